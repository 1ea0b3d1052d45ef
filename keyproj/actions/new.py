"""The text of a new project's file, and what must be said for it."""

import re
from collections.abc import Mapping, Sequence

from keyproj.base.fault import Fault
from keyproj.base.months import parse_date
from keyproj.rules.vocabulary import BUILDING
from keyproj.store.edit_values import Value, pair_lines

TOP = ("id", "name", "code", "parent", "county", "sector", "level", "address", "content", "approval_mode")
LISTING = {"listing_basis": "basis", "listing_document": "document", "listing_date": "date"}
MONEY = ("total_investment", "invested_before")
TIERS = (
    *("city_leader", "county_leader", "lead_department", "headquarters"),
    *("lead_leader", "responsible_unit", "work_group", "unit"),
)
CONTACT = {"contact": "name", "phone": "phone"}
PLAN = {
    "category": "category",
    "annual_plan": "investment",
    "quarters": "quarters",
    "start": "start",
    "completion": "completion",
    "goal": "goal",
}
FIELDS = (*TOP, *LISTING, *MONEY, *TIERS, *CONTACT, "started", *PLAN, "deadline", "note")
"""What may be said of a new project, in the order of its file; `LISTING`, `CONTACT` and `PLAN` name the file's keys."""

_DAYS = ("listing_date", "started", "deadline")

ALWAYS = ("id", "name", "county", "sector", "total_investment")

_COMMAS = re.compile("[,，、]")


def missing(said: Mapping[str, str], tiers: Sequence[str]) -> list[str]:
    """The fields that must still be said, in their order; `tiers` are those that the policy requires."""
    needed = {*ALWAYS, *tiers}
    if any(field in said for field in LISTING):
        needed |= {"listing_basis", "listing_date"}
    if any(field in said for field in PLAN):
        needed.add("category")
    if said.get("category") in BUILDING:
        needed.add("annual_plan")
    if "phone" in said:
        needed.add("contact")
    return [field for field in FIELDS if field in needed and field not in said]


def project_text(said: Mapping[str, str], year: int, schema: str = "") -> str:
    """The text of the file, its fields in the order of the format; `schema` is the way to the editor's schema."""
    parts: list[Mapping[str, Value]] = [
        {**_some(said, TOP), **_group("listing", said, LISTING), **_some(said, MONEY)},
        _responsibility(said),
        _some(said, ("started",)),
        {"plans": {str(year): plan}} if (plan := _plan(said)) else {},
        _group("schedule", said, {"deadline": "deadline"}),
        _some(said, ("note",)),
    ]
    blocks = ["\n".join(line for key, value in part.items() for line in pair_lines(key, value)) for part in parts]
    first = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return first + "\n\n".join(block for block in blocks if block) + "\n"


def _some(said: Mapping[str, str], fields: Sequence[str]) -> dict[str, Value]:
    return {field: _value(field, said[field]) for field in fields if field in said}


def _value(field: str, text: str) -> Value:
    """A day stands without quotes; what is none stands as it was typed, for check to say so."""
    try:
        return parse_date(text) if field in _DAYS else text
    except Fault:
        return text


def _group(key: str, said: Mapping[str, str], names: Mapping[str, str]) -> dict[str, Value]:
    found = {name: _value(field, said[field]) for field, name in names.items() if field in said}
    return {key: found} if found else {}


def _responsibility(said: Mapping[str, str]) -> dict[str, Value]:
    people = _some(said, TIERS)
    people |= _group("contact", said, CONTACT)
    return {"responsibility": people} if people else {}


def _plan(said: Mapping[str, str]) -> dict[str, Value]:
    plan: dict[str, Value] = {name: said[field] for field, name in PLAN.items() if field in said}
    if "quarters" in said:
        plan["quarters"] = [part.strip() for part in _COMMAS.split(said["quarters"])]
    return plan
