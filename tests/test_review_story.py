"""A review from branch to merge, in real repositories: what is refused, what passes, whatever git makes of the branch."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.adjusting import apply, decided
from tests.adjusting import ledger as written
from tests.gitted import commit, git
from tests.keys import needs_openssh, new_key
from tests.reviewed import BY_HAND, FILE, ID, PASSES, adjust, check, on_a_branch, propose_total, replace
from tests.running import ROOT, call
from tests.small import write


@pytest.fixture
def root(tmp_path, monkeypatch):
    return on_a_branch(tmp_path, monkeypatch)


def test_ordinary_work_passes(root):
    words = ("--investment", "900万元", "--reported", "2023-03-03", "--by", "填报人甲", "--accept-warnings")
    assert call("record", "TS-0001", "--month", "2023-02", *words, "--ledger", str(root)).code == 0
    replace(root, "started: 2022-05-01", "started: 2022-05-01\ncompleted: 2023-06-20", "projects/TS-0002.yaml")
    write(root, {"projects/TS-0009.yaml": (root / "projects/TS-0004.yaml").read_text("utf-8").replace("0004", "0009")})
    assert check(root) == PASSES
    said = call("check", "--base", "main", "--ledger", str(root), "--lang", "zh").out.splitlines()[-1]
    assert "与 main 的分叉点(" in said
    assert said.endswith("受保护的数据没有未经调整的改动")


def test_a_total_edited_by_hand_is_refused(root):
    replace(root, "12亿元", "13亿元")
    assert check(root) == BY_HAND
    said = call("check", "--base", "main", "--ledger", str(root), "--lang", "zh").out
    assert "data/" not in said.split("TS-0001.yaml")[0].splitlines()[-1]
    assert "TS-0001 总投资由 12亿元 改为 13亿元,没有已执行的调整" in said
    commit(root.parent)
    assert check(root) == BY_HAND
    assert check(root, base="HEAD") == PASSES


def test_the_same_change_through_a_signed_adjustment_passes(root):
    propose_total(root, "13亿元")
    assert check(root) == PASSES
    decided(root, ID)
    assert check(root) == PASSES
    assert apply(root, ID).code == 0
    assert "total_investment: 13亿元" in (root / FILE).read_text("utf-8")
    assert check(root) == PASSES
    commit(root.parent)
    assert check(root) == PASSES
    diff = call("diff", "main...HEAD", "--format", "markdown", "--ledger", str(root), "--lang", "zh").out
    assert "总投资" in diff
    assert ID in diff


def test_several_adjustments_are_one_change(root):
    adjust(root, "13亿元")
    commit(root.parent)
    adjust(root, "14亿元", "TS-ADJ-2023Q2-02")
    assert check(root) == PASSES
    replace(root, "total_investment: 14亿元", "total_investment: 15亿元")
    code, found = check(root)
    assert (code, {one for one, *_ in found}) == (1, {"K364", "K381"})


def test_an_adjustment_that_nobody_signed_is_none(root):
    """The values and the history as if it had been applied, with the mark, but without a signature."""
    propose_total(root, "13亿元")
    proposal = root / "adjustments" / f"{ID}.yaml"
    unsigned = proposal.read_text("utf-8")
    decided(root, ID)
    assert apply(root, ID).code == 0
    proposal.write_text(unsigned + "applied: {date: 2023-07-03, by: 市重点办}\n", "utf-8")
    code, found = check(root)
    assert (code, {one for one, *_ in found}) == (1, {"K366"})


def test_a_history_without_its_proposal_is_none(root):
    adjust(root, "13亿元")
    (root / "adjustments" / f"{ID}.yaml").unlink()
    code, found = check(root)
    assert (code, {one for one, *_ in found}) == (1, {"K361"})


def test_what_main_has_adjusted_is_not_taken_back(root):
    adjust(root, "13亿元")
    commit(root.parent)
    git(root.parent, "branch", "-f", "main")
    git(root.parent, "checkout", "-q", "main~1", "--", "data")
    (root / "adjustments" / f"{ID}.yaml").unlink()
    code, found = check(root)
    assert (code, {one for one, *_ in found}) == (1, {"K386", "K388"})


@needs_openssh
def test_a_branch_does_not_allow_its_own_key(root, tmp_path):
    """Whoever has no key of the base's policy can't sign by adding one to it."""
    key, public = new_key(tmp_path / "key")
    policy = (root / "keyproj.yaml").read_text("utf-8")
    write(root, {"keyproj.yaml": f"{policy}adjustment:\n  keys_required: [leading_group]\n"})
    commit(root.parent)
    git(root.parent, "branch", "-f", "main")
    name = "市重点项目领导小组"
    replace(
        root, "adjustment:\n", f"adjustment:\n  allowed_signers: [{{name: {name}, key: {public}}}]\n", "keyproj.yaml"
    )
    assert check(root) == (1, [("K384", "keyproj.yaml", "adjustment.allowed_signers.0")])
    propose_total(root, "13亿元")
    where = ("--opinion", "同意", "--ledger", str(root))
    leader = ("--as", "city_leader", "--name", "市领导甲", "--date", "2023-06-26")
    assert call("adjust", "sign", ID, *leader, *where).code == 0
    words = ("--name", name, "--date", "2023-06-28", "--meeting", "第5次会议", "--document", "纪要5号")
    assert call("adjust", "decide", ID, *words, "--key", str(key), *where).code == 3
    commit(root.parent)
    assert call("adjust", "decide", ID, *words, "--key", str(key), "--base", "HEAD", *where).code == 0
    assert apply(root, ID, "--base", "HEAD").code == 0
    code, found = check(root)
    assert (code, {one for one, *_ in found}) == (1, {"K384", "K358"})
    commit(root.parent)
    as_committed = call("check", "--at", "branch", "--ledger", str(root))
    assert (as_committed.code, "K358" in as_committed.out) == (1, True)
    git(root.parent, "branch", "-f", "main", "HEAD")  # the key was allowed in a review of its own
    assert check(root) == PASSES


@needs_openssh
def test_a_key_that_can_not_be_looked_at_proves_nothing(root, tmp_path, monkeypatch):
    key, public = new_key(tmp_path / "key")
    name = "市重点项目领导小组"
    policy = (root / "keyproj.yaml").read_text("utf-8")
    write(root, {"keyproj.yaml": f"{policy}adjustment:\n  allowed_signers: [{{name: {name}, key: {public}}}]\n"})
    commit(root.parent)
    git(root.parent, "branch", "-f", "main")
    propose_total(root, "13亿元")
    where = ("--opinion", "同意", "--ledger", str(root))
    leader = ("--as", "city_leader", "--name", "市领导甲", "--date", "2023-06-26")
    assert call("adjust", "sign", ID, *leader, *where).code == 0
    words = (
        "--name",
        name,
        "--date",
        "2023-06-28",
        "--meeting",
        "第5次会议",
        "--document",
        "纪要5号",
        "--key",
        str(key),
    )
    assert call("adjust", "decide", ID, *words, *where).code == 0
    assert check(root) == PASSES
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/git").symlink_to(shutil.which("git"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert call("check", "--ledger", str(root)).code == 0
    code, found = check(root)
    assert (code, {one for one, *_ in found}) == (1, {"K359"})


def by_hand(root):
    replace(root, "12亿元", "13亿元")


@pytest.mark.parametrize(("change", "verdict"), [(by_hand, BY_HAND), (lambda root: adjust(root, "13亿元"), PASSES)])
def test_rebase_squash_and_merge_commits_keep_the_verdict(root, change, verdict):
    top = root.parent
    change(root)
    commit(top)
    write(root, {"projects/TS-0009.yaml": (root / "projects/TS-0004.yaml").read_text("utf-8").replace("0004", "0009")})
    commit(top)
    git(top, "switch", "-q", "main")
    replace(root, "name: 示范项目TS-0002", "name: 示范项目乙", "projects/TS-0002.yaml")
    commit(top)
    git(top, "switch", "-q", "branch")
    assert check(root) == verdict  # main went on, and its change is none of this branch, protected or not
    git(top, "switch", "-q", "-c", "rebased")
    git(top, "rebase", "-q", "main")
    assert check(root) == verdict
    git(top, "switch", "-q", "-c", "merged", "branch")
    git(top, "merge", "-q", "--no-ff", "-m", "x", "main")
    assert check(root) == verdict
    git(top, "switch", "-q", "-c", "squashed", "main")
    git(top, "merge", "-q", "--squash", "branch")
    assert check(root) == verdict
    commit(top)
    assert check(root) == verdict
    assert check(root, base="HEAD~1") == verdict  # as it is looked at after it was merged
    git(top, "switch", "-q", "main")
    git(top, "merge", "-q", "--no-ff", "-m", "x", "branch")
    assert check(root, base="HEAD^1") == verdict


def test_a_renamed_file_is_the_same_project(root):
    git(root.parent, "mv", f"data/{FILE}", "data/projects/路北区.yaml")
    (root / "projects/路北区").mkdir()
    git(root.parent, "mv", "data/projects/路北区.yaml", "data/projects/路北区/TS-0001.yaml")
    assert check(root) == PASSES
    replace(root, "12亿元", "13亿元", "projects/路北区/TS-0001.yaml")
    assert check(root) == (1, [("K381", "projects/路北区/TS-0001.yaml", "total_investment")])


def test_a_project_that_was_simply_added_is_refused(root):
    text = (root / FILE).read_text("utf-8").replace("TS-0001", "TS-0009")
    write(root, {"projects/TS-0009.yaml": text})
    assert check(root) == (1, [("K382", "projects/TS-0009.yaml", "listing")])


def test_a_deleted_project_is_missed(root):
    (root / FILE).unlink()
    assert check(root) == (1, [("K383", FILE, "")])


def test_a_baseline_of_the_branch_does_not_accept_it(root):
    replace(root, "12亿元", "13亿元")
    entry = f"accepted:\n  - {{code: K381, file: {FILE}, field: total_investment, owner: 甲, until: 2099-12-31}}\n"
    write(root, {"baseline.yaml": entry})
    code, found = check(root, "--baseline", str(root / "baseline.yaml"))
    assert (code, {one for one, *_ in found}) == (1, {"K108", "K381"})


def test_closed_months_hold(root):
    where = ("--ledger", str(root))
    words = ("--investment", "900万元", "--reported", "2023-03-03", "--by", "填报人甲", "--accept-warnings")
    assert call("record", "TS-0001", "--month", "2023-02", *words, *where).code == 0
    closed = ("--month", "2023-02", "--date", "2023-03-08", "--by", "市重点办", "--accept-unreported")
    assert call("close", *closed, *where).code == 0
    assert check(root) == PASSES
    commit(root.parent)
    shown = call("diff", "main...HEAD", "--ledger", str(root), "--format", "json")
    tables = {table["id"]: table["rows"] for table in json.loads(shown.out)["tables"]}
    assert [(row["paper"], row["event"], row["by"]) for row in tables["papers"]] == [("2023-02", "closed", "市重点办")]
    git(root.parent, "branch", "-f", "main")
    replace(root, "900万元", "800万元")
    code, found = check(root)
    assert (code, [one for one, *_ in found]) == (1, ["K371"])
    (root / "closes/2023-02.yaml").unlink()
    assert check(root) == (1, [("K385", "closes/2023-02.yaml", "")])
    git(root.parent, "checkout", "-q", ".")
    assert call("close", "--reopen", "--month", "2023-02", "--by", "市重点办", "--reason", "漏报", *where).code == 0
    assert check(root) == PASSES


def test_two_branches_that_report_two_months_are_merged(root, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    top, where = root.parent, ("--by", "填报人甲", "--accept-warnings", "--ledger", str(root))
    git(top, "switch", "-q", "main")
    assert (
        call(
            "record", "TS-0001", "--month", "2023-02", "--investment", "9万元", "--reported", "2023-03-03", *where
        ).code
        == 0
    )
    assert call("setup", "--ledger", str(root)).code == 0
    git(top, "config", "merge.keyproj.driver", f"'{sys.executable}' -m keyproj merge %O %A %B %P")
    commit(top)
    for month, day in (("2023-04", "2023-05-03"), ("2023-03", "2023-04-03")):
        git(top, "switch", "-q", "-c", month, "main")
        words = ("--month", month, "--investment", "8万元", "--reported", day)
        assert call("record", "TS-0001", *words, *where).code == 0
        commit(top)
    git(top, "switch", "-q", "main")
    git(top, "merge", "-q", "-m", "x", "2023-04")
    git(top, "merge", "-q", "-m", "x", "2023-03")
    shown = call("query", "SELECT month FROM report ORDER BY n", "--ledger", str(root), "--format", "csv").out
    assert [line[-7:] for line in shown.split()[1:]] == ["2023-02", "2023-03", "2023-04"]
    assert check(root, base="2023-04~1") == PASSES


def refusal(root, *words):
    """The one line of a check that can't be made."""
    ran = call("check", *words, "--ledger", str(root), "--lang", "zh")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    return ran.err


