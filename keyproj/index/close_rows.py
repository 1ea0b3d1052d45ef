"""A close's file as rows of the index."""

from typing import Any

from keyproj.index.rows import Rows, day
from keyproj.model.close import Close
from keyproj.store.nodes import line_of


def close_rows(pk: int, c: Close, root: Any) -> Rows:
    """The close, and the figure of each project; without one for those that owed a report.

    `pk` is its file's number, `root` its nodes, for the lines.
    """
    again = (day(c.reopened.date), c.reopened.by, c.reopened.reason) if c.reopened else (None, None, None)
    lines = (line_of(root, "id"), line_of(root, "month"), line_of(root, "closed"), line_of(root, "totals"))
    row = (c.id, c.month, day(c.closed), c.by, c.document, c.totals.projects, c.totals.investment)
    figures: list[tuple[Any, ...]] = [
        (pk, project, yuan, line_of(root, "reported", project)) for project, yuan in c.reported.items()
    ]
    silent = [(pk, project, None, line_of(root, "unreported", n)) for n, project in enumerate(c.unreported)]
    return {
        "close": [(pk, *row, c.totals.year_to_date, *again, c.note, *lines, line_of(root, "reopened"))],
        "close_figure": figures + [one for one in silent if one[1] not in c.reported],
    }
