"""Words of the command line that are to stand in a file: they must be text."""

from collections.abc import Iterable

from keyproj.base.errors import WrongUse


def check_text(option: str, values: Iterable[str]) -> None:
    """Raises WrongUse for bytes that are no UTF-8: Python carries them through as half characters."""
    for value in values:
        try:
            value.encode()
        except UnicodeEncodeError:
            raise WrongUse("error.not_text", option=option) from None
