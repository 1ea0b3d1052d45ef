"""Several processes that read files together, and that end with the one that began them, however that ends."""

import contextlib
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")


def in_processes(task: Callable[[Part], Result], parts: Sequence[Part], workers: int) -> Generator[Result]:
    """The task's results in the order of the parts.

    Raises OSError, NotImplementedError or RuntimeError where there is no help to be had, or a worker was killed.
    """
    from concurrent.futures import ProcessPoolExecutor  # slow to import, and of no use to few files

    pool = None
    try:
        with _undisturbed():
            pool = ProcessPoolExecutor(workers, initializer=_begin)
            left = deque(pool.submit(task, part) for part in parts)
        while left:
            yield left.popleft().result()
        pool.shutdown()
    except BaseException:  # whoever asked has been interrupted, or wants no more
        with _undisturbed():
            _end_workers()
            if pool is not None:  # nothing is cancelled: on finding its workers gone, the pool would stumble over that
                pool.shutdown(wait=False)
        raise


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Puts Ctrl-C off; processes that begin meanwhile never see one, not even before `_begin`."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Makes this process a worker: Ctrl-C is the business of the one that began it, and it does not outlive that."""
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with contextlib.suppress(RuntimeError):  # no room for a thread
        threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    from multiprocessing import parent_process

    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)


def _end_workers() -> None:
    from multiprocessing import active_children

    for worker in active_children():
        worker.terminate()
