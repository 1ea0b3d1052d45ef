"""What a schedule says: each step's days and why, the forecast finish, and what can no longer be kept."""

from dataclasses import dataclass
from datetime import date

from keyproj.schedule.causes import Cause
from keyproj.schedule.network import Step


@dataclass(frozen=True, slots=True)
class Missed:
    """What can no longer be kept, and by how many days of the step's own kind.

    `what` is `start`: it should have begun by `latest`, and `against` is today; or `finish`: it should end by
    `latest`, and ends on `against` at the earliest.
    """

    what: str
    latest: date
    against: date
    days: int


@dataclass(frozen=True, slots=True)
class Planned:
    """One step's days, first and last, and why; None where no deadline bounds it.

    `slack` is in days of the step's own kind, negative where it can't be kept. `critical`: it drives the forecast
    finish. `stops` are the days within it on which the winter stop begins. The `provisional` ones lean on days for
    which no notice is known yet.
    """

    step: Step
    early: tuple[date, date]
    late: tuple[date, date] | None
    slack: int | None
    critical: bool
    early_causes: tuple[Cause, ...]
    late_causes: tuple[Cause, ...]
    stops: tuple[date, ...]
    missed: Missed | None
    early_provisional: bool
    late_provisional: bool


@dataclass(frozen=True, slots=True)
class Finish:
    """When a project will be done by what is known, and by how much past its deadline; negative where days are left."""

    day: date
    deadline: date | None
    overrun_days: int | None
    overrun_working_days: int | None
    provisional: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole schedule, its steps by their earliest days. `finish` is None where there are none."""

    steps: tuple[Planned, ...]
    finish: Finish | None
