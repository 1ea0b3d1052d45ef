"""A project's steps and their links, as a file states them, and compiled for counting.

What they mean. Days are ordinals; a moment is the day that it begins (see days.py).

- A step of n days works on n consecutive days of its own kind (working, outdoor working, calendar, outdoor calendar
  days) without a pause of its own: started on such a day s, it finishes on the (n-1)-th such day after s. Working steps
  begin on a working day; calendar-day steps (公示, 养护) begin on any day, also on a Saturday.
- A step of 0 days is a milestone and falls on a day of its own kind. If it follows the finish of another step it stands
  at the end of its day (竣工验收 on 20 December: what follows begins on the 21st); otherwise at the beginning (开工 on
  1 March: what follows begins that day).
- 完成-开始 with lag L: L whole ordinary working days lie between the one's finish and the other's start. 开始-开始 and
  完成-完成 say the same of the starts and of the finishes. A negative L is a lead: the other may begin L working days
  earlier. Lags count ordinary working days, whatever the steps count.
- `not_before` and `finish_by` are the first day of work and the last, both included.
- What has happened stands: `done` fixes both ends, `started` the start; a step that has started waits no more for the
  start it should have waited for (only 完成-完成 still holds its finish), one that is done waits for nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from keyproj.schedule.order import in_order

FINISH_START, START_START, FINISH_FINISH = "完成-开始", "开始-开始", "完成-完成"
"""The kinds of links, in the words of the files."""
KINDS = (FINISH_START, START_START, FINISH_FINISH)


class Link(NamedTuple):
    """What a step waits for: the other step's id, the kind of link, the lag in working days (a lead is negative)."""

    step: str
    kind: str = FINISH_START
    lag: int = 0


class Step(NamedTuple):
    """One step; `days` are working days, or calendar days where it says so; dates are ordinals; `percent` is of 100."""

    id: str
    days: int
    calendar_days: bool = False
    links: tuple[Link, ...] = ()
    not_before: int | None = None
    finish_by: int | None = None
    outdoor: bool = False
    started: int | None = None
    done: int | None = None
    percent: Decimal | None = None

    @property
    def closing(self) -> bool:
        """Whether it is a milestone that stands at the end of its day."""
        return not self.days and any(link.kind != START_START for link in self.links)

    @property
    def opening(self) -> bool:
        """Whether it is a milestone that stands at the beginning of its day."""
        return not self.days and not self.closing

    @property
    def finished(self) -> int | None:
        """The day on which it finished: a milestone that has started is over."""
        return self.started if self.done is None and not self.days else self.done


Tie = tuple[int, str, int]
"""A link compiled: the other step's index, the kind, the lag."""


@dataclass(frozen=True, slots=True)
class Network:
    """Steps with their links by index, and an order in which each comes after what it waits for."""

    steps: Sequence[Step]
    before: Sequence[Sequence[Tie]]
    after: Sequence[Sequence[Tie]]
    order: Sequence[int]


def network(steps: Sequence[Step]) -> Network:
    """The steps compiled, in linear time. Those that have flaws (flaws.py) raise KeyError or ValueError."""
    at = {step.id: index for index, step in enumerate(steps)}
    before: list[list[Tie]] = [[] for _ in steps]
    after: list[list[Tie]] = [[] for _ in steps]
    for index, step in enumerate(steps):
        for link in step.links:
            other = at[link.step]
            before[index].append((other, link.kind, link.lag))
            after[other].append((index, link.kind, link.lag))
    order = in_order([[tie[0] for tie in ties] for ties in before])
    if len(order) < len(steps):
        raise ValueError("cycle")
    return Network(steps, before, after, order)
