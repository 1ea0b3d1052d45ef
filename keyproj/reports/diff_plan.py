"""What became of the plan: projects in and out, amounts, dates, words, and what that makes for the classes."""

from collections.abc import Container, Iterator, Sequence
from datetime import date
from typing import Any

from keyproj.base.months import last_day
from keyproj.base.report import Column, Table
from keyproj.base.text import Term, Text
from keyproj.reports.ask import Ask
from keyproj.reports.diff_facts import Facts
from keyproj.reports.diff_fields import label
from keyproj.reports.diff_said import said_otherwise
from keyproj.reports.diff_sides import Pair, Sides
from keyproj.reports.totals import by

WHO = (Column("project", "text"), Column("name", "text"), Column("county", "text"))
FIELD = (Column("what", "text", Text("diff.column.what")), Column("field", "text", quiet=True))
_OLD, _NEW = Text("diff.column.old"), Text("diff.column.new")
_PROJECTS = (
    Column("change", "text", Text("diff.column.change")), *WHO, Column("sector", "text"),
    Column("total_investment", "yuan"), Column("annual_plan", "yuan"),
    Column("former", "text", Text("diff.column.former")),
)  # fmt: skip
_MONEY = (*WHO, *FIELD, Column("old", "yuan", _OLD), Column("new", "yuan", _NEW), Column("difference", "yuan"))
_DATES = (
    *WHO, *FIELD, Column("old", "text", _OLD), Column("new", "text", _NEW),
    Column("later", "days", Text("diff.column.later")),
)  # fmt: skip
_WORDS = (*WHO, *FIELD, Column("old", "text", _OLD), Column("new", "text", _NEW))
_MOVED = (
    Column("by", "text", Text("diff.column.by")), Column("class", "text"), Column("projects", "count"),
    Column("total_investment", "yuan"), Column("annual_plan", "yuan"), Column("actual_to_date", "yuan"),
)  # fmt: skip
_QUARTERS = ", ".join(f"ifnull(sum(CASE WHEN money THEN due_q{n} END), 0)" for n in (1, 2, 3, 4))


def plan_tables(sides: Sides) -> Iterator[Table]:
    """The tables `projects`, `moved`, `money`, `dates` and `words`, those with rows."""
    yield Table("projects", Text("diff.table.projects"), _PROJECTS, list(_in_and_out(sides)))
    yield Table("moved", Text("diff.table.moved"), _MOVED, list(_moved(sides)))
    kept = [(old, new) for old, new in sides.pairs if old is not None and new is not None]
    money = [(*new.who, *one) for old, new in kept for one in _amounts(old, new)]
    yield Table("money", Text("diff.table.money"), _MONEY, money)
    dates = [(*new.who, *one) for old, new in kept for one in _days(old, new)]
    yield Table("dates", Text("diff.table.dates"), _DATES, dates)
    words = [(*new.who, *one) for old, new in kept for one in _words(old, new)]
    yield Table("words", Text("diff.table.words"), _WORDS, words)


def _change(sides: Sides, pair: Pair) -> str | None:
    """`added`, `deleted` (the file is gone), `removed` (it left the list), `returned`, `renamed`, or None.

    `spoilt` and `mended`: the file is there, but in one of the states has errors, so that it doesn't count.
    """
    before, after = pair
    if before is None:
        return "mended" if _is_file(sides.before, pair) else "added"
    if after is None:
        return "spoilt" if _is_file(sides.after, pair) else "deleted"
    if ("removed" in before.dates) != ("removed" in after.dates):
        return "removed" if "removed" in after.dates else "returned"
    return "renamed" if before.id != after.id else None


def _is_file(ask: Ask, pair: Pair) -> bool:
    return ask.db.execute("SELECT 1 FROM file WHERE path = ?", (pair.facts.path,)).fetchone() is not None


def _in_and_out(sides: Sides) -> Iterator[tuple[Any, ...]]:
    plan = f"plans.{sides.after.period.year}.investment"
    for pair in sides.pairs:
        if (change := _change(sides, pair)) is not None:
            one = pair.facts
            former = pair.before.id if pair.before is not None and pair.before.id != one.id else None
            amounts = (one.money.get("total_investment"), one.money.get(plan))
            yield (Term("diff.change", change), *one.who, one.words["sector"], *amounts, former)


def _differing(old: dict[str, Any], new: dict[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """Field, old and new value, in the order of the fields."""
    for name in [*new, *(name for name in old if name not in new)]:
        if old.get(name) != new.get(name):
            yield name, old.get(name), new.get(name)


def _amounts(old: Facts, new: Facts) -> Iterator[tuple[Any, ...]]:
    for name, before, after in _differing(old.money, new.money):
        yield (*label(name, new.words), before, after, (after or 0) - (before or 0))


def _days(old: Facts, new: Facts) -> Iterator[tuple[Any, ...]]:
    for name, before, after in _differing(old.dates, new.dates):
        later = (_day(after) - _day(before)).days if before and after else None
        yield (*label(name, new.words), before, after, later)


def _words(old: Facts, new: Facts) -> Iterator[tuple[Any, ...]]:
    """All else, and what the reports of a month say otherwise now."""
    for name, before, after in (*_differing(old.words, new.words), *said_otherwise(old, new)):
        if not _is_told(name, old.words, new.words):
            yield (*label(name, old.words | new.words), before, after)


def _is_told(name: str, *both: Container[str]) -> bool:
    """Whether a field is of a step, or of an adjustment in the history, that came or went as a whole."""
    if name.startswith("history."):
        whole = name.partition("/")[0]
    else:
        whole = f"{name.rpartition('.')[0]}.name" if name.startswith("steps.") else name
    return whole != name and any(whole not in words for words in both)


def _day(text: str) -> date:
    """A date, or the last day of a month."""
    return last_day(text) if len(text) == len("2023-06") else date.fromisoformat(text)


def _moved(sides: Sides) -> Iterator[tuple[Any, ...]]:
    """What the classes gained or lost; their totals in `summary` differ by just as much."""
    for dimension in ("sector", "county"):
        old, new = ({row[0]: row[1:6] for row in by(ask.db, [dimension]).rows} for ask in (sides.before, sides.after))
        for name in dict.fromkeys([*new, *old]):
            projects, total, plan, _, actual = _less(new.get(name, (0,) * 5), old.get(name, (0,) * 5))
            if any((projects, total, plan, actual)):
                yield Text(f"dimension.{dimension}"), name, projects, total, plan, actual
    for n, yuan in enumerate(_less(_quarters(sides.after), _quarters(sides.before)), 1):
        if yuan:
            yield Text("diff.quarter"), Term("word", f"Q{n}"), None, None, yuan, None


def _less(more: Sequence[int | None], less: Sequence[int | None]) -> list[int]:
    return [(one or 0) - (other or 0) for one, other in zip(more, less, strict=True)]


def _quarters(ask: Ask) -> Sequence[int]:
    found: Sequence[int] = ask.db.execute(f"SELECT {_QUARTERS} FROM fact WHERE building").fetchone()
    return found
