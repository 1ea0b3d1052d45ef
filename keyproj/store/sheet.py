"""A sheet of a spreadsheet or a CSV file as plain cells, each with what is known of how it was made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.base.text import Term

LARGEST = 32 * 2**20
"""Bytes; a month of 10,000 projects has about two million."""

_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0"
"""How a file of Excel 97 begins, and one that is locked by a password."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: `text` is its text, or its number in plain decimals as a spreadsheet shows it.

    `kind` is `text`, `number`, `percent`, `date` (ISO text), or what makes its value unfit for use: `formula` (one
    without a value), `error`, `scaled` (a number format that shows another number than the one it holds).
    """

    text: str
    kind: str = "text"


Row = Mapping[int, Cell]
"""Column, from 0 → cell; cells with nothing in them are left out."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows by their number from 1, in order; empty ones are left out.

    `merged` are the ranges (first row, first column, last row, last column) whose cells are joined; `hidden_rows` and
    `hidden_columns` are those that nobody sees.
    """

    name: str
    rows: Mapping[int, Row]
    merged: Sequence[tuple[int, int, int, int]] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = field(default=frozenset())


def read_sheets(file: str, wanted: str | None = None) -> list[Sheet]:
    """The sheets of an .xlsx file that people see, or the one that is `wanted`; a CSV file is one sheet.

    What the file is, is told by its bytes, not by its name. Raises KeyprojError where it can't be read, WrongUse where
    there is no such sheet.
    """
    data = _bytes(file)
    if data.startswith(_OLD):
        raise KeyprojError("error.sheet_old", file=file)
    if data.startswith(_ZIP):
        from keyproj.store.sheet_xlsx import read_xlsx

        return read_xlsx(data, file, wanted)
    from keyproj.store.sheet_csv import read_csv

    if wanted is not None:
        raise WrongUse("error.sheet_csv_name", file=file)
    return [read_csv(data, file)]


def _bytes(file: str) -> bytes:
    try:
        with Path(file).open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise KeyprojError("error.read", file=file, cause=Term("cause", error.strerror or str(error))) from None
    except ValueError as error:  # a name with a NUL in it
        raise KeyprojError("error.read", file=file, cause=Term("cause", str(error))) from None
    if len(data) > LARGEST:
        raise KeyprojError("error.sheet_large", file=file)
    return data


def cell_name(row: int, column: int) -> str:
    """`D14` for row 14 and column 3."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"
