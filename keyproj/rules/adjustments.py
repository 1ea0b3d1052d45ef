"""Adjustments (动态调整): what may be changed by which kind, what a proposal must hold, and the state it is in.

Source: Tangshan's plan, section 3 (5): counties propose, the city leader for each signs, the leading group decides.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

KINDS: dict[str, tuple[str, ...]] = {
    "调入": ("plans.{year}", "listing"),
    "调出": ("removed",),
    "前期转在建": (
        *("plans.{year}.category", "plans.{year}.investment", "plans.{year}.quarters"),
        *("plans.{year}.start", "plans.{year}.completion", "plans.{year}.goal"),
    ),
    "在建转前期": (
        *("plans.{year}.category", "plans.{year}.investment", "plans.{year}.quarters"),
        *("plans.{year}.start", "plans.{year}.completion", "plans.{year}.goal"),
    ),
    "总投资": ("total_investment",),
    "年度计划": ("plans.{year}.investment", "plans.{year}.quarters", "plans.{year}.months.{month}.investment"),
    "起止时间": ("plans.{year}.start", "plans.{year}.completion"),
    "完成期限": ("schedule.deadline",),
    "建设内容": ("content", "plans.{year}.content", "plans.{year}.goal"),
    "建设单位": ("responsibility.unit", "responsibility.responsible_unit"),
    "名称": ("name",),
    "县(市)区": ("county",),
    "行业": ("sector",),
    "停建": ("suspended.{n}",),
    "复工": ("suspended.{n}.until",),
    "规则": ("policy.{section}",),
}
"""Kind → the fields of a project that an item of this kind may change; of the last, the sections of the policy."""

IN, OUT = "调入", "调出"

RULES_KIND, THE_POLICY = "规则", "keyproj.yaml"
"""The kind that changes the policy, and what stands where other items have their project."""

DIGEST = "policy.digest"
"""The field that stands for the whole of what the policy rules; the others say in words what changes of it."""

ASSENT, REFUSAL, RETURN = OPINIONS = ("同意", "不同意", "退回")
"""What a signature may say."""

STATES = ("draft", "proposed", "signed", "decided", "applied", "refused", "returned", "withdrawn", "stale")
"""It lacks something; it waits for its first signature; some have signed; all have, with assent; its values stand in
the projects; somebody said 不同意, or 退回; the proposer took it back; a value to be changed is no longer the old one.
"""

OPEN = ("draft", "proposed", "signed", "decided", "stale")
"""The states of proposals of which something may still become."""

_GAPS = {"{year}": "[0-9]{4}", "{month}": "[0-9]{4}-[0-9]{2}", "{n}": "[0-9]{1,3}", "{section}": ".+"}

_NEEDED = {
    OUT: ("ground", "causes", "measures", "explanation"),
    IN: ("land", "money", "unit"),
}
"""What must be said of a project that leaves (认真分析,查摆原因,作出详细说明) or comes in (具备实施条件)."""


class Step(NamedTuple):
    """A step of the policy's chain: who signs, whether once for each county, whether that decides."""

    role: str
    per_county: bool = False
    decides: bool = False


class Signature(NamedTuple):
    """A section of the sign-off; it is signed once name, date and opinion are there."""

    role: str
    scope: str | None = None
    name: str | None = None
    date: str | None = None
    opinion: str | None = None

    @property
    def is_signed(self) -> bool:
        """Whether somebody has signed here."""
        return None not in (self.name, self.date, self.opinion)


class Part(NamedTuple):
    """An item of a proposal, as far as it may be incomplete."""

    kind: str
    changes: int
    ground: str | None = None
    causes: str | None = None
    measures: str | None = None
    explanation: str | None = None
    land: str | None = None
    money: str | None = None
    unit: str | None = None


class Standing(NamedTuple):
    """The state, one of `STATES`; the sections that are signed, and those that are to be signed next."""

    state: str
    signed: tuple[Signature, ...] = ()
    waiting: tuple[Signature, ...] = ()


@cache
def _pattern(field: str) -> re.Pattern[str]:
    pattern = re.escape(field)
    for gap, digits in _GAPS.items():
        pattern = pattern.replace(re.escape(gap), digits)
    return re.compile(pattern)


def may_change(kind: str, field: str) -> bool:
    """Whether an item of this kind may change a field, `plans.2023.investment`."""
    return any(_pattern(allowed).fullmatch(field) for allowed in KINDS[kind])


def is_protected(field: str) -> bool:
    """Whether only an adjustment may change a single value of a project that is on the list. Of a plan that stays, the
    values that have a kind of their own; of a removal, a listing or a stop all.
    """
    whole = field.partition(".")[0]
    if whole in ("removed", "listing", "suspended"):
        return True
    return any(may_change(kind, field) for kind in KINDS)


def overlap(field: str, other: str) -> bool:
    """Whether two fields are the same, or one is a part of the other."""
    return field == other or field.startswith(f"{other}.") or other.startswith(f"{field}.")


def sections(chain: Sequence[Step], counties: Sequence[str]) -> list[tuple[str, str | None]]:
    """Role and scope of every section that the chain requires, where a proposal concerns these counties."""
    return [(step.role, county) for step in chain for county in (counties if step.per_county else (None,))]


def missing(reason: str | None, effective: str | None, parts: Sequence[Part], signatures: int) -> Iterator[str]:
    """The fields that a proposal lacks before it can be signed: `reason`, `items.0.analysis.causes`."""
    if reason is None:
        yield "reason"
    if effective is None:
        yield "effective"
    if not parts:
        yield "items"
    for n, part in enumerate(parts):
        if not part.changes:
            yield f"items.{n}.changes"
        for name in _NEEDED.get(part.kind, ()):
            if getattr(part, name) is None:
                yield f"items.{n}.{'analysis' if part.kind == OUT else 'conditions'}.{name}"
    if not signatures:
        yield "sign_off"


def standing(
    chain: Sequence[Step],
    signatures: Sequence[Signature],
    *,
    complete: bool = True,
    stale: bool = False,
    withdrawn: bool = False,
    applied: bool = False,
) -> Standing:
    """What has become of a proposal. `stale` counts only while it is not applied."""
    signed = tuple(one for one in signatures if one.is_signed)
    opinions = {one.opinion for one in signed}
    if applied:
        return Standing("applied", signed)
    if withdrawn:
        return Standing("withdrawn", signed)
    if REFUSAL in opinions:
        return Standing("refused", signed)
    if RETURN in opinions:
        return Standing("returned", signed)
    waiting = next_to_sign(chain, signatures)
    if not complete:
        return Standing("draft", signed, waiting)
    if stale:
        return Standing("stale", signed, waiting)
    if signatures and not waiting:
        return Standing("decided", signed)
    return Standing("signed" if signed else "proposed", signed, waiting)


def next_to_sign(chain: Sequence[Step], signatures: Sequence[Signature]) -> tuple[Signature, ...]:
    """The unsigned sections of the first step that is not signed through; those of no step of the chain come last."""
    for step in chain:
        if left := tuple(one for one in signatures if one.role == step.role and not one.is_signed):
            return left
    roles = {step.role for step in chain}
    return tuple(one for one in signatures if one.role not in roles and not one.is_signed)
