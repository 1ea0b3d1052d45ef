"""The rule on control totals (公布数): what the ledger adds up to is what the year's plan was published with."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from keyproj.base.filter import Filter
from keyproj.base.period import of_day
from keyproj.base.problem import Place, Problem
from keyproj.base.rounding import digits
from keyproj.index.basis import clear
from keyproj.index.checks.ledger import Ledger
from keyproj.rules.basis import PUBLISHED

if TYPE_CHECKING:
    from keyproj.reports.ask import Ask

_YEARS = """
SELECT DISTINCT year FROM control WHERE year IN (SELECT year FROM plan) ORDER BY year
"""
"""Years with published figures. Of one in which no project has a plan, the ledger does not speak."""

_FIGURES = """
SELECT file.path, c.line, c.derived, c.printed, c.number, c.kind, c."precision", c."table", c.class, c."column"
FROM control c JOIN file ON file.pk = c.file WHERE c.year = ? ORDER BY file.path, c.line
"""

_TO_DATE = ("actual", "to_date", "completion_rate")
"""What names a figure that a year's plan does not say: work done, and money due by some day."""


class _Printed(NamedTuple):
    """A figure as printed: `number` units of its last digit, each worth `precision` yuan, projects or per cent."""

    text: str
    number: int
    kind: str
    precision: str


def control_totals(ledger: Ledger) -> Iterator[Problem]:
    """K281: a published figure that the projects' plans don't add up to, by the precision it was printed with.

    The plans are those that were published: without the adjustments and the projects that came later. Says nothing
    while a file is not counted: no sum can agree then.
    """
    years = [year for (year,) in ledger.db.execute(_YEARS)] if ledger.is_whole() else []
    try:
        for year in years:
            yield from list(_of_year(ledger, year))
    finally:
        clear(ledger.db)


def _of_year(ledger: Ledger, year: int) -> Iterator[Problem]:
    from keyproj.reports.reconciliation import computed_figure  # with the summary's tables: not for nothing
    from keyproj.reports.summary import summary_tables

    ask = _planned(ledger, year)
    tables, truncate = summary_tables(ask), ask.policy.style.truncate
    for path, line, derived, *printed, table, name, column in ledger.db.execute(_FIGURES, (year,)).fetchall():
        if any(word in column for word in _TO_DATE):
            continue
        computed = computed_figure(tables, (table, name, column))
        args = _difference(computed, _Printed(*printed), truncate)
        if args is not None:
            field = f"{'derived' if derived else 'published'}.{table}.{name}.{column}"
            where = {"year": str(year), "table": table, "class": name, "column": column}
            figure = _as_typed(f"{table}.{name}.{column}")
            yield Problem("K281", path, Place(line, 1, 0), field, {**where, "figure": figure, **args})


def _as_typed(figure: str) -> str:
    """A figure's name as a command line takes it: quoted where a shell would read more into it."""
    if re.fullmatch(r"[\w.·—-]+", figure):
        return figure
    import shlex

    return shlex.quote(figure)


def _planned(ledger: Ledger, year: int) -> "Ask":
    """The year as planned: what was done in it has no part in this, and its first day is the quickest to ask for."""
    from keyproj.reports.ask import Ask

    period = of_day(date(year, 1, 1))
    return Ask.of(ledger.db, lambda _: period, Filter(), basis=PUBLISHED)


def _difference(computed: Any, printed: _Printed, truncate: bool) -> dict[str, str] | None:
    """What was printed, what the ledger adds up to, and by how much it differs; None where the two agree."""
    if computed is None:
        return {"published": printed.text, "differs": "none"}
    from keyproj.rules.reconcile import printed_number

    found = printed_number(computed, printed.kind, Decimal(printed.precision), truncate)
    if found == printed.number:
        return None
    differs = "rate" if printed.kind == "rate" else "more" if found > printed.number else "less"
    numeric = printed.text.rstrip("亿万元%")
    unit, places = printed.text[len(numeric) :], len(numeric.partition(".")[2])
    shown = {"computed": digits(found, places) + unit}
    shown["difference"] = digits(abs(found - printed.number), places) + unit
    return {"published": printed.text, "differs": differs, **shown}
