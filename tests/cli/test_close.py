"""`keyproj close`: months are frozen in their order, opened again, listed; what is recorded later is a correction."""

import json
import shlex

import pytest

from tests.running import call
from tests.small import POLICY, write

FILE = """\
id: 2023-03
month: 2023-03
closed: 2023-04-08
by: 市重点办
document: 重办〔2023〕9号
totals: {projects: 1, investment: 1200万元, year_to_date: 2600万元}
sectors:
  产业: {projects: 1, investment: 1200万元, year_to_date: 2600万元}
counties:
  路北区: {projects: 1, investment: 1200万元, year_to_date: 2600万元}
unreported: [TS-0002]
reported:
  TS-0001: 1200万元
"""


@pytest.fixture
def run(ledger, monkeypatch):
    """keyproj on the ledger, whose language is Chinese."""
    monkeypatch.setenv("KEYPROJ_BY", "市重点办")
    return lambda *words: call(*words, "--ledger", str(ledger))


def close(run, month="2023-03", *more):
    return run("close", "--month", month, "--date", "2023-04-08", "--accept-unreported", *more)


def codes(run, *more):
    out = run("check", "--format", "json", *more).out
    return [(row["code"], row["file"], row["line"]) for row in json.loads(out)["tables"][0]["rows"]]


def edit(ledger, old, new, file="TS-0001"):
    path = ledger / "projects" / "路北区" / f"{file}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_month_is_frozen(run, ledger):
    ran = close(run, "2023-03", "--document", "重办〔2023〕9号")
    assert ran.code == 0
    assert ran.out.startswith("2023-03 已关账:2023-03 共 1 项上报,当月完成 0.12亿元,本年累计 0.26亿元。")
    assert (ledger / "closes" / "2023-03.yaml").read_text("utf-8") == FILE
    assert codes(run, "--select", "K37") == []


def test_a_dry_run_writes_nothing(run, ledger):
    ran = close(run, "2023-03", "--dry-run")
    assert (ran.code, ran.out.startswith("将关账 2023-03")) == (0, True)
    assert not (ledger / "closes").exists()


def test_the_figures_are_told_to_programs(run):
    tables = {
        table["id"]: table["rows"] for table in json.loads(close(run, "2023-03", "--format", "json").out)["tables"]
    }
    assert tables["closes"][0]["year_to_date"] == 26_000_000
    assert [(row["project"], row["investment"]) for row in tables["figures"]] == [
        ("TS-0001", 12_000_000),
        ("TS-0002", None),
    ]


def test_who_has_not_reported_is_named(run, ledger):
    ran = run("close", "--month", "2023-03", "--date", "2023-04-08")
    assert ran.code == 3
    assert "2023-03 还有 1 项未报:TS-0002" in ran.err
    assert not (ledger / "closes").exists()


def test_a_quarter_closes_those_of_its_months_that_are_open(run, ledger):
    assert close(run, "2023-01").code == 0
    ran = run("close", "--quarter", "1", "--date", "2023-04-08", "--accept-unreported")
    assert (ran.code, ran.out.startswith("2023-02, 2023-03 已关账")) == (0, True)
    assert sorted(path.name for path in (ledger / "closes").iterdir()) == [f"2023-0{n}.yaml" for n in (1, 2, 3)]
    ran = run("close", "--quarter", "1", "--date", "2023-04-08", "--accept-unreported")
    assert (ran.code, "2023-03 已于 2023-04-08 由市重点办关账" in ran.err) == (3, True)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "写明关哪个月或哪个季度"),
        (("--month", "2023-03", "--quarter", "1"), 2, "写明关哪个月或哪个季度"),
        (("--month", "2023-13"), 2, "2023-13"),
        (("--month", "2023-03", "--date", "2090-01-01"), 2, "2090-01-01"),
        (("--month", "2023-03", "--date", "2023-03-31"), 3, "2023-03 到 2023-03-31 结束"),
        (("--month", "2090-03"), 3, "2090-03 到 2090-03-31 结束"),
        (("--month", "2023-05", "--accept-unreported"), 3, "没有一个项目上报 2023-05"),
        (("--month", "2023-03", "--reason", "错"), 2, "--reason 只用于撤销关账"),
        (("--list", "--month", "2023-03"), 2, "--list 不与 --month 同用"),
        (("--reopen", "--reason", "错"), 2, "--reopen --month"),
        (("--reopen", "--month", "2023-03"), 2, "撤销关账要写明 --reason"),
        (("--reopen", "--month", "2023-03", "--document", "甲"), 2, "--reopen 不与"),
        (("--reopen", "--month", "2023-03", "--reason", "错"), 3, "2023-03 没有关账"),
    ],
)
def test_what_can_not_be_closed(run, ledger, words, code, said):
    ran = run("close", *words)
    assert ran.code == code
    assert said in ran.err
    assert not (ledger / "closes").exists()


