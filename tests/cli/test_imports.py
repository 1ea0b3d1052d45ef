"""What a command imports: what is slow to import is left alone until it is needed."""

import subprocess
import sys

import pytest

from tests.running import ROOT, process
from tests.small import POLICY, plan, project, write

SLOW = {"pydantic", "pydantic_core", "yaml", "ruamel", "rich", "multiprocessing"}
"""The parser and the terminal: a warm report in a pipe needs neither."""

SHEETS = {"openpyxl", "defusedxml", "xlsxwriter"}
"""What reads and writes spreadsheets: only a month's table and its form need it."""

WARM = [
    ("summary", "--quarter", "2"),
    ("summary", "--quarter", "2", "--format", "json"),
    ("summary", "--quarter", "2", "--by", "sector,scale", "--format", "csv"),
    ("summary", "--quarter", "2", "--explain", "sector.产业.annual_plan"),
    ("list", "--quarter", "2", "--format", "markdown"),
    ("show", "TS-0044", "--quarter", "2"),
    ("warn", "--month", "2023-06"),
    ("warn", "--month", "2023-06", "--by", "county", "--format", "json"),
    ("chart", "--month", "2023-06"),
    ("chart", "TS-0044", "--month", "2023-06", "--format", "json"),
    ("schedule", "TS-0044", "--month", "2023-06", "--targets"),
    ("schedule", "--month", "2023-06", "--format", "csv"),
    ("close", "--list"),
    ("query", "SELECT 1"),
]


def imported(*words):
    """The packages that a command imports, and its exit code."""
    line = [sys.executable, "-X", "importtime", "-m", "keyproj", *words]
    ran = subprocess.run(line, cwd=ROOT, capture_output=True, check=False)
    log = [part.split("|")[2].strip() for part in ran.stderr.decode().splitlines() if part.startswith("import time:")]
    assert ran.returncode == 0
    return set(log) | {name.partition(".")[0] for name in log}


def test_a_check_that_finds_nothing_imports_no_parser():
    """What it finds it shows, and must read the file for that."""
    ledger = str(ROOT / "examples" / "baocheng")
    process("check", "--ledger", ledger)
    assert not (SLOW | SHEETS) & imported("check", "--ledger", ledger)


@pytest.mark.parametrize("words", WARM, ids=" ".join)
def test_a_warm_report_in_a_pipe_imports_no_parser(data, words):
    process("check", "--ledger", data)
    found = imported(*words, "--ledger", data)
    assert "sqlite3" in found
    assert not (SLOW | SHEETS) & found
    if "markdown" not in words:
        assert "tabulate" not in found


def test_files_changed_a_moment_ago_are_hashed_but_not_read_again(tmp_path):
    files = {"keyproj.yaml": POLICY, **{f"projects/A-{n}.yaml": project(f"A-{n}", plan()) for n in range(5)}}
    ledger = str(write(tmp_path / "ledger", files))
    assert {"pydantic", "yaml"} <= imported("summary", "--quarter", "2", "--ledger", ledger)
    assert not SLOW & imported("summary", "--quarter", "2", "--ledger", ledger)


def test_a_changed_file_imports_the_parser_once(tmp_path):
    ledger = write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": project("A")})
    words = ("check", "--ledger", str(ledger))
    imported(*words)
    write(ledger, {"projects/A.yaml": project("A", plan())})
    found = imported(*words)
    assert "yaml" in found
    assert not {"ruamel", "rich", "multiprocessing"} & found
    assert not SLOW & imported(*words)


@pytest.mark.parametrize(
    "words", [("--version",), ("--help",), ("--help", "--lang", "en"), ("summary", "--quarter", "2", "--help")]
)
def test_help_and_version_open_nothing(data, words):
    found = imported(*words)
    heavy = SLOW | SHEETS | {"tabulate"} | (set() if "summary" in words else {"sqlite3", "wcwidth"})
    assert not heavy & found
