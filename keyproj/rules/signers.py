"""Who may sign, and when: the order of the steps, the order of days, and the holder of the office on the day."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from keyproj.rules.adjustments import ASSENT
from keyproj.rules.statement import Signature


class Office(NamedTuple):
    """An office of the policy and its holder, the days of it in ISO form; None is open, or for every scope."""

    role: str
    scope: str | None
    holder: str
    since: str | None = None
    until: str | None = None


def holders(offices: Sequence[Office], role: str, scope: str, day: str) -> list[str]:
    """Who holds an office for a scope on a day; an office without a scope is for all of them."""
    found = [
        office.holder
        for office in offices
        if office.role == role
        and office.scope in (None, scope)
        and (office.since or "") <= day <= (office.until or "9999-12-31")
    ]
    return list(dict.fromkeys(found))


class Disorder(NamedTuple):
    """Why a signature could not be given on its day.

    `proposal`: that is before the proposal of day `other`; `before`: before an earlier step of day `other`; `ahead`:
    after today, `other`. `open` and `dissent`: the earlier step `step` has not signed, or did not agree.
    """

    wrong: str
    other: str = ""
    step: Signature | None = None


def disorders(
    signature: Signature, all: Sequence[Signature], roles: Sequence[str], proposed: str, today: str
) -> Iterator[Disorder]:
    """What is out of order about one signature; `roles` are those of the chain, step by step."""
    day = signature.said.get("date") or ""
    if day < proposed:
        yield Disorder("proposal", proposed)
    if today and day > today:
        yield Disorder("ahead", today)
    for other in earlier(signature, all, roles):
        if other.is_empty:
            yield Disorder("open", step=other)
            return
        if other.said.get("opinion") != ASSENT:
            yield Disorder("dissent", step=other)
            return
        if (other.said.get("date") or "") > day:
            yield Disorder("before", str(other.said["date"]))
            return


def earlier(signature: Signature, all: Sequence[Signature], roles: Sequence[str]) -> list[Signature]:
    """The signatures of the steps before that of a signature, step by step; none for a role of no step."""
    if signature.role not in roles:
        return []
    before = roles[: roles.index(signature.role)]
    return [one for role in before for one in all if one.role == role]
