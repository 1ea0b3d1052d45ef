"""Slips are listed, shown and printed without the parser, once the index stands."""

import pytest

from tests.cli.test_imports import SLOW, imported
from tests.running import call
from tests.warned import issued, warned


@pytest.mark.parametrize(
    "words", [("list",), ("show", "2023-06-TS-0001"), ("show", "2023-06-TS-0001", "--format", "html")]
)
def test_looking_at_slips_imports_no_parser(tmp_path, words):
    ledger = warned(tmp_path / "ledger")
    issued(ledger)
    call("check", "--ledger", str(ledger))
    assert not SLOW & imported("slip", *words, "--ledger", str(ledger))


def test_help_opens_nothing():
    for action in ("issue", "answer"):
        assert not SLOW & imported("slip", action, "--help")
