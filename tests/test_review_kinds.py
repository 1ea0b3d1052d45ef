"""Each kind of adjustment, proposed, signed and applied by the commands, is a change that a branch may make."""

import pytest

from tests.adjusting import apply, decided, propose
from tests.gitted import commit, git
from tests.reviewed import ID, PASSES, check, on_a_branch, replace
from tests.running import call
from tests.small import write

ENTRY = (
    "--in",
    "--category",
    "新开工",
    "--annual-plan",
    "1.2亿元",
    "--land",
    "甲",
    "--money",
    "乙",
    "--unit-ready",
    "丙",
)
ANALYSIS = ("--causes", "甲", "--measures", "乙", "--explanation", "丙")


@pytest.fixture
def root(tmp_path, monkeypatch):
    return on_a_branch(tmp_path, monkeypatch)


def adjusted(root, *words, counties=("路北区",), by="路北区政府"):
    for ran in (propose(root, *words, "--reason", "原因", by=by), decided(root, ID, counties), apply(root, ID)):
        assert ran is None or ran.code == 0, ran


@pytest.mark.parametrize(
    "words",
    [
        ("TS-0001", "--total-investment", "13亿元"),
        ("TS-0001", "--annual-plan", "1.3亿元", "--quarters", "2000万元,3000万元,4000万元,4000万元"),
        ("TS-0001", "--start", "2023-03", "--completion", "2023-12"),
        ("TS-0001", "--deadline", "2025-10-31"),
        ("TS-0001", "--name", "别的名称"),
        ("TS-0001", "--sector", "民生"),
        ("TS-0001", "--suspend", "2023-06-30"),
        ("TS-0002", "--resume", "2023-06-30"),
        ("TS-0001", "--out", "政策调整", *ANALYSIS),
        ("TS-0004", *ENTRY),
    ],
    ids=lambda words: words[1],
)
def test_a_kind_of_adjustment_passes(root, words):
    adjusted(root, *words)
    assert check(root) == PASSES


def test_what_concerns_another_county_passes(root):
    adjusted(root, "TS-0001", "--county", "丰南区", "--scope", "路北区", counties=("路北区", "丰南区"))
    assert check(root) == PASSES


def test_a_project_that_moves_between_two_others(root):
    """Each adjustment is signed for the county in which the project lay at its time."""
    for n, (words, scope, counties) in enumerate(
        [
            (("--total-investment", "13亿元"), "路北区", ("路北区",)),
            (("--county", "丰南区"), "路北区", ("路北区", "丰南区")),
            (("--total-investment", "14亿元"), "丰南区", ("丰南区",)),
        ],
        1,
    ):
        id = f"TS-ADJ-2023Q2-0{n}"
        ran = propose(root, "TS-0001", *words, "--scope", scope, "--reason", "原因", by=f"{scope}政府")
        assert ran.code == 0, ran
        decided(root, id, counties)
        assert apply(root, id).code == 0
        assert check(root) == PASSES


def test_from_preliminary_to_construction(root):
    words = ("TS-0003", "--to-construction", "新开工", "--annual-plan", "1亿元")
    adjusted(root, *words, counties=("丰南区",), by="丰南区政府")
    assert check(root) == PASSES


def test_there_and_back_again(root):
    adjusted(root, "TS-0001", "--total-investment", "13亿元")
    commit(root.parent)
    assert propose(root, "TS-0001", "--total-investment", "12亿元", "--reason", "原因").code == 0
    decided(root, "TS-ADJ-2023Q2-02")
    assert apply(root, "TS-ADJ-2023Q2-02").code == 0
    assert check(root) == PASSES


def test_a_project_that_is_new_comes_in_and_gets_its_months(root):
    """Months may be spread, as long as they make up what was signed."""
    new = "projects/TS-0009.yaml"
    write(root, {new: (root / "projects/TS-0004.yaml").read_text("utf-8").replace("TS-0004", "TS-0009")})
    adjusted(root, "TS-0009", *ENTRY)
    plan = "{category: 新开工, investment: 1.2亿元"
    replace(root, f"2023: {plan}", f"2023: {plan}, months: {{2023-07: {{investment: 1亿元}}}}", new)
    assert check(root) == PASSES
    replace(root, f"2023: {plan}", "2023: {category: 新开工, investment: 1.3亿元", new)
    code, found = check(root)
    assert (code, [one for one, *_ in found]) == (1, ["K382", "K364"])


def test_a_proposal_that_was_withdrawn_is_not_taken_up_again(root):
    assert propose(root, "TS-0001", "--total-investment", "13亿元", "--reason", "扩大规模").code == 0
    where = ("--ledger", str(root))
    words = ("--by", "路北区政府", "--reason", "不再需要", "--date", "2023-06-27")
    assert call("adjust", "withdraw", ID, *words, *where).code == 0
    commit(root.parent)
    git(root.parent, "branch", "-f", "main")
    path = root / f"adjustments/{ID}.yaml"
    text = path.read_text("utf-8")
    path.write_text(text[: text.index("withdrawn:")], "utf-8")
    decided(root, ID)
    assert apply(root, ID).code == 0
    code, found = check(root)
    assert (code, {one for one, *_ in found}) == (1, {"K388"})
