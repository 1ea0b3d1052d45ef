"""One project on one screen, and why one can't be shown."""

import json
from pathlib import Path

import pytest

from tests.running import call
from tests.small import POLICY, plan, project, write

WHOLE = """\
former_ids: [OLD-7]
level: 市级
content: 建设厂房。
started: 2023-02-26
plans:
  2023:
    category: 新开工
    investment: 1200万元
    quarters: [300万元, 300万元, 300万元, 300万元]
    start: 2023-02
    goal: 封顶
formalities:
  - {item: 环境影响评价, state: 已完成, number: 环评1号, date: 2023-01-10, authority: 市环保局}
  - {item: 施工许可, state: 未办理, reason: 图审中}
needs:
  - {kind: 土地, quantity: 320.5亩, arranged: 300亩}
  - {kind: 资金, amount: 1.2亿元, arranged_amount: 8000万元, text: 银行贷款}
suspended:
  - {since: 2023-04-01, until: 2023-04-20, reason: 雨水}
schedule:
  steps:
    - {id: land, name: 用地预审, days: 40, done: 2023-02-11}
attachments:
  - {title: 批复, path: attachments/a.pdf, size: 12}
progress:
  - {month: 2023-02, investment: 100万元, image: 开工, reported: 2023-03-02, by: 填报人甲}
  - {month: 2023-03, investment: 300万元, statistical: 250万元, troubles: 缺土方, reported: 2023-04-02, by: 填报人甲}
  - {month: 2023-03, investment: 200万元, image: 基础施工, reported: 2023-04-20, by: 填报人甲, reason: 审计核减}
  - {month: 2023-05, investment: 500万元, troubles: 缺电, reported: 2023-06-02, by: 填报人甲}
"""


@pytest.fixture
def ledger(tmp_path):
    return write(
        tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/路北区/TS-0001.yaml": project("TS-0001", WHOLE)}
    )


def shown(ledger, *words):
    ran = call("show", "TS-0001", "--ledger", str(ledger), "--format", "json", *words)
    assert (ran.code, ran.err) == (0, "")
    report = json.loads(ran.out)
    return report, {table["id"]: table["rows"] for table in report["tables"]}


def test_every_part_has_its_table(ledger):
    report, tables = shown(ledger, "--month", "2023-05")
    assert list(tables) == [
        "facts",
        "people",
        "months",
        "formality",
        "troubles",
        "needs",
        "suspension",
        "step",
        "attachment",
    ]
    facts = {row["fact"]: row["value"] for row in tables["facts"]}
    assert (facts["total_investment"], facts["goal"], facts["category"]) == ("12亿元", "封顶", "新开工")
    assert [row["wanted"] for row in tables["needs"]] == ["320.5亩", "1.2亿元"]
    assert [row["arranged"] for row in tables["needs"]] == ["300亩", "0.8亿元"]
    assert report["lead"][-1] == "前期手续:需办 2 项,已完成 1 项。"


def test_each_row_s_line_is_where_it_stands(ledger):
    _, tables = shown(ledger, "--month", "2023-05")
    lines = (ledger / "projects/路北区/TS-0001.yaml").read_text("utf-8").splitlines()

    def line(table, n):
        return lines[tables[table][n]["line"] - 1]

    for n, row in enumerate(shown(ledger, "--month", "2023-05")[1]["facts"]):
        keys = {"listed": "listing", "scale": "total_investment"}
        assert f"{keys.get(row['fact'], row['fact'])}:" in line("facts", n)
    assert "环评1号" in line("formality", 0)
    assert "资金" in line("needs", 1)
    assert "缺电" in line("troubles", 0)
    assert "雨水" in line("suspension", 0)
    assert "land" in line("step", 0)
    assert "批复" in line("attachment", 0)
    assert "month: 2023-03" in line("months", 2)
    assert "审计核减" in line("months", 2)


def test_a_corrected_month_shows_its_latest_figure_and_the_reason(ledger):
    march = shown(ledger, "--month", "2023-05")[1]["months"][2]
    assert (march["actual"], march["statistical"]) == (2_000_000, None)
    assert march["image"] == "基础施工 (审计核减)"
    report, tables = shown(ledger, "--month", "2023-05", "--known-by", "2023-04-10")
    assert tables["months"][2]["actual"] == 3_000_000
    assert tables["months"][4]["actual"] is None
    assert report["notes"][0]["code"] == "known_by"


def test_months_after_the_period_have_only_their_plan(ledger):
    _, tables = shown(ledger, "--month", "2023-03")
    april = tables["months"][3]
    assert (april["planned"], april["actual"], april["actual_cumulative"], april["done_of_plan"]) == (
        1_000_000,
        None,
        None,
        None,
    )
    assert tables["months"][2]["done_of_plan"] == "0.250000"
    assert "troubles" not in tables  # the correction of March, which is in force, names none


def test_a_bar_shows_how_far_it_is(ledger):
    text = call("show", "TS-0001", "--month", "2023-05", "--table", "months", "--ledger", str(ledger)).out
    assert "███░░░░░░░  25.0%" in text
    assert "███████░░░  66.7%" in text


def test_the_unreported_month_is_said(ledger):
    assert shown(ledger, "--month", "2023-04")[0]["lead"][2] == "本月未报进度,最近一次上报:2023-03。"


def test_tangshan_s_laggard(data):
    ran = call("show", "TS-0044", "--month", "2023-06", "--ledger", data, "--format", "json")
    tables = {table["id"]: table["rows"] for table in json.loads(ran.out)["tables"]}
    assert len(tables["troubles"]) > 3
    assert {row["kind"] for row in tables["needs"]} >= {"土地", "资金"}
    file = Path(data) / "projects/丰南区/TS-0044.yaml"
    lines = file.read_text("utf-8").splitlines()
    for row in tables["formality"]:
        assert row["item"] in lines[row["line"] - 1]


@pytest.mark.parametrize(
    ("id", "code", "said"),
    [
        ("TS-0010", 2, "台账中没有项目 TS-0010,是不是 TS-0002?"),
        ("OLD-7", 2, "台账中没有项目 OLD-7,是不是 TS-0001?"),
        ("XYZ", 2, "台账中没有项目 XYZ"),
        ("", 2, "台账中没有项目 "),
        ("%", 2, "台账中没有项目 %"),
        ("../TS-0001", 2, "台账中没有项目 ../TS-0001,是不是 TS-0001?"),
        ("TS-0002", 1, "项目 TS-0002 的文件 projects/TS-0002.yaml 有差错,无法显示。用 keyproj check 查看"),
        ("\x1b[31m", 2, "台账中没有项目 ␛[31m"),
        ("\udcff", 2, "台账中没有项目 \\udcff"),
    ],
)
def test_why_it_can_not_be_shown(ledger, id, code, said):
    write(ledger, {"projects/TS-0002.yaml": project("TS-0002", plan(), total_investment="12.5")})
    ran = call("show", id, "--ledger", str(ledger))
    assert (ran.code, ran.out, ran.err) == (code, "", f"错误: {said}\n")


def test_a_broken_neighbour_is_said(ledger):
    write(ledger, {"projects/TS-0002.yaml": "id: ["})
    ran = call("show", "TS-0001", "--ledger", str(ledger), "--format", "json")
    codes = [note["code"] for note in json.loads(ran.out)["notes"]]
    assert (ran.code, codes) == (1, ["unread", "file"])
