"""Where exactly a value stands in a file of which only its line is known."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from keyproj.base.problem import Problem
from keyproj.store.nodes import Mapping, Sequence, line_of, locate
from keyproj.store.source import Files, bytes_of


def exact(files: Files) -> Callable[[Problem], Problem]:
    """Gives a problem with a line the place of its field in the file as it is now, or as `files` has it.

    Each file is read once, for problems come file by file. The line is that of the field, or of what it stands in
    (the entry of a list). Where neither is on that line any more, the problem stays as it is.
    """
    last = lru_cache(maxsize=1)(lambda path: _nodes(files, path))

    def placed(problem: Problem) -> Problem:
        if problem.place.end or not problem.place.line or not problem.field:
            return problem
        top = last(problem.path)
        way = _way(top, problem.field)
        lines = {line_of(top, *way[:steps]) for steps in range(1, len(way) + 1)}
        return replace(problem, place=locate(top, way)) if problem.place.line in lines else problem

    return placed


def _nodes(files: Files, path: str) -> Any:
    from keyproj.store.decode import decode
    from keyproj.store.yaml import parse

    try:
        text, _ = decode(bytes_of(files, path), path)
    except OSError:
        return None
    return parse(text, path).root if text is not None else None


def _way(node: Any, field: str) -> list[str | int]:
    """`progress.3.month` as the steps that lead there; a key may itself hold dots."""
    way: list[str | int] = []
    while field:
        if isinstance(node, Sequence):
            head, _, field = field.partition(".")
            step: str | int = int(head) if head.isdigit() else head
            node = node[step] if isinstance(step, int) and step < len(node) else None
        else:
            keys = [key for key in node if f"{field}.".startswith(f"{key}.")] if isinstance(node, Mapping) else []
            step = max(keys, key=len, default=field)
            node = node[step] if keys and isinstance(node, Mapping) else None
            field = field[len(step) + 1 :]
        way.append(step)
    return way
