"""Headings as people read them, taken for the ids that they stand for."""

from collections.abc import Iterable

from keyproj.render.catalogue import LANGUAGES, entry


def column_id(typed: str, known: Iterable[str]) -> str:
    """The id of a column that was named by its heading in either language; anything else comes back as typed."""
    return _by_title(typed, known, "column")


def dimension_ids(typed: str, known: Iterable[str]) -> str:
    """`行业,投资规模` as `sector,scale`."""
    names = list(known)
    return ",".join(_by_title(part.strip(), names, "dimension") for part in typed.replace("，", ",").split(","))


def _by_title(typed: str, known: Iterable[str], prefix: str) -> str:
    for id in known:
        if typed.lower() in {id, *(entry(f"{prefix}.{id}", language).lower() for language in LANGUAGES)}:
            return id
    return typed
