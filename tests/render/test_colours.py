"""Colours are rich's alone, for tables on a terminal; a name brings none, and other formats have none."""

import pytest

from tests.small import POLICY, plan, project, write
from tests.terminal import on_terminal

NAMES = ["[bold red]甲[/]", "[/red]", "[link=http://example.org]甲[/link]", ":warning:", "\\[甲]", "%(x)s {0}"]


@pytest.fixture
def ledger(tmp_path):
    files = {f"projects/A-{n}.yaml": project(f"A-{n}", plan(), name=f"'{name}'") for n, name in enumerate(NAMES)}
    return str(write(tmp_path / "ledger", {"keyproj.yaml": POLICY, **files, "projects/路北区/\x1b[31m.yaml": "x"}))


def test_markup_in_names_is_shown_as_it_stands(ledger):
    shown = on_terminal(150, "list", "--quarter", "2", "--ledger", ledger)
    for name in NAMES:
        assert name in shown
    assert "\x1b" not in shown
    assert "projects/路北区/\\x1b[31m.yaml" in shown


@pytest.mark.parametrize("format", ["markdown", "csv", "json"])
def test_other_formats_have_no_colours(ledger, format):
    shown = on_terminal(150, "list", "--quarter", "2", "--ledger", ledger, "--format", format, colours=True)
    assert NAMES[5] in shown.replace("\\{", "{").replace("\\}", "}")
    assert "\x1b" not in shown


def test_a_table_has_colours(ledger):
    assert "\x1b[1m" in on_terminal(150, "list", "--quarter", "2", "--ledger", ledger, colours=True)


def test_errors_have_none(ledger):
    shown = on_terminal(150, "list", "--county", "\x1b[31m[red]", "--ledger", ledger, colours=True)
    assert "␛[31m[red]" in shown
    assert "\x1b" not in shown
