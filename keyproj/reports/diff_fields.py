"""What a field of a project's file is called."""

from collections.abc import Callable, Mapping
from typing import Any

from keyproj.base.text import Term, Text
from keyproj.rules.adjustment_fields import field_label

_PLAN = {
    "investment": "annual_plan", "start": "start", "completion": "completion", "category": "category",
    "content": "plan_content", "goal": "goal",
}  # fmt: skip


def label(name: str, words: Mapping[str, str]) -> tuple[Any, str]:
    """The name for people, and the field itself for programs. `words` are the project's own: they name its steps."""
    return _text(name, words), name


def _text(name: str, words: Mapping[str, str]) -> Any:
    section, _, rest = name.partition(".")
    if not rest:
        return Text(f"diff.field.{section}")
    if section in _BY_SECTION:
        return _BY_SECTION[section](rest)
    within, _, what = rest.rpartition(".")
    match section:
        case "steps":
            return Text(f"diff.field.step_{what}", {"step": words.get(f"steps.{within}.name", within)})
        case "formalities":
            return Text(f"diff.field.formality_{what}", {"item": Term("word", within)})
        case "needs":
            return Text(f"diff.field.need_{what}", {"kind": Term("word", within.partition(".")[2])})
        case "former_responsibility":
            return Text("diff.field.former_holder", {"tier": Term("tier", what), "until": within})
    return Text(f"diff.field.{section}_{what}")


def _plan(field: str) -> Any:
    year, _, key = field.partition(".")
    what, _, rest = key.partition(".")
    if what == "quarters":
        return Text("diff.field.quarter", {"year": year, "quarter": Term("word", f"Q{rest}")})
    if what == "months":
        month, _, kind = rest.partition(".")
        return Text(f"diff.field.month_{kind or 'plan'}", {"month": month})
    return Text(f"diff.field.{_PLAN[what]}", {"year": year})


def _person(what: str) -> Any:
    return Term("tier", what) if what != "since" else Text("diff.field.responsible_since")


def _report(field: str) -> Any:
    """A correction is told by its number."""
    within, _, what = field.rpartition(".")
    month, _, nth = within.partition("#")
    said = Text("diff.field.nth", {"month": month, "n": nth}) if nth else month
    return Text(f"diff.field.progress_{what}", {"month": said})


def _history(entry: str) -> Any:
    adjustment, _, field = entry.partition("/")
    if not field:
        return Text("diff.field.history", {"adjustment": adjustment})
    return Text("diff.field.history_of", {"adjustment": adjustment, "field": field_label(field)})


_BY_SECTION: Mapping[str, Callable[[str], Any]] = {
    "plans": _plan,
    "responsibility": _person,
    "phone": lambda tier: Text("diff.field.phone", {"tier": Term("tier", tier)}),
    "history": _history,
    "attachments": lambda title: Text("diff.field.attachment", {"title": title}),
    "progress": _report,
}
