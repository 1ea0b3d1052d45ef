"""Answers and clears slips (督办单): what becomes of a slip's file, edited in place."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from keyproj.actions.slip_find import FoundSlip
from keyproj.base.codes import hides
from keyproj.base.errors import KeyprojError, Refused
from keyproj.base.problem import Problem
from keyproj.base.text import Term
from keyproj.model.slip import Slip
from keyproj.store.edit import Append, Edit, Put, edited
from keyproj.store.edit_values import Value
from keyproj.store.folder import read_bytes
from keyproj.store.nodes import line_of
from keyproj.store.read import Reading, read
from keyproj.store.source import LARGEST
from keyproj.store.write import Change

PARTS = ("state", "problems", "next_steps")
"""推行情况、存在的具体问题、下步工作计划: what a written report must hold."""


class Settled(NamedTuple):
    """The slip as it was, the line of what is new, and the change; None where the file says it already.

    With `problems` nothing may be written: they are what the changed file would have.
    """

    slip: Slip
    line: int
    change: Change | None
    problems: tuple[Problem, ...] = ()


def answered(data: bytes, found: FoundSlip, answer: Mapping[str, Value], day: date) -> Settled:
    """Adds a written report, `answer` with the keys of its model. The same report again changes nothing.

    Raises Refused where the slip is settled, or was issued later.
    """
    slip, reading = _sound(data, found)
    for n, known in enumerate(slip.answers):
        if all(getattr(known, key) == answer[key] for key in ("by", *PARTS)):
            return Settled(slip, _line(reading, "answers", n), None)
    _admit(found, slip, "--date", day)
    return _edited(data, reading, slip, Append(("answers",), answer), ("answers", len(slip.answers)))


def cleared(data: bytes, found: FoundSlip, clearing: Mapping[str, Value], day: date) -> Settled:
    """Settles the slip. Raises Refused where it is settled already, or was issued or answered later."""
    slip, reading = _sound(data, found)
    _admit(found, slip, "--date", day)
    last = max((answer.date for answer in slip.answers), default=day)
    if day < last:
        raise Refused("error.slip_before_answer", slip=slip.id, answered=last.isoformat(), day=day.isoformat())
    return _edited(data, reading, slip, Put(("cleared",), clearing), ("cleared",))


def _sound(data: bytes, found: FoundSlip) -> tuple[Slip, Reading]:
    reading = read(data, found.path, "slip")
    if not isinstance(reading.model, Slip):
        raise Refused("error.slip_unread", file=found.path)
    return reading.model, reading


def _admit(found: FoundSlip, slip: Slip, option: str, day: date) -> None:
    if slip.cleared is not None:
        raise Refused("error.slip_cleared", slip=slip.id, day=slip.cleared.date.isoformat(), by=slip.cleared.by)
    if found.followed_by is not None:
        raise Refused("error.slip_followed", slip=slip.id, next=found.followed_by)
    if day < slip.issued:
        args = {"issued": slip.issued.isoformat(), "option": option, "day": day.isoformat()}
        raise Refused("error.slip_early", slip=slip.id, **args)


def _edited(data: bytes, reading: Reading, slip: Slip, edit: Edit, loc: tuple[str | int, ...]) -> Settled:
    new, after = edited(data, reading, [edit])
    wrong = tuple(problem for problem in after.problems if hides(problem.code))
    return Settled(slip, _line(after, *loc), Change(reading.path, data, new), wrong)


def _line(reading: Reading, *loc: str | int) -> int:
    return line_of(reading.tree.root, *loc) if reading.tree is not None else 0


def slip_bytes(root: Path, path: str) -> bytes:
    """The bytes of a slip's file. Raises KeyprojError."""
    try:
        return read_bytes(root, path, LARGEST)
    except OSError as error:
        raise KeyprojError("error.read", file=path, cause=Term("cause", error.strerror or str(error))) from None
