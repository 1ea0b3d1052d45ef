"""One project while it is being made up; each module of this package fills in its part."""

from dataclasses import dataclass, field
from datetime import date

from .tables import Entry, Kind, kinds


@dataclass
class Report:
    """One entry of progress. Money in 万元."""

    month: str
    investment: int
    reported: date
    by: str
    statistical: int | None = None
    year_to_date: int | None = None
    project_to_date: int | None = None
    image: str = ""
    troubles: str = ""
    next_steps: str = ""
    reason: str = ""


@dataclass
class EarlierPlan:
    """The plan of a year before the ledger's."""

    year: int
    category: str
    investment: int
    quarters: list[int]
    start: str = ""
    goal: str = ""


@dataclass
class Case:
    """A project. `role` says how the first half of the year went; `before` is up to the end of the year before."""

    entry: Entry
    total: int = 0
    annual: int = 0
    before: int = 0
    quarters: list[int] = field(default_factory=list)
    start: int = 0
    completion: int = 0
    role: str = ""
    unreported: tuple[int, ...] = ()
    months: dict[int, int] = field(default_factory=dict)
    started: date | None = None
    completed: date | None = None
    earlier: EarlierPlan | None = None
    before_earlier: int = 0
    reports: list[Report] = field(default_factory=list)

    @property
    def building(self) -> bool:
        """Whether it counts as 在建 in the year's plan."""
        return self.entry.category != "前期"

    @property
    def new(self) -> bool:
        """Whether it is to be started in the year."""
        return self.entry.category == "新开工"

    @property
    def kind(self) -> Kind:
        """What follows from the kind of works."""
        return kinds()[self.entry.kind]

    @property
    def due(self) -> int:
        """Planned investment of the first half of the year."""
        return self.quarters[0] + self.quarters[1]
