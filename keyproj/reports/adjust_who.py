"""Who has signed a proposal, and who is to: by name, as the ledger's offices have it on a day."""

import sqlite3
from collections.abc import Sequence

from keyproj.base.text import Text
from keyproj.index.fact import held
from keyproj.rules.adjustments import Signature
from keyproj.rules.signer_words import office

_HOLDERS = f"SELECT ifnull(o.scope, ''), o.holder FROM office o WHERE o.role = :role AND {held('o')} ORDER BY o.n"


def signers(signatures: Sequence[Signature]) -> str | None:
    """Those who have signed, with what they said and for which county; the same in every language."""
    return "、".join(f"{_of(one.name or '', one.scope)} {one.opinion}" for one in signatures) or None


def awaited(db: sqlite3.Connection, signatures: Sequence[Signature], day: str) -> str | Text | None:
    """Those who hold the offices that are to sign next; where nobody holds one, words that say so."""
    found = [holder(db, one, day) for one in signatures]
    names = [one for one in found if isinstance(one, str)]
    return Text("adjust.awaited", {"who": found}) if len(names) < len(found) else "、".join(names) or None


def holder(db: sqlite3.Connection, one: Signature, day: str) -> str | Text:
    """Who is to sign here: who holds the office on that day, or that the policy names nobody."""
    found = dict(db.execute(_HOLDERS, {"role": one.role, "as_of": day}))
    name = found.get(one.scope or "")
    return _of(name, one.scope) if name else Text("adjust.nobody", {"office": office(one.role, one.scope)})


def _of(name: str, scope: str | None) -> str:
    return f"{name}({scope})" if scope else name
