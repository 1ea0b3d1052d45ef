"""One project of the report: its level with all that goes with it, and its row in the table `warnings`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from keyproj.base.months import last_day
from keyproj.base.report import Column
from keyproj.base.text import Text
from keyproj.reports.warn_clear import clears
from keyproj.reports.warn_judged import Judged
from keyproj.reports.warn_people import People
from keyproj.reports.warn_words import escalation_text, reason_text
from keyproj.rules.slips import Written
from keyproj.rules.warning import Policy, judge
from keyproj.rules.warning_clear import Clearing, clearing
from keyproj.rules.warning_excused import Exemption
from keyproj.rules.warning_standing import Standing

COLUMNS = (
    Column("project", "text"),
    Column("name", "text"),
    Column("county", "text"),
    Column("leader", "text", Text("warn.column.leader")),
    Column("level", "level", Text("warn.column.level")),
    Column("previous_level", "level", Text("warn.column.previous_level")),
    Column("unreported", "bool"),
    Column("reasons", "text", Text("warn.column.reasons")),
    Column("next_level_on", "date", Text("warn.column.next_level_on")),
    Column("report", "text", Text("warn.column.report")),
    Column("county_leader", "text"),
    Column("since", "month", Text("warn.column.since")),
    Column("next_level", "level", Text("warn.column.next_level")),
    Column("clearing", "yuan", Text("warn.column.clearing")),
    Column("cleared_level", "level", Text("warn.column.cleared_level")),
    Column("level_without_exemptions", "level", Text("warn.column.level_without_exemptions")),
    Column("exemptions", "text", Text("warn.column.exemptions")),
    Column("clears", "text", Text("warn.column.clears")),
)


@dataclass(frozen=True, slots=True)
class Warned:
    """`full` is the level without the exemptions in force, `report` the state of the written report.

    `reasons` are those that count, `silenced` those that an exemption keeps from counting. `clearing` is of the money
    alone, `clears` of each reason that gives the level.
    """

    judged: Judged
    standing: Standing
    full: int
    people: People
    reasons: Sequence[Text]
    silenced: Sequence[Text]
    in_force: Sequence[Exemption]
    clearing: Clearing | None
    clears: Sequence[Text]
    report: Written
    since: str
    changes_on: date | None

    @property
    def row(self) -> tuple[Any, ...]:
        """The row for programs."""
        project, standing, clear = self.judged.project, self.standing, self.clearing
        return (
            project.id,
            project.name,
            project.county,
            self.people.leader,
            standing.level,
            standing.previous,
            bool(project.unreported),
            self.reasons,
            self.changes_on,
            self.report.state,
            self.people.county_leader,
            self.since,
            standing.changes[1] if standing.changes else None,
            clear.yuan if clear else None,
            clear.level if clear else None,
            self.full,
            [exemption.id for exemption in self.in_force],
            self.clears,
        )


def warned(policy: Policy, judged: Judged, month: int, day: str, people: People, report: Written) -> Warned:
    """What there is to say of a project at the end of a month."""
    standing = judged.levels.standing(month)
    facts = judged.excused(month)
    in_force = [exemption for exemption in judged.exemptions if exemption.holds(day)]
    found = judge(policy, facts)
    every = judge(policy, judged.facts(month)) if in_force else found
    year = judged.project.year
    texts = [reason_text(policy, judged, facts, reason) for reason in found]
    money = clearing(policy, facts)
    what_clears = clears(policy, list(zip(found, texts, strict=True)), money)
    if standing.level > standing.own:
        texts.insert(0, escalation_text(policy, standing.own, standing.level))
    return Warned(
        judged,
        standing,
        max([standing.level, *(reason.rule.level for reason in every)]),
        people,
        texts,
        [reason_text(policy, judged, judged.facts(month), r) for r in every if r not in found],
        in_force,
        money,
        what_clears,
        report,
        f"{year:04d}-{standing.since:02d}",
        last_day(f"{year:04d}-{standing.changes[0]:02d}") if standing.changes else None,
    )
