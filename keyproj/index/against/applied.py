"""Adjustments that a branch applied: each is signed through by the chain of the reviewed policy."""

import sqlite3
from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.adjustments import Proposal, concerned, proposals
from keyproj.index.against.since import Since
from keyproj.index.checks.histories import is_decided
from keyproj.index.checks.ledger import Ledger
from keyproj.index.settings import names
from keyproj.index.signed_proposals import offices
from keyproj.rules.adjustments import ASSENT, sections
from keyproj.rules.signers import holders


def applied_by_the_base_s_rules(since: Since, ledger: Ledger) -> Iterator[Problem]:
    """K389: a section that the reviewed policy requires is missing, not signed with assent, or signed by somebody who
    does not hold the office by it. K366, which is said alone where it is true, asks less of what is in a project's
    history: its chain may have become another since.
    """
    found = [one for one in proposals(ledger.db) if one.applied is not None]
    before = {id for (id,) in since.base.execute("SELECT id FROM adjustment WHERE applied IS NOT NULL")}
    for one in found:
        if one.id not in before and is_decided(ledger.db, one):
            for role, scope, name in _unsigned(since.tip, ledger.db, one):
                args = {"adjustment": one.id, "role": role, "scope": scope or "", "wrong": name and "person"}
                yield Problem("K389", one.path, _applied_at(ledger.db, one), "applied.date", {**args, "name": name})


def _unsigned(tip: sqlite3.Connection, now: sqlite3.Connection, one: Proposal) -> Iterator[tuple[str, str | None, str]]:
    """Role and scope of each section that does not count, with who signed it."""
    counties = {item.project: county for item in one.items if (county := _county(now, item.project, one.id))}
    signed = {(s.role, s.scope): s for s in one.signatures if s.is_signed and s.opinion == ASSENT}
    held = offices(tip)
    for role, scope in sections(adjusting_rules(tip).chain, concerned(one, counties, names(now, "county"))):
        section = signed.get((role, scope))
        if section is None:
            yield role, scope, ""
        elif section.name not in holders(held, role, scope or "", section.date or ""):
            yield role, scope, section.name or ""


_COUNTIES = (
    "SELECT c.n, c.old, c.new FROM change c JOIN project p ON p.pk = c.project "
    "WHERE p.id = ? AND c.field = 'county' ORDER BY c.n"
)


def _county(now: sqlite3.Connection, project: str, adjustment: str) -> str | None:
    """Where a project lay when an adjustment was carried out: others may have moved it before or since."""
    place = "SELECT min(n) FROM change WHERE project = p.pk AND adjustment = ?"
    found = now.execute(f"SELECT p.county, ({place}) FROM project p WHERE id = ?", (adjustment, project)).fetchone()
    if found is None:
        return None
    county: str = found[0]
    moves = now.execute(_COUNTIES, (project,)).fetchall() if found[1] is not None else []
    before, since = ([move for move in moves if (move[0] < found[1]) is early] for early in (True, False))
    return str(before[-1][2] if before else since[0][1] if since else county)


def _applied_at(now: sqlite3.Connection, one: Proposal) -> Place:
    (line,) = now.execute("SELECT applied_line FROM adjustment WHERE file = ?", (one.pk,)).fetchone()
    return Place(line, 1, 0)
