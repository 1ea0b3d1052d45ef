"""Rules on what adjustments made of projects: history, proposal and present values say the same."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from keyproj.base.fields import value_text
from keyproj.base.problem import Place, Problem
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.adjustments import Proposal, proposals, standings
from keyproj.index.checks.ledger import Ledger
from keyproj.index.histories import Entry, histories
from keyproj.rules.adjustments import Standing
from keyproj.rules.history import CURRENT, Break, breaks

_UNKNOWN = (
    "SELECT file.path, c.line, c.n, c.adjustment FROM change c JOIN file ON file.pk = c.project "
    "WHERE c.k = 0 AND c.adjustment NOT IN (SELECT id FROM adjustment) ORDER BY file.path, c.n"
)


def history_s_adjustment_is_known(ledger: Ledger) -> Iterator[Problem]:
    """K361: an adjustment that is not in the ledger. Not asked while a file is not counted: it may be that one."""
    for path, line, n, id in ledger.db.execute(_UNKNOWN) if ledger.is_whole() else ():
        yield Problem("K361", path, Place(line, 1, 0), f"history.{n}.adjustment", {"adjustment": id})


_PROJECTS = (
    "SELECT p.id, file.path, t.adjustable FROM project p JOIN file ON file.pk = p.pk "
    "JOIN project_text t ON t.project = p.pk WHERE p.pk = ?"
)


def history_is_the_adjustment_s(ledger: Ledger) -> Iterator[Problem]:
    """K362: an entry that says other than its adjustment: the day, a field, a value; or one that stands there twice."""
    found = histories(ledger.db)
    known = {one.id: one for one in proposals(ledger.db)} if found else {}
    for pk, entries in found.items():
        project, path, _ = ledger.db.execute(_PROJECTS, (pk,)).fetchone()
        seen: set[str] = set()
        for n in sorted({entry.n for entry in entries}):
            own = [entry for entry in entries if entry.n == n]
            id = own[0].changed.adjustment
            if id in known:
                wrong = {"wrong": "twice"} if id in seen else _difference(known[id], project, own)
                if wrong:
                    args = {"adjustment": id, **wrong}
                    yield Problem("K362", path, Place(own[0].line, 1, 0), f"history.{n}.adjustment", args)
            seen.add(id)


def _difference(proposal: Proposal, project: str, own: Sequence[Entry]) -> dict[str, str]:
    """What an entry says other than the proposal; nothing where they say the same."""
    effective = own[0].changed.effective
    if effective != proposal.effective:
        return {"wrong": "effective", "seen": effective, "other": proposal.effective or ""}
    wanted = {c.field: (c.old, c.new) for item, _, c in proposal.changes if item.project == project}
    there = {e.changed.field: tuple(value_text(side) for side in (e.changed.old, e.changed.new)) for e in own}
    for field in dict.fromkeys((*wanted, *there)):
        if wanted.get(field) != there.get(field):
            sides = zip(("seen", "other"), (there.get(field), wanted.get(field)), strict=True)
            return {"wrong": "values", "target": field, **{key: _shown(values) for key, values in sides}}
    return {}


def _shown(values: tuple[str | None, ...] | None) -> str:
    return " → ".join(value or "—" for value in values) if values else "—"


def history_leads_to_now(ledger: Ledger) -> Iterator[Problem]:
    """K363: adjustments of a field that do not follow each other."""
    for problem in _breaks(ledger):
        if problem.code == "K363":
            yield problem


def value_is_the_adjusted(ledger: Ledger) -> Iterator[Problem]:
    """K364: a value that is not the one that the last adjustment gave it."""
    for problem in _breaks(ledger):
        if problem.code == "K364":
            yield problem


def _breaks(ledger: Ledger) -> Iterator[Problem]:
    for pk, entries in histories(ledger.db).items():
        _, path, adjustable = ledger.db.execute(_PROJECTS, (pk,)).fetchone()
        for one in breaks(json.loads(adjustable), [entry.changed for entry in entries]):
            yield _broken(path, entries[one.number], one)


def _broken(path: str, entry: Entry, one: Break) -> Problem:
    change, field = entry.changed, f"history.{entry.n}.changes.{entry.k}"
    args: dict[str, Any] = {"adjustment": change.adjustment, "target": change.field}
    if one.wrong == CURRENT:
        args |= {"seen": value_text(one.found) or "—", "other": value_text(change.new) or "—"}
        return Problem("K364", path, Place(entry.line, 1, 0), f"{field}.new", args)
    days = {"seen": change.effective, "other": one.found} if one.wrong == "order" else {}
    args |= {"wrong": one.wrong, "next": one.next, **days}
    args |= {} if days else {"seen": value_text(change.new) or "—", "other": value_text(one.found) or "—"}
    return Problem("K363", path, Place(entry.line, 1, 0), f"{field}.new", args)


def adjustment_is_applied_whole(ledger: Ledger) -> Iterator[Problem]:
    """K365: only some of an adjustment's projects have it in their history, or all of them without its being marked."""
    for one in proposals(ledger.db):
        done = one.carriers
        projects = dict.fromkeys(item.project for item in one.items)
        left = tuple(project for project in projects if project not in done)
        if (one.applied is not None and left) or (one.applied is None and done):
            wrong = "history" if one.applied is not None else "begun" if left else "marker"
            args = {"adjustment": one.id, "wrong": wrong, "done": tuple(sorted(done)), "left": left}
            yield Problem("K365", one.path, Place(one.line, 1, 0), "id", args)


def applied_was_decided(ledger: Ledger) -> Iterator[Problem]:
    """K366: marked as applied, but not signed through with assent, or applied before it was."""
    for one in proposals(ledger.db):
        if one.applied is None:
            continue
        now = _before_it_was_applied(ledger.db, one)
        last = max((signature.date or "" for signature in one.signatures), default="")
        line = ledger.db.execute("SELECT applied_line FROM adjustment WHERE file = ?", (one.pk,)).fetchone()[0]
        args = {"adjustment": one.id}
        if not is_decided(ledger.db, one):
            args |= {"wrong": "state", "state": now.state}
            yield Problem("K366", one.path, Place(line, 1, 0), "applied.date", args)
        elif one.applied < last:
            args |= {"wrong": "early", "seen": one.applied, "other": last}
            yield Problem("K366", one.path, Place(line, 1, 0), "applied.date", args)


def is_decided(db: sqlite3.Connection, one: Proposal) -> bool:
    """Whether a proposal that was applied had been signed through with assent."""
    now = _before_it_was_applied(db, one)
    return now.state in ("decided", "stale") and not now.waiting


def _before_it_was_applied(db: sqlite3.Connection, one: Proposal) -> Standing:
    [now] = standings(db, adjusting_rules(db), [one._replace(applied=None)])
    return now


def carried_out(ledger: Ledger) -> Iterator[Problem]:
    """K361 to K366: where proposals, histories and present values do not say the same; `adjustment` names which."""
    for rule in (
        history_s_adjustment_is_known,
        history_is_the_adjustment_s,
        _breaks,
        adjustment_is_applied_whole,
        applied_was_decided,
    ):
        yield from rule(ledger)


def marks(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """Proposal's path → when it was applied, and by whom."""
    query = (
        "SELECT file.path, applied, applied_by FROM adjustment JOIN file ON file.pk = file WHERE applied IS NOT NULL"
    )
    return {path: (day, by) for path, day, by in db.execute(query)}
