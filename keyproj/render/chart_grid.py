"""The lines of bars and marks of one row of a wall chart, drawn with characters."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from keyproj.base.chart import Bar, ChartRow, Mark
from keyproj.render.chart_scale import Scale

Line = list[tuple[str, str]]
"""Role and text, from left to right. The role `colour NAME` asks for one of rich's colours."""

PLANNED, DONE, CRITICAL, LATEST = "░", "█", "▒", "─"
TODAY, MONTH, BEFORE, AFTER = "┃", "┊", "◀", "▶"
MARKS = {"start": "▷", "milestone": "◇", "deadline": "◎", "completed": "★"}
REACHED = "◆"
"""A milestone that has been reached."""
STATES = {"met": "✔", "missed": "✖", "open": "-", "unreported": "?"}

_ORDER = ("start", "milestone", "deadline", "completed")
"""Of marks on one column the last is seen."""

_ROLE = itemgetter(0)
_ROLES = {"met": "good", "missed": "bad", "unreported": "bad"}


class Canvas:
    """One line of cells: later strokes lie over earlier ones."""

    def __init__(self, scale: Scale, today: date) -> None:
        self.scale = scale
        self.cells: list[tuple[str, str]] = [("", " ")] * scale.width
        if scale.width >= 2 * len(scale.months):
            self.put(scale.edges, MONTH, "faint")
        self.now = min(scale.after(today), scale.width - 1) if _within(scale, today) else None

    def put(self, columns: Iterable[int], sign: str, role: str) -> None:
        """Draws a sign on some columns."""
        for column in columns:
            if 0 <= column < len(self.cells):
                self.cells[column] = (role, sign)

    def bar(self, bar: Bar, sign: str, role: str) -> None:
        """Draws a bar, on at least one column; an arrow stands where it goes on beyond the scale."""
        scale, start = self.scale, self.scale.at(bar.since)
        goes_on = bar.until is None or scale.at(bar.until) >= scale.width
        if start < scale.width and (bar.until is None or scale.at(bar.until) >= 0):
            first = max(start, 0)
            end = scale.width if bar.until is None or goes_on else max(scale.after(bar.until), first + 1)
            self.put(range(first, end), sign, role)
            self.put([0] if start < 0 else [], BEFORE, role)
            self.put([scale.width - 1] if goes_on else [], AFTER, role)

    def today(self) -> None:
        """Draws the line of the day at the end of that day."""
        if self.now is not None:
            self.put([self.now], TODAY, "today")

    def line(self) -> Line:
        """The cells joined where they look alike."""
        return [(role, "".join([sign for _, sign in cells])) for role, cells in groupby(self.cells, _ROLE)]


def empty_line(scale: Scale, today: date) -> Line:
    """The months and the day of the chart alone."""
    canvas = Canvas(scale, today)
    canvas.today()
    return canvas.line()


def project_lines(row: ChartRow, scale: Scale, today: date, colour: str) -> list[Line]:
    """The plan with its marks, the days worked in the level's colour, the months' targets."""
    plan, done, targets = (Canvas(scale, today) for _ in range(3))
    if row.planned is not None:
        plan.bar(row.planned, PLANNED, "planned")
    plan.today()
    _marks(plan, row.marks)
    for bar in row.done:
        done.bar(bar, DONE, f"colour {colour}")
    done.today()
    targets.today()
    edges = [*scale.edges, scale.width]
    places = {month: (edges[n] + edges[n + 1]) // 2 for n, month in enumerate(scale.months)}
    for target in row.targets:
        if target.month in places:
            targets.put([places[target.month]], STATES[target.state], _ROLES.get(target.state, "faint"))
    return [canvas.line() for canvas in (plan, done, targets)]


def step_lines(row: ChartRow, scale: Scale, today: date) -> list[Line]:
    """A step's earliest days, as far as they are worked filled, and its latest days below."""
    early, late = Canvas(scale, today), Canvas(scale, today)
    if row.planned is not None:
        early.bar(row.planned, CRITICAL if row.critical else PLANNED, "critical" if row.critical else "planned")
    for bar in row.done:
        early.bar(bar, DONE, "work")
    if row.latest is not None:
        late.bar(row.latest, LATEST, "faint" if (row.slack or 0) >= 0 else "bad")
    early.today()
    late.today()
    _marks(early, row.marks)
    return [early.line(), late.line()]


def _marks(canvas: Canvas, marks: Sequence[Mark]) -> None:
    for mark in sorted(marks, key=lambda mark: _ORDER.index(mark.kind)):
        sign = REACHED if mark.kind == "milestone" and mark.done else MARKS[mark.kind]
        canvas.put([canvas.scale.at(mark.day)], sign, "mark")


def _within(scale: Scale, day: date) -> bool:
    return 0 <= scale.at(day) < scale.width
