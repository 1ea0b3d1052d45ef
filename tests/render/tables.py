"""Reports made by hand: tables of any words, for the tests of formats."""

from datetime import date

from keyproj.base.report import Column, Report, Style, Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Term, Text
from keyproj.render.formats import formatted
from keyproj.render.voice import Voice

HOSTILE = [
    "甲|乙",
    "[点这里](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "<script>alert(1)</script>",
    "<!-- a -->",
    "`rm`",
    "@user #1 ~~a~~ **b** _c_",
    "&lt;b&gt;",
    "$x^2$",
    "\\",
    "a\nb\tc",
    "\x1b[31m红\x1b[0m",
    "\u202egnp",
    "=cmd()",
    "+1",
    "-2+3",
    "@SUM(A1)",
    "|x",
    "%0A",
    "'quoted",
    '"a","b"',
    "[red]甲[/red]",
    " blank ",
    "👷🏗️",
    "e\u0301",
    "null",
    "\x9b31m\x7f\u2028\u2066",
]
"""Names that mean something to Markdown, HTML, spreadsheets, terminals or JSON."""


def words(text):
    """A text that is the same in both languages."""
    return Text("literal", {"text": text})


def report(columns, rows, total=None, **more):
    """A report with one table; `columns` are (id, kind)."""
    shown = [Column(id, kind, words(id)) for id, kind in columns]
    parts = {"title": words("标题"), "ledger": "甲市", "as_of": date(2023, 6, 30), **more}
    return Report("list", tables=[Table("projects", words("表"), shown, rows, total)], **parts)


def whole(**style):
    """A report with every kind of value."""
    columns = [
        ("a", "text"), ("b", "count"), ("c", "yuan"), ("d", "rate"), ("e", "date"), ("f", "month"), ("g", "bool"), ("h", "line"),
    ]  # fmt: skip
    rows = [
        [Term("word", "在建"), 7, 123456789012, Rate(1, 3), date(2023, 6, 30), "2023-06", True, 9],
        ["曹妃甸区", 0, 0, Rate(0, 0), None, None, False, None],
        ["x", None, None, None, None, None, None, None],
    ]
    total = [Term("word", "合计"), 7, 123456789012, Rate(5, 4), None, None, None, None]
    return report(columns, rows, total, notes=[words("说明")], lead=[words("话")], style=Style(**style))


def made(value, format, language="zh"):
    """A report in a format."""
    return formatted(value, format, Voice(language, value.style))
