"""The second sheet of a month's form: how to fill it in, and the names to choose from."""

from typing import Any

from keyproj.actions.record_form import PEOPLE, Form
from keyproj.base.text import Text
from keyproj.render.form_text import heading
from keyproj.render.voice import Voice

_LINES = 7
"""Sentences of the catalogue, `sheet.form.help_1` and so on."""

_WIDTH = 90


def write_help(book: Any, form: Form, voice: Voice) -> dict[str, str]:
    """Writes the sheet; gives where the names to choose from stand, by column of the form."""
    name = voice.say(Text("sheet.form.help"))
    sheet = book.add_worksheet(name)
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, _WIDTH)
    sheet.write_string(0, 0, name, bold)
    for n in range(1, _LINES + 1):
        line = voice.say(Text(f"sheet.form.help_{n}", {"month": form.month}))
        sheet.write_string(n, 0, f"{n}. {line}", wrapped)
    lists = {}
    for column, id in enumerate(PEOPLE, 2):
        names = form.people.get(id, [])
        if names:
            sheet.write_string(0, column, heading(id, voice), bold)
            sheet.set_column(column, column, 14)
            sheet.write_column(1, column, names)
            letter = "ABCDEF"[column]
            lists[id] = f"='{name}'!${letter}$2:${letter}${len(names) + 1}"
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.protect()
    return lists
