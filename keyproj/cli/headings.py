"""Headings as people read them, taken for the ids that they stand for."""

from collections.abc import Iterable

from keyproj.base.report import Style
from keyproj.base.text import Text
from keyproj.render.catalogue import LANGUAGES
from keyproj.render.voice import Voice
from keyproj.rules.vocabulary import AREAS


def column_id(typed: str, known: Iterable[str]) -> str:
    """The id of a column that was named by its heading in either language; anything else comes back as typed."""
    return _by_title(typed, known, "column")


def dimension_ids(typed: str, known: Iterable[str]) -> str:
    """`行业,投资规模` as `sector,scale`."""
    names = list(known)
    return ",".join(_by_title(part.strip(), names, "dimension") for part in typed.replace("，", ",").split(","))


def _by_title(typed: str, known: Iterable[str], prefix: str) -> str:
    voices = [Voice(language, Style(counties=area)) for language in LANGUAGES for area in AREAS]
    for id in known:
        if typed.lower() in {id, *(voice.say(Text(f"{prefix}.{id}")).lower() for voice in voices)}:
            return id
    return typed
