"""The settings of a repository that keyproj asks for: the only thing that it writes into one."""

from pathlib import Path

from keyproj.store.git import output, run

SETTINGS = {
    "merge.keyproj.name": "keyproj: reports of different months are both kept",
    "merge.keyproj.driver": (
        "keyproj merge %O %A %B %P %X %S %Y; "
        "case $? in 0) ;; 1) false;; *) git merge-file -L ours -L base -L theirs %A %O %B; esac"
    ),
    "diff.keyproj.xfuncname": "^((id|name|title|project): .*)$",
    "core.quotePath": "false",
}
"""Who merges the files that `.gitattributes` names, what stands in the heads of a diff's hunks (a project's name), and
that paths in Chinese are shown as they are.

Where keyproj can't be run, such as from a window that doesn't know the way to it, git merges as ever: it would else
leave our side in the file, without marks, as if theirs had said nothing.
"""


def top_of(root: Path) -> Path:
    """The repository's folder. Raises WrongUse without git or a repository."""
    return Path(output(root, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").removesuffix("\n"))


def missing_settings(root: Path) -> dict[str, str]:
    """The settings that the repository does not have yet, or has otherwise."""
    return {key: value for key, value in SETTINGS.items() if _value(root, key) != value}


def _value(root: Path, key: str) -> str:
    return run(root, "config", "--local", "--get", key).out.decode("utf-8", "replace").removesuffix("\n")


def configure(root: Path, settings: dict[str, str]) -> None:
    """Writes settings of the repository alone. Raises WrongUse where git can't."""
    for key, value in settings.items():
        output(root, "config", "--local", key, value)
