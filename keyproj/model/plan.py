"""A project's plan of one year, with its quarters and months."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from keyproj.base.fault import Fault
from keyproj.model.base import Entity
from keyproj.model.values import Line, Measure, Month, Words, Yuan, choice
from keyproj.rules.vocabulary import BUILDING, CATEGORIES


def _four(values: tuple[int, ...]) -> tuple[int, ...]:
    if len(values) != 4:
        raise Fault("K107", count=len(values), expected=4)
    return values


_FOUR = Field(json_schema_extra={"minItems": 4, "maxItems": 4})


class MonthTarget(Entity):
    """What a month is to bring: money, a step, a quantity, or words."""

    investment: Yuan | None = None
    step: Line | None = None
    quantity: Measure | None = None
    target: Words | None = None


class Plan(Entity):
    """The year's plan of one project. `investment` is the year's planned investment in yuan."""

    category: Annotated[str, choice(*CATEGORIES)]
    investment: Yuan | None = None
    quarters: Annotated[tuple[Yuan, ...], AfterValidator(_four), _FOUR] | None = None
    months: Mapping[Month, MonthTarget] = {}
    start: Month | None = None
    completion: Month | None = None
    content: Words | None = None
    goal: Words | None = None

    @model_validator(mode="after")
    def _money_for_building(self) -> "Plan":
        if self.investment is None and self.category in BUILDING:
            raise Fault("K102", key="investment")
        return self
