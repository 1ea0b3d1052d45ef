"""A short digest of what a problem found: it tells a problem from another at the same place."""

import hashlib
import json
from typing import Any

from keyproj.base.problem import Problem

_PASSING = ("today", "day", "choices", "near")
"""What depends on the day of the check, or only helps to mend: the same problem without them."""


def found_digest(problem: Problem) -> str:
    """Eight hexadecimal digits. They stay the same while the problem says the same, on whatever line or day."""
    lasting = {name: arg for name, arg in problem.args.items() if name not in _PASSING and not _is_line(name, arg)}
    text = json.dumps(lasting, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _is_line(name: str, arg: Any) -> bool:
    """`first` names the line of an earlier entry where it is a number, and a month or a day where it is a text."""
    return name == "first" and isinstance(arg, int)
