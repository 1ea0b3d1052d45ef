"""Accepted problems (已接受的差错) set apart from the others, and what is to be said of the acceptance itself."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date

from keyproj.base.codes import CODES
from keyproj.base.problem import Place, Problem
from keyproj.model.baseline import Accepted, Baseline
from keyproj.store.read import read
from keyproj.store.save import to_yaml

Key = tuple[str, str, str]
"""Code, file and field: what stays the same while lines move."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A baseline as read: its entries with their places, and what is wrong with the file itself."""

    path: str
    entries: tuple[tuple[Accepted, Place], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """Problems that count, those of the baseline among them, and how many are accepted."""

    counted: list[Problem]
    accepted: int


def acceptance(data: bytes, path: str) -> Acceptance:
    """The bytes of a baseline; `path` is its place as problems name it."""
    reading = read(data, path, "baseline")
    if not isinstance(reading.model, Baseline) or reading.tree is None:
        return Acceptance(path, problems=reading.problems)
    from keyproj.store.nodes import locate

    places = (locate(reading.tree.root, ("accepted", n)) for n in range(len(reading.model.accepted)))
    return Acceptance(path, tuple(zip(reading.model.accepted, places, strict=True)), reading.problems)


def split(found: Iterable[Problem], known: Acceptance, today: date, codes: Container[str], whole: bool) -> Split:
    """Leaves out what is accepted until today or later.

    K401 says where an acceptance has run out and its problem is still there, K402 where there is none any more; the
    latter only where the `whole` ledger was checked, and for the `codes` that were.
    """
    valid = {_key(entry) for entry, _ in known.entries if entry.until >= today}
    problems = list(found)
    counted = [problem for problem in problems if key(problem) not in valid]
    there = {key(problem) for problem in problems}
    own = [*known.problems]
    for n, (entry, place) in enumerate(known.entries):
        args = {"code": entry.code, "file": entry.file, "owner": entry.owner, "until": str(entry.until)}
        if _key(entry) in there and entry.until < today:
            own.append(Problem("K401", known.path, place, f"accepted.{n}", args))
        elif _key(entry) not in there and whole and entry.code in codes:
            own.append(Problem("K402", known.path, place, f"accepted.{n}", args))
    own = [problem for problem in own if problem.code in codes or problem in known.problems]
    return Split(counted + own, len(problems) - len(counted))


def baseline_text(found: Iterable[Problem], owner: str, until: date, reason: str | None) -> str:
    """The text of a baseline that accepts these problems. Raises pydantic's ValidationError for an unfit owner."""
    keys = dict.fromkeys(key(problem) for problem in found if problem.code in CODES and problem.code[:2] != "K4")
    entries = [_entry(key, owner, until, reason) for key in keys]
    return to_yaml(Baseline.model_validate({"accepted": entries}))


def key(problem: Problem) -> Key:
    """What an acceptance knows a problem by."""
    return (problem.code, problem.path, problem.field)


def _key(entry: Accepted) -> Key:
    return (entry.code, entry.file, entry.field or "")


def _entry(key: Key, owner: str, until: date, reason: str | None) -> dict[str, str]:
    code, file, field = key
    said = {"code": code, "file": file, "field": field, "owner": owner, "until": str(until), "reason": reason or ""}
    return {name: value for name, value in said.items() if value}
