"""One project's schedule: forwards from what is known (顺排), back from the deadline (倒排), and what that means."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from keyproj.base.errors import KeyprojError
from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Names, Text
from keyproj.index.office_calendar import office_calendar
from keyproj.index.schedules import one_schedule
from keyproj.reports.ask import Ask
from keyproj.reports.schedule_missed import missed_table, missed_texts
from keyproj.reports.schedule_steps import Lines, causes_table, column, steps_table
from keyproj.reports.schedule_targets import targets_table
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
    pk, name, file = _find(ask, id)
    calendar = office_calendar(ask.db)
    steps = ask.db.execute("SELECT id, name, line FROM step WHERE project = ?", (pk,))
    known: Lines = {step: (title, line) for step, title, line in steps}
    try:
        made, tables = _counted(ask, id, calendar, known, with_targets)
    except Beyond:
        raise KeyprojError("error.schedule_beyond", seen=id) from None
    return Report(
        name="schedule",
        title=Text("schedule.title", {"id": id, "name": name, "as_of": ask.period.as_of}),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=tables,
        lead=list(_lead(made, known, file)),
        notes=[*ask.unread, *_notes(made, calendar, known, with_targets), Text("note.file", {"file": file})],
        style=replace(ask.policy.style, unit="万元", decimals=0),
        exit_code=1 if ask.unread else 0,
    )


def _counted(ask: Ask, id: str, calendar: Calendar, known: Lines, with_targets: bool) -> tuple[Plan, list[Table]]:
    """The schedule and its tables; none without steps. Raises Beyond."""
    stand = one_schedule(ask.db, id, ask.period.as_of.isoformat())
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
    if with_targets:
        tables.append(targets_table(ask, stand, calendar, known))
    return made, tables


def _find(ask: Ask, id: str) -> tuple[int, str, str]:
    found: Any = ask.db.execute(
        "SELECT f.project, f.name, file.path FROM fact f JOIN file ON file.pk = f.project WHERE f.id = ?", (id,)
    ).fetchone()
    if found is None:
        raise missing(ask.db, id)
    pk, name, path = found
    return pk, name, path


def finish_row(finish: Finish) -> tuple[Any, ...]:
    """The columns of `FINISH`."""
    late = (finish.overrun_days, finish.overrun_working_days)
    return (finish.deadline, finish.day, *late, finish.provisional)


def _lead(made: Plan, known: Lines, file: str) -> Iterator[Text]:
    if made.finish is None:
        yield Text("schedule.lead.none", {"file": file})
        return
    yield finish_text(made.finish, all(one.step.finished is not None for one in made.steps))
    critical = [known[one.step.id][0] for one in made.steps if one.critical and one.step.finished is None]
    if critical:
        yield Text("schedule.lead.critical", {"steps": Names(tuple(critical))})
    yield from missed_texts(made, known)


def finish_text(finish: Finish, done: bool) -> Text:
    """The forecast against the deadline, in a sentence."""
    days, working = finish.overrun_days, finish.overrun_working_days
    if days is None or working is None:
        return Text("schedule.lead.done_open" if done else "schedule.lead.open", {"day": finish.day})
    args = {"deadline": finish.deadline, "day": finish.day, "days": abs(days), "working": abs(working)}
    if done:
        return Text("schedule.lead.done", args)
    return Text(f"schedule.lead.{'late' if days > 0 else 'on_time' if days < 0 else 'on_the_day'}", args)


def _notes(made: Plan, calendar: Calendar, known: Lines, with_targets: bool) -> Iterator[Text]:
    if made.finish is None:
        return
    plain = all(kind_of(one.step) == "work" for one in made.steps)
    yield Text("note.schedule_days" if plain else "note.schedule_kinds")
    if with_targets:
        yield Text("note.schedule_targets")
    leaning = tuple(known[one.step.id][0] for one in made.steps if one.early_provisional or one.late_provisional)
    if leaning:
        yield Text("note.schedule_provisional", {"day": calendar.provisional_from, "steps": Names(leaning)})
