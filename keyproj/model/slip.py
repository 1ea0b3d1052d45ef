"""A slip (督办单、提示单): what one file in `slips/` may say, from its issue to its clearing (销号)."""

from typing import Annotated

from keyproj.base.fault import Fault
from keyproj.model.attachment import Attachment
from keyproj.model.base import Entity
from keyproj.model.scalar import Scalar, choice
from keyproj.model.values import Day, Id, Line, Month, Words
from keyproj.rules.slips import KINDS
from keyproj.rules.warning import SIGNALS

LEVELS = ("0", "1", "2", "3")


def _level(text: str) -> int:
    if text not in LEVELS:
        raise Fault("K108", seen=text[:40], choices=LEVELS)
    return int(text)


Level = Annotated[int, Scalar(_level, looks=("integer",), limits=(("minimum", 0), ("maximum", 3)))]
"""A level of the warning policy; 0 where only the month's target is missed and a written report is owed."""


class SlipReason(Entity):
    """Why the slip was issued, in the words of the warning; `signal` as in a warning policy."""

    signal: Annotated[str, choice(*SIGNALS)] | None = None
    rule: Line | None = None
    value: Line | None = None
    threshold: Line | None = None
    text: Words


class SlipAnswer(Entity):
    """A written report (书面汇报) of the leading official: 推行情况、存在的具体问题、下步工作计划, all three.

    Source: Baocheng's plan, section 4 (2).
    """

    date: Day
    by: Line
    state: Words
    problems: Words
    next_steps: Words
    received_by: Line | None = None


class Clearing(Entity):
    """The slip is settled (销号), on the evidence of words or attachments; without either K325 says so."""

    date: Day
    by: Line
    evidence: Words | None = None
    attachments: tuple[Attachment, ...] = ()


class Slip(Entity):
    """One slip for one project. `due` is the last day for its written report; `escalated_from` the slip it replaces."""

    id: Id
    kind: Annotated[str, choice(*KINDS)]
    project: Id
    month: Month
    level: Level
    issued: Day
    by: Line
    due: Day
    policy: Line | None = None
    escalated_from: Id | None = None
    reasons: tuple[SlipReason, ...] = ()
    answers: tuple[SlipAnswer, ...] = ()
    cleared: Clearing | None = None
    note: Words | None = None
