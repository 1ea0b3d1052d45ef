"""The command that records a month's report as a correction, for whoever typed it without what a closed month needs."""

import re
import shlex
from dataclasses import fields

from keyproj.cli.record_typed import Typed

UNSAID = "…"
"""What stands for a reason that only the reporter knows."""

_PLAIN = re.compile(r"[\w.,/:%+@-]+")
"""What no shell takes for anything but a word, Chinese included."""


def correction_command(id: str, typed: Typed, ledger: str | None, accept: bool, closed: str) -> str:
    """The same again with a reason; of today, where the day that was typed lies before the close."""
    said = {field.name: getattr(typed, field.name) for field in fields(typed)}
    reason = (said.pop("reason") or "").strip() or UNSAID
    if said["reported"] and said["reported"] <= closed:
        del said["reported"]
    given = {**said, "ledger": ledger}
    words = [word for name, value in given.items() if value for word in (f"--{name.replace('_', '-')}", value)]
    last = [*(["--accept-warnings"] if accept else []), "--reason", reason]
    return " ".join(["keyproj record", *map(_quoted, [id, *words, *last])])


def _quoted(word: str) -> str:
    return word if word == UNSAID or _PLAIN.fullmatch(word) else shlex.quote(word)
