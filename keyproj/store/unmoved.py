"""Whether files that a change was planned on, but does not write, are still as they were then."""

from collections.abc import Callable, Mapping
from pathlib import Path

from keyproj.base.errors import Refused
from keyproj.store.folder import FOLDERS, Entry, walk


def unmoved(root: Path, *kinds: str) -> Callable[[], None]:
    """Notes how the files of these kinds stand, and the policy. What it gives is asked just before writing.

    That raises Refused where one of them was changed, made or deleted since.
    """
    before = _standing(root, kinds)

    def ask() -> None:
        after = _standing(root, kinds)
        for path in sorted(before.keys() | after.keys()):
            if before.get(path) != after.get(path):
                raise Refused("error.write_meanwhile", file=path)

    return ask


def _standing(root: Path, kinds: tuple[str, ...]) -> Mapping[str, Entry]:
    folders = {folder: kind for folder, kind in FOLDERS.items() if kind in kinds}
    return {entry.path: entry for entry in walk(root, folders)[0]}
