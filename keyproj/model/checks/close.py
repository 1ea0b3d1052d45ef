"""Rules on a close by itself: its totals are the sums of what it lists, and each project stands in it once."""

from collections.abc import Iterator

from keyproj.base.amount import format_amount
from keyproj.base.fault import Fault
from keyproj.model.close import Close


def close_adds_up(close: Close) -> Iterator[Fault]:
    """K376: totals that are not those of the figures beside them."""
    count, money = len(close.reported), sum(close.reported.values())
    if close.totals.projects != count:
        args = {"kind": "projects", "stated": str(close.totals.projects), "sum": str(count)}
        yield Fault("K376", at=("totals", "projects"), **args)
    if close.totals.investment != money:
        yield _money(close.totals.investment, money, "money", "totals", "investment")
    yield from _classes(close)
    for n, project in enumerate(close.unreported):
        if project in close.reported or project in close.uncounted or project in close.unreported[:n]:
            yield Fault("K376", at=("unreported", n), kind="both", stated=project, sum="")
    for project in close.uncounted:
        if project in close.reported:
            yield Fault("K376", at=("uncounted", project), kind="both", stated=project, sum="")


def _classes(close: Close) -> Iterator[Fault]:
    """The sectors, and the counties, come to the totals, where they are listed at all."""
    totals = close.totals
    for name, classes in (("sectors", close.sectors), ("counties", close.counties)):
        if not classes:
            continue
        count = sum(one.projects for one in classes.values())
        money = sum(one.investment for one in classes.values())
        year = sum(one.year_to_date for one in classes.values())
        if totals.projects != count:
            args = {"kind": "classes", "stated": str(totals.projects), "sum": str(count)}
            yield Fault("K376", at=(name,), **args)
        if totals.investment != money:
            yield _money(totals.investment, money, "classes", name)
        if totals.year_to_date != year:
            yield _money(totals.year_to_date, year, "classes", name)


def _money(stated: int, added: int, kind: str, *at: str) -> Fault:
    return Fault("K376", at=at, kind=kind, stated=format_amount(stated), sum=format_amount(added))
