"""A project file as rows of the index's tables."""

import json
from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from keyproj.index.history_rows import history_rows
from keyproj.index.money import money_rows
from keyproj.index.targets import monthly
from keyproj.model.plan import Plan
from keyproj.model.project import Project
from keyproj.rules.vocabulary import TIERS
from keyproj.store.nodes import line_of

Rows = dict[str, list[tuple[Any, ...]]]
"""Table name → rows, in the order of the table's columns."""


def project_rows(pk: int, project: Project, root: Any) -> Rows:
    """All rows of one project; `pk` is its file's number, `root` its nodes, for the lines."""
    rows: Rows = defaultdict(list)
    _facts(rows, pk, project, root)
    for year, plan in project.plans.items():
        _plan(rows, pk, year, plan, root)
    _reports(rows, pk, project, root)
    rows["money"] = money_rows(pk, rows["target"], rows["report"])
    _people(rows, pk, project, root)
    _papers(rows, pk, project, root)
    _schedule(rows, pk, project, root)
    return rows


def day(value: date | None) -> str | None:
    """A date as the index keeps it."""
    return value.isoformat() if value is not None else None


def _facts(rows: Rows, pk: int, p: Project, root: Any) -> None:
    def line(key: str) -> int | None:
        return line_of(root, key) if root.get(key) is not None else None

    listed = day(p.listing.date) if p.listing else None
    removed = day(p.removed.date) if p.removed else None
    dates = (listed, day(p.started), day(p.completed), day(p.in_statistics), removed)
    lines = [line(key) for key in ("id", "total_investment", "started", "completed", "parent")]
    who = (p.id, p.name, p.code, p.parent, p.county, p.sector)
    rows["project"].append((pk, *who, p.total_investment, p.invested_before, *dates, 0, None, _newest(p), *lines))
    deadline = day(p.schedule.deadline) if p.schedule else None
    listing = (p.listing.basis, p.listing.document) if p.listing else (None, None)
    words = (p.level, p.address, p.content, p.approval_mode, *listing, deadline, p.note)
    rows["project_text"].append((pk, *words, json.dumps(_field_lines(root)), adjustable(p)))
    rows["former_id"] = [
        (pk, former, n, line_of(root, "former_ids", n))
        for n, former in enumerate(p.former_ids)
        if former not in p.former_ids[:n]
    ]
    rows["change"] = history_rows(pk, p.history, root)
    rows["suspension"] = [
        (pk, n, day(s.since), day(s.until), s.reason, line_of(root, "suspended", n)) for n, s in enumerate(p.suspended)
    ]


_ADJUSTABLE: dict[str, Any] = {
    **dict.fromkeys(
        ("name", "county", "sector", "content", "listing", "total_investment", "removed", "suspended", "plans"), True
    ),
    "responsibility": {"unit", "responsible_unit"},
    "schedule": {"deadline"},
}


def adjustable(p: Project) -> str:
    """The sections that adjustments change (`keyproj.rules.adjustments.KINDS`), as JSON of what a file would say."""
    found = p.model_dump(include=_ADJUSTABLE, exclude_defaults=True)
    return json.dumps(found, ensure_ascii=False)


def _newest(p: Project) -> str | None:
    """The last day on which anything is said to have happened; a reported month counts from its first day."""
    days = [p.started, p.completed, p.in_statistics, *(entry.reported for entry in p.progress)]
    days += [decided.date for decided in (p.listing, p.removed) if decided is not None]
    days += [s.since for s in p.suspended]
    days += [former.until for former in p.former_responsibility]
    days += [f.date for f in p.formalities if f.state == "已完成"]
    days += [at for step in (p.schedule.steps if p.schedule else ()) for at in (step.started, step.done)]
    texts = [f"{entry.month}-01" for entry in p.progress]
    return max([*texts, *(at.isoformat() for at in days if at is not None)], default=None)


def _field_lines(root: Any) -> dict[str, int]:
    """The line of each field at the top of the file, of the schedule's deadline and of each plan's fields, dotted."""
    lines = _key_lines(root)
    if root.get("schedule"):
        lines |= {f"schedule.{key}": line for key, line in _key_lines(root["schedule"]).items()}
    for year, plan in (root.get("plans") or {}).items():
        lines |= {f"plans.{year}.{key}": line for key, line in _key_lines(plan).items()}
    return lines


def _key_lines(node: Any) -> dict[str, int]:
    """The line of each key of a mapping; none where there is no mapping."""
    return {key: mark[0] for key, mark in node.keys_at.items()} if node else {}


