"""The words of a month's form: headings with their unit, values as they stand in cells."""

from datetime import date
from decimal import Decimal
from typing import Any

from keyproj.actions.record_form import MONEY, Form
from keyproj.base.amount import UNITS
from keyproj.base.text import Names, Text
from keyproj.render.voice import Voice

UNIT = "万元"
"""The form's unit: a month's figures are reported in it, whatever unit the ledger's totals are printed in."""


def heading(id: str, voice: Voice) -> str:
    """A column's heading; above amounts with the unit."""
    unit = voice.say(Text(f"unit.{UNIT}"))
    return voice.say(Text(f"sheet.form.{id}", {"unit": unit}))


def title(form: Form, voice: Voice) -> str:
    """What the form is: whose, and of which month."""
    counties = Names(tuple(form.counties))
    args = {"ledger": form.ledger, "year": form.month[:4], "month": Text(f"month.{int(form.month[5:])}")}
    if form.counties:
        return voice.say(Text("sheet.form.title_county", {**args, "counties": counties}))
    return voice.say(Text("sheet.form.title", args))


def value(id: str, found: Any, voice: Voice) -> str | Decimal | None:
    """A cell's value: an amount as an exact number in the form's unit, all else as text."""
    if found is None:
        return None
    if id in MONEY:
        return in_unit(found)
    if id == "state":
        return voice.say(Text("sheet.form.reported", {"day": found}))
    return found.isoformat() if isinstance(found, date) else str(found)


def in_unit(yuan: int) -> Decimal:
    """Yuan in the form's unit, with as many decimals as it has."""
    exact = Decimal(yuan).scaleb(-UNITS[UNIT])
    return exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()
