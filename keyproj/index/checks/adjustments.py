"""Rules on adjustment proposals against the ledger: their projects, old values, sign-off, and each other."""

from collections import defaultdict
from collections.abc import Iterator

from keyproj.base.problem import Place, Problem
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.adjustments import Proposal, concerned, current_values, proposals, stale_changes, standings
from keyproj.index.checks.ledger import Ledger
from keyproj.index.settings import names
from keyproj.rules.adjustments import OPEN, RULES_KIND, overlap, sections
from keyproj.rules.signed import HOLDS

_STRANGERS = (
    "SELECT file.path, i.line, i.n, i.project FROM adjustment_item i JOIN file ON file.pk = i.file "
    f"WHERE i.kind <> '{RULES_KIND}' AND i.project NOT IN (SELECT id FROM project) ORDER BY file.path, i.n"
)


def adjusted_project_is_known(ledger: Ledger) -> Iterator[Problem]:
    """K333: a project that is not in the ledger. Not asked while a file is not counted: it may stand in that one."""
    for path, line, n, project in ledger.db.execute(_STRANGERS) if ledger.is_whole() else ():
        yield Problem("K333", path, Place(line, 1, 0), f"items.{n}.project", {"project": project})


def open_proposals(ledger: Ledger) -> list[Proposal]:
    """Those of which something may still become, by quarter and id."""
    found = proposals(ledger.db)
    if not found:
        return []
    states = standings(ledger.db, adjusting_rules(ledger.db), found)
    return [proposal for proposal, now in zip(found, states, strict=True) if now.state in OPEN]


def old_value_is_current(ledger: Ledger) -> Iterator[Problem]:
    """K338: an old value that is no longer the one in the project: who signs would sign something else."""
    found = open_proposals(ledger)
    current = current_values(ledger.db, [item.project for proposal in found for item in proposal.items])
    for proposal in found:
        for item, k, change, now in stale_changes(proposal, current):
            args = {"project": item.project, "protected": change.field, "seen": change.old or "—", "now": now or "—"}
            yield Problem("K338", proposal.path, Place(change.line, 1, 0), f"items.{item.n}.changes.{k}.old", args)


def one_proposal_changes_a_field(ledger: Ledger) -> Iterator[Problem]:
    """K339: two open proposals that change one field of a project: whichever comes second would be stale."""
    seen: dict[str, list[tuple[str, Proposal]]] = defaultdict(list)
    found = open_proposals(ledger)
    for proposal in found:
        for item, _, change in proposal.changes:
            seen[item.project].append((change.field, proposal))
    for proposal in found:
        for item, k, change in proposal.changes:
            others = (
                other for field, other in seen[item.project] if other.pk != proposal.pk and overlap(field, change.field)
            )
            other = next(others, None)
            if other is not None:
                at = f"items.{item.n}.changes.{k}.field"
                args = {"project": item.project, "protected": change.field, "other": other.id}
                yield Problem("K339", proposal.path, Place(change.line, 1, 0), at, args)


def sign_off_is_the_policy_s(ledger: Ledger) -> Iterator[Problem]:
    """K347: a section that the policy's chain requires is not there, or one is that it does not know.

    Not asked while a file is not counted: the county of a project may stand in that one.
    """
    found = open_proposals(ledger) if ledger.is_whole() else []
    counties = dict(ledger.db.execute("SELECT id, county FROM project")) if found else {}
    for proposal in (one for one in found if one.is_of_policy or all(item.project in counties for item in one.items)):
        rules, order = adjusting_rules(ledger.db), names(ledger.db, "county")
        wanted = sections(rules.chain, concerned(proposal, counties, order))
        there = [(one.role, one.scope) for one in proposal.signatures]
        roles = {step.role for step in rules.chain}
        if any(one.is_signed and one.role not in roles for one in proposal.signatures):
            continue  # K355 says so
        for role, scope in wanted if there else ():
            if (role, scope) not in there:
                args = {"wrong": "missing", "role": role, "scope": scope or ""}
                yield Problem("K347", proposal.path, Place(proposal.line, 1, 0), "id", args)
        for n, (role, scope) in enumerate(there):
            if (role, scope) not in wanted or (role, scope) in there[:n]:
                wrong = "twice" if (role, scope) in wanted else "unknown"
                args = {"wrong": wrong, "role": role, "scope": scope or ""}
                yield Problem(
                    "K347", proposal.path, Place(proposal.signature_lines[n], 1, 0), f"sign_off.{n}.role", args
                )


def signed_is_complete(ledger: Ledger) -> Iterator[Problem]:
    """K348: signed, and just as it stands, though something is missing. What was taken away later is a drift, K351."""
    found = {one.pk: one for one in open_proposals(ledger) if one.lacks and any(s.is_signed for s in one.signatures)}
    if not found:
        return
    from keyproj.index.signed_proposals import signed_proposals
    from keyproj.index.verdicts import verdicts

    asked = [one for one in signed_proposals(ledger.db) if one.pk in found]
    for proposal, judged in verdicts(ledger.db, ledger.root, only=asked).proposals:
        for n, one in enumerate(judged):
            if one.held.state == HOLDS:
                place, lacks = Place(proposal.section_lines[n], 1, 0), found[proposal.pk].lacks
                yield Problem("K348", proposal.path, place, f"sign_off.{n}.name", {"fields": lacks})


_AHEAD = """
SELECT file.path, a.proposed_line, 'proposed.date', a.proposed FROM adjustment a JOIN file ON file.pk = a.file
WHERE a.proposed > :today
UNION ALL SELECT file.path, a.withdrawn_line, 'withdrawn.date', a.withdrawn FROM adjustment a
JOIN file ON file.pk = a.file WHERE a.withdrawn > :today
UNION ALL SELECT file.path, a.applied_line, 'applied.date', a.applied FROM adjustment a
JOIN file ON file.pk = a.file WHERE a.applied > :today
"""


def nothing_of_a_proposal_is_ahead(ledger: Ledger) -> Iterator[Problem]:
    """K342: proposed, withdrawn or applied on a day after today. Values may well count only from a later day."""
    today = ledger.today.isoformat() if ledger.today else ""
    for path, line, field, day in ledger.db.execute(_AHEAD, {"today": today}):
        yield Problem("K342", path, Place(line, 1, 0), field, {"seen": day, "today": today})
