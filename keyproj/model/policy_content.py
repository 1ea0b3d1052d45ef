"""What a policy rules (规则的内容): by meaning, not by spelling; what the policy says by default is left out."""

from typing import Any

from keyproj.model.policy import Policy
from keyproj.rules.protected import UNPROTECTED
from keyproj.rules.statement import plain


def policy_content(policy: Policy) -> dict[str, Any]:
    """Section → what it says, as texts, lists and mappings; of the rules of adjustments each part for itself.

    Without what decides no rule: how the ledger is called and printed, and who reviews its files.
    """
    said = plain(policy.model_dump(exclude_defaults=True, exclude={"counties": {"__all__": {"owners"}}}))
    parts = {f"adjustment.{key}": part for key, part in said.pop("adjustment", {}).items()}
    return {key: part for key, part in {**said, **parts}.items() if key not in UNPROTECTED}
