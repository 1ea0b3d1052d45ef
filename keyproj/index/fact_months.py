"""Expressions over the twelve months of a row of `money`: sums to date, by quarter, and which months are reported."""

from collections.abc import Iterable

MONTHS = range(1, 13)


def expressions(year: int, month: int) -> dict[str, str]:
    """What stands in the braces of `fact.sql`, for a period up to the end of a month (0: none is over yet)."""
    over = range(1, month + 1)
    quarters = {f"q{n}": range(3 * n - 2, 3 * n + 1) for n in (1, 2, 3, 4)}
    return {
        "due_to_date": _sum("due", over),
        "done_to_date": _sum("done", over),
        **{f"due_{name}": _sum("due", months) for name, months in quarters.items()},
        **{f"done_{name}": _sum("done", (n for n in months if n <= month)) for name, months in quarters.items()},
        "this_month": f"m.done{month:02d} IS NOT NULL" if month else "0",
        "last_month": _last(year, over),
        "months": _reported_at_work(year, over),
    }


def known_by(reports: str, year: int) -> str:
    """The rows of `money` with other reports in force than the latest."""
    due = ", ".join(f"due{n:02d}" for n in MONTHS)
    done = ", ".join(f"sum(CASE WHEN month = '{year:04d}-{n:02d}' THEN yuan END) AS done{n:02d}" for n in MONTHS)
    reported = f"SELECT project, {done} FROM {reports} WHERE month BETWEEN :first AND :month GROUP BY project"
    columns = ", ".join(f"k.done{n:02d}" for n in MONTHS)
    return (
        f"(SELECT w.project, w.year, w.spread, {due}, {columns} FROM money w LEFT JOIN ({reported}) k USING (project))"
    )


def _sum(what: str, months: Iterable[int]) -> str:
    return " + ".join(f"ifnull(m.{what}{n:02d}, 0)" for n in months) or "0"


def _last(year: int, months: Iterable[int]) -> str:
    found = "".join(f" WHEN m.done{n:02d} IS NOT NULL THEN '{year:04d}-{n:02d}'" for n in reversed(list(months)))
    return f"CASE{found} END" if found else "NULL"


def _reported_at_work(year: int, months: Iterable[int]) -> str:
    """How many months between the start of work and its end have a report."""
    counts = " + ".join(
        f"(m.done{n:02d} IS NOT NULL AND '{year:04d}-{n:02d}' BETWEEN s.work_from AND s.work_to)" for n in months
    )
    return f"ifnull({counts}, 0)" if counts else "0"
