"""What a field of a project's file is called."""

from typing import Any

from keyproj.base.text import Term, Text

_PLAN = {
    "investment": "annual_plan", "start": "start", "completion": "completion", "category": "category",
    "content": "plan_content", "goal": "goal",
}  # fmt: skip


def label(name: str) -> tuple[Any, str]:
    """The name for people, and the field itself for programs."""
    return _text(name), name


def _text(name: str) -> Any:
    section, _, rest = name.partition(".")
    match section:
        case "plans":
            year, _, key = rest.partition(".")
            if key.startswith("quarters."):
                return Text("diff.field.quarter", {"year": year, "quarter": Term("word", f"Q{key[-1]}")})
            return Text(f"diff.field.{_PLAN[key]}", {"year": year})
        case "responsibility":
            return Term("tier", rest)
        case "steps":
            step, _, what = rest.rpartition(".")
            return Text(f"diff.field.step_{what}", {"step": step})
        case "suspended":
            return Text(f"diff.field.suspended_{rest.rpartition('.')[2]}")
        case "formalities":
            return Term("word", rest)
    return Text(f"diff.field.{section}")
