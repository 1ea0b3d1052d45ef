"""Lists the months that were closed, and what was corrected in them: without what only writing needs."""

from functools import partial

from keyproj.base.errors import WrongUse
from keyproj.base.text import Names
from keyproj.cli.clock import today
from keyproj.cli.close_options import Options
from keyproj.cli.ledger import answer
from keyproj.cli.output import emit
from keyproj.reports.closes import closes


def list_closes(options: Options, reopen: bool, ledger: str | None, format: str | None, output: str | None) -> None:
    """All closes. Raises WrongUse for options that say what to close."""
    given = {
        "--month": options.month,
        "--quarter": options.quarter,
        "--year": options.year,
        "--date": options.date,
        "--document": options.document,
        "--accept-unreported": options.accept,
        "--reopen": reopen,
        "--reason": options.reason,
        "--dry-run": options.dry_run,
    }
    if others := tuple(name for name, value in given.items() if value):
        raise WrongUse("close.error.list_alone", options=Names(others))
    emit(answer(ledger, partial(closes, today=today())), format, output)
