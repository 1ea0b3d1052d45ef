"""The warning policy that a report goes by: one that is shipped, or the ledger's own, read from the index."""

import json
import sqlite3
from typing import Any

from keyproj.base.errors import WrongUse
from keyproj.base.rounding import Rate
from keyproj.base.text import Names
from keyproj.rules.warning import Bound, Escalation, Level, Policy, Rule
from keyproj.rules.warning_policies import COLOURS, REPLY, SHIPPED


def shipped(option: str, name: str) -> Policy:
    """A policy that comes with keyproj, as an option names it. Raises WrongUse."""
    if name not in SHIPPED:
        raise WrongUse("error.choice", option=option, seen=name, choices=Names(tuple(SHIPPED)))
    return SHIPPED[name]


def policy_of(db: sqlite3.Connection, name: str | None) -> Policy:
    """The shipped policy of a name, else the one that the ledger has chosen or written out. Raises WrongUse."""
    if name is not None:
        return shipped("--policy", name)
    (text,) = db.execute("SELECT value FROM setting WHERE key = 'warning'").fetchone()
    given = json.loads(text)
    return SHIPPED[given["policy"]] if "policy" in given else _own(given)


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
