"""The text of a new slip's file, and its name."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from keyproj.store.edit_values import Value, pair_lines

FOLDER = "slips"

LONGEST = 64
"""Characters of an id."""


class NewSlip(NamedTuple):
    """The fields of a slip that is issued; `reasons` with the keys of their model."""

    id: str
    kind: str
    project: str
    month: str
    level: int
    issued: date
    by: str
    due: date
    policy: str
    replaces: str | None
    reasons: Sequence[Mapping[str, str]]


def slip_path(id: str) -> str:
    """Where the file lies in the ledger."""
    return f"{FOLDER}/{id}.yaml"


def new_id(month: str, project: str, taken: Collection[str]) -> str:
    """`2023-06-TS-0044`, or with a number behind where that is taken; ids that differ only in case are the same."""
    used = {id.casefold() for id in taken}
    id, number = f"{month}-{project}"[:LONGEST].rstrip("-_."), 2
    while id.casefold() in used:
        tail = f"-{number}"
        id, number = f"{month}-{project}"[: LONGEST - len(tail)].rstrip("-_.") + tail, number + 1
    return id


def slip_text(slip: NewSlip) -> str:
    """The text of the file, its fields in the order of the format."""
    before: dict[str, Value] = {"id": slip.id, "kind": slip.kind, "project": slip.project, "month": slip.month}
    behind: dict[str, Value] = {"issued": slip.issued, "by": slip.by, "due": slip.due, "policy": slip.policy}
    if slip.replaces is not None:
        behind["escalated_from"] = slip.replaces
    if slip.reasons:
        behind["reasons"] = slip.reasons
    lines = [*_lines(before), f"level: {slip.level}", *_lines(behind)]
    return "\n".join(lines) + "\n"


def _lines(fields: Mapping[str, Value]) -> list[str]:
    """The fields as lines of a block: written at once, below a key that is then left out."""
    _, *lines = pair_lines("slip", fields, flow=False)
    return [line.removeprefix("  ") for line in lines]
