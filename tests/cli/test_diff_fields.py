"""`diff`: every field of a project's file, of the policy and of a published plan is compared, and has a name."""

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.test_diff import MONTH, A, changed, said, tables, top
from tests.gitted import commit
from tests.small import PLAN, POLICY, write

__all__ = ["top"]

DATA = Path(__file__).parents[2] / "data"

MORE = """\
schedule:
  steps:
    - {id: land, name: 用地预审, days: 40, done: 2023-05-02}
    - {id: base, name: 基础施工, days: 60, after: [land], outdoor: 是, percent: 20%}
formalities:
  - {item: 环境影响评价, state: 已完成, number: 合成1号, date: 2023-01-12, authority: 某局}
needs:
  - {kind: 土地, quantity: 144亩, arranged: 43亩, until: 2023-09-30}
  - {kind: 资金, amount: 2.4亿元, arranged_amount: 1亿元, text: 银企对接}
  - {kind: 土地, quantity: 20亩}
"""


@pytest.fixture
def detailed(top, ledger):
    write(ledger, {A: (ledger / A).read_text() + MORE})
    commit(top)
    return ledger


@pytest.mark.parametrize(
    ("pair", "table", "field", "old", "new", "what"),
    [
        (("days: 60", "days: 70"), "words", "steps.base.days", "60", "70", "工序“基础施工”工期(天)"),
        (("20%", "35%"), "words", "steps.base.percent", "20", "35", "工序“基础施工”完成比例(%)"),
        (("outdoor: 是, ", ""), "words", "steps.base.outdoor", "是", None, "工序“基础施工”受冬季停工影响"),
        (("after: [land], ", ""), "words", "steps.base.after", "land 完成-开始 0", None, "工序“基础施工”紧前工序"),
        (("name: 用地预审", "name: 土地预审"), "words", "steps.land.name", "用地预审", "土地预审", "工序"),
        (("done: 2023-05-02", "done: 2023-05-09"), "dates", "steps.land.done", "2023-05-02", "2023-05-09",
         "工序“用地预审”完成"),
        (("合成1号", "合成2号"), "words", "formalities.环境影响评价.number", "合成1号", "合成2号", "环境影响评价文号"),
        (("2023-01-12", "2023-01-13"), "dates", "formalities.环境影响评价.date", "2023-01-12", "2023-01-13", "环境影响评价办结日期"),
        (("43亩", "50.5亩"), "words", "needs.1.土地.arranged", "43亩", "50.5亩", "土地已落实"),
        (("20亩", "21亩"), "words", "needs.2.土地.quantity", "20亩", "21亩", "土地需求"),
        (("arranged_amount: 1亿元", "arranged_amount: 2亿元"), "money", "needs.1.资金.arranged_amount", 10**8, 2 * 10**8,
         "资金已落实"),
        (("2023-09-30", "2023-10-30"), "dates", "needs.1.土地.until", "2023-09-30", "2023-10-30", "土地需求时限"),
        (("银企对接", "贷款"), "words", "needs.1.资金.text", "银企对接", "贷款", "资金需求说明"),
    ],
)  # fmt: skip
def test_each_field(detailed, pair, table, field, old, new, what):
    changed(detailed, A, pair)
    found = tables(detailed)
    assert set(found) - {"levels"} == {table}
    ((row),) = found[table]
    assert (row["field"], row["old"], row["new"], row["what"]) == (field, old, new, what)


def test_a_step_more_is_one_line(detailed):
    changed(detailed, A, ("formalities:", "    - {id: roof, name: 屋面, days: 9, after: [base]}\nformalities:"))
    (row,) = tables(detailed)["words"]
    assert (row["field"], row["old"], row["new"]) == ("steps.roof.name", None, "屋面")


def test_months_of_a_quarter(top, ledger):
    whole = "start: 2023-02, completion: 2023-11"
    months = "{2023-04: {investment: 1000万元, target: 封顶}, 2023-05: {investment: 1000万元}, 2023-06: {investment: 1000万元}}"
    changed(ledger, A, (whole, f"{whole}, months: {months}"))
    commit(top)
    changed(ledger, A, ("2023-04: {investment: 1000万元, target: 封顶}", "2023-04: {investment: 900万元, target: 过半}"),
            ("2023-05: {investment: 1000万元", "2023-05: {investment: 1100万元"))  # fmt: skip
    found = tables(ledger)
    assert [(row["field"], row["difference"], row["what"]) for row in found["money"]] == [
        ("plans.2023.months.2023-04", -1_000_000, "2023-04计划"), ("plans.2023.months.2023-05", 1_000_000, "2023-05计划"),
    ]  # fmt: skip
    assert [(row["field"], row["old"], row["new"]) for row in found["words"]] == [
        ("plans.2023.months.2023-04.target", "封顶", "过半")
    ]


def test_what_a_report_says(top, ledger):
    changed(ledger, A, ("reported: 2023-04-03,", "reported: 2023-04-03, image: 主体封顶, troubles: 资金未到位,"))
    commit(top)
    changed(ledger, A, ("主体封顶", "主体过半"), (", troubles: 资金未到位", ""))
    assert [(row["field"], row["old"], row["new"], row["what"]) for row in tables(ledger)["words"]] == [
        ("progress.2023-03.image", "主体封顶", "主体过半", "2023-03形象进度"),
        ("progress.2023-03.troubles", "资金未到位", None, "2023-03存在问题"),
    ]


def test_rules_and_published_plans(top, ledger):
    write(ledger, {"keyproj.yaml": POLICY.replace("title:", "title: 新") + "checks: {overrun: 130%}\n",
                   "plans/2023.yaml": PLAN.replace("published:", "issued: 2023-01-19\npublished:")})  # fmt: skip
    found = tables(ledger)
    rows = {(row["file"], row["field"]): (row["old"], row["new"]) for row in found["rules"]}
    assert rows[("keyproj.yaml", "checks.overrun")] == (None, "130%")
    assert rows[("plans/2023.yaml", "issued")][1] == "2023-01-19"
    assert rows[("keyproj.yaml", "title")] == ("某市", "新 某市")
    assert len(rows) == 3
    assert "规则、公布的计划改动" in said(ledger, *MONTH)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_whatever_a_project_says_has_a_name(tmp_path, lang):
    """Those of data/ without all that may be left out."""
    shutil.copytree(DATA, tmp_path / "data")
    commit(tmp_path)
    for path in sorted(tmp_path.glob("data/projects/*/*.yaml"))[::4]:
        kept = re.findall(r"^(?:id|name|county|sector|total_investment): .*\n", path.read_text(), re.MULTILINE)
        path.write_text("".join(kept))
    out = said(tmp_path / "data", *MONTH, lang=lang)
    assert "diff." not in out
    assert out.count("\n") > 500
