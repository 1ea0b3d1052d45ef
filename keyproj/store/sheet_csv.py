"""CSV files as offices have them: UTF-8 or what Excel writes in China, with commas, semicolons or tabs."""

import contextlib
import csv
import io
import itertools
import re
from collections import Counter

from keyproj.base.errors import KeyprojError
from keyproj.store.sheet import Cell, Sheet

_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_CODINGS = ("utf-8", "gb18030")
_PARTS = (",", ";", "\t")
_SAMPLE = 60
"""Rows that tell by what the cells are parted."""

SAFE = re.compile(r"'(?='*[=+\-@\t\r|%＝＋－＠])")
"""An apostrophe that stands before a text only so that no spreadsheet takes it for a formula."""


def read_csv(data: bytes, file: str) -> Sheet:
    """The one sheet of a CSV file. A row's number is that of a spreadsheet: a line break in quotes begins no new one.

    Raises KeyprojError for what is no text, or where quotes are not closed.
    """
    text = _text(data, file).removeprefix("\ufeff")
    part = max(_PARTS, key=lambda part: _fitness(text, part))
    rows: dict[int, dict[int, Cell]] = {}
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=part, strict=True)
    try:
        for number, record in enumerate(reader, 1):
            cells = {column: Cell(_plain(value)) for column, value in enumerate(record) if value.strip()}
            if cells:
                rows[number] = cells
    except csv.Error:
        raise KeyprojError("error.sheet_csv", file=file, line=reader.line_num) from None
    return Sheet("", rows)


def _text(data: bytes, file: str) -> str:
    marked = [coding for mark, coding in _MARKS.items() if data.startswith(mark)]
    for coding in marked or _CODINGS:
        try:
            text = data.decode(coding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise KeyprojError("error.sheet_kind", file=file)


def _fitness(text: str, part: str) -> tuple[int, int]:
    """How many of the first rows have the same number of cells, and how many cells that is."""
    lengths: Counter[int] = Counter()
    with contextlib.suppress(csv.Error):
        for record in itertools.islice(csv.reader(io.StringIO(text, newline=""), delimiter=part), _SAMPLE):
            lengths[len(record)] += len(record) > 1
    return max(((count, cells) for cells, count in lengths.items()), default=(0, 0))


def _plain(value: str) -> str:
    return SAFE.sub("", value.replace("\r\n", "\n").replace("\r", "\n").strip(), count=1)
