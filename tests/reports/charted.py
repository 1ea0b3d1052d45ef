"""Small ledgers on the wall chart, and what `keyproj chart` says of them."""

import json

from tests.running import call


def chart(folder, *words, code=0, month="2023-06"):
    """The report as JSON."""
    ran = call("chart", *words, "--ledger", folder, "--format", "json", *(["--month", month] if month else []))
    assert (ran.code, ran.err) == (code, "")
    return json.loads(ran.out)


def table(report, id):
    """The rows of one of its tables."""
    return next(table["rows"] for table in report["tables"] if table["id"] == id)


def rows(folder, *words, **how):
    """The rows of the table `chart` by project, in their order."""
    return {row["project"]: row for row in table(chart(folder, *words, **how), "chart")}


def bars(folder, project, *words, **how):
    """(kind, first day, last day) of each of a project's bars."""
    found = table(chart(folder, *words, **how), "bars")
    return [(bar["bar"], bar["since"], bar["until"]) for bar in found if bar["project"] == project]


def drawn(folder, *words, width=80, month="2023-06"):
    """The lines of the drawing in a pipe."""
    ran = call("chart", *words, "--ledger", folder, "--month", month, "--width", str(width))
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()
