"""The schedule of a project: its deadline and steps. None is written yet."""

from .case import Case


def schedule(_case: Case) -> list[str]:
    """The lines of the `schedule` section."""
    return []
