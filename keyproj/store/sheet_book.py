"""What the sheets of an .xlsx file share: their names, the texts of all cells, and how numbers are shown."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from keyproj.store.sheet_number import kind_of
from keyproj.store.sheet_package import Package

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(slots=True)
class Book:
    """What all sheets share. `sheets` are name, whether hidden, part; `kinds` is what each cell style shows."""

    since_1904: bool = False
    sheets: list[tuple[str, bool, str]] = field(default_factory=list)
    strings: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, package: Package) -> "Book":
        """Reads them. Raises Unreadable."""
        book = cls()
        top = _targets(package, "_rels/.rels", "")
        part = next((target for kind, target in top.values() if kind == "officeDocument"), "xl/workbook.xml")
        folder, name = posixpath.split(part)
        parts = _targets(package, f"{folder}/_rels/{name}.rels", folder)

        def start(name: str, a: Mapping[str, str]) -> None:
            if name == "sheet" and parts.get(a.get("id", ""), ("", ""))[0] == "worksheet":
                hidden = a.get("state", "visible") != "visible"
                book.sheets.append((a.get("name", ""), hidden, parts[a["id"]][1]))
            elif name == "workbookPr":
                book.since_1904 = a.get("date1904", "0") in ("1", "true")

        package.each(part, start, _nothing)
        for kind, target in parts.values():
            if kind == "sharedStrings" and target in package.names:
                book.strings = _strings(package, target)
            elif kind == "styles" and target in package.names:
                book.kinds = _kinds(package, target)
        return book


def _nothing(name: str, text: str) -> None:
    """Nothing is asked of elements that end."""


def _targets(package: Package, part: str, folder: str) -> dict[str, tuple[str, str]]:
    """Id → kind of relation, and the part that it leads to."""
    found: dict[str, tuple[str, str]] = {}

    def start(name: str, a: Mapping[str, str]) -> None:
        if name == "Relationship" and a.get("TargetMode") != "External":
            target = a.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[a.get("Id", "")] = (a.get("Type", "").rpartition("/")[2], path)

    if part in package.names:
        package.each(part, start, _nothing)
    return found


def _strings(package: Package, part: str) -> list[str]:
    """The shared texts; how a word is pronounced (`rPh`) is none of them."""
    found: list[str] = []
    runs: list[str] = []
    spoken = False

    def start(name: str, _: Mapping[str, str]) -> None:
        nonlocal spoken
        if name == "si":
            runs.clear()
        elif name == "rPh":
            spoken = True

    def end(name: str, text: str) -> None:
        nonlocal spoken
        if name == "t" and not spoken:
            runs.append(text)
        elif name == "rPh":
            spoken = False
        elif name == "si":
            found.append(unescaped("".join(runs)))

    package.each(part, start, end)
    return found


def unescaped(text: str) -> str:
    """The text of a cell: characters that XML can't hold are written `_x000D_`; lines end in LF."""
    text = _ESCAPE.sub(_character, text) if "_x" in text else text
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)


def _kinds(package: Package, part: str) -> list[str]:
    codes: dict[int, str] = {}
    kinds: list[str] = []
    within = ""

    def start(name: str, a: Mapping[str, str]) -> None:
        nonlocal within
        if name == "numFmt":
            codes[_number(a.get("numFmtId"))] = a.get("formatCode", "")
        elif name == "cellXfs":
            within = name
        elif name == "xf" and within:
            number = _number(a.get("numFmtId"))
            kinds.append(kind_of(number, codes.get(number)))

    def end(name: str, _: str) -> None:
        nonlocal within
        if name == "cellXfs":
            within = ""

    package.each(part, start, end)
    return kinds


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0
