"""The scale of a wall chart drawn with characters: on which column a day begins."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

GAP = 1
"""Blanks between the words of a row and its bars."""

_LEAST, _MOST = 22, 72
"""Columns for the words; between the two they take three eighths of the width."""


class Scale:
    """Whole months side by side on `width` columns, each as wide as any other (to a column), its days spread evenly.

    Rows have many days in common: the column of each is found once.
    """

    def __init__(self, months: Sequence[str], width: int) -> None:
        self.months, self.width = months, width
        self.edges = [n * width // len(months) for n in range(len(months))]
        self._first = int(months[0][:4]) * 12 + int(months[0][5:])
        self._columns: dict[date, int] = {}

    def at(self, day: date) -> int:
        """The column at which a day begins, negative or beyond the width for one outside the scale."""
        column = self._columns.get(day)
        if column is None:
            month, days = day.year * 12 + day.month - self._first, monthrange(day.year, day.month)[1]
            column = (month * days + day.day - 1) * self.width // (len(self.months) * days)
            self._columns[day] = column
        return column

    def after(self, day: date) -> int:
        """The column at which a day is over."""
        return self.at(day + timedelta(days=1))


def fit(months: Sequence[str], width: int) -> tuple[int, Scale]:
    """How wide the words are, and the scale beside them: months of whole columns, unless there are too many."""
    left = min(max(width * 3 // 8, _LEAST), _MOST)
    room = max(width - left - GAP, 1)
    scale = Scale(months, room // len(months) * len(months) or room)
    return max(width - scale.width - GAP, 1), scale
