"""The rule on money as a change must pass it: check adds months up, a change is of one month, which may be a slip."""

from collections.abc import Iterator

from keyproj.base.amount import format_amount
from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger
from keyproj.index.checks.money import money_is_within_total

_ALONE = """
SELECT file.path, r.n, r.yuan_line, r.month, r.yuan, p.total_investment
FROM report r JOIN project p ON p.pk = r.project JOIN file ON file.pk = r.project
WHERE r.latest AND r.yuan > p.total_investment
"""


def money_is_likely(ledger: Ledger) -> Iterator[Problem]:
    """K256: as check finds it; and one month's investment that is more than all the project costs.

    That is a wrong unit more often than not, whatever share of the total the policy allows to be invested.
    """
    found = list(money_is_within_total(ledger))
    yield from found
    told = {problem.path for problem in found}
    for path, n, line, month, yuan, total in ledger.db.execute(_ALONE).fetchall():
        if path not in told:
            args = {"invested": format_amount(yuan), "total": format_amount(total), "overrun": "100%", "month": month}
            yield Problem("K256", path, Place(line, 1, 0), f"progress.{n}.investment", args)
