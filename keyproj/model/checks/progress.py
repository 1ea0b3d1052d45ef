"""Rules on the monthly reports of one project."""

from collections.abc import Iterator

from keyproj.base.amount import format_amount
from keyproj.base.fault import Fault
from keyproj.model.progress import Progress
from keyproj.model.project import Project

Numbered = tuple[int, Progress]


def month_is_over_when_reported(project: Project) -> Iterator[Fault]:
    """K251: nobody reports a month that has not begun."""
    for n, entry in enumerate(project.progress):
        if entry.reported.isoformat()[:7] < entry.month:
            yield Fault("K251", at=("progress", n, "reported"), month=entry.month, reported=str(entry.reported))


def no_month_is_skipped(project: Project) -> Iterator[Fault]:
    """K253: a month without a report, but for suspensions, from the start of work to the last month reported; not
    before the first plan's year, or, without any plan, before the first report.
    """
    if project.started is None or not project.progress:
        return
    first: dict[str, int] = {}
    for n, entry in enumerate(project.progress):
        first.setdefault(entry.month, n)
    missing: list[str] = []
    begin = f"{min(project.plans)}-01" if project.plans else min(first)
    for month in _from_to(max(begin, str(project.started)[:7]), max(first)):
        if month not in first:
            missing += [] if _suspended(project, month) else [month]
        elif missing:
            yield Fault("K253", at=("progress", first[month], "month"), months=tuple(missing), month=month)
            missing = []


def cumulative_figures_add_up(project: Project) -> Iterator[Fault]:
    """K257: the totals that a report states, against the months reported by then.

    The year's total is compared where every month of the year from the start of work on is there, the project's where
    the reports reach back to the end of what `invested_before` covers, or to a start before which there was nothing.
    """
    if all(entry.year_to_date is None and entry.project_to_date is None for entry in project.progress):
        return
    known: dict[str, int] = {}
    for n, entry in _in_order(project):
        known[entry.month] = entry.investment
        to_date = {month: yuan for month, yuan in known.items() if month <= entry.month}
        for field, since in (("year_to_date", f"{entry.month[:4]}-01"), ("project_to_date", _first_month(project))):
            stated: int | None = getattr(entry, field)
            if stated is None or since is None or not _complete(project, to_date, since, entry.month):
                continue
            before = project.invested_before or 0 if field == "project_to_date" else 0
            found = before + sum(yuan for month, yuan in to_date.items() if month >= since)
            if found != stated:
                shown = {"stated": format_amount(stated), "sum": format_amount(found)}
                yield Fault("K257", at=("progress", n, field), field=field, **shown)


def money_lies_within_the_work(project: Project) -> Iterator[Fault]:
    """K258: money in force for a month after the project left the list, or for one in which work stood still."""
    latest = {entry.month: (n, entry) for n, entry in _in_order(project)}
    removed = str(project.removed.date)[:7] if project.removed else "9"
    for month, (n, entry) in latest.items():
        still = any(
            str(stop.since)[:7] < month and (stop.until is None or month < str(stop.until)[:7])
            for stop in project.suspended
        )
        if entry.investment and (month > removed or still):
            kind = "removed" if month > removed else "suspended"
            yield Fault("K258", at=("progress", n, "investment"), month=month, kind=kind)


def _in_order(project: Project) -> list[Numbered]:
    """The entries in the order in which they were reported."""
    return sorted(enumerate(project.progress), key=lambda numbered: (numbered[1].reported, numbered[0]))


def _first_month(project: Project) -> str | None:
    """January of the first plan's year, where `invested_before` ends; None where what was before is not known."""
    if not project.plans:
        return None
    year = min(project.plans)
    nothing_before = project.started is not None and project.started.year >= year
    return f"{year}-01" if project.invested_before is not None or nothing_before else None


def _complete(project: Project, known: dict[str, int], since: str, until: str) -> bool:
    start = str(project.started)[:7] if project.started else since
    return all(month in known or _suspended(project, month) for month in _from_to(max(since, start), until))


def _suspended(project: Project, month: str) -> bool:
    """Whether work stood still in some part of a month."""
    return any(
        str(stop.since)[:7] <= month and (stop.until is None or month <= str(stop.until)[:7])
        for stop in project.suspended
    )


def _from_to(first: str, last: str) -> Iterator[str]:
    """The months from one to another, both included."""
    year, number = int(first[:4]), int(first[5:7])
    while (month := f"{year:04d}-{number:02d}") <= last:
        yield month
        year, number = year + number // 12, number % 12 + 1
