"""A baseline (已接受的差错): problems an office lives with for a while, each with an owner and a last day."""

import re
from typing import Annotated

from keyproj.base.codes import CODES
from keyproj.base.fault import Fault
from keyproj.base.near import near_names
from keyproj.model.base import Entity
from keyproj.model.scalar import Scalar
from keyproj.model.values import Day, Line, safe_text

ACCEPTABLE = tuple(code for code in CODES if code.startswith("K2"))
"""What contradicts itself or looks unlikely may be lived with; a file that can't be read is counted by nobody."""

LONGEST_PLACE = 4096
"""Characters of a path or a field; no system has longer paths."""

_SEEN = re.compile(r"[0-9a-f]{8}")


def _code(text: str) -> str:
    if text not in ACCEPTABLE:
        near = () if text in CODES else tuple(near_names(text, ACCEPTABLE, 3))
        raise Fault("K108", seen=text[:40], choices=near or (*ACCEPTABLE[:2], "…"))
    return text


def _place(text: str) -> str:
    if "\n" in text or "\t" in text:
        raise Fault("K131")
    if len(safe_text(text)) > LONGEST_PLACE:
        raise Fault("K132", length=len(text), most=LONGEST_PLACE)
    return text


def _seen(text: str) -> str:
    if not _SEEN.fullmatch(text):
        raise Fault("K127", seen=text[:40], kind="found")
    return text


Code = Annotated[str, Scalar(_code, choices=ACCEPTABLE)]
"""A problem code of K2; its Fault is K108 with the nearest ones."""

Where = Annotated[str, Scalar(_place, looks=("number",), limits=(("minLength", 1), ("maxLength", LONGEST_PLACE)))]
"""A path or a field, which may be longer than other lines."""

Seen = Annotated[str, Scalar(_seen, pattern=r"^[0-9a-f]{8}$", looks=("number",))]
"""The digest of `keyproj.base.digest`."""


class Accepted(Entity):
    """One problem, named by its code, its file in the ledger and its field, so that it survives lines that move.

    With `seen` it is that very finding: once something else is found there, it counts again. `owner` answers for it;
    after the day `until` it counts again, too.
    """

    code: Code
    file: Where
    field: Where | None = None
    seen: Seen | None = None
    owner: Line
    until: Day
    reason: Line | None = None


class Baseline(Entity):
    """The file that `check --baseline` reads."""

    accepted: tuple[Accepted, ...] = ()
