"""What becomes of the output: a reader that leaves, a full disk, closed streams, other encodings, Ctrl-C."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.running import ROOT, process
from tests.small import POLICY, write

KEYPROJ = [sys.executable, "-m", "keyproj"]
MANY = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 40000) SELECT x FROM n"
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
MISTAKES = ("check", "--ledger", "examples/mistakes")


def shell(line):
    """A line of a shell in which `keyproj` is ours."""
    words = f'keyproj() {{ {" ".join(KEYPROJ)} "$@"; }}\n{line}'
    return subprocess.run(["bash", "-c", words], cwd=ROOT, capture_output=True, check=False, timeout=60)


@pytest.mark.parametrize(
    "command", ["summary --quarter 2", "list --format json", f"query '{MANY}'", "--help", "schema"]
)
@pytest.mark.parametrize("reader", ["head -1", "true"])
def test_a_reader_that_has_seen_enough(data, command, reader):
    ran = shell(f"keyproj {command} | {reader}; exit ${{PIPESTATUS[0]}}")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.count(b"\n") == (1 if reader == "head -1" else 0)


def test_errors_found_are_still_told_by_the_exit_code(data):
    ran = shell("keyproj check --ledger examples/mistakes | true; exit ${PIPESTATUS[0]}")
    assert (ran.returncode, ran.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("command", ["summary --quarter 2", "check", "schema", "--help"])
def test_a_full_disk(data, command):
    ran = shell(f"keyproj {command} > /dev/full")
    assert ran.returncode == 1
    assert ran.stderr.count(b"\n") == 1
    assert "No space left on device" in ran.stderr.decode() or "空间" in ran.stderr.decode()


@pytest.mark.parametrize(
    ("closed", "code"), [("summary --quarter 2 >&-", 0), ("summary --quarter 5 2>&-", 2), ("check >&- 2>&-", 0)]
)
def test_closed_streams(data, closed, code):
    ran = shell(f"keyproj {closed}")
    assert (ran.returncode, ran.stdout, ran.stderr) == (code, b"", b"")


@pytest.mark.parametrize("env", [{"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "gbk:replace"}])
def test_the_output_is_utf8_on_every_machine(data, env):
    for words in (("summary", "--quarter", "2"), MISTAKES, ("summary", "--quarter", "5")):
        assert process(*words, env=env) == process(*words)


@pytest.mark.parametrize(("language", "said"), [("zh", "错误: 已中断\n"), ("en", "Error: Interrupted\n")])
def test_ctrl_c_ends_an_endless_query(tmp_path, cache, language, said):
    ledger = write(tmp_path / "ledger", {"keyproj.yaml": POLICY})
    words = [*KEYPROJ, "query", ENDLESS, "--ledger", str(ledger), "--lang", language]
    running = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        for _ in range(1000):
            if list(cache.glob("*.sqlite")):
                break
            time.sleep(0.01)
        time.sleep(0.5)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=30)
    finally:
        running.kill()
    assert (running.returncode, out, err.decode()) == (130, b"", said)
