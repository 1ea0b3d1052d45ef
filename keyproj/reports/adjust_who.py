"""Who has signed a proposal, and who is to: by name, as the ledger's offices have it on a day."""

import sqlite3
from collections.abc import Sequence

from keyproj.index.fact import held
from keyproj.rules.adjustments import Signature

_HOLDERS = f"SELECT ifnull(o.scope, ''), o.holder FROM office o WHERE o.role = :role AND {held('o')} ORDER BY o.n"


def signers(signatures: Sequence[Signature]) -> str | None:
    """Those who have signed, with what they said and for which county; the same in every language."""
    return "、".join(f"{_of(one.name or '', one.scope)} {one.opinion}" for one in signatures) or None


def awaited(db: sqlite3.Connection, signatures: Sequence[Signature], day: str) -> str | None:
    """Those who hold the offices that are to sign next; the office itself where nobody holds it."""
    return "、".join(holder(db, one, day) for one in signatures) or None


def holder(db: sqlite3.Connection, one: Signature, day: str) -> str:
    """Who is to sign here: who holds the office on that day."""
    found = dict(db.execute(_HOLDERS, {"role": one.role, "as_of": day}))
    return _of(found.get(one.scope or "") or one.role, one.scope)


def _of(name: str, scope: str | None) -> str:
    return f"{name}({scope})" if scope else name
