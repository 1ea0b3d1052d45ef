"""Signs one proposal: reads what was typed, fills in the section, writes the file, says so."""

from collections.abc import Mapping
from pathlib import Path
from sqlite3 import Connection
from typing import Any, NamedTuple

from keyproj.actions.adjust_find import find_proposal, proposal_bytes
from keyproj.actions.adjust_sign import Key, Signed, signed
from keyproj.actions.adjust_sign_report import sign_report
from keyproj.actions.adjust_sign_section import Wish
from keyproj.actions.slip_evidence import attachments
from keyproj.base.errors import WrongUse
from keyproj.base.text import Names, Text
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer, ledger_root
from keyproj.cli.output import emit
from keyproj.cli.output_check import check_output
from keyproj.cli.output_diff import emit_diff
from keyproj.cli.slip_day import happened_on
from keyproj.cli.typed_text import clean_text
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.settings import settings
from keyproj.reports.choices import check_choice
from keyproj.reports.refused import refused
from keyproj.rules.adjustments import OPINIONS
from keyproj.store.write import write

_OPTIONAL = ("--document",)
"""What `sign` does without; who decides names meeting and document."""


class Typed(NamedTuple):
    """As typed; `said` has the words by their options. With `--as` it is `sign`, with `--meeting` it is `decide`."""

    id: str
    said: Mapping[str, str]
    county: str
    date: str | None
    scan: str
    key: str | None
    base: str | None

    @property
    def action(self) -> str:
        """`sign` or `decide`."""
        return "sign" if "--as" in self.said else "decide"


class Output(NamedTuple):
    """Where to, and how."""

    ledger: str | None
    dry_run: bool
    format: str | None
    output: str | None


def sign(typed: Typed, to: Output) -> None:
    """Writes the signature, or shows it. Raises WrongUse, Refused, KeyprojError."""
    check_output(to.format, to.output)
    said = {option: clean_text(option, text) for option, text in typed.said.items()}
    optional = _OPTIONAL if typed.action == "sign" else ()
    if missing := [option for option, text in said.items() if not text and option not in optional]:
        raise WrongUse("sign.error.parts", options=Names(tuple(missing)))
    check_choice("--opinion", said["--opinion"], OPINIONS)
    now = today()
    day = happened_on("--date", typed.date, now)
    root = ledger_root(to.ledger)
    county, key = clean_text("--county", typed.county), Path(typed.key) if typed.key is not None else None
    words = {option[2:]: text for option, text in said.items() if option != "--as"}

    def planned(db: Connection) -> tuple[Signed, str]:
        role = _role(db, typed, said.get("--as"))
        wish = Wish(role, county, day=day, scan=_scan(root, typed.scan), **words)
        path = find_proposal(db, typed.id)
        found = signed(db, root, path, proposal_bytes(root, path), wish, Key(key, typed.base), now.isoformat())
        return found, settings(db).title

    _say(typed, root, *answer(to.ledger, planned), to)


def _say(typed: Typed, root: Path, found: Signed, title: str, to: Output) -> None:
    change, report = found.change, sign_report(typed.action, found, title)
    if found.problems:
        files, name = {change.path: change.new}, report.name.replace(" ", ".")
        emit(refused(name, title, found.problems, files, Text("sign.refused")), to.format, to.output)
    elif to.dry_run:
        emit_diff(report, change, to.format, to.output)
    else:
        write(root, [change])
        emit(report, to.format, to.output)


def _role(db: Connection, typed: Typed, role: str | None) -> str:
    """The role that signs: the one that decides is named by the policy, and signs with meeting and document."""
    deciding = next(step.role for step in adjusting_rules(db).chain if step.decides)
    if role == deciding:
        raise WrongUse("sign.error.decide", adjustment=typed.id, role=role)
    return role or deciding


def _scan(root: Path, name: str) -> Mapping[str, Any] | None:
    """Path, digest and size of the scan. Raises WrongUse for what is no file of the ledger."""
    if not (clean := clean_text("--scan", name)):
        return None
    [found] = attachments(root, [clean])
    if "address" in found:
        raise WrongUse("adjust.error.address", address=found["address"])
    return {key: value for key, value in found.items() if key != "title"}
