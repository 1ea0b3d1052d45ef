"""A month's form as an .xlsx: known columns locked, lists to choose from, ready to print; the same bytes every time."""

import io
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from keyproj.actions.record_form import AMOUNTS, FILLED_IN, KNOWN, MONEY, PEOPLE, Form
from keyproj.base.amount import LARGEST
from keyproj.base.text import Text
from keyproj.render.findings import columns
from keyproj.render.form_help import write_help
from keyproj.render.form_text import heading, in_unit, title, value
from keyproj.render.voice import Voice

HEADER = 2
"""The row of the headings, from 0; above it the title and what the form is for."""

_WIDTHS = {
    "project": 10,
    "name": 20,
    "month": 8,
    "county": 9,
    "unit": 15,
    "code": 13,
    "last_month": 8,
    "state": 11,
    **dict.fromkeys(("annual_plan", "plan_to_date", "before", "planned"), 10),
    **dict.fromkeys(AMOUNTS, 13),
    **dict.fromkeys(("image", "troubles", "next_steps", "target"), 17),
    "by": 9,
    "phone": 13,
    "checked_by": 9,
    "reason": 12,
}
"""Columns' widths in characters of ten points: all of them fit on A4 so that they can be read."""

_LINE = 13.5
"""Points of a line."""

_MOST_LINES = 12

_A4 = 9
_GREY, _GREEN, _WHITE = "#F2F2F2", "#E2EFDA", "#FFFFFF"


def form_xlsx(form: Form, voice: Voice) -> bytes:
    """The bytes of the form. No text of the ledger becomes a formula or a link."""
    out = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, plain)
    year, month = int(form.month[:4]), int(form.month[5:])
    book.set_properties({"title": title(form, voice), "created": datetime(year, month, 1, tzinfo=UTC)})
    sheet = book.add_worksheet(voice.say(Text("sheet.form.sheet")))
    lists = write_help(book, form, voice)
    _lay_out(book, sheet, form, voice)
    _fill(book, sheet, form, voice)
    _offer(sheet, form, voice, lists)
    _print_well(sheet, form)
    book.close()
    return out.getvalue()


def _lay_out(book: Any, sheet: Any, form: Form, voice: Voice) -> None:
    sheet.set_row(0, 24)
    sheet.write_string(0, 0, title(form, voice), book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, voice.say(Text("sheet.form.above")), book.add_format({"font_color": "#595959"}))
    sheet.set_row(HEADER, 3 * _LINE)
    known = book.add_format({**_frame(), "bold": True, "bg_color": "#D9D9D9", "align": "center"})
    open_ = book.add_format({**_frame(), "bold": True, "bg_color": "#BDD7EE", "align": "center"})
    for column, id in enumerate(form.columns):
        head = heading(id, voice).replace("(", "\n(") if id in MONEY else heading(id, voice)
        sheet.write_string(HEADER, column, head, open_ if id in FILLED_IN else known)
        sheet.set_column(column, column, _WIDTHS[id])
    sheet.freeze_panes(HEADER + 1, form.columns.index("name") + 1)
    sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "select_locked_cells": True})


def _frame() -> dict[str, Any]:
    return {"border": 1, "border_color": "#A6A6A6", "text_wrap": True, "valign": "vcenter", "font_size": 10}


def _fill(book: Any, sheet: Any, form: Form, voice: Voice) -> None:
    formats: dict[tuple[str, str, bool], Any] = {}

    def styled(number: str, colour: str, locked: bool) -> Any:
        if (number, colour, locked) not in formats:
            look = {**_frame(), "num_format": number, "bg_color": colour, "locked": locked}
            formats[number, colour, locked] = book.add_format(look)
        return formats[number, colour, locked]

    for at, row in enumerate(form.rows, HEADER + 1):
        cells = {id: value(id, row[id], voice) for id in form.columns}
        sheet.set_row(at, _LINE * max(2, *(_lines(id, found) for id, found in cells.items())))
        for column, (id, found) in enumerate(cells.items()):
            locked = id in KNOWN
            colour = _GREEN if row["state"] else _GREY if locked else _WHITE
            style = styled(_number(id, found), colour, locked)
            if found is None:
                sheet.write_blank(at, column, None, style)
            elif isinstance(found, Decimal):
                sheet.write_number(at, column, found, style)
            else:
                sheet.write_string(at, column, found, style)


def _lines(id: str, found: str | Decimal | None) -> int:
    """The lines that a cell takes: a spreadsheet does not open up rows by itself."""
    texts = found.split("\n") if isinstance(found, str) else []
    return min(sum(columns(text) // _WIDTHS[id] + 1 for text in texts), _MOST_LINES)


def _number(id: str, found: str | Decimal | None) -> str:
    """The number format: texts stay texts, whatever is typed; amounts show all their decimals."""
    if id not in MONEY:
        return "@"
    if id in AMOUNTS or not isinstance(found, Decimal):
        return "General"
    return "#,##0" if found == int(found) else "#,##0.####"


def _offer(sheet: Any, form: Form, voice: Voice, lists: dict[str, str]) -> None:
    """What may be entered: amounts from 0 on; people from those known, or others."""
    last = HEADER + len(form.rows)
    for id in (*AMOUNTS, *PEOPLE):
        column = form.columns.index(id)
        if id in AMOUNTS:
            most = int(in_unit(LARGEST))
            rule = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": most}
            rule |= {"error_title": heading(id, voice)[:32], "error_message": voice.say(Text("sheet.form.amount"))}
        elif id in lists:
            rule = {"validate": "list", "source": lists[id], "error_type": "information"}
            rule |= {"error_title": heading(id, voice)[:32], "error_message": voice.say(Text("sheet.form.person"))}
        else:
            continue
        sheet.data_validation(HEADER + 1, column, last, column, rule)


def _print_well(sheet: Any, form: Form) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.3, right=0.3, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER)
    sheet.print_area(0, 0, HEADER + len(form.rows), len(form.columns) - 1)
    sheet.set_footer("&L&F&R&P / &N")
