"""Checks what a user asked for against what the ledger has, with a suggestion for a slip of the finger."""

import sqlite3
from collections.abc import Sequence

from keyproj.base.errors import WrongUse
from keyproj.base.filter import Filter
from keyproj.base.near import near_ids, near_names
from keyproj.base.text import Names, Term, Text
from keyproj.index.settings import settings
from keyproj.reports.classes import DIMENSIONS
from keyproj.rules.vocabulary import CATEGORIES, STAGES

_KNOWN = {
    "county": "SELECT name FROM county UNION SELECT county FROM project",
    "sector": "SELECT name FROM sector UNION SELECT sector FROM project",
    "scale": "SELECT name FROM band",
    "leader": "SELECT holder FROM responsible UNION SELECT holder FROM office UNION "
    "SELECT headquarters FROM sector WHERE headquarters IS NOT NULL",
    "project": "SELECT id FROM project",
}


def check_filter(db: sqlite3.Connection, chosen: Filter) -> None:
    """Raises WrongUse for a county, sector, … that the ledger does not know: a filter that hits nothing is a typo."""
    for field, wanted in chosen.given().items():
        known = {"stage": STAGES, "category": CATEGORIES}.get(field)
        names = known or [row[0] for row in db.execute(_KNOWN[field])]
        for value in wanted:
            if value not in names:
                raise _unknown(db, field, value, names)


def _unknown(db: sqlite3.Connection, field: str, value: str, names: Sequence[str]) -> WrongUse:
    """A short list of choices is shown whole; of a long one the nearest."""
    name = Term("area", settings(db).style.counties) if field == "county" else Text(f"dimension.{field}")
    if len(names) <= FEW:
        return WrongUse("error.unknown_value_choices", name=name, seen=value, choices=Names(tuple(names)))
    near = near_ids(value, names) if field == "project" else near_names(value, names, cutoff=0.5)
    id = "error.unknown_value_near" if near else "error.unknown_value"
    return WrongUse(id, name=name, seen=value, near="".join(near))


FEW = 12
"""Choices that fit one line."""


def dimensions(text: str | None) -> list[str]:
    """The dimensions of `--by sector,scale`. Raises WrongUse for an unknown one, the same twice, or more than two."""
    if text is None:
        return []
    names = [part.strip() for part in text.split(",")]
    if not 1 <= len(names) <= 2 or len(set(names)) != len(names) or any(name not in DIMENSIONS for name in names):
        raise WrongUse("error.by", seen=text, choices=Names(tuple(DIMENSIONS)))
    return names


def check_choice(option: str, value: str, choices: Sequence[str]) -> str:
    """The value itself. Raises WrongUse where it is none of the choices."""
    if value not in choices:
        raise WrongUse("error.choice", option=option, seen=value, choices=Names(tuple(choices)))
    return value
