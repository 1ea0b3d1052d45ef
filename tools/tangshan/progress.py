"""The monthly reports of a project."""

from datetime import date

from .case import Case, Report
from .corrections import correct
from .dice import Dice
from .figures import YEAR
from .months import season, split
from .people import reporter
from .remarks import Remarks
from .starts import in_statistics
from .workdays import reported_on


def fill_reports(case: Case) -> None:
    """Sets `reports`: the earlier year's in short, then January to June."""
    if case.earlier is not None:
        case.reports += _earlier(case)
    remarks = Remarks(case)
    reports = [_report(case, month, remarks) for month in sorted(case.months)]
    correction = correct(case, reports)
    if correction is None:
        _sums(case, reports)
    else:
        reports.append(correction)
    case.reports += sorted(reports, key=lambda report: (report.month, report.reported))


def _earlier(case: Case) -> list[Report]:
    assert case.earlier is not None and case.started is not None
    dice = Dice("earlier months", case.entry.id)
    year = case.earlier.year
    first = case.started.month if case.started.year == year else 1
    parts = split(case.before - case.before_earlier, season(dice, first, 12), 100)
    by = reporter(case)
    return [
        Report(f"{year}-{month:02d}", amount, reported_on(year, month, dice.between(3, 8)), by)
        for month, amount in sorted(parts.items())
    ]


def _report(case: Case, month: int, remarks: Remarks) -> Report:
    dice = Dice("report", case.entry.id, month)
    day = 10 if dice.chance(4) and month < 6 else dice.between(3, 7)
    amount = case.months[month]
    report = Report(f"{YEAR}-{month:02d}", amount, reported_on(YEAR, month, day), reporter(case))
    report.statistical = _statistical(case, month, amount, dice)
    remarks.write(report, month)
    return report


def _statistical(case: Case, month: int, amount: int, dice: Dice) -> int | None:
    counted = in_statistics(case)
    if not amount or counted is None or counted > date(YEAR, month, 28) or dice.chance(6):
        return None
    return amount if dice.chance(30) else amount * dice.between(80, 99) // 100 // 10 * 10


def _sums(case: Case, reports: list[Report]) -> None:
    """Gives sums to date on some entries, up to the first month that was not reported."""
    dice = Dice("sums", case.entry.id)
    roll = dice.below(100)
    wanted = range(2, 7) if roll < 12 else (3, 6) if roll < 55 else ()
    whole = roll < 25
    first_gap = min(case.unreported, default=7)
    to_date = 0
    for report in reports:
        month = int(report.month[5:])
        to_date += report.investment
        if month in wanted and month < first_gap and to_date and len(reports) > 1:
            report.year_to_date = to_date
            report.project_to_date = case.before + to_date if whole and month == 6 else None
