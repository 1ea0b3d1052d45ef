"""Rules on the order of dates: what follows cannot come first."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from keyproj.base.fault import Fault
from keyproj.model.policy import Policy
from keyproj.model.project import Project

Way = tuple[str | int, ...]


def dates_are_in_order(project: Project) -> Iterator[Fault]:
    """K241: in the facts, the plans, the suspensions, the people and the needs of a project."""
    removed = project.removed.date if project.removed else None
    listed = project.listing.date if project.listing else None
    pairs: tuple[tuple[str, date | None, str, date | None, Way], ...] = (
        ("started", project.started, "completed", project.completed, ("completed",)),
        ("started", project.started, "in_statistics", project.in_statistics, ("in_statistics",)),
        ("listing.date", listed, "removed.date", removed, ("removed", "date")),
    )
    for before, first, after, second, at in pairs:
        yield from _order(before, first, after, second, at)
    for year, plan in project.plans.items():
        if plan.start and plan.completion and plan.completion < plan.start:
            at = ("plans", str(year), "completion")
            yield _fault("start", plan.start, "completion", plan.completion, at)
    yield from _suspensions(project)
    yield from _people(project)
    for n, need in enumerate(project.needs):
        yield from _order("since", need.since, "until", need.until, ("needs", n, "until"))


def spans_are_in_order(policy: Policy) -> Iterator[Fault]:
    """K241: in the policy, what ends has begun before."""
    for section in ("sectors", "counties", "offices"):
        for n, item in enumerate(getattr(policy, section)):
            yield from _order("since", item.since, "until", item.until, (section, n, "until"))


def _suspensions(project: Project) -> Iterator[Fault]:
    for n, stop in enumerate(project.suspended):
        yield from _order("since", stop.since, "until", stop.until, ("suspended", n, "until"))
        yield from _order("started", project.started, "since", stop.since, ("suspended", n, "since"))
    in_time = sorted(enumerate(project.suspended), key=lambda numbered: numbered[1].since)
    for (_, first), (n, second) in pairwise(in_time):
        if first.until is None or second.since <= first.until:
            until = first.until or date.max
            yield Fault(
                "K241", at=("suspended", n, "since"), **_args("until", until, "since", second.since), kind="overlap"
            )


def _people(project: Project) -> Iterator[Fault]:
    ends = [former.until for former in project.former_responsibility]
    for n, (first, second) in enumerate(pairwise(ends), 1):
        yield from _order("until", first, "until", second, ("former_responsibility", n, "until"))
    since = project.responsibility.since
    if ends and since is not None and since <= max(ends):
        yield _fault("until", max(ends), "since", since, ("responsibility", "since"))


def _order(before: str, first: date | None, after: str, second: date | None, at: Way) -> Iterable[Fault]:
    if first is not None and second is not None and second < first:
        yield _fault(before, first, after, second, at)


def _fault(before: str, first: date | str, after: str, second: date | str, at: Way) -> Fault:
    return Fault("K241", at=at, **_args(before, first, after, second))


def _args(before: str, first: date | str, after: str, second: date | str) -> dict[str, str]:
    return {"before": before, "first": str(first), "after": after, "second": str(second)}
