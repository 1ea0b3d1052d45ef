"""The hand-written tables beside this file: the catalogue of projects, and the words for their progress."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .figures import YI

_HERE = Path(__file__).parent
_FILES = {
    "industry": "产业",
    "infrastructure": "基础设施",
    "livelihood": "民生",
    "ecology": "生态环境保护及修复",
    "culture": "文化旅游",
    "preliminary": "",
}
_CATEGORIES = {"新": "新开工", "续": "续建", "前": "前期"}


class Entry(NamedTuple):
    """One project of the catalogue.

    `draft` is a first guess of its total investment in 万元; `family` names the words for its progress.
    """

    id: str
    category: str
    sector: str
    draft: int
    county: str
    kind: str
    mode: str
    name: str
    unit: str
    content: str
    family: str


class Kind(NamedTuple):
    """What follows from the kind of works: family of progress words, approval mode, department, items not needed."""

    family: str
    mode: str
    department: str
    unneeded: frozenset[str]


class Phase(NamedTuple):
    """A phase of the works, up to a share of the money in per cent; `{p}` in `image` is the phase's own progress."""

    upto: int
    image: str
    following: str


def lines(name: str) -> Iterator[str]:
    """The lines of a table without comments and blanks."""
    for line in (_HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def cells(line: str) -> list[str]:
    """The cells of one line."""
    return [cell.strip() for cell in line.split("|")]


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of works by their short name."""
    rows = map(cells, lines("words/kinds.txt"))
    return {row[0]: Kind(row[1], row[2], row[3], frozenset(row[4].split())) for row in rows}


@cache
def catalogue() -> tuple[Entry, ...]:
    """All 217 projects in the order of their ids."""
    entries: list[Entry] = []
    for file, only in _FILES.items():
        sector = only
        for line in lines(f"catalogue/{file}.txt"):
            if line.startswith("["):
                sector = line.strip("[]")
                continue
            entries.append(_entry(line, sector, len(entries) + 1))
    return tuple(entries)


def _entry(line: str, sector: str, number: int) -> Entry:
    head, unit, content = cells(line)
    category, draft, county, kind, name = head.split()
    kind, _, mode = kind.partition("/")
    kind, _, family = kind.partition("@")
    family = family or kinds()[kind].family
    whole, _, tenth = draft.partition(".")
    money = int(whole) * YI + int(tenth or 0) * YI // 10
    mode = mode or kinds()[kind].mode
    number_and_class = (f"TS-{number:04d}", _CATEGORIES[category], sector)
    return Entry(*number_and_class, money, county, kind, mode, name, unit, content, family)


@cache
def sections(name: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """A table of sections `[key] remark`: key → remark and lines."""
    found: dict[str, tuple[str, list[str]]] = {}
    rows: list[str] = []
    for line in lines(name):
        if line.startswith("["):
            key, _, remark = line[1:].partition("]")
            rows = []
            found[key] = (remark.strip(), rows)
        else:
            rows.append(line)
    return {key: (remark, tuple(rows)) for key, (remark, rows) in found.items()}


@cache
def phases(family: str) -> tuple[Phase, ...]:
    """The phases of a family of works, variants of one phase side by side."""
    rows = map(cells, sections("words/images.txt")[family][1])
    return tuple(Phase(int(row[0]), row[1], row[2]) for row in rows)
