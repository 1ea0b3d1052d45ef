"""The ledger rules: what needs the policy, a day or another file, each a small generator asked of the index."""

from collections.abc import Container, Iterator

from keyproj.base.codes import CODES
from keyproj.base.problem import Problem
from keyproj.index.checks.ids import id_is_file_name, id_used_once
from keyproj.index.checks.ledger import Ledger, Rule
from keyproj.index.checks.packages import package_is_above, package_is_known

LEDGER: dict[str, Rule] = {
    "K201": id_used_once,
    "K202": id_is_file_name,
    "K203": package_is_known,
    "K204": package_is_above,
}
"""Code → rule. What a rule needs stands in the table of codes."""


def ledger_problems(ledger: Ledger, without: Container[str] = ()) -> Iterator[Problem]:
    """What the rules find, but for the codes in `without`."""
    for code, rule in LEDGER.items():
        if code not in without and ledger.gives(CODES[code].needs):
            yield from rule(ledger)
