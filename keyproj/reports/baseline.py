"""Accepted problems (已接受的差错) set apart from the others, and what is to be said of the acceptance itself."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from posixpath import normpath

from keyproj.base.codes import hides
from keyproj.base.digest import found_digest
from keyproj.base.problem import Place, Problem
from keyproj.model.baseline import ACCEPTABLE, Accepted, Baseline
from keyproj.store.read import read
from keyproj.store.save import to_yaml

Key = tuple[str, str, str, str]
"""Code, file, field and what was found: what stays the same while lines move. The last is empty for any finding."""


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

    K401 says where an acceptance has run out, its problem is still there and no other entry accepts it; K402 where
    there is no such problem any more, only where the `whole` ledger was checked, for the `codes` that were, and in
    files that can be read.
    """
    problems = list(found)
    valid = {_key(entry) for entry, _ in known.entries if entry.until >= today}
    counted = [problem for problem in problems if valid.isdisjoint(keys(problem))]
    there = {key for problem in problems for key in keys(problem)}
    open_ = {key for problem in counted for key in keys(problem)}
    unread = {_path(problem.path) for problem in problems if hides(problem.code)}
    own = [*known.problems]
    for n, (entry, place) in enumerate(known.entries):
        args = {"code": entry.code, "file": entry.file, "owner": entry.owner, "until": str(entry.until)}
        if _key(entry) in open_ and entry.until < today:
            own.append(Problem("K401", known.path, place, f"accepted.{n}", args))
        elif _key(entry) not in there and whole and entry.code in codes and _path(entry.file) not in unread:
            own.append(Problem("K402", known.path, place, f"accepted.{n}", args))
    own = [problem for problem in own if problem.code in codes or problem in known.problems]
    return Split(counted + own, len(problems) - len(counted))


def baseline_text(
    found: Iterable[Problem], owner: str, until: date, reason: str | None, kept: Iterable[Accepted]
) -> str:
    """The text of a baseline that accepts these problems, behind the entries that are `kept`.

    Raises pydantic's ValidationError for an unfit owner or reason.
    """
    said = {"owner": owner, "until": str(until), **({"reason": reason} if reason is not None else {})}
    wanted = dict.fromkeys(_exactly(problem) for problem in found)
    entries = [Accepted.model_validate(_named(key) | said) for key in wanted]
    return to_yaml(Baseline(accepted=(*kept, *entries)))


def still_valid(known: Acceptance | None, today: date, gone: Container[str]) -> list[Accepted]:
    """The entries that have not run out, but for those whose fields in the baseline are `gone` (K402)."""
    entries = known.entries if known is not None else ()
    return [entry for n, (entry, _) in enumerate(entries) if entry.until >= today and f"accepted.{n}" not in gone]


def can_be_accepted(problem: Problem) -> bool:
    """Whether a baseline may hold a problem: it has to be of one of the rules, not one that keeps its file out."""
    return problem.code in ACCEPTABLE


def keys(problem: Problem) -> tuple[Key, Key]:
    """What an acceptance may know a problem by: as that very finding, or as whatever is found there."""
    code, file, field, _ = found = _exactly(problem)
    return found, (code, file, field, "")


def _exactly(problem: Problem) -> Key:
    return (problem.code, _path(problem.path), problem.field, found_digest(problem))


def _key(entry: Accepted) -> Key:
    return (entry.code, _path(entry.file), entry.field or "", entry.seen or "")


def _path(file: str) -> str:
    """A path as the ledger has it: some write `./projects/A.yaml`, others have backslashes."""
    return normpath(file.replace("\\", "/"))


def _named(key: Key) -> dict[str, str]:
    return {name: value for name, value in zip(("code", "file", "field", "seen"), key, strict=True) if value}
