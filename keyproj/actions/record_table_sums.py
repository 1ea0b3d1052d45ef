"""Totals that a row states (本年累计, 开工累计), against what the ledger would have with its month."""

from keyproj.actions.entry import in_wan
from keyproj.actions.record import in_force
from keyproj.actions.record_table_flaw import Flaw
from keyproj.actions.record_table_headings import Layout
from keyproj.actions.record_table_plan import Planned, flaw_in
from keyproj.model.project import Project


def to_date(project: Project, since: str, until: str) -> int:
    """Yuan of the reports in force for the months from one to another, both included."""
    months = {entry.month for entry in project.progress if since <= entry.month <= until}
    return sum(known[1].investment for month in months if (known := in_force(project, month)))


def year_to_date(project: Project, month: str) -> int:
    """Yuan of a month's year, up to the month."""
    return to_date(project, f"{month[:4]}-01", month)


def differing_sums(layout: Layout, row: Planned, month: str) -> list[Flaw]:
    """What a row states otherwise. The project's total is compared where it is known what was invested before."""
    project, stated = row.recording.project, row.line.money
    sums = {"year_to_date": year_to_date(project, month)}
    if project.plans and project.invested_before is not None:
        sums["project_to_date"] = project.invested_before + to_date(project, f"{min(project.plans)}-01", month)
    return [
        flaw_in(layout, row.line, id, id, layout.sheet.rows[row.line.row][layout.columns[id]].text,
                stated=in_wan(stated[id]), sum=in_wan(found), project=row.found.id)
        for id, found in sums.items()
        if id in stated and stated[id] != found
    ]  # fmt: skip
