"""Several processes that read files together, and that end with the one that began them, however that ends."""

import contextlib
import os
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")

_CALLS = {signal.SIGINT, signal.SIGTERM}
"""What asks a process to end."""


def in_processes(task: Callable[[Part], Result], parts: Sequence[Part], workers: int) -> Generator[Result]:
    """The task's results in the order of the parts; each worker has every so manieth of these, and a pipe of its own.

    No pool of the standard library: those wait, with locks and threads, for workers that Ctrl-C has ended. Raises
    OSError, ImportError or EOFError where there is no help to be had, a worker was killed, or the task failed in it.
    """
    from multiprocessing import Pipe, Process  # slow to import, and of no use to few files

    started: list[tuple[Process, Any]] = []
    try:
        for number in range(workers):
            with _undisturbed():
                answers, answer = Pipe(duplex=False)
                worker = Process(target=_work, args=(task, parts[number::workers], answer), daemon=True)
                worker.start()
                answer.close()  # or its end would not be noticed
                started.append((worker, answers))
        for number in range(len(parts)):
            yield started[number % workers][1].recv()
    finally:
        with _undisturbed():
            for worker, answers in started:
                worker.kill()
                worker.join()
                answers.close()


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Puts off what asks this process to end; one that begins meanwhile hears of nothing before `_work`."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _CALLS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(task: Callable[[Part], Result], parts: Sequence[Part], answer: Any) -> None:
    """A worker's life. Ctrl-C is the business of the process that began it; what fails here, that one will meet."""
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _CALLS)
    with contextlib.suppress(Exception):
        threading.Thread(target=_follow, daemon=True).start()
        for part in parts:
            answer.send(task(part))


def _follow() -> None:
    """Ends this process with the one that began it, which may have had no time to say so."""
    from multiprocessing import parent_process

    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)
