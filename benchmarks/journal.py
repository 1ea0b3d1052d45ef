"""The money facts of a ledger as journals of hledger, ledger (one text serves both) and beancount."""

import sqlite3
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TextIO

from keyproj.base.months import last_day
from keyproj.index.cache import open_index
from keyproj.index.settings import settings

FACTS = """
WITH
  building AS (
    SELECT p.pk, p.id, p.name, p.county, p.sector, p.total_investment, plan.category,
      CASE WHEN plan.category IN ('新开工', '续建') THEN '在建' ELSE '其他' END AS class
    FROM project p LEFT JOIN plan ON plan.project = p.pk AND plan.year = :year
    WHERE NOT p.clash AND p.id NOT IN (SELECT parent FROM project WHERE parent IS NOT NULL)
  ),
  money AS (
    SELECT pk, '总投资' AS kind, :first AS month, total_investment AS yuan, NULL AS reported FROM building
    UNION ALL SELECT project, '计划', month, yuan, NULL FROM target WHERE month BETWEEN :first AND :last
    UNION ALL SELECT project, '完成', month, yuan, reported FROM report WHERE latest AND month BETWEEN :first AND :last
  )
SELECT kind, class, sector, id, name, month, yuan, county, category, reported
FROM money JOIN building USING (pk) ORDER BY month, id, kind
"""
"""One row a fact: a project's total investment, each month's target, each month's report in force."""


class Fact(NamedTuple):
    """One amount of one project; it becomes one transaction. `kind` is 总投资, 计划 or 完成."""

    kind: str
    building: str
    sector: str
    project: str
    name: str
    month: str
    yuan: int
    county: str
    category: str | None
    reported: str | None

    @property
    def account(self) -> str:
        """The account that the amount lies in; its third level is what a balance by sector adds up."""
        return f"{self.kind}:{self.building}:{self.sector}:{self.project}"

    @property
    def tags(self) -> dict[str, str]:
        """What else may be asked for."""
        tags = {"county": self.county, "category": self.category, "reported": self.reported}
        return {key: value for key, value in tags.items() if value}


def facts(db: sqlite3.Connection, year: int) -> Iterator[Fact]:
    """The facts of the year, in the order of a journal. Of a package (打包项目) only the parts have money."""
    found = db.execute(FACTS, {"year": year, "first": f"{year}-01", "last": f"{year}-12"})
    return map(Fact._make, found)


def write_journals(db: sqlite3.Connection, year: int, journal: Path, beancount: Path) -> int:
    """Writes both journals and tells how many transactions each has."""
    count = 0
    with journal.open("w", encoding="utf-8") as plain, beancount.open("w", encoding="utf-8") as bean:
        _open_accounts(bean, db, year)
        for fact in facts(db, year):
            day = last_day(fact.month).isoformat()
            tags = "".join(f"    ; {key}: {value}\n" for key, value in fact.tags.items())
            from_to = (fact.account, f"对方:{fact.kind}")
            plain.write(f"{day} {_plain(fact.name)}\n{tags}    {from_to[0]}  {fact.yuan} CNY\n    {from_to[1]}\n\n")
            notes = "".join(f'  {key}: "{value}"\n' for key, value in fact.tags.items())
            gain, loss = map(bean_account, from_to)
            bean.write(f'{day} * "{_quotable(fact.name)}"\n{notes}  {gain}  {fact.yuan} CNY\n  {loss}\n\n')
            count += 1
    return count


def _open_accounts(file: TextIO, db: sqlite3.Connection, year: int) -> None:
    used = (dict.fromkeys((fact.account, f"对方:{fact.kind}")) for fact in facts(db, year))
    accounts = dict.fromkeys(chain.from_iterable(used))
    file.writelines(f"{year}-01-01 open {bean_account(account)} CNY\n" for account in accounts)


def _plain(name: str) -> str:
    """A description without what would begin a comment or a note."""
    return name.replace(";", ",").replace("|", "/")


def _quotable(name: str) -> str:
    return name.replace("\\", "/").replace('"', "'")


def bean_account(account: str) -> str:
    """The account as beancount allows it: under one of its five roots, each part begun by a capital."""
    return "Assets:" + ":".join(f"X{part.replace('.', '-').replace('_', '-')}" for part in account.split(":"))


def plain_account(bean: str) -> str:
    """The account that `bean_account` was made from."""
    return ":".join(part[1:] for part in bean.removeprefix("Assets:").split(":"))


def main(ledger: str, journal: str, beancount: str) -> None:
    """Writes the journals of the policy's year, and prints the year and the number of transactions."""
    index = open_index(Path(ledger))
    year = settings(index.db).year
    print(year, write_journals(index.db, year, Path(journal), Path(beancount)))
    index.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
