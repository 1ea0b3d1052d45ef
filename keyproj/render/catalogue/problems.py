"""What is wrong with the data, by code: its name, what is wrong here, what to write instead, and why it is refused."""

from keyproj.render.catalogue import (
    problems_contradictions,
    problems_fields,
    problems_files,
    problems_ledger,
    problems_values,
)

TEXTS: dict[str, tuple[str, str]] = {
    **problems_files.TEXTS,
    **problems_fields.TEXTS,
    **problems_values.TEXTS,
    **problems_contradictions.TEXTS,
    **problems_ledger.TEXTS,
}
