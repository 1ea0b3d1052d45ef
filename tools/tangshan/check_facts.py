"""Checks names, codes, people, formalities and the order of dates."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from keyproj.model.policy import Policy
from keyproj.model.project import Project
from keyproj.rules.formalities import required

from .codes import check_digit
from .figures import COMPLETED, STARTED, YEAR

_OLD = re.compile("20(1[5-9]|20)-")
"""A code from before November 2020 begins with its year, a later one with year and month."""

_HALF_YEAR = (date(YEAR, 1, 1), date(YEAR, 6, 30))


def check(policy: Policy, projects: Sequence[Project]) -> Iterator[str]:
    """All checks of facts."""
    keys: tuple[Callable[[Project], str | None], ...] = (lambda p: p.id, lambda p: p.name, lambda p: p.code)
    for key in keys:
        counts = Counter(filter(None, map(key, projects)))
        yield from (f"{value} is used {count} times" for value, count in counts.items() if count > 1)
    yield from _half_year(projects)
    yield from _people(policy, projects)
    for project in projects:
        yield from (f"{project.id}: {text}" for text in _project(project))


def _half_year(projects: Sequence[Project]) -> Iterator[str]:
    first, last = _HALF_YEAR
    new = [project for project in projects if project.plans[YEAR].category == "新开工"]
    started = [project for project in new if project.started and first <= project.started <= last]
    completed = [project for project in projects if project.completed and first <= project.completed <= last]
    if (len(started), len(completed)) != (STARTED, COMPLETED):
        yield f"{len(started)} started, {len(completed)} completed"
    if len(started) != len([project for project in new if project.started]):
        yield "a new project started outside the half year"


def _people(policy: Policy, projects: Sequence[Project]) -> Iterator[str]:
    counties = {county.name for county in policy.counties}
    departments = {sector.name: sector.lead_departments for sector in policy.sectors}
    holders = {office.holder: set[str]() for office in policy.offices if office.role == "city_leader"}
    for office in policy.offices:
        if office.role == "city_leader":
            holders[office.holder].add(office.scope or "")
    contacts = Counter(project.responsibility.city_leader for project in projects if project.responsibility.city_leader)
    if dict(contacts) != dict.fromkeys(holders, 1) or set().union(*holders.values()) != counties:
        yield f"contacts {contacts}"
    for project in projects:
        people = project.responsibility
        if project.county not in counties or people.lead_department not in departments[project.sector]:
            yield f"{project.id}: county or department"
        if people.city_leader and project.county not in holders[people.city_leader]:
            yield f"{project.id}: city leader of another county"
        if not people.county_leader or not people.unit or not people.contact:
            yield f"{project.id}: people missing"


def _project(project: Project) -> Iterator[str]:
    category = project.plans[YEAR].category
    started, listing = project.started, project.listing
    if category == "续建" and not (started and started.year in range(2019, YEAR)):
        yield "continuing, but not started 2019–2022"
    if category == "前期" and (started or project.progress or project.plans[YEAR].investment):
        yield "preliminary, but at work"
    if listing is None or (listing.date.year, listing.date.month) != (YEAR, 1):
        yield "listing"
    if project.completed and not (started and started < project.completed):
        yield "completed before it started"
    if project.in_statistics and not (started and started <= project.in_statistics):
        yield "in the statistics before it started"
    yield from _code(project)
    yield from _formalities(project)


def _code(project: Project) -> Iterator[str]:
    if project.code is None:
        if project.plans[YEAR].category != "前期":
            yield "no code"
        return
    first = next((formality.date for formality in project.formalities if formality.date), None)
    old = _OLD.match(project.code)
    year, month = (int(project.code[:4]), 1) if old else (2000 + int(project.code[:2]), int(project.code[2:4]))
    if first is None or (year, month) > (first.year, first.month):
        yield "code later than the first formality"
    if not old and (year, month) < (2020, 11):
        yield "code in the new form before there was one"
    digits = project.code.replace("-", "")
    if not old and check_digit(digits[:-1]) != digits[-1]:
        yield f"check digit of {project.code}"


def _formalities(project: Project) -> Iterator[str]:
    items = tuple(formality.item for formality in project.formalities)
    if project.approval_mode is None or items != required(project.approval_mode):
        yield "formalities are not the approval mode's"
    dates = [formality.date for formality in project.formalities if formality.date]
    if dates != sorted(dates) or any(day > date(YEAR, 6, 30) for day in dates):
        yield "formalities out of order"
    for formality in project.formalities:
        done = formality.state == "已完成"
        if done != bool(formality.number and formality.date and formality.authority):
            yield f"{formality.item}: number, date, authority"
        if (formality.state == "未办理") != bool(formality.reason):
            yield f"{formality.item}: reason"
    permit = project.formalities[-1]
    unfinished = [formality for formality in project.formalities if formality.state not in ("已完成", "不需要")]
    if project.started and (unfinished or permit.date is None or permit.date > project.started):
        yield "started before its formalities"
    if project.started is None and not unfinished:
        yield "not started although all formalities are done"
