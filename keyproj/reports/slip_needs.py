"""What the warnings of a month ask slips for: the one place where slips take levels from warnings."""

from collections.abc import Iterator, Sequence

from keyproj.reports.ask import Ask
from keyproj.reports.slip_missed import missed_text
from keyproj.reports.slip_rows import OVER
from keyproj.reports.warn_judged import Judged, judged
from keyproj.reports.warn_reports import missed_targets
from keyproj.reports.warn_words import escalation_text, reason_text
from keyproj.rules.slips import Need
from keyproj.rules.warning import Policy, judge

_OTHERS = f"""
SELECT f.id, f.name FROM fact f
WHERE f.stage NOT IN {OVER} AND EXISTS (SELECT 1 FROM slip s WHERE s.project = f.id) ORDER BY f.id
"""


def needs(ask: Ask, policy: Policy) -> Iterator[Need]:
    """Every project that is watched, in the order of their ids; exemptions count.

    Then those that are not watched but have slips, which escalate all the same until the project is over.
    """
    month = int(ask.period.month[5:])
    every = judged(ask, policy)
    missed, seen = missed_targets(every), {one.id for one in every}
    for one in every:
        yield _need(ask, one, policy, month, missed.get(one.pk, ()))
    for id, name in ask.db.execute(_OTHERS).fetchall():
        if id not in seen:
            yield Need(id, name, 0, None, ())


def _need(ask: Ask, one: Judged, policy: Policy, month: int, missed: Sequence[str]) -> Need:
    project = one.project
    facts = one.excused(month)
    reasons = [reason_text(policy, one, facts, reason) for reason in judge(policy, facts)]
    own = one.levels.own(month)
    if one.level > own:
        reasons.insert(0, escalation_text(policy, own, one.level))
    return Need(project.id, project.name, one.level, missed_text(ask, project, missed), reasons)
