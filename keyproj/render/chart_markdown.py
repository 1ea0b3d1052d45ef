"""A wall chart as Markdown: a table for each group, dates in place of bars, the targets' signs under their months."""

from collections.abc import Sequence
from typing import Any

from keyproj.base.chart import Bar, ChartGroup, ChartReport, ChartRow
from keyproj.base.report import Column, Table
from keyproj.base.text import Term, Text
from keyproj.render.as_markdown import as_markdown, escaped, table_markdown
from keyproj.render.chart_grid import STATES
from keyproj.render.chart_words import level_words, money_words, subtotal_words
from keyproj.render.voice import Voice

_PROJECTS = ("level", "name", "people", "planned", "worked", "deadline", "money")
_STEPS = ("step", "state", "early", "latest", "slack", "critical")


def chart_markdown(report: ChartReport, voice: Voice, wanted: Sequence[str] = ()) -> str:
    """A heading, who hangs it, the answer, the groups, what the signs mean, the notes; or the tables asked for."""
    if wanted:
        return as_markdown(report, voice, wanted)
    parts = [f"## {escaped(voice.say(report.title))}"]
    parts += [escaped(voice.say(Text("chart.office", {"office": report.office})))] if report.office else []
    parts += [escaped(voice.say(text)) for text in report.lead]
    for group in report.groups:
        if group.rows:
            parts += [f"### {escaped(subtotal_words(report, group, voice))}", _table(report, group, voice)]
    signs = "  ".join(f"{sign} {voice.say(Text(f'chart.state.{state}'))}" for state, sign in STATES.items())
    parts.append(f"{voice.say(Text('chart.legend.targets'))} {escaped(signs)}")
    mark = voice.say(Text("note"))
    parts.append("\n".join(f"- {mark}: {escaped(voice.say(note))}" for note in report.notes))
    return "\n\n".join(parts) + "\n"


def _table(report: ChartReport, group: ChartGroup, voice: Voice) -> str:
    if report.steps and group is report.groups[-1]:
        return table_markdown(
            Table("steps", Text("chart.group.steps"), _columns(_STEPS), list(map(_step, group.rows))), voice
        )
    months = sorted({target.month for row in group.rows for target in row.targets})
    columns = _columns(_PROJECTS)
    columns += [Column(month, "text", Text(f"chart.month.{int(month[5:])}")) for month in months]
    rows = [_project(row, report, months, voice) for row in group.rows]
    return table_markdown(Table("chart", Text("chart.table.chart"), columns, rows), voice)


def _columns(ids: Sequence[str]) -> list[Column]:
    return [Column(id, "text", Text(f"chart.column.{id}")) for id in ids]


def _project(row: ChartRow, report: ChartReport, months: Sequence[str], voice: Voice) -> Sequence[Any]:
    sign, level = level_words(row, report, voice)
    states = {target.month: STATES[target.state] for target in row.targets}
    return (
        f"{sign} {level}".strip(),
        f"{row.id} {voice.say(row.name)}",
        " · ".join(voice.say(who) for _, who in row.responsible),
        _days(row.planned),
        [_days(bar) for bar in row.done] or None,
        next((mark.day for mark in row.marks if mark.kind == "deadline"), None),
        money_words(row, voice),
        *(states.get(month) for month in months),
    )


def _step(row: ChartRow) -> Sequence[Any]:
    critical = Text("chart.critical") if row.critical else None
    return row.name, Term("schedule.state", row.stage), _days(row.planned), _days(row.latest), row.note, critical


def _days(bar: Bar | None) -> Any:
    if bar is None:
        return None
    if bar.until is None:
        return Text("chart.early.open", {"since": bar.since})
    return Text("chart.early", {"since": bar.since, "until": bar.until})
