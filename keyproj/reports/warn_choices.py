"""What a user asks `warn` for, held against what there is: levels by any of their names, months, dimensions."""

import re
from collections.abc import Sequence

from keyproj.base.errors import WrongUse
from keyproj.base.period import Period
from keyproj.base.text import Names
from keyproj.rules.warning import LEVELS, Policy

ENGLISH = ("normal", "blue", "yellow", "red")
"""The levels as options name them, whatever the policy calls them."""

UNREPORTED = "unreported"
BY = ("county", "sector", "leader", "category", "scale", "stage")
MOST_LISTED = 100
"""Projects that people are shown unless they ask for more; programs are given all."""

_COMMAS = re.compile("[,，、]")


def parts(text: str) -> list[str]:
    """What is listed with commas."""
    return [part.strip() for part in _COMMAS.split(text) if part.strip()]


def levels(policy: Policy, option: str, text: str) -> tuple[int, ...]:
    """Levels from `red,yellow`, `3,2` or the policy's own names. Raises WrongUse."""
    named = _names(policy)
    return tuple(_one(option, part, named, (*ENGLISH[:0:-1], ENGLISH[0])) for part in parts(text) or [text])


def failing_level(policy: Policy, text: str) -> int | None:
    """The level of `--fail-on` from which on the report fails; None for `unreported`. Raises WrongUse."""
    named = {name: level for name, level in _names(policy).items() if level}
    return None if text.lower() == UNREPORTED else _one("--fail-on", text, named, (*ENGLISH[1:], UNREPORTED))


def earlier_month(period: Period, text: str) -> int:
    """The number of a month of the period's year that lies before its end. Raises WrongUse."""
    if text[:4] != f"{period.year:04d}" or not f"{period.year:04d}-01" <= text < period.month:
        raise WrongUse("error.changed_since", seen=text, month=period.month)
    return int(text[5:])


def most_listed(text: str) -> int | None:
    """How many projects are listed at most: `--limit` as typed, None for `all`. Raises WrongUse."""
    if text.lower() == "all":
        return None
    if not re.fullmatch("[0-9]{1,9}", text) or not int(text):
        raise WrongUse("error.limit", seen=text)
    return int(text)


def split_by(text: str) -> tuple[str, ...]:
    """The dimensions of `--by`, a table each. Raises WrongUse."""
    wanted = parts(text)
    if not wanted or any(name not in BY for name in wanted):
        seen = next((name for name in wanted if name not in BY), text)
        raise WrongUse("error.choice", option="--by", seen=seen, choices=Names(BY))
    return tuple(dict.fromkeys(wanted))


def _names(policy: Policy) -> dict[str, int]:
    own = {level.name.lower(): n for n, level in enumerate(policy.levels)}
    return {**own, **{str(n): n for n in LEVELS}, **{name: n for n, name in enumerate(ENGLISH)}}


def _one(option: str, text: str, named: dict[str, int], choices: Sequence[str]) -> int:
    if text.lower() not in named:
        raise WrongUse("error.choice", option=option, seen=text, choices=Names(tuple(choices)))
    return named[text.lower()]
