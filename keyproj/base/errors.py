"""Errors that end a command with one line and an exit code (wrong data is a Problem instead)."""

from typing import Any

from keyproj.base.text import Text


class KeyprojError(Exception):
    """Base of all errors that a command ends with; `text` is the one line that the user reads."""

    exit_code = 1

    def __init__(self, id: str, **args: Any) -> None:
        super().__init__(id, args)
        self.text = Text(id, args)


class WrongUse(KeyprojError):
    """The command was called wrongly: an unknown county, a quarter 5, a folder that is no ledger."""

    exit_code = 2


class Refused(KeyprojError):
    """The command was understood and will not be carried out."""

    exit_code = 3
