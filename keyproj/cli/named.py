"""Which project is meant by an argument: its id in any case and with or without zeros, its code or its name."""

from sqlite3 import Connection

from keyproj.actions.find import find_project
from keyproj.base.errors import Refused


def named(db: Connection, typed: str) -> str:
    """The id of the project that is meant; of one whose file has errors, what was typed: the report says that.

    Raises WrongUse and KeyprojError as `find_project` does.
    """
    try:
        return find_project(db, typed).id
    except Refused:
        return typed
