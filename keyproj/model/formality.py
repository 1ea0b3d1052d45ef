"""A formality (前期手续) of a project, and what it still needs."""

from typing import Annotated

from keyproj.model.base import Entity
from keyproj.model.values import Day, Line, Measure, Words, Yuan, choice
from keyproj.rules.formalities import ITEMS
from keyproj.rules.vocabulary import NEEDS, STATES


class Formality(Entity):
    """One item and how far it is; a finished one has number, date and authority, an unfiled one its reason."""

    item: Annotated[str, choice(*ITEMS)]
    state: Annotated[str, choice(*STATES)]
    number: Line | None = None
    date: Day | None = None
    authority: Line | None = None
    reason: Words | None = None


class Need(Entity):
    """Land, money, energy, emission or labour that the project asks for, and how much of it is arranged."""

    kind: Annotated[str, choice(*NEEDS)]
    quantity: Measure | None = None
    arranged: Measure | None = None
    amount: Yuan | None = None
    arranged_amount: Yuan | None = None
    since: Day | None = None
    until: Day | None = None
    text: Words | None = None
