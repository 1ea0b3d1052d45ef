"""One project's schedule: forwards from what is known (顺排), back from the deadline (倒排), and what that means."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Names, Text
from keyproj.index.office_calendar import office_calendar
from keyproj.index.schedules import Scheduled, one_schedule
from keyproj.reports.ask import Ask
from keyproj.reports.schedule_lead import lead_texts
from keyproj.reports.schedule_missed import missed_table
from keyproj.reports.schedule_steps import Lines, causes_table, column, steps_table
from keyproj.reports.schedule_targets import targets_notes, targets_table
from keyproj.reports.schedule_words import kind_of
from keyproj.reports.show import missing
from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import Beyond
from keyproj.schedule.plan import plan
from keyproj.schedule.planned import Finish, Plan

FINISH: tuple[Column, ...] = (
    column("deadline", "date"),
    column("forecast", "date"),
    column("overrun_days", "days"),
    column("overrun_working_days", "days"),
    column("provisional", "bool"),
)


def schedule(ask: Ask, id: str, with_targets: bool = False) -> Report:
    """A project's schedule on the period's last day, and what it asks of the year's months (`with_targets`).

    `ask` selects the project alone. Raises WrongUse, Refused and KeyprojError.
    """
    id = id.encode("utf-8", "backslashreplace").decode()  # what was typed may be no text at all
    pk, name, stage, file = _find(ask, id)
    calendar = office_calendar(ask.db)
    steps = ask.db.execute("SELECT id, name, line FROM step WHERE project = ?", (pk,))
    known: Lines = {step: (title, line) for step, title, line in steps}
    try:
        stand = one_schedule(ask.db, id, ask.period.as_of.isoformat())
        made, tables = _counted(ask, stand, calendar, known)
        targets = [_targets(ask, stand, (id, file), calendar, known)] if with_targets and stand is not None else []
    except Beyond:
        raise KeyprojError("error.schedule_beyond", seen=id) from None
    notes = [note for table in targets for note in targets_notes(table, ask.period.year)]
    return Report(
        name="schedule",
        title=Text("schedule.title", {"id": id, "name": name, "as_of": ask.period.as_of}),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=[*tables, *targets],
        lead=list(lead_texts(made, known, stage, file)),
        notes=[*ask.unread, *_notes(made, calendar, known), *notes, Text("note.file", {"file": file})],
        style=replace(ask.policy.style, unit="万元", decimals=0),
        exit_code=1 if ask.unread else 0,
    )


def _counted(ask: Ask, stand: Scheduled | None, calendar: Calendar, known: Lines) -> tuple[Plan, list[Table]]:
    """The schedule and its tables; none without steps. Raises Beyond."""
    if stand is None:
        return Plan((), None), []
    today = ask.period.as_of.toordinal()
    made = plan(stand.steps, calendar, min(stand.begins, today), stand.deadline, today)
    forecast = [finish_row(made.finish)] if made.finish else []
    tables = [
        steps_table(made, known),
        causes_table(made, known),
        missed_table(made, known),
        Table("finish", Text("schedule.table.finish"), FINISH, forecast, quiet=True),
    ]
    return made, tables


def _targets(ask: Ask, stand: Scheduled, named: tuple[str, str], calendar: Calendar, known: Lines) -> Table:
    if stand.deadline is None:
        id, file = named
        raise WrongUse("error.schedule_open", seen=id, file=file)
    return targets_table(ask, stand, stand.deadline, calendar, known)


def _find(ask: Ask, id: str) -> tuple[int, str, str, str]:
    found: Any = ask.db.execute(
        "SELECT f.project, f.name, f.stage, file.path FROM fact f JOIN file ON file.pk = f.project WHERE f.id = ?",
        (id,),
    ).fetchone()
    if found is None:
        raise missing(ask.db, id)
    pk, name, stage, path = found
    return pk, name, stage, path


def finish_row(finish: Finish) -> tuple[Any, ...]:
    """The columns of `FINISH`."""
    late = (finish.overrun_days, finish.overrun_working_days)
    return (finish.deadline, finish.day, *late, finish.provisional)


def _notes(made: Plan, calendar: Calendar, known: Lines) -> Iterator[Text]:
    if made.finish is None:
        return
    plain = all(kind_of(one.step) == "work" for one in made.steps)
    yield Text("note.schedule_days" if plain else "note.schedule_kinds")
    leaning = tuple(known[one.step.id][0] for one in made.steps if one.early_provisional or one.late_provisional)
    if leaning:
        yield Text("note.schedule_provisional", {"day": calendar.provisional_from, "steps": Names(leaning)})
