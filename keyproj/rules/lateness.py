"""How late a project is by its schedule, in days."""

from typing import NamedTuple


class Late(NamedTuple):
    """How late a project is by its schedule; None where it is not.

    `inside`: the most days by which an unfinished step, or what it waits for, is behind its earliest days, where its
    slack still bears that. `beyond`: the most days by which one can no longer keep its latest days. Both in days of the
    step's own kind, with the ids of these steps. `forecast`: calendar days from the deadline, an ordinal, to the
    forecast finish.
    """

    inside: int | None = None
    beyond: int | None = None
    forecast: int | None = None
    inside_step: str | None = None
    beyond_step: str | None = None
    deadline: int | None = None


IN_TIME = Late()
