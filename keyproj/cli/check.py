"""`keyproj check`: every problem in the ledger."""

from sqlite3 import Connection

from keyproj.base.report import Report
from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit
from keyproj.index.checks.ledger import Ledger
from keyproj.reports.check import check, policy_day
from keyproj.store.excerpt import line_reader
from keyproj.store.places import exact


def command(
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """All problems at once; exit code 1 where there are errors."""
    root = ledger_root(ledger)
    excerpt, place = line_reader(root), exact(root)
    now = today()

    def report(db: Connection) -> Report:
        return check(Ledger(db, now, policy_day(db, now), root), excerpt, place)

    emit(answer(ledger, report), format, output)