def test_somebody_closes_it(run, monkeypatch):
    monkeypatch.delenv("KEYPROJ_BY")
    ran = run("close", "--month", "2023-03", "--accept-unreported")
    assert (ran.code, "还要写明 --by" in ran.err) == (2, True)


def test_months_are_closed_in_their_order(run):
    assert close(run, "2023-01").code == 0
    ran = close(run, "2023-03")
    assert (ran.code, "2023-03 之前 2023-02 还没有关账" in ran.err) == (3, True)


def test_a_ledger_that_is_not_whole_is_not_closed(run, ledger):
    write(ledger, {"projects/a.yaml": "id: A\n"})
    ran = close(run)
    assert (ran.code, "合计不全" in ran.err) == (3, True)


def test_a_close_before_what_is_known_to_be_wrong(run, ledger):
    """Closed with a day before the last report: that one comes after the close, without a reason."""
    ran = run("close", "--month", "2023-02", "--date", "2023-03-01", "--accept-unreported")
    assert ran.code == 3
    assert not (ledger / "closes").exists()


def test_a_month_opened_again_is_closed_by_a_further_file(run, ledger):
    assert close(run).code == 0
    early = run("close", "--reopen", "--month", "2023-03", "--reason", "漏报", "--date", "2023-04-01")
    assert (early.code, "不能在 2023-04-01 撤销" in early.err) == (3, True)
    shown = run("close", "--reopen", "--month", "2023-03", "--reason", "漏报", "--dry-run")
    assert (shown.code, "+reopened:" in shown.out) == (0, True)
    ran = run("close", "--reopen", "--month", "2023-03", "--reason", "漏报", "--date", "2023-04-10")
    assert (ran.code, ran.out.startswith("2023-03 的关账已由市重点办撤销")) == (0, True)
    edit(ledger, "1200万元", "1300万元")
    assert codes(run, "--select", "K37") == []
    ran = run("close", "--month", "2023-03", "--date", "2023-04-12", "--accept-unreported")
    assert ran.code == 0
    assert "id: 2023-03-2\n" in (ledger / "closes" / "2023-03-2.yaml").read_text("utf-8")
    table = json.loads(run("close", "--list", "--format", "json").out)["tables"][0]["rows"]
    assert [(row["file"], row["reopened"], row["investment"]) for row in table] == [
        ("closes/2023-03.yaml", "2023-04-10", 12_000_000),
        ("closes/2023-03-2.yaml", None, 13_000_000),
    ]


def test_nothing_is_listed_where_no_month_is_closed(run):
    assert run("close", "--list").out.strip().endswith("还没有关账的月份")


def test_figures_that_change_are_found_with_their_place(run, ledger):
    assert close(run).code == 0
    edit(ledger, "1200万元", "1300万元")
    assert codes(run) == [("K371", "projects/路北区/TS-0001.yaml", 11)]
    assert "TS-0001 2023-03 关账时(2023-04-08)为 1200万元,现为 1300万元" in run("check").out
    edit(ledger, "  - {month: 2023-03, investment: 1300万元, reported: 2023-04-03, by: 填报人甲}\n", "")
    assert codes(run, "--select", "K37") == [("K372", "projects/路北区/TS-0001.yaml", 1)]


def test_a_renamed_project_is_still_known(run, ledger):
    assert close(run).code == 0
    edit(ledger, "id: TS-0001\n", "id: TS-0101\nformer_ids: [TS-0001]\n")
    assert codes(run, "--select", "K37") == []


def test_a_file_that_can_not_be_read_is_not_taken_for_a_deletion(run, ledger):
    assert close(run).code == 0
    edit(ledger, "county: 路北区", "county: [")
    assert codes(run, "--select", "K37") == []


def test_earlier_months_are_held_by_the_years_total(run, ledger):
    assert close(run).code == 0
    edit(ledger, "900万元", "800万元")
    assert codes(run, "--select", "K37") == [("K375", "closes/2023-03.yaml", 5)]


def test_the_years_total_of_every_close_is_held(run, ledger):
    for month in ("2023-02", "2023-03"):
        assert close(run, month).code == 0
    closed = ledger / "closes/2023-03.yaml"
    closed.write_text(closed.read_text("utf-8").replace("year_to_date: 2600万元", "year_to_date: 2700万元"), "utf-8")
    assert codes(run, "--select", "K37") == [("K375", "closes/2023-03.yaml", 5)]


