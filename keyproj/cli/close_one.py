"""Closes months, or opens one again."""

from datetime import date as Date  # noqa: N812 - `date` is the option
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from keyproj.base.errors import WrongUse
from keyproj.base.problem import Problem
from keyproj.base.report import Report
from keyproj.base.text import Text
from keyproj.cli.clock import today
from keyproj.cli.close_options import Options
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit
from keyproj.cli.output_check import check_output
from keyproj.cli.output_diff import emit_diff
from keyproj.cli.slip_day import happened_on
from keyproj.cli.slip_settle import words
from keyproj.cli.typed_text import clean_text
from keyproj.index.checks.ledger import Ledger
from keyproj.index.settings import settings
from keyproj.reports.check import policy_day
from keyproj.store.unmoved import unmoved
from keyproj.store.write import Change, write


def close_months(options: Options, ledger: str | None, format: str | None, output: str | None) -> None:
    """Writes a file for each month, unless check would then find errors. Raises WrongUse, Refused, KeyprojError."""
    if options.reason.strip():
        raise WrongUse("close.error.reason_alone")
    check_output(format, output)
    root, now = ledger_root(ledger), today()
    still = unmoved(root, "project", "close")
    day = happened_on("--date", options.date, now)

    def planned(db: Connection) -> tuple[Report, list[Change], list[Problem]]:
        from keyproj.actions.close import frozen
        from keyproj.actions.close_figures import Said
        from keyproj.actions.close_report import close_report
        from keyproj.actions.foresee import foreseen

        policy = settings(db)
        by = clean_text("--by", options.by) or policy.office
        said = Said(day, words("close.error.parts", {"--by": by})["--by"], clean_text("--document", options.document))
        asked = Ledger(db, now, policy_day(db, now))
        found = frozen(asked, options.months(policy.year), said._replace(accept=options.accept))
        changes = [one.change for one in found]
        report = close_report(found, said, policy.title, policy.style, not options.dry_run)
        return report, changes, foreseen(asked, changes, ("error",))

    report, changes, problems = answer(ledger, planned)
    if problems:
        from keyproj.reports.refused import refused

        files = {change.path: change.new for change in changes}
        emit(refused("close", report.ledger, problems, files, Text("close.refused")), format, output)
        return
    if not options.dry_run:
        write(root, changes, still=still)
    emit(report, format, output)


def reopen_month(options: Options, ledger: str | None, format: str | None, output: str | None) -> None:
    """Notes in the month's file that it counts no more. Raises WrongUse, Refused, KeyprojError."""
    if options.month is None or options.quarter is not None:
        raise WrongUse("close.error.reopen_month")
    if options.accept or options.document.strip():
        raise WrongUse("close.error.reopen_alone")
    check_output(format, output)
    root, day = ledger_root(ledger), happened_on("--date", options.date, today())
    report, change = answer(ledger, partial(_reopened, options=options, root=root, day=day))
    if options.dry_run:
        emit_diff(report, change, format, output)
    else:
        write(root, [change])
        emit(report, format, output)


def _reopened(db: Connection, *, options: Options, root: Path, day: Date) -> tuple[Report, Change]:
    from keyproj.actions.close_reopen import reopened
    from keyproj.actions.close_report import reopen_report
    from keyproj.actions.slip_settle import slip_bytes

    policy = settings(db)
    by = clean_text("--by", options.by) or policy.office
    said = words("close.error.reopen_parts", {"--by": by, "--reason": options.reason})
    (month,) = options.months(policy.year)
    one = reopened(db, partial(slip_bytes, root), month, day, said["--by"], said["--reason"])
    return reopen_report(one, policy.title), one.change
