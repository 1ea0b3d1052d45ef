"""What adjustments do to a county: how many projects it gains or loses, and how much of its annual plan.

Source: a county's rule that its units' project count and annual plan may not fall (domain notes on adjustments).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from keyproj.rules.adjustments import IN, OUT

_INVESTMENT = re.compile(r"plans\.[0-9]{4}\.investment")


class Delta(NamedTuple):
    """A county's gain; negative numbers are losses. `annual_plan` is yuan."""

    projects: int = 0
    annual_plan: int = 0

    def plus(self, other: "Delta") -> "Delta":
        """Both together."""
        return Delta(self.projects + other.projects, self.annual_plan + other.annual_plan)


class Moved(NamedTuple):
    """An item as far as it counts here: its project's county and annual plan, and the county that it goes to, if any.

    `investment` is what the item makes of the annual plan: its change for one that stays, the whole for one that comes.
    """

    kind: str
    county: str
    annual_plan: int
    investment: int = 0
    to: str | None = None


def deltas(items: Iterable[Moved]) -> Mapping[str, Delta]:
    """County → what it gains or loses by some items."""
    found: dict[str, Delta] = defaultdict(Delta)
    for item in items:
        if item.kind == IN:
            gain = Delta(1, item.investment)
        elif item.kind == OUT:
            gain = Delta(-1, -item.annual_plan)
        else:
            gain = Delta(0, item.investment)
        found[item.county] = found[item.county].plus(gain)
        if item.to is not None:
            found[item.county] = found[item.county].plus(Delta(-1, -item.annual_plan))
            found[item.to] = found[item.to].plus(Delta(1, item.annual_plan))
    return found


def is_annual_plan(field: str) -> bool:
    """Whether a field is the annual plan of some year."""
    return _INVESTMENT.fullmatch(field) is not None
