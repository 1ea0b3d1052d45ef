"""Values as programs read them: the same in every language, exact, typed by their column's kind."""

from datetime import date
from typing import Any

from keyproj.base.rounding import Rate, ratio
from keyproj.base.text import Enough, Folded, Money, Names, Points, Term, Text
from keyproj.render.voice import Voice


def plain_value(value: Any) -> Any:
    """Yuan, counts and flags as they are; a rate as a decimal string of six places or None; a date as ISO text."""
    match value:
        case Rate():
            return ratio(value)
        case Points(rate):
            return ratio(rate)
        case Term(_, word):
            return word
        case Money(yuan) | Enough(yuan):
            return yuan
        case Names(names) | Folded(names, _):
            return list(names)
        case Text(id, args):
            return {key: plain_value(arg) for key, arg in args.items()} or id.partition(".")[2]
        case date():
            return value.isoformat()
        case list() | tuple():
            return [plain_value(item) for item in value]
        case dict():
            return {key: plain_value(item) for key, item in value.items()}
    return value


def table_value(value: Any, voice: Voice) -> Any:
    """A table's cell; only messages and hints are words, and follow the language."""
    return voice.say(value) if isinstance(value, Text) else plain_value(value)
