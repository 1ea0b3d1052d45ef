"""A report as a plain value: what it says, before anyone decides how it looks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from keyproj.base.problem import Problem
from keyproj.base.text import Text

KINDS = ("text", "count", "yuan", "rate", "date", "month", "level", "days", "bool", "figure", "line")
"""What a column may hold. In a row, yuan is whole yuan, rate a `Rate`, text a str or a `Term`; None is unknown.

`figure` is of the kind that the row's own column `kind` names; `line` is a line's number in a file.
"""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: an id that scripts rely on, a kind of `KINDS`, and a heading (`column.<id>` unless given).

    A rate with a `bar` is shown to people with a small bar before it. A `quiet` column is for programs only.
    """

    id: str
    kind: str
    heading: Text | None = None
    bar: bool = False
    quiet: bool = False

    @property
    def title(self) -> Text:
        """The heading to show."""
        return self.heading or Text(f"column.{self.id}")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under typed columns; the total stands apart. A `quiet` table is left out for people unless asked for."""

    id: str
    title: Text
    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]
    total: Sequence[Any] | None = None
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How the office prints: unit of money (亿元 or 万元), decimals of money and per cent, rounding or cutting off, and
    what its counties are.
    """

    unit: str = "亿元"
    decimals: int = 1
    rate_decimals: int = 1
    truncate: bool = False
    counties: str = "县(市)区"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem ready to be shown: the line it stands in, what is wrong, what to write instead."""

    problem: Problem
    excerpt: str
    message: Text
    hint: Text


@dataclass(frozen=True, slots=True)
class Report:
    """The answer first (`lead`), then tables, then notes. `exit_code` is 1 where something could not be counted.

    For people, `findings` take the place of the tables, blocks or a chart that of those named in `instead`; `closing`
    is the last line. `folder` is the ledger's, with `/`, as seen from where whoever reads the report looks up the files
    of its findings. In Markdown a `listed` lead is a list, and tables of more rows than `fold` are folded.
    """

    name: str
    title: Text
    ledger: str
    as_of: date | None
    tables: Sequence[Table]
    lead: Sequence[Text] = ()
    notes: Sequence[Text] = ()
    style: Style = field(default_factory=Style)
    findings: Sequence[Finding] = ()
    closing: Text | None = None
    exit_code: int = 0
    folder: str = ""
    version: int = 1
    instead: Sequence[str] = ()
    listed: bool = False
    fold: int | None = None
    shape: ClassVar[str] = ""
    """What people read in place of the tables: `blocks` or a `chart`."""

    def table(self, id: str) -> Table:
        """The table with this id. Raises KeyError."""
        for table in self.tables:
            if table.id == id:
                return table
        raise KeyError(id)
