"""The local rules: where one file contradicts itself, or looks unlikely, as small generators of faults."""

from collections.abc import Callable, Iterator
from typing import Any

from keyproj.base.fault import Fault
from keyproj.model.adjustment import Adjustment
from keyproj.model.base import Entity
from keyproj.model.checks import (
    adjustment,
    categories,
    close,
    codes,
    dates,
    exemption,
    history,
    money,
    papers,
    progress,
    schedule,
    scopes,
    slip,
)
from keyproj.model.close import Close
from keyproj.model.exemption import Exemption
from keyproj.model.policy import Policy
from keyproj.model.project import Project
from keyproj.model.slip import Slip

Rule = Callable[[Any], Iterator[Fault]]
"""Takes a whole model; each fault's `at` leads from the top of the file to what is wrong."""

LOCAL: dict[type[Entity], tuple[Rule, ...]] = {
    Project: (
        codes.code_ends_in_its_check_digit,
        money.quarters_make_the_year,
        money.months_make_the_quarter,
        money.year_is_within_the_total,
        categories.category_fits_the_start,
        categories.preliminary_has_not_started,
        dates.dates_are_in_order,
        progress.month_is_over_when_reported,
        progress.no_month_is_skipped,
        progress.cumulative_figures_add_up,
        progress.money_lies_within_the_work,
        papers.start_has_its_permit,
        papers.done_formality_is_proved,
        papers.unfiled_formality_says_why,
        papers.formality_fits_the_mode,
        papers.formality_stands_once,
        papers.attachment_can_be_proved,
        schedule.steps_can_be_ordered,
        schedule.targets_name_steps,
        schedule.steps_agree_with_their_dates,
        history.history_can_be_read,
    ),
    Policy: (dates.spans_are_in_order, scopes.scopes_are_known),
    Exemption: (exemption.exemption_has_days,),
    Adjustment: (
        adjustment.field_changes_once,
        adjustment.days_are_in_order,
        adjustment.draft_is_complete,
    ),
    Close: (close.close_adds_up,),
    Slip: (slip.slip_days_are_in_order, slip.slip_is_cleared_with_evidence, slip.slip_evidence_can_be_proved),
}
"""Each kind of file with its rules. They see one file only, so their problems are kept in the index with it."""


def contradictions(entity: Entity) -> Iterator[Fault]:
    """What the rules for this kind of file find."""
    for rule in LOCAL.get(type(entity), ()):
        yield from rule(entity)
