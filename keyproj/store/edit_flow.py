"""Puts a new entry between the brackets of a YAML text: on their line, or on one of its own where the others are."""

import re

from keyproj.store.edit_block import line_end, past
from keyproj.store.edit_spans import Span

_SKIPPED = re.compile(r"(?:[ \t\r\n]|(?<=[ \t\r\n])#[^\r\n]*)*")
"""Blanks, line breaks and comments between two values."""

_TO_LINE_END = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?=[\r\n])")


def add_entry(text: str, node: Span, piece: str) -> str:
    """The text with a further entry in a mapping or list in brackets."""
    if not node.items:
        return text[: node.start + 1] + piece + text[node.start + 1 :]
    last = max(node.items[-1].end, node.keys[-1].end if node.keys else 0)
    comma = past(_SKIPPED, text, last)
    trailing = text[comma : comma + 1] == ","
    indent = _own_line(text, node)
    at = comma + 1 if trailing else last
    if indent is None:
        return f"{text[:at]} {piece},{text[at:]}" if trailing else f"{text[:at]}, {piece}{text[at:]}"
    to = past(_TO_LINE_END, text, at)
    added = line_end(text, to) + indent + piece + ("," if trailing else "")
    return text[:at] + ("" if trailing else ",") + text[at:to] + added + text[to:]


def _own_line(text: str, node: Span) -> str | None:
    """The indent of the last entry, if it stands first on a line of its own."""
    start = (node.keys or node.items)[-1].start
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    indent = text[line:start]
    return indent if line > node.start and not indent.strip() else None
