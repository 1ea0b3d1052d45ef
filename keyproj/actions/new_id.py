"""What a new project's id and file may be called, beside those that the ledger has."""

import re
from collections import Counter
from sqlite3 import Connection

from keyproj.actions.place import county_folder
from keyproj.base.errors import Refused

_NUMBERED = re.compile(r"(.*?)([0-9]+)")


def next_id(db: Connection) -> str | None:
    """The id after the highest of the ledger's commonest pattern (`TS-0217` → `TS-0218`); None where there is none.

    Former ids are never given again, nor are the names of files that can't be read.
    """
    ids = [row[0] for row in db.execute("SELECT id FROM project UNION SELECT id FROM former_id")]
    ids += [
        path.rpartition("/")[2].removesuffix(".yaml")
        for (path,) in db.execute("SELECT path FROM file WHERE kind = 'project'")
    ]
    found = [match for id in set(ids) if (match := _NUMBERED.fullmatch(id))]
    if not found:
        return None
    prefix = max(Counter(match[1] for match in found).items(), key=lambda item: (item[1], item[0]))[0]
    highest: str = max((match[2] for match in found if match[1] == prefix), key=int)
    return f"{prefix}{int(highest) + 1:0{len(highest)}d}"


def habitual_folder(db: Connection, county: str) -> str:
    """The folder for a county's projects: where most of them are, else as the ledger does it for others."""
    query = "SELECT file.path FROM project p JOIN file ON file.pk = p.pk WHERE p.county = ? ORDER BY file.path"
    folders = Counter(path.rpartition("/")[0] for (path,) in db.execute(query, (county,)))
    if folders:
        return str(folders.most_common(1)[0][0])
    every = {path.rpartition("/")[0] for (path,) in db.execute("SELECT path FROM file WHERE kind = 'project'")}
    return "projects" if every == {"projects"} else f"projects/{county_folder(county)}"


def refuse_used(db: Connection, id: str, code: str | None) -> None:
    """Raises Refused for an id that a project has or had, or a code that one has; it names the file."""
    join = "JOIN file ON file.pk = p.pk"
    by_id = (
        f"SELECT file.path FROM project p {join} WHERE p.id = :id UNION "
        f"SELECT file.path FROM former_id f JOIN project p ON p.pk = f.project {join} WHERE f.id = :id UNION "
        "SELECT path FROM file WHERE kind = 'project' AND (path = 'projects/' || :id || '.yaml' "
        "OR substr(path, -length(:id) - 6) = '/' || :id || '.yaml')"
    )
    by_code = f"SELECT file.path FROM project p {join} WHERE p.code = :code"
    args = {"id": id, "code": code}
    for kind, query in (("id", by_id), ("code", by_code)):
        if found := db.execute(query, args).fetchone():
            raise Refused(f"error.new_{kind}_used", seen=args[kind], file=found[0])
