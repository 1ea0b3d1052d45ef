"""An adjustment proposal (调整建议): what one file in `adjustments/` may say, from its proposal to its sign-off."""

import re
from typing import Annotated

from pydantic import AfterValidator, model_validator

from keyproj.base.fault import Fault
from keyproj.base.months import YEARS
from keyproj.model.adjustment_field import field_type, value_of
from keyproj.model.base import Entity
from keyproj.model.raw import FieldValue
from keyproj.model.scalar import Scalar, choice
from keyproj.model.values import Count, Day, Digest, FilePath, Id, Line, Words, is_hidden
from keyproj.rules.adjustments import KINDS, OPINIONS, RULES_KIND, may_change

_QUARTER = re.compile(r"([0-9]{4})-Q[1-4]")


def _quarter(text: str) -> str:
    match = _QUARTER.fullmatch(text)
    if match is None or int(match[1]) not in YEARS:
        raise Fault("K332", seen=text[:40])
    return text


Quarter = Annotated[str, Scalar(_quarter, pattern=r"^[0-9]{4}-Q[1-4]$", example="2023-Q2")]
"""A quarter, `2023-Q2`."""


class Proposer(Entity):
    """Who proposes, as what (a role that the policy lets propose), for which county, and when."""

    by: Line
    role: Line
    scope: Line | None = None
    date: Day


class WindowExemption(Entity):
    """Why a proposal may be made outside of the policy's window, who allowed it, and when."""

    reason: Words
    by: Line
    date: Day


class AdjustmentChange(Entity):
    """A field of a project with its old and its new value, written as in the project's file; empty: not there."""

    field: Line
    old: FieldValue = None
    new: FieldValue = None

    @model_validator(mode="after")
    def _are_of_the_field(self) -> "AdjustmentChange":
        faults: list[Fault] = []
        for side in ("old", "new"):
            try:
                value_of(self.field, getattr(self, side))
            except Fault as fault:
                faults += [Fault(one.code, (side, *one.at), **one.details) for one in (fault, *fault.others)]
        if faults:
            raise Fault.together(faults)
        return self


class LeavingAnalysis(Entity):
    """Why a project can't go on: the policy's ground, the causes, what was tried, and what is to be explained."""

    ground: Line | None = None
    causes: Words | None = None
    measures: Words | None = None
    explanation: Words | None = None


class EntryConditions(Entity):
    """Why a project can go ahead: its land, its money, its unit."""

    land: Words | None = None
    money: Words | None = None
    unit: Words | None = None


class AdjustmentItem(Entity):
    """What is proposed of one project; one that leaves needs `analysis`, one that comes in `conditions`. An item of the
    kind 规则, which stands alone in its proposal, is for the policy and names no project.
    """

    project: Id | None = None
    kind: Annotated[str, choice(*KINDS)]
    changes: tuple[AdjustmentChange, ...] = ()
    analysis: LeavingAnalysis | None = None
    conditions: EntryConditions | None = None

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "AdjustmentItem":
        """K331: a field that a project has not, or that this kind of adjustment does not change."""
        wrong = [
            Fault("K331", at=("changes", n, "field"), seen=change.field[:80], kind=self.kind, choices=KINDS[self.kind])
            for n, change in enumerate(self.changes)
            if not may_change(self.kind, change.field) or (self.kind != RULES_KIND and field_type(change.field) is None)
        ]
        if self.project is None and self.kind != RULES_KIND:
            wrong.append(Fault("K102", key="project"))
        if wrong:
            raise Fault.together(wrong)
        return self


class Evidence(Entity):
    """A paper that the proposal rests on: a file in the ledger, with its SHA-256 and size in bytes."""

    title: Line
    path: FilePath
    sha256: Digest
    size: Count | None = None


class Scan(Entity):
    """The scan of a stamped paper, with its SHA-256 and size in bytes."""

    path: FilePath
    sha256: Digest
    size: Count | None = None


def _statement(text: str) -> str:
    """What was signed may be as long as the file; what cannot be seen stands in no proposal."""
    if not text.strip():
        raise Fault("K106")
    for char in text:
        if is_hidden(char):
            raise Fault("K130", seen=f"U+{ord(char):04X}")
    return text


Statement = Annotated[str, Scalar(_statement)]
"""The very characters that a signature stands for: canonical JSON (RFC 8785), as `keyproj adjust sign` writes it."""


class SignOff(Entity):
    """One signature: born with role and scope alone, filled in by who signs."""

    role: Line
    scope: Line | None = None
    name: Line | None = None
    date: Day | None = None
    opinion: Annotated[str, choice(*OPINIONS)] | None = None
    document: Line | None = None
    meeting: Line | None = None
    scan: Scan | None = None
    statement: Statement | None = None
    digest: Digest | None = None
    signature: Words | None = None


class Withdrawal(Entity):
    """The proposer takes the proposal back."""

    date: Day
    by: Line
    reason: Words


class Applied(Entity):
    """The new values stand in the project files."""

    date: Day
    by: Line


def _some(items: tuple[AdjustmentItem, ...]) -> tuple[AdjustmentItem, ...]:
    """K106: nothing is proposed. K368: the policy is to change beside something else, or as if it were a project."""
    if not items:
        raise Fault("K106")
    for n, item in enumerate(items):
        if item.kind == RULES_KIND and (len(items) > 1 or item.project is not None):
            raise Fault("K368", at=(n, "kind"))
    return items


class Adjustment(Entity):
    """One proposal; `quarter` names the window it belongs to, `effective` the day from which its values count."""

    id: Id
    quarter: Quarter
    proposed: Proposer
    effective: Day | None = None
    reason: Words | None = None
    exemption: WindowExemption | None = None
    items: Annotated[tuple[AdjustmentItem, ...], AfterValidator(_some)]
    evidence: tuple[Evidence, ...] = ()
    sign_off: tuple[SignOff, ...] = ()
    withdrawn: Withdrawal | None = None
    applied: Applied | None = None
    note: Words | None = None
