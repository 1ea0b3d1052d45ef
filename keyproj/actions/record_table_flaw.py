"""What is wrong with a cell of a sheet, as a value: where, what stands there, why it will not do, what to write."""

from dataclasses import dataclass
from typing import Any

from keyproj.base.text import Text
from keyproj.store.sheet import cell_name


@dataclass(frozen=True, slots=True)
class Flaw:
    """`cell` is `D14`, `seen` its text or the project's id. Of a problem that check would find there are `code` and
    `severity`.
    """

    row: int
    column: int
    seen: str
    problem: Text
    hint: Text
    code: str = ""
    severity: str = ""

    @property
    def cell(self) -> str:
        """The cell's name, as spreadsheets show it."""
        return cell_name(self.row, self.column) if self.row else ""

    @classmethod
    def at(cls, row: int, column: int, kind: str, seen: str, /, **args: Any) -> "Flaw":
        """A flaw of a kind that the catalogue knows: `sheet.bad.<kind>` and `sheet.instead.<kind>`."""
        seen = seen if len(seen) <= 40 else seen[:39] + "…"
        args = {"seen": seen, **args}
        return cls(row, column, seen, Text(f"sheet.bad.{kind}", args), Text(f"sheet.instead.{kind}", args))


class Unfit(Exception):
    """A cell that will not do: its kind of flaw, and what fills the texts."""

    def __init__(self, kind: str, **args: Any) -> None:
        super().__init__(kind)
        self.kind = kind
        self.args_of_text = args
