"""A voice: a language and a way to print figures, which together turn every value of a report into words."""

from dataclasses import dataclass, field
from typing import Any

from keyproj.base.amount import UNITS
from keyproj.base.report import Style
from keyproj.base.rounding import Rate, digits, scaled
from keyproj.base.text import Enough, Folded, Money, Names, Points, Term, Text
from keyproj.render.catalogue import entry

NOTHING = "—"
"""Stands where a figure is not known or makes no sense."""

_PICTURES = (
    {code: chr(0x2400 + code) for code in range(32)} | {0x7F: "\u2421"} | dict.fromkeys(range(0x80, 0xA0), "\ufffd")
)
_DIRECTIONS = dict.fromkeys([0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
_VISIBLE = _PICTURES | _DIRECTIONS
UNSEEN = tuple(code for code in _VISIBLE if code >= 0x7F)
"""What is no printable character but may stand in a JSON string: controls beyond ASCII's, and direction marks."""


def visible(text: str) -> str:
    """The text with every control character shown as a picture, so that no name can move the cursor or hide."""
    return text if text.isprintable() else text.translate(_VISIBLE)


def _cause(cause: str, language: str) -> str:
    """What libyaml or the operating system said, in the user's language where it is a usual thing."""
    from keyproj.render.catalogue.causes import in_words

    return in_words(cause, language)


@dataclass(frozen=True, slots=True)
class Voice:
    """Speaks one language in the office's style."""

    language: str
    style: Style = field(default_factory=Style)

    def say(self, value: Any) -> str:
        """Any value of a sentence: a text with its gaps filled, money in the report's unit, a rate in per cent."""
        match value:
            case Text(id, args) | Folded(_, Text(id, args)):
                said = {key: self.say(arg) for key, arg in args.items()}
                return entry(id, self.language).format_map(_Gaps(said, self))
            case Term("cause", word):
                return visible(_cause(word, self.language))
            case Term(vocabulary, word):
                return entry(f"{vocabulary}.{word}", self.language)
            case Money(yuan):
                return self.money(yuan)
            case Names(names):
                return ("、" if self.language == "zh" else ", ").join(map(visible, names))
            case Enough(yuan):
                return self.enough(yuan)
            case Points(rate):
                return self.points(rate)
            case Rate():
                return self.rate(value)
            case list() | tuple():
                return (";" if self.language == "zh" else "; ").join(map(self.say, value))
        return visible(str(value))

    def area(self, gap: str) -> str:
        """The policy's word for its counties, for the gaps `{area}` and, as a heading, `{Area}` of any text."""
        if gap not in ("area", "Area"):
            raise KeyError(gap)
        word = self.say(Term("area", self.style.counties))
        return word if gap == "area" else word.capitalize()

    def money(self, yuan: int) -> str:
        """Yuan in the style's unit and decimals, without the unit's name."""
        decimals = self.style.decimals
        return digits(scaled(yuan, 10 ** UNITS[self.style.unit], decimals, self.style.truncate), decimals)

    def enough(self, yuan: int) -> str:
        """Yuan in whole 万元, rounded up."""
        units = -(-yuan // 10 ** UNITS["万元"])
        return self.say(Text("amount.enough", {"units": units, "millions": digits(units, 2)}))

    def rate(self, rate: Rate) -> str:
        """A rate in per cent; the sign for nothing where it has no denominator."""
        if rate.denominator == 0:
            return NOTHING
        return self.points(Rate(rate.numerator * 100, rate.denominator)) + "%"

    def points(self, rate: Rate) -> str:
        """A ratio, with a denominator, in the decimals of a rate."""
        places = self.style.rate_decimals
        return digits(scaled(rate.numerator, rate.denominator, places, self.style.truncate), places)

    def exact_money(self, yuan: int) -> str:
        """Yuan in the style's unit with as many decimals as the amount has."""
        power = UNITS[self.style.unit]
        return digits(yuan, power).rstrip("0").rstrip(".")

    def cell(self, value: Any, kind: str) -> str:
        """A table's cell as people read it."""
        if value is None:
            return "" if kind in ("text", "line") else NOTHING
        if kind == "yuan":
            return self.money(value)
        if kind == "bool":
            return self.say(Term("word", "yes" if value else "no"))
        return self.say(value)


class _Gaps(dict[str, str]):
    """What fills a text's gaps: its arguments, else what the policy says."""

    def __init__(self, said: dict[str, str], voice: Voice) -> None:
        super().__init__(said)
        self.voice = voice

    def __missing__(self, gap: str) -> str:
        return self.voice.area(gap)
