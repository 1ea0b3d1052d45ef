"""K351: what changed after it was signed, field by field, and whose signatures that breaks."""

from collections.abc import Iterator, Sequence
from typing import Any

from keyproj.base.problem import Place, Problem
from keyproj.index.signed_proposals import SignedProposal
from keyproj.rules.drift import Drift, shown
from keyproj.rules.statement import Signature
from keyproj.rules.verdict import Verdict

_LONGEST = 60
"""Characters of a value that a message quotes."""


def signer(one: Signature) -> list[str]:
    """Who signed, as the arguments of a problem have it: role, scope and name."""
    return [one.role, one.scope, str(one.said.get("name") or "")]


def drift_problems(proposal: SignedProposal, found: Sequence[Verdict]) -> Iterator[Problem]:
    """K351: one problem for each field, whosoever's signatures it breaks."""
    broken: dict[tuple[str, str], list[list[str]]] = {}
    first: dict[tuple[str, str], Problem] = {}
    for n, one in enumerate(found):
        for drift in one.held.drifts:
            problem = _drift(proposal, n, drift)
            key = (problem.field, repr(problem.args))
            first.setdefault(key, problem)
            broken.setdefault(key, []).append(signer(one.signature))
    for key, problem in first.items():
        args = {**problem.args, "signers": broken[key]}
        yield Problem(problem.code, problem.path, problem.place, problem.field, args)


def _drift(proposal: SignedProposal, n: int, drift: Drift) -> Problem:
    head, rest = drift.names[0], drift.at[1:]
    line, field = proposal.lines["id"], ""
    if head == "proposal":
        field = ".".join(map(str, rest))
        line = proposal.lines.get(str(rest[0]), line) if rest else line
    elif head in ("signer", "earlier"):
        place = n if head == "signer" else _earlier(proposal, drift, n)
        field = ".".join(map(str, ("sign_off", place, *(rest if head == "signer" else ()))))
        line = proposal.section_lines[place]
    kind = "gone" if drift.now is None else "added" if drift.was is None else "changed"
    if head == "earlier":
        kind = "earlier_gone" if len(drift.names) < 3 else "earlier"
    args: dict[str, Any] = {
        "wrong": kind,
        "what": _what(proposal, n, drift),
        "was": _value(drift.was),
        "now": _value(drift.now),
    }
    if head == "earlier":
        role, _, scope = str(args["what"]).partition(" ")
        args["office"] = [role, scope]
    return Problem("K351", proposal.path, Place(line, 1, 0), field, args)


def _earlier(proposal: SignedProposal, drift: Drift, n: int) -> int:
    """The section of the signature that was dropped or replaced; the later one's own where that is gone."""
    titles = [one.title for one in proposal.signatures]
    title = drift.names[1] if len(drift.names) > 1 else ""
    return titles.index(title) if title in titles else n


def _what(proposal: SignedProposal, n: int, drift: Drift) -> str:
    """The field as a reader finds it: `items.TS-0012 年度计划.plans.2023.investment.new`."""
    head, *rest = drift.names
    if head == "earlier":
        return rest[0] if rest else head
    if head == "signer":
        one = proposal.signatures[n]
        return ".".join(["sign_off", one.title, *rest])
    return ".".join(name for name in rest if name != "changes") or head


def _value(value: Any) -> str:
    text = shown(value) if value is not None else ""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
