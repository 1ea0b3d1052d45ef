"""`keyproj slip answer`: the leading official's written report on a slip."""

from functools import partial
from typing import Annotated

import typer

from keyproj.cli import options as o
from keyproj.cli.clock import today
from keyproj.cli.slip_day import happened_on


def command(
    id: Annotated[str, typer.Argument(metavar="ID", help="help.argument.slip")],
    state: Annotated[str, typer.Option("--state", metavar="TEXT", help="help.option.slip_answer_state")] = "",
    problems: Annotated[str, typer.Option("--problems", metavar="TEXT", help="help.option.slip_answer_problems")] = "",
    next_steps: Annotated[
        str, typer.Option("--next-steps", metavar="TEXT", help="help.option.slip_answer_next_steps")
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="help.option.slip_answer_by")] = "",
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help="help.option.slip_answer_date")] = None,
    received_by: Annotated[
        str, typer.Option("--received-by", metavar="NAME", help="help.option.slip_answer_received_by")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.slip_answer_dry_run")] = False,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """Adds the report to the slip's file: the state of work, the concrete problems, the next steps."""
    from keyproj.actions.slip_settle import answered  # with the parser, which the help page does without
    from keyproj.actions.slip_settle_report import answer_report
    from keyproj.cli.slip_settle import settle, words
    from keyproj.cli.typed_text import clean_text
    from keyproj.store.edit_values import Value

    typed = {"--state": state, "--problems": problems, "--next-steps": next_steps, "--by": by}
    said = words("error.slip_parts", typed)
    day, who = happened_on("--date", date, today()), said.pop("--by")
    fields: dict[str, Value] = {"date": day, "by": who}
    fields |= {option[2:].replace("-", "_"): text for option, text in said.items()}
    if receiver := clean_text("--received-by", received_by):
        fields["received_by"] = receiver
    act = partial(answered, answer=fields, day=day)
    say = partial(answer_report, by=who, day=day)
    settle(id, act, lambda found, settled, title: say(found, settled, ledger=title), ledger, dry_run, format, output)
