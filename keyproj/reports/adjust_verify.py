"""What the signatures of proposals prove (`adjust verify`), what they do not, and what nobody here can prevent."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from keyproj.base.blocks import Block, BlockReport
from keyproj.base.problem import Problem
from keyproj.base.report import Column, Table
from keyproj.base.text import Term, Text
from keyproj.index.checks.signatures import signature_problems
from keyproj.index.signed_proposals import SignedProposal
from keyproj.index.verdicts import Verified
from keyproj.reports.adjust_traces import Traces
from keyproj.reports.wording import message
from keyproj.rules.adjustments import RULES_KIND
from keyproj.rules.keys import GOOD, UNSEEN
from keyproj.rules.signed import EMPTY, grouped, seal
from keyproj.rules.signer_words import base_words, office, signer
from keyproj.rules.statement import as_read
from keyproj.rules.verdict import Verdict
from keyproj.store.revision import SHORT
from keyproj.store.signature_history import Gone

SIGNATURES = (
    *(Column(id, "text", Text(f"sign.column.{id}")) for id in ("adjustment", "role", "scope", "name")),
    Column("date", "date", Text("sign.column.date")),
    *(Column(id, "text", Text(f"sign.column.{id}")) for id in ("opinion", "state", "by_key", "key", "digest")),
    Column("commit", "text", Text("sign.column.commit")),
    Column("committed", "date", Text("sign.column.committed")),
    Column("seal", "text", Text("sign.column.seal")),
    Column("file", "text"),
    Column("line", "line"),
)
PROBLEMS = (
    Column("adjustment", "text", Text("sign.column.adjustment")),
    *(Column(id, "text") for id in ("code", "field", "message")),
)


class CarriedOut(NamedTuple):
    """Proposal's path → when it was applied, and by whom; and where proposals, histories and values disagree."""

    marks: Mapping[str, tuple[str, str]]
    wrong: Sequence[Problem]


