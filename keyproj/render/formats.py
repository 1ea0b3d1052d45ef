"""The formats a report can take; each is imported when it is asked for."""

from collections.abc import Callable, Sequence
from importlib import import_module

from keyproj.base.report import Report
from keyproj.render.voice import Voice

FORMATS = {"table": "plain", "markdown": "markdown", "csv": "csv", "json": "json"}
CHARTS = {**FORMATS, "html": "html"}
"""Those of a wall chart."""
FINDINGS = {"text": "plain", **FORMATS, "github": "github", "sarif": "sarif"}
"""Those that a report of problems can take besides; `text` is another name for `table`."""

ENDINGS = {
    ".md": "markdown",
    ".csv": "csv",
    ".json": "json",
    ".txt": "table",
    ".sarif": "sarif",
    ".html": "html",
    ".htm": "html",
}
"""What a file's ending says of the format, where none is given."""


def formatted(report: Report, format: str, voice: Voice, wanted: Sequence[str] = ()) -> str:
    """The report as text in one of `FINDINGS`; `wanted` names the tables, all of them where it is empty."""
    kind = {**FINDINGS, **CHARTS}[format]
    name = f"{report.shape}_{kind}" if report.shape and kind in ("plain", "markdown", "html") else f"as_{kind}"
    make: Callable[[Report, Voice, Sequence[str]], str] = getattr(import_module(f"keyproj.render.{name}"), name)
    return make(report, voice, wanted)
