"""What recording a table comes to, as plain values: what is asked, the good rows, the flaws."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from keyproj.actions.find import Found
from keyproj.actions.outcome import Outcome, Recording
from keyproj.actions.record_table_flaw import Flaw
from keyproj.actions.record_table_headings import Layout
from keyproj.actions.record_table_rows import Line, key_column
from keyproj.base.problem import Problem
from keyproj.base.text import Text
from keyproj.store.write import Change

Say = Callable[[Problem], tuple[Text, Text]]
"""What is wrong and what to write instead, of a problem that check would find."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked: the month, the day it is reported, by whom where a row does not say, and of which counties."""

    month: str
    reported: date
    by: str = ""
    counties: tuple[str, ...] = ()
    accept_warnings: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """A row that is good: its project, and what becomes of its file."""

    line: Line
    found: Found
    recording: Recording

    @property
    def outcome(self) -> Outcome:
        """What becomes of its one entry."""
        return self.recording.outcomes[0]


@dataclass(slots=True)
class Plan:
    """All good rows in the sheet's order, all flaws by cell, the number of rows that report nothing.

    It is `stopped` where a problem is nobody's row, so that not even the good ones may be written.
    """

    layout: Layout
    rows: list[Planned] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)
    blank: int = 0
    own_units: Sequence[str] = ()
    stopped: bool = False

    @property
    def changes(self) -> list[Change]:
        """The files to write."""
        return [row.recording.change for row in self.rows if row.recording.change is not None]


def flaw_in(layout: Layout, line: Line, column: str, kind: str, seen: str, /, **args: object) -> Flaw:
    """A flaw of a row in its cell of a column; where there is no such column, in that of its key."""
    return Flaw.at(line.row, layout.columns.get(column, key_column(layout)), kind, seen, **args)