def test_a_month_that_no_close_lists_is_named_once(run, ledger):
    for month in ("2023-02", "2023-03"):
        assert close(run, month).code == 0
    edit(ledger, "500万元", "600万元", "TS-0002")
    assert codes(run, "--select", "K37") == [("K375", "closes/2023-02.yaml", 5)]


def test_a_figure_that_was_named_is_not_named_again_by_the_totals(run, ledger):
    for month in ("2023-02", "2023-03"):
        assert close(run, month).code == 0
    edit(ledger, "900万元", "800万元")
    assert codes(run, "--select", "K37") == [("K371", "projects/路北区/TS-0001.yaml", 10)]


def test_a_correction_that_a_later_close_added_up_is_held(run, ledger):
    assert close(run, "2023-02").code == 0
    words = ("--reported", "2023-04-10", "--reason", "审计核减", "--accept-warnings")
    assert run("record", "TS-0001", "--month", "2023-02", "--investment", "850万元", *words).code == 0
    assert run("close", "--month", "2023-03", "--date", "2023-04-12", "--accept-unreported").code == 0
    assert "year_to_date: 2550万元" in (ledger / "closes/2023-03.yaml").read_text("utf-8")
    assert codes(run, "--select", "K37") == []
    edit(ledger, "850万元", "860万元")
    assert codes(run, "--select", "K37") == [("K375", "closes/2023-03.yaml", 5)]


def test_a_report_dated_back_over_the_frozen_one_is_told_as_that(run, ledger):
    assert close(run).code == 0
    path = ledger / "projects/路北区/TS-0001.yaml"
    again = "  - month: 2023-03\n    investment: 1300万元\n    reported: 2023-04-07\n    by: 甲\n    reason: 更正\n"
    path.write_text(path.read_text("utf-8") + again, "utf-8")
    assert codes(run, "--select", "K37") == [("K373", "projects/路北区/TS-0001.yaml", 12)]


def record(run, *more, id="TS-0001"):
    return run("record", id, "--month", "2023-03", "--investment", "1100万元", "--accept-warnings", *more)


def test_a_closed_month_is_only_corrected(run, ledger):
    assert close(run).code == 0
    ran = record(run)
    assert (ran.code, "2023-03 已于 2023-04-08 由市重点办关账,只能写明原因另报更正或补报:keyproj" in ran.err) == (
        3,
        True,
    )
    ran = record(run, "--reason", "审计核减", "--reported", "2023-04-08")
    assert (ran.code, "上报日期要在这以后" in ran.err) == (3, True)
    assert record(run, "--reason", "审计核减", "--reported", "2023-05-06").code == 0
    assert codes(run) == []
    again = run("record", "TS-0001", "--month", "2023-03", "--investment", "1100万元")
    assert again.code == 0


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--reported", "2023-04-05"),
        ("--reported", "2023-04-08", "--reason", "审计 核减"),
        ("--reported", "2023-05-06", "--image", "桥墩'完成'"),
    ],
)
def test_the_command_that_corrects_can_be_pasted(run, words, lang):
    """Only the reason is left to be said, where none was."""
    assert close(run).code == 0
    ran = record(run, *words, "--lang", lang)
    assert (ran.code, ran.out) == (3, "")
    command = ran.err.strip()[ran.err.index("keyproj record") :]
    assert ("--reason …" in command) == ("--reason" not in words)
    typed = shlex.split(command.replace("…", "审计核减"))
    assert typed[0] == "keyproj"
    assert call(*typed[1:]).code == 0
    assert codes(run, "--select", "K37") == []


def test_on_the_day_of_the_close_nothing_is_corrected(run):
    assert run("close", "--month", "2023-03", "--accept-unreported").code == 0
    for words in ((), ("--reason", "审计核减")):
        ran = record(run, *words)
        assert ran.code == 3
        assert "更正从次日起上报;当天就要改的,先撤销关账:keyproj close --reopen --month 2023-03 --reason …" in ran.err


def test_a_table_says_where_the_reason_goes(run, tmp_path):
    assert close(run).code == 0
    sheet = tmp_path / "a.csv"
    sheet.write_text("项目编号,本月完成投资(万元),更正原因\nTS-0001,300,核减\nTS-0002,300,\n", "utf-8")

    def flaws(day):
        words = ("--month", "2023-03", "--reported", day, "--accept-warnings", "--by", "甲", "--format", "json")
        ran = run("record", "--from", str(sheet), *words)
        assert ran.code == 3
        rows = next(table["rows"] for table in json.loads(ran.out)["tables"] if "cell" in table["columns"][0]["id"])
        return [(row["cell"], row["code"], row["hint"]) for row in rows]

    assert flaws("2023-05-06") == [("C3", "K374", "确需更正的,在“更正原因”列写明理由")]
    day = "上报日期(--reported)要在关账日 2023-04-08 以后"
    assert [(code, hint) for _, code, hint in flaws("2023-04-07")] == [("K373", day), ("K373", day)]


