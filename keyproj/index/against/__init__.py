"""Rules on what a branch changes: two indexes, of the base revision and of now, and what may differ between them."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from keyproj.base.problem import Problem
from keyproj.index.against.papers import closes_stay, published_plan_stays, signatures_stay
from keyproj.index.against.policy import policy_stays
from keyproj.index.against.projects import protected_fields_stay
from keyproj.index.checks.ledger import Ledger, Rule

_RULES: Mapping[str, Callable[[sqlite3.Connection, Ledger], Iterator[Problem]]] = {
    **dict.fromkeys(("K381", "K382", "K383", "K386"), protected_fields_stay),
    "K384": policy_stays,
    "K385": closes_stay,
    "K387": published_plan_stays,
    "K388": signatures_stay,
}
CODES_AGAINST = tuple(_RULES)


def against(base: sqlite3.Connection) -> Mapping[str, Rule]:
    """Code → rule, asked of a ledger as it is now; `base` is the index of the revision that it began from."""
    bound = {rule: partial(rule, base) for rule in _RULES.values()}
    return {code: bound[rule] for code, rule in _RULES.items()}
