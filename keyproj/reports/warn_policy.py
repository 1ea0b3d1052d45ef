"""The warning policy that a report goes by: one that is shipped, or the ledger's own, read from the index."""

import json
import sqlite3
from typing import Any

from keyproj.base.errors import WrongUse
from keyproj.base.rounding import Rate
from keyproj.base.text import Names
from keyproj.rules.warning import Bound, Escalation, Level, Policy, Rule
from keyproj.rules.warning_policies import COLOURS, REPLY, SHIPPED


def named(option: str, name: str, own: Policy | None) -> Policy:
    """A policy that comes with keyproj, or the ledger's own if there is one, as an option names it. Raises WrongUse."""
    known = SHIPPED if own is None else {**SHIPPED, own.name: own}
    if name not in known:
        raise WrongUse("error.choice", option=option, seen=name, choices=Names(tuple(known)))
    return known[name]


def policy_of(db: sqlite3.Connection, name: str | None) -> Policy:
    """The policy of a name, else the one that the ledger has chosen or written out. Raises WrongUse."""
    if name in SHIPPED:
        return SHIPPED[name]
    (text,) = db.execute("SELECT value FROM setting WHERE key = 'warning'").fetchone()
    given = json.loads(text)
    chosen = SHIPPED[given["policy"]] if "policy" in given else _own(given)
    return chosen if name is None else named("--policy", name, chosen)


def _own(given: dict[str, Any]) -> Policy:
    """A policy that is written out; what it leaves open is as in the shipped ones."""
    normal, *others = (given["levels"].get(str(n), [level.name, level.colour]) for n, level in enumerate(COLOURS))
    return Policy(
        name=given["name"],
        base=given["base"],
        levels=(Level(*normal), Level(*others[0]), Level(*others[1]), Level(*others[2])),
        rules=tuple(
            Rule(name, signal, measure, level, _bound(low), _bound(high))
            for name, signal, measure, level, low, high in given["rules"]
        ),
        escalations=tuple(Escalation(*step) for step in given["escalations"]),
        reply=REPLY | {int(level): count for level, count in given["reply"].items()},
        source=given["source"],
    )


def _bound(given: list[Any] | None) -> Bound | None:
    return None if given is None else Bound(Rate(given[0], given[1]), given[2])
