"""Records a whole month at once from a table: what would be written where, and every cell that stands against it."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from keyproj.actions.entry import Entry, in_wan
from keyproj.actions.find import Found
from keyproj.actions.outcome import Recording
from keyproj.actions.record import recorded
from keyproj.actions.record_table_columns import PEOPLE, WORDS
from keyproj.actions.record_table_flaw import Flaw, Unfit
from keyproj.actions.record_table_headings import Layout
from keyproj.actions.record_table_plan import Plan, Planned, Say, Wanted, flaw_in
from keyproj.actions.record_table_projects import Projects
from keyproj.actions.record_table_refusals import foresee, refusals
from keyproj.actions.record_table_rows import Line, lines_of
from keyproj.actions.record_table_sums import differing_sums
from keyproj.actions.record_table_together import each
from keyproj.base.errors import KeyprojError, Refused
from keyproj.base.text import Term
from keyproj.index.checks.ledger import Ledger
from keyproj.model.progress import Progress
from keyproj.store.folder import read_bytes
from keyproj.store.source import LARGEST

_Job = tuple[Line, Found]
"""A row that is good so far, and its project."""


def planned(ledger: Ledger, root: Path, layout: Layout, wanted: Wanted, say: Say) -> Plan:
    """What the sheet would change. Writes nothing. Raises KeyprojError where a file of the ledger can't be read."""
    lines = lines_of(layout)
    plan = Plan(layout, [], list(lines.flaws), len(lines.blank), lines.own_units)
    projects, seen = Projects(ledger.db), dict[str, Line]()
    good: list[_Job] = []
    for line in lines.lines:
        flaws = list(line.flaws)
        found = _found(projects, line, plan, wanted, seen, flaws)
        good += [(line, found)] if found is not None and not flaws and not line.bad else []
        plan.flaws += flaws
    for (line, found), (recording, flaws) in zip(
        good, each(partial(_row, root, layout, wanted, say), good), strict=True
    ):
        plan.rows += [Planned(line, found, recording)] if recording is not None else []
        plan.flaws += flaws
    foresee(ledger, plan, wanted, say)
    plan.flaws.sort(key=lambda flaw: (flaw.row, flaw.column))
    return plan


def _found(
    projects: Projects, line: Line, plan: Plan, wanted: Wanted, seen: dict[str, Line], flaws: list[Flaw]
) -> Found | None:
    """The project of a row; what stands against it being reported here joins the flaws."""
    layout = plan.layout
    try:
        found = projects.match(line.keys) if line.keys else None
    except Unfit as error:
        args = dict(error.args_of_text)
        column = layout.columns[args.pop("column", next(iter(line.keys)))]
        text = layout.sheet.rows[line.row][column].text
        flaws.append(Flaw.at(line.row, column, error.kind, text, **args))
        return None
    if found is None:
        return None
    county = projects.county(found)
    if (wanted.counties and county not in wanted.counties) or (line.county and line.county != county):
        kind = "county" if wanted.counties and county not in wanted.counties else "county_differs"
        flaws.append(flaw_in(layout, line, "county", kind, found.id, county=county))
    if line.month and line.month != wanted.month:
        flaws.append(flaw_in(layout, line, "month", "month", line.month, month=wanted.month))
    if found.path in seen:
        flaws.append(flaw_in(layout, line, "", "row_twice", found.id, row=seen[found.path].row))
    seen.setdefault(found.path, line)
    return found


def _row(root: Path, layout: Layout, wanted: Wanted, say: Say, job: _Job) -> tuple[Recording | None, list[Flaw]]:
    """What becomes of a project's file, or what stands against it."""
    line, found = job
    try:
        recording = recorded(_bytes(root, found.path), found.path, [_entry(line, wanted)], _without_known)
    except Refused:  # the file has changed since the index saw it, and has errors now
        return None, [flaw_in(layout, line, "", "unread", found.id, file=found.path)]
    row = Planned(line, found, recording)
    flaws = refusals(layout, row, say) or differing_sums(layout, row, wanted.month)
    return None if flaws else recording, flaws


def _entry(line: Line, wanted: Wanted) -> Entry:
    """A row as an entry; who reports is the row's own, else who was named for all."""
    money: dict[str, Any] = {id: in_wan(yuan) for id, yuan in line.money.items()}
    words: dict[str, Any] = {id: text for id in (*WORDS, *PEOPLE) if (text := line.words.get(id))}
    by = words.pop("by", wanted.by)
    return Entry(wanted.month, money.pop("investment"), wanted.reported, by, **money, **words)


def _without_known(entry: Entry, was: Progress) -> Entry:
    """The entry without words that the report in force holds but for blanks around them, which no cell keeps, and
    without a total to date that it does not state: that is compared, and no reason to report the month again.
    """
    words = [id for id in (*WORDS, *PEOPLE) if id != "by" and (getattr(was, id) or "").strip() == getattr(entry, id)]
    sums = [id for id in ("year_to_date", "project_to_date") if getattr(was, id) is None]
    unsaid: dict[str, Any] = dict.fromkeys([*words, *sums])
    return replace(entry, **unsaid)


def _bytes(root: Path, path: str) -> bytes:
    try:
        return read_bytes(root, path, LARGEST)
    except OSError as error:
        raise KeyprojError("error.read", file=path, cause=Term("cause", error.strerror or str(error))) from None
