"""`diff` says the answer first: whether what is protected stayed, who reported how much, which warnings changed and why."""

import pytest

from tests.adjusting import apply, decided
from tests.adjusting import ledger as written
from tests.cli.test_diff import MONTH, A, B, C, changed, said, tables, top
from tests.gitted import commit
from tests.reviewed import FILE, ID, adjust, propose_total, replace
from tests.small import PLAN, plan, progress, project, write

__all__ = ["top"]


def lead(ledger, *words, code=0, lang="zh"):
    """The sentences below the title."""
    return said(ledger, *MONTH, *words, code=code, lang=lang).split("\n\n")[0].splitlines()[1:]


@pytest.fixture
def root(tmp_path):
    """A small ledger whose adjustments can be signed."""
    root = written(tmp_path / "repository" / "data")
    commit(root.parent)
    return root


def test_who_reported_and_how_far_they_are(top, ledger):
    changed(ledger, A, ("progress:\n", progress(("2023-06", "800万元", "2023-07-03"))))
    changed(ledger, B, ("progress:\n", progress(("2023-06", "70.5万元", "2023-07-03"))))
    found = tables(ledger)
    (row,) = found["reported"]
    assert (row["projects"], row["actual"]) == (2, 8_705_000)
    each = {one["project"]: one for one in found["reports"]}
    assert set(each) == {"TS-0001", "TS-0002"}
    for key in ("annual_plan", "plan_to_date", "actual_to_date"):
        assert row[key] == sum(one[key] for one in each.values())
    (sentence,) = [line for line in lead(ledger) if line.startswith("上报进度")]
    percent = (
        f"{row['actual_to_date'] / row['annual_plan']:.1%}(计划进度 {row['plan_to_date'] / row['annual_plan']:.1%})"
    )
    assert sentence == f"上报进度:路北区 2 项,2023-06 完成投资 870.5万元,累计占年度计划 {percent}。"


def test_several_counties_and_months(top, ledger):
    changed(ledger, A, ("progress:\n", progress(("2023-06", "800万元", "2023-07-03"))))
    text = project("TS-0003", plan(category="续建"), progress(("2023-04", "1万元", "2023-05-03")), county="丰南区")
    write(ledger, {C: text.replace("county:", "started: 2023-01-05\ncounty:")})
    assert "上报进度:2 个县(市)区 2 项,2023-04 至 2023-06 完成投资 801万元" in "".join(lead(ledger))


def test_a_warning_with_its_reason(top, ledger):
    changed(ledger, A, ("1200万元", "0万元"), ("900万元", "0万元"))
    (sentence,) = [line for line in lead(ledger) if line.startswith("预警加重")]
    assert "TS-0001 示范项目TS-0001 " in sentence
    assert "个百分点)" in sentence
    assert "Warnings that became worse: 1 (TS-0001 示范项目TS-0001 " in "".join(lead(ledger, lang="en"))


def test_ordinary_work_leaves_what_is_protected(top, ledger):
    changed(ledger, A, ("progress:\n", progress(("2023-06", "800万元", "2023-07-03"))))
    write(ledger, {"projects/R.yaml": project("R")})
    assert lead(ledger)[1] == "受保护的数据:无变化 ✔"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda root: replace(root, "total_investment: 12", "total_investment: 13"), "TS-0001 总投资"),
        (lambda root: (root / FILE).unlink(), "TS-0001 删除或不再计入"),
        (lambda root: write(root, {"projects/X.yaml": project("X", plan())}), "X 自行列入"),
        (lambda root: write(root, {"keyproj.yaml": (root / "keyproj.yaml").read_text() + "checks: {overrun: 150%}\n"}),
         "规则 checks"),
    ],
)  # fmt: skip
def test_what_was_changed_by_hand(root, change, place):
    change(root)
    assert f"受保护的数据:1 处改动未按程序办理 ✘ {place}(keyproj check --base 逐处说明)" in lead(root)


def test_published_plans_are_protected(root):
    write(root, {"plans/2023.yaml": PLAN})
    commit(root.parent)
    write(root, {"plans/2023.yaml": PLAN.replace("projects: 3", "projects: 4")})
    assert "✘ plans/2023.yaml 公布的计划" in lead(root)[1]


def test_what_was_adjusted(root):
    adjust(root, "13亿元")
    found = lead(root)
    assert f"受保护的数据:1 处变化,均按调整程序({ID})✔" in found
    assert any(line.startswith(f"签字:{ID} ") and "同意(" in line for line in found)
    assert lead(root, "--project", "TS-0002")[1] == "受保护的数据:无变化 ✔"


def test_what_a_proposal_asks_for_and_then_asks_otherwise(root):
    propose_total(root, "13亿元")
    rows = [row for row in tables(root)["contents"] if row["field"].startswith("change.")]
    assert [(row["paper"], row["what"], row["old"], row["new"]) for row in rows] == [(ID, "总投资", "12亿元", "13亿元")]
    commit(root.parent)
    replace(root, "new: 13亿元", "new: 14亿元", f"adjustments/{ID}.yaml")
    (row,) = tables(root)["contents"]
    assert (row["what"], row["old"], row["new"]) == ("总投资,调整后", "13亿元", "14亿元")
    assert "papers" not in tables(root)
    assert f"已有文书改动 1 处:{ID} 总投资,调整后 13亿元 → 14亿元。" in lead(root)


def test_signed_and_applied_in_two_commits(root):
    propose_total(root, "13亿元")
    commit(root.parent)
    decided(root, ID)
    assert "受保护的数据:无变化 ✔" in lead(root)
    commit(root.parent)
    assert apply(root, ID).code == 0
    assert "受保护的数据:1 处变化,均按调整程序" in "".join(lead(root))


def test_a_comment_folds_long_tables(top, ledger):
    for n in range(20):
        text = project(f"N-{n}", plan(category="续建"), progress(("2023-06", "1万元", "2023-07-03")), name="<b>|名")
        write(ledger, {f"projects/N-{n}.yaml": text})
    out = said(ledger, *MONTH, "--format", "markdown")
    assert out.startswith("## 某市 台账变化:HEAD(")
    assert out.split("\n\n")[1].startswith("- 20 个文件有改动,涉及 20 个项目。\n- 受保护的数据")
    assert "\n\n<details><summary>逐项上报(20 行,点开查看)</summary>\n\n| 编号" in out
    assert out.count("<details>") == out.count("\n\n</details>\n\n") == out.count("</summary>\n\n|")
    assert "<b>" not in out


def test_files_with_errors_leave_it_open(root):
    write(root, {"projects/TWICE.yaml": (root / FILE).read_text()})
    found = lead(root, code=1)
    assert found[1] == "受保护的数据:有差错的文件没有计入,不能断定有无变化 ✘"
    assert not any(line.startswith("预警减轻") for line in found)


def test_who_left_the_list_is_not_better_off(top, ledger):
    changed(ledger, A, ("started:", "removed: {date: 2023-06-10, reason: 无法推进}\nstarted:"))
    found = lead(ledger)
    assert any(line.startswith("不再列入预警 1 项:TS-0001 示范项目TS-0001 ") for line in found)
    assert not any(line.startswith("预警减轻") for line in found)
