"""One month's report of a project, with everything the monthly form carries."""

from keyproj.model.base import Entity
from keyproj.model.values import Day, Line, Measure, Month, Words, Yuan


class Progress(Entity):
    """A month as reported. A correction is a later entry for the same month with its `reason`; the latest counts.

    `investment` is the month's own; `statistical` is what the statistics office counted (入库) and may differ.
    """

    month: Month
    investment: Yuan
    statistical: Yuan | None = None
    year_to_date: Yuan | None = None
    project_to_date: Yuan | None = None
    image: Words | None = None
    quantities: tuple[Measure, ...] = ()
    troubles: Words | None = None
    next_steps: Words | None = None
    reported: Day
    by: Line
    phone: Line | None = None
    checked_by: Line | None = None
    reason: Words | None = None
