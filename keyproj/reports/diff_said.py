"""What the reports of a month say otherwise than before, beyond the figure that is in force."""

from collections.abc import Iterator
from typing import Any

from keyproj.base.amount import format_amount
from keyproj.reports.diff_facts import Facts, Reported

_IN_FORCE = ("image", "troubles", "next_steps", "quantities", "statistical", "year_to_date", "project_to_date")
"""What is compared of the report that counts: a correction may change it, too."""

_OF_ENTRY = ("reason", "reported", "reported_by", "phone", "checked_by")
"""What is compared of the entries, one by one, also where both are in force: they are only ever added to."""

Change = tuple[str, str | None, str | None]
"""Field, old and new value."""


def said_otherwise(old: Facts, new: Facts) -> Iterator[Change]:
    """Of the months that both have; a new month is progress, and a month that is gone a report taken back."""
    for month, before in sorted(old.reports.items()):
        after = new.reports.get(month)
        if after is not None and (before, old.entries[month]) != (after, new.entries[month]):
            yield from _between(f"progress.{month}.", _IN_FORCE, before, after)
            yield from _entries(month, old, new)


def _entries(month: str, old: Facts, new: Facts) -> Iterator[Change]:
    """Entries that were there, one by one, but for what is in force in both; of what is gone the figure is enough."""
    later = new.entries[month]
    for n, before in enumerate(old.entries[month]):
        after = later[n] if n < len(later) else None
        told = before is old.reports[month] and after is new.reports[month]
        where = f"progress.{month}#{n + 1}." if n else f"progress.{month}."
        names = ("yuan",) if after is None else _OF_ENTRY if told else Reported._fields
        yield from _between(where, names, before, after)


def _between(where: str, names: tuple[str, ...], before: Reported, after: Reported | None) -> Iterator[Change]:
    for name in names:
        was, now = _text(getattr(before, name)), _text(getattr(after, name, None))
        if was != now:
            yield f"{where}{name}", was, now


def _text(value: Any) -> str | None:
    return format_amount(value, "万元") if isinstance(value, int) else value
