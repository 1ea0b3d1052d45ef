"""Which language the user reads: `--lang`, else the ledger's, else the locale's; Chinese where nothing says so."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from keyproj.base.errors import WrongUse
from keyproj.base.text import Names
from keyproj.render.catalogue import LANGUAGES
from keyproj.store.folder import POLICY, find_ledger

_LINE = re.compile(rb"^(?:\xef\xbb\xbf)?['\"]?language['\"]?[ \t]*:[ \t]*['\"]?(zh|en)\b", re.MULTILINE)


def option(argv: Sequence[str], name: str) -> str | None:
    """The value of an option on the command line, wherever it stands; needed before the command is known."""
    found = None
    for n, word in enumerate(argv):
        if word == "--":
            break
        if word == name and n + 1 < len(argv):
            found = argv[n + 1]
        elif word.startswith(f"{name}="):
            found = word[len(name) + 1 :]
    return found


def asked_for(argv: Sequence[str]) -> str | None:
    """The language of `--lang`. Raises WrongUse for one that keyproj does not speak."""
    given = option(argv, "--lang")
    if given is not None and given not in LANGUAGES:
        raise WrongUse("error.choice", option="--lang", seen=given, choices=Names(tuple(LANGUAGES)))
    return given


def guessed(argv: Sequence[str]) -> str:
    """The language for help and errors, when no report was made: the ledger's if there is one, else the locale's."""
    try:
        return of_ledger(find_ledger(option(argv, "--ledger") or os.environ.get("KEYPROJ_LEDGER"), Path.cwd()))
    except (WrongUse, OSError):
        return _of_locale()


def of_ledger(root: Path) -> str:
    """The language that a ledger's policy says, found without reading all of it."""
    try:
        with (root / POLICY).open("rb") as file:
            match = _LINE.search(file.read(2**16))
            return match[1].decode() if match else "zh"
    except OSError:
        return _of_locale()


def _of_locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "zh" if value.startswith("zh") or value.split(".")[0] in ("C", "POSIX") else "en"
    return "zh"
