"""What machine and which versions a measurement is of."""

import os
import platform
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from keyproj import __version__

_VERSION = re.compile(r"\d+\.\d+[\w.]*")


def machine(programs: Iterable[str]) -> str:
    """One line: processor, cores, memory, system, Python, keyproj and the programs beside it."""
    versions = ", ".join(f"{Path(program).name} {_version(program)}" for program in programs)
    return (
        f"{_processor()}, {os.cpu_count()} cores, {_memory()}, {platform.system()} {platform.release().split('-')[0]}; "
        f"{platform.python_implementation()} {platform.python_version()}, keyproj {__version__}"
        + (f"; {versions}" if versions else "")
    )


def _processor() -> str:
    try:
        names = re.findall(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text("utf-8"), re.MULTILINE)
    except OSError:
        names = []
    return names[0].strip() if names else platform.processor() or platform.machine()


def _memory() -> str:
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"


def _version(program: str) -> str:
    done = subprocess.run((program, "--version"), capture_output=True, text=True, check=False)
    match = _VERSION.search(done.stdout)
    return match[0] if match else "of an unknown version"
