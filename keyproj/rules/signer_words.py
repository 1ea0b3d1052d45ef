"""Who signs, as every command and report says it: texts that are still without a language."""

from typing import Any

from keyproj.base.text import Term, Text
from keyproj.rules.roles import ROLES
from keyproj.rules.vocabulary import TIERS


def signer(role: str, scope: str | None, name: str) -> Text:
    """A signer by name and office; by the office alone where nobody is named."""
    return Text("signer.named", {"name": name, "office": office(role, scope)}) if name else office(role, scope)


def office(role: str, scope: str | None) -> Text:
    """An office, and the county that it is for."""
    return Text("signer.office_of" if scope else "signer.office", {"role": role_word(role), "scope": scope})


def role_word(role: str) -> Any:
    """An office's own name, or our word for it in each language."""
    return Term("role", role) if role in ROLES else Term("tier", role) if role in TIERS else role


def base_words(commit: str) -> Text:
    """By which policy a key is judged: that of a commit, or the one in the folder."""
    return Text("signer.base", {"base": commit}) if commit else Text("signer.base_folder")
