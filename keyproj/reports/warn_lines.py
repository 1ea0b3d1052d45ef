"""A project of the report as people read it: a line that names it, and a line for each thing to know."""

from collections.abc import Iterator
from typing import Any

from keyproj.base.blocks import Block
from keyproj.base.period import Period
from keyproj.base.text import Term, Text
from keyproj.reports.warn_entry import Warned
from keyproj.reports.warn_words import level_name
from keyproj.rules.slips import Written
from keyproj.rules.warning import Policy

MARKS = ("○", "●", "▲", "■")
"""By level: told apart without colours, too."""


def block(policy: Policy, period: Period, one: Warned) -> Block:
    """The whole block of a project."""
    project, level = one.judged.project, one.standing.level
    head = Text("warn.head", {"level": _level(policy, one), "id": project.id, "name": project.name})
    return Block(MARKS[level], policy.levels[level].colour, head, _aside(one), list(_lines(policy, period, one)))


def _level(policy: Policy, one: Warned) -> Any:
    """The level; with an exemption, or without a report, what else it is."""
    name = level_name(policy, one.standing.level)
    said = []
    if one.full > one.standing.level:
        said.append(Text("warn.level.exempt", {"full": level_name(policy, one.full)}))
    if one.judged.unreported:
        said.append(Text("warn.level.unreported"))
    return Text("warn.level.more", {"level": name, "more": said}) if said else name


def _aside(one: Warned) -> Text | None:
    parts = [Text(f"warn.aside.{who}", {"name": name}) for who, name in one.people._asdict().items() if name]
    if one.judged.project.stage == "停建":
        parts.append(Text("warn.aside.suspended"))
    return Text(f"warn.aside.{len(parts)}", {f"part_{n}": part for n, part in enumerate(parts)}) if parts else None


def _lines(policy: Policy, period: Period, one: Warned) -> Iterator[tuple[Any, Any]]:
    for reason in one.reasons:
        yield _label(policy, reason), reason
    for reason in one.silenced:
        yield _label(policy, reason), Text("warn.silenced", {"reason": reason})
    for exemption in one.in_force:
        args = {"id": exemption.id, "reason": exemption.reason, "by": exemption.signed_by, "until": exemption.until}
        yield Text("warn.label.exemption"), Text("warn.exemption", args)
    if one.judged.unreported:
        month = {"month": period.month, "last": one.judged.project.last_month}
        yield Text("warn.label.unreported"), Text("warn.unreported" if month["last"] else "warn.unreported_ever", month)
    yield Text("warn.label.course"), _course(policy, one)
    if one.report.state != "none":
        yield Text("warn.label.report"), _report(period, one.report)
    if one.clears:
        yield Text("warn.label.clear"), Text("warn.clears", {"clears": one.clears})


def _report(period: Period, report: Written) -> Text:
    """Until when it is owed and by which slip; where there is none yet, that the month's target was missed."""
    if report.slip is None:
        return Text(
            "warn.report.no_slip", {"month": period.month, "missed": [Term("missed", kind) for kind in report.missed]}
        )
    return Text(f"warn.report.{report.state}", {"slip": report.slip.id, "due": report.slip.due})


def _label(policy: Policy, reason: Text) -> Text:
    """The rule's name, and the level that it gives."""
    args = {"rule": reason.args["rule"], "level": level_name(policy, reason.args["level"])}
    return Text("warn.label.reason", args)


def _course(policy: Policy, one: Warned) -> Text:
    """A month ago, since when, and what comes by itself."""
    standing = one.standing
    past = {"previous": level_name(policy, standing.previous or 0), "since": one.since}
    before = Text(f"warn.past.{'first' if standing.previous is None else 'known'}", past)
    if one.changes_on is None or standing.changes is None:
        ahead = Text("warn.ahead.none")
    else:
        ahead = Text("warn.ahead.change", {"day": one.changes_on, "level": level_name(policy, standing.changes[1])})
    return Text("warn.course", {"before": before, "ahead": ahead})
