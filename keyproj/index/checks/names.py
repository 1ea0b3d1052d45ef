"""Rules on names: a project's sector and county stand in the policy, on the day."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from keyproj.base.near import near_names
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger, field_line
from keyproj.index.fact import held

Spans = dict[str, list[tuple[str, str, str]]]
"""Name → since, until and successor of each time it was in force."""

MOST = 12
"""Names that a hint lists at most."""

_STRANGERS = """
SELECT file.path, p.line, t.lines, p.{table}, min(ifnull(p.completed, '9'), ifnull(p.removed, '9'))
FROM project p JOIN file ON file.pk = p.pk JOIN project_text t ON t.project = p.pk
WHERE p.{table} NOT IN (SELECT name FROM {table} x WHERE {held})
"""


def sector_is_known(ledger: Ledger) -> Iterator[Problem]:
    """K211: a sector that the policy does not have on the day; not asked of a policy without any."""
    return _strangers(ledger, "K211", "sector", "''")


def county_is_known(ledger: Ledger) -> Iterator[Problem]:
    """K212: a county that the policy does not have on the day; not asked of a policy without any, as of a town."""
    return _strangers(ledger, "K212", "county", "ifnull(successor, '')")


def _strangers(ledger: Ledger, code: str, table: str, successor: str) -> Iterator[Problem]:
    """A project that is completed or has left the list keeps the name that was right on that day."""
    day = ledger.policy_day()
    rows = ledger.db.execute(_STRANGERS.format(table=table, held=held("x")), {"as_of": day}).fetchall()
    spans = _spans(ledger, table, successor) if rows else {}
    said = cache(lambda name: _args(name, day, spans))
    for path, id_line, lines, name, over in rows if spans else ():
        if over < day and any(since <= over <= until for since, until, _ in spans.get(name, ())):
            continue
        yield Problem(code, path, Place(field_line(lines, table, id_line), 1, 0), table, said(name))


def _spans(ledger: Ledger, table: str, successor: str) -> Spans:
    spans: Spans = defaultdict(list)
    for name, *span in ledger.db.execute(
        f"SELECT name, ifnull(since, ''), ifnull(until, '9'), {successor} FROM {table} ORDER BY n"
    ):
        spans[name].append(tuple(span))
    return spans


def _args(name: str, day: str, spans: Spans) -> dict[str, Any]:
    """What is wrong with the name: ended (and by what it is followed), not yet there, or nearly right."""
    now = [other for other, found in spans.items() if any(since <= day <= until for since, until, _ in found)]
    ended = [until for _, until, _ in spans.get(name, ()) if until < day]
    coming = [since for since, _, _ in spans.get(name, ()) if since > day]
    args = {"name": name, "day": day, "choices": shown(near_names(name, now, 3) or now)}
    if ended:
        return {**args, "state": "ended", "until": max(ended), "successor": _successor(name, day, spans)}
    return {**args, "state": "coming", "since": min(coming)} if coming else {**args, "state": ""}


def _successor(name: str, day: str, spans: Spans) -> str:
    """The one in force that follows a name that ended, over others that ended too; nothing where the way ends."""
    seen: set[str] = set()
    while name not in seen:
        seen.add(name)
        if any(since <= day <= until for since, until, _ in spans.get(name, ())):
            return name
        name = next((after for _, _, after in reversed(spans.get(name, [])) if after), name)
    return ""


def shown(names: Sequence[str]) -> list[str]:
    """The first of them, and a sign that there are more."""
    return [*names[:MOST], *(["…"] if len(names) > MOST else [])]
