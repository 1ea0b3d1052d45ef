"""What becomes of the entries that are to be recorded in one project's file."""

from dataclasses import dataclass

from keyproj.actions.entry import Entry
from keyproj.base.errors import KeyprojError
from keyproj.base.problem import Problem
from keyproj.model.progress import Progress
from keyproj.model.project import Project
from keyproj.store.write import Change


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one entry, its `by` filled in, and what a correction keeps of the report before: the `kept`.

    `kind` is `new`, `correction`, `same` (it is there already) or `refused`. `was` is the report that was in force for
    its month. `line` is where the entry stands in the new file (for `same` and `refused`: the one in force, 0 if there
    is none). A refused entry says `why` in one line, or has the `problems` of the file as it would have been, `tried`.
    """

    entry: Entry
    kind: str
    was: Progress | None = None
    line: int = 0
    why: KeyprojError | None = None
    problems: tuple[Problem, ...] = ()
    tried: bytes = b""
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recording:
    """One outcome for each entry, in their order; the project as it would then be; and the change that makes it so.

    `change` is None where nothing changes. Entries that are refused are not in it.
    """

    path: str
    outcomes: tuple[Outcome, ...]
    project: Project
    change: Change | None
