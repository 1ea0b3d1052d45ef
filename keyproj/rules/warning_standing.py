"""Where one project stands among its own months: the level now, a month ago, since when, and when it will change."""

from collections.abc import Callable
from typing import NamedTuple

from keyproj.rules.warning import Policy, escalated


class Standing(NamedTuple):
    """Levels of one project; months are numbers within the year. None where the year has no such month.

    `level` is after the policy's escalations, `own` before them. `since` is the first of the months running that have
    the level. `changes` is the first month to come with another level if nothing is reported, and which.
    """

    level: int
    own: int
    previous: int | None
    since: int
    changes: tuple[int, int] | None


class Levels:
    """The levels of one project month by month, each worked out once and only when it is asked for."""

    def __init__(self, policy: Policy, own: Callable[[int], int]) -> None:
        """`own` gives a month's level by the rules alone."""
        self._policy = policy
        self._own = own
        self._known: dict[int, int] = {}
        self._found: dict[int, int] = {}

    def own(self, month: int) -> int:
        """By the rules alone."""
        if month not in self._known:
            self._known[month] = self._own(month)
        return self._known[month]

    def at(self, month: int) -> int:
        """With the policy's escalations, which begin anew each year with its plan."""
        if not self._policy.escalations or month < 1:
            return self.own(month)
        if month not in self._found:
            self._found[month] = escalated(self._policy, (self.own(past) for past in range(month, 0, -1)))
        return self._found[month]

    def standing(self, month: int) -> Standing:
        """Where the project stands at the end of a month, 1 to 12; 0 before any is over."""
        now = self.at(month)
        since = month
        while since > 1 and self.at(since - 1) == now:
            since -= 1
        ahead = ((later, self.at(later)) for later in range(month + 1, 13))
        return Standing(
            now,
            self.own(month),
            self.at(month - 1) if month > 1 else None,
            since,
            next(((later, level) for later, level in ahead if level != now), None),
        )
