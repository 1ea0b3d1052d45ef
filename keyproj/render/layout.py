"""How wide each column of a table is on a terminal, and which columns stand side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from keyproj.base.report import Table
from keyproj.render.wrap import widest_piece

GAP = 2
"""Blanks between two columns."""

_WRAPPING = "text"
"""The kind of column that may take several lines; numbers, months, dates and the like stand whole."""

_NARROW, _WORD = 8, 32
"""A text column keeps at least the one, and no word of up to the other is cut."""

_MOST_LINES = 4
"""About as many lines as a text should take before its table is rather shown in blocks."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What a column would like and what it can't do without, for its heading and for its cells."""

    heading: int
    cells: int
    least: int

    @property
    def ideal(self) -> int:
        """Everything on one line."""
        return max(self.heading, self.cells)


def needs(table: Table, texts: Sequence[Sequence[str]], width: int, measure: Callable[[str], int]) -> list[Needs]:
    """Of each column, from its heading (the first row of `texts`) and its cells. The first stands whole if it can."""
    found = []
    for n, (column, (heading, *cells)) in enumerate(zip(table.columns, zip(*texts, strict=True), strict=True)):
        widest = max(map(measure, cells), default=0)
        word = widest_piece(heading, measure)
        least = widest
        if column.kind == _WRAPPING and (n > 0 or widest > width // 2):
            words = max((min(widest_piece(cell, measure), _WORD) for cell in cells), default=0)
            least = min(widest, max(_NARROW, words, min(-(-widest // _MOST_LINES), _WORD)))
            widest = min(widest, width)
        ideal = max(measure(heading), widest)
        found.append(Needs(measure(heading), widest, min(ideal, max(least, min(word, _WORD), 4))))
    return found


def blocks(columns: Sequence[Needs], width: int) -> list[list[int]]:
    """Which columns stand side by side: all of them, or the first with as many of the others as fit, in turn."""
    found: list[list[int]] = []
    left = -1
    for n in range(1, len(columns)):
        room = columns[n].least + GAP
        if room > left:
            found.append([0])
            left = width - columns[0].least
        found[-1].append(n)
        left -= room
    return found or [[0]]


def widths(columns: Sequence[Needs], width: int) -> list[int]:
    """Widths that fit side by side: first headings take a second line, then texts, each by its share."""
    goal = width - GAP * (len(columns) - 1)
    given = [column.ideal for column in columns]
    _shrink(given, [max(column.cells, column.least) for column in columns], goal)
    _shrink(given, [column.least for column in columns], goal)
    return given


def _shrink(given: list[int], least: Sequence[int], goal: int) -> None:
    """Takes a column at a time from whatever has most left to give, until the goal is met."""
    whole = list(given)
    while sum(given) > goal:
        open = [n for n in range(len(given)) if given[n] > least[n]]
        if not open:
            return
        given[max(open, key=lambda n: given[n] / whole[n])] -= 1
