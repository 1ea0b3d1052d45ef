"""What is wrong with a schedule as it is stated, as values: one with a flaw in its structure is not counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keyproj.schedule.network import KINDS, Step
from keyproj.schedule.order import cycles


@dataclass(frozen=True, slots=True)
class Flaw:
    """One fault. `step` and `link` are positions as stated: the n-th step, its n-th link; None where it is not of one.

    `others` are ids: the steps of a cycle in order, each after what it waits for; the step that a link names.
    `days` are ordinals: the ones that contradict each other.
    """

    what: str
    step: int | None = None
    link: int | None = None
    others: tuple[str, ...] = ()
    days: tuple[int, ...] = ()


def structure(steps: Sequence[Step]) -> list[Flaw]:
    """What keeps a network from being counted.

    `duplicate` id, `negative` days, `unknown` step or `kind` of link, link to `itself`, `cycle`.
    """
    at: dict[str, int] = {}
    flaws = []
    for index, step in enumerate(steps):
        if at.setdefault(step.id, index) != index:
            flaws.append(Flaw("duplicate", index, others=(step.id,)))
        if step.days < 0:
            flaws.append(Flaw("negative", index))
    for index, step in enumerate(steps):
        for number, link in enumerate(step.links):
            if link.step not in at:
                flaws.append(Flaw("unknown", index, number, (link.step,)))
            elif link.step == step.id:
                flaws.append(Flaw("itself", index, number, (link.step,)))
            if link.kind not in KINDS:
                flaws.append(Flaw("kind", index, number, (link.kind,)))
    return flaws + _cycles(steps, at)


def _cycles(steps: Sequence[Step], at: dict[str, int]) -> list[Flaw]:
    """Cycles, each told at its step with the smallest id, so that it is the same in any order of the file."""
    order = sorted(at)
    place = {id: number for number, id in enumerate(order)}
    waits = [[place[link.step] for link in steps[at[id]].links if link.step in at and link.step != id] for id in order]
    found = cycles([sorted(others) for others in waits])
    return [Flaw("cycle", at[order[cycle[0]]], others=tuple(order[number] for number in cycle)) for cycle in found]


def facts(steps: Sequence[Step], start: int | None, deadline: int | None, today: int | None) -> list[Flaw]:
    """What can't be so. `start` is the project's first day; all days are ordinals, None where they are not known.

    `deadline-before-start`; of a step `finish-before-begin` (finish_by, not_before), `done-before-start`,
    `done-without-start`, `started-ahead` and `done-ahead` (of today), `percent-over`, `percent-without-start`,
    `percent-but-done` (done, yet under 100), `percent-not-done` (100, yet not done).
    """
    flaws = []
    if start is not None and deadline is not None and deadline < start:
        flaws.append(Flaw("deadline-before-start", days=(deadline, start)))
    for index, step in enumerate(steps):
        flaws += [Flaw(what, index, days=days) for what, days in _days(step, today)]
        flaws += [Flaw(what, index) for what in _percent(step)]
    return flaws


def _days(step: Step, today: int | None) -> Iterator[tuple[str, tuple[int, ...]]]:
    begin, end, started, done = step.not_before, step.finish_by, step.started, step.done
    if begin is not None and end is not None and end < begin:
        yield "finish-before-begin", (end, begin)
    if done is not None and started is not None and done < started:
        yield "done-before-start", (done, started)
    if done is not None and started is None and step.days:
        yield "done-without-start", (done,)
    if today is not None:
        if started is not None and started > today:
            yield "started-ahead", (started, today)
        if done is not None and done > today:
            yield "done-ahead", (done, today)


def _percent(step: Step) -> Iterator[str]:
    if step.percent is None:
        return
    if step.percent > 100:
        yield "percent-over"
        return
    if step.percent and step.started is None and step.done is None:
        yield "percent-without-start"
    if step.done is not None and step.percent < 100:
        yield "percent-but-done"
    if step.done is None and step.percent >= 100:
        yield "percent-not-done"
