"""One problem code explained (`check --explain`), or all of them in a table."""

from collections.abc import Mapping, Sequence

from keyproj.base.codes import CODES
from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Term, Text

COLUMNS = (
    Column("code", "text"),
    Column("name", "text", Text("column.code_name")),
    Column("severity", "text"),
    Column("needs", "text"),
    Column("title", "text"),
)
WHY = (*COLUMNS, Column("why", "text"))


def code_report(code: str, judged: Mapping[str, str], ledger: str = "") -> Report:
    """What a code means, why it is looked for, and a wrong and a right example.

    `judged` is the severity that the ledger's policy gives it, where it does.
    """
    known, why = CODES[code], Text(f"problem.{code}.why")
    args = {"severity": Term("severity", known.severity), "judged": Term("severity", judged.get(code, known.severity))}
    return Report(
        name="code",
        title=Text("check.code", {"code": code, "title": Text(f"problem.{code}.title"), "name": known.name}),
        ledger=ledger,
        as_of=None,
        tables=[Table("codes", Text("table.codes"), WHY, [(*_row(code, judged), why)], quiet=True)],
        lead=(
            Text("check.judged" if judged.get(code, known.severity) != known.severity else "check.severity", args),
            Text("check.needs", {"needs": [Term("needs", need) for need in known.needs]}),
            why,
        ),
    )


def codes_report(codes: Sequence[str], judged: Mapping[str, str], ledger: str = "") -> Report:
    """The table of several codes."""
    rows = [_row(code, judged) for code in codes]
    return Report("code", Text("check.codes"), ledger, None, [Table("codes", Text("table.codes"), COLUMNS, rows)])


def _row(code: str, judged: Mapping[str, str]) -> tuple[object, ...]:
    known = CODES[code]
    severity = Term("severity", judged.get(code, known.severity))
    return (code, known.name, severity, [Term("needs", need) for need in known.needs], Text(f"problem.{code}.title"))
