"""On what basis (口径) plan figures stand: which adjustments count, and which are taken back.

The published plan is the one issued at the start of the year; the current one has all adjustments in force on a day.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from keyproj.rules.history import Changed

PUBLISHED, CURRENT = BASES = ("published", "current")

STANDING = "standing"
"""As `CURRENT`, but a project that left the list keeps its plan: what is said of single projects."""

_OF_LIST = ("total_investment", "county", "sector")
"""What a plan is added up by, besides its own figures."""


class Frame(NamedTuple):
    """The plan's year, the day on which it was published, and the day of the report, as ISO text.

    `issued` is None where no published plan says when; the plan then counts as published on the year's first day.
    """

    year: int
    issued: str | None
    as_of: str

    @property
    def published(self) -> str:
        """The last day whose adjustments are in the published plan."""
        return self.issued or f"{self.year:04d}-01-01"


def is_of_plan(field: str, year: int) -> bool:
    """Whether a field is one that the year's plan is added up from."""
    return field in _OF_LIST or field == f"plans.{year}" or field.startswith(f"plans.{year}.")


def taken_back(changes: Iterable[Changed], basis: str, frame: Frame) -> list[Changed]:
    """The changes of a project that do not count: those of later days; of the published plan, all since then."""
    return [
        one
        for one in changes
        if one.effective
        > (frame.published if basis == PUBLISHED and is_of_plan(one.field, frame.year) else frame.as_of)
    ]


def between(changes: Iterable[Changed], frame: Frame) -> Iterator[Changed]:
    """The changes that lie between the published plan and the current one."""
    for one in changes:
        if frame.published < one.effective <= frame.as_of and (
            is_of_plan(one.field, frame.year) or one.field == "removed"
        ):
            yield one
