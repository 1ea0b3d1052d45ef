"""One project: what a file in `projects/` may say."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator

from keyproj.base.fault import Fault
from keyproj.model.attachment import Attachment
from keyproj.model.base import Entity
from keyproj.model.formality import Formality, Need
from keyproj.model.history import HistoryEntry
from keyproj.model.people import FormerResponsibility, Responsibility
from keyproj.model.plan import Plan
from keyproj.model.progress import Progress
from keyproj.model.schedule import Schedule
from keyproj.model.values import Day, Id, Line, ProjectCode, Words, Year, Yuan, choice
from keyproj.rules.vocabulary import LEVELS, MODES


class Listing(Entity):
    """By what decision the project is on the list."""

    basis: Line
    document: Line | None = None
    date: Day


class Suspension(Entity):
    """A stop of work (停建); without `until` it still lasts."""

    since: Day
    until: Day | None = None
    reason: Words


class Removal(Entity):
    """The project left the list (调出)."""

    date: Day
    reason: Words
    document: Line | None = None


def _months_in_their_year(plans: Mapping[int, Plan]) -> Mapping[int, Plan]:
    faults = [
        Fault("K140", at=(str(year), "months", month), seen=month, year=year)
        for year, plan in plans.items()
        for month in plan.months
        if int(month[:4]) != year
    ]
    if faults:
        raise Fault.together(faults)
    return plans


def _months_once(entries: tuple[Progress, ...]) -> tuple[Progress, ...]:
    """A month's second entry, in the order of the reports, corrects the first and says why."""
    first: dict[str, int] = {}
    faults = []
    for index, entry in sorted(enumerate(entries), key=lambda numbered: (numbered[1].reported, numbered[0])):
        if entry.month in first and entry.reason is None:
            faults.append(Fault("K142", at=(index, "month"), month=entry.month, first=first[entry.month]))
        first.setdefault(entry.month, index)
    if faults:
        raise Fault.together(faults)
    return entries


class Project(Entity):
    """A key project (重点项目). Its stage at a date follows from the dated facts here and is never typed.

    `total_investment` and `invested_before` (to the end of the year before the first plan here) are yuan.
    `parent` names the package (打包项目) that this project belongs to.
    """

    id: Id
    former_ids: tuple[Id, ...] = ()
    name: Line
    code: ProjectCode | None = None
    parent: Id | None = None
    county: Line
    sector: Line
    level: Annotated[str, choice(*LEVELS)] | None = None
    address: Line | None = None
    content: Words | None = None
    approval_mode: Annotated[str, choice(*MODES)] | None = None
    listing: Listing | None = None
    total_investment: Yuan
    invested_before: Yuan | None = None
    responsibility: Responsibility = Responsibility()
    former_responsibility: tuple[FormerResponsibility, ...] = ()
    started: Day | None = None
    completed: Day | None = None
    in_statistics: Day | None = None
    suspended: tuple[Suspension, ...] = ()
    removed: Removal | None = None
    plans: Annotated[Mapping[Year, Plan], AfterValidator(_months_in_their_year)] = {}
    schedule: Schedule | None = None
    formalities: tuple[Formality, ...] = ()
    needs: tuple[Need, ...] = ()
    progress: Annotated[tuple[Progress, ...], AfterValidator(_months_once)] = ()
    attachments: tuple[Attachment, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    note: Words | None = None
