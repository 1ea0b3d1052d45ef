"""A proposal as the values that are signed: by meaning, not by spelling (58570万元 and 5.857亿元 are one)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from keyproj.base.quantity import Quantity, format_quantity
from keyproj.model.adjustment import Adjustment, AdjustmentItem, SignOff
from keyproj.model.adjustment_field import value_of
from keyproj.model.base import Entity
from keyproj.rules.adjustments import RULES_KIND
from keyproj.rules.statement import SIGNED, Signature, plain, pruned, yuan_text

_SIGNED_PARTS = ("id", "quarter", "effective", "reason", "proposed", "exemption", "evidence")
"""All of a proposal but its items, its signatures, a note, and what becomes of it later."""


def proposal_part(a: Adjustment) -> dict[str, Any]:
    """What a signature is for. Fields that say no more than their default are left out, so that new ones can come."""
    facts = {name: plain(_dumped(getattr(a, name))) for name in _SIGNED_PARTS}
    return pruned({**facts, "items": [_item(item) for item in a.items]})


def signatures(a: Adjustment) -> list[Signature]:
    """The sections of the sign-off, in the order of the file."""
    return [_signature(section) for section in a.sign_off]


def _item(item: AdjustmentItem) -> dict[str, Any]:
    changes = [
        {
            "field": change.field,
            **{side: said(_value(item.kind, change.field, getattr(change, side))) for side in ("old", "new")},
        }
        for change in item.changes
    ]
    more = {name: plain(_dumped(getattr(item, name))) for name in ("analysis", "conditions")}
    return {"project": item.project, "kind": item.kind, "changes": changes, **more}


def _value(kind: str, field: str, raw: Any) -> Any:
    """The value of a project's field; of the policy, whose fields have no types of their own, what is written."""
    return raw if kind == RULES_KIND else value_of(field, raw)


def _signature(section: SignOff) -> Signature:
    given = {name: plain(_dumped(getattr(section, name))) for name in SIGNED}
    return Signature(
        section.role,
        section.scope or "",
        pruned(given),
        section.statement or "",
        section.digest or "",
        section.signature or "",
    )


def _dumped(value: Any) -> Any:
    """A part of a proposal as texts."""
    if isinstance(value, Entity):
        return value.model_dump(exclude_defaults=True)
    return [_dumped(item) for item in value] if isinstance(value, tuple) else value


def said(value: Any) -> Any:
    """A value of a project's field: amounts as whole yuan; the only whole numbers among them."""
    if isinstance(value, Entity):
        fields = type(value).model_fields
        return {name: said(getattr(value, name)) for name in fields if getattr(value, name) != fields[name].default}
    if isinstance(value, Quantity):
        return format_quantity(value)
    if isinstance(value, Mapping):
        return {str(key): said(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [said(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return yuan_text(value) if isinstance(value, int) else value
