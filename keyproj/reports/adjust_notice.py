"""The notice (通报) of a quarter's adjustments: by kind, the balance of the list, by county, by name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from keyproj.base.amount import UNITS
from keyproj.base.report import Column, Report, Style, Table
from keyproj.base.rounding import scaled
from keyproj.base.text import Names, Term, Text
from keyproj.index.settings import names
from keyproj.reports.adjust_quarter import Entry, Quarter
from keyproj.reports.adjustments import Stood
from keyproj.reports.ask import Ask
from keyproj.rules.adjust_worth import STEPS, Worth, step_of, together
from keyproj.rules.adjusting import counties_of
from keyproj.rules.adjustment_fields import field_label, flat, from_text
from keyproj.rules.adjustments import KINDS

KIND_COLUMNS = (
    Column("class", "text", Text("adjust.column.kind")),
    Column("projects", "count"),
    Column("total_before", "yuan", Text("adjust.column.total_before")),
    Column("total_after", "yuan", Text("adjust.column.total_after")),
    Column("annual_before", "yuan", Text("adjust.column.annual_before")),
    Column("annual_after", "yuan", Text("adjust.column.annual_after")),
)
BALANCE = (
    Column("class", "text", Text("adjust.column.step")),
    Column("projects", "count"),
    Column("building", "count", Text("adjust.column.building")),
    Column("preliminary", "count", Text("adjust.column.preliminary")),
    Column("total_investment", "yuan"),
    Column("annual_plan", "yuan"),
)
COUNTIES = (
    Column("class", "text", Text("adjust.column.scope")),
    Column("projects_before", "count", Text("adjust.column.projects_before")),
    Column("out", "count", Text("adjust.column.out")),
    Column("in", "count", Text("adjust.column.in")),
    Column("projects_after", "count", Text("adjust.column.projects_after")),
    *KIND_COLUMNS[2:],
)
ENTRIES = (
    Column("kind", "text", Text("adjust.column.kind")),
    Column("project", "text"),
    Column("name", "text"),
    Column("county", "text"),
    Column("what", "text", Text("adjust.column.field")),
    Column("old", "text", Text("adjust.column.old")),
    Column("new", "text", Text("adjust.column.new")),
    Column("adjustment", "text", Text("adjust.column.adjustment")),
    Column("field", "text", Text("adjust.column.path"), quiet=True),
)
DECISIONS = (
    Column("adjustment", "text", Text("adjust.column.adjustment")),
    Column("state", "text", Text("adjust.column.state")),
    Column("proposed_by", "text", Text("adjust.column.proposed_by")),
    Column("effective", "date", Text("adjust.column.effective")),
    Column("decided", "date", Text("adjust.column.decided")),
    Column("meeting", "text", Text("adjust.column.meeting")),
    Column("document", "text", Text("adjust.column.document")),
)


def notice(ask: Ask, shown: Sequence[Stood], found: Quarter) -> Report:
    """`shown` are the proposals that the notice is of, `found` what they make of the list."""
    before, after = together(found.before.values()), together(found.after.values())
    balance = list(_balance(found.entries, before))
    tables = [
        Table("kinds", Text("adjust.notice.kinds"), KIND_COLUMNS, list(_kinds(found.entries)), quiet=not shown),
        Table("balance", Text("adjust.notice.balance"), BALANCE, balance, (Term("adjust.step", "after"), *after)),
        _counties(ask, found),
        Table("entries", Text("adjust.notice.entries"), ENTRIES, list(_entries(found.entries)), quiet=not shown),
        Table("decisions", Text("adjust.notice.decisions"), DECISIONS, list(_decisions(ask, shown)), quiet=not shown),
    ]
    broken = not balances(found)
    return Report(
        name="adjust notice",
        title=Text("adjust.notice.title", _title(ask)),
        ledger=ask.policy.title,
        as_of=ask.period.as_of,
        tables=tables,
        lead=list(_lead(shown, found)),
        notes=[*ask.unread, *_notes(shown, broken), *_rounding(ask.policy.style, found.entries, before, after)],
        style=ask.policy.style,
        exit_code=1 if ask.unread or broken else 0,
    )


def balances(found: Quarter) -> bool:
    """Whether before − out + in ± changed = after, for the whole and for every county."""
    for county in {*found.before, *found.after}:
        gone = [entry.before for entry in found.entries if entry.county == county]
        come = [entry.after for entry in found.entries if entry.county_after == county]
        start = found.before.get(county, Worth())
        if start.minus(together(gone)).plus(together(come)) != found.after.get(county, Worth()):
            return False
    return True


def _title(ask: Ask) -> dict[str, Any]:
    return {"ledger": ask.policy.title, "year": ask.period.year, "quarter": Term("word", f"Q{ask.period.last_quarter}")}


def _kinds(entries: Sequence[Entry]) -> Iterator[tuple[Any, ...]]:
    """Each kind that occurs: how many projects, and their money before and after what this kind changes of them."""
    for kind in KINDS:
        own = [entry for entry in entries if entry.item.kind == kind]
        if own:
            before, after = (together(getattr(entry, side) for entry in own) for side in ("before", "after"))
            money = (before.total_investment, after.total_investment, before.annual_plan, after.annual_plan)
            yield (Term("adjust.kind", kind), len({entry.item.project for entry in own}), *money)


def steps(entries: Sequence[Entry]) -> Mapping[str, Worth]:
    """What leaves and what comes in, each as it is said (more than nothing), and what the others gain."""
    found = dict.fromkeys(STEPS, Worth())
    for entry in entries:
        step = step_of(entry.item.kind)
        gain = entry.before.minus(entry.after) if step == "out" else entry.after.minus(entry.before)
        found[step] = found[step].plus(gain)
    return found


def _balance(entries: Sequence[Entry], before: Worth) -> Iterator[tuple[Any, ...]]:
    yield (Term("adjust.step", "before"), *before)
    for step, gain in steps(entries).items():
        yield (Term("adjust.step", step), *gain)


def _counties(ask: Ask, found: Quarter) -> Table:
    """The counties that are concerned; the total is of all."""
    concerned = [county for entry in found.entries for county in (entry.county, entry.county_after)]
    rows = [_county(found, county) for county in counties_of(concerned, names(ask.db, "county"))]
    before, after = together(found.before.values()), together(found.after.values())
    out, come = (sum(row[n] for row in rows) for n in (2, 3))
    total = (Term("word", "合计"), before.projects, out, come, after.projects, *_money(before, after))
    return Table("counties", Text("adjust.notice.counties"), COUNTIES, rows, total, quiet=not rows)


def _county(found: Quarter, county: str) -> tuple[Any, ...]:
    before, after = found.before.get(county, Worth()), found.after.get(county, Worth())
    out = sum(entry.before.projects for entry in found.entries if entry.county == county and _leaves(entry))
    come = sum(entry.after.projects for entry in found.entries if entry.county_after == county and _comes(entry))
    return (county, before.projects, out, come, after.projects, *_money(before, after))


def _leaves(entry: Entry) -> bool:
    return entry.county != entry.county_after or entry.after.projects < entry.before.projects


def _comes(entry: Entry) -> bool:
    return entry.county != entry.county_after or entry.after.projects > entry.before.projects


def _money(before: Worth, after: Worth) -> tuple[int, int, int, int]:
    return (before.total_investment, after.total_investment, before.annual_plan, after.annual_plan)


def _entries(entries: Sequence[Entry]) -> Iterator[tuple[Any, ...]]:
    """By kind, then in the order of the proposals."""
    order = list(KINDS)
    for entry in sorted(entries, key=lambda entry: order.index(entry.item.kind)):
        for change in entry.item.changes:
            sides = (from_text(change.field, side) for side in (change.old, change.new))
            for each in flat(change.field, *sides):
                project = (Term("adjust.kind", entry.item.kind), entry.item.project, entry.name, entry.county)
                yield (*project, field_label(each.field), each.old, each.new, entry.proposal.id, each.field)


def _decisions(ask: Ask, shown: Sequence[Stood]) -> Iterator[tuple[Any, ...]]:
    query = (
        "SELECT date, meeting, document FROM adjustment_signature "
        "WHERE file = ? AND name IS NOT NULL ORDER BY meeting IS NULL, date DESC LIMIT 1"
    )
    for one in shown:
        decided = ask.db.execute(query, (one.proposal.pk,)).fetchone() or (None, None, None)
        state = Term("adjust.state", one.now.state)
        yield (one.proposal.id, state, one.proposal.by, one.proposal.effective, *decided)


def _lead(shown: Sequence[Stood], found: Quarter) -> Iterator[Text]:
    if not shown:
        yield Text("adjust.notice.none")
        return
    kinds = [(step_of(entry.item.kind), entry.item.project) for entry in found.entries]
    count = {step: len({project for own, project in kinds if own == step}) for step in STEPS}
    args = {"proposals": len(shown), "projects": len({entry.item.project for entry in found.entries}), **count}
    yield Text("adjust.notice.lead", args)
    before, after = together(found.before.values()), together(found.after.values())
    yield Text("adjust.notice.totals", {"before": before.projects, "after": after.projects})


def _notes(shown: Sequence[Stood], broken: bool) -> Iterator[Text]:
    yield Text("adjust.note.broken" if broken else "adjust.note.balances")
    waiting = tuple(one.proposal.id for one in shown if one.now.state == "decided")
    if waiting:
        yield Text("adjust.note.to_apply", {"ids": Names(waiting)})
    undecided = tuple(one.proposal.id for one in shown if one.now.state not in ("decided", "applied"))
    if undecided:
        yield Text("adjust.note.undecided", {"ids": Names(undecided)})


def _rounding(style: Style, entries: Sequence[Entry], before: Worth, after: Worth) -> Iterator[Text]:
    """Said where the printed figures do not add up to the printed digit, though the exact ones do."""
    found, unit = steps(entries), 10 ** UNITS[style.unit]
    for column in ("total_investment", "annual_plan"):
        printed = {
            name: scaled(getattr(worth, column), unit, style.decimals, style.truncate)
            for name, worth in {"before": before, **found, "after": after}.items()
        }
        sum = printed["before"] - printed["out"] + printed["in"] + printed["turned"] + printed["changed"]
        if sum != printed["after"]:
            yield Text("adjust.note.rounding", {"column": Text(f"column.{column}")})
