"""What is wrong with the data, by code: its name, what is wrong here, what to write instead, and why it is refused."""

from keyproj.render.catalogue import (
    problems_adjustments,
    problems_against,
    problems_closes,
    problems_contradictions,
    problems_facts,
    problems_fields,
    problems_files,
    problems_history,
    problems_ledger,
    problems_reports,
    problems_review,
    problems_schedule,
    problems_signatures,
    problems_slips,
    problems_values,
    problems_warning,
)

TEXTS: dict[str, tuple[str, str]] = {
    **problems_files.TEXTS,
    **problems_fields.TEXTS,
    **problems_values.TEXTS,
    **problems_contradictions.TEXTS,
    **problems_reports.TEXTS,
    **problems_schedule.TEXTS,
    **problems_ledger.TEXTS,
    **problems_against.TEXTS,
    **problems_facts.TEXTS,
    **problems_warning.TEXTS,
    **problems_slips.TEXTS,
    **problems_adjustments.TEXTS,
    **problems_signatures.TEXTS,
    **problems_history.TEXTS,
    **problems_closes.TEXTS,
    **problems_review.TEXTS,
}