def test_what_can_not_be_compared_is_said_in_one_line(root, tmp_path, monkeypatch):
    assert "没有“nowhere”这个版本" in refusal(root, "--base", "nowhere")
    assert "--base 与 --at 不能同用" in refusal(root, "--base", "main", "--at", "main")
    assert refusal(root, "--base=--all")
    git(root.parent, "switch", "-q", "--orphan", "alone")
    git(root.parent, "checkout", "-q", "main", "--", ".")
    commit(root.parent, message="y")
    assert "main" in refusal(root, "--base", "main")
    outside = written(tmp_path / "outside")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert "不在 git 版本库中" in refusal(outside, "--base", "main")
    with monkeypatch.context() as without:
        without.setenv("PATH", "")
        assert "git" in refusal(root, "--base", "main")


def test_a_ledger_that_the_base_has_not(root):
    git(root.parent, "switch", "-q", "main")
    written(root.parent / "other")
    commit(root.parent)
    assert "other" in refusal(root.parent / "other", "--base", "main~1")


def test_a_shallow_clone_says_what_to_fetch(root, tmp_path):
    by_hand(root)
    commit(root.parent)
    git(tmp_path, "clone", "-q", "--depth", "1", "--branch", "branch", f"file://{root.parent}", "shallow")
    shallow = tmp_path / "shallow"
    git(shallow, "fetch", "-q", "--depth", "1", "origin", "main:main")
    said = refusal(shallow / "data", "--base", "main")
    assert "git fetch --unshallow" in said
    git(shallow, "fetch", "-q", "--unshallow", "origin", "main")
    assert check(shallow / "data") == BY_HAND


