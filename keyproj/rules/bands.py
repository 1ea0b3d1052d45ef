"""Scale bands (投资规模): every amount lies in exactly one."""

from collections.abc import Sequence

from keyproj.base.amount import format_amount
from keyproj.base.fault import Fault

Bands = Sequence[tuple[str, int | None, int | None]]
"""Name, lower edge (included) and upper edge (not included) in yuan; None is open."""


def check_bands(bands: Bands) -> None:
    """Raises Fault where two bands overlap (K302) or an amount lies in none (K303)."""
    order = sorted(range(len(bands)), key=lambda index: bands[index][1] or 0)
    reach: int | None = 0
    for index in order:
        name, low, high = bands[index]
        low = low or 0
        at = (index,)
        if high is not None and high <= low:
            raise Fault("K302", seen=name, edge=format_amount(high), at=at)
        if reach is None or low < reach:
            raise Fault("K302", seen=name, edge=format_amount(low), at=at)
        if low > reach:
            raise Fault("K303", seen=name, lower=format_amount(reach), upper=format_amount(low), at=at)
        reach = high
    if reach is not None:
        raise Fault("K303", seen=bands[order[-1]][0] if bands else "", lower=format_amount(reach), upper="∞")
