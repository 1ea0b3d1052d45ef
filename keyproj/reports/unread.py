"""What a report could not count, said first: files with errors, and ids that two files claim."""

import sqlite3

from keyproj.base.text import Names, Text


def unread_notes(db: sqlite3.Connection) -> list[Text]:
    """A note naming the files that are left out, or nothing when every file counts."""
    found = db.execute(
        "SELECT DISTINCT path FROM problem WHERE severity = 'error' AND code NOT LIKE 'K2%' "
        "UNION SELECT file.path FROM project CROSS JOIN file ON file.pk = project.pk WHERE clash ORDER BY 1"
    ).fetchall()
    if not found:
        return []
    all_files = db.execute("SELECT count(*) FROM (SELECT path FROM file UNION SELECT path FROM problem)").fetchone()[0]
    shown = Names((*(row[0] for row in found[:3]), *(["…"] if len(found) > 3 else [])))
    return [Text("note.unread", {"count": len(found), "all": all_files, "files": shown})]
