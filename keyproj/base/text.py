"""A text that is still without a language: an id of the catalogue and what fills its gaps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from keyproj.base.rounding import Rate

_NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Text:
    """`id` names an entry of the catalogue (`keyproj.render.catalogue`); `args` fill its gaps.

    An argument may itself be a Text, or an `Enough`, `Money`, `Names`, `Points`, `Rate` or `Term`: it is then shown as
    the report shows such values.
    """

    id: str
    args: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a closed vocabulary: `Q1`, `在建`. Machine output keeps it, people read the catalogue's word for it."""

    vocabulary: str
    word: str


class Names(NamedTuple):
    """Words of the files or commands in a row, to choose from; each language joins them in its way."""

    names: tuple[str, ...]


class Folded(NamedTuple):
    """Names that people are only told of in a text, how many there are, and that programs get in full."""

    names: tuple[str, ...]
    text: "Text"


class Money(NamedTuple):
    """Whole yuan within a sentence: shown in the report's unit and decimals."""

    yuan: int


class Enough(NamedTuple):
    """Whole yuan that are wanted: shown in a unit that a person would say, rounded up so that they are enough."""

    yuan: int


class Points(NamedTuple):
    """A number of points (百分点) or per cent, unrounded: shown with the decimals of a rate but without a sign."""

    rate: Rate
