"""Whatever was committed: a question asked with `--at` is answered as by the files of that commit, checked out."""

import contextlib
import json
import os
import re
import shutil
from pathlib import Path
from random import Random

import pytest

from tests.gitted import commit, git
from tests.running import ROOT, call

WHEN = ("--month", "2023-06")
AS_OF = ("--as-of", "2023-06-30")
COMMANDS = [
    ("summary", *WHEN),
    ("summary", "--month", "2023-03", "--known-by", "2023-03-31", "--by", "county,sector"),
    ("summary", *WHEN, "--explain", "sector.产业发展.annual_plan"),
    ("warn", *WHEN),
    ("warn", *WHEN, "--explain", "BC-0011"),
    ("list", *WHEN),
    ("list", "--month", "2023-07", "--unreported"),
    ("show", "BC-0011", *WHEN),
    ("schedule", *AS_OF),
    ("schedule", "BC-0011", *AS_OF),
    ("chart", *WHEN),
    ("query", "SELECT id, name, total_investment FROM project ORDER BY id, name, pk"),
    ("query", "SELECT path, code, line, field, args FROM problem ORDER BY path, code, line, field, args"),
    ("check", *AS_OF, "--ignore", "K27"),  # scans and attachments are as they are now
]
FORMATS = {"check": ["text", "json", "csv", "markdown", "github", "sarif"], "chart": ["table", "html", "json", "csv"]}
NAMES = [
    "BC-0001.yaml", "bc-0001.yaml", "甲 '乙'.yaml", 'q"q.yaml', "-x *.yaml", "e\u0301.yaml", "a\nb.yaml", "a.yml", "x.YAML",
    os.fsdecode(b"\xff.yaml"), "\u202e.yaml",
]  # fmt: skip
FOLDERS = ["projects/城区", "projects/新 区", "Projects", "slips", "exemptions", "adjustments", "plans", "."]
BYTES = [
    b"",
    b"\0",
    b"\xff\xfe",
    b"id: [",
    b"\xef\xbb\xbfid: a\n",
    b"version https://git-lfs.github.com/spec/v1\nsize 3\n",
]
TARGETS = ["BC-0001.yaml", ".", "..", "../..", "../城区", "/etc/passwd", "again.yaml", "nosuch.yaml"]


def other_figure(text: bytes, at: int) -> bytes:
    figures = list(re.finditer(rb"\d+", text)) or [re.match(rb"", text)]
    found = figures[at % len(figures)]
    return text[: found.start()] + str(at % 3000).encode() + text[found.end() :]


def without_line(text: bytes, at: int) -> bytes:
    lines = text.splitlines(keepends=True) or [b""]
    return b"".join(lines[: at % len(lines)] + lines[at % len(lines) + 1 :])


def shortened(text: bytes, at: int) -> bytes:
    return text[: at % (len(text) + 1)]


def with_other_line_ends(text: bytes, _: int) -> bytes:
    return text.replace(b"\n", b"\r\n")


def odd_bytes(_: bytes, at: int) -> bytes:
    return BYTES[at % len(BYTES)]


TEXTS = [other_figure, other_figure, without_line, shortened, with_other_line_ends, odd_bytes]


def rewritten(path: Path, random: Random) -> None:
    path.write_bytes(random.choice(TEXTS)(path.read_bytes(), random.randrange(5000)))


def moved(path: Path, random: Random) -> None:
    path.rename(path.with_name(random.choice(NAMES)))


def moved_far(path: Path, random: Random) -> None:
    folder = next(above for above in path.parents if (above / "keyproj.yaml").exists()) / random.choice(FOLDERS)
    folder.mkdir(parents=True, exist_ok=True)
    path.rename(folder / path.name)


def copied(path: Path, random: Random) -> None:
    shutil.copy(path, path.with_name(random.choice(NAMES)))


def linked(path: Path, random: Random) -> None:
    path.with_name(random.choice(["again.yaml", "again"])).symlink_to(random.choice(TARGETS))


def deleted(path: Path, _: Random) -> None:
    path.unlink()


def described(path: Path, _: Random) -> None:
    """What git does on its own account with executable files and in archives is none of ours."""
    path.chmod(0o755)
    (path.parent / ".gitattributes").write_text("*.yaml export-ignore\n* export-subst\n")


EDITS = [rewritten, rewritten, rewritten, moved, moved_far, copied, linked, deleted, described]


def edit(root: Path, random: Random) -> None:
    """Something happens to a file; where it can't, nothing does."""
    policy = root / "keyproj.yaml"
    files = sorted(path for path in root.rglob("*.yaml") if path.is_file() and not path.is_symlink() and path != policy)
    with contextlib.suppress(FileExistsError, IsADirectoryError, shutil.SameFileError):
        if random.random() < 0.2:
            rewritten(policy, random)
        else:
            random.choice(EDITS)(random.choice(files), random)


def said(root: Path, words: tuple[str, ...], cache: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str, str]:
    """The answer as seen from within the ledger, without the note that names the commit."""
    monkeypatch.setenv("KEYPROJ_CACHE", str(cache))
    monkeypatch.chdir(root)
    ran = call(*words, "--lang", "zh")
    if "json" in words or "sarif" in words:
        report = json.loads(ran.out or "{}")
        report["notes"] = [note for note in report.get("notes", ()) if note["code"] != "revision"]
        return ran.code, json.dumps(report, ensure_ascii=False), ran.err
    out = re.sub(r" *(<span>)?台账取自版本 rev\(提交 [0-9a-f]{10},[0-9-]{10}\)(?(1)</span>)", "", ran.out)
    out = re.sub(r" *<span></span>", "", out)
    return ran.code, "\n".join(line for line in out.splitlines() if line.strip("->* 注说明:")), ran.err


@pytest.mark.parametrize("seed", range(4))
def test_as_checked_out(tmp_path, monkeypatch, seed):
    random = Random(seed)
    top = tmp_path.resolve() / "top"
    inside = random.choice([".", '台账 "甲"'])
    root = top / inside
    shutil.copytree(ROOT / "examples/baocheng", root, ignore=shutil.ignore_patterns("*.console", "*.html"))
    shutil.copytree(ROOT / "data/adjustments", root / "adjustments")
    git(top, "init", "-q", f"--object-format={random.choice(['sha1', 'sha1', 'sha256'])}", ".")
    for n in range(4):
        for _ in range(random.randint(1, 8)):
            edit(root, random)
        commit(top, day=f"2023-07-0{n + 1}")
        if random.random() < 0.5:
            said(root, ("summary", *WHEN), tmp_path / "cache", monkeypatch)
    for n in random.sample(range(4), 2):
        git(top, "tag", "-f", "rev", f"HEAD~{n}")
        assert_as_checked_out(top, inside, random, monkeypatch)


def assert_as_checked_out(top, inside, random, monkeypatch):
    """Every command, in any order and in one of its formats."""
    out = top.parent / "out"
    git(top, "worktree", "add", "-q", "--detach", "--force", str(out), "rev")
    for command in random.sample(COMMANDS, len(COMMANDS)):
        words = (*command, "--format", random.choice(FORMATS.get(command[0], ["table", "json", "csv", "markdown"])))
        right = said(out / inside, words, top.parent / "another", monkeypatch)
        assert said(top / inside, (*words, "--at", "rev"), top.parent / "cache", monkeypatch) == right
    git(top, "worktree", "remove", "--force", str(out))
