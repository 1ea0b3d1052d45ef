"""`keyproj adjust verify`: what the signatures of proposals prove, and what they do not."""

from pathlib import Path
from sqlite3 import Connection
from typing import Annotated

import typer

from keyproj.base.report import Report
from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit


def command(
    id: Annotated[str | None, typer.Argument(metavar="ID", help="help.argument.adjust_verify")] = None,
    base: Annotated[str | None, typer.Option("--base", metavar="REV", help="help.option.adjust_base")] = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """Exit code 1 where a signature does not hold or should not have been given."""
    root, now = ledger_root(ledger), today().isoformat()
    emit(answer(ledger, lambda db: _report(db, root, id, base, now)), format, output)


def _report(db: Connection, root: Path, id: str | None, base: str | None, now: str) -> Report:
    from keyproj.actions.adjust_find import find_proposal  # with the parser, which the help page does without
    from keyproj.index.base_policy import REVIEWED
    from keyproj.index.checks.attachments import changed_papers
    from keyproj.index.checks.histories import carried_out, marks
    from keyproj.index.checks.ledger import Ledger
    from keyproj.index.settings import settings
    from keyproj.index.signed_proposals import signed_proposals
    from keyproj.index.verdicts import verdicts
    from keyproj.reports.adjust_traces import traces_of
    from keyproj.reports.adjust_verify import CarriedOut, verify_report

    everything = signed_proposals(db)
    path = find_proposal(db, id) if id is not None else None
    verified = verdicts(db, root, now, base, [one for one in everything if path in (None, one.path)])
    traces = traces_of(root, verified, everything, REVIEWED if base is None else (base,), path)
    shown = {proposal.id for proposal, _ in verified.proposals}
    wrong = [one for one in carried_out(Ledger(db)) if path is None or one.args["adjustment"] in shown]
    papers = changed_papers(Ledger(db, root=root), [proposal.path for proposal, _ in verified.proposals])
    return verify_report(verified, traces, CarriedOut(marks(db), wrong), papers, settings(db).title)
