"""A month's form as CSV, for those who fill it in without a spreadsheet program of their own."""

import csv
import io
import re
from decimal import Decimal

from keyproj.actions.record_form import Form
from keyproj.render.form_text import heading, value
from keyproj.render.voice import Voice

_UNSAFE = re.compile(r"'*[=+\-@\t\r|%＝＋－＠]")
"""Texts that a spreadsheet might take for a formula, or that would lose an apostrophe when the form is read."""


def form_csv(form: Form, voice: Voice) -> bytes:
    """The form with a byte order mark, by which Excel and WPS know UTF-8; the first row are the headings."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([heading(id, voice) for id in form.columns])
    for row in form.rows:
        writer.writerow([_cell(value(id, row[id], voice)) for id in form.columns])
    return out.getvalue().encode("utf-8-sig", "backslashreplace")


def _cell(found: str | Decimal | None) -> str:
    if found is None:
        return ""
    if isinstance(found, Decimal):
        return format(found, "f")
    return f"'{found}" if _UNSAFE.match(found) else found
