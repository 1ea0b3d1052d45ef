"""The reports in a project's text: taken out of it, and put back, with the comments among them."""

import re
from collections.abc import Sequence
from typing import Any

from keyproj.store.edit_block import below, line_end
from keyproj.store.edit_spans import Span, spans

KEY = "progress"

_BLANK_LINES = re.compile(r"(?<=[\r\n])(?:[ \t]*(?:\r\n|\r|\n))+\Z")


def cut(text: str, reports: Sequence[Any], known: int, same: Sequence[Any]) -> tuple[str, str] | None:
    """A text without the reports behind the first `known`, and the lines of those, without any that the other has.

    None where the list is not one of blocks.
    """
    found = _span(text)
    if found is None or found.flow:
        return None
    ends = [below(text, item.end, found.column) for item in found.items]
    if any(end < len(text) and text[end - 1] not in "\r\n" for end in ends):
        return None
    start = ends[known - 1] if known else _line_start(text, found.items[0].start)
    blocks = [text[a:b] for a, b in zip([start, *ends[known:]], ends[known:], strict=False)]
    kept = [block for block, report in zip(blocks, reports[known:], strict=True) if report not in same]
    begin = start if known else _section_start(text)
    return text[:begin] + text[ends[-1] :], "".join(kept)


def put(text: str, blocks: Sequence[str], first: bool) -> str | None:
    """The blocks behind the reports, or before them; None where they stand in other columns or lines end otherwise."""
    found = _span(text)
    if found is None or found.flow:
        return None
    at = _line_start(text, found.items[0].start) if first else below(text, found.items[-1].end, found.column)
    end = line_end(text, len(text))
    block = "".join(one if one[-1] in "\r\n" else one + end for one in blocks if one)
    indents = {len(line) - len(line.lstrip(" ")) for line in block.splitlines() if line.lstrip(" ").startswith("- ")}
    if block and (line_end(block, len(block)) != end or min(indents, default=-1) != found.column):
        return None
    above = text[:at] if not at or text[at - 1] in "\r\n" else text[:at] + end
    return above + block + text[at:]


def put_whole(text: str, source: str) -> str | None:
    """A text without reports, with those of another, behind the same field as there; None where lines end otherwise."""
    there, here, found = spans(source), spans(text), _span(source)
    if found is None or not here.items:
        return None
    key = there.names.index(KEY)
    end = line_end(text, len(text))
    lines = source[_section_start(source) : below(source, found.items[-1].end, found.column)]
    if line_end(source, len(source)) != end:
        return None
    above = [n for n, name in enumerate(here.names) if name in there.names[:key]]
    at = below(text, here.items[above[-1] if above else -1].end, 0)
    before = text[:at] if text[at - 1] in "\r\n" else text[:at] + end
    return before + (lines if lines[-1] in "\r\n" else lines + end) + text[at:]


def _span(text: str) -> Span | None:
    return spans(text).child(KEY)


def _section_start(text: str) -> int:
    """Where the section begins: with the blank lines above it, which an editor has put there."""
    root = spans(text)
    at = _line_start(text, root.keys[root.names.index(KEY)].start)
    return len(_BLANK_LINES.sub("", text[:at]))


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
