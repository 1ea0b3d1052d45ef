"""`keyproj slip clear`: a slip is settled (销号), by whom and on what evidence."""

from functools import partial
from typing import Annotated

import typer

from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.slip_day import happened_on


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.slip")],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="help.option.slip_clear_by")] = "",
    evidence: Annotated[str, typer.Option("--evidence", metavar="TEXT", help="help.option.slip_clear_evidence")] = "",
    attachment: Annotated[
        list[str] | None, typer.Option("--attachment", metavar="FILE", help="help.option.slip_clear_attachment")
    ] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help="help.option.slip_clear_date")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.slip_clear_dry_run")] = False,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """Puts the clearing into the slip's file."""
    from keyproj.actions.slip_evidence import evidence as proved
    from keyproj.actions.slip_settle import cleared  # with the parser, which the help page does without
    from keyproj.actions.slip_settle_report import clear_report
    from keyproj.cli.ledger import ledger_root
    from keyproj.cli.slip_settle import settle, words
    from keyproj.cli.typed_text import clean_text

    files = [named for named in (clean_text("--attachment", file) for file in attachment or ()) if named]
    asked = {"--by": by} if files else {"--by": by, "--evidence": evidence}
    who = words("error.slip_clear_parts", asked)["--by"]
    day = happened_on("--date", date, today())
    proof = proved(ledger_root(ledger), clean_text("--evidence", evidence), files)
    act = partial(cleared, clearing={"date": day, "by": who, **proof}, day=day)
    say = partial(clear_report, by=who, day=day)
    settle(id, act, lambda found, settled, title: say(found, settled, ledger=title), ledger, dry_run, format, output)