def test_a_late_report_of_a_closed_month_says_why(run):
    assert close(run).code == 0
    assert record(run, "--reported", "2023-05-06", id="TS-0002").code == 3
    assert record(run, "--reported", "2023-05-06", "--reason", "补报", id="TS-0002").code == 0
    assert [code for code, *_ in codes(run)] == ["K253"]  # February is missing still, and K255 says nothing


def test_the_reason_of_a_late_report_stays_when_the_month_is_closed_anew(run):
    assert close(run).code == 0
    assert record(run, "--reported", "2023-05-06", "--reason", "补报", id="TS-0002").code == 0
    before = codes(run)
    ran = run("close", "--reopen", "--month", "2023-03", "--reason", "漏报", "--date", "2023-05-08")
    assert (ran.code, codes(run)) == (0, before)
    ran = run("close", "--month", "2023-03", "--date", "2023-05-10", "--accept-unreported")
    assert (ran.code, codes(run)) == (0, before)


def test_the_policy_may_forbid_corrections(run, ledger):
    assert close(run).code == 0
    write(ledger, {"keyproj.yaml": POLICY + "closing: {corrections: 不允许}\n"})
    ran = record(run, "--reason", "审计核减", "--reported", "2023-05-06")
    assert (ran.code, "规则不允许更正" in ran.err) == (3, True)


@pytest.mark.parametrize("words", [("summary",), ("warn",), ("list",), ("show", "TS-0001")])
def test_a_correction_is_shown_in_the_reports_of_both_months(run, words):
    assert close(run).code == 0
    assert record(run, "--reason", "审计核减", "--reported", "2023-05-06").code == 0
    note = "关账后更正 1 项:TS-0001 2023-03 由 1200万元 改为 1100万元(2023-05-06 上报,审计核减)"
    for month, shown in (("2023-03", True), ("2023-05", True), ("2023-04", False), ("2023-06", False)):
        assert (note in run(*words, "--month", month).out) == shown, month
    assert note in run(*words, "--quarter", "1", "--year", "2023").out
    assert note not in run(*words, "--month", "2023-03", "--known-by", "2023-04-30").out


def test_corrections_are_listed(run):
    assert close(run).code == 0
    assert record(run, "--reason", "审计核减", "--reported", "2023-05-06").code == 0
    assert record(run, "--reason", "补报", "--reported", "2023-05-07", id="TS-0002").code == 0
    tables = {
        table["id"]: table["rows"] for table in json.loads(run("close", "--list", "--format", "json").out)["tables"]
    }
    assert tables["closes"][0]["corrections"] == 2
    keys = ("month", "project", "county", "old", "new", "difference", "reported", "reason")
    assert [tuple(row[key] for key in keys) for row in tables["corrections"]] == [
        ("2023-03", "TS-0001", "路北区", 12_000_000, 11_000_000, -1_000_000, "2023-05-06", "审计核减"),
        ("2023-03", "TS-0002", "路北区", None, 11_000_000, 11_000_000, "2023-05-07", "补报"),
    ]
    for lang, heading in (("zh", "关账后的更正和补报"), ("en", "Corrections and late reports")):
        assert heading in run("close", "--list", "--lang", lang).out


def test_notes_keep_to_the_chosen_projects_and_to_a_few(run, ledger):
    assert close(run).code == 0
    assert record(run, "--reason", "审计核减", "--reported", "2023-05-06").code == 0
    assert "关账后更正" not in run("summary", "--month", "2023-03", "--county", "丰南区").out
    assert "关账后更正" not in run("show", "TS-0002", "--month", "2023-03").out
    for n in range(5):
        words = ("--reported", "2023-05-07", "--reason", f"核减{n}", "--accept-warnings", "--by", "审计")
        assert run("record", "TS-0001", "--month", "2023-03", "--investment", f"109{n}万元", *words).code == 0
    out = run("summary", "--month", "2023-03").out
    assert "关账后更正 6 项" in out
    assert "其余见 keyproj close --list" in out


def test_a_table_of_reports_keeps_to_the_close(run, tmp_path):
    assert close(run).code == 0
    sheet = tmp_path / "a.csv"
    sheet.write_text("项目编号,本月完成投资(万元),更正原因\nTS-0002,300,\n", "utf-8")
    ran = run("record", "--from", str(sheet), "--month", "2023-03", "--reported", "2023-05-06", "--accept-warnings")
    assert ran.code in (1, 3)
    assert "K374" in ran.out + ran.err
