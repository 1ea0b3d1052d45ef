"""Rules on slips (督办单): each is for a project, has its own id, and is the only open one of its project and month."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger


def slip_is_for_a_project(ledger: Ledger) -> Iterator[Problem]:
    """K321: the project is not in the ledger. Not asked while a file is not counted: it may stand in that one."""
    if not ledger.is_whole():
        return
    rows = ledger.db.execute(
        "SELECT file.path, s.project_line, s.project FROM slip s JOIN file ON file.pk = s.file "
        "WHERE s.project NOT IN (SELECT id FROM project)"
    )
    for path, line, project in rows:
        yield Problem("K321", path, Place(line, 1, 0), "project", {"project": project})


def slip_id_is_file_name(ledger: Ledger) -> Iterator[Problem]:
    """K322: a file whose name is not its slip's id."""
    rows = ledger.db.execute(
        "SELECT file.path, s.line, s.id FROM slip s JOIN file ON file.pk = s.file "
        "WHERE substr(file.path, -length(s.id) - 6) <> '/' || s.id || '.yaml'"
    )
    for path, line, id in rows:
        yield Problem("K322", path, Place(line, 1, 0), "id", {"id": id, "name": PurePosixPath(path).stem})


def slip_id_used_once(ledger: Ledger) -> Iterator[Problem]:
    """K323: an id that several slips have; each is named with another of them."""
    rows = ledger.db.execute(
        "SELECT file.path, s.line, s.id, (SELECT min(f.path) FROM slip o JOIN file f ON f.pk = o.file "
        "WHERE o.id = s.id AND o.file <> s.file) AS other "
        "FROM slip s JOIN file ON file.pk = s.file WHERE other IS NOT NULL"
    )
    for path, line, id, other in rows:
        yield Problem("K323", path, Place(line, 1, 0), "id", {"id": id, "other": other})


_OPEN = "{0}.cleared IS NULL AND NOT EXISTS (SELECT 1 FROM slip r WHERE r.replaces = {0}.id AND r.id <> {0}.id)"
_BESIDE = (
    "SELECT file.path, s.month_line, s.project, s.month, (SELECT min(o.id) FROM slip o "
    f"WHERE o.project = s.project AND o.month = s.month AND o.id <> s.id AND {_OPEN.format('o')}) AS other "
    f"FROM slip s JOIN file ON file.pk = s.file WHERE {_OPEN.format('s')} AND other IS NOT NULL"
)


def one_slip_is_open(ledger: Ledger) -> Iterator[Problem]:
    """K326: two slips of one project and month, neither cleared nor replaced: nobody knows which to answer."""
    for path, line, project, month, other in ledger.db.execute(_BESIDE):
        args = {"project": project, "month": month, "other": other}
        yield Problem("K326", path, Place(line, 1, 0), "month", args)


_REPLACES = (
    "SELECT file.path, s.replaces_line, s.id, s.replaces, s.project, s.issued, o.project, o.issued "
    "FROM slip s JOIN file ON file.pk = s.file LEFT JOIN slip o ON o.id = s.replaces WHERE s.replaces IS NOT NULL "
    "GROUP BY s.file"
)


def earlier_slip_is_known(ledger: Ledger) -> Iterator[Problem]:
    """K327: the slip that this one replaces is not there, is itself, is another project's, or was issued later."""
    for path, line, id, replaces, project, issued, other, earlier in ledger.db.execute(_REPLACES):
        if id == replaces:
            wrong = "itself"
        elif other is None:
            wrong = "unknown"
        elif other != project:
            wrong = "project"
        elif earlier > issued:
            wrong = "later"
        else:
            continue
        args = {"wrong": wrong, "seen": replaces, "other": other or "", "day": earlier or "", "issued": issued}
        yield Problem("K327", path, Place(line, 1, 0), "escalated_from", args)


_AHEAD = (
    "SELECT file.path, s.issued_line, 'issued', s.issued FROM slip s JOIN file ON file.pk = s.file "
    "WHERE s.issued > :today UNION ALL "
    "SELECT file.path, a.line, 'answers.' || a.n || '.date', a.date FROM slip_answer a "
    "JOIN file ON file.pk = a.file WHERE a.date > :today UNION ALL "
    "SELECT file.path, s.cleared_line, 'cleared.date', s.cleared FROM slip s JOIN file ON file.pk = s.file "
    "WHERE s.cleared > :today"
)


def nothing_of_a_slip_is_ahead(ledger: Ledger) -> Iterator[Problem]:
    """K328: a slip that is said to have been issued, answered or cleared on a day after today."""
    today = ledger.today.isoformat() if ledger.today else ""
    for path, line, field, day in ledger.db.execute(_AHEAD, {"today": today}):
        yield Problem("K328", path, Place(line, 1, 0), field, {"seen": day, "today": today})
