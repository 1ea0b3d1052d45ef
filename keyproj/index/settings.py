"""What reports need of the policy, read from the index without the parser."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from keyproj.base.errors import KeyprojError
from keyproj.base.report import Style


@dataclass(frozen=True, slots=True)
class Settings:
    """The ledger's id, title, language and year, and how it prints."""

    ledger: str
    title: str
    language: str
    year: int
    office: str
    style: Style


def settings(db: sqlite3.Connection) -> Settings:
    """The policy's settings. Raises KeyprojError where the policy can't be read."""
    found = dict(db.execute("SELECT key, value FROM setting").fetchall())
    if not found:
        raise KeyprojError("error.no_policy")
    style = Style(
        unit=found["unit"],
        decimals=int(found["decimals"]),
        rate_decimals=int(found["rate_decimals"]),
        truncate=found["rounding"] == "截尾",
        counties=found["counties"],
    )
    year = int(found["year"])
    return Settings(found["ledger"], found["title"], found["language"], year, found["office"] or "", style)


def names(db: sqlite3.Connection, table: str, day: date | None = None) -> list[str]:
    """The names of `sector`, `band` or `county` in the policy's order; with a day, only those that exist on it."""
    if table == "band" or day is None:
        query = f"SELECT name FROM {table} ORDER BY n"
        return list(dict.fromkeys(row[0] for row in db.execute(query)))
    query = f"SELECT name FROM {table} WHERE ifnull(since, '') <= ?1 AND ifnull(until, '9') >= ?1 ORDER BY n"
    return list(dict.fromkeys(row[0] for row in db.execute(query, (day.isoformat(),))))
