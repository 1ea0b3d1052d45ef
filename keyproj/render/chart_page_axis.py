"""A row's part of the time axis: bars as long as their days, marks on theirs, and below them the months' targets."""

from collections.abc import Iterator
from datetime import date

from keyproj.base.chart import Bar, ChartRow, Mark, Target
from keyproj.render.chart_page_scale import LABELLED
from keyproj.render.chart_page_words import Words

SIGNS = {"met": "✓", "missed": "×", "open": "–", "unreported": "?"}
"""Of a month's target. These and the marks' are in every Chinese font and never turn into coloured pictures."""

_CLASSES = {"met": "tm", "missed": "tx", "open": "to", "unreported": "tu"}
_MARKS = {"completed": "★", "start": "", "deadline": ""}
"""What stands for a mark; the empty ones are drawn."""


def axis(row: ChartRow, words: Words) -> str:
    """All that lies on the axis of one row."""
    grid, months = ("g", "".join(_months(row, words))) if row.targets else ("g0", "<i></i>" * len(words.scale.months))
    return f'{"".join(_bars(row, words))}{"".join(_marks(row, words))}<div class="{grid}">{months}</div>'


def _bars(row: ChartRow, words: Words) -> Iterator[str]:
    level = f"l{row.level}" if row.level is not None else "ln"
    if row.planned is not None:
        yield _bar(row.planned, "p", "planned", words)
    for piece in row.done:
        yield _bar(piece, f"d {level}", "done", words)
    if row.latest is not None:
        yield _bar(row.latest, "r", "latest", words)


def _bar(bar: Bar, kind: str, name: str, words: Words) -> str:
    scale = words.scale
    if not scale.touches(bar):
        return ""
    cut = " cl" if bar.since < scale.first else ""
    cut += " op" if bar.until is None else " cr" if bar.until > scale.last else ""
    place = f"left:{scale.left(bar.since)};width:{scale.width(bar)}"
    return f'<i class="{kind}{cut}" style="{place}" title="{words.chart_said(f"bar.{name}")} {words.span(bar)}"></i>'


def _marks(row: ChartRow, words: Words) -> Iterator[str]:
    for mark in row.marks:
        if words.scale.shows(mark.day):
            yield _mark(mark, words)
        elif mark.kind == "deadline" and mark.day > words.scale.last:
            yield f'<em title="{words.text(mark.name)}">{_beyond(mark.day)}</em>'


def _mark(mark: Mark, words: Words) -> str:
    sign = _MARKS.get(mark.kind, "◆" if mark.done else "◇")
    title = f"{mark.day} {words.text(mark.name)}"
    return f'<b class="{mark.kind[0]}" style="left:{words.scale.middle(mark.day)}" title="{title}">{sign}</b>'


def _beyond(day: date) -> str:
    """A deadline past the axis: its month, at the edge."""
    return f"→{day.year}-{day.month:02d}"


def _months(row: ChartRow, words: Words) -> Iterator[str]:
    asked = {target.month: target for target in row.targets}
    for month in words.scale.months:
        yield _target(asked[month], words) if month in asked else "<i></i>"


def _target(target: Target, words: Words) -> str:
    """A target's sign, all that it asks for in its title, and below what it says besides money."""
    parts = target.text if isinstance(target.text, list | tuple) else [target.text]
    printed = [part for part in parts if isinstance(part, str)]
    below = f"<s>{words.text(printed)}</s>" if printed and len(words.scale.months) <= LABELLED // 2 else ""
    title = f"{words.chart_said(f'state.{target.state}')}: {words.text(parts)}"
    return f'<i class="{_CLASSES[target.state]}" title="{title}">{SIGNS[target.state]}{below}</i>'


def axis_head(words: Words) -> str:
    """The months above the axis, and the day that the chart is true for."""
    scale, step = words.scale, -(-len(words.scale.months) // LABELLED)
    years = "".join(
        f'<i style="grid-column:span {count}">{words.said("year", year=year)}</i>' for year, count in scale.years()
    )
    months = "".join(
        f"<i>{words.said('month', month=int(month[5:])) if step == 1 else int(month[5:]) if not at % step else ''}</i>"
        for at, month in enumerate(scale.months)
    )
    today = words.chart.today
    flag = f'<u style="left:{scale.right(today)}">{today.month}-{today.day:02d}</u>' if scale.shows(today) else ""
    return f'<div class="y">{years}</div><div class="m">{months}</div>{flag}'
