"""Rules on slips (督办单): one is open for a project and month, follows on a known one, and has happened."""

from collections.abc import Iterator, Mapping

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger

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
    """K327: the slip that this one replaces is not there, is itself, is another one's, was issued later, or replaces
    this one in turn, so that nobody would have to answer any of them.
    """
    before = dict(ledger.db.execute("SELECT id, replaces FROM slip WHERE replaces IS NOT NULL"))
    for path, line, id, replaces, project, issued, other, earlier in ledger.db.execute(_REPLACES):
        if id == replaces:
            wrong = "itself"
        elif other is None:
            wrong = "unknown"
        elif other != project:
            wrong = "project"
        elif earlier > issued:
            wrong = "later"
        elif _in_circle(before, id):
            wrong = "circle"
        else:
            continue
        args = {"wrong": wrong, "seen": replaces, "other": other or "", "day": earlier or "", "issued": issued}
        yield Problem("K327", path, Place(line, 1, 0), "escalated_from", args)


def _in_circle(before: Mapping[str, str], id: str) -> bool:
    """Whether what a slip replaces, and what that replaces in turn, leads back to it."""
    seen: set[str] = set()
    at = before.get(id)
    while at is not None and at not in seen:
        seen.add(at)
        at = before.get(at)
    return id in seen


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
