"""A report whose people read a block for each thing, rather than a row of a table."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from keyproj.base.report import Report


@dataclass(frozen=True, slots=True)
class Block:
    """A line that names the thing, with a mark in a colour before it and `aside` at the right; below, labelled lines.

    Colours are rich's names; an empty one is none.
    """

    mark: str
    colour: str
    head: Any
    aside: Any
    lines: Sequence[tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class BlockReport(Report):
    """For people, `blocks` take the place of the tables named in `instead`; the other tables stand below them.

    They are made when they are asked for: programs read the tables alone.
    """

    blocks: Callable[[], Iterable[Block]] = tuple
    shape: ClassVar[str] = "blocks"
