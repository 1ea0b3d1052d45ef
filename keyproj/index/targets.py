"""A year's plan as twelve monthly amounts: given where the plan gives them, else spread evenly to the yuan."""

from collections.abc import Mapping, Sequence

from keyproj.base.months import months_of, spread

Target = tuple[str, int, str | None]
"""Month, yuan, and what it was spread from: `quarter`, `year`, or None where the plan gives the month itself."""


def monthly(
    year: int, investment: int | None, quarters: Sequence[int] | None, given: Mapping[str, int]
) -> list[Target]:
    """The monthly targets of one plan; none where it has no money.

    A quarter is spread over its months without a figure of their own, the remainder in the last of them.
    """
    months = months_of(year)
    if quarters is None:
        return _fill(months, investment, given, "year") if investment is not None or given else []
    return [
        target
        for number, amount in enumerate(quarters)
        for target in _fill(months[3 * number : 3 * number + 3], amount, given, "quarter")
    ]


def _fill(months: Sequence[str], amount: int | None, given: Mapping[str, int], source: str) -> list[Target]:
    open_months = [month for month in months if month not in given]
    rest = max((amount or 0) - sum(given.get(month, 0) for month in months), 0)
    shares = dict(zip(open_months, spread(rest, len(open_months)), strict=True)) if open_months else {}
    return [(m, given[m], None) if m in given else (m, shares[m], source) for m in months]
