"""A problem: something wrong in the ledger's files, as a value with a place."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as fresh
from typing import Any, NamedTuple

from keyproj.base.codes import CODES


class Place(NamedTuple):
    """Where in a file: line and column count from 1 in characters; `end` is the column behind, on the same line."""

    line: int
    column: int
    end: int


NOWHERE = Place(0, 0, 0)
"""The place of a problem that concerns a file as a whole."""


@dataclass(frozen=True, slots=True)
class Problem:
    """`path` is relative to the ledger, with `/`; `field` is dotted (`plans.2023.quarters`); `args` fill the texts.

    `judged` is the severity by the ledger's policy, where that differs from the table's.
    """

    code: str
    path: str
    place: Place = NOWHERE
    field: str = ""
    args: Mapping[str, Any] = fresh(default_factory=dict)
    judged: str = ""

    @property
    def severity(self) -> str:
        """`error`, `warning` or `info`: by the policy, else by the table of codes."""
        return self.judged or CODES[self.code].severity

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """By file, then line, column and code: the order in which problems are shown."""
        return (self.path, self.place.line, self.place.column, self.code)
