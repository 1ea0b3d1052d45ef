"""Rules that a policy makes for adjustments: when, who proposes, on what grounds, how complete, within what limits."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from keyproj.base.amount import format_amount, parse_amount
from keyproj.base.fields import value_at
from keyproj.base.problem import Place, Problem
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.adjustments import Item, Proposal, concerned, current_values
from keyproj.index.checks.adjustments import open_proposals
from keyproj.index.checks.ledger import Ledger
from keyproj.index.settings import names
from keyproj.rules.adjust_limits import Delta, Moved, deltas, is_annual_plan
from keyproj.rules.adjusting import in_window, next_window
from keyproj.rules.adjustment_fields import from_text
from keyproj.rules.adjustments import IN, OUT, RULES_KIND
from keyproj.rules.formalities import required
from keyproj.rules.vocabulary import BUILDING

COUNTY = "county"
"""The role of a proposer who is a county itself."""

UNSTARTED, STOPPED = "两年未开工", "停建"
"""Grounds for leaving that the files can prove or disprove."""


def proposed_in_the_window(ledger: Ledger) -> Iterator[Problem]:
    """K336: proposed outside of the policy's window, without a recorded exemption."""
    for proposal in _of_projects(ledger):
        rules, day = adjusting_rules(ledger.db), date.fromisoformat(proposal.proposed)
        if proposal.exemption is None and not in_window(rules, day):
            coming = next_window(rules, day)
            span = {"since": str(coming[0]), "until": str(coming[1])} if coming else {}
            yield _at_proposer(proposal, "K336", "date", seen=proposal.proposed, **span)


def proposer_may_propose(ledger: Ledger) -> Iterator[Problem]:
    """K337: a role that may not propose, an office that somebody else held, or another county's project."""
    found = _of_projects(ledger)
    counties = dict(ledger.db.execute("SELECT id, county FROM project")) if found else {}
    for proposal in found:
        rules, order = adjusting_rules(ledger.db), names(ledger.db, "county")
        seen = {"role": proposal.role, "scope": proposal.scope or "", "by": proposal.by}
        if proposal.role not in rules.proposers:
            yield _at_proposer(proposal, "K337", "role", wrong="role", choices=rules.proposers, **seen)
        elif proposal.role == COUNTY:
            if proposal.scope is None or proposal.scope not in order:
                yield _at_proposer(proposal, "K337", "scope", wrong="scope", **seen)
            else:
                yield from _elsewhere(proposal, counties, seen)
        elif holder := _holder(ledger, proposal):
            yield _at_proposer(proposal, "K337", "by", wrong="by", holder=holder, day=proposal.proposed, **seen)


def _of_projects(ledger: Ledger) -> list[Proposal]:
    """Those that the list's window and proposers are for: the policy may have to change at any time, by its office."""
    return [proposal for proposal in open_proposals(ledger) if not proposal.is_of_policy]


def _elsewhere(proposal: Proposal, counties: Mapping[str, str], seen: Mapping[str, str]) -> Iterator[Problem]:
    for item in proposal.items:
        own = concerned(proposal._replace(items=(item,)), counties, ())
        if own and proposal.scope not in own and item.project not in proposal.carriers:
            args = {"wrong": "project", "project": item.project, "county": own[0], **seen}
            yield Problem("K337", proposal.path, Place(item.line, 1, 0), f"items.{item.n}.project", args)


def _holder(ledger: Ledger, proposal: Proposal) -> str | None:
    """Who held the office that somebody else proposed for; None where that is right, or there is no such office."""
    query = (
        "SELECT holder FROM office WHERE role = ?1 AND ifnull(scope, '') = ?2 AND ifnull(since, '') <= ?3 "
        "AND ifnull(until, '9') >= ?3 ORDER BY n"
    )
    held = [row[0] for row in ledger.db.execute(query, (proposal.role, proposal.scope or "", proposal.proposed))]
    return None if proposal.by in held or not held else str(held[0])


def _at_proposer(proposal: Proposal, code: str, field: str, **args: Any) -> Problem:
    return Problem(code, proposal.path, Place(proposal.proposed_line, 1, 0), f"proposed.{field}", args)


def ground_holds(ledger: Ledger) -> Iterator[Problem]:
    """K343: a ground for leaving that is not one of the policy's, or that the project's file disproves."""
    for proposal in open_proposals(ledger):
        rules = adjusting_rules(ledger.db)
        for item in proposal.items:
            ground = item.part.ground
            if item.kind != OUT or ground is None:
                continue
            args: dict[str, Any] = {"seen": ground, "project": item.project}
            if ground not in rules.grounds:
                args |= {"wrong": "unknown", "choices": rules.grounds}
            elif ground == UNSTARTED and (fact := _not_unstarted(ledger, item, proposal, rules.years_without_start)):
                args |= fact
            elif ground == STOPPED and not _is_stopped(ledger, item, proposal):
                args |= {"wrong": "working"}
            else:
                continue
            field = f"items.{item.n}.analysis.ground"
            yield Problem("K343", proposal.path, Place(item.line, 1, 0), field, args)


