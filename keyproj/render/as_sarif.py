"""Problems as SARIF 2.1.0 (OASIS), which code scanning services and editors read."""

import hashlib
import json
import posixpath
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from keyproj import __version__
from keyproj.base.codes import CODES
from keyproj.base.digest import found_digest
from keyproj.base.problem import Place
from keyproj.base.report import Finding, Report
from keyproj.base.text import Text
from keyproj.render.as_json import ESCAPES
from keyproj.render.voice import Voice

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}


def as_sarif(report: Report, voice: Voice, wanted: Sequence[str] = ()) -> str:  # noqa: ARG001 - every format's signature
    """One run, with the rules of the codes that were found."""
    codes = sorted({finding.problem.code for finding in report.findings})
    driver = {
        "name": "keyproj",
        "version": __version__,
        "language": _LANGUAGES[voice.language],
        "rules": [_rule(code, voice) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes, report.folder, voice) for finding in report.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1).translate(ESCAPES) + "\n"


def _rule(code: str, voice: Voice) -> dict[str, Any]:
    why = voice.say(Text(f"problem.{code}.why"))
    return {
        "id": code,
        "name": CODES[code].name,
        "shortDescription": {"text": voice.say(Text(f"problem.{code}.title"))},
        "fullDescription": {"text": why.split("\n", 1)[0]},
        "help": {"text": why},
        "defaultConfiguration": {"level": _LEVELS[CODES[code].severity]},
    }


def _result(finding: Finding, codes: Sequence[str], folder: str, voice: Voice) -> dict[str, Any]:
    p = finding.problem
    uri = quote(posixpath.normpath(posixpath.join(folder, p.path)))
    where: dict[str, Any] = {"artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"}}
    if p.place.line:
        where["region"] = _region(p.place)
    said = f"{voice.say(finding.message)}\n{voice.say(Text('check.hint'))}{voice.say(finding.hint)}"
    same = f"{p.code}\n{p.path}\n{p.field}\n{found_digest(p)}"
    return {
        "ruleId": p.code,
        "ruleIndex": codes.index(p.code),
        "level": _LEVELS[p.severity],
        "message": {"text": said},
        "locations": [{"physicalLocation": where}],
        "partialFingerprints": {"codeFileFieldFound/v2": hashlib.sha256(same.encode()).hexdigest()[:32]},
    }


def _region(place: Place) -> dict[str, int]:
    """SARIF's `endColumn` is the one behind, as ours; without it the region ends with the line."""
    region = {"startLine": place.line, "startColumn": place.column}
    return {**region, "endColumn": place.end} if place.end else region
