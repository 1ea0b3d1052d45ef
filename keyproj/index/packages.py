"""Packages (打包项目): which project belongs to which, without believing a parent that leads nowhere or in a circle."""

import sqlite3


def join_packages(db: sqlite3.Connection) -> None:
    """Sets `package` to the number of the project that `parent` names.

    A parent that is unknown, claimed by two files, or reached again from itself joins nothing: its projects are
    counted each by itself, for nothing may drop out of the sums.
    """
    db.execute("UPDATE project SET package = NULL WHERE package IS NOT NULL")
    found = db.execute(
        "SELECT part.pk, whole.pk FROM project part JOIN project whole ON whole.id = part.parent "
        "WHERE part.parent IS NOT NULL AND NOT whole.clash AND NOT part.clash"
    )
    above = dict(found.fetchall())
    joined = [(whole, part) for part, whole in above.items() if not _circles(part, above)]
    db.executemany("UPDATE project SET package = ? WHERE pk = ?", joined)


def _circles(part: int, above: dict[int, int]) -> bool:
    """Whether the way up from a project comes back to it."""
    seen: set[int] = set()
    at = above.get(part)
    while at is not None and at not in seen and at != part:
        seen.add(at)
        at = above.get(at)
    return at == part
