"""JSON Schema of the ledger's files, for editors: the models' own, in the words of the catalogue.

An editor's YAML loader may see a number where keyproj reads text (`2023`, `40`), so such values are allowed as both.
"""

import re
from typing import Any

from keyproj.render.catalogue import LANGUAGES, entry
from keyproj.rules.figures import FIGURES
from keyproj.store.kinds import MODELS

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_CAMEL = re.compile(r"(?<!^)(?=[A-Z])")
_FIRST_WORDS = {"zh": re.compile("[,:;。(]"), "en": re.compile(r"[,:;.(]")}
_FORMS: dict[str, dict[str, Any]] = {
    "yuan": {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?(亿元|万元)$", "examples": ["1127.4亿元"]},
    "rate": {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?%$", "examples": ["44.7%"]},
    "count": {"type": ["string", "integer"], "pattern": "^[0-9]+$", "minimum": 0},
}
"""How a figure of each kind is printed."""


def json_schema(kind: str, language: str | None = None) -> dict[str, Any]:
    """The schema of one of the kinds in `MODELS`; descriptions in both languages unless one is given."""
    model = MODELS[kind]
    schema = model.model_json_schema(mode="validation")
    definitions = schema.pop("$defs", {})
    if kind == "plan":
        for section in ("published", "derived"):
            schema["properties"][section] = _figures()
    for name, part in {model.__name__: schema, **definitions}.items():
        _describe(part, f"field.{snake(name)}", language)
    return {"$schema": DRAFT, **schema, **({"$defs": definitions} if definitions else {})}


def snake(name: str) -> str:
    """`MonthTarget` as the catalogue has it: `month_target`."""
    return _CAMEL.sub("_", name).lower()


def _describe(model: dict[str, Any], id: str, language: str | None) -> None:
    """Puts the catalogue's words over pydantic's, in a model and its fields."""
    words = _words(id, language)
    fields = model.pop("properties")
    kept = {key: value for key, value in model.items() if key not in words}
    model.clear()
    model |= {**words, **kept, "properties": {}}
    for name, field in fields.items():
        model["properties"][name] = _words(f"{id}.{name}", language) | _tidy(field)


def _words(id: str, language: str | None) -> dict[str, str]:
    """The whole text as description, its beginning as title; with both languages the title is Chinese."""
    languages = [language] if language else LANGUAGES
    title = _FIRST_WORDS[languages[0]].split(entry(id, languages[0]), maxsplit=1)[0]
    return {"title": title, "description": "\n".join(entry(id, each) for each in languages)}


def _tidy(field: dict[str, Any]) -> dict[str, Any]:
    """A field without pydantic's title; a default only where it is a word; a pattern of keys as one of their names."""
    default = field.pop("default", None)
    field.pop("title", None)
    if isinstance(default, bool):
        field["default"] = "是" if default else "否"
    elif isinstance(default, str | int):
        field["default"] = default
    if "patternProperties" in field:
        ((pattern, value),) = field.pop("patternProperties").items()
        field["propertyNames"] = {"pattern": pattern}
        field["additionalProperties"] = value
    return field


def _figures() -> dict[str, Any]:
    """Tables, classes and columns that a published plan may name, each column with the form of its kind."""
    tables = {
        table: _mapping(additionalProperties=_closed({column: _FORMS[kind] for column, kind in columns.items()}))
        for table, columns in FIGURES.items()
    }
    return _closed(tables)


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return _mapping(properties=properties, additionalProperties=False)


def _mapping(**keywords: Any) -> dict[str, Any]:
    return {"type": "object", **keywords}
