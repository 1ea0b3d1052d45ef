"""The policy on adjustments, read from the index without the parser."""

import json
import sqlite3

from keyproj.rules.adjusting import Rules
from keyproj.rules.adjustments import Step
from keyproj.rules.keys import Allowed


def adjusting_rules(db: sqlite3.Connection) -> Rules:
    """The section `adjustment` of the ledger's policy, or what is shipped; the policy must have been read."""
    (text,) = db.execute("SELECT value FROM setting WHERE key = 'adjustment'").fetchone()
    said = json.loads(text)
    window, limits, leaving = said["window"], said["limits"], said["leaving"]
    return Rules(
        tuple(map(int, window["months"])),
        int(window["days_before"]),
        int(window["days_after"]),
        tuple(said["proposers"]),
        tuple(Step(step["role"], step["per"] is not None, step["decides"] == "是") for step in said["chain"]),
        tuple(said["keys_required"]),
        limits["county_projects"] == "是",
        limits["county_annual_plan"] == "是",
        tuple(leaving["grounds"]),
        int(leaving["years_without_start"]),
        tuple(Allowed(one["name"], one["key"], one["since"], one["until"]) for one in said["allowed_signers"]),
    )
