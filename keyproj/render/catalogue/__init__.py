"""The catalogue: every text a user reads, Chinese and English side by side, by id.

An entry is `id: (zh, en)`. Gaps are `{name}`. A module holds the texts of one part of keyproj and is imported when the
first of them is needed; `PARTS` says which ids it holds.
"""

from importlib import import_module
from types import ModuleType

LANGUAGES = ("zh", "en")

PARTS = {
    "check": "check",
    "error": "errors",
    "revision": "revision",
    "diff": "diff",
    "help": "help",
    "metavar": "help",
    "problem": "problems",
    "field": "fields",
    "sql": "tables",
    "record": "record",
    "sheet": "record_table",
    "init": "start",
    "new": "start",
    "schedule": "schedule",
    "chart": "chart",
    "warn": "warn",
    "slip": "slip",
    "close": "close",
    "merge": "merge",
    "setup": "merge",
    "adjust": "adjust",
    "apply": "applying",
    "signer": "signing",
    "sign": "signing",
    "verify": "signing",
    "signsheet": "signsheet",
    "opinion": "signing",
    "level": "warn",
    "rule": "warn",
    "missed": "warn",
    "days": "warn",
    "base": "warn",
    "amount": "warn",
    "signal": "warn",
    "wall": "chart_page",
}
"""First part of an id → module; all others are in `words`."""

_loaded: dict[str, ModuleType] = {}


def entry(id: str, language: str) -> str:
    """The text of an id in a language, with its gaps open. Raises KeyError for an unknown id."""
    name = PARTS.get(id.split(".", 1)[0], "words")
    if name not in _loaded:
        _loaded[name] = import_module(f"keyproj.render.catalogue.{name}")
    texts: dict[str, tuple[str, str]] = _loaded[name].TEXTS
    return texts[id][LANGUAGES.index(language)]
