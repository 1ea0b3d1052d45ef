"""What applying a proposal to projects and to the policy have in common: who, what speaks against it, the mark."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from keyproj.actions.adjust_find import proposal_bytes
from keyproj.base.errors import Refused
from keyproj.base.problem import Problem
from keyproj.base.text import Term
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.adjustments import Proposal, standings
from keyproj.index.checks.attachments import changed_papers
from keyproj.index.checks.ledger import Ledger
from keyproj.index.checks.signatures import signature_problems
from keyproj.index.problems import all_problems
from keyproj.index.signed_proposals import signed_proposals
from keyproj.index.verdicts import verdicts
from keyproj.rules.signer_words import office
from keyproj.store.edit import Put, edited
from keyproj.store.read import read
from keyproj.store.write import Change

HISTORY = ("K361", "K362", "K363", "K364")
"""What must not be wrong with the history of a project that is to get a further entry."""


class Order(NamedTuple):
    """Who applies it, on which day, and the name of the base revision for keys, if one is given."""

    by: str
    day: date
    base: str | None = None


class Applying(NamedTuple):
    """The proposal, the projects that already have it and those that get it, and the files to write, its own last.

    Without `changes` it was applied before. With `problems` nothing may be written.
    """

    proposal: Proposal
    names: dict[str, str]
    done: tuple[str, ...]
    left: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


def check_decided(ledger: Ledger, proposal: Proposal) -> None:
    """Raises Refused where it is not signed through with assent."""
    [now] = standings(ledger.db, adjusting_rules(ledger.db), [proposal._replace(applied=None)])
    if now.state in ("decided", "stale") and not now.waiting:
        return
    if now.waiting:
        who = [office(one.role, one.scope) for one in now.waiting]
        raise Refused("apply.error.waiting", adjustment=proposal.id, offices=who)
    raise Refused("apply.error.state", adjustment=proposal.id, state=Term("adjust.state", now.state))


def broken(ledger: Ledger, root: Path, proposal: Proposal, base: str | None) -> list[Problem]:
    """What is wrong with its signatures and its papers, and with the histories that it would be added to."""
    only = [one for one in signed_proposals(ledger.db) if one.path == proposal.path]
    today = ledger.today.isoformat() if ledger.today is not None else ""
    found = list(signature_problems(verdicts(ledger.db, root, today, base, only)))
    found += changed_papers(ledger, (proposal.path,))
    files = {path for _, path in files_of(ledger, [item.project for item in proposal.items])}
    return found + [one for one in all_problems(ledger, codes=HISTORY) if one.path in files and one.code in HISTORY]


def files_of(ledger: Ledger, ids: Sequence[str]) -> list[tuple[str, str]]:
    """Id and path of each of these projects."""
    query = "SELECT p.id, file.path FROM project p JOIN file ON file.pk = p.pk WHERE p.id = ? AND NOT p.clash"
    return [row for id in dict.fromkeys(ids) for row in ledger.db.execute(query, (id,))]


def marked(root: Path, path: str, order: Order) -> Change:
    """The proposal with its mark."""
    data = proposal_bytes(root, path)
    mark = Put(("applied",), {"date": order.day, "by": order.by})
    return Change(path, data, edited(data, read(data, path, "adjustment"), [mark])[0])
