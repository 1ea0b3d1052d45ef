"""The bar of long reading: on a terminal only, and gone at the end."""

import pytest

from benchmarks.grow import grow
from tests.running import process
from tests.terminal import on_terminal


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    grow(folder, 1100)
    return folder


def test_a_terminal_sees_how_far_the_reading_has_come(many, tmp_path, monkeypatch):
    monkeypatch.setenv("KEYPROJ_CACHE", str(tmp_path))
    screen = on_terminal(100, "check", "--ledger", str(many), "--lang", "en", colours=True)
    assert "Reading the ledger" in screen
    assert "100%" in screen
    assert "\x1b[2K" in screen.rpartition("Reading the ledger")[2]  # the line is wiped
    again = on_terminal(100, "check", "--ledger", str(many), "--lang", "en")
    assert "Reading the ledger" not in again


def test_a_pipe_sees_nothing_of_it(many, tmp_path):
    ran = process("check", "--ledger", str(many), env={"KEYPROJ_CACHE": str(tmp_path)})
    assert ran.err == ""


def test_a_small_ledger_needs_none(tmp_path, monkeypatch):
    grow(tmp_path / "few", 50)
    monkeypatch.setenv("KEYPROJ_CACHE", str(tmp_path / "cache"))
    assert "Reading" not in on_terminal(100, "check", "--ledger", str(tmp_path / "few"), "--lang", "en")
