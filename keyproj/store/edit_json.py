"""Values for a file that is JSON, which is YAML as well and should remain both."""

import json
import re

from keyproj.store.edit_spans import Span
from keyproj.store.edit_values import Value, plain

_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What JSON lets stand as it is, and no YAML may."""


def is_json(root: Span) -> bool:
    """Whether a file is written as JSON: in braces, all its keys in double quotes."""
    return root.kind == "mapping" and root.flow and bool(root.keys) and all(key.style == '"' for key in root.keys)


def as_json(value: Value) -> str:
    """A value on one line."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(plain(value), ensure_ascii=False))
