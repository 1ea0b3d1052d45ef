"""The wall chart (挂图作战) as a plain value: rows of bars and marks on a scale of days, before anyone draws them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from keyproj.base.months import last_day
from keyproj.base.report import Report


@dataclass(frozen=True, slots=True)
class Bar:
    """Days from the first to the last, both included. `until` is None where no end is stated: it runs to the edge."""

    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A day to see on the bar. `kind` is `start` (planned, not yet begun), `milestone`, `deadline` or `completed`.

    A milestone is a step of 0 days; `done` says that it has happened, else it stands on its latest day (倒排).
    """

    kind: str
    day: date
    name: Any
    done: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """What a month (`2023-06`) asks for, in `text`.

    `state` is `met`, `missed`, `open` (the month is not over, or nothing says whether it was met) or `unreported`.
    """

    month: str
    state: str
    text: Any


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A project, or a step of one.

    `responsible` are pairs of what they are and who: the leader, the unit, the work group, the contact with a phone.
    `planned` is the plan's bar, of a step its earliest days (顺排); `done` are the days worked, in pieces where work
    stood still. Money is whole yuan, of the year: its plan, what was due by the day of the chart, and what was done,
    None where nothing was reported. `level` is None where nothing is warned of. `latest`, `slack` and `critical` are a
    step's alone: its latest days (倒排), and the days left between the two, negative where they can't be kept.
    """

    id: str
    name: Any
    stage: str = ""
    level: int | None = None
    responsible: Sequence[tuple[Any, str]] = ()
    planned: Bar | None = None
    done: Sequence[Bar] = ()
    marks: Sequence[Mark] = ()
    targets: Sequence[Target] = ()
    plan_yuan: int | None = None
    due_yuan: int | None = None
    done_yuan: int | None = None
    unreported: bool = False
    note: Any = None
    latest: Bar | None = None
    slack: int | None = None
    critical: bool = False


@dataclass(frozen=True, slots=True)
class Subtotal:
    """What rows add up to. `levels` are the numbers of projects of level 0 to 3; those without one are in none."""

    projects: int
    plan_yuan: int
    done_yuan: int
    levels: Sequence[int]
    unreported: int


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """Rows under a heading: a county, a sector, a leader; of one project's chart the project itself, then its steps."""

    title: Any
    rows: Sequence[ChartRow]
    subtotal: Subtotal | None = None


@dataclass(frozen=True, slots=True)
class LevelStyle:
    """How a level looks: its name, a colour (rich's name, empty for none), a sign that differs without the colour."""

    level: int
    name: Any
    colour: str
    sign: str


@dataclass(frozen=True, slots=True)
class ChartReport(Report):
    """For people, the groups take the place of the tables.

    The scale runs over whole `months`. `office` hangs the chart and may be empty. With `steps` it is one project's:
    its first group holds the project, its second the steps by their earliest days. `levels` go from 3 to 0. `width` is
    how many columns a drawing with characters takes, 0 as many as there are; `paper` is the sheet of a printed page.
    """

    office: str = ""
    today: date = date.min
    months: Sequence[str] = ()
    groups: Sequence[ChartGroup] = ()
    total: Subtotal = Subtotal(0, 0, 0, (0, 0, 0, 0), 0)
    levels: Sequence[LevelStyle] = ()
    steps: bool = False
    width: int = 0
    paper: str = "A3"
    shape: ClassVar[str] = "chart"

    @property
    def first(self) -> date:
        """The first day of the scale."""
        return date(int(self.months[0][:4]), int(self.months[0][5:]), 1)

    @property
    def last(self) -> date:
        """The last day of the scale."""
        return last_day(self.months[-1])
