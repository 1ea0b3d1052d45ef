"""Takes a key with its value out of a YAML text; all other lines stay as they are."""

from collections.abc import Sequence

from keyproj.store.edit_block import below
from keyproj.store.edit_fill import Unfit
from keyproj.store.edit_spans import Span


def without(text: str, way: Sequence[Span], key: str) -> str:
    """The text without a key of the mapping that `way` leads to. Raises Unfit where nothing would be left of it."""
    node = way[-1]
    if node.kind != "mapping" or key not in node.names or len(node.names) < 2:
        raise Unfit
    n = node.names.index(key)
    return _from_flow(text, node, n) if node.flow else _from_block(text, node, n)


def _from_block(text: str, node: Span, n: int) -> str:
    """Whole lines: those of the key and its value, with comments to the right of the key below them.

    The first key behind a dash shares the dash's line, which the next key then takes.
    """
    start, column = node.keys[n].start, node.column
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    end = below(text, node.items[n].end, column)
    if not text[line:start].strip():
        return text[:line] + text[end:]
    following = node.keys[1].start if n == 0 else end
    if n or text[end:following].strip():  # a comment between them has no other place
        raise Unfit
    return text[:start] + text[following:]


def _from_flow(text: str, node: Span, n: int) -> str:
    """The entry with what is behind it up to the next one; the last with the comma before it."""
    if n + 1 < len(node.keys):
        return text[: node.keys[n].start] + text[node.keys[n + 1].start :]
    before = max(node.items[n - 1].end, node.keys[n - 1].end)
    if "#" in text[before : node.keys[n].start]:  # a comment on the entry before
        raise Unfit
    return text[:before] + text[max(node.items[n].end, node.keys[n].end) :]
