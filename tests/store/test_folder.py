"""Which files of a ledger are read, and what is said of those that can't be."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from keyproj.base.errors import WrongUse
from keyproj.index.cache import open_index
from keyproj.index.checks.ledger import Ledger
from keyproj.index.problems import all_problems
from keyproj.store.folder import find_ledger, walk
from tests.conftest import without_rights
from tests.small import PLAN, POLICY, project, write


def problems(root):
    """Code → path of all problems of the folder; the same must come out of the index."""
    walked = [(p.code, p.path) for p in walk(root)[1]]
    index = open_index(root)
    try:
        stored = [(p.code, p.path) for p in all_problems(Ledger(index.db))]
    finally:
        index.close()
    assert sorted(walked) == sorted(stored)
    return sorted(walked)


def paths(root):
    return [(entry.path, entry.kind) for entry in walk(root)[0]]


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": project("A")})


def test_files_are_found_by_folder(root):
    write(
        root,
        {
            "plans/2023.yaml": PLAN,
            "projects/甲区/乙 镇/B.yaml": project("B"),
            "projects/甲区/注.txt": "",
            "x.yaml": "",
        },  # x.yaml lies in the wrong place
    )
    assert paths(root) == [
        ("keyproj.yaml", "policy"), ("plans/2023.yaml", "plan"), ("projects/A.yaml", "project"),
        ("projects/甲区/乙 镇/B.yaml", "project"),
    ]  # fmt: skip
    assert problems(root) == [("K009", "x.yaml")]


def test_hidden_files_and_folders_are_skipped(root):
    write(root, {"projects/.B.yaml": "[", "projects/.git/C.yaml": "[", "projects/B.yaml~": "[", "projects/.D.yml": "["})
    assert paths(root) == [("keyproj.yaml", "policy"), ("projects/A.yaml", "project")]
    assert problems(root) == []


def test_empty_ledger(tmp_path):
    root = write(tmp_path, {"keyproj.yaml": POLICY})
    assert paths(root) == [("keyproj.yaml", "policy")]
    assert problems(root) == []


def test_missing_policy(tmp_path):
    root = write(tmp_path, {"projects/A.yaml": project("A")})
    assert paths(root) == [("projects/A.yaml", "project")]
    assert problems(root) == [("K301", "keyproj.yaml")]


def test_a_folder_in_the_policy_s_place(tmp_path):
    (tmp_path / "keyproj.yaml").mkdir()
    assert problems(tmp_path) == [("K005", "keyproj.yaml")]


@pytest.mark.parametrize("folder", ["projects", "plans"])
def test_a_file_in_a_folder_s_place(tmp_path, folder):
    write(tmp_path, {"keyproj.yaml": POLICY, folder: "x"})
    assert problems(tmp_path) == [("K005", folder)]


@pytest.mark.parametrize("name", ["B.yml", "B.YML", "B.YAML", "B.Yaml"])
def test_wrong_ending(root, name):
    write(root, {f"projects/{name}": project("B")})
    assert problems(root) == [("K009", f"projects/{name}")]


def test_link_out_of_the_ledger(root, tmp_path):
    write(tmp_path, {"out/B.yaml": project("B")})
    (root / "projects/B.yaml").symlink_to(tmp_path / "out/B.yaml")
    (root / "projects/C").symlink_to("../../out")
    (root / "projects/passwd.yaml").symlink_to("/etc/passwd")
    (root / "plans").symlink_to(tmp_path / "out")
    assert problems(root) == [
        ("K006", "plans"), ("K006", "projects/B.yaml"), ("K006", "projects/C"), ("K006", "projects/passwd.yaml")
    ]  # fmt: skip
    assert paths(root) == [("keyproj.yaml", "policy"), ("projects/A.yaml", "project")]


def test_a_ledger_beside_with_a_longer_name_is_outside(root, tmp_path):
    write(tmp_path, {"ledger-2/B.yaml": project("B")})
    (root / "projects/B.yaml").symlink_to("../../ledger-2/B.yaml")
    assert problems(root) == [("K006", "projects/B.yaml")]


def test_the_policy_as_a_link(tmp_path):
    write(tmp_path, {"keyproj.yaml": POLICY, "a/projects/A.yaml": project("A"), "b/common.yaml": POLICY})
    (tmp_path / "a/keyproj.yaml").symlink_to("../keyproj.yaml")
    (tmp_path / "b/keyproj.yaml").symlink_to("common.yaml")
    assert problems(tmp_path / "a") == [("K006", "keyproj.yaml")]
    assert problems(tmp_path / "b") == []


def test_links_that_lead_nowhere_or_in_a_circle(root):
    (root / "projects/B.yaml").symlink_to("nowhere.yaml")
    (root / "projects/C.yaml").symlink_to("C.yaml")
    (root / "projects/D.yaml").symlink_to("E.yaml")
    (root / "projects/E.yaml").symlink_to("D.yaml")
    (root / "projects/F").symlink_to(".")
    (root / "projects/G").symlink_to("..")
    assert problems(root) == [("K007", f"projects/{n}") for n in ("B.yaml", "C.yaml", "D.yaml", "E.yaml", "F", "G")]


def test_folders_that_link_to_each_other_end(root):
    names = "BCDE"
    for name in names:
        write(root, {f"projects/{name}/{name}.yaml": project(name)})
        for other in names:
            (root / f"projects/{name}/to-{other}").symlink_to(f"../{other}")
    assert {problem.code for problem in walk(root)[1]} == {"K007"}
    assert ("projects/B/to-C/C.yaml", "project") in paths(root)


def test_links_inside_the_ledger_are_followed(root):
    write(root, {"archive/2022/B.yaml": project("B"), "archive/C.yaml": project("C")})
    (root / "projects/2022").symlink_to("../archive/2022")
    (root / "projects/C.yaml").symlink_to(root / "archive/C.yaml")
    assert problems(root) == []
    assert [path for path, _ in paths(root)] == [
        "keyproj.yaml", "projects/2022/B.yaml", "projects/A.yaml", "projects/C.yaml"
    ]  # fmt: skip


def test_a_link_that_leads_elsewhere_now_is_shown_so(root):
    for target in ("/etc/passwd", "/etc/hostname"):
        link = root / "projects/B.yaml"
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        index = open_index(root)
        assert [p.args["target"] for p in all_problems(Ledger(index.db))] == [target]
        index.close()


def test_folders_and_pipes_named_like_files(root):
    (root / "projects/B.yaml").mkdir()
    os.mkfifo(root / "projects/C.yaml")
    assert problems(root) == [("K005", "projects/B.yaml"), ("K005", "projects/C.yaml")]


def test_unreadable_file_and_folder(tmp_path_factory):
    root = write(
        tmp_path_factory.mktemp("open"),
        {"keyproj.yaml": POLICY, "projects/A.yaml": project("A"), "projects/区/B.yaml": project("B")},
    )
    for folder in (root, *list(root.parents)[:-2]):
        folder.chmod(0o755)
    (root / "projects/A.yaml").chmod(0)
    (root / "projects/区").chmod(0)
    try:
        with without_rights():
            index = open_index(root, in_memory=True)
            found = [(p.code, p.path, p.args["cause"]) for p in all_problems(Ledger(index.db))]
            index.close()
    finally:
        (root / "projects/区").chmod(0o755)
    assert found == [("K005", "projects/A.yaml", "Permission denied"), ("K005", "projects/区", "Permission denied")]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"a\nb", r"a\nb"),
        (b"a\tb", r"a\tb"),
        (b"a\x1b[31mb", r"a\x1b[31mb"),
        (b"a\x7f", r"a\x7f"),
        (b"\xc2\x85", r"\x85"),
        (b"\xff\xfe", r"\udcff\udcfe"),
        ("甲\u202e乙".encode(), r"甲\u202e乙"),
    ],
)
def test_file_names_that_can_t_be_printed(root, name, shown):
    folder, odd = root / "projects", os.fsdecode(name)
    write(root, {f"projects/{odd}{end}": project("B") for end in (".yaml", "/C.yaml", ".yml")})
    (folder / "link.yaml").symlink_to(odd)
    (folder / odd / "circle").symlink_to(".")
    (folder / odd / "nowhere").symlink_to("nowhere" + odd)
    found = problems(root)
    assert found == sorted([
        ("K005", "projects/link.yaml"), ("K007", f"projects/{shown}/circle"), ("K007", f"projects/{shown}/nowhere"),
        ("K008", f"projects/{shown}.yaml"), ("K008", f"projects/{shown}/C.yaml"), ("K009", f"projects/{shown}.yml"),
    ])  # fmt: skip
    assert all(path.isprintable() for _, path in found)


def test_deep_folders(root):
    deep = "projects/" + "d/" * 300 + "B.yaml"
    write(root, {deep: project("B")})
    assert ("projects/A.yaml", "project") in paths(root)
    assert (deep, "project") in paths(root)
    assert problems(root) == []


def test_folders_deeper_than_python_s_stack(root):
    try:
        with contextlib.chdir(root / "projects"):
            for _ in range(sys.getrecursionlimit() + 20):
                Path("d").mkdir()
                os.chdir("d")
        entries, found = walk(root)
        assert [entry.path for entry in entries] == ["keyproj.yaml", "projects/A.yaml"]
        assert found == []
    finally:
        subprocess.run(["rm", "-r", root / "projects" / "d"], check=True)  # deeper than shutil can go


def test_the_order_is_the_same_on_every_machine(root):
    write(root, {f"projects/{name}.yaml": project("B") for name in ("b", "B", "乙", "甲", "a b", "a-b")})
    found = [path for path, _ in paths(root)]
    assert found == sorted(found)


def test_find_ledger(root, tmp_path):
    assert find_ledger("ledger", tmp_path) == root.resolve()
    assert find_ledger(None, root / "projects") == root.resolve()
    assert find_ledger(None, root) == root.resolve()
    (tmp_path / "data").mkdir()
    assert find_ledger(None, tmp_path) == (tmp_path / "data").resolve()
    (tmp_path / "link").symlink_to(root)
    assert find_ledger("link", tmp_path) == root.resolve()


@pytest.mark.parametrize("given", ["nowhere", "a-file", "a\0b", "x" * 5000])
def test_no_such_folder(tmp_path, given):
    (tmp_path / "a-file").touch()
    with pytest.raises(WrongUse):
        find_ledger(given, tmp_path)


def test_no_ledger_here(tmp_path):
    with pytest.raises(WrongUse):
        find_ledger(None, tmp_path)
