"""`keyproj check`: every problem in the ledger, or in some of its files."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from sqlite3 import Connection
from typing import Annotated, Any

import typer

from keyproj.base.codes import SEVERITIES
from keyproj.base.report import Report
from keyproj.cli import group
from keyproj.cli import options as o
from keyproj.cli.at import answer_with_files
from keyproj.cli.check_accept import Said, check_options, said, write_baseline
from keyproj.cli.check_codes import wanted_codes
from keyproj.cli.check_files import files_of_ledger
from keyproj.cli.clock import today
from keyproj.cli.language import of_ledger
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit
from keyproj.cli.progress import hashing
from keyproj.cli.when import day
from keyproj.index.checks.ledger import Ledger
from keyproj.render.formats import FINDINGS
from keyproj.reports.check import Base, Wanted, check, found, policy_day
from keyproj.reports.choices import check_choice
from keyproj.store.excerpt import line_reader
from keyproj.store.places import exact
from keyproj.store.source import Files


def _option(name: str, metavar: str) -> Any:
    return typer.Option(name, metavar=metavar, help=f"help.option.check_{name[2:].replace('-', '_')}")


Named = Annotated[list[str] | None, typer.Argument(metavar="FILE", help="help.argument.check_files")]


def command(
    files: Named = None,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: Annotated[str | None, _option("--format", "text|json|csv|markdown|github|sarif")] = None,
    output: o.Output = None,
    explain: Annotated[str | None, _option("--explain", "CODE")] = None,
    select: Annotated[list[str] | None, _option("--select", "CODE")] = None,
    ignore: Annotated[list[str] | None, _option("--ignore", "CODE")] = None,
    fail_on: Annotated[str, _option("--fail-on", "error|warning|info")] = "error",
    baseline: Annotated[str | None, _option("--baseline", "FILE")] = None,
    target: Annotated[str | None, _option("--write-baseline", "FILE")] = None,
    owner: Annotated[str | None, _option("--owner", "NAME")] = None,
    until: Annotated[str | None, _option("--until", "DATE")] = None,
    reason: Annotated[str | None, _option("--reason", "TEXT")] = None,
    as_of: Annotated[str | None, _option("--as-of", "DATE")] = None,
    at: Annotated[str | None, _option("--at", "REV")] = None,
    base: Annotated[str | None, _option("--base", "REV")] = None,
) -> None:
    """All problems at once; exit code 1 where there are errors."""
    given = {"--owner": owner, "--until": until, "--reason": reason, "--explain": explain, "--format": format}
    check_options(target, {**given, "-o": output, "--at": at, "--base": base})
    if explain is not None:
        from keyproj.cli.check_explain import explained

        emit(explained(explain, ledger), format, output)
        return
    codes = wanted_codes(select, ignore)
    check_choice("--fail-on", fail_on, SEVERITIES)
    root, chosen = files_of_ledger(files, ledger, at) if files else (ledger_root(ledger), None)
    if files and not group.is_asked_for:
        group.language = of_ledger(root)
    wanted = Wanted(codes, chosen, fail_on, _known(baseline, root))
    now, last = day(as_of) if as_of is not None else today(), day(until) if until is not None else None
    if target is not None:
        _write(root, wanted, now, target, said(owner, last, reason, now))
        return

    def report(db: Connection, files: Files, since: Base | None = None) -> Report:
        with hashing() as bar:
            tip = since.tip if since else None
            asked = Ledger(db, now, policy_day(db, now), root, bar, tip, is_committed=not isinstance(files, Path))
            judged = replace(wanted, base=since)
            return check(asked, line_reader(files), exact(files), judged, _seen_from_here(root))

    if base is not None:
        from keyproj.cli.check_base import answer_since

        found = answer_since(root, report, base, at)
    else:
        found = answer_with_files(root, report, at)
    emit(found, format, output, formats=FINDINGS)


def _known(baseline: str | None, root: Path) -> Any:
    """The accepted problems; without any nothing of theirs is imported."""
    if baseline is None:
        return None
    from keyproj.cli.check_baseline import read_baseline

    return read_baseline(baseline, root)


def _write(root: Path, wanted: Wanted, now: date, file: str, said: Said) -> None:
    from keyproj.cli.output import print_text
    from keyproj.render.voice import Voice

    problems, _ = answer(str(root), lambda db: found(Ledger(db, now, policy_day(db, now), root), exact(root), wanted))
    written = write_baseline(file, problems, said, wanted.known, now)
    print_text(Voice(group.language).say(written) + "\n")


def _seen_from_here(root: Path) -> str:
    """The ledger's folder from the current one: what a report's files are to be looked up from."""
    return os.path.relpath(root).replace(os.sep, "/")
