"""Rules on a close by itself: its total is the sum of what it lists, and each project stands in it once."""

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
        args = {"kind": "money", "stated": format_amount(close.totals.investment), "sum": format_amount(money)}
        yield Fault("K376", at=("totals", "investment"), **args)
    for n, project in enumerate(close.unreported):
        if project in close.reported or project in close.unreported[:n]:
            yield Fault("K376", at=("unreported", n), kind="both", stated=project, sum="")
