"""How long work says how far it has come, to whoever wants to show it."""

from collections.abc import Callable

Told = Callable[[int, int], None]
"""Hears how much is done and how much there is in all: files, or bytes."""