def _item_lines(root: Any, key: str) -> list[int]:
    """The line of each entry of the list at a key; none where there is no list."""
    node = root.get(key)
    return [mark[0] for mark in node.values_at] if node else []


def _plan(rows: Rows, pk: int, year: int, plan: Plan, root: Any) -> None:
    at = root["plans"][str(year)]
    plan_line, keys, months = line_of(root, "plans", year), _key_lines(at), _key_lines(at.get("months"))
    lines = [keys.get(key, plan_line) for key in ("investment", "start", "completion")]
    facts = (plan.category, plan.investment, plan.start, plan.completion, plan.content, plan.goal)
    rows["plan"].append((pk, year, *facts, plan_line, *lines))
    given = {month: target.investment for month, target in plan.months.items() if target.investment is not None}
    quarter_line = keys["quarters"] if plan.quarters else lines[0]
    for month, yuan, source in monthly(year, plan.investment, plan.quarters, given):
        rows["target"].append((pk, month, yuan, source, quarter_line if source else months[month]))
    for month, t in plan.months.items():
        quantity, unit = t.quantity or (None, None)
        rows["target_text"].append((pk, month, t.step, quantity, unit, t.target, months[month]))


def _reports(rows: Rows, pk: int, project: Project, root: Any) -> None:
    newest: dict[str, tuple[date, int]] = {}
    for n, entry in enumerate(project.progress):
        newest[entry.month] = max(newest.get(entry.month, (date.min, -1)), (entry.reported, n))
    entries, lines = root.get("progress"), _item_lines(root, "progress")
    for n, e in enumerate(project.progress):
        latest = newest[e.month][1] == n
        yuan_line = entries[n].keys_at["investment"][0]
        rows["report"].append(
            (pk, n, e.month, e.investment, e.statistical, day(e.reported), int(latest), lines[n], yuan_line)
        )
        words = (e.image, e.troubles, e.next_steps, e.by, e.phone, e.checked_by, e.reason)
        rows["report_text"].append((pk, n, e.year_to_date, e.project_to_date, *words))
        rows["report_quantity"] += [(pk, n, k, *quantity) for k, quantity in enumerate(e.quantities)]


def _people(rows: Rows, pk: int, project: Project, root: Any) -> None:
    held: list[tuple[Any, ...]] = []
    at = _key_lines(root.get("responsibility"))
    formers = sorted(enumerate(project.former_responsibility), key=lambda item: item[1].until)
    for tier in TIERS:
        since: date | None = None
        for n, former in formers:
            if holder := getattr(former, tier, None):
                line = line_of(root, "former_responsibility", n, tier)
                held.append((tier, holder, None, day(since), day(former.until), n, line))
                since = former.until + timedelta(days=1)
        now = getattr(project.responsibility, tier)
        if now is not None:
            name, phone = (now.name, now.phone) if tier == "contact" else (now, None)
            since = since or project.responsibility.since
            held.append((tier, name, phone, day(since), None, None, at[tier]))
    rows["responsible"] = [(pk, n, *row) for n, row in enumerate(held)]


def _papers(rows: Rows, pk: int, project: Project, root: Any) -> None:
    lines = _item_lines(root, "formalities")
    rows["formality"] = [
        (pk, n, f.item, f.state, f.number, day(f.date), f.authority, f.reason, lines[n])
        for n, f in enumerate(project.formalities)
    ]
    for n, need in enumerate(project.needs):
        quantity, unit = need.quantity or (None, None)
        arranged = need.arranged.number if need.arranged else None
        money = (need.amount, need.arranged_amount, day(need.since), day(need.until), need.text)
        rows["need"].append((pk, n, need.kind, quantity, arranged, unit, *money, line_of(root, "needs", n)))
    rows["attachment"] = [
        (pk, n, a.title, a.path, a.address, a.sha256, a.size, line_of(root, "attachments", n))
        for n, a in enumerate(project.attachments)
    ]


def _schedule(rows: Rows, pk: int, project: Project, root: Any) -> None:
    lines = _item_lines(root["schedule"], "steps") if project.schedule else []
    for n, s in enumerate(project.schedule.steps if project.schedule else ()):
        bounds = (
            int(s.calendar_days),
            day(s.not_before),
            day(s.finish_by),
            int(s.outdoor),
            day(s.started),
            day(s.done),
        )
        percent = str(s.percent) if s.percent is not None else None
        rows["step"].append((pk, n, s.id, s.name, s.days, *bounds, percent, lines[n]))
        for link in s.after:
            days = (link.lag or 0) - (link.lead or 0)
            rows["link"].append((pk, len(rows["link"]), s.id, link.step, link.link, days))
