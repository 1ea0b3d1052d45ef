"""The cells of one worksheet of an .xlsx file, as openpyxl's parser meets them."""

import re
from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import IO, Any

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from keyproj.store.sheet import Cell
from keyproj.store.sheet_number import kind_of, number_cell

_MOST_COLUMNS = 16_384
_MOST_ROWS = 1_048_576
_TRUE = ("1", "true")

_ESCAPE = re.compile("_x00([01][0-9A-Fa-f])_")
"""A character that XML can't hold, as Excel writes it: pasted lines end in `_x000D_`."""


class Cells(WorkSheetParser):
    """openpyxl's parser of a worksheet, which both of its own readers use.

    They aren't used here: the one for all of a sheet makes a cell for each of a joined range, so that a small file with
    `A1:XFD1048576` takes all memory, and the other one tells neither joined nor hidden cells. Neither tells in the same
    run what a formula came to and that there is one.
    """

    def __init__(self, stream: IO[bytes], page: Any, strings: list[str]) -> None:
        super().__init__(stream, strings, data_only=True, epoch=page.parent.epoch)
        self._page = page
        self._kinds: dict[Any, str] = {}

    def read(self) -> dict[int, dict[int, Cell]]:
        """The rows that hold anything; the parser knows what is joined or hidden afterwards."""
        rows: dict[int, dict[int, Cell]] = {}
        for _, raws in self.parse():
            for raw in raws:
                if (cell := self._cell(raw)) is not None:
                    rows.setdefault(raw["row"], {})[raw["column"] - 1] = cell
        return dict(sorted(rows.items()))

    def parse_cell(self, element: Any) -> dict[str, Any]:
        """As openpyxl has it, and `f` as the type of a formula without a value. Raises ValueError for no such cell."""
        raw: dict[str, Any] = super().parse_cell(element)
        if not (0 < raw["row"] <= _MOST_ROWS and 0 < raw["column"] <= _MOST_COLUMNS):
            raise ValueError(element.get("r"))
        if raw["value"] is None and raw["data_type"] == "n" and element.find(FORMULA_TAG) is not None:
            raw["data_type"] = "f"
        return raw

    def merged(self) -> list[tuple[int, int, int, int]]:
        """First row, first column, last row, last column of what is joined."""
        ranges = self.merged_cells.mergeCell if self.merged_cells else ()
        return [(one.min_row, one.min_col - 1, one.max_row, one.max_col - 1) for one in ranges]

    def hidden_rows(self) -> frozenset[int]:
        """Their numbers from 1."""
        return frozenset(int(number) for number, a in self.row_dimensions.items() if a.get("hidden") in _TRUE)

    def hidden_columns(self) -> frozenset[int]:
        """Their numbers from 0."""
        spans = [(int(a["min"]), int(a["max"])) for a in self.column_dimensions.values() if a.get("hidden") in _TRUE]
        return frozenset(n - 1 for first, last in spans for n in range(first, min(last, _MOST_COLUMNS) + 1))

    def _cell(self, raw: Mapping[str, Any]) -> Cell | None:
        value = raw["value"]
        if raw["data_type"] == "f":
            return Cell("", "formula")
        if raw["data_type"] == "e":
            return Cell(value or "", "error")
        if isinstance(value, bool):
            return Cell(str(value).upper())
        if isinstance(value, int | float):
            return number_cell(value, self._kind(raw["style_id"]), self.epoch)
        if isinstance(value, date | time | timedelta):
            return Cell(str(value)[:10], "date")
        text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), value or "")
        text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
        return Cell(text) if text else None

    def _kind(self, style: int) -> str:
        if style not in self._kinds:
            cell = ReadOnlyCell(self._page, 1, 1, None, style_id=style)
            self._kinds[style] = kind_of(cell.style_array.numFmtId, cell.number_format)
        return self._kinds[style]
