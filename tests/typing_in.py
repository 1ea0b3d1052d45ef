"""Runs keyproj on a pseudo-terminal and types: each line when the prompt before it has appeared."""

import os
import pty
import re
import select
import subprocess
import sys
import time

from tests.running import ROOT

END = "\x04"
INTERRUPT = "\x03"


def typing_in(lines, *words, prompt=r"[:>] ?$", env=None, before=lambda: None):
    """The exit code and all that the terminal showed. `lines` are typed with Enter; END and INTERRUPT without.

    `before` is called when the first prompt is there.
    """
    ours, theirs = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "keyproj", *words],
        cwd=ROOT,
        env={**os.environ, "TERM": "dumb", **(env or {})},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
        preexec_fn=lambda: os.close(os.open(os.ttyname(0), os.O_RDWR)),  # noqa: PLW1509 - Ctrl-C goes to its owner
    )
    os.close(theirs)
    shown, left = b"", list(lines)
    try:
        while data := _read(ours, run):
            shown += data
            prompted = re.search(prompt, shown.decode(errors="ignore"))
            if prompted and len(left) == len(lines):
                before()
            if left and prompted:
                line = left.pop(0)
                time.sleep(0.2 if line == INTERRUPT else 0)  # Python reads by then: a signal just before would wait
                os.write(ours, (line if line in (END, INTERRUPT) else f"{line}\n").encode())
    except OSError:  # the other side is closed
        pass
    os.close(ours)
    return run.wait(), shown.decode().replace("\r\n", "\n")


def _read(handle, run):
    """What the terminal shows next; whoever says nothing for a minute waits for something that will not come."""
    if not select.select([handle], [], [], 60)[0]:
        run.kill()
    return os.read(handle, 65536)
