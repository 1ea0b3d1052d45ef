"""The files of a revision: the same as the folder has when the revision is checked out, links and oddities included."""

import os
import pickle
import shutil
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keyproj.base.errors import WrongUse
from keyproj.store.folder import walk
from keyproj.store.revision import find_revision
from keyproj.store.source import LARGEST, Folder
from keyproj.store.tree_walk import committed
from tests.gitted import commit, git
from tests.small import POLICY, project, write


def told(entries, problems, code):
    found = sorted((code.get(p.code, p.code), p.path, sorted(p.args.items())) for p in problems)
    return [(e.path, e.kind) for e in entries], found


def assert_same(root, code=MappingProxyType({})):
    """The working tree and the commit of it are walked alike, and have the same bytes. `code` is told for a code."""
    entries, problems = walk(root)
    files = committed(find_revision(root, "HEAD"))
    assert told(files.entries, files.problems, code) == told(entries, problems, code)
    there, here = list(files.contents(files.entries)), list(Folder(root).contents(entries))
    assert [content.data for content in there] == [content.data for content in here]
    return files


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": project("A")}).resolve()


def test_a_plain_ledger(ledger):
    commit(ledger.parent)
    files = assert_same(ledger)
    assert len(files.entries) == 5
    assert files.problems == []


def test_every_oddity(root):
    write(root.parent, {"beside/B.yaml": project("B"), "beside.yaml": ""})
    odd = [
        os.fsdecode(name) for name in (b"a\nb", b"a\tb", b"a\x1b[31m", b"\xff", "甲\u202e".encode(), b'"q"', b"-x *")
    ]
    names = [
        "beside.yaml", "baseline.yaml", "a.yml", "x/y.yaml", "PROJECT/C.yaml", "project/.h/D.yaml", "Plan/x.yml", "plans",
        "projects/a.yml", "projects/A.yaml.txt", "projects/A.yaml~", "projects/.h.yaml", "projects/.h/C.yaml",
        "projects/甲区/乙 镇/B.yaml", "projects/D.yaml/E.yaml", "projects/README.md", "attachments/a.yaml",
        *(f"projects/{name}{end}" for name in odd for end in (".yaml", "/C.yaml", ".yml")),
    ]  # fmt: skip
    write(root, {name: project("B") for name in names})
    links = {
        "projects/in.yaml": "A.yaml", "projects/out.yaml": "../../beside.yaml", "projects/out": "/etc", "projects/no": "no",
        "projects/gone.yaml": "../nowhere", "projects/self.yaml": "self.yaml", "projects/up": "..", "projects/here": ".",
        "projects/l1.yaml": "l2.yaml", "projects/l2.yaml": "l1.yaml", "projects/chain.yaml": "chained/B.yaml",
        "projects/chained": "甲区/乙 镇", "projects/back.yaml": "../../ledger/projects/A.yaml", "projects/d.yaml": "甲区",
        "projects/full.yaml": str(root / "projects/A.yaml"), "projects/full": str(root / "x"), "projects/txt": "README.md",
        "projects/dotted": "./甲区/../甲区", "slips": "projects/甲区", "exemptions": "/tmp", "through.yaml": "x/y.yaml",
        "projects/hidden": ".h", "projects/a\nb/circle": ".",
    }  # fmt: skip
    for name, target in links.items():
        (root / name).symlink_to(target)
    commit(root.parent)
    assert {"K005", "K006", "K007", "K008", "K009"} == {p.code for p in assert_same(root).problems}


@pytest.mark.parametrize("policy", [None, "nowhere", "projects", "real.yaml"])
def test_the_policy(root, policy):
    (root / "keyproj.yaml").rename(root / "real.yaml")
    if policy is not None:
        (root / "keyproj.yaml").symlink_to(policy)
    commit(root)
    assert_same(root)


def test_folders_that_link_to_each_other(root):
    for name in "BCDE":
        write(root, {f"projects/{name}/{name}.yaml": project(name)})
        for other in "BCDE":
            (root / f"projects/{name}/to-{other}").symlink_to(f"../{other}")
    commit(root)
    assert {problem.code for problem in assert_same(root).problems} == {"K007"}


def test_projects_that_lie_elsewhere(root):
    (root / "projects").rename(root / "project")
    (root / "projects").symlink_to("project")
    commit(root)
    assert_same(root)


