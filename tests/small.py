"""Small ledgers as YAML text: what a test does not care about is filled in."""

from pathlib import Path

POLICY = """\
ledger: test
title: 某市
year: 2023
jurisdiction: {name: 某市}
sectors:
  - {name: 产业, headquarters: 产业项目指挥部}
  - {name: 民生}
scale:
  - {name: 10亿元以上, at_least: 10亿元}
  - {name: 10亿元以下, below: 10亿元}
counties:
  - {name: 路北区}
  - {name: 丰南区}
"""

PLAN = """\
year: 2023
document: 某市2023年重点项目计划
published:
  overview:
    合计: {projects: 3}
"""


def project(id: str = "TS-0001", *more: str, **fields: str) -> str:
    """A project's text: the required fields, `fields` in their place or behind, then the lines of `more`."""
    known = {"id": id, "name": f"示范项目{id}", "county": "路北区", "sector": "产业", "total_investment": "12亿元"}
    lines = [f"{key}: {value}\n" for key, value in {**known, **fields}.items()]
    return "".join([*lines, *(text.removesuffix("\n") + "\n" for text in more)])


def plan(year: int = 2023, category: str = "新开工", investment: str = "1.2亿元", **fields: str) -> str:
    """The `plans` of a project with one year, to be given as `more`."""
    parts = {"category": category, "investment": investment, **fields}
    return f"plans:\n  {year}: {{{', '.join(f'{key}: {value}' for key, value in parts.items())}}}\n"


def progress(*entries: tuple[str, str, str]) -> str:
    """The `progress` of a project from (month, investment, day reported), to be given as `more`.

    An entry for a month that an earlier one has already corrects it.
    """
    lines = []
    for number, (month, amount, day) in enumerate(entries):
        again = any(other == month and (at, n) < (day, number) for n, (other, _, at) in enumerate(entries))
        reason = ", reason: 更正" if again else ""
        lines.append(f"  - {{month: {month}, investment: {amount}, reported: {day}, by: 填报人甲{reason}}}\n")
    return "progress:\n" + "".join(lines)


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    """Writes files below a folder, making the folders on the way; gives the folder back."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root
