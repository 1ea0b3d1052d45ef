"""An exemption's file as a row of the index."""

from typing import Any

from keyproj.model.exemption import Exemption
from keyproj.rules.warning import SIGNALS
from keyproj.store.nodes import line_of


def exemption_rows(pk: int, e: Exemption, root: Any) -> dict[str, list[tuple[Any, ...]]]:
    """The row; its signals by their ids, joined by commas."""
    signals = ",".join(SIGNALS[signal] for signal in e.signals)
    lines = (line_of(root, "id"), line_of(root, "project"))
    days = (e.date.isoformat(), e.until.isoformat())
    return {"exemption": [(pk, e.id, e.project, signals, e.reason, e.signed_by, *days, e.document, *lines)]}
