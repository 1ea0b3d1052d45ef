"""Rules on an exemption by itself."""

from collections.abc import Iterator

from keyproj.base.fault import Fault
from keyproj.model.exemption import Exemption


def exemption_has_days(exemption: Exemption) -> Iterator[Fault]:
    """K241: an exemption that ends before it is signed."""
    if exemption.until < exemption.date:
        shown = {"before": "date", "first": str(exemption.date), "after": "until", "second": str(exemption.until)}
        yield Fault("K241", at=("until",), **shown)
