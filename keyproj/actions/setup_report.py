"""What `keyproj setup` says: the files that it wrote, and the settings of the repository."""

from collections.abc import Mapping, Sequence

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Term, Text

COLUMNS = (
    Column("kind", "text", Text("setup.column.kind")),
    Column("name", "text", Text("setup.column.name")),
    Column("value", "text", Text("setup.column.value")),
)


def setup_report(files: Sequence[str], settings: Mapping[str, str], ledger: str, done: bool) -> Report:
    """The report on what was missing."""
    rows: list[tuple[Term, str, str | None]] = [(Term("setup", "file"), name, None) for name in files]
    rows += [(Term("setup", "setting"), key, value) for key, value in settings.items()]
    said = Text(("setup.done" if done else "setup.dry_run") if rows else "setup.nothing")
    return Report(
        name="setup",
        title=Text("setup.title", {"ledger": ledger}),
        ledger=ledger,
        as_of=None,
        tables=[Table("setup", Text("setup.table"), COLUMNS, rows, quiet=not rows)],
        lead=[said],
    )
