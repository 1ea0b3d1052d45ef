"""The fields that adjustments change, as people read them: what each is called, and its values one by one."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from keyproj.base.text import Text
from keyproj.rules.adjustments import DIGEST

_OF_PLAN = re.compile(r"plans\.([0-9]{4})(?:\.(\w+))?")
_OF_MONTH = re.compile(r"plans\.[0-9]{4}\.months\.([0-9]{4}-[0-9]{2})\.(\w+)")
_OF_STOP = re.compile(r"suspended\.[0-9]+(?:\.(\w+))?")
_COMPOUND = re.compile(r"plans\.[0-9]{4}(?:\.quarters)?|listing|removed|suspended\.[0-9]+")
"""Fields whose values are lists or mappings, which the index keeps as JSON."""


class Flat(NamedTuple):
    """A field of a single value (or the four of a plan's quarters), before and after; None where it is not there."""

    field: str
    old: str | None
    new: str | None


def field_label(field: str) -> Text:
    """What a field is called: `plans.2023.investment` is the annual plan of 2023."""
    if field == DIGEST:
        return Text("adjust.field.policy_digest")
    if field.startswith("policy."):
        return Text("adjust.field.policy", {"section": field.removeprefix("policy.")})
    if match := _OF_MONTH.fullmatch(field):
        return Text("adjust.field.month", {"month": match[1]})
    if match := _OF_PLAN.fullmatch(field):
        return Text(f"adjust.field.plan_{match[2]}" if match[2] else "adjust.field.plan", {"year": match[1]})
    if match := _OF_STOP.fullmatch(field):
        return Text(f"adjust.field.suspended_{match[1]}" if match[1] else "adjust.field.suspended")
    return Text(f"adjust.field.{field.replace('.', '_')}")


def from_text(field: str, text: str | None) -> Any:
    """A value as it was before the index made one text of it."""
    return json.loads(text) if text is not None and _COMPOUND.fullmatch(field) else text


def flat(field: str, old: Any, new: Any) -> Iterator[Flat]:
    """A change as changes of single values: of a section that comes or goes, each of its fields."""
    if isinstance(old, Mapping) or isinstance(new, Mapping):
        before, after = old or {}, new or {}
        for key in dict.fromkeys((*before, *after)):
            yield from flat(f"{field}.{key}", before.get(key), after.get(key))
    else:
        yield Flat(field, _joined(old), _joined(new))


def _joined(value: Any) -> str | None:
    """A single value, or several in a row."""
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else None if value is None else str(value)
