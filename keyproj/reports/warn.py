"""Warnings (预警): the projects that a policy warns of at a period's end, each with its reasons."""

from collections.abc import Iterator, Mapping, Sequence

from keyproj.base.blocks import BlockReport
from keyproj.base.report import Table
from keyproj.base.text import Term, Text
from keyproj.reports.ask import Ask
from keyproj.reports.periods import period_text
from keyproj.reports.warn_entry import COLUMNS, Warned, warned
from keyproj.reports.warn_judged import Judged, days, judged
from keyproj.reports.warn_lead import lead
from keyproj.reports.warn_lines import block
from keyproj.reports.warn_people import people
from keyproj.reports.warn_signals import written_reports
from keyproj.reports.warn_wish import Wish, failing, urgency, wanted, wish_notes
from keyproj.rules.warning import Policy


def warn(ask: Ask, policy: Policy, wish: Wish) -> BlockReport:
    """All warnings of a period, the worst first; among equals the one farthest behind. Raises WrongUse."""
    reports = written_reports(ask.db, ask.period)
    chosen, fails = wanted(ask, policy, wish, reports), failing(policy, wish)
    every = list(judged(ask, policy))
    month = int(ask.period.month[5:])
    shown = [one for one in every if chosen(one)]
    shown.sort(key=lambda one: urgency(one, month))
    entries = list(_entries(ask, policy, shown, reports))
    args = {"ledger": ask.policy.title, "year": ask.period.year, "period": period_text(ask.period)}
    return BlockReport(
        name="warn",
        title=Text("warn.title", args),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=[
            Table("warnings", Text("warn.table.warnings"), COLUMNS, [entry.row for entry in entries]),
            *_counts(ask, policy, every, wish.by),
        ],
        lead=lead(ask, policy, every, reports),
        notes=[*ask.unread, _policy_note(policy), *ask.filter_notes(), *wish_notes(policy, wish)],
        style=ask.policy.style,
        exit_code=1 if ask.unread or any(map(fails, every)) else 0,
        blocks=lambda: (block(policy, ask.period, entry) for entry in entries),
        instead=("warnings",),
    )


def _counts(ask: Ask, policy: Policy, every: Sequence[Judged], by: Sequence[str]) -> Iterator[Table]:
    if by:
        from keyproj.reports.warn_counts import counts  # most reports go without

        yield from counts(ask, policy, every, by)


def _policy_note(policy: Policy) -> Text:
    return Text("warn.note.policy", {"policy": policy.name, "base": Term("base", policy.base)})


def _entries(ask: Ask, policy: Policy, shown: Sequence[Judged], reports: Mapping[int, str]) -> Iterator[Warned]:
    month = int(ask.period.month[5:])
    day = days(ask.period)[month]
    named = people(ask.db, shown, day)
    for one in shown:
        yield warned(policy, one, month, day, named[one.project.pk], reports.get(one.project.pk, "none"))
