"""What a command says that has recorded a month: one line for people, a row for scripts."""

from collections.abc import Sequence

from keyproj.actions.entry import KEPT, decimals, in_wan
from keyproj.actions.find import Found
from keyproj.actions.outcome import Recording
from keyproj.actions.record import in_force
from keyproj.base.amount import parse_amount
from keyproj.base.report import Column, Report, Style, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Term, Text
from keyproj.model.progress import Progress
from keyproj.model.project import Project

COLUMNS = (
    Column("project", "text"),
    Column("name", "text"),
    Column("month", "month"),
    Column("outcome", "text", Text("record.outcome")),
    Column("actual", "yuan"),
    Column("year_to_date", "yuan", Text("record.year_to_date")),
    Column("annual_plan", "yuan"),
    Column("completion_rate", "rate"),
    Column("file", "text"),
    Column("line", "line"),
)


def report(found: Found, recording: Recording, ledger: str) -> Report:
    """The report on one entry that was recorded, or would be."""
    outcome = recording.outcomes[0]
    year, plan = to_date(recording.project, outcome.entry.month)
    entry = outcome.entry
    row = (
        *(found.id, found.name, entry.month, Term("record", outcome.kind), parse_amount(entry.investment)),
        *(year, plan, Rate(year, plan) if plan else None, found.path, outcome.line),
    )
    return Report(
        name="record",
        title=Text("record.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=None,
        tables=[Table("record", Text("record.table"), COLUMNS, [row])],
        style=Style(unit="万元", decimals=decimals([parse_amount(entry.investment), year, plan])),
        closing=_line(found, recording, year, plan),
    )


def to_date(project: Project, month: str) -> tuple[int, int | None]:
    """What all reports in force say of a month's year, and what its plan is, in yuan; None without a plan."""
    months = {entry.month for entry in project.progress if entry.month[:4] == month[:4]}
    reports = [in_force(project, name) for name in months]
    plan = project.plans.get(int(month[:4]))
    return sum(known[1].investment for known in reports if known), plan.investment if plan else None


def _line(found: Found, recording: Recording, year: int, plan: int | None) -> Text:
    outcome = recording.outcomes[0]
    entry, was = outcome.entry, outcome.was
    args = {
        "id": found.id,
        "name": found.name,
        "month": entry.month,
        "amount": in_wan(parse_amount(entry.investment)),
        "by": was.by if was and outcome.kind == "same" else entry.by,
        "where": f"{found.path}:{outcome.line}",
        "year": in_wan(year),
        "share": Text("record.share", {"share": Rate(year, plan)}) if plan else Text("record.no_share"),
        "kept": Text("record.kept", {"fields": _listed(outcome.kept)}) if outcome.kept else "",
    }
    what = _corrected(was, recording.project.progress[-1]) if was and outcome.kind == "correction" else ""
    return Text(f"record.done_{outcome.kind}", {**args, "what": what})


def _corrected(was: Progress, now: Progress) -> Text:
    """What a correction makes different."""
    words = [name for name in KEPT if getattr(was, name) != getattr(now, name)]
    args = {"was": in_wan(was.investment), "amount": in_wan(now.investment), "fields": _listed(words) if words else ""}
    if was.investment == now.investment:
        return Text("record.corrected_words" if words else "record.corrected_nothing", args)
    return Text("record.corrected_both" if words else "record.corrected_money", args)


def _listed(names: Sequence[str]) -> Text:
    """Fields of a report in a row, as people call them."""
    *before, last = (Text(f"record.field.{name}") for name in names)
    return Text("record.list", {"first": _listed(names[:-1]), "last": last}) if before else last
