"""What a field of a project's file is called."""

from collections.abc import Mapping
from typing import Any

from keyproj.base.text import Term, Text

_PLAN = {
    "investment": "annual_plan", "start": "start", "completion": "completion", "category": "category",
    "content": "plan_content", "goal": "goal",
}  # fmt: skip


def label(name: str, words: Mapping[str, str]) -> tuple[Any, str]:
    """The name for people, and the field itself for programs. `words` are the project's own: they name its steps."""
    return _text(name, words), name


def _text(name: str, words: Mapping[str, str]) -> Any:
    section, _, rest = name.partition(".")
    within, _, what = rest.rpartition(".")
    match section:
        case "plans":
            return _plan(rest)
        case "responsibility":
            return Term("tier", rest)
        case "steps":
            return Text(f"diff.field.step_{what}", {"step": words.get(f"steps.{within}.name", within)})
        case "suspended":
            return Text(f"diff.field.suspended_{what}")
        case "formalities":
            return Text(f"diff.field.formality_{what}", {"item": Term("word", within)})
        case "needs":
            return Text(f"diff.field.need_{what}", {"kind": Term("word", within.partition(".")[2])})
        case "attachments":
            return Text("diff.field.attachment", {"title": rest})
        case "progress":
            return Text(f"diff.field.progress_{what}", {"month": within})
    return Text(f"diff.field.{section}")


def _plan(field: str) -> Any:
    year, _, key = field.partition(".")
    what, _, rest = key.partition(".")
    if what == "quarters":
        return Text("diff.field.quarter", {"year": year, "quarter": Term("word", f"Q{rest}")})
    if what == "months":
        month, _, kind = rest.partition(".")
        return Text(f"diff.field.month_{kind or 'plan'}", {"month": month})
    return Text(f"diff.field.{_PLAN[what]}", {"year": year})
