"""The rows of a sheet that add others up (合计, 小计): they are compared with the sum, and not recorded."""

import re
from collections.abc import Mapping

from keyproj.actions.entry import in_wan
from keyproj.actions.record_table_cells import amount
from keyproj.actions.record_table_columns import MONEY
from keyproj.actions.record_table_flaw import Flaw, Unfit
from keyproj.actions.record_table_headings import Layout
from keyproj.store.sheet import Cell, Row

_ALL = re.compile("合计|总计|共计|累计|total|grandtotal|sum", re.IGNORECASE)
_PART = re.compile("小计|subtotal", re.IGNORECASE)


class Totals:
    """Adds up what the rows say, all of them and those since the last 小计; an amount that will not do spoils both."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._all = _Sum()
        self._part = _Sum()

    def title(self, row: Row) -> str | None:
        """What a row calls itself (`合计`), if it is one that adds up; its key or the cell before says so."""
        firsts = [cell for _, cell in sorted(row.items())][:3]
        for cell in firsts:
            text = re.sub(r"[\s:：()（）]", "", cell.text)
            if _ALL.fullmatch(text) or _PART.fullmatch(text):
                return text
        return None

    def add(self, money: Mapping[str, int], complete: bool) -> None:
        """Takes in a row; not `complete` is one with an amount that could not be read."""
        for total in (self._all, self._part):
            total.add(money, complete)

    def compare(self, number: int, row: Row, title: str) -> list[Flaw]:
        """What a row of totals says otherwise than the rows above it."""
        is_part = _PART.fullmatch(title) is not None
        total = self._part if is_part else self._all
        found = [flaw for id in MONEY if (flaw := self._differs(number, row, id, total)) is not None]
        self._part = _Sum()
        return found

    def _differs(self, number: int, row: Row, id: str, total: "_Sum") -> Flaw | None:
        column = self._layout.columns.get(id)
        cell = row.get(column) if column is not None else None
        if column is None or cell is None or not total.complete:
            return None
        stated = _stated(cell, self._layout.units.get(id, ""))
        found = total.money.get(id, 0)
        if stated is None or stated == found:
            return None
        says = {"stated": in_wan(stated), "sum": in_wan(found)}
        return Flaw.at(number, column, "total", cell.text, difference=in_wan(abs(stated - found)), **says)


class _Sum:
    def __init__(self) -> None:
        self.money: dict[str, int] = {}
        self.complete = True

    def add(self, money: Mapping[str, int], complete: bool) -> None:
        for id, yuan in money.items():
            self.money[id] = self.money.get(id, 0) + yuan
        self.complete = self.complete and complete


def _stated(cell: Cell, unit: str) -> int | None:
    """The total's amount; none where it can't be told, as of a formula that nothing has worked out."""
    try:
        return amount(cell, unit)[0]
    except Unfit:
        return None