NAME = st.sampled_from(["a", "b", "c.yaml", "d.yaml", "e.yml", ".f"])
WAY = st.lists(NAME, min_size=1, max_size=3).map("/".join)
TARGET = st.lists(st.sampled_from(["a", "b", "c.yaml", "..", ".", "projects", "/", "ledger"]), min_size=1, max_size=4)


@given(st.lists(WAY, max_size=6), st.lists(st.tuples(WAY, TARGET.map("/".join)), max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
def test_any_links(tmp_path_factory, files, links):
    root = tmp_path_factory.mktemp("any").resolve() / "ledger"
    write(root, {"keyproj.yaml": POLICY, "projects/A.yaml": ""})
    for way in files:
        path = root / "projects" / way
        if not any(part.is_file() for part in (path, *path.parents)) and not path.exists():
            write(root, {f"projects/{way}": "x"})
    for way, target in links:
        path = root / "projects" / way
        if path.parent.is_dir() and not path.is_symlink() and not path.exists():
            path.symlink_to(target)
    commit(root.parent)
    # of a link that leads out of the ledger, a commit can't know whether it leads anywhere
    assert_same(root, {"K007": "K006"})


def test_a_submodule_among_the_projects(root):
    other = write(root.parent / "other", {"B.yaml": project("B")})
    git(other, "init", "-q", ".")
    commit(other)
    git(root, "init", "-q", ".")
    git(root, "submodule", "--quiet", "add", f"file://{other}", "attachments/other")
    commit(root)
    assert_same(root)
    git(root, "submodule", "--quiet", "add", f"file://{other}", "projects/甲区/other")
    commit(root)
    with pytest.raises(WrongUse) as raised:
        committed(find_revision(root, "HEAD"))
    assert (raised.value.text.id, raised.value.text.args["file"]) == ("revision.submodule", "projects/甲区/other")


def test_a_file_too_large_is_read_only_so_far(root):
    commit(
        root,
        {"projects/B.yaml": "#" * (LARGEST + 3 * 2**20), "projects/C.yaml": b"\0\n\r\n" * 9, "projects/D.yaml": ""},
    )
    files = assert_same(root)
    assert [len(content.data) for content in files.contents(files.entries)][2:] == [LARGEST + 1, 36, 0]


def read_all(root):
    files = committed(find_revision(root, "HEAD"))
    return list(files.contents(files.entries))


@pytest.mark.parametrize("left_out", ["blob:none", "tree:0"])
@pytest.mark.parametrize("heeded", [True, False])
def test_files_that_the_clone_left_out(root, tmp_path, monkeypatch, left_out, heeded):
    """Nothing is fetched, not even by a git that doesn't know yet how it is told so; the fetch that is named helps."""
    commit(root)
    git(root, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--no-checkout", f"--filter={left_out}", f"file://{root}", "clone")
    git(tmp_path / "clone", "config", "protocol.file.allow", "always")
    clone = (tmp_path / "clone").resolve()
    before = {path: path.read_bytes() for path in clone.rglob("*") if path.is_file()}
    if not heeded:
        older = write(
            tmp_path / "bin", {"git": f'#!/bin/sh\nunset GIT_NO_LAZY_FETCH\nexec {shutil.which("git")} "$@"\n'}
        )
        (older / "git").chmod(0o755)
        monkeypatch.setenv("PATH", f"{older}:{os.environ['PATH']}")
    with pytest.raises(WrongUse) as raised:
        read_all(clone)
    assert (raised.value.text.id, len(raised.value.text.args["blob"])) == ("revision.missing", 40)
    assert {path: path.read_bytes() for path in clone.rglob("*") if path.is_file()} == before
    git(clone, "fetch", "-q", "--refetch", "--no-filter")
    assert len(read_all(clone)) == 2


@pytest.mark.parametrize("damage", [lambda path: os.truncate(path, 9), lambda path: path.write_bytes(b"x" * 40)])
def test_a_file_damaged_in_the_repository(root, damage):
    commit(root)
    id = git(root, "rev-parse", "HEAD:projects/A.yaml")
    path = root / ".git/objects" / id[:2] / id[2:]
    path.chmod(0o644)
    damage(path)
    files = committed(find_revision(root, "HEAD"))
    with pytest.raises(WrongUse) as raised:
        list(files.contents(files.entries))
    assert (raised.value.text.id, raised.value.text.args["blob"]) == ("revision.damaged", id)


def test_it_can_be_handed_to_another_process(root):
    commit(root)
    files = committed(find_revision(root, "HEAD"))
    assert pickle.loads(pickle.dumps(files)) == files
