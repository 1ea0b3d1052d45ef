"""Which problem codes `--select`, `--ignore` and `--explain` mean: by code, by its beginning, or by short name."""

from collections.abc import Sequence

from keyproj.base.codes import CODES
from keyproj.base.errors import WrongUse
from keyproj.base.near import near_names
from keyproj.cli.options import COMMAS

NAMES = {known.name: code for code, known in CODES.items()}
"""Short name → code."""


def wanted_codes(select: Sequence[str] | None, ignore: Sequence[str] | None) -> frozenset[str]:
    """The codes selected, all of them unless told, without those ignored. Raises WrongUse."""
    return (_named("--select", select) or frozenset(CODES)) - _named("--ignore", ignore)


def codes_named(option: str, word: str) -> list[str]:
    """The codes that a word means, in their order. Raises WrongUse where there are none."""
    found = [code for code, known in CODES.items() if word and (code.startswith(word.upper()) or word == known.name)]
    if word == "all":
        return list(CODES)
    if not found:
        near = near_names(word.upper(), list(CODES)) or near_names(word.lower(), list(NAMES))
        id = "error.no_code_near" if near else "error.no_code"
        raise WrongUse(id, option=option, seen=word, near="".join(near))
    return found


def _named(option: str, given: Sequence[str] | None) -> frozenset[str]:
    words = [word.strip() for value in given or () for word in COMMAS.split(value)]
    return frozenset(code for word in words for code in codes_named(option, word))
