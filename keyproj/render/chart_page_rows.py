"""The rows of the wall chart's page: a project, a step, the heading of a group, the total."""

import re
from collections.abc import Iterator
from itertools import count

from keyproj.base.chart import ChartGroup, ChartRow, Subtotal
from keyproj.base.text import Term
from keyproj.render.chart_page_axis import axis
from keyproj.render.chart_page_words import Words
from keyproj.render.chart_words import count_text

LONG = 18
"""More rows than this may go on to another sheet: they begin where the group before them ended, and name theirs."""

_PHONE = re.compile(r"(?<![&#0-9])[+0-9][0-9-]{6,}")
"""A telephone number, which no line may end within."""
ALARM = ' class="tx"'
"""Looks like a target that was missed."""
_WHOLE = r"<i>\g<0></i>"


def project_groups(words: Words) -> Iterator[str]:
    """Each group's heading and projects, on one sheet if that holds them. Before the first, in its part so that no
    sheet is left to them, how to read the chart and the total.
    """
    chart, numbers = words.chart, count(1)
    groups = chart.groups[:1] if chart.steps else chart.groups
    rows = [f'<tr class="f"><td colspan="6">{_reading(words)}</td></tr>']
    if len(groups) > 1:
        rows.append(heading(words.said("total"), chart.total, words, " all"))
    for group in groups:
        title, long = words.text(group.title), len(group.rows) > LONG
        if group.subtotal is not None:
            rows.append(heading(title, group.subtotal, words))
        rows += [project(row, next(numbers), title if long else "", words) for row in group.rows]
        yield _body(rows, ' class="long"' if long else "")
        rows = []
    if rows:
        yield _body(rows)


def _reading(words: Words) -> str:
    """What the bars mean to the day, and what the report has to say besides."""
    bars = ("planned", "done", "early", "latest") if words.chart.steps else ("planned", "done")
    told = "".join(f"<span>{words.chart_said(f'legend.{bar}')}</span> " for bar in bars)
    told += f"<span>{words.said('share')}</span> "
    return told + " ".join(
        f"<span{ALARM if note.id == 'note.unread' else ''}>{words.text(note)}</span>" for note in words.chart.notes
    )


def step_group(group: ChartGroup, words: Words) -> str:
    """The steps of one project."""
    return _body([step(row, number, words) for number, row in enumerate(group.rows, 1)])


def _body(rows: list[str], kind: str = "") -> str:
    return f"<tbody{kind}>\n" + "\n".join(rows) + "\n</tbody>"


def heading(title: str, sums: Subtotal, words: Words, kind: str = "") -> str:
    """A group's name (HTML) with what it adds up to."""
    projects = words.text(count_text(sums))
    levels = words.levels(sums.levels, sums.unreported)
    money = words.money(sums.done_yuan, sums.plan_yuan) if sums.plan_yuan else ""
    cells = f'<td colspan="4"><b>{title}</b> {projects} {levels}</td><td class="t"></td><td>{money}</td>'
    return f'<tr class="h{kind}">{cells}</tr>'


def project(row: ChartRow, number: int, group: str, words: Words) -> str:
    """A project's row; `group` (HTML) is the group's name where the row may stand on a sheet without the heading."""
    people = " ".join(_person(words.text(label), words.text(who)) for label, who in row.responsible)
    return (
        f'<tr><td class="c">{number}</td><td><b class="w">{words.text(row.name)}</b>{_under(row, group, words)}</td>'
        f'<td class="o">{people}</td><td class="c">{_level(row, words)}</td>'
        f'<td class="t">{axis(row, words)}</td><td>{words.money(row.done_yuan, row.plan_yuan, row.due_yuan)}'
        f"{_deadline(row, words)}</td></tr>"
    )


def _person(label: str, who: str) -> str:
    return f"<span>{label} <b>{_PHONE.sub(_WHOLE, who)}</b></span>"


def _under(row: ChartRow, group: str, words: Words) -> str:
    stage = f" {words.text(Term('word', row.stage))}" if row.stage else ""
    return f'<div class="n">{words.text(row.id)}{stage} {group}</div>'


def _level(row: ChartRow, words: Words) -> str:
    found = words.level(row.level) if row.level is not None else ""
    if row.unreported:
        found += f'<span class="v un">{words.chart_said("state.unreported")}</span>'
    return found + (f'<div class="n">{words.text(row.note)}</div>' if row.note else "")


def _deadline(row: ChartRow, words: Words) -> str:
    """When it was completed, or else must be, or else is to be."""
    days = {mark.kind: mark.day for mark in row.marks}
    for kind in ("completed", "deadline"):
        if kind in days:
            return f'<div class="n">{words.chart_said(f"date.{kind}", day=days[kind])}</div>'
    until = row.planned.until if row.planned else None
    return f'<div class="n">{words.said("until", day=until)}</div>' if until is not None else ""


def step(row: ChartRow, number: int, words: Words) -> str:
    """A step's row: its earliest and latest days in figures and as bars, what is left between them."""
    kind = ' class="critical"' if row.critical else ""
    mark = f' <span class="v">{words.chart_said("critical")}</span>' if row.critical else ""
    state = f' <span class="n">{words.text(Term("schedule.state", row.stage))}</span>' if row.stage else ""
    slack = "" if row.slack is None else words.text(row.note)
    return (
        f'<tr{kind}><td class="c">{number}</td><td><b class="w">{words.text(row.name)}</b>{mark}{state}</td>'
        f'<td class="c">{words.span(row.planned, "<br>")}</td><td class="c">{words.span(row.latest, "<br>")}</td>'
        f'<td class="t">{axis(row, words)}</td><td class="c">{slack}</td></tr>'
    )
