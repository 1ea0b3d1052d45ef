"""Whatever a branch changes, the verdict is the same before and after a rebase, a merge, a squash, and once it landed."""

import json
import re
import shutil
from random import Random

import pytest

from tests.gitted import commit, git
from tests.running import DATA, call

COUNTIES = ("丰南区", "路北区", "汉沽管理区")
FIGURE = re.compile(r"\d+(?=(\.\d+)?[万亿]元)|(?<=20\d\d-)\d\d")


@pytest.fixture
def root(tmp_path):
    """Some counties of `data/`, committed, in a folder of a repository."""
    root = tmp_path / "repository/data"
    shutil.copytree(DATA, root)
    for folder in (root / "projects").iterdir():
        if folder.name not in COUNTIES:
            shutil.rmtree(folder)
    commit(root.parent)
    return root


def other_figure(text, random):
    figures = list(FIGURE.finditer(text))
    if not figures:
        return text
    found = random.choice(figures)
    return f"{text[: found.start()]}{random.randint(1, 12):02}{text[found.end() :]}"


def without_line(text, random):
    lines = text.splitlines(keepends=True)
    del lines[random.randrange(len(lines))]
    return "".join(lines)


def edit(root, file, random):
    what = random.randrange(10)
    if what == 0:
        file.unlink()
    elif what == 1 and "projects" in file.parts:
        (root / "projects/新").mkdir(exist_ok=True)
        file.rename(root / "projects/新" / file.name)
    elif what == 2 and "projects" in file.parts:
        id = f"TS-9{random.randrange(100, 999)}"
        (file.parent / f"{id}.yaml").write_text(file.read_text("utf-8").replace(file.stem, id), "utf-8")
    else:
        how = without_line if what == 3 else other_figure
        file.write_text(how(file.read_text("utf-8"), random), "utf-8")


def edited(root, files, random, count):
    for file in random.sample(files, count):
        edit(root, file, random)
    commit(root.parent)


def verdict(root, base="main"):
    words = ("--as-of", "2023-08-01", "--select", "K38", "--format", "json", "--ledger", str(root))
    ran = call("check", "--base", base, *words)
    assert ran.err == ""
    rows = [row for table in json.loads(ran.out)["tables"] for row in table["rows"]]
    return ran.code, sorted((row["code"], row["file"], row["field"], row["message"]) for row in rows)


@pytest.mark.parametrize("seed", range(3))
def test_what_git_makes_of_a_branch_does_not_count(root, seed):
    random, top = Random(seed), root.parent
    files = sorted(path for path in root.rglob("*.yaml") if path.name != "keyproj.yaml")
    random.shuffle(files)
    git(top, "switch", "-qc", "branch")
    edited(root, files[::4], random, 3)
    edited(root, files[1::4], random, 3)
    git(top, "switch", "-q", "main")
    edited(root, files[2::4], random, 5)
    git(top, "switch", "-q", "branch")
    right = verdict(root)
    assert right[0] == 1
    assert right[1]
    git(top, "switch", "-qc", "rebased")
    git(top, "rebase", "-q", "main")
    assert verdict(root) == right
    git(top, "switch", "-qc", "merged", "branch")
    git(top, "merge", "-q", "--no-ff", "-m", "x", "main")
    assert verdict(root) == right
    git(top, "switch", "-qc", "squashed", "main")
    git(top, "merge", "-q", "--squash", "branch")
    assert verdict(root) == right
    commit(top)
    assert verdict(root) == verdict(root, "HEAD~") == right
    git(top, "switch", "-qc", "landed", "main")
    git(top, "merge", "-q", "--no-ff", "-m", "x", "branch")
    assert verdict(root) == verdict(root, "HEAD^1") == right
