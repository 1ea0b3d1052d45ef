"""The answer first: what changed, in a few sentences, and whether what is protected stayed."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from keyproj.base.amount import format_amount
from keyproj.base.report import Table
from keyproj.base.rounding import Rate
from keyproj.base.text import Term, Text
from keyproj.reports.diff_protected import protected
from keyproj.reports.diff_sides import Sides

MOST_NAMED = 5
"""Projects or papers that a sentence names; more are counted only."""

MOST_SAID = 30
"""Characters that a sentence says of a value; the table has it whole."""


def lead(sides: Sides, tables: Mapping[str, Table]) -> Iterator[Text]:
    """From what is protected to what is ordinary work."""
    if not sides.changed.files:
        yield Text("diff.lead.same")
        return
    yield Text("diff.lead.files", {"files": sides.changed.files, "projects": len(sides.pairs)})
    yield protected(sides)
    if sides.changed.policy:
        yield Text("diff.lead.policy")
    yield from _reported(tables["reported"])
    if rows := tables["corrected"].rows:
        yield Text("diff.lead.corrected", {"count": len(rows), "yuan": _signed(sum(row[6] for row in rows))})
    yield from _levels(tables["levels"])
    yield from _plan(tables)
    yield from _papers(tables["papers"])
    yield from _contents(tables["contents"], {row[0] for row in tables["papers"].rows if row[1] in _MAKES})
    if not any(table.rows for table in tables.values()):
        yield Text("diff.lead.nothing")


def _reported(table: Table) -> Iterator[Text]:
    """How many projects of which county reported which month, and how far they are."""
    if table.total is None:
        return
    counties, months = (sorted({row[n] for row in table.rows}) for n in (0, 1))
    _, _, projects, yuan, annual, due, actual, *_ = table.total
    where = counties[0] if len(counties) == 1 else Text("diff.lead.counties", {"count": len(counties)})
    when = months[0] if len(months) == 1 else Text("diff.lead.months", {"first": months[0], "last": months[-1]})
    args = {"where": where, "when": when, "projects": projects, "yuan": format_amount(yuan)}
    if annual:
        rates = {"rate": Rate(actual or 0, annual), "planned": Rate(due or 0, annual)}
        yield Text("diff.lead.reported_of_plan", {**args, **rates})
    else:
        yield Text("diff.lead.reported", args)


def _levels(table: Table) -> Iterator[Text]:
    """Those that became worse with the reason that weighs most; who left the list is not better off."""
    for id, rows in {
        "worse": [row for row in table.rows if (row[6] or 0) > (row[5] or 0)],
        "better": [row for row in table.rows if row[6] is not None and row[6] < (row[5] or 0)],
        "unwatched": [row for row in table.rows if row[6] is None and row[5]],
    }.items():
        if rows:
            named: list[Any] = [_level(row, id == "worse") for row in rows[:MOST_NAMED]]
            more = ["…"] if len(rows) > MOST_NAMED else []
            yield Text(f"diff.lead.{id}", {"count": len(rows), "projects": [*named, *more]})


def _level(row: Sequence[Any], because: bool) -> Text:
    args = {"project": row[0], "name": row[1], "change": row[3]}
    if not (because and row[4]):
        return Text("diff.lead.level", args)
    reason = row[4][0]
    short = Text(f"diff.short.{reason.args['signal']}.{reason.args['measure']}", reason.args)
    return Text("diff.lead.level_because", {**args, "reason": short})


def _plan(tables: Mapping[str, Table]) -> Iterator[Text]:
    """Projects in and out, what the plan gained or lost, and dates that were put off."""
    if rows := tables["projects"].rows:
        kinds = dict.fromkeys(row[0] for row in rows)
        counts = [
            Text("diff.lead.of_kind", {"kind": kind, "count": sum(row[0] == kind for row in rows)}) for kind in kinds
        ]
        yield Text("diff.lead.projects", {"counts": counts})
    moved = [row for row in tables["moved"].rows if row[0] == Text("dimension.county")]
    sums = {key: sum(row[n] for row in moved) for key, n in (("total", 3), ("plan", 4))}
    if parts := [Text(f"diff.lead.moved_{key}", {"yuan": _signed(yuan)}) for key, yuan in sums.items() if yuan]:
        yield Text("diff.lead.moved", {"parts": parts})
    later = [row[7] for row in tables["dates"].rows if row[7] and row[7] > 0 and _is_planned(row[4])]
    if later:
        yield Text("diff.lead.later", {"count": len(later), "most": max(later)})


def _is_planned(field: str) -> bool:
    """Whether a date is one that was promised, and not one on which something happened."""
    return field == "deadline" or field.rpartition(".")[2] in ("start", "completion", "not_before", "finish_by")


def _papers(table: Table) -> Iterator[Text]:
    """Signatures with name and opinion; of all else how many."""
    new = [row for row in table.rows if row[7] == Term("diff.paper", "written")]
    signed = [row for row in new if row[1] == Term("diff.event", "signed")]
    if signed:
        named: list[Any] = [
            Text("diff.lead.signature", {"paper": row[0], "name": row[3], "opinion": row[6] or "", "day": row[2] or ""})
            for row in signed[:MOST_NAMED]
        ]
        yield Text("diff.lead.signed", {"signatures": [*named, *(["…"] if len(signed) > MOST_NAMED else [])]})
    events = dict.fromkeys(row[1] for row in new if row not in signed)
    counts = [Text("diff.lead.of_kind", {"kind": kind, "count": sum(row[1] == kind for row in new)}) for kind in events]
    if counts:
        yield Text("diff.lead.papers", {"counts": counts})
    if gone := len(table.rows) - len(new):
        yield Text("diff.lead.papers_gone", {"count": gone})


_MAKES = tuple(Term("diff.event", event) for event in ("proposed", "issued", "exempted", "closed"))
"""Events with which a paper begins, or is gone."""


def _contents(table: Table, made: Container[str]) -> Iterator[Text]:
    """What papers that both states have say otherwise."""
    rows = [row for row in table.rows if row[0] not in made and row[5] is not None]
    if rows:
        named: list[Any] = [
            Text("diff.lead.content", {"paper": row[0], "what": row[3], "old": _short(row[5]), "new": _short(row[6])})
            for row in rows[:MOST_NAMED]
        ]
        more = ["…"] if len(rows) > MOST_NAMED else []
        yield Text("diff.lead.contents", {"count": len(rows), "changes": [*named, *more]})


def _short(value: str | None) -> str:
    """A value that may have several lines, so that it fits into a sentence."""
    line = " ".join((value or "—").split())
    return line if len(line) <= MOST_SAID else f"{line[:MOST_SAID]}…"


def _signed(yuan: int) -> str:
    """An amount with its sign, exact."""
    return f"{'-' if yuan < 0 else '+' if yuan else ''}{format_amount(abs(yuan))}"
