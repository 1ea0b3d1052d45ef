"""The rows of a sheet below its headings: what each says, which say nothing, and whether totals agree."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from keyproj.actions.record_table_cells import amount, month, words
from keyproj.actions.record_table_columns import KEYS, MONEY, PEOPLE, WORDS
from keyproj.actions.record_table_flaw import Flaw, Unfit
from keyproj.actions.record_table_headings import Layout
from keyproj.actions.record_table_totals import Totals
from keyproj.store.sheet import Cell, cell_name

VALUES = (*MONEY, *WORDS)
"""Columns that report something; who reports, and how to reach them, may be filled in before anything is."""


@dataclass(slots=True)
class Line:
    """A row as read: who it is about, the month it names, what it reports.

    `flaws` are its cells that will not do; it is `bad` too where a column of it is refused as a whole.
    """

    row: int
    keys: dict[str, str] = field(default_factory=dict)
    month: str = ""
    county: str = ""
    money: dict[str, int] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)
    bad: bool = False


@dataclass(slots=True)
class Lines:
    """All rows that report something, the numbers of those that don't, the cells whose unit is their own."""

    lines: list[Line] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)
    own_units: list[str] = field(default_factory=list)


def lines_of(layout: Layout) -> Lines:
    """Reads the rows below the headings. A column of amounts without any unit is refused once, at its heading."""
    found, totals = Lines(flaws=list(layout.flaws)), Totals(layout)
    unitless: dict[str, int] = {}
    merged = _merged(layout)
    for number, row in layout.sheet.rows.items():
        if number <= layout.header:
            continue
        if (title := totals.title(row)) is not None:
            found.flaws += totals.compare(number, row, title)
            continue
        cells = {id: row[column] for id, column in layout.columns.items() if column in row}
        if not any(id in cells for id in VALUES):
            if any(id in cells for id in KEYS):
                found.blank.append(number)
            continue
        line = _line(layout, number, cells, found, unitless)
        if number in layout.sheet.hidden_rows:
            line.flaws.append(_at(layout, line, "", "hidden_row"))
        line.flaws += [_at(layout, line, id, "merged") for id in sorted(merged.get(number, ()))]
        totals.add(line.money, complete=not (line.bad or line.flaws))
        found.lines.append(line)
    for id, count in unitless.items():
        heading = layout.sheet.rows[layout.header][layout.columns[id]].text
        found.flaws.append(Flaw.at(layout.header, layout.columns[id], "column_unit", heading, count=count))
    return found


def _line(layout: Layout, number: int, cells: Mapping[str, Cell], found: Lines, unitless: dict[str, int]) -> Line:
    line = Line(number)
    for id, cell in cells.items():
        try:
            own = _take(line, id, cell, layout.units.get(id, ""))
        except Unfit as error:
            line.bad = True
            if error.kind == "no_unit":
                unitless[id] = unitless.get(id, 0) + 1
            else:
                line.flaws.append(_at(layout, line, id, error.kind, cell.text, **error.args_of_text))
        else:
            found.own_units += [cell_name(number, layout.columns[id])] if own and id in layout.units else []
    if "investment" not in cells:
        line.flaws.append(_at(layout, line, "investment", "no_investment"))
    if not any(id in cells for id in KEYS):
        line.flaws.append(_at(layout, line, "", "no_key"))
    return line


def _take(line: Line, id: str, cell: Cell, unit: str) -> bool:
    """Puts a cell's value where it belongs; whether it is an amount with a unit of its own. Raises Unfit."""
    if id in MONEY:
        line.money[id], own = amount(cell, unit)
        return own
    if id == "month":
        line.month = month(cell)
    elif id == "county":
        line.county = words(cell)
    else:
        (line.keys if id in KEYS else line.words)[id] = words(cell)
    return False


def _at(layout: Layout, line: Line, id: str, kind: str, seen: str = "", **args: object) -> Flaw:
    """A flaw in the cell of a column; without one in that of the row's key."""
    column = layout.columns.get(id, key_column(layout))
    return Flaw.at(line.row, column, kind, seen or next(iter(line.keys.values()), ""), **args)


def key_column(layout: Layout) -> int:
    """The column by which a row is known."""
    return next(layout.columns[id] for id in KEYS if id in layout.columns)


def _merged(layout: Layout) -> Mapping[int, set[str]]:
    """Row → the columns of it whose cells are joined with others, where they say something."""
    ids = {column: id for id, column in layout.columns.items() if id in (*KEYS, *VALUES, *PEOPLE)}
    found: dict[int, set[str]] = {}
    for number, id in _joined(layout, ids):
        found.setdefault(number, set()).add(id)
    return found


def _joined(layout: Layout, ids: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    rows = layout.sheet.rows
    for first, left, last, right in layout.sheet.merged:
        for number in range(max(first, layout.header + 1), min(last, max(rows, default=0)) + 1):
            yield from ((number, id) for column, id in ids.items() if left <= column <= right)
