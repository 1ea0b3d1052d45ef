"""Runs git to read: nothing is written or fetched, and no program that a repository's settings name is run."""

import os
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

from keyproj.base.errors import KeyprojError, WrongUse

_KEPT = re.compile(r"GIT_CONFIG(_.*)?|GIT_CEILING_DIRECTORIES|GIT_DISCOVERY_ACROSS_FILESYSTEM|GIT_EXEC_PATH")
"""Variables of git that stay: the user's own settings, and where git may look. All others would point it at another
repository, as they do within a hook, or write traces into its answers."""

_LAID_OVER = {
    "LC_ALL": "C",
    "LANGUAGE": "",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_LITERAL_PATHSPECS": "1",
}
"""Messages in English, to be told apart; no locks, no questions, nothing fetched; history as it was committed, not as
`git replace` or grafts would have it."""


_SETTINGS = (
    *("-c", "core.fsmonitor=false", "-c", "advice.graftFileDeprecated=false"),
    *("-c", "core.warnAmbiguousRefs=true"),
)


class Ran(NamedTuple):
    """What a run of git left behind."""

    code: int
    out: bytes
    error: str


def command(folder: Path, *words: str) -> list[str]:
    """The words that run git in a folder."""
    return ["git", "--no-pager", *_SETTINGS, "-C", str(folder), *words]


def environment() -> dict[str, str]:
    """The environment in which git is run."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or _KEPT.fullmatch(name)}
    return {**own, **_LAID_OVER}


def run(folder: Path, *words: str) -> Ran:
    """Runs git to its end. Raises WrongUse where there is no git."""
    try:
        done = subprocess.run(  # noqa: S603 - words of ours, and names that can't be taken for options
            command(folder, *words), env=environment(), stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError:
        raise WrongUse("revision.no_git") from None
    return Ran(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def output(folder: Path, *words: str) -> bytes:
    """What git prints. Raises WrongUse and KeyprojError as `refused` says, where git fails."""
    ran = run(folder, *words)
    if ran.code != 0:
        raise refused(folder, ran.error)
    return ran.out


def refused(folder: Path, error: str) -> KeyprojError:
    """Why git would do nothing at all in a folder."""
    if "dubious ownership" in error:
        named = re.search(r"repository at '(.+)'", error)
        return WrongUse("revision.owner", folder=named[1] if named else str(folder))
    if "not a git repository" in error or "must be run in a work tree" in error:
        return WrongUse("revision.no_repository", folder=str(folder))
    said = [line for line in error.splitlines() if line.startswith(("fatal:", "error:"))] or error.splitlines()
    return KeyprojError("revision.gave_up", cause=said[0].partition(": ")[2] if said else "")
