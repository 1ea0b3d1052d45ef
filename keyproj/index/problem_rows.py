"""A problem as a row of the index."""

import json
from typing import Any

from keyproj.base.problem import Problem


def problem_row(pk: int | None, p: Problem) -> tuple[Any, ...]:
    """The row; `pk` is the number of its file, None for one that could not even be opened."""
    return (pk, p.path, p.code, p.severity, *p.place, p.field, args_text(p))


def args_text(problem: Problem) -> str:
    """What fills the texts of a problem."""
    return json.dumps(problem.args, ensure_ascii=False, sort_keys=True)
