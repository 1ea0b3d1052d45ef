"""Which texts say what a ledger rule found, and the words that fill them."""

from collections.abc import Callable, Mapping
from typing import Any

from keyproj.base.text import Term
from keyproj.rules.adjustment_fields import field_label
from keyproj.rules.signer_words import base_words, office, role_word, signer

Branches = dict[str, Callable[[Mapping[str, Any]], str]]


def _by(name: str, *plain: str) -> Callable[[Mapping[str, Any]], str]:
    """The branch that an argument names, but for those that the plain text is for."""
    return lambda args: f"_{args[name]}" if args[name] not in ("", *plain) else ""


def _named(args: Mapping[str, Any]) -> str:
    return "_followed" if args.get("successor") else _by("state")(args)


_POLICY: Branches = {
    "K310": _by("wrong", "neither"),
    "K313": _by("wrong", "bounds"),
    "K314": _by("wrong", "none"),
    "K340": _by("wrong", "none"),
}
"""Codes of warning policies and of adjustment rules: message and hint differ alike."""

_ADJUSTMENTS: Branches = {
    "K336": lambda args: "" if args.get("since") else "_none",
    "K337": _by("wrong", "project"),
    "K341": _by("wrong", "projects"),
    "K343": _by("wrong", "unknown"),
    "K344": _by("wrong", "undone"),
    "K347": _by("wrong", "missing"),
    "K362": _by("wrong", "values"),
    "K363": _by("wrong", "chain"),
    "K365": _by("wrong", "begun"),
    "K366": _by("wrong", "state"),
    "K367": _by("wrong", "differs"),
}
"""Codes of adjustments: message and hint differ alike."""

_CLOSES: Branches = {
    "K372": _by("wrong", "report"),
    "K374": _by("wrong", "reason"),
}
"""Codes of closed months: message and hint differ alike."""

_CHANGES: Branches = {
    "K381": _by("wrong"),
    "K382": _by("wrong"),
    "K383": _by("wrong"),
}
"""Codes of what a branch changes: message and hint differ alike."""

HINTS: Branches = {
    **_CLOSES,
    **_CHANGES,
    **_ADJUSTMENTS,
    "K201": lambda args: "_case" if args.get("like") else "",
    "K202": lambda args: "" if args.get("fits") else "_rename",
    "K203": lambda args: "_former" if args.get("now") else "",
    "K211": lambda args: "" if args["choices"] else "_none",
    **_POLICY,
    "K212": lambda args: "_followed" if args.get("successor") else "" if args["choices"] else "_none",
    "K213": lambda args: "_elsewhere" if args.get("scope") else "",
    "K271": lambda args: "_closed" if args["why"] == "closed" else "",
    "K272": _by("by", "digest"),
    "K281": _by("differs", "more", "less", "rate"),
}

MESSAGES: Branches = {
    **_CLOSES,
    **_CHANGES,
    "K384": _by("wrong", "rules"),
    "K385": _by("wrong", "altered"),
    "K387": _by("wrong", "altered"),
    "K388": _by("wrong", "signature"),
    "K389": _by("wrong"),
    **_ADJUSTMENTS,
    "K201": lambda args: "_case" if args.get("like") else "",
    "K203": lambda args: "_former" if args.get("now") else "",
    **_POLICY,
    "K205": _by("claim", "id"),
    "K211": _by("state"),
    "K212": _named,
    "K213": HINTS["K213"],
    "K256": lambda args: "_alone" if "month" in args else "",
    "K271": _by("why", "missing"),
    "K272": _by("by", "digest"),
    "K281": _by("differs", "more"),
    "K327": _by("wrong", "unknown"),
    "K351": _by("wrong", "changed"),
    "K352": _by("wrong", "digest"),
    "K354": _by("wrong", "proposal"),
    "K355": _by("wrong"),
    "K358": _by("wrong", "unknown"),
    "K379": _by("wrong", "early"),
}


def words(args: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments that are words of closed lists, as terms; `key` keeps the word as files have it."""
    said: dict[str, Any] = {}
    if "tier" in args:
        said = {"tier": Term("tier", args["tier"]), "key": args["tier"]}
    if "state" in args and "wrong" in args:
        said = {"state": Term("adjust.state", args["state"])}
    if "role" in args:
        said = {"role": role_word(args["role"]), "key": args["role"]}
    if "signers" in args:
        said |= _signature_words(args)
    if "protected" in args:
        said = {"label": field_label(args["protected"])}
    if "figure" in args:
        from keyproj.reports.reconciliation import figure_label  # heavy, and only control totals need it

        said["label"] = figure_label((args["table"], args["class"], args["column"]))
    return said


def _signature_words(args: Mapping[str, Any]) -> dict[str, Any]:
    """Who signed, for which office, and by which policy that is judged."""
    said: dict[str, Any] = {"signers": [signer(*one) for one in args["signers"]]}
    if "office" in args:
        said["office"] = office(*args["office"])
    if "base" in args:
        said["base"] = base_words(args["base"])
    return said
