"""Records monthly reports in one project's file: each as a new entry, or as a correction of one that is there."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from keyproj.actions.entry import Entry, in_wan
from keyproj.actions.outcome import Outcome, Recording
from keyproj.base.codes import hides
from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.model.progress import Progress
from keyproj.model.project import Project
from keyproj.store.edit import Append, edited
from keyproj.store.nodes import line_of
from keyproj.store.read import Reading, read
from keyproj.store.write import Change

Beyond = Callable[[Entry, Progress], Entry]
"""What an entry says beyond the report that is in force for its month."""


def recorded(data: bytes, path: str, entries: Sequence[Entry], beyond: Beyond | None = None) -> Recording:
    """What the bytes of a project's file become when entries are recorded in it, one after the other. Writes nothing.

    With `beyond`, an entry for a month that is reported already is first reduced to what it says anew.
    An entry that would make the file unreadable is refused here; what the rules say of a change is asked of
    `keyproj.actions.foresee.foreseen`, for all files at once. Raises Refused where the file has errors already.
    """
    state, outcomes = _sound(data, read(data, path, "project")), []
    for entry in entries:
        outcome, state = _one(state, entry, beyond)
        outcomes.append(outcome)
    return Recording(
        path, tuple(outcomes), state.project, Change(path, data, state.data) if state.data != data else None
    )


def in_force(project: Project, month: str) -> tuple[int, Progress] | None:
    """The report that counts for a month, and its number in the list: the latest, of two of one day the later entry."""
    found = [(n, entry) for n, entry in enumerate(project.progress) if entry.month == month]
    return max(found, key=lambda numbered: (numbered[1].reported, numbered[0]), default=None)


class _State(NamedTuple):
    """The file as it is so far."""

    data: bytes
    reading: Reading
    project: Project
    root: Any

    def line(self, number: int) -> int:
        """The line of one of its reports."""
        return line_of(self.root, "progress", number)


def _sound(data: bytes, reading: Reading) -> _State:
    if not isinstance(reading.model, Project) or reading.tree is None:
        raise Refused("error.record_unread", file=reading.path)
    return _State(data, reading, reading.model, reading.tree.root)


def _one(state: _State, entry: Entry, beyond: Beyond | None) -> tuple[Outcome, _State]:
    path, known = state.reading.path, in_force(state.project, entry.month)
    number, was = known or (0, None)
    line = state.line(number) if known else 0
    if was is not None and beyond is not None:
        entry = beyond(entry, was)
    entry = replace(entry, by=entry.by or _last_reporter(state.project))
    if was is not None and entry.says_nothing_new(was):
        return Outcome(entry, "same", was, line), state
    kept: tuple[str, ...] = ()
    try:
        _admit(entry, was, f"{path}:{line}")
        entry, kept = entry.after(was) if was is not None else (entry, kept)
        tried, after = edited(state.data, state.reading, [Append(("progress",), entry.fields())])
    except KeyprojError as error:
        return Outcome(entry, "refused", was, line, error), state
    if any(hides(problem.code) for problem in after.problems):
        return Outcome(entry, "refused", was, line, problems=after.problems, tried=tried), state
    done = _sound(tried, after)
    kind = "new" if was is None else "correction"
    return Outcome(entry, kind, was, done.line(len(state.project.progress)), kept=kept), done


def _admit(entry: Entry, was: Progress | None, where: str) -> None:
    """Raises WrongUse where nobody is named who reports, Refused for what is no good correction."""
    if not entry.by:
        raise WrongUse("error.record_by")
    if was is None:
        return
    known = {"month": entry.month, "amount": in_wan(was.investment), "day": str(was.reported), "where": where}
    if entry.reason is None:
        raise Refused("error.record_again", by=was.by, **known)
    if entry.reported < was.reported:
        raise Refused("error.record_earlier", seen=str(entry.reported), **known)


def _last_reporter(project: Project) -> str:
    """Who reports this project: a correction may be anybody's, such as an auditor's."""
    first = [(entry.reported, n, entry.by) for n, entry in enumerate(project.progress) if entry.reason is None]
    return max(first)[2] if first else ""
