"""Sees to it that a report will find its place, before a command changes anything."""

import errno
import os
from pathlib import Path

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.cli.output import belongs_to_ledger, format_of
from keyproj.render.formats import FORMATS
from keyproj.store.write import cause_of

_EFFECTIVE = os.access in os.supports_effective_ids


def check_output(format: str | None, output: str | None) -> None:
    """Raises the WrongUse or KeyprojError that `emit` would raise for these options when it is too late."""
    format_of(format, output, FORMATS)
    if output is None:
        return
    target = Path(os.path.realpath(output))
    if belongs_to_ledger(target):
        raise WrongUse("error.output_is_ledger", file=output)
    if number := _obstacle(target):
        raise KeyprojError("error.output", file=output, cause=cause_of(OSError(number, os.strerror(number))))


def _obstacle(target: Path) -> int:
    """The system's number of what stands against writing there; 0 where nothing does.

    A file is replaced, which is a matter of its folder; a device or pipe is written to.
    """
    if target.is_dir():
        return errno.EISDIR
    if not target.parent.is_dir():
        return errno.ENOENT
    place = target if target.exists() and not target.is_file() else target.parent
    return 0 if os.access(place, os.W_OK, effective_ids=_EFFECTIVE) else errno.EACCES
