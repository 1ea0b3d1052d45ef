"""Runs keyproj on a terminal of a set width: a real pseudo-terminal, read to its end."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios

from tests.running import ROOT

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def on_terminal(width, *words, colours=False, cwd=ROOT):
    """What the terminal got, as text; without the colours unless they are asked for."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    env = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES", "NO_COLOR")}
    command = [sys.executable, "-m", "keyproj", *words]
    run = subprocess.Popen(
        command, cwd=cwd, env={**env, "TERM": "xterm-256color"}, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    text = b"".join(_read(ours)).decode().replace("\r\n", "\n")
    os.close(ours)
    run.wait()
    return text if colours else _COLOURS.sub("", text)


def _read(handle):
    """Until the other side is closed, which Linux reports as an error."""
    try:
        while data := os.read(handle, 65536):
            yield data
    except OSError:
        return
