"""`check --baseline` and `--write-baseline`: reads the accepted problems, and writes down those of today."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.base.problem import Problem
from keyproj.base.text import Term

if TYPE_CHECKING:
    from keyproj.reports.baseline import Acceptance


def read_baseline(file: str, root: Path) -> "Acceptance":
    """The accepted problems of a file, which need not lie in the ledger. Raises WrongUse where it can't be read."""
    from keyproj.reports.baseline import acceptance
    from keyproj.store.folder import shown
    from keyproj.store.read import LARGEST

    try:
        with open(file, "rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise WrongUse("error.baseline", file=file, cause=Term("cause", error.strerror or str(error))) from None
    return acceptance(data, shown(os.path.relpath(os.path.realpath(file), root).replace(os.sep, "/")))


def write_baseline(
    file: str, problems: Sequence[Problem], owner: str | None, until: date | None, reason: str | None
) -> None:
    """Writes the problems down as accepted. Raises WrongUse without an owner or a day, Refused over another file."""
    from pydantic import ValidationError

    from keyproj.reports.baseline import baseline_text
    from keyproj.store.write_file import replaced_whole

    if owner is None or until is None:
        raise WrongUse("error.baseline_needs")
    target = Path(os.path.realpath(file))
    try:
        text = baseline_text(problems, owner, until, reason)
        replaced_whole(target, text.encode(), over=False, check=lambda: None)
    except ValidationError:
        raise WrongUse("error.baseline_words") from None
    except FileExistsError:
        raise Refused("error.write_exists", file=file) from None
    except OSError as error:
        raise KeyprojError("error.output", file=file, cause=Term("cause", error.strerror or str(error))) from None
