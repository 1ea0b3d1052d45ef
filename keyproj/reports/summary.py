"""The summary (汇总): totals of the year's plan to a period's end, with the published figures beside them."""

from collections.abc import Sequence
from typing import Any

from keyproj.base.report import Report, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Money, Names, Text
from keyproj.reports.ask import Ask
from keyproj.reports.corrections import correction_notes
from keyproj.reports.periods import month_text, period_text, span_text
from keyproj.reports.quarters import quarters
from keyproj.reports.reconciliation import controls, reconciliation
from keyproj.reports.totals import by, group, overview
from keyproj.rules.basis import PUBLISHED
from keyproj.rules.figures import DIMENSIONS


def summary(ask: Ask, dimensions: Sequence[str] = ()) -> Report:
    """The year's plan and what came of it. With `dimensions` only the totals split (or crossed) by them."""
    whole = summary_tables(ask) if not dimensions else [overview(ask.db), quarters(ask.db, ask.period)]
    first, quarter = whole[0], whole[-1]
    lead = _lead(ask, first, quarter)
    tables = whole if not dimensions else [by(ask.db, dimensions)]
    notes = [*ask.unread, *ask.filter_notes(), *_notes(ask), *correction_notes(ask)]
    if "stage" in dimensions or ask.chosen.stage:
        notes.append(Text("note.stage"))
    if not dimensions and (starts := (quarter.total or ())[6]):
        notes.append(Text("note.start_rate", {"year": starts}))
    if not dimensions and not ask.chosen.given() and ask.packages == "whole":
        figures = controls(ask.db, ask.period.year)
        own = tables if ask.between.basis == PUBLISHED or not figures else summary_tables(ask.published())
        table, said = reconciliation(own, figures, truncate=ask.policy.style.truncate)
        if figures:
            tables.append(table)
        notes += said
    return Report(
        name="summary",
        title=title(ask),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=tables,
        lead=lead,
        notes=notes,
        style=ask.policy.style,
        exit_code=1 if ask.unread else 0,
    )


def summary_tables(ask: Ask) -> list[Table]:
    """All tables whose figures can be named and published."""
    grouped = group(ask.db)
    split = (by(ask.db, [name], grouped) for name in DIMENSIONS)
    return [overview(ask.db, grouped), *split, quarters(ask.db, ask.period)]


def title(ask: Ask) -> Text:
    """The ledger, the year and the period."""
    return Text(
        "summary.title",
        {"ledger": ask.policy.title, "year": ask.period.year, "period": period_text(ask.period)},
    )


def _lead(ask: Ask, first: Table, quarter: Table) -> list[Text]:
    total, year = first.total or (), quarter.total or ()
    if not total[1]:
        return [Text("summary.lead.empty", {"year": ask.period.year})]
    building, preliminary = first.rows
    counts = {"all": total[1], "building": building[1], "preliminary": preliminary[1]}
    lead = [Text("summary.lead.count", counts)]
    if building[3] is not None:
        amounts = {"annual": Money(building[3]), "due": Money(building[4]), "done": Money(building[5])}
        rates = {"completion": building[6], "to_date": building[7]}
        id = "summary.lead.money" if building[4] else "summary.lead.money_early"
        lead.append(Text(id, {"span": _span(ask), **amounts, **rates}))
    if year[6]:
        planned = ask.db.execute(
            "SELECT ifnull(sum(counted), 0) FROM fact WHERE building AND category = '新开工' AND start BETWEEN ? AND ?",
            (ask.period.first_month, ask.period.month),
        ).fetchone()[0]
        args = {"planned": planned, "started": year[9], "rate": Rate(year[9], year[6]), "year": year[6]}
        lead.append(Text("summary.lead.starts", args))
    return lead


def _notes(ask: Ask) -> list[Text]:
    row = ask.db.execute(
        "SELECT sum(building AND unreported), sum(building AND months_missing > unreported), "
        "sum(building AND spread), sum(category IS NULL) FROM fact"
    ).fetchone()
    month = {"month": month_text(ask.period), "code": ask.period.month}
    args: tuple[dict[str, Any], ...] = (month, month, {}, {"year": ask.period.year})
    ids = ("note.unreported", "note.gaps", "note.spread", "note.unplanned")
    counted = zip(ids, row, args, strict=True)
    counts = [Text(id, {"count": count, **more}) for id, count, more in counted if count]
    return [*_reach(ask), *counts, *_strangers(ask)]


def _span(ask: Ask) -> Text:
    """The months that the money done covers: those of the period, or fewer where nobody has reported the last ones."""
    newest = _newest(ask)
    return Text("span.reported", {"month": newest}) if newest else span_text(ask.period)


def _newest(ask: Ask) -> str | None:
    """The last month that anybody reported, where that is not the period's last."""
    newest: str | None = ask.db.execute("SELECT max(last_month) FROM fact WHERE building").fetchone()[0]
    return newest if newest is not None and newest < ask.period.month else None


def _reach(ask: Ask) -> list[Text]:
    newest = _newest(ask)
    return [Text("note.reach", {"month": newest})] if newest else []


def _strangers(ask: Ask) -> list[Text]:
    """Counties and sectors that the policy does not know: each makes a class of its own, and should not."""
    notes = []
    for name in ("county", "sector"):
        found = ask.db.execute(
            f"SELECT {name}, id FROM fact WHERE category IS NOT NULL "
            f"AND {name} NOT IN (SELECT name FROM {name}) ORDER BY id"
        ).fetchall()
        if found:
            shown = Names((*(f"{id} {word}" for word, id in found[:5]), *(["…"] if len(found) > 5 else [])))
            args = {"count": len(found), "name": Text(f"dimension.{name}"), "projects": shown}
            notes.append(Text("note.stranger", args))
    return notes
