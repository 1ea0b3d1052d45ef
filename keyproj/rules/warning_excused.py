"""Exemptions (正当理由): the signals of a project that a signed reason keeps from warning for some time."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from keyproj.rules.warning import Facts

_SILENT: Mapping[str, Mapping[str, Any]] = {
    "investment": {"annual_plan": None},
    "month_target": {"missed": ()},
    "start": {"start_overdue": None},
    "statistics": {"statistics_late": None},
    "step": {"late_inside": None, "late_beyond": None},
    "forecast": {"forecast_late": None},
    "slip": {"slips": ()},
}
"""Signal → the facts that have nothing to say while it is excused."""


class Exemption(NamedTuple):
    """What is excused, why, by whom, from which day to which (both included, as in the files)."""

    id: str
    signals: tuple[str, ...]
    reason: str
    signed_by: str
    since: str
    until: str

    def holds(self, day: str) -> bool:
        """Whether it counts on a day."""
        return self.since <= day <= self.until


def excused(facts: Facts, exemptions: Iterable[Exemption], day: str) -> Facts:
    """The facts without the signals that an exemption keeps silent on a day."""
    for exemption in exemptions:
        if exemption.holds(day):
            for signal in exemption.signals:
                facts = facts._replace(**_SILENT[signal])
    return facts
