"""`keyproj setup`: a repository's merges, diffs and owners, in real repositories."""

import json

import pytest

from tests.gitted import commit, git
from tests.running import DATA, call
from tests.small import POLICY, project, write

OWNED = POLICY.replace("year:", "owners: ['@ts/office']\nyear:").replace(
    "路北区}", "路北区, owners: ['@ts/lubei', a@b.example]}"
)
CODEOWNERS = """\
# keyproj: begin (keyproj setup writes what stands here)
/ledger/ @ts/office
/ledger/projects/路北区/ @ts/lubei a@b.example
/ledger/keyproj.yaml @ts/office
/ledger/plans/ @ts/office
/ledger/adjustments/ @ts/office
/ledger/closes/ @ts/office
/CODEOWNERS @ts/office
/.github/ @ts/office
/.gitlab/ @ts/office
/.gitlab-ci.yml @ts/office
# keyproj: end
"""


@pytest.fixture
def top(ledger):
    """A repository in which the ledger is a folder."""
    write(ledger, {"keyproj.yaml": OWNED})
    commit(ledger.parent)
    return ledger.parent


def setup(top, *words):
    return call("setup", "--ledger", str(top / "ledger"), *words)


def test_what_is_missing_is_written_once(top):
    assert setup(top).code == 0
    assert (top / "CODEOWNERS").read_text("utf-8") == CODEOWNERS
    assert "projects/**/*.yaml merge=keyproj\n" in (top / "ledger/.gitattributes").read_text("utf-8")
    assert git(top, "config", "merge.keyproj.driver").startswith("keyproj merge %O %A %B %P")
    assert git(top, "check-attr", "-a", "ledger/projects/路北区/TS-0001.yaml").count(": keyproj") == 2
    before = {path: path.read_bytes() for path in top.rglob("*") if path.is_file()}
    ran = setup(top, "--lang", "zh")
    assert (ran.code, "都已设置好" in ran.out) == (0, True)
    assert {path: path.read_bytes() for path in top.rglob("*") if path.is_file()} == before


def test_a_dry_run_writes_nothing(top):
    rows = json.loads(setup(top, "--dry-run", "--format", "json").out)["tables"][0]["rows"]
    names = ["ledger/.gitattributes", "CODEOWNERS", "merge.keyproj.name", "merge.keyproj.driver"]
    assert [row["name"] for row in rows] == [*names, "diff.keyproj.xfuncname", "core.quotePath"]
    assert not (top / "CODEOWNERS").exists()
    assert "keyproj" not in git(top, "config", "--list")


def test_what_others_wrote_stays(top):
    write(top, {".github/CODEOWNERS": "*.md @ts/docs", "ledger/.gitattributes": "*.yaml  text diff=keyproj"})
    assert setup(top).code == 0
    assert (top / ".github/CODEOWNERS").read_text("utf-8") == "*.md @ts/docs\n" + CODEOWNERS
    text = (top / "ledger/.gitattributes").read_text("utf-8")
    assert text == "*.yaml  text diff=keyproj\nprojects/**/*.yaml merge=keyproj\n"
    write(top, {"ledger/keyproj.yaml": POLICY})
    assert setup(top).code == 0
    assert (top / ".github/CODEOWNERS").read_text("utf-8") == "*.md @ts/docs\n"


def test_projects_that_share_a_folder_are_named_one_by_one(top):
    write(top / "ledger", {"projects/丰南区/B [1] #.yaml": project("B")})
    assert setup(top).code == 0
    text = (top / "CODEOWNERS").read_text("utf-8")
    assert r"/ledger/projects/丰南区/B\ \[1\]\ \#.yaml @ts/lubei a@b.example" in text
    assert "/ledger/projects/丰南区/ " not in text


def test_without_owners_there_is_no_such_file(ledger):
    commit(ledger)
    assert setup(ledger.parent).code == 0
    assert not (ledger / "CODEOWNERS").exists()


def test_the_head_of_a_hunk_names_the_project(top):
    assert setup(top).code == 0
    path = top / "ledger/projects/路北区/TS-0001.yaml"
    path.write_text(path.read_text("utf-8").replace("1200万元", "1300万元"), "utf-8")
    diff = git(top, "diff", "-U0", "--", "ledger/projects")
    assert "+++ b/ledger/projects/路北区/TS-0001.yaml" in diff
    assert diff.splitlines()[4].endswith("@@ name: 示范项目TS-0001")


def test_outside_git_and_with_a_bad_policy(ledger, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    ran = call("setup", "--ledger", str(ledger), "--lang", "zh")
    assert (ran.code, "git" in ran.err) == (2, True)
    commit(ledger, {"keyproj.yaml": POLICY.replace("year: 2023", "year: 23")})
    ran = call("setup", "--ledger", str(ledger), "--lang", "zh")
    assert ran.code in (1, 3)
    assert "Traceback" not in ran.err


def test_a_county_owns_the_folder_of_its_next_project(top):
    owned = OWNED.replace("丰南区}", "丰南区, owners: ['@ts/fengnan']}")
    write(top / "ledger", {"keyproj.yaml": owned})
    (top / "ledger/projects/丰南区/TS-0003.yaml").rename(top / "ledger/projects/TS-0003.yaml")
    assert setup(top).code == 0
    lines = (top / "CODEOWNERS").read_text("utf-8").splitlines()
    assert [line for line in lines if line.endswith("@ts/fengnan")] == [
        "/ledger/projects/TS-0003.yaml @ts/fengnan",
        "/ledger/projects/丰南区/ @ts/fengnan",
    ]


def test_a_new_ledger_is_whole_but_for_the_settings_of_the_clone(tmp_path):
    assert call("init", str(tmp_path / "new"), "--county", "a/b,丙 县").code == 0
    git(tmp_path / "new", "init", "-q")
    ran = call("setup", "--ledger", str(tmp_path / "new"), "--format", "json")
    kinds = {row["kind"] for row in json.loads(ran.out)["tables"][0]["rows"]}
    assert (ran.code, len(kinds)) == (0, 1)
    lines = (tmp_path / "new/CODEOWNERS").read_text("utf-8").splitlines()
    assert lines[1:4] == [
        "* @example/sample-office",
        r"/projects/a_b/ @example/sample-1",
        r"/projects/丙\ 县/ @example/sample-2",
    ]


def test_a_hunk_deep_in_a_file_names_the_project_only_after_setup(tmp_path):
    """Also in the history; in a clone without the settings the section is named, as git does of itself."""
    path = "projects/丰南区/TS-0044.yaml"
    text = (DATA / path).read_text("utf-8")
    attributes = (DATA / ".gitattributes").read_text("utf-8")
    top = write(
        tmp_path / "own", {"keyproj.yaml": (DATA / "keyproj.yaml").read_text("utf-8"), ".gitattributes": attributes}
    )
    commit(top, {path: text})
    commit(top, {path: text.replace("name: 土地征收, days: 45", "name: 土地征收, days: 50")})
    git(tmp_path, "clone", "-q", str(top), "clone")
    assert call("setup", "--ledger", str(top)).code == 0
    for folder, shown in ((top, "name: 丰南区示范钢构产业园(合成)"), (tmp_path / "clone", "schedule:")):
        for words in (("log", "-p", "-1", "-U0", "--format="), ("diff", "-U0", "HEAD~1")):
            heads = [line for line in git(folder, *words).splitlines() if line.startswith("@@")]
            assert [head.endswith(f"@@ {shown}") for head in heads] == [True]
