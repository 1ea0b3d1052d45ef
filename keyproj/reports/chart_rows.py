"""The rows of the wall chart: each project of the selection with its bars, marks, targets, people, money and level."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from keyproj.base.chart import ChartRow
from keyproj.base.text import Text
from keyproj.reports.ask import Ask
from keyproj.reports.chart_bars import marks, planned, worked
from keyproj.reports.chart_facts import Charted, charted, suspensions
from keyproj.reports.chart_milestones import milestones
from keyproj.reports.chart_people import People, Person
from keyproj.reports.chart_targets import targets
from keyproj.reports.warn_judged import Judged, judged
from keyproj.reports.warn_words import rule_name
from keyproj.rules.warning import Policy, judge


@dataclass(frozen=True, slots=True)
class Entry:
    """A row, and what it was made of."""

    project: Charted
    people: Mapping[str, Person]
    row: ChartRow

    @property
    def leader(self) -> str:
        """Who leads, or nothing."""
        return self.people["leader"].holder if "leader" in self.people else ""


def entries(ask: Ask, policy: Policy) -> Iterator[Entry]:
    """The projects by id."""
    levels = {one.pk: one for one in judged(ask, policy)}
    people, stops, known, months = People(ask), suspensions(ask), milestones(ask), targets(ask)
    for project in charted(ask):
        still, named, one = stops.get(project.pk, ()), people.of(project), levels.get(project.pk)
        has_money = bool(project.money) and project.annual_plan is not None  # a package's is that of its parts
        row = ChartRow(
            id=project.id,
            name=project.name,
            stage=project.stage,
            level=one.level if one else None,
            responsible=[person.shown for person in named.values()],
            planned=planned(project),
            done=worked(project, still, ask.period.as_of),
            marks=list(marks(project, known[project.pk])),
            targets=list(months(project, still)),
            unreported=bool(project.unreported),
            note=_reasons(ask, policy, one) if one else None,
            plan_yuan=project.annual_plan if has_money else None,
            due_yuan=project.plan_to_date if has_money else None,
            done_yuan=project.actual_to_date if has_money and project.last_month is not None else None,
        )
        yield Entry(project, named, row)


def _reasons(ask: Ask, policy: Policy, one: Judged) -> list[Any] | None:
    """The names of the rules that a level comes from, each once; then those that an exemption keeps from counting."""
    month = int(ask.period.month[5:])
    if not one.level and not one.exemptions:
        return None
    counted = dict.fromkeys(reason.rule.name for reason in judge(policy, one.excused(month)))
    every = dict.fromkeys(reason.rule.name for reason in judge(policy, one.facts(month))) if one.exemptions else {}
    names: list[Any] = [rule_name(policy, name) for name in counted]
    names += [Text("chart.exempt", {"rule": rule_name(policy, name)}) for name in every if name not in counted]
    return names or None
