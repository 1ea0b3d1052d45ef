"""Runs git to read: nothing is written or fetched, and no program that a repository's settings name is run."""

import os
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

from keyproj.base.errors import WrongUse

_KEPT = re.compile(r"GIT_CONFIG(_.*)?|GIT_CEILING_DIRECTORIES|GIT_DISCOVERY_ACROSS_FILESYSTEM|GIT_EXEC_PATH")
"""Variables of git that stay: the user's own settings, and where git may look. All others would point it at another
repository, as they do within a hook, or write traces into its answers."""

_LAID_OVER = {
    "LC_ALL": "C",
    "LANGUAGE": "",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_LITERAL_PATHSPECS": "1",
}
"""Messages in English, to be told apart; no locks, no questions, nothing fetched (older versions of git heed the
protocols alone); history as it was committed, not as `git replace` or grafts would have it."""

_SETTINGS = tuple(
    word
    for setting in (
        "core.fsmonitor=false",
        "advice.graftFileDeprecated=false",
        "core.warnAmbiguousRefs=true",
        "log.follow=false",
        "log.diffMerges=separate",
    )
    for word in ("-c", setting)
)
"""What somebody's own settings must not change."""


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
    """What git prints. Raises WrongUse as `refused` says, where git fails."""
    ran = run(folder, *words)
    if ran.code != 0:
        raise refused(folder, ran.error)
    return ran.out


def refused(folder: Path, error: str) -> WrongUse:
    """Why git would do nothing at all in a folder."""
    if "dubious ownership" in error or "unsafe repository" in error:
        named = re.search(r"repository (?:at |\()'(.+?)'", error)
        return WrongUse("revision.owner", folder=named[1] if named else str(folder))
    if "not a git repository" in error:
        return WrongUse("revision.no_repository", folder=str(folder))
    if "in a work tree" in error or "outside working tree" in error:
        return WrongUse("revision.no_worktree", folder=str(folder))
    if "lazy fetching disabled" in error or "promisor remote" in error:
        named = re.search(r"[0-9a-f]{40,64}", error)
        return WrongUse("revision.missing", blob=named[0] if named else "")
    return WrongUse("revision.gave_up", cause=_cause(error))


def _cause(error: str) -> str:
    """The line that says why git ended, without its label; with the next where it only leads up to that."""
    lines = error.splitlines()
    last = [n for label in ("fatal:", "error:", "") for n, line in enumerate(lines) if line.startswith(label)]
    if not last:
        return ""
    said = " ".join(line.strip() for line in lines[last[0] : last[0] + 2])
    first = lines[last[0]].strip()
    return (said if first.endswith(":") else first).removeprefix("fatal: ").removeprefix("error: ")
