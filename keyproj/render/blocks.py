"""The lines of a block, for a pipe and for a terminal alike: each a list of pieces of text with the part they play."""

from collections.abc import Callable, Iterator, Sequence

from keyproj.base.blocks import Block
from keyproj.render.voice import Voice
from keyproj.render.wrap import columns_of, wrapped

INDENT = 3
"""Where the lines of a block begin, behind the mark."""

GAP = 2
"""Blanks between two columns."""

Line = list[tuple[str, str]]
"""Role (mark, head, aside, label, text or nothing) and text, from left to right."""


def block_lines(block: Block, voice: Voice, width: int, measure: Callable[[str], int] = columns_of) -> Iterator[Line]:
    """A block to a width; `aside` stands at the right of the head where both fit, else below it."""
    head, aside = voice.say(block.head), voice.say(block.aside) if block.aside is not None else ""
    first, *more = wrapped(head, max(width - INDENT, 1), measure)
    gap = width - INDENT - measure(first) - measure(aside)
    beside = bool(aside) and not more and gap >= GAP
    yield [("mark", f"{block.mark}  "), ("head", first), *([("", " " * gap), ("aside", aside)] if beside else [])]
    yield from ([("", " " * INDENT), ("head", line)] for line in more)
    if aside and not beside:
        yield from ([("", " " * INDENT), ("aside", line)] for line in wrapped(aside, max(width - INDENT, 1), measure))
    said = [(voice.say(label), voice.say(text)) for label, text in block.lines]
    yield from _labelled(said, width, measure)


def _labelled(said: Sequence[tuple[str, str]], width: int, measure: Callable[[str], int]) -> Iterator[Line]:
    """Labels in a column of their own; the texts keep to the right of them."""
    column = max((measure(label) for label, _ in said), default=0)
    left = INDENT + column + GAP
    for label, text in said:
        pad = " " * (column - measure(label) + GAP)
        for n, line in enumerate(wrapped(text, max(width - left, 1), measure)):
            start: Line = [("", " " * left)] if n else [("", " " * INDENT), ("label", label), ("", pad)]
            yield [*start, ("text", line)]
