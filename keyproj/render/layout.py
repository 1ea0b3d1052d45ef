"""How wide each column of a table is on a terminal, and which columns stand side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from keyproj.base.report import Table
from keyproj.render.wrap import widest_piece, width_of_lines

GAP = 2
"""Blanks between two columns."""

_WRAPPING = "text"
"""The kind of column that may take several lines; numbers, months, dates and the like stand whole."""

_NARROW, _EASY, _WORD = 8, 24, 32
"""A text column keeps at least the first, if it can the second, and no word of up to the third is cut."""

_MOST_LINES = 4
"""About as many lines as a text should take before its table is rather shown in blocks."""

_HEADING_LINES = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Needs:
    """What a column needs: its heading by how many lines it may take; its cells whole, easy to read, and at least."""

    headings: tuple[int, ...]
    cells: int
    easy: int
    least: int

    def width(self, lines: int, cells: int) -> int:
        """The width for a heading of so many lines, and cells of a width."""
        return max(self.headings[lines - 1], cells)

    @property
    def smallest(self) -> int:
        """The width below which something would be cut."""
        return self.width(_HEADING_LINES[-1], self.least)


def needs(table: Table, texts: Sequence[Sequence[str]], width: int, measure: Callable[[str], int]) -> list[Needs]:
    """Of each column, from its heading (the first row of `texts`) and its cells. The first stands whole if it can."""
    found = []
    for n, (column, (heading, *cells)) in enumerate(zip(table.columns, zip(*texts, strict=True), strict=True)):
        headings = tuple(min(width_of_lines(heading, lines, measure), width) for lines in _HEADING_LINES)
        widest = max(map(measure, cells), default=0)
        if column.kind == _WRAPPING and (n > 0 or widest > width // 2):
            words = max((min(widest_piece(cell, measure), _WORD) for cell in cells), default=0)
            least = min(widest, max(_NARROW, words, min(-(-widest // _MOST_LINES), _WORD)))
            easy = min(widest, max(_EASY, least))
            found.append(Needs(headings, min(widest, max(width, easy)), easy, least))
        else:
            found.append(Needs(headings, widest, widest, widest))
    return found


def blocks(columns: Sequence[Needs], width: int) -> list[list[int]]:
    """Which columns stand side by side: all, or the first with some of the others in turn, shared out evenly."""
    found = _packed(columns, width)
    while width > 0 and len(closer := _packed(columns, width - 1)) == len(found):
        found, width = closer, width - 1
    return found


def _packed(columns: Sequence[Needs], width: int) -> list[list[int]]:
    found: list[list[int]] = [[0]]
    left = width - columns[0].smallest
    for n in range(1, len(columns)):
        room = columns[n].smallest + GAP
        if room > left and len(found[-1]) > 1:
            found.append([0])
            left = width - columns[0].smallest
        found[-1].append(n)
        left -= room
    return found


def widths(columns: Sequence[Needs], width: int) -> list[int]:
    """Widths that fit side by side: first headings take a second line, or texts some more; then texts give all."""
    goal = width - GAP * (len(columns) - 1)
    for lines in _HEADING_LINES:
        given = _shrunk([c.width(lines, c.cells) for c in columns], [c.width(lines, c.easy) for c in columns], goal)
        if sum(given) <= goal:
            return given
    return _shrunk(given, [column.smallest for column in columns], goal)


def _shrunk(given: Sequence[int], least: Sequence[int], goal: int) -> list[int]:
    """Takes a column at a time from what has kept the largest share, until the goal is met or nothing is left."""
    now = list(given)
    while sum(now) > goal:
        open = [n for n in range(len(now)) if now[n] > least[n]]
        if not open:
            break
        now[max(open, key=lambda n: now[n] / given[n])] -= 1
    return now
