"""The cells of one worksheet of an .xlsx file, collected from the events of its XML."""

import re
from collections.abc import Callable, Mapping, Sequence

from keyproj.store.sheet import Cell
from keyproj.store.sheet_number import number_cell
from keyproj.store.sheet_package import Unreadable

_NAME = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_MOST_COLUMNS = 16_384
_MOST_ROWS = 1_048_576


class Cells:
    """Hears a worksheet's events; afterwards it holds what the sheet shows."""

    def __init__(
        self, strings: Sequence[str], kinds: Sequence[str], since_1904: bool, unescaped: Callable[[str], str]
    ) -> None:
        self.rows: dict[int, dict[int, Cell]] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self._strings, self._kinds, self._since_1904, self._unescaped = strings, kinds, since_1904, unescaped
        self._row = self._column = 0
        self._type = self._style = self._value = ""
        self._has_formula = False

    def start(self, name: str, a: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "c":
            self._cell(a)
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            self._row = int(a["r"]) if a.get("r", "").isdecimal() else self._row + 1
            self._column = -1
            if a.get("hidden") in ("1", "true"):
                self.hidden_rows.add(self._row)
        elif name == "col" and a.get("hidden") in ("1", "true"):
            first, last = int(a.get("min", "1")), int(a.get("max", "1"))
            self.hidden_columns.update(range(first - 1, min(last, _MOST_COLUMNS)))
        elif name == "mergeCell":
            self._merge(a.get("ref", ""))

    def end(self, name: str, text: str) -> None:
        """An element ends; `text` stood in it."""
        if name == "v":
            self._value = text
        elif name == "t" and self._type == "inlineStr":
            self._value += text
        elif name == "c":
            cell = self._made()
            if cell is not None:
                self.rows.setdefault(self._row, {})[self._column] = cell

    def _cell(self, a: Mapping[str, str]) -> None:
        self._type, self._style, self._value, self._has_formula = a.get("t", "n"), a.get("s", ""), "", False
        self._column += 1
        if match := _NAME.fullmatch(a.get("r", "")):
            self._column, self._row = _column(match[1]), int(match[2])
        if self._column >= _MOST_COLUMNS or not 0 < self._row <= _MOST_ROWS:
            raise Unreadable("damaged")

    def _made(self) -> Cell | None:
        value = self._value
        if self._type == "e":
            return Cell(value, "error")
        if self._has_formula and not value and self._type != "str":
            return Cell("", "formula")
        if self._type == "s":
            value = self._strings[int(value)] if value.isdecimal() and int(value) < len(self._strings) else ""
        elif self._type == "b":
            value = "TRUE" if value == "1" else "FALSE"
        elif self._type == "d":
            return Cell(value[:10], "date")
        elif self._type == "n" and value.strip():
            style = int(self._style) if self._style.isdecimal() else 0
            kind = self._kinds[style] if style < len(self._kinds) else "number"
            return number_cell(value.strip(), kind, self._since_1904)
        else:
            value = self._unescaped(value)
        return Cell(value.strip()) if value.strip() else None

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        one, two = _NAME.fullmatch(first), _NAME.fullmatch(last)
        if one and two:
            self.merged.append((int(one[2]), _column(one[1]), int(two[2]), _column(two[1])))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
