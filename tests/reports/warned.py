"""Small ledgers that warn, and what `keyproj warn` says of them."""

import json

from tests.running import call
from tests.small import POLICY, plan, progress, project, write

ANNUAL = "1.2亿元"
EVEN = "[3000万元, 3000万元, 3000万元, 3000万元]"


def reports(*amounts, year=2023):
    """`progress` with these 万元 in January, February, …; None is a month without a report."""
    done = [(f"{year}-{n:02d}", amount) for n, amount in enumerate(amounts, 1) if amount is not None]
    return progress(*((month, f"{amount}万元", _fifth(month)) for month, amount in done))


def _fifth(month):
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02d}-05"


def building(id, *amounts, started="2022-05-01", category="续建", more="", start="", **fields):
    """A project under construction, planned at 1000万元 a month."""
    planned = plan(category=category, investment=ANNUAL, quarters=EVEN, **({"start": start} if start else {}))
    dated = {"started": started} if started else {}
    return project(id, planned, *([reports(*amounts)] if amounts else []), *([more] if more else []), **dated, **fields)


def ledger(root, *projects, policy="", **files):
    """The folder of a ledger with these projects; `policy` stands below the small policy."""
    texts = {f"projects/{text.splitlines()[0][4:]}.yaml": text for text in projects}
    return str(write(root / "ledger", {"keyproj.yaml": POLICY + policy, **texts, **files}))


def warn(folder, *words, code=0, month="2023-06"):
    """The report as JSON."""
    ran = call("warn", "--ledger", folder, "--format", "json", *(["--month", month] if month else []), *words)
    assert (ran.code, ran.err) == (code, "")
    return json.loads(ran.out)


def rows(folder, *words, **how):
    """The rows of the table `warnings` by project, in their order."""
    return {row["project"]: row for row in warn(folder, *words, **how)["tables"][0]["rows"]}


def shown(folder, *words, lang="zh", code=0, month="2023-06"):
    """The report as people read it in a pipe."""
    ran = call("warn", "--ledger", folder, "--month", month, "--lang", lang, *words)
    assert (ran.code, ran.err) == (code, "")
    return ran.out
