"""What is given of a new project: the options, and where these leave something out the answers on a terminal."""

import shlex
import sys
from collections.abc import Mapping
from datetime import date
from functools import partial
from sqlite3 import Connection

from keyproj.actions.new import TIERS, missing
from keyproj.actions.new_id import next_id
from keyproj.base.errors import WrongUse
from keyproj.base.fault import Fault
from keyproj.base.filter import Filter
from keyproj.base.report import Style
from keyproj.base.text import Names
from keyproj.cli.clock import today
from keyproj.cli.ledger import answer
from keyproj.cli.new_ask import Asking
from keyproj.cli.typed_text import check_text
from keyproj.index.checks.ledger import Ledger
from keyproj.index.settings import settings
from keyproj.model.values import parse_id
from keyproj.reports.check import policy_day
from keyproj.reports.choices import check_filter

_LONGEST = 255
"""Bytes of a folder's name that file systems take."""


def option(field: str) -> str:
    """The option of a field."""
    return "--" + field.replace("_", "-")


def check_known(db: Connection, said: Mapping[str, str]) -> None:
    """Raises WrongUse for a county or sector that the ledger does not know, and for what can't name a file."""
    wanted = {field: (said[field],) for field in ("county", "sector") if field in said}
    check_filter(db, Filter(**wanted))
    try:
        parse_id(said.get("id", "A"))
    except Fault:
        raise WrongUse("error.new_id", seen=said["id"]) from None


def complete(typed: Mapping[str, str], ledger: str | None) -> Mapping[str, str]:
    """What was typed, with the answers to the questions on a terminal. Raises WrongUse without a terminal."""
    day, tiers, near, style = answer(ledger, partial(_before, typed=typed))
    needed = missing(typed, tiers)
    if not needed:
        return typed
    if sys.stdin.isatty() and sys.stdout.isatty():
        return Asking(ledger, day, tiers, style).ask(typed)
    options = Names(tuple(map(option, needed)))
    raise WrongUse("error.new_needs_id" if near and "id" in needed else "error.new_needs", options=options, near=near)


def _before(db: Connection, *, typed: Mapping[str, str]) -> tuple[date, list[str], str | None, Style]:
    """The day of the policy, the tiers that it requires, the next free id, its style.

    Raises WrongUse for what is unknown.
    """
    style = settings(db).style  # where the policy can't be read, that is what to say
    now = today()
    asked = Ledger(db, now, policy_day(db, now))
    check_known(db, typed)
    tiers = [tier for tier in asked.setting("required_tiers").split("\n") if tier in (*TIERS, "contact")]
    return asked.day or now, tiers, next_id(db), style


def folder_below(folder: str | None) -> str:
    """`--in`, with or without its `projects/`. Raises WrongUse for one that is no part of the projects."""
    if folder is None:
        return ""
    parts = [part for part in folder.replace("\\", "/").split("/") if part]
    if parts[:1] != ["projects"]:
        parts = ["projects", *parts]
    check_text("--in", [folder])
    odd = any(part.startswith(".") or len(part.encode()) > _LONGEST for part in parts)
    if folder.startswith("/") or not folder.isprintable() or odd:
        raise WrongUse("error.new_folder", seen=folder)
    return "/".join(parts)


def command_line(options: Mapping[str, str | None], flags: Mapping[str, bool]) -> str:
    """What to type for the same project without questions, ready for a shell; both are named as in Python."""
    given = [f"{option(name)}={shlex.quote(value)}" for name, value in options.items() if value is not None]
    return " ".join(["keyproj new", *given, *(option(name) for name, wanted in flags.items() if wanted)])
