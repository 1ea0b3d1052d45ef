"""How late projects are on a day, by their schedules: counted once, then kept in the index until a file changes."""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from keyproj.rules.lateness import IN_TIME, Late

KEPT = 6
"""For how many days it is kept: those of the reports that were asked for last."""

_KNOWN = """
SELECT project, inside, beyond, forecast, inside_step, beyond_step, deadline FROM lateness
WHERE known = ? AND day = ? AND coalesce(inside, beyond, forecast) IS NOT NULL
"""
_MISSING = """
SELECT pk FROM project WHERE pk {among} AND EXISTS (SELECT 1 FROM step s WHERE s.project = pk) AND ({missing})
"""
_NOT_KEPT = "NOT EXISTS (SELECT 1 FROM lateness l WHERE l.known = ? AND l.day = ? AND l.project = pk)"


class Lateness:
    """What is known of lateness, if nothing happens after the day `known`; `ready` counts what is not known yet."""

    def __init__(self, db: sqlite3.Connection, known: str, key: str | None = None) -> None:
        """Nothing is read yet. `key` is what it is kept under: where tables are laid over the index's, not the day."""
        self._db, self._known, self._key = db, known, key or known
        self._found: dict[str, dict[int, Late]] = {}

    def ready(self, among: str, days: Iterable[str]) -> None:
        """Finds out how late projects are on some days; `among` is the end of an SQL condition on their numbers."""
        days = tuple(days)
        for day in days:
            if day not in self._found:
                known = self._db.execute(_KNOWN, (self._key, day))
                self._found[day] = {pk: Late(*late) for pk, *late in known}
        query = _MISSING.format(among=among, missing=" OR ".join([_NOT_KEPT] * len(days)))
        missing = [pk for (pk,) in self._db.execute(query, [part for day in days for part in (self._key, day)])]
        if missing:
            self._keep(list(self._count(missing, days)))

    def late(self, days: Iterable[str]) -> set[int]:
        """The projects that are late on any of some days that were made ready, by number."""
        return {pk for day in days for pk in self._found[day]}

    def at(self, pk: int, day: str) -> Late:
        """How late a project is on a day that was made ready; without steps, or without any to be counted, in time."""
        return self._found[day].get(pk, IN_TIME)

    def _count(self, projects: Sequence[int], days: Sequence[str]) -> Iterator[tuple[int, str, Late]]:
        from keyproj.index.late import Course  # the passes take their time, and are seldom needed
        from keyproj.index.office_calendar import office_calendar
        from keyproj.index.schedules import stated

        calendar = office_calendar(self._db)
        courses = {
            each.pk: Course(each, self._known) for each in stated(self._db, f"IN ({','.join(map(str, projects))})")
        }
        for pk in projects:
            for day in days:
                late = courses[pk].on(day, calendar) if pk in courses else IN_TIME
                if late != IN_TIME:
                    self._found[day][pk] = late
                yield pk, day, late

    def _keep(self, counted: Sequence[tuple[int, str, Late]]) -> None:
        """Writes it down for the next time; where the index can't be written now, the next time counts again."""
        rows = [(self._key, day, pk, *late) for pk, day, late in counted]
        with contextlib.suppress(sqlite3.OperationalError):
            _make_room(self._db, self._key)
            self._db.executemany("INSERT OR REPLACE INTO lateness VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _make_room(db: sqlite3.Connection, key: str) -> None:
    """Lets go of the days that were asked for longest ago."""
    row = db.execute("SELECT value FROM meta WHERE key = 'lateness'").fetchone()
    kept = [*(day for day in (row[0].split() if row else []) if day != key), key][-KEPT:]
    db.execute(f"DELETE FROM lateness WHERE known NOT IN ({','.join('?' * len(kept))})", kept)
    db.execute("INSERT OR REPLACE INTO meta VALUES ('lateness', ?)", (" ".join(kept),))
