"""The classes that totals are split by: how each is found in the selection, in which order, under which name."""

import sqlite3
from typing import Any

from keyproj.base.text import Term
from keyproj.index.settings import names
from keyproj.rules.vocabulary import CATEGORIES, STAGES

DIMENSIONS = {
    "category": "f.category",
    "sector": "f.sector",
    "scale": "ifnull(f.scale, '')",
    "county": "f.county",
    "stage": "f.stage",
}
"""Dimension → its expression over the table `fact`, called `f`."""

_POLICY = {"sector": "sector", "scale": "band", "county": "county"}
_WORDS = {"category": CATEGORIES, "stage": STAGES}


def order(db: sqlite3.Connection, dimension: str) -> dict[str, int]:
    """The place of each class: as the policy or the office's custom has them. Others come behind, by name."""
    listed = _WORDS.get(dimension) or names(db, _POLICY[dimension])
    return {name: place for place, name in enumerate(listed)}


def label(dimension: str, value: str) -> Any:
    """What a class is called: the office's words as they are, our own as a Term that each language has."""
    if dimension in _WORDS:
        return Term("word", value)
    return value or Term("word", "未列入")
