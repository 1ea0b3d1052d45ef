"""Rules on the order of dates: what follows cannot come first."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from keyproj.base.fault import Fault
from keyproj.model.policy import Policy
from keyproj.model.project import Project
from keyproj.rules.vocabulary import TIERS

Way = tuple[str | int, ...]


def dates_are_in_order(project: Project) -> Iterator[Fault]:
    """K241: in the facts, the plans, the suspensions, the people and the needs of a project."""
    removed = project.removed.date if project.removed else None
    listed = project.listing.date if project.listing else None
    pairs: tuple[tuple[str, date | None, str, date | None, Way], ...] = (
        ("started", project.started, "completed", project.completed, ("completed",)),
        ("started", project.started, "in_statistics", project.in_statistics, ("in_statistics",)),
        ("listing.date", listed, "removed.date", removed, ("removed", "date")),
        ("listing.date", listed, "completed", project.completed, ("listing", "date")),
    )
    for before, first, after, second, at in pairs:
        yield from _order(before, first, after, second, at)
    yield from _starts(project)
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


def _starts(project: Project) -> Iterator[Fault]:
    """What comes after a start that is not there."""
    if project.started is not None:
        return
    later = [(key, (key,), getattr(project, key)) for key in ("completed", "in_statistics")]
    stops = [("stopped", ("suspended", n, "since"), stop.since) for n, stop in enumerate(project.suspended)]
    for after, at, day in [*later, *stops]:
        if day is not None:
            yield Fault("K241", at=at, after=after, second=str(day), kind="no_start")


def _suspensions(project: Project) -> Iterator[Fault]:
    for n, stop in enumerate(project.suspended):
        at = ("suspended", n, "since")
        yield from _order("since", stop.since, "until", stop.until, ("suspended", n, "until"))
        yield from _order("started", project.started, "stopped", stop.since, at)
        yield from _order("stopped", stop.since, "completed", project.completed, at)
    in_time = sorted(enumerate(project.suspended), key=lambda numbered: numbered[1].since)
    for (_, first), (n, second) in pairwise(in_time):
        at = ("suspended", n, "since")
        if first.until is None:
            yield Fault("K241", at=at, **_args("stopped", first.since, "stopped", second.since), kind="open")
        elif second.since <= first.until:
            yield Fault("K241", at=at, **_args("until", first.until, "stopped", second.since), kind="overlap")


def _people(project: Project) -> Iterator[Fault]:
    """Who answers now came after those before, tier by tier; the order in which these are listed says nothing."""
    since = project.responsibility.since
    ends = [
        former.until
        for former in project.former_responsibility
        if any(getattr(former, tier, None) and getattr(project.responsibility, tier) for tier in TIERS)
    ]
    if ends and since is not None and since <= max(ends):
        yield Fault(
            "K241", at=("responsibility", "since"), **_args("until", max(ends), "since", since), kind="in_office"
        )


def _order(before: str, first: date | None, after: str, second: date | None, at: Way) -> Iterable[Fault]:
    if first is not None and second is not None and second < first:
        yield _fault(before, first, after, second, at)


def _fault(before: str, first: date | str, after: str, second: date | str, at: Way) -> Fault:
    return Fault("K241", at=at, **_args(before, first, after, second))


def _args(before: str, first: date | str, after: str, second: date | str) -> dict[str, str]:
    return {"before": before, "first": str(first), "after": after, "second": str(second)}
