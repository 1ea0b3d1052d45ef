"""The clock: read here, once, when no date was given."""

from datetime import date


def today() -> date:
    """The machine's local date."""
    return date.today()  # noqa: DTZ011 - an office's day is the day on its wall
