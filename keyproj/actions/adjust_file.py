"""The text of a new proposal's file, its id, and the sign-off that it is born with."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from sqlite3 import Connection
from typing import Any, NamedTuple

from keyproj.base.fault import Fault
from keyproj.base.months import parse_date
from keyproj.rules.adjustments import Step
from keyproj.store.edit_values import Value, pair_lines, scalar_line

FOLDER = "adjustments"

BLANKS = ("name", "date", "opinion", "document", "scan", "statement", "digest", "signature")
"""What a section of the sign-off is born with, empty; the step that decides has its `meeting`, too."""

_NUMBERED = re.compile(r"(.*?)-?[0-9]+")


class NewProposal(NamedTuple):
    """What is said of a proposal; `items` and `evidence` with the keys of their models."""

    id: str
    quarter: str
    proposed: Mapping[str, Value]
    effective: date
    reason: str
    exemption: Mapping[str, Value] | None
    items: Sequence[Mapping[str, Value]]
    evidence: Sequence[Mapping[str, Value]]
    sections: Sequence[tuple[Step, str | None]]


def proposal_path(id: str) -> str:
    """Where the file lies in the ledger."""
    return f"{FOLDER}/{id}.yaml"


def new_id(db: Connection, ledger: str, quarter: str) -> str:
    """`TS-ADJ-2023Q2-03`: the commonest prefix of the projects' ids, else the ledger's id; the next free number."""
    ids = [match[1] for (id,) in db.execute("SELECT id FROM project") if (match := _NUMBERED.fullmatch(id))]
    prefix = max(Counter(ids).items(), key=lambda item: (item[1], item[0]), default=(ledger, 0))[0] or ledger
    stem = f"{prefix}-ADJ-{quarter.replace('-', '')}-"
    names = [row[0] for row in db.execute("SELECT id FROM adjustment")]
    names += [
        path.rpartition("/")[2].removesuffix(".yaml")
        for (path,) in db.execute("SELECT path FROM file WHERE kind = 'adjustment'")
    ]
    used = [name[len(stem) :] for name in names if name.upper().startswith(stem.upper())]
    highest = max((int(number) for number in used if number.isascii() and number.isdecimal()), default=0)
    return f"{stem}{highest + 1:02d}"


def proposal_text(new: NewProposal) -> str:
    """The text of the file, its fields in the order of the format."""
    fields: dict[str, Any] = {
        "id": new.id,
        "quarter": new.quarter,
        "proposed": new.proposed,
        "effective": new.effective,
        "reason": new.reason or None,
        "exemption": new.exemption,
        "items": new.items,
        "evidence": new.evidence or None,
    }
    lines = [line for key, value in fields.items() if value is not None for line in pair_lines(key, value)]
    return "\n".join([*lines, "sign_off:", *sign_off_lines(new.sections)]) + "\n"


def sign_off_lines(sections: Sequence[tuple[Step, str | None]]) -> list[str]:
    """The sections, empty, each on lines of its own."""
    lines = []
    for step, scope in sections:
        blanks = [*BLANKS[:3], "meeting", *BLANKS[3:]] if step.decides else BLANKS
        lines.append(f"  - role: {scalar_line(step.role)}")
        lines += [f"    scope: {scalar_line(scope)}"] if scope is not None else []
        lines += [f"    {key}:" for key in blanks]
    return lines


def bare(value: Value) -> Value:
    """The value with days as days, which stand in a file without quotes."""
    if isinstance(value, Mapping):
        return {key: bare(item) for key, item in value.items()}
    if not isinstance(value, str):
        return [bare(item) for item in value] if isinstance(value, Sequence) else value
    try:
        return parse_date(value)
    except Fault:
        return value