def test_a_submodule_with_the_ledger_is_its_own_repository(root, tmp_path):
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "-q", ".")
    git(outer, "submodule", "--quiet", "add", "--branch", "branch", str(root.parent), "inner")
    commit(outer)
    inner = outer / "inner"
    git(inner, "fetch", "-q", "origin", "main:main")
    assert check(inner / "data") == PASSES
    replace(inner / "data", "12亿元", "13亿元")
    assert check(inner / "data") == BY_HAND


def test_projects_in_a_submodule_are_not_compared(root, tmp_path):
    inner = tmp_path / "inner"
    inner.mkdir()
    shutil.copy(root / FILE, inner / "TS-0010.yaml")
    commit(inner)
    git(root.parent, "submodule", "--quiet", "add", str(inner), "data/projects/inner")
    commit(root.parent)
    assert "projects/inner" in refusal(root, "--base", "HEAD")


def test_what_ci_runs_in_a_process_of_its_own(root):
    by_hand(root)
    commit(root.parent)
    env = {**os.environ, "PYTHONPATH": str(ROOT), "KEYPROJ_LEDGER": str(root)}
    words = [sys.executable, "-m", "keyproj", "check", "--base", "main", "--format", "github"]
    ran = subprocess.run(words, cwd=root.parent, env=env, capture_output=True, check=False)
    assert ran.returncode == 1
    assert "\n::error file=data/projects/TS-0001.yaml,line=5," in ran.stdout.decode()
