"""The schedule of a project: its deadline and steps, of the few for which `words/schedules.txt` has any."""

from .case import Case
from .tables import sections


def schedule(case: Case) -> list[str]:
    """The lines of the `schedule` section; none where nothing is scheduled."""
    found = sections("words/schedules.txt").get(case.entry.id)
    if found is None:
        return []
    deadline, steps = found
    return ["schedule:", f"  deadline: {deadline}", "  steps:", *(f"    - {{{step}}}" for step in steps)]
