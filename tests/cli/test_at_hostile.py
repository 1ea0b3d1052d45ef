"""What reads commits runs no program that a repository's settings name, heeds no one's own settings, and writes nothing."""

import os
from pathlib import Path

import pytest

from tests.gitted import commit, git
from tests.running import call
from tests.small import write

FILE = "projects/路北区/TS-0001.yaml"
AT = "--as-of", "2023-06-30"
COMMANDS = [
    ("summary", "--quarter", "2", "--at", "HEAD~"),
    ("show", "TS-0001", "--month", "2023-06", "--at", "HEAD"),
    ("check", *AT, "--at", "HEAD~"),
    ("check", *AT, "--base", "work"),
    ("diff", *AT, "HEAD~"),
    ("diff", *AT, "HEAD~..work"),
    ("diff", *AT, "work...HEAD", "--format", "json"),
    ("adjust", "verify"),
]
PROGRAMS = (
    "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.alternateRefsCommand", "pager.log",
    "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.clean", "filter.x.smudge", "filter.x.process",
    "filter.y z.clean", "gpg.program", "gpg.ssh.program", "credential.helper", "merge.x.driver", "uploadpack.packObjectsHook",
)  # fmt: skip
HABITS = {
    "log.showSignature": "true", "log.follow": "true", "log.diffMerges": "off", "log.date": "relative", "log.mailmap": "true",
    "color.ui": "always", "core.quotePath": "true", "core.abbrev": "4", "core.ignoreCase": "true", "column.ui": "always",
    "diff.renames": "copies", "diff.noprefix": "true", "diff.relative": "true", "diff.ignoreSubmodules": "all",
    "diff.orderFile": "nosuch", "format.pretty": "%n%n x", "i18n.logOutputEncoding": "GBK", "core.symlinks": "false",
    "filter.x.required": "true",
}  # fmt: skip
ENVIRONMENT = {
    "GIT_DIR": "/nowhere", "GIT_WORK_TREE": "/", "GIT_INDEX_FILE": "/nowhere", "GIT_OBJECT_DIRECTORY": "/nowhere",
    "GIT_TRACE": "1", "GIT_TRACE_SETUP": "1", "GIT_TRACE2": "1", "GIT_DIFF_OPTS": "-u0", "GIT_ICASE_PATHSPECS": "1",
    "GIT_OPTIONAL_LOCKS": "1", "GIT_TERMINAL_PROMPT": "1", "GIT_NAMESPACE": "x", "GIT_DEFAULT_HASH": "sha256",
    "GIT_REPLACE_REF_BASE": "refs/heads/", "GIT_ATTR_SOURCE": "HEAD~", "GIT_QUARANTINE_PATH": "/nowhere",
    "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "LANGUAGE": "zh_CN", "TZ": "Pacific/Kiritimati",
}  # fmt: skip


@pytest.fixture
def top(tmp_path, ledger):
    """Three commits, two branches, a submodule and links; git's index is older than the files that it knows."""
    (ledger / "projects/link.yaml").symlink_to("nosuch.yaml")
    write(ledger, {".gitattributes": "*.yaml filter=x diff=x\n", "attachments/a.yaml": "x"})
    commit(ledger.parent)
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q", ".")
    commit(other, {"a.txt": "a"})
    git(ledger.parent, "submodule", "--quiet", "add", f"file://{other}", "ledger/attachments/other")
    commit(ledger.parent, {f"ledger/{FILE}": (ledger / FILE).read_text().replace("900万元", "90万元")})
    git(ledger.parent, "switch", "-qc", "work")
    commit(ledger.parent, {f"ledger/{FILE}": (ledger / FILE).read_text().replace("12亿元", "15亿元")})
    git(ledger.parent, "switch", "-q", "main")
    os.utime(ledger.parent / ".git/index", (10**9, 10**9))
    write(ledger / "attachments/other", {"a.txt": "b"})
    (ledger / FILE).touch()
    return ledger.parent


def answers(top):
    return [call(*words, "--ledger", str(top / "ledger"), "--lang", "zh") for words in COMMANDS]


def state(top):
    """Every file, its bytes and when it was written; the cache lies elsewhere."""
    return {path: path.is_file() and (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(top.rglob("*"))}


def trap(folder):
    path = write(folder, {"trap": f"#!/bin/sh\ntouch '{folder}/sprung'\ncat\n"}) / "trap"
    path.chmod(0o755)
    return path


def anew(cache):
    for path in cache.iterdir():
        path.unlink()


def test_nothing_is_run_written_or_said_otherwise(top, cache, tmp_path):
    right = answers(top)
    assert [ran.code for ran in right] == [1, 1, 1, 1, 1, 1, 1, 0]
    assert "已报数 1 处" in right[5].out
    program = trap(tmp_path / "trap")
    inner = next((top / ".git/modules").rglob("HEAD")).parent / "config"
    settings = [(key, str(program)) for key in PROGRAMS] + list(HABITS.items())
    for file in (top / ".git/config", inner):
        for key, value in settings:
            git(top, "config", "--file", str(file), key, value)
    git(top, "config", "core.hooksPath", str(program.parent))
    for name in ("post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-auto-gc"):
        (program.parent / name).symlink_to(program)
    before = state(top)
    assert answers(top) == right
    anew(cache)
    assert answers(top) == right
    assert state(top) == before
    assert not Path(tmp_path / "trap/sprung").exists()


def test_the_environment_of_git_does_not_count(top, cache, monkeypatch):
    right = answers(top)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    assert answers(top) == right
    anew(cache)
    assert answers(top) == right


def test_programs_that_the_environment_names(top, monkeypatch, tmp_path):
    right = answers(top)
    program = str(trap(tmp_path / "trap"))
    for name in (
        "GIT_EXTERNAL_DIFF",
        "GIT_PAGER",
        "PAGER",
        "GIT_EDITOR",
        "GIT_SSH_COMMAND",
        "GIT_ASKPASS",
        "GIT_PROXY_COMMAND",
    ):
        monkeypatch.setenv(name, program)
    assert answers(top) == right
    assert not Path(tmp_path / "trap/sprung").exists()


def test_a_filter_with_an_odd_name_is_not_run(top, tmp_path):
    """git takes no such name on its command line; the files are then read without asking it."""
    right = answers(top)
    write(top, {".git/info/attributes": "*.yaml filter=a=b\n"})
    git(top, "config", "filter.a=b.clean", str(trap(tmp_path / "trap")))
    assert answers(top) == right
    assert not Path(tmp_path / "trap/sprung").exists()