def _not_unstarted(ledger: Ledger, item: Item, proposal: Proposal, years: int) -> dict[str, str]:
    """What speaks against a project's having been on the list for some years without a start."""
    query = "SELECT started, listed FROM project WHERE id = ? AND NOT clash"
    row = ledger.db.execute(query, (item.project,)).fetchone()
    if row is None:
        return {}
    started, listed = row
    if started is not None and started <= proposal.proposed:
        return {"wrong": "started", "day": started}
    limit = f"{int(proposal.proposed[:4]) - years:04d}{proposal.proposed[4:]}"
    if listed is None or listed > limit:
        return {"wrong": "listed", "day": listed or "—", "years": str(years)}
    return {}


def _is_stopped(ledger: Ledger, item: Item, proposal: Proposal) -> bool:
    query = (
        "SELECT 1 FROM suspension s JOIN project p ON p.pk = s.project "
        "WHERE p.id = ?1 AND s.since <= ?2 AND ifnull(s.until, '9') >= ?2"
    )
    return ledger.db.execute(query, (item.project, proposal.proposed)).fetchone() is not None


def entrant_is_complete(ledger: Ledger) -> Iterator[Problem]:
    """K344: a project that is to come in as one under construction, with formalities that are not done."""
    for proposal in open_proposals(ledger):
        for item in proposal.items:
            if item.kind != IN or not _comes_to_build(item):
                continue
            mode, left = _unfinished(ledger, item.project)
            if mode is None or left:
                args = {
                    "project": item.project,
                    "wrong": "undone" if mode else "mode",
                    "items": left,
                    "mode": mode or "",
                }
                yield Problem("K344", proposal.path, Place(item.line, 1, 0), f"items.{item.n}.project", args)


def _comes_to_build(item: Item) -> bool:
    plans = [from_text(change.field, change.new) for change in item.changes if change.field.startswith("plans.")]
    return any(isinstance(plan, dict) and plan.get("category") in BUILDING for plan in plans)


def _unfinished(ledger: Ledger, project: str) -> tuple[str | None, tuple[str, ...]]:
    """The approval mode, and the items that it requires and nobody has done."""
    query = (
        "SELECT p.pk, t.approval_mode FROM project p JOIN project_text t ON t.project = p.pk "
        "WHERE p.id = ? AND NOT p.clash"
    )
    row = ledger.db.execute(query, (project,)).fetchone()
    if row is None:
        return "", ()
    pk, mode = row
    query = "SELECT item FROM formality WHERE project = ? AND state IN ('已完成', '不需要')"
    done = {item for (item,) in ledger.db.execute(query, (pk,))}
    return mode, tuple(item for item in required(mode) if item not in done) if mode else ()


def county_keeps_its_own(ledger: Ledger) -> Iterator[Problem]:
    """K341: proposals of a quarter that together lower a county's projects or annual plan, where the policy says no."""
    found = open_proposals(ledger)
    rules = adjusting_rules(ledger.db) if found else None
    if rules is None or not (rules.keeps_projects or rules.keeps_annual_plan):
        return
    current = current_values(ledger.db, [item.project for proposal in found for item in proposal.items])
    together: dict[tuple[str, str], Delta] = defaultdict(Delta)
    own = [(proposal, deltas(moved_items(proposal, current))) for proposal in found]
    for proposal, gains in own:
        for county, gain in gains.items():
            together[proposal.quarter, county] = together[proposal.quarter, county].plus(gain)
    for proposal, gains in own:
        for county, gain in gains.items():
            whole = together[proposal.quarter, county]
            for wrong, kept, part, sum in (
                ("projects", rules.keeps_projects, gain.projects, whole.projects),
                ("annual_plan", rules.keeps_annual_plan, gain.annual_plan, whole.annual_plan),
            ):
                if kept and part < 0 and sum < 0:
                    args = {
                        "wrong": wrong,
                        "county": county,
                        "quarter": proposal.quarter,
                        "by": -sum,
                        "amount": format_amount(-sum),
                    }
                    yield Problem("K341", proposal.path, Place(proposal.line, 1, 0), "id", args)


def moved_items(proposal: Proposal, current: Mapping[str, Any]) -> Iterator[Moved]:
    """The items as far as they change a county's projects and annual plan of the quarter's year."""
    plan = f"plans.{proposal.quarter[:4]}"
    for item in proposal.items:
        values = current.get(item.project)
        if values is None or item.kind == RULES_KIND:
            continue
        annual, investment, to = _yuan(value_at(values, f"{plan}.investment")), 0, None
        county = str(values["county"])
        for change in item.changes:
            if is_annual_plan(change.field):
                investment += (change.new_yuan or 0) - (change.old_yuan or 0)
            elif change.field == plan:
                investment += _yuan((from_text(plan, change.new) or {}).get("investment"))
            elif change.field == "county":
                county, to = change.old or county, change.new
        yield Moved(item.kind, county, annual, investment, to)


def _yuan(text: Any) -> int:
    return parse_amount(text) if isinstance(text, str) else 0
