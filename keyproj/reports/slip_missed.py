"""What a project missed of a month's target: the money, the step, the quantity, each held against what was done."""

from collections.abc import Iterator, Sequence
from typing import Any

from keyproj.base.amount import format_amount
from keyproj.base.quantity import Quantity, format_quantity
from keyproj.base.text import Text
from keyproj.index.fact import period_values, reported
from keyproj.reports.ask import Ask
from keyproj.reports.warn_courses import Watched

LONGEST = 200
"""Characters of a target's words that a reason carries."""

_TARGET = """
SELECT t.target, ifnull(s.name, t.step), t.quantity, t.unit
FROM target_text t LEFT JOIN step s ON s.project = t.project AND s.id = t.step WHERE t.project = ? AND t.month = ?
"""
_REPORTED = """
SELECT sum(q.quantity) FROM {reported} r JOIN report_quantity q ON q.project = r.project AND q.n = r.n
WHERE r.project = :project AND r.month = :month AND q.unit = :unit
"""


def missed_text(ask: Ask, project: Watched, kinds: Sequence[str]) -> Text | None:
    """What is missed in the period's month, in a sentence; `kinds` as in `Facts.missed`, none for nothing."""
    if not kinds:
        return None
    target = ask.db.execute(_TARGET, (project.pk, ask.period.month)).fetchone() or (None, None, None, None)
    args = {"month": ask.period.month, "missed": list(_parts(ask, project, kinds, target))}
    words = " ".join((target[0] or "").split())
    if len(words) > LONGEST:
        words = words[:LONGEST] + "…"
    return Text("slip.reason.missed_words", {**args, "target": words}) if words else Text("slip.reason.missed", args)


def _parts(ask: Ask, project: Watched, kinds: Sequence[str], target: tuple[Any, ...]) -> Iterator[Text]:
    _, step, number, unit = target
    if "money" in kinds:
        due, done = project.now.due, project.now.done or 0
        yield Text("slip.missed.money", {"due": format_amount(due, "万元"), "done": format_amount(done, "万元")})
    if "step" in kinds:
        yield Text("slip.missed.step", {"step": step})
    if "quantity" in kinds:
        values = {**period_values(ask.period), "project": project.pk, "unit": unit}
        (done,) = ask.db.execute(_REPORTED.format(reported=reported(ask.period)), values).fetchone()
        both = {"due": Quantity(number, unit), "done": Quantity(done, unit)}
        yield Text("slip.missed.quantity", {key: format_quantity(value) for key, value in both.items()})
