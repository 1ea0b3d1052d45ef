"""Slips (督办单): what state each is in on a day, which are past their deadlines, and the level that these lead to.

Days are texts as in the files (`2023-07-10`), months likewise. A slip that replaces another takes its duty over: an
answer to the newer is one to the older, too.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from keyproj.base.text import Text
from keyproj.rules.warning import Facts, Policy, judge
from keyproj.rules.warning import level as worst

KINDS = ("督办单", "提示单")
"""A slip proper, and a milder reminder."""

ATTACHED = "attachments/"
"""How evidence begins that is no words but a file: it belongs among the attachments, with its digest."""

STATES = ("owed", "late", "received", "cleared", "escalated")
"""The written report is owed; it is owed and its day is over; it was handed in; the slip is settled (销号); or a worse
slip has replaced it, which the report is now owed to.
"""

OPEN = ("owed", "late", "received")
"""The states of slips that are not settled yet."""

UNANSWERED = ("owed", "late")

WRITTEN = ("late", "owed", "received", "none")
"""The states of a month's written report (书面汇报), the one that counts first where a project has several."""


class Slip(NamedTuple):
    """What counts of a slip; `answered` is the day of its first answer, `replaces` the id of the slip it follows.

    `file` tells slips apart whose ids are the same by mistake.
    """

    id: str
    project: str
    month: str
    level: int
    issued: str
    due: str
    answered: str | None = None
    cleared: str | None = None
    replaces: str | None = None
    file: str = ""


class Standing(NamedTuple):
    """A slip on a day; `level` is the one that it leads to, higher than its own once its deadline has passed."""

    slip: Slip
    state: str
    level: int


class Written(NamedTuple):
    """How a month's written report stands, one of `WRITTEN`, and the slip that asks for it; None where none does yet,
    though the targets of these kinds were missed.
    """

    state: str
    slip: Slip | None = None
    missed: Sequence[str] = ()


class Need(NamedTuple):
    """What a month's warnings say of a project: its level, what of the month's target is missed, in words, and the
    reasons, the worst first.
    """

    project: str
    name: str
    level: int
    missed: Text | None
    reasons: Sequence[Text]


def standings(slips: Sequence[Slip], day: str, policy: Policy) -> list[Standing]:
    """All slips that are issued by a day, in their order. `slips` are all of the ledger, or of some projects."""
    followed = {slip.replaces for slip in slips if slip.replaces is not None and slip.issued <= day}
    found = []
    for slip in slips:
        if slip.issued <= day:
            now = state(slip, day, slip.id in followed)
            found.append(Standing(slip, now, escalated(policy, slip.level) if now == "late" else slip.level))
    return found


def state(slip: Slip, day: str, followed: bool = False) -> str:
    """One of `STATES`; `followed` where a slip that is issued by then replaces it."""
    if _by(slip.cleared, day):
        return "cleared"
    if _by(slip.answered, day):
        return "received"
    if followed:
        return "escalated"
    return "late" if slip.due < day else "owed"


def escalated(policy: Policy, level: int) -> int:
    """The level of a project whose slip of this level is past its deadline; the policy's rules on slips say so."""
    return max(level, worst(judge(policy, Facts(slips=(level,)))))


def overdue(slips: Iterable[Slip], day: str, known: str | None = None) -> dict[str, tuple[Slip, ...]]:
    """Project → its slips past their deadlines on a day, the worst first, among equals the one due first.

    `known` is the day up to which answers count, where that is earlier: for a day to come, today.
    """
    until = day if known is None else min(day, known)
    issued = [slip for slip in slips if slip.issued <= until]
    done = settled(issued, until)
    found: dict[str, list[Slip]] = {}
    for slip in issued:
        if slip.due < day and slip.id not in done:
            found.setdefault(slip.project, []).append(slip)
    return {project: tuple(sorted(late, key=lambda slip: (-slip.level, slip.due))) for project, late in found.items()}


def settled(slips: Sequence[Slip], day: str | None) -> set[str]:
    """The ids of slips that were answered or cleared by a day (None: ever), and of those that these replace."""
    before = {slip.id: slip.replaces for slip in slips}
    found: set[str] = set()
    for slip in slips:
        if _by(slip.answered, day) or _by(slip.cleared, day):
            id: str | None = slip.id
            while id is not None and id not in found:
                found.add(id)
                id = before.get(id)
    return found


def report_states(slips: Iterable[Slip], month: str, day: str, known_by: str | None = None) -> Mapping[str, Written]:
    """Project → how its written report stands, for those that have a slip of the month or owe an earlier one.

    `late` goes before `owed` and this before `received`; `none` is a slip of the month that is settled without one. A
    slip of the month counts though it was issued, and answered, after `day`, unless that was after `known_by`: a
    month's report is asked for when the month is over.
    """
    until = max(day, known_by) if known_by is not None else day
    asked = [
        slip
        for slip in slips
        if (slip.month == month and _by(slip.issued, known_by)) or (slip.month < month and slip.issued <= until)
    ]
    done = settled(asked, known_by)
    found: dict[str, Written] = {}
    for slip in asked:
        if slip.id not in done:
            now = Written("late" if slip.due < until else "owed", slip)
        elif slip.month == month:
            now = Written("received" if _by(slip.answered, known_by) else "none", slip)
        else:
            continue
        found[slip.project] = min(found.get(slip.project, now), now, key=lambda one: WRITTEN.index(one.state))
    return found


def _by(then: str | None, day: str | None) -> bool:
    """Whether something happened by a day; None as day is the end of all days."""
    return then is not None and (day is None or then <= day)
