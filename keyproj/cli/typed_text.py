"""Words of the command line that are to stand in a file: they must be text, and such as people can see."""

import unicodedata
from collections.abc import Iterable

from keyproj.base.errors import WrongUse

_HIDDEN = ("Cc", "Cf", "Zl", "Zp")
"""Unicode's categories of what the reader of files refuses (K130), line breaks and tabs apart."""


def check_text(option: str, values: Iterable[str]) -> None:
    """Raises WrongUse for bytes that are no UTF-8: Python carries them through as half characters."""
    for value in values:
        try:
            value.encode()
        except UnicodeEncodeError:
            raise WrongUse("error.not_text", option=option) from None


def clean_text(option: str, value: str) -> str:
    """The words, with line breaks as a file has them; nothing where there are only blanks.

    Raises WrongUse for what can't stand in a file: what is no text, and characters that cannot be seen.
    """
    text = value.replace("\r\n", "\n")
    check_text(option, [text])
    for char in text:
        if char not in "\n\t" and unicodedata.category(char) in _HIDDEN:
            raise WrongUse("error.hidden_text", option=option, seen=f"U+{ord(char):04X}")
    return text if text.strip() else ""
