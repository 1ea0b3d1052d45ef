"""Warnings (预警): the projects that a policy warns of at a period's end, each with its reasons."""

from collections.abc import Iterator, Mapping, Sequence

from keyproj.base.blocks import BlockReport
from keyproj.base.report import Table
from keyproj.base.text import Term, Text
from keyproj.reports.ask import Ask
from keyproj.reports.corrections import correction_notes
from keyproj.reports.periods import period_text
from keyproj.reports.warn_courses import spread
from keyproj.reports.warn_entry import COLUMNS, Warned, warned
from keyproj.reports.warn_judged import Judged, days, judged
from keyproj.reports.warn_lead import lead
from keyproj.reports.warn_lines import block
from keyproj.reports.warn_people import people
from keyproj.reports.warn_reports import written_reports
from keyproj.reports.warn_wish import Wish, failing, urgency, wanted, wish_notes
from keyproj.rules.slips import Written
from keyproj.rules.warning import Policy

_NOTHING = Written("none")


def warn(ask: Ask, policy: Policy, wish: Wish) -> BlockReport:
    """All warnings of a period, the worst first; among equals the one farthest behind. Raises WrongUse."""
    chosen, fails = wanted(ask, policy, wish), failing(policy, wish)
    every = judged(ask, policy, all_months=wish.changed_since is not None)
    reports = written_reports(ask, every)
    month = int(ask.period.month[5:])
    shown = [one for one in every if chosen(one, one.pk in reports)]
    shown.sort(key=lambda one: urgency(one, month))
    entries = list(_entries(ask, policy, shown[: wish.most], reports))
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
        notes=[
            *ask.unread,
            *_notes(ask, policy, entries, reports),
            *ask.filter_notes(),
            *correction_notes(ask),
            *wish_notes(policy, wish, len(shown)),
        ],
        style=ask.policy.style,
        exit_code=1 if ask.unread or any(map(fails, every)) else 0,
        blocks=lambda: (block(policy, ask.period, entry) for entry in entries),
        instead=("warnings",),
    )


def _counts(ask: Ask, policy: Policy, every: Sequence[Judged], by: Sequence[str]) -> Iterator[Table]:
    if by:
        from keyproj.reports.warn_counts import counts  # most reports go without

        yield from counts(ask, policy, every, by)


def _notes(ask: Ask, policy: Policy, entries: Sequence[Warned], reports: Mapping[int, Written]) -> Iterator[Text]:
    """By which policy, what the percentages are of, and what is to be done next."""
    yield Text("warn.note.policy", {"policy": policy.name, "base": Term("base", policy.base)})
    if any(reason.args["signal"] == "investment" for entry in entries for reason in (*entry.reasons, *entry.silenced)):
        yield Text("warn.note.shares")
    if count := spread(ask):
        yield Text("note.spread", {"count": count})
    if without := sum(1 for written in reports.values() if written.slip is None):
        yield Text("warn.note.no_slip", {"count": without, "month": ask.period.month})


def _entries(ask: Ask, policy: Policy, shown: Sequence[Judged], reports: Mapping[int, Written]) -> Iterator[Warned]:
    month = int(ask.period.month[5:])
    day = days(ask.period)[month]
    named = people(ask.db, shown, day)
    if shown:
        shown[0].judge.load([one.pk for one in shown])
    for one in shown:
        yield warned(policy, one, month, day, named[one.pk], reports.get(one.pk, _NOTHING))
