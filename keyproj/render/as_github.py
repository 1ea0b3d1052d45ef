"""Problems as GitHub's workflow commands: each becomes a note at its line of a pull request."""

import posixpath
from collections.abc import Sequence

from keyproj.base.report import Finding, Report
from keyproj.base.text import Text
from keyproj.render.voice import Voice

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}
"""What would end a message or a property, as the runner wants it written (actions/toolkit, `command.ts`)."""


def as_github(report: Report, voice: Voice, wanted: Sequence[str] = ()) -> str:  # noqa: ARG001 - every format's signature
    """One command a problem, and the closing line for those who read the log."""
    lines = [_command(finding, report.folder, voice) for finding in report.findings]
    closing = [voice.say(report.closing)] if report.closing else []
    return "\n".join(lines + closing) + "\n"


def _command(finding: Finding, folder: str, voice: Voice) -> str:
    p = finding.problem
    at: dict[str, str] = {"file": posixpath.normpath(posixpath.join(folder, p.path))}
    if p.place.line:
        at |= {"line": str(p.place.line), "col": str(p.place.column)}
    if p.place.end:
        at["endColumn"] = str(p.place.end)
    at["title"] = f"{p.code} {voice.say(Text(f'problem.{p.code}.title'))}"
    said = f"{voice.say(finding.message)}\n{voice.say(Text('check.hint'))}{voice.say(finding.hint)}"
    properties = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in at.items())
    return f"::{_LEVELS[p.severity]} {properties}::{_escaped(said, _DATA)}"


def _escaped(text: str, marks: dict[str, str]) -> str:
    return "".join(marks.get(char, char) for char in text)
