"""Makes the form of a month (`keyproj record --template`)."""

import os
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from keyproj.actions.record_form import Form, form
from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.base.filter import Filter
from keyproj.base.report import Style
from keyproj.base.text import Term, Text
from keyproj.cli import group
from keyproj.cli.ledger import answer
from keyproj.cli.output import belongs_to_ledger, print_text
from keyproj.cli.when import When
from keyproj.index.settings import settings
from keyproj.render.voice import Voice
from keyproj.reports.choices import check_filter
from keyproj.store.write_file import replaced_whole


def record_form(month: str | None, chosen: Filter, ledger: str | None, output: str | None) -> None:
    """Writes the form and says for how many projects it is. Raises WrongUse, KeyprojError."""
    if month is None:
        raise WrongUse("error.missing", name="--month", command="keyproj record --template")
    period = When(month=month).period(0)
    ending = Path(output or "").suffix.lower()
    if output is None or ending not in (".xlsx", ".csv"):
        raise WrongUse("error.template_output")
    target = Path(os.path.realpath(output))
    if belongs_to_ledger(target):
        raise WrongUse("error.output_is_ledger", file=output)

    def question(db: Connection) -> tuple[Form, Style]:
        return form(db, period, chosen, partial(check_filter, db)), settings(db).style

    made, style = answer(ledger, question)
    voice = Voice(group.language, style)
    _put(output, target, _bytes(made, ending, voice))
    counts = {"count": len(made.rows), "reported": made.reported, "file": output, "month": made.month}
    print_text(voice.say(Text("sheet.form.done", counts)) + "\n")


def _bytes(made: Form, ending: str, voice: Voice) -> bytes:
    if ending == ".csv":
        from keyproj.render.form_csv import form_csv

        return form_csv(made, voice)
    from keyproj.render.form_xlsx import form_xlsx

    return form_xlsx(made, voice)


def _put(name: str, target: Path, data: bytes) -> None:
    """Writes the file whole or not at all."""
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            replaced_whole(target, data, over=target.exists(), check=lambda: None)
    except OSError as error:
        raise KeyprojError("error.output", file=name, cause=Term("cause", error.strerror or str(error))) from None
