"""The first lines of the process: Ctrl-C ends it quietly even while the modules are still being imported."""

import gc
import os
import sys

INTERRUPTED = 130
"""The exit code after Ctrl-C."""

TERMINATED = 143
"""The exit code after a request to end (SIGTERM)."""


CYCLES = 100_000
"""Values made before Python looks for cycles among them. A report makes very many and drops few, so that its usual 700
would have it look all the time, and the longer the more there are."""


def main() -> None:
    """Runs keyproj, and exits."""
    gc.set_threshold(CYCLES)
    try:
        import signal

        from keyproj.cli.main import main as run

        signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
        try:
            run()
        except SystemExit as ended:
            _leave(ended.code)
            raise
        finally:  # nothing is left to say: a second Ctrl-C just ends the process
            signal.signal(signal.SIGINT, signal.SIG_DFL)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _leave(code: object) -> None:
    """Ends the process at once: all is written and closed, and Python would take apart every module and value first,
    which is a tenth of a warm run. Where the last words can't be flushed, Python ends it in its own way.
    """
    if isinstance(code, int):
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except (OSError, ValueError):
            return
        os._exit(code)
