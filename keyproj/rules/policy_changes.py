"""A change of the policy as a proposal has it: the digests of all that it rules, and each difference in words."""

from collections.abc import Mapping
from typing import Any

from keyproj.rules.adjustments import DIGEST
from keyproj.rules.drift import KEYS, Drift, drifts, shown
from keyproj.rules.statement import canonical, sha256

Content = Mapping[str, Any]
"""Section → what it says, as the index keeps it."""


def differences(before: Content, after: Content) -> list[Drift]:
    """Each difference by itself; a list that is not there is one without entries."""
    none: dict[str, Any] = {name: [] for name in KEYS}
    return list(drifts({**none, **before}, {**none, **after}))


def digest(content: Content) -> str:
    """By meaning: the same for another spelling, other comments, or what the policy says by default."""
    return sha256(canonical(content))


def policy_changes(before: Content, after: Content) -> dict[str, tuple[str | None, str | None]]:
    """Field of an item → old and new; the digests first. Only these where nothing changes."""
    found: dict[str, tuple[str | None, str | None]] = {DIGEST: (digest(before), digest(after))}
    for one in differences(before, after):
        found[f"policy.{'.'.join(one.names)}"] = (_said(one.was), _said(one.now))
    return found


def _said(value: Any) -> str | None:
    return None if value is None else shown(value) or "—"


def paper(id: str) -> str:
    """Where the new text lies among the proposal's papers."""
    return f"attachments/{id}/keyproj.yaml"
