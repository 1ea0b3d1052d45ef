"""A year's investment spread over its months, to the yuan."""

from collections.abc import Mapping, Sequence

from keyproj.base.months import months_of


class TooMuch(Exception):
    """The months that are given don't fit their quarter or year: `period`, what it has, and what they make, in yuan."""

    def __init__(self, period: str, yuan: int, given: int) -> None:
        super().__init__(period, yuan, given)
        self.period, self.yuan, self.given = period, yuan, given


def share(total: int, weights: Sequence[int], unit: int = 1) -> list[int]:
    """A total cut into whole parts by weight and largest remainder; of equal remainders the earlier part takes more.

    Without any weight the parts are equal. Parts are multiples of `unit`, such as 10,000 for 万元; what the total has
    beyond its last whole unit goes to the part with the greatest weight, the latest of those that tie.
    """
    weights = weights if any(weights) else [1] * len(weights)
    whole, rest = divmod(total, unit)
    parts = [divmod(whole * weight, sum(weights)) for weight in weights]
    left = whole - sum(part for part, _ in parts)
    order = sorted(range(len(parts)), key=lambda at: (-parts[at][1], at))
    more = set(order[:left])
    shares = [(part + (at in more)) * unit for at, (part, _) in enumerate(parts)]
    shares[max(range(len(weights)), key=lambda at: (weights[at], at))] += rest
    return shares


def by_month(
    year: int,
    total: int,
    quarters: Sequence[int] | None,
    given: Mapping[str, int],
    weights: Sequence[int],
    unit: int = 1,
) -> dict[str, int]:
    """The year's months, in yuan: those that are given stay, the others share what is left of their quarter by weight.

    Without quarters they share what is left of the year; with them the year's total is theirs, and `total` is not
    asked. `weights` are the days of work in each month (targets.py). Raises TooMuch.
    """
    months = months_of(year)
    if quarters is None:
        return _period(str(year), total, months, given, weights, unit)
    found: dict[str, int] = {}
    for number, yuan in enumerate(quarters):
        part = slice(number * 3, number * 3 + 3)
        found |= _period(f"{year}-Q{number + 1}", yuan, months[part], given, weights[part], unit)
    return found


def _period(
    period: str, yuan: int, months: Sequence[str], given: Mapping[str, int], weights: Sequence[int], unit: int
) -> dict[str, int]:
    fixed = {month: given[month] for month in months if month in given}
    left = yuan - sum(fixed.values())
    free = [(month, weight) for month, weight in zip(months, weights, strict=True) if month not in fixed]
    if left < 0 or (left and not free):
        raise TooMuch(period, yuan, sum(fixed.values()))
    shares = share(left, [weight for _, weight in free], unit) if free else []
    fixed |= {month: part for (month, _), part in zip(free, shares, strict=True)}
    return {month: fixed[month] for month in months}
