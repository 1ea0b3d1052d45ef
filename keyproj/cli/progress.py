"""A progress bar for long work on a terminal: below the command line, gone when the work is done, never in a pipe."""

import sys
from types import TracebackType
from typing import Any, Self

from keyproj.base.text import Text
from keyproj.cli import group
from keyproj.render.voice import Voice


class Bar:
    """Told how much of the work is done, it appears once there is enough of it to wait for.

    `label` is what is being done, an id of the catalogue; `least` how much work deserves a bar.
    """

    def __init__(self, label: str, least: int) -> None:
        self.label = label
        self.least = least
        self.progress: Any = None
        self.task: Any = None

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, total: int) -> None:
        """The work stands at `done` of `total`."""
        if total < self.least or not sys.stderr.isatty():
            return
        if self.progress is None:
            self._begin(total)
        self.progress.update(self.task, completed=done)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Takes the bar away, however the work ended."""
        if self.progress is not None:
            self.progress.stop()
            self.progress = None

    def _begin(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        label = Voice(group.language).say(Text(self.label))
        name = TextColumn("{task.description}", markup=False)
        parts = (name, BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        self.progress = Progress(*parts, console=Console(stderr=True), transient=True)
        self.task = self.progress.add_task(label, total=total)
        self.progress.start()


def reading() -> Bar:
    """For reading many files."""
    return Bar("progress.reading", 1_000)


def hashing() -> Bar:
    """For computing digests of attachments: bytes."""
    return Bar("progress.hashing", 200_000_000)
