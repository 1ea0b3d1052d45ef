"""When works really started and finished, and the plan of the year before."""

from datetime import date, timedelta

from .case import Case, EarlierPlan
from .dice import Dice
from .figures import YEAR
from .workdays import last_working, next_working

_MASS_STARTS = {2: date(YEAR, 2, 28), 5: date(YEAR, 5, 30)}
"""Days of the concentrated starts (集中开工)."""

_LAST_DAY = date(YEAR, 6, 30)
_YEAR_WEIGHTS = (14, 29, 33, 24)


def fill_dates(cases: list[Case]) -> None:
    """Sets `started`, `completed`, `earlier` and `before_earlier`."""
    for case in cases:
        if not case.building:
            continue
        case.started = _start_in_year(case) if case.new else _start_before(case)
        if case.role == "completed":
            month = min(case.completion, 6)
            case.completed = last_working(date(YEAR, month, Dice("completed", case.entry.id).between(12, 28)))
        case.before_earlier = case.before
        if case.before and Dice("earlier", case.entry.id).chance(52):
            _earlier_plan(case)


def _start_in_year(case: Case) -> date | None:
    dice = Dice("started", case.entry.id)
    if case.role in ("waiting", "not started"):
        return None
    if case.role == "early":
        return next_working(date(YEAR, 6, dice.between(12, 27)))
    if case.role == "yellow":
        return next_working(date(YEAR, case.start + dice.between(1, 2), dice.between(6, 24)))
    if case.start in _MASS_STARTS and dice.chance(60):
        return _MASS_STARTS[case.start]
    return min(next_working(date(YEAR, case.start, dice.between(5, 26))), _LAST_DAY)


def _start_before(case: Case) -> date:
    dice = Dice("started", case.entry.id)
    years = -(-case.before * 10 // (case.annual * 11))
    year = max(YEAR - years, 2019 if case.total > 500_000 else 2020)
    return next_working(date(min(year, YEAR - 1), dice.between(3, 10), dice.between(3, 27)))


def _earlier_plan(case: Case) -> None:
    assert case.started is not None
    dice = Dice("earlier plan", case.entry.id)
    first_year = case.started.year == YEAR - 1
    spent = case.before if first_year else case.before * dice.between(38, 60) // 100 // 100 * 100
    case.before_earlier = case.before - spent
    planned = max(spent * 100 // dice.between(92, 112) // 1000, 4) * 1000
    first_quarter = (case.started.month - 1) // 3 if first_year else 0
    weights = [0 if quarter < first_quarter else weight for quarter, weight in enumerate(_YEAR_WEIGHTS)]
    quarters = [planned * weight // sum(weights) // 100 * 100 for weight in weights]
    quarters[3] += planned - sum(quarters)
    category, start = ("新开工", f"{case.started:%Y-%m}") if first_year else ("续建", "")
    case.earlier = EarlierPlan(YEAR - 1, category, planned, quarters, start)


def in_statistics(case: Case) -> date | None:
    """When the statistics office took the project in: some weeks after the start, not yet for the latest."""
    if case.started is None:
        return None
    day = next_working(case.started + timedelta(days=Dice("statistics", case.entry.id).between(12, 52)))
    return day if day <= _LAST_DAY else None
