"""The ledger's exemptions (正当理由), by project."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping

from keyproj.rules.warning_excused import Exemption

_EXEMPTIONS = "SELECT project, id, signals, reason, signed_by, signed, until FROM exemption ORDER BY project, id, file"


def exemptions(db: sqlite3.Connection) -> Mapping[str, list[Exemption]]:
    """Project's id → its exemptions, in the order of their ids."""
    found: dict[str, list[Exemption]] = defaultdict(list)
    for project, id, signals, *rest in db.execute(_EXEMPTIONS):
        found[project].append(Exemption(id, tuple(signals.split(",")), *rest))
    return found
