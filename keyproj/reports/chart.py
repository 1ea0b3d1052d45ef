"""The wall chart (挂图作战): every project of the selection on a scale of the year's months, in groups."""

from collections.abc import Iterator, Sequence

from keyproj.base.chart import ChartReport, LevelStyle, Subtotal
from keyproj.base.months import months_of
from keyproj.base.rounding import Rate
from keyproj.base.text import Money, Term, Text
from keyproj.reports.ask import Ask
from keyproj.reports.chart_facts import left_out
from keyproj.reports.chart_groups import groups, subtotal
from keyproj.reports.chart_rows import entries
from keyproj.reports.chart_tables import tables
from keyproj.reports.periods import period_text
from keyproj.reports.warn_lines import MARKS
from keyproj.reports.warn_words import level_name
from keyproj.rules.warning import LEVELS, Policy


def chart(ask: Ask, policy: Policy, by: str = "county") -> ChartReport:
    """The chart of the period's year, true for its last day; `by` is one of `chart_groups.BY`."""
    every = list(entries(ask, policy))
    total = subtotal(every)
    args = {"ledger": ask.policy.title, "year": ask.period.year, "period": period_text(ask.period)}
    return ChartReport(
        name="chart",
        title=Text("chart.title", args),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=tables(every, total),
        lead=list(lead(ask, policy, total)),
        notes=[*ask.unread, policy_note(policy), *ask.filter_notes(), *_left_out(ask)],
        style=ask.policy.style,
        exit_code=1 if ask.unread else 0,
        office=ask.policy.office,
        today=ask.period.as_of,
        months=months_of(ask.period.year),
        groups=groups(ask, every, by),
        total=total,
        levels=level_styles(policy),
    )


def level_styles(policy: Policy) -> list[LevelStyle]:
    """The policy's levels, the worst first."""
    return [
        LevelStyle(level, level_name(policy, level), policy.levels[level].colour, MARKS[level])
        for level in reversed(LEVELS)
    ]


def policy_note(policy: Policy) -> Text:
    """By which policy the levels are."""
    return Text("warn.note.policy", {"policy": policy.name, "base": Term("base", policy.base)})


def lead(ask: Ask, policy: Policy, total: Subtotal) -> Iterator[Text]:
    """How many projects of which level, and how much of the year's plan is done."""
    if not total.projects:
        yield Text("chart.lead.empty", {"year": ask.period.year})
        return
    counts = {"count": total.projects, "watched": sum(total.levels), "levels": _levels(policy, total.levels)}
    yield Text("chart.lead.count" if counts["watched"] else "chart.lead.unwatched", counts)
    if total.plan_yuan:
        rate = Rate(total.done_yuan, total.plan_yuan)
        unit = Text(f"unit.{ask.policy.style.unit}")
        amounts = {"done": Money(total.done_yuan), "plan": Money(total.plan_yuan), "rate": rate, "unit": unit}
        yield Text("chart.lead.money", amounts)
    if total.unreported:
        yield Text("warn.lead.unreported", {"count": total.unreported, "month": ask.period.month})


def _levels(policy: Policy, counts: Sequence[int]) -> list[Text]:
    return [
        Text("warn.lead.level", {"name": level_name(policy, level), "count": counts[level]})
        for level in reversed(LEVELS)
    ]


def _left_out(ask: Ask) -> Iterator[Text]:
    if count := left_out(ask):
        yield Text("note.chart_left_out", {"count": count, "year": ask.period.year})
