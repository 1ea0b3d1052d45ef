"""An exemption (正当理由): a signed reason that keeps some signals of a project from warning until a day."""

from typing import Annotated

from pydantic import AfterValidator

from keyproj.base.fault import Fault
from keyproj.model.base import Entity
from keyproj.model.scalar import choice
from keyproj.model.values import Day, Id, Line, Words
from keyproj.rules.warning import SIGNALS


def _some(signals: tuple[str, ...]) -> tuple[str, ...]:
    """At least one, each once."""
    if not signals:
        raise Fault("K106")
    again = [Fault("K141", at=(n,), seen=signal) for n, signal in enumerate(signals) if signal in signals[:n]]
    if again:
        raise Fault.together(again)
    return signals


class Exemption(Entity):
    """`signals` are those of a warning policy. It counts from `date`, the day of the signature, to `until`."""

    id: Id
    project: Id
    signals: Annotated[tuple[Annotated[str, choice(*SIGNALS)], ...], AfterValidator(_some)]
    reason: Words
    signed_by: Line
    date: Day
    until: Day
    document: Line | None = None
    note: Words | None = None
