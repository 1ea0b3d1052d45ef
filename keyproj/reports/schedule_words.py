"""Why a step lies where it lies, in words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from keyproj.base.text import Text
from keyproj.schedule.causes import Cause
from keyproj.schedule.network import FINISH_FINISH, FINISH_START, START_START, Step

_WAYS = {FINISH_START: "after", START_START: "with", FINISH_FINISH: "to"}


def cause_text(side: str, cause: Cause, names: Mapping[str, str]) -> Text:
    """A cause of the `early` or the `late` days; machine output keeps its arguments. `names` are the steps', by id."""
    if cause.what == "link":
        args: dict[str, Any] = {"what": "link", "step": cause.step, "name": names[cause.step], "link": cause.kind}
        sign = "_lag" if cause.lag > 0 else "_lead" if cause.lag < 0 else ""
        return Text(f"schedule.{side}.{_WAYS[cause.kind]}{sign}", {**args, "lag": abs(cause.lag), "days": cause.lag})
    day = date.fromordinal(cause.day) if cause.day is not None else None
    left = {"left": cause.left} if cause.what == "left" else {}
    return Text(f"schedule.{side}.{cause.what}", {"what": cause.what, "day": day, **left})


def kind_of(step: Step) -> str:
    """The kind of days that a step counts in."""
    if step.calendar_days:
        return "every_outdoor" if step.outdoor else "every"
    return "outdoor" if step.outdoor else "work"
