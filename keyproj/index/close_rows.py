"""A close's file as rows of the index."""

from typing import Any

from keyproj.index.rows import Rows, day
from keyproj.model.close import Close
from keyproj.store.nodes import line_of


def close_rows(pk: int, c: Close, root: Any) -> Rows:
    """The close, the figure of each project (without one for those that owed a report), and of each class.

    `pk` is its file's number, `root` its nodes, for the lines.
    """
    again = (day(c.reopened.date), c.reopened.by, c.reopened.reason) if c.reopened else (None, None, None)
    lines = [line_of(root, field) for field in ("id", "month", "closed", "totals", "reopened")]
    totals = (c.totals.projects, c.totals.investment, c.totals.year_to_date, c.totals.uncounted_to_date or 0)
    return {
        "close": [(pk, c.id, c.month, day(c.closed), c.by, c.document, *totals, *again, c.note, *lines)],
        "close_figure": _figures(pk, c, root),
        "close_class": _classes(pk, c, root),
    }


def _figures(pk: int, c: Close, root: Any) -> list[tuple[Any, ...]]:
    """Each project once, also where a file lists it twice, which K376 finds."""
    found: dict[str, tuple[Any, ...]] = {}
    for counted, name, figures in ((1, "reported", c.reported), (0, "uncounted", c.uncounted)):
        for project, yuan in figures.items():
            found.setdefault(project, (pk, project, yuan, counted, line_of(root, name, project)))
    for n, project in enumerate(c.unreported):
        found.setdefault(project, (pk, project, None, 0, line_of(root, "unreported", n)))
    return list(found.values())


def _classes(pk: int, c: Close, root: Any) -> list[tuple[Any, ...]]:
    return [
        (pk, dimension, name, one.projects, one.investment, one.year_to_date, line_of(root, field, name))
        for dimension, field, classes in (("sector", "sectors", c.sectors), ("county", "counties", c.counties))
        for name, one in classes.items()
    ]
