"""What the year's months ask of each project, and whether it was met: judged as the warnings judge it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from keyproj.base.chart import Target
from keyproj.base.months import last_day, months_of
from keyproj.base.quantity import Quantity, format_quantity
from keyproj.base.text import Money, Text
from keyproj.index.fact import period_values, reported
from keyproj.reports.ask import Ask
from keyproj.reports.chart_facts import Charted
from keyproj.reports.schedule_month_steps import missed_steps
from keyproj.reports.warn_signals import missed_quantities
from keyproj.rules.warning_course import money_target_missed

_WORDS = """
SELECT t.project, t.month, s.name, t.quantity, t.unit, t.target FROM target_text t
LEFT JOIN step s ON s.project = t.project AND s.id = t.step
WHERE t.month BETWEEN :first AND :last AND t.project IN (SELECT project FROM fact)
"""
_SAID = """
SELECT DISTINCT t.project, t.month FROM target_text t
JOIN {reported} r ON r.project = t.project AND r.month = t.month
JOIN report_quantity q ON q.project = r.project AND q.n = r.n AND q.unit = t.unit
WHERE t.month BETWEEN :first AND :month
"""


class Words(NamedTuple):
    """What a month asks for besides money: a step's name, a quantity with its unit, words."""

    step: str | None
    quantity: str | None
    words: str | None


class Months:
    """The targets of the selection's projects, by month."""

    def __init__(self, ask: Ask) -> None:
        values, self.months = period_values(ask.period), months_of(ask.period.year)
        self.ends = [f"{ask.period.year:04d}-01-01", *(last_day(month).isoformat() for month in self.months)]
        self.over = int(ask.period.month[5:])
        self.words = {(pk, month): _words(*row) for pk, month, *row in ask.db.execute(_WORDS, values)}
        self.said = set(ask.db.execute(_SAID.format(reported=reported(ask.period)), values).fetchall())
        self.late_steps = missed_steps(ask.db, ask.period.as_of.isoformat(), self.ends)
        self.short = missed_quantities(ask.db, ask.period)
        self.amounts: dict[int, Text] = {}

    def of(self, project: Charted, stops: Sequence[tuple[str, str | None]]) -> Iterator[Target]:
        """A project's targets, without those of months after it was completed or removed."""
        end = min(project.completed or "9", project.removed or "9")[:7]
        for number, month in enumerate(self.months, 1):
            words, due = self.words.get((project.pk, month)), project.due[number - 1]
            if month <= end and (due or words):
                yield Target(month, self._state(project, number, words, stops), self._text(due, words))

    def _state(
        self, project: Charted, number: int, words: Words | None, stops: Sequence[tuple[str, str | None]]
    ) -> str:
        if number > self.over:
            return "open"
        end, key = self.ends[number], (project.pk, number)
        started = project.started is not None and project.started <= end
        money = money_target_missed(project.due[number - 1], project.done[number - 1], project.started, end)
        if money or key in self.late_steps or key in self.short:
            return "missed"
        if project.done[number - 1] is None and started:
            still = any(since <= end and (until or "9") >= end for since, until in stops)
            return "open" if still else "unreported"
        return "met" if self._judged(project, number, words) else "open"

    def _judged(self, project: Charted, number: int, words: Words | None) -> bool:
        """Whether anything says that the target was met: words alone do not, nor a report without the quantity."""
        if words is not None and words.quantity is not None:
            return (project.pk, self.months[number - 1]) in self.said
        return bool(project.due[number - 1]) or (words is not None and words.step is not None)

    def _text(self, due: int, words: Words | None) -> Sequence[Any]:
        """All that the month asks for, money first; a step or quantity that the words name already is not said twice.

        Months that ask for the same sum share its text.
        """
        parts: list[Any] = []
        if due:
            if due not in self.amounts:
                self.amounts[due] = Text("chart.target.money", {"amount": Money(due)})
            parts.append(self.amounts[due])
        if words is not None:
            said = words.words or ""
            parts += [part for part in (words.step, words.quantity) if part is not None and part not in said]
            parts += [said] if said else []
        return parts


def targets(ask: Ask) -> Callable[[Charted, Sequence[tuple[str, str | None]]], Iterator[Target]]:
    """Gives for a project and its suspensions its targets of the period's year."""
    return Months(ask).of


def _words(step: str | None, quantity: int | None, unit: str | None, words: str | None) -> Words:
    amount = format_quantity(Quantity(quantity, unit)) if quantity is not None and unit is not None else None
    return Words(step, amount, words)
