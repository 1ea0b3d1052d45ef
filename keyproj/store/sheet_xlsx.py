"""Reads .xlsx as Excel, WPS and LibreOffice write it: the values that people see, and what stands against them."""

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.base.text import Names
from keyproj.store.sheet import Cell, Sheet
from keyproj.store.sheet_book import Book, unescaped
from keyproj.store.sheet_cells import Cells
from keyproj.store.sheet_package import Package, Unreadable, opened


def read_xlsx(data: bytes, file: str, wanted: str | None) -> list[Sheet]:
    """The sheets that people see, or the one that is `wanted`. Raises KeyprojError, WrongUse."""
    package = opened(data, file)
    try:
        return _sheets(package, file, wanted)
    except Unreadable as error:
        raise KeyprojError(f"error.sheet_{error}", file=file) from None


def _sheets(package: Package, file: str, wanted: str | None) -> list[Sheet]:
    book = Book.of(package)
    names = [name for name, hidden, _ in book.sheets if not hidden]
    if wanted is not None and wanted not in [name for name, _, _ in book.sheets]:
        raise WrongUse("error.sheet_name", file=file, seen=wanted, choices=Names(tuple(names)))
    chosen = [
        (name, part) for name, hidden, part in book.sheets if (name == wanted if wanted is not None else not hidden)
    ]
    return [_sheet(package, book, name, part) for name, part in chosen]


def _sheet(package: Package, book: Book, name: str, part: str) -> Sheet:
    cells = Cells(book.strings, book.kinds, book.since_1904, unescaped)
    package.each(part, cells.start, cells.end)
    rows: dict[int, dict[int, Cell]] = {number: row for number, row in sorted(cells.rows.items()) if row}
    return Sheet(name, rows, cells.merged, frozenset(cells.hidden_rows), frozenset(cells.hidden_columns))
