"""Where each value of a YAML text begins and ends, to the character: what an editor must know beyond a reader."""

import re
from dataclasses import dataclass, field
from typing import Any, Literal

from yaml import events as ev
from yaml.cyaml import CParser  # type: ignore[attr-defined]

Kind = Literal["scalar", "mapping", "list"]

_BLANK_END = re.compile(r"(?:(?:\r\n|\r|\n)[ \t]*)+\Z")
"""The end of the last line with words, and blank lines below it."""


@dataclass(slots=True)
class Span:
    """A value from `start` to `end`; `column` counts from 0. A mapping's `keys` go with its `items`.

    The end is that of the last character that says something: comments and blank lines behind it are not in it,
    except blank lines that a literal text keeps. An `empty` scalar is nothing at all: `end` is `start`.
    """

    kind: Kind
    flow: bool
    start: int
    end: int
    column: int
    style: str = ""
    empty: bool = False
    keys: list["Span"] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    items: list["Span"] = field(default_factory=list)

    def child(self, step: str | int) -> "Span | None":
        """The value of a key, or the item with a number; None where there is none."""
        if self.kind == "mapping" and isinstance(step, str):
            return self.items[self.names.index(step)] if step in self.names else None
        known = self.kind == "list" and isinstance(step, int) and 0 <= step < len(self.items)
        return self.items[int(step)] if known else None


def spans(text: str) -> Span:
    """The root of a text that the reader has found to be good YAML."""
    parser: Any = CParser(text)
    while True:
        event = parser.get_event()
        if isinstance(event, ev.ScalarEvent | ev.CollectionStartEvent):
            return _value(parser, event, text)


def _value(parser: Any, event: Any, text: str) -> Span:
    start, column = event.start_mark.index, event.start_mark.column
    if isinstance(event, ev.ScalarEvent):
        style = event.style or ""
        empty = event.value == "" and not style
        return Span("scalar", False, start, _scalar_end(text, event), column, style, empty)
    is_list = isinstance(event, ev.SequenceStartEvent)
    span = Span("list" if is_list else "mapping", bool(event.flow_style), start, start, column)
    event = parser.get_event()
    while not isinstance(event, ev.CollectionEndEvent):
        if not is_list:
            span.names.append(event.value)
            span.keys.append(_value(parser, event, text))
            event = parser.get_event()
        span.items.append(_value(parser, event, text))
        event = parser.get_event()
    end: Any = event.end_mark
    span.end = end.index if span.flow else span.items[-1].end
    return span


def _scalar_end(text: str, event: Any) -> int:
    start, end = event.start_mark.index, min(event.end_mark.index, len(text))
    if event.style not in ("|", ">"):
        return int(end)
    header = re.split(r"[\r\n]", text[start:end], maxsplit=1)[0]
    if "+" in header.split("#", maxsplit=1)[0]:
        return int(end)
    return int(start) + len(_BLANK_END.sub("", text[start:end]))
