"""Checks the monthly reports, and shows the levels that follow from them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from keyproj.model.plan import Plan
from keyproj.model.policy import Policy
from keyproj.model.progress import Progress
from keyproj.model.project import Project

from .check_money import WAN, building
from .figures import ACTUAL, YEAR

_MONTHS = tuple(f"{YEAR}-{month:02d}" for month in range(1, 7))
_UNREPORTED_JUNE = 6
_UNREPORTED = 9


def latest(project: Project) -> dict[str, Progress]:
    """Month → the entry that counts."""
    ordered = sorted(project.progress, key=lambda report: report.reported)
    return {report.month: report for report in ordered}


def spent(project: Project, until: str = "9999") -> int:
    """Investment of the year up to a month."""
    entries = latest(project).items()
    return sum(report.investment for month, report in entries if str(YEAR) <= month <= until)


def check(_policy: Policy, projects: Sequence[Project]) -> Iterator[str]:
    """All checks of reports."""
    actual = sum(map(spent, projects))
    if actual != ACTUAL * WAN:
        yield f"actual is {actual}"
    pairs = building(projects)
    gaps = {project.id: missing for project, plan in pairs if (missing := _missing(project, plan))}
    june = [project for project, missing in gaps.items() if _MONTHS[-1] in missing]
    if (len(gaps), len(june)) != (_UNREPORTED, _UNREPORTED_JUNE):
        yield f"unreported: {gaps}"
    for project, plan in pairs:
        yield from (f"{project.id}: {text}" for text in _project(project, plan))


def _missing(project: Project, plan: Plan) -> list[str]:
    """Months without a report from the planned or real start on."""
    begun = f"{project.started:%Y-%m}" if project.started else "9999"
    first = min(plan.start or _MONTHS[0], begun) if plan.category == "新开工" else _MONTHS[0]
    return [month for month in _MONTHS if month >= first and month not in latest(project)]


def _project(project: Project, plan: Plan) -> Iterator[str]:
    total = (project.invested_before or 0) + sum(report.investment for report in latest(project).values())
    if total > project.total_investment:
        yield "spent more than the total"
    if project.completed and total * 100 < project.total_investment * 96:
        yield "completed with money left"
    order = [(report.month, report.reported) for report in project.progress]
    if order != sorted(order):
        yield "reports out of order"
    begun = f"{project.started:%Y-%m}" if project.started else "9999"
    for report in project.progress:
        yield from _report(project, report, begun)
    behind = points(project, plan, _MONTHS[-1]) < -10 and not (_missing(project, plan) or project.completed)
    if behind and not any(report.troubles for report in project.progress):
        yield "far behind without a stated trouble"
    months = Counter(report.month for report in project.progress)
    corrected = [report for report in project.progress if report.reason]
    if sum(months.values()) - len(months) != len(corrected):
        yield "two entries without a reason"


def _report(project: Project, report: Progress, begun: str) -> Iterator[str]:
    if report.month < begun and report.investment:
        yield f"{report.month}: money before the start"
    if f"{report.reported:%Y-%m}" <= report.month or report.reported > date(YEAR, 7, 10):
        yield f"{report.month}: reported {report.reported}"
    if report.statistical is not None and report.statistical > report.investment:
        yield f"{report.month}: statistical above reported"
    if report.year_to_date is not None and report.year_to_date != spent(project, report.month):
        yield f"{report.month}: year to date"
    if report.project_to_date is not None:
        entries = latest(project).items()
        sums = sum(entry.investment for month, entry in entries if month <= report.month)
        if report.project_to_date != (project.invested_before or 0) + sums:
            yield f"{report.month}: project to date"


def due(plan: Plan, month: int) -> Fraction:
    """Plan to the end of a month, quarters spread evenly."""
    quarters = plan.quarters or (0, 0, 0, 0)
    whole, part = divmod(month, 3)
    return sum(quarters[:whole]) + Fraction(quarters[min(whole, 3)] * part, 3)


def points(project: Project, plan: Plan, month: str) -> Fraction:
    """Actual less plan to date, in points of the annual plan."""
    return (spent(project, month) - due(plan, int(month[5:]))) * 100 / (plan.investment or 1)


def level(project: Project, plan: Plan, month: str) -> str:
    """The level by the default rules."""
    value = points(project, plan, month)
    begun = project.started is not None and f"{project.started:%Y-%m}" <= month
    overdue = int(month[5:]) - int(plan.start[5:]) if plan.start and not begun and plan.category == "新开工" else 0
    if value < -30 or overdue >= 3:
        return "红"
    if value <= -10 or overdue >= 1:
        return "黄"
    return "蓝" if value < 0 else "正常"


def figures(projects: Sequence[Project]) -> Iterator[str]:
    """Actual by quarter, and the levels of each month."""
    pairs = building(projects)
    for month in _MONTHS:
        actual = sum(spent(project, month) for project, _ in pairs)
        planned = sum(due(plan, int(month[5:])) for _, plan in pairs)
        levels = Counter(level(project, plan, month) for project, plan in pairs)
        counts = " ".join(f"{name} {levels[name]}" for name in ("红", "黄", "蓝", "正常"))
        yield f"{month}: {actual / 10**8:.4f} of {float(planned) / 10**8:.4f} 亿元, {counts}"
