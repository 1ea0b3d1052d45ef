"""`keyproj adjust propose --from-diff`: protected changes of the working files become a proposal, and go back."""

import subprocess

import pytest

from tests.adjusting import changes, ledger, proposals, propose
from tests.running import call


def git(place, *words):
    done = subprocess.run(["git", "-C", place, *words], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture
def place(tmp_path):
    place = ledger(tmp_path / "ledger")
    git(place, "init", "-q")
    git(place, "config", "user.name", "a")
    git(place, "config", "user.email", "a@b")
    return commit(place)


def commit(place):
    git(place, "add", "-A")
    git(place, "commit", "-qm", "x")
    return place


def edit(place, id, *pairs):
    """Replaces pieces of a project's file, or puts lines at its end."""
    path = place / f"projects/{id}.yaml"
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1) if old else text + new
    path.write_text(text, "utf-8")


def kinds(place):
    (found,) = proposals(place).values()
    return {(item["project"], item["kind"]): changes(item) for item in found["items"]}


def test_the_proposal_has_both_values_and_the_file_the_old_one(place):
    edit(place, "TS-0001", ("total_investment: 12亿元", "total_investment: 13亿元  # 增加"), ("investment: 1.2亿元", "investment: 11000万元"), ("4000万元", "3000万元"))  # fmt: skip
    ran = propose(place, "--from-diff", "--reason", "a")
    assert (ran.code, ran.err) == (0, "")
    assert "projects/TS-0001.yaml" in ran.out
    assert kinds(place) == {
        ("TS-0001", "总投资"): {"total_investment": ("12亿元", "13亿元")},
        ("TS-0001", "年度计划"): {
            "plans.2023.investment": ("1.2亿元", "11000万元"),
            "plans.2023.quarters": (
                ["2000万元", "3000万元", "4000万元", "3000万元"],
                ["2000万元", "3000万元", "3000万元", "3000万元"],
            ),
        },
    }
    assert git(place, "diff", "--stat") == ""


def test_what_needs_no_approval_stays_as_it_was_edited(place):
    edit(place, "TS-0001", ("total_investment: 12亿元", "total_investment: 13亿元"), ("", "address: 建设路1号\nprogress:\n  - {month: 2023-03, investment: 1万元, reported: 2023-04-01, by: 甲}\n"))  # fmt: skip
    before = (place / "projects/TS-0001.yaml").read_text("utf-8")
    assert propose(place, "--from-diff", "--reason", "a").code == 0
    assert (place / "projects/TS-0001.yaml").read_text("utf-8") == before.replace("13亿元", "12亿元")


def test_whole_sections_come_and_go(place):
    edit(place, "TS-0004", ("", "plans: {2023: {category: 新开工, investment: 1亿元, months: {2023-09: {investment: 1亿元, target: 封顶}}}}\nlisting: {basis: 调整, date: 2023-06-30}\n"))  # fmt: skip
    edit(place, "TS-0002", ("reason: 资金未到位", "until: 2023-06-01, reason: 资金未到位"))
    edit(place, "TS-0001", ("", "removed: {date: 2023-06-30, reason: 政策调整}\n"))
    words = ("--land", "a", "--money", "b", "--unit-ready", "c", "--causes", "d", "--measures", "e", "--explanation", "f")  # fmt: skip
    ran = propose(place, "--from-diff", "--reason", "a", *words)
    assert (ran.code, ran.err) == (0, "")
    found = kinds(place)
    assert [key[1] for key in found] == ["调出", "复工", "调入"]
    assert found["TS-0002", "复工"] == {"suspended.0.until": ("", "2023-06-01")}
    assert list(found["TS-0004", "调入"]) == ["plans.2023", "listing"]
    assert git(place, "status", "--short") == "?? adjustments/\n"


def test_a_plan_s_stage_turns_with_its_money(place):
    edit(place, "TS-0003", ("{category: 前期}", "{category: 新开工, investment: 1亿元}"))
    assert propose(place, "--from-diff", "--reason", "a").code == 0
    assert kinds(place) == {
        ("TS-0003", "前期转在建"): {"plans.2023.category": ("前期", "新开工"), "plans.2023.investment": ("", "1亿元")}
    }


def test_only_the_projects_that_are_named(place):
    edit(place, "TS-0001", ("total_investment: 12亿元", "total_investment: 13亿元"))
    edit(place, "TS-0002", ("total_investment: 12亿元", "total_investment: 14亿元"))
    assert propose(place, "TS-0002", "--from-diff", "--reason", "a").code == 0
    assert list(kinds(place)) == [("TS-0002", "总投资")]
    assert git(place, "diff", "--name-only") == "projects/TS-0001.yaml\n"


def test_another_spelling_is_no_change(place):
    edit(place, "TS-0001", ("total_investment: 12亿元", "total_investment: 120000万元"))
    ran = propose(place, "--from-diff", "--reason", "a")
    assert (ran.code, ran.out) == (2, "")
    assert "没有须经调整的改动" in ran.err


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ([("category: 新开工", "category: 续建")], "plans.2023.category"),
        ([("date: 2021-01-10", "date: 2021-02-10")], "listing.date"),
        ([("total_investment: 12亿元\n", "total_investment: 13亿元\naddress: a\n")], "分不开"),
        ([("total_investment: 12亿元", "total_investment: 13")], "TS-0001"),
    ],
)  # fmt: skip
def test_what_can_t_be_proposed_is_left_alone(place, edits, said):
    edit(place, "TS-0001", *edits)
    before = (place / "projects/TS-0001.yaml").read_bytes()
    ran = propose(place, "TS-0001", "--from-diff", "--reason", "a")
    assert ran.code in (2, 3)
    assert said in ran.err
    assert (place / "projects/TS-0001.yaml").read_bytes() == before
    assert not (place / "adjustments").exists()


def test_an_edited_file_with_errors_is_named_and_not_passed_over(place):
    edit(place, "TS-0001", ("total_investment: 12亿元", "total_investment: 13"))
    edit(place, "TS-0002", ("total_investment: 12亿元", "total_investment: 13亿元"))
    ran = propose(place, "--from-diff", "--reason", "a")
    assert (ran.code, ran.out) == (3, "")
    assert "projects/TS-0001.yaml 改过,但有差错" in ran.err
    assert not (place / "adjustments").exists()


def test_a_rehearsal_changes_nothing(place):
    edit(place, "TS-0001", ("total_investment: 12亿元", "total_investment: 13亿元"))
    ran = propose(place, "--from-diff", "--reason", "a", "--dry-run")
    assert ran.code == 0
    assert "+      - {field: total_investment, old: 12亿元, new: 13亿元}" in ran.out
    assert git(place, "status", "--short") == " M projects/TS-0001.yaml\n"


def test_without_a_commit_there_is_nothing_to_compare_with(tmp_path):
    ran = propose(ledger(tmp_path / "ledger"), "--from-diff", "--reason", "a")
    assert (ran.code, ran.out) == (2, "")
    assert call("check", "--ledger", str(tmp_path / "ledger"), "--as-of", "2023-06-30", "--select", "K3").code == 0
