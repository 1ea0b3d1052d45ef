"""`keyproj check`: every problem in the ledger."""

from keyproj.cli import options as o
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit
from keyproj.reports.check import check
from keyproj.store.excerpt import line_reader


def command(
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """All problems at once; exit code 1 where there are errors."""
    excerpt = line_reader(ledger_root(ledger))
    emit(answer(ledger, lambda db: check(db, excerpt)), format, output)
