"""The options of `keyproj adjust propose` as what they ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from keyproj.actions.adjust_items import ANALYSIS, CONDITIONS, PLAN, SINGLE, Wish
from keyproj.actions.adjust_propose import Order
from keyproj.actions.slip_evidence import attachments
from keyproj.base.errors import WrongUse
from keyproj.base.text import Names
from keyproj.cli.clock import today
from keyproj.cli.ledger import ledger_root
from keyproj.cli.slip_day import happened_on
from keyproj.cli.typed_text import clean_text
from keyproj.cli.when import When, day
from keyproj.store.edit_values import Value

_KINDS = {
    "enter": "--in",
    "leave": "--out",
    "construct": "--to-construction",
    "preliminary": "--to-preliminary",
    "suspend": "--suspend",
    "resume": "--resume",
    **{key: "--" + key.replace("_", "-") for key in (*PLAN, *SINGLE)},
}
"""What asks for a change → its option."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked for, as far as it can be told without the ledger."""

    projects: Sequence[str]
    wish: Wish
    order: Order
    year: int | None
    evidence: Sequence[Mapping[str, Value]]
    root: Path
    from_diff: bool
    policy: str | None = None


def options_of(given: Mapping[str, Any]) -> Options:
    """Raises WrongUse for what can't be meant, KeyprojError where a paper can't be read."""
    asked = [option for key, option in _KINDS.items() if given[key]]
    if given["from_diff"] and asked:
        raise WrongUse("adjust.error.diff_options", options=Names(tuple(asked)))
    if given["policy"] is not None and (asked or given["from_diff"] or given["projects"] or given["scope"]):
        also = [*asked, *(["--from-diff"] if given["from_diff"] else []), *(["--scope"] if given["scope"] else [])]
        raise WrongUse("adjust.error.policy_alone", options=Names(tuple(also or _KINDS.values())))
    named = given["from_diff"] or given["policy"] is not None
    if not named and not given["projects"]:
        raise WrongUse("adjust.error.no_projects")
    if not named and not asked:
        raise WrongUse("adjust.error.no_kind")
    order, root = _order(given), ledger_root(given["ledger"])
    year = When(year=given["year"]).period(0).year if given["year"] is not None else None
    papers = _papers(root, given["evidence"] or ())
    return Options(
        given["projects"] or (), _wish(given), order, year, papers, root, given["from_diff"], given["policy"]
    )


def _wish(given: Mapping[str, Any]) -> Wish:
    return Wish(
        given["enter"],
        clean_text("--out", given["leave"]),
        clean_text("--to-construction", given["construct"]),
        given["preliminary"],
        day(given["suspend"]) if given["suspend"] is not None else None,
        day(given["resume"]) if given["resume"] is not None else None,
        _texts(given, (*PLAN, *SINGLE)),
        _texts(given, (*ANALYSIS, *CONDITIONS)),
    )


def _texts(given: Mapping[str, Any], keys: Sequence[str]) -> dict[str, str]:
    said = {key: clean_text("--" + key.replace("_", "-"), given[key] or "") for key in keys}
    return {key: text for key, text in said.items() if text}


def _order(given: Mapping[str, Any]) -> Order:
    """Who proposes, when and why."""
    if not (by := clean_text("--by", given["by"])):
        raise WrongUse("adjust.error.by")
    when = happened_on("--date", given["date"], today())
    return Order(
        *(by, when, clean_text("--reason", given["reason"])),
        *(clean_text("--role", given["role"]), clean_text("--scope", given["scope"])),
        day(given["effective"]) if given["effective"] is not None else None,
        _exemption(given, when),
    )


def _exemption(given: Mapping[str, Any], when: date) -> Mapping[str, Value] | None:
    options = {"exemption": "--exemption", "exempted_by": "--exempted-by"}
    said = {key: clean_text(option, given[key]) for key, option in options.items()}
    if not any(said.values()) and given["exempted_on"] is None:
        return None
    if missing := [options[key] for key, text in said.items() if not text]:
        raise WrongUse("adjust.error.exemption", options=Names(tuple(missing)))
    on = happened_on("--exempted-on", given["exempted_on"], today()) if given["exempted_on"] is not None else when
    return {"reason": said["exemption"], "by": said["exempted_by"], "date": on}


def _papers(root: Path, named: Sequence[str]) -> list[Mapping[str, Value]]:
    """The evidence, each a file of the ledger. Raises WrongUse, also for an address: there is nothing to hash."""
    found = list(attachments(root, [clean_text("--evidence", name) for name in named]))
    if address := next((str(paper["address"]) for paper in found if "address" in paper), None):
        raise WrongUse("adjust.error.address", address=address)
    return [*found]
