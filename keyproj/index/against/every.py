"""Rules on what a branch changes: two indexes, of the base revision and of now, and what may differ between them."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from keyproj.base.problem import Problem
from keyproj.index.against.applied import applied_by_the_base_s_rules
from keyproj.index.against.closes import closes_stay
from keyproj.index.against.papers import signatures_stay
from keyproj.index.against.policy import policy_stays
from keyproj.index.against.projects import protected_fields_stay
from keyproj.index.against.published import published_plan_stays
from keyproj.index.against.since import Since
from keyproj.index.checks.ledger import Ledger, Rule

_RULES: Mapping[str, Callable[[Since, Ledger], Iterator[Problem]]] = {
    **dict.fromkeys(("K381", "K382", "K383", "K386"), protected_fields_stay),
    "K384": policy_stays,
    "K385": closes_stay,
    "K387": published_plan_stays,
    "K388": signatures_stay,
    "K389": applied_by_the_base_s_rules,
}
CODES_AGAINST = tuple(_RULES)


def against(base: sqlite3.Connection, tip: sqlite3.Connection | None = None) -> Mapping[str, Rule]:
    """Code → rule, asked of a ledger as it is now; `base` is the index of the revision that it began from, `tip` that
    of the branch that it is to be merged into, where its policy is another one.
    """
    since = Since(base, base if tip is None else tip)
    bound = {rule: partial(rule, since) for rule in _RULES.values()}
    return {code: bound[rule] for code, rule in _RULES.items()}
