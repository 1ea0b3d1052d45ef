"""Reads .xlsx as Excel, WPS and LibreOffice write it: the values that people see, and what stands against them."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from defusedxml.common import DefusedXmlException
from openpyxl.reader.excel import ExcelReader

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.base.text import Names
from keyproj.store.sheet import Sheet
from keyproj.store.sheet_cells import Cells
from keyproj.store.sheet_zip import unpacked


def read_xlsx(data: bytes, file: str, wanted: str | None) -> list[Sheet]:
    """The sheets that people see, or the one that is `wanted`. Raises KeyprojError, WrongUse."""
    parts = io.BytesIO(unpacked(data, file))
    with _unreadable(file):
        book = ExcelReader(parts, read_only=True, data_only=True, keep_links=False)
        book.read()
        pages = {
            sheet.name: (sheet.state, rel.target)
            for sheet, rel in book.parser.find_sheets()
            if rel.Type.endswith("/worksheet") and rel.target in book.valid_files
        }
    seen = [name for name, (state, _) in pages.items() if state == "visible"]
    if wanted is not None and wanted not in pages:
        raise WrongUse("error.sheet_name", file=file, seen=wanted, choices=Names(tuple(seen)))
    with _unreadable(file):
        return [_sheet(book, name, pages[name][1]) for name in (seen if wanted is None else [wanted])]


def _sheet(book: ExcelReader, name: str, part: str) -> Sheet:
    with book.archive.open(part) as stream:
        cells = Cells(stream, book.wb[name], book.shared_strings)
        rows = cells.read()
    return Sheet(name, rows, cells.merged(), cells.hidden_rows(), cells.hidden_columns())


@contextmanager
def _unreadable(file: str) -> Iterator[None]:
    """Whatever openpyxl stumbles over is a file that can't be read; it documents no exceptions, and raises any."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it leaves out: drawings, extensions
            yield
    except Exception as error:  # noqa: BLE001
        hostile = isinstance(error, DefusedXmlException) or isinstance(error.__cause__, DefusedXmlException)
        raise KeyprojError("error.sheet_entities" if hostile else "error.sheet_damaged", file=file) from None