def verify_report(
    verified: Verified, traces: Traces, done: CarriedOut, papers: Sequence[Problem], ledger: str
) -> BlockReport:
    """Exit code 1 where a signature does not hold, should not have been given, is gone, or could not be looked at;
    where one of the `papers` is not the signed one; or where what was applied is not what stands in the projects.
    """
    ids = {proposal.path: proposal.id for proposal, _ in verified.proposals}
    problems = [*signature_problems(verified), *papers]
    rows = [
        _row(proposal, n, one, traces)
        for proposal, found in verified.proposals
        for n, one in enumerate(found)
        if one.held.state != EMPTY
    ]
    wrong = [(ids[p.path], p.code, p.field, message(p)) for p in problems]
    wrong += [(p.args["adjustment"], p.code, p.field, message(p)) for p in done.wrong]
    wrong += [(gone.id, "", "", _gone(gone)) for gone in traces.gone]
    return BlockReport(
        name="adjust verify",
        title=Text("adjust.verify.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=None,
        tables=[
            Table("signatures", Text("verify.table.signatures"), SIGNATURES, rows),
            Table("problems", Text("verify.table.problems"), PROBLEMS, wrong),
        ],
        lead=[_lead(verified, len(wrong))],
        notes=list(_notes(verified, traces)),
        exit_code=1 if wrong else 0,
        blocks=lambda: _blocks(verified, problems, traces, done),
        instead=("signatures", "problems"),
    )


def _signed(verified: Verified) -> list[Verdict]:
    return [one for _, found in verified.proposals for one in found if one.held.state != EMPTY]


def _lead(verified: Verified, wrong: int) -> Text:
    signed = _signed(verified)
    good = [one for one in signed if one.is_good]
    args = {
        "proposals": len(verified.proposals),
        "signatures": len(signed),
        "good": len(good),
        "keyed": sum(one.keyed is not None and one.keyed.state == GOOD for one in good),
        "wrong": wrong,
    }
    return Text("verify.lead_wrong" if wrong else "verify.lead" if signed else "verify.lead_none", args)


def _row(proposal: SignedProposal, n: int, one: Verdict, traces: Traces) -> tuple[Any, ...]:
    said, first = one.signature.said, traces.first.get((proposal.path, n)) if traces.first is not None else None
    keyed = one.keyed.state if one.keyed is not None else "none"
    opinion = said.get("opinion")
    return (
        *(proposal.id, one.signature.role, one.signature.scope or None, said.get("name"), said.get("date")),
        Term("opinion", opinion) if opinion else None,
        *(Term("verify.state", one.held.state), Term("verify.key", keyed)),
        *((one.keyed.fingerprint or None) if one.keyed is not None else None, one.signature.digest or None),
        *((first.id, first.day) if first is not None else (None, None)),
        *(_seal(one) or None, proposal.path, proposal.section_lines[n]),
    )


def _blocks(verified: Verified, problems: Sequence[Problem], traces: Traces, done: CarriedOut) -> Iterator[Block]:
    for proposal, found in verified.proposals:
        own: list[tuple[Any, Any]] = [
            (problem.code, message(problem)) for problem in problems if problem.path == proposal.path
        ]
        own += [(Text("verify.gone_label"), _gone(gone)) for gone in traces.gone if gone.path == proposal.path]
        lines: list[tuple[Any, Any]] = [
            (office(one.signature.role, one.signature.scope), _line(proposal, n, one, traces))
            for n, one in enumerate(found)
        ]
        against = [(p.code, message(p)) for p in done.wrong if p.args["adjustment"] == proposal.id]
        if proposal.path in done.marks and not against:
            day, by = done.marks[proposal.path]
            lines.append((Text("verify.applied_label"), Text(_applied(proposal), {"day": day, "by": by})))
        own += against
        is_signed = any(not one.signature.is_empty for one in found)
        mark, colour = ("✗", "red") if own else ("✔", "green") if is_signed else ("·", "")
        aside = Text("verify.proposed", {"day": proposal.proposed})
        yield Block(mark, colour, proposal.id, aside, [*lines, *own])
    ids = {proposal.id for proposal, _ in verified.proposals}
    for p in done.wrong:
        if p.args["adjustment"] not in ids:
            yield Block("✗", "red", p.args["adjustment"], None, [(p.code, message(p))])
    known = {proposal.path for proposal, _ in verified.proposals}
    for gone in traces.gone:
        if gone.path not in known:
            yield Block("✗", "red", gone.id, None, [(Text("verify.gone_label"), _gone(gone))])


def _applied(proposal: SignedProposal) -> str:
    of_policy = any(item["kind"] == RULES_KIND for item in proposal.part["items"])
    return "verify.applied_policy" if of_policy else "verify.applied"


def _line(proposal: SignedProposal, n: int, one: Verdict, traces: Traces) -> Text:
    return Text("verify.signed", {"parts": list(_parts(proposal, n, one, traces))})


def _parts(proposal: SignedProposal, n: int, one: Verdict, traces: Traces) -> Iterator[Text]:
    """What is to be said of one section, in the order in which people ask."""
    if one.held.state == EMPTY:
        yield Text("verify.empty")
        return
    said = one.signature.said
    opinion = Term("opinion", said["opinion"]) if "opinion" in said else ""
    yield Text("verify.who", {"name": said.get("name", ""), "opinion": opinion, "day": said.get("date", "")})
    yield Text(f"verify.held.{one.held.state}")
    if "scan" in said:
        yield Text("verify.seal", {"seal": _seal(one)})
    state = one.keyed.state if one.keyed is not None else "none"
    known = state if state in ("none", GOOD, UNSEEN) else "bad"
    yield Text(f"verify.keyed.{known}", {"key": one.keyed.fingerprint if one.keyed is not None else ""})
    if traces.first is not None:
        first = traces.first.get((proposal.path, n))
        id = "verify.uncommitted" if first is None else "verify.commit" if first.is_known else "verify.commit_shallow"
        yield Text(id, {"commit": first.id[:SHORT], "day": first.day} if first is not None else {})


def _seal(one: Verdict) -> str:
    """The check digits of the sheet that was signed; nothing where the statement can't be read."""
    signed = as_read(one.signature.statement)
    return grouped(seal(signed)) if signed is not None else ""


def _gone(gone: Gone) -> Text:
    one = gone.signature
    who = signer(one.role, one.scope, str(one.said.get("name") or ""))
    return Text("verify.gone", {"signer": who, "revision": gone.revision, "file": gone.path})


def _notes(verified: Verified, traces: Traces) -> Iterator[Text]:
    """What the signatures that were found prove, what they do not, and what nothing here can prevent."""
    signed = _signed(verified)
    if any(one.keyed is None for one in signed):
        yield Text("verify.note.without_keys")
    if any(one.keyed is not None for one in signed):
        yield Text("verify.note.with_keys")
    if verified.base is not None:
        id = "verify.note.base" if verified.base.commit else "verify.note.base_folder"
        yield Text(id, {"base": base_words(verified.base.commit)})
    if any(one.keyed is not None and one.keyed.state == UNSEEN for one in signed):
        yield Text("verify.note.unseen")
    if signed:
        yield Text("verify.note.git" if traces.first is not None else "verify.note.no_git")
        yield Text("verify.note.nobody")
