"""Which column of a sheet holds what, by headings in Chinese or English, however they are spaced and bracketed."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from keyproj.actions.record_table_columns import CONTEXT, KEYS, KNOWN, MONEY
from keyproj.actions.record_table_flaw import Flaw
from keyproj.base.errors import WrongUse
from keyproj.base.text import Names
from keyproj.store.sheet import Sheet, cell_name

_UNITS = {"亿元": "亿元", "万元": "万元", "元": "元", "100millionyuan": "亿元", "10,000yuan": "万元", "yuan": "元"}
_UNIT = "亿元|万元|元|100millionyuan|10,000yuan|yuan"
_ASIDE = re.compile(r"[(\[【〔<][^)\]】〕>]*[)\]】〕>]")
_IN_HEADING = re.compile(rf"({_UNIT})[)\]】〕>]*$")
_ABOVE = re.compile(rf"(?:单位:?|amountsin)({_UNIT})(?![\u4e00-\u9fff])")
_MONTHLY = re.compile(r"(?:[0-9]{4}年)?([0-9]{1,2})月份?(?:实际)?(?:完成)?投资(?:完成额|额)?")
_TO_DATE = re.compile(r"(?:[0-9]{4}年)?1月?[-—–~至到]+([0-9]{1,2})月份?累计(?:完成)?(?:投资额?)?")
_MOST_ROWS = 60
"""Rows with something in them among which the headings are looked for."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet with the row of its headings, the columns by what they hold, and the units that stand above amounts."""

    sheet: Sheet
    header: int
    columns: Mapping[str, int]
    units: Mapping[str, str]
    flaws: Sequence[Flaw]
    unused: Sequence[str]


def laid_out(sheets: Sequence[Sheet], month: str, file: str) -> Layout:
    """The one sheet that has headings for projects and the month's investment. Raises WrongUse for none or several."""
    found = [layout for sheet in sheets if (layout := _layout(sheet, month)) is not None]
    if not found:
        raise WrongUse("error.sheet_headings", file=file)
    if len(found) > 1:
        raise WrongUse("error.sheet_many", file=file, sheets=Names(tuple(layout.sheet.name for layout in found)))
    return found[0]


def _layout(sheet: Sheet, month: str) -> Layout | None:
    above = ""
    for number in list(sheet.rows)[:_MOST_ROWS]:
        row = sheet.rows[number]
        read = {column: _read(cell.text, month) for column, cell in row.items()}
        ids = [id for id, _ in read.values()]
        if "investment" in ids and any(key in ids for key in KEYS):
            return _made(sheet, number, read, above)
        for cell in row.values():
            if match := _ABOVE.search(_close(cell.text)):
                above = _UNITS[match[1]]
    return None


def _made(sheet: Sheet, number: int, read: Mapping[int, tuple[str, str]], above: str) -> Layout:
    columns: dict[str, int] = {}
    units: dict[str, str] = {}
    flaws, unused = [], []
    for column, (id, unit) in sorted(read.items()):
        text = sheet.rows[number][column].text
        if id in columns:
            where = cell_name(number, columns[id])
            flaws.append(Flaw.at(number, column, "heading_twice", text, where=where, heading=text))
        elif id:
            columns[id] = column
            if column in sheet.hidden_columns:
                flaws.append(Flaw.at(number, column, "hidden_column", text, heading=text))
            if id in MONEY and (unit or above):
                units[id] = unit or above
        elif not CONTEXT.fullmatch(_ASIDE.sub("", _close(text))):
            unused.append(text)
    return Layout(sheet, number, columns, units, flaws, unused)


def _read(text: str, month: str) -> tuple[str, str]:
    """What a heading stands for, and its unit; nothing for one that is not known, or of another month."""
    close = _close(text)
    unit = _IN_HEADING.search(close)
    bare = _ASIDE.sub("", close)
    short = _IN_HEADING.sub("", bare).rstrip(",、:/")
    for form in (close, bare, short):
        if form in KNOWN:
            return KNOWN[form], _UNITS[unit[1]] if unit else ""
        for id, pattern in (("investment", _MONTHLY), ("year_to_date", _TO_DATE)):
            match = pattern.fullmatch(form)
            if match and int(match[1]) == int(month[5:]):
                return id, _UNITS[unit[1]] if unit else ""
    return "", ""


def _close(text: str) -> str:
    """Half-width, in small letters, without blanks and stars."""
    return re.sub(r"[\s*'’]", "", unicodedata.normalize("NFKC", text[:200])).casefold()
