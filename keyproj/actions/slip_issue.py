"""Issues slips (督办单) for a month's warnings: which projects get one, until when, and in whose place."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from keyproj.actions.slip_file import NewSlip, new_id, slip_path, slip_text
from keyproj.base.errors import WrongUse
from keyproj.base.text import Text
from keyproj.rules.slip_deadline import deadline, reply_days
from keyproj.rules.slips import UNANSWERED, Need, Slip, Standing, standings
from keyproj.rules.warning import SIGNALS, Policy
from keyproj.schedule.calendar import Calendar
from keyproj.store.write import Change

_SIGNALS = {id: word for word, id in SIGNALS.items()}

Say = Callable[[object], str]
"""A value of a reason in the ledger's language."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be issued, when, by whom; `due` instead of the policy's working days."""

    month: str
    issued: date
    by: str
    policy: Policy
    calendar: Calendar
    levels: tuple[int, ...] = (1, 2, 3)
    due: date | None = None


class Issue(NamedTuple):
    """What becomes of one project: a new slip with its `change`, or the slip that it has already (`change` None)."""

    project: str
    name: str
    level: int
    slip: str
    due: str
    replaces: str | None = None
    change: Change | None = None


def issues(needs: Iterable[Need], slips: Sequence[Slip], order: Order, say: Say) -> list[Issue]:
    """What is to be issued, the worst first. `slips` are all of the ledger. Writes nothing.

    Raises WrongUse where the policy does not say how many days a slip has.
    """
    known = defaultdict[str, list[Slip]](list)
    for slip in slips:
        known[slip.project].append(slip)
    taken = {slip.id for slip in slips}
    found = []
    for need in needs:
        issue = _issue(need, known[need.project], order, taken, say)
        if issue is not None:
            found.append(issue)
            taken.add(issue.slip)
    return sorted(found, key=lambda issue: (-issue.level, issue.project))


def _issue(need: Need, own: Sequence[Slip], order: Order, taken: set[str], say: Say) -> Issue | None:
    now = standings(own, order.issued.isoformat(), order.policy)
    late = [one for one in now if one.state == "late"]
    level = max([need.level, *(one.level for one in late)])
    if level not in order.levels or not (level or need.missed):
        return None
    unanswered = {one.slip.id for one in now if one.state in UNANSWERED}
    concerned = [slip for slip in own if slip.month == order.month or slip.id in unanswered]
    if has := [slip for slip in concerned if slip.level >= level]:
        worst = max(has, key=lambda slip: (slip.level, slip.issued))
        return Issue(need.project, need.name, worst.level, worst.id, worst.due)
    id, due, replaces = new_id(order.month, need.project, taken), _due(order, level), _replaced(concerned, order.month)
    slip = NewSlip(
        *(id, "督办单" if level > 1 else "提示单", need.project, order.month, level, order.issued, order.by),
        *(due, order.policy.name, replaces, list(_reasons(need, late, say))),
    )
    change = Change(slip_path(id), None, slip_text(slip).encode())
    return Issue(need.project, need.name, level, id, due.isoformat(), replaces, change)


def _replaced(concerned: Sequence[Slip], month: str) -> str | None:
    """The slip that a worse one takes the place of: that of the same month, else the latest that is unanswered."""
    before = {slip.replaces for slip in concerned}
    left = [slip for slip in concerned if slip.cleared is None and slip.id not in before]
    return max(left, key=lambda slip: (slip.month == month, slip.issued, slip.id)).id if left else None


def _due(order: Order, level: int) -> date:
    if order.due is not None:
        return order.due
    days = reply_days(order.policy, level)
    if days is None:
        raise WrongUse("error.slip_no_reply", policy=order.policy.name, level=level)
    return deadline(order.calendar, order.issued, days)


def _reasons(need: Need, late: Sequence[Standing], say: Say) -> Iterator[dict[str, str]]:
    """What the slip says: the slips past their deadlines by name, then the reasons of the warning, as printed."""
    for one in late:
        text = say(Text("slip.reason.overdue", {"id": one.slip.id, "due": one.slip.due}))
        yield {"signal": _SIGNALS["slip"], "text": text}
    told = {"slip"} if late else set()
    if need.missed:
        told.add("month_target")  # is said with what was aimed at and what was done
    for reason in need.reasons:
        if reason.args.get("signal") not in told:
            yield _reason(reason, say)
    if need.missed:
        yield {"signal": _SIGNALS["month_target"], "text": say(need.missed)}


def _reason(reason: Text, say: Say) -> dict[str, str]:
    args = reason.args
    said = {"signal": _SIGNALS.get(str(args.get("signal")), "")}
    said |= {key: say(args[key]) for key in ("rule", "value", "threshold") if key in args}
    return {key: text for key, text in {**said, "text": say(reason)}.items() if text}
