"""Says what was recorded: if that fails, whoever asked must still know that it was."""

from collections.abc import Iterator
from contextlib import contextmanager

from keyproj.base.errors import KeyprojError


@contextmanager
def already_recorded() -> Iterator[None]:
    """For what is printed once the ledger has changed: its KeyprojError says that it has."""
    try:
        yield
    except KeyprojError as error:
        raise KeyprojError("error.record_done", cause=error.text) from None
