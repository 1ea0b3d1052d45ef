"""What was proposed, signed, decided, issued, answered or closed between two states."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from keyproj.base.report import Column, Table
from keyproj.base.text import Term, Text
from keyproj.reports.ask import Ask
from keyproj.reports.diff_sides import Sides

_COLUMNS = (
    Column("paper", "text", Text("diff.column.paper")), Column("event", "text", Text("diff.column.event")),
    Column("date", "date", Text("diff.column.date")), Column("by", "text", Text("diff.column.signed_by")),
    Column("project", "text"), Column("name", "text"), Column("detail", "text"),
    Column("change", "text", Text("diff.column.change")),
)  # fmt: skip

_EVENTS = """
SELECT id AS paper, 'proposed' AS event, proposed AS day, proposed_by AS who, reason AS detail FROM adjustment
  WHERE {these}
UNION ALL SELECT id, 'withdrawn', withdrawn, withdrawn_by, withdrawn_reason FROM adjustment
  WHERE withdrawn IS NOT NULL AND {these}
UNION ALL SELECT id, 'applied', applied, applied_by, NULL FROM adjustment WHERE applied IS NOT NULL AND {these}
UNION ALL SELECT a.id, 'signed', s.date, s.name, s.opinion FROM adjustment_signature s JOIN adjustment a USING (file)
  WHERE s.name IS NOT NULL AND {these}
UNION ALL SELECT id, 'issued', issued, issued_by, kind FROM slip WHERE {these}
UNION ALL SELECT s.id, 'answered', a.date, a.by, NULL FROM slip_answer a JOIN slip s USING (file) WHERE {these}
UNION ALL SELECT id, 'cleared', cleared, cleared_by, evidence FROM slip WHERE cleared IS NOT NULL AND {these}
UNION ALL SELECT id, 'exempted', signed, signed_by, reason FROM exemption WHERE {these}
UNION ALL SELECT id, 'closed', closed, closed_by, document FROM close WHERE {these}
UNION ALL SELECT id, 'reopened', reopened, reopened_by, reopened_reason FROM close
  WHERE reopened IS NOT NULL AND {these}
""".replace("{these}", "file IN (SELECT pk FROM temp.differing)")
"""Of the papers whose files differ."""

_OF = """
SELECT id, project FROM adjustment JOIN adjustment_item USING (file) WHERE {these}
UNION SELECT id, project FROM slip WHERE {these} UNION SELECT id, project FROM exemption WHERE {these} ORDER BY 1, 2
""".replace("{these}", "file IN (SELECT pk FROM temp.differing)")

_PATHS = " UNION ALL ".join(
    f"SELECT id, path FROM {table} JOIN file ON file.pk = {table}.file WHERE file.pk IN (SELECT pk FROM temp.differing)"
    for table in ("adjustment", "slip", "exemption", "close")
)

MOST = 3
"""Projects of a paper that are named; more are counted."""


class Named:
    """What projects are called, by their ids; their papers may differ where they don't."""

    def __init__(self, sides: Sides) -> None:
        """Looks them up in both states, the later one first."""
        self._dbs = (sides.after.db, sides.before.db)

    def of(self, id: str | None) -> str | None:
        """The name of one; None where there is no such project."""
        for db in self._dbs if id is not None else ():
            if row := db.execute("SELECT name FROM main.project WHERE id = ?", (id,)).fetchone():
                name: str = row[0]
                return name
        return None


def papers_table(sides: Sides) -> Table:
    """The table `papers`: each event that one state has and the other has not; what is gone was taken back.

    With a filter only papers on its projects.
    """
    old, new = (set(ask.db.execute(_EVENTS)) for ask in (sides.before, sides.after))
    shown, named = papers_among(sides), _naming(sides)
    taken = {"written": _unread(sides.before, sides.after), "taken_back": _unread(sides.after, sides.before)}
    rows = [
        (paper, Term("diff.event", event), day, who, *named(paper), detail, _change(change, paper in taken[change]))
        for change, events in (("written", new - old), ("taken_back", old - new))
        for paper, event, day, who, detail in sorted(events, key=lambda event: (event[2] or "", *map(str, event)))
        if shown is None or paper in shown
    ]
    return Table("papers", Text("diff.table.papers"), _COLUMNS, rows)


def _change(change: str, unread: bool) -> Term:
    if unread:
        return Term("diff.change", "mended" if change == "written" else "spoilt")
    return Term("diff.paper", change)


def _unread(one: Ask, other: Ask) -> frozenset[str]:
    """The papers of the other state whose files this one has, too, but with errors: they are not taken back."""
    known = {id for id, _ in one.db.execute(_PATHS)}
    there = {path for (path,) in one.db.execute("SELECT path FROM file WHERE pk IN (SELECT pk FROM temp.differing)")}
    return frozenset(id for id, path in other.db.execute(_PATHS) if id not in known and path in there)


def papers_among(sides: Sides) -> frozenset[str] | None:
    """The ids of the papers on the projects of a filter; None without one."""
    if sides.among is None:
        return None
    return frozenset(paper for paper, ids in _projects(sides).items() if sides.among.intersection(ids))


def _projects(sides: Sides) -> Mapping[str, Sequence[str]]:
    """Paper → the projects that it is on, in either state."""
    found: dict[str, list[str]] = defaultdict(list)
    for paper, project in sorted({row for ask in (sides.after, sides.before) for row in ask.db.execute(_OF)}):
        if project:  # none where the policy itself is adjusted
            found[paper].append(project)
    return found


def _naming(sides: Sides) -> Callable[[str], tuple[Any, Any]]:
    """Paper → ids and name of its projects; of several the ids alone."""
    of, names = _projects(sides), Named(sides)

    def named(paper: str) -> tuple[Any, Any]:
        ids = of.get(paper, ())
        if len(ids) < 2:
            return (ids[0], names.of(ids[0])) if ids else (None, None)
        more = ("…", f"({len(ids)})") if len(ids) > MOST else ()
        return " ".join((*ids[:MOST], *more)), None

    return named
