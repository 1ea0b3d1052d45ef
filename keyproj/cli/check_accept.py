"""`check --write-baseline`: writes today's problems down as accepted, in a new file."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from keyproj.base.errors import KeyprojError, Refused, WrongUse
from keyproj.base.problem import Problem
from keyproj.base.text import Term, Text
from keyproj.cli.output import KEPT
from keyproj.store.folder import BASELINE, POLICY

if TYPE_CHECKING:
    from pydantic import ValidationError

    from keyproj.model.baseline import Accepted
    from keyproj.reports.baseline import Acceptance

COMPANIONS = ("--owner", "--until", "--reason")
STRANGERS = ("--explain", "--format", "-o", "--at", "--base")


class Said(NamedTuple):
    """Who answers for what is accepted, until when, and why."""

    owner: str
    until: date
    reason: str | None


def check_options(target: str | None, given: Mapping[str, object]) -> None:
    """Which options may stand together. Raises WrongUse. `given` are those above, None where they were left out."""
    if target is None:
        for option in COMPANIONS:
            if given[option] is not None:
                raise WrongUse("error.baseline_only", option=option)
        return
    for option in STRANGERS:
        if given[option] is not None:
            raise WrongUse("error.baseline_without", option=option)
    if not target:
        raise WrongUse("error.baseline_name")


def said(owner: str | None, until: date | None, reason: str | None, today: date) -> Said:
    """Raises WrongUse without an owner or a day, or for a day that is over."""
    if owner is None or until is None:
        raise WrongUse("error.baseline_needs")
    if until < today:
        raise WrongUse("error.baseline_over", until=str(until), day=str(today))
    return Said(owner, until, reason)


def write_baseline(file: str, found: Sequence[Problem], said: Said, known: "Acceptance | None", today: date) -> Text:
    """Writes down what can be accepted, and says how much that was; what `known` accepts of today stays accepted.

    Raises WrongUse for a place or words that don't fit, Refused over another file.
    """
    from pydantic import ValidationError

    from keyproj.reports.baseline import baseline_text, can_be_accepted, still_valid
    from keyproj.store.write_file import replaced_whole

    target = _place(file)
    if known is not None and known.problems:
        raise WrongUse("error.baseline_bad", file=known.path)
    accepted = [problem for problem in found if can_be_accepted(problem)]
    kept = still_valid(known, today, [problem.field for problem in found if problem.code == "K402"])
    left_out = sum(problem.severity == "error" and problem.code[:2] not in ("K2", "K4") for problem in found)
    try:
        replaced_whole(target, baseline_text(accepted, *said, kept).encode(), over=False, check=lambda: None)
    except ValidationError as error:
        raise _unfit(error) from None
    except FileExistsError:
        raise Refused("error.write_exists", file=file) from None
    except OSError as error:
        raise KeyprojError("error.output", file=file, cause=Term("cause", error.strerror or str(error))) from None
    return _written(file, len(accepted), kept, left_out, said.until)


def _place(file: str) -> Path:
    """Where it will lie. Raises WrongUse within a ledger's folders, and for YAML beside a policy that check refuses."""
    try:
        target = Path(os.path.realpath(file))
    except ValueError:  # a name with a null character
        raise WrongUse("error.baseline_name") from None
    for root in target.parents:
        if os.path.isfile(root / POLICY):
            inside = target.relative_to(root).parts
            misplaced = len(inside) == 1 and target.suffix.lower() in (".yaml", ".yml") and inside[0] != BASELINE
            if inside[0] in KEPT or (misplaced and not target.exists()):
                raise WrongUse("error.baseline_place", file=file, name=BASELINE)
    return target


def _unfit(error: "ValidationError") -> KeyprojError:
    named = {part for found in error.errors() for part in found["loc"]}
    return WrongUse("error.baseline_words" if named & {"owner", "reason"} else "error.baseline_entry")


def _written(file: str, count: int, kept: "Sequence[Accepted]", left_out: int, until: date) -> Text:
    args = {
        "count": count,
        "file": file,
        "until": str(until),
        "kept": Text("check.kept", {"count": len(kept)}) if kept else "",
        "left_out": Text("check.left_out", {"count": left_out}) if left_out else "",
    }
    return Text("check.written", args)
