"""The proposals of a ledger with their signatures, as the index has them: what signing and verifying look at."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from keyproj.rules.keys import Allowed
from keyproj.rules.signers import Office
from keyproj.rules.statement import Signature, pruned


@dataclass(frozen=True, slots=True)
class SignedProposal:
    """`part` is what signatures are for; `proposed` the day of the proposal; `lines` those of the file's fields, and
    `section_lines` those of its signatures.
    """

    pk: int
    path: str
    id: str
    proposed: str
    part: Mapping[str, Any]
    signatures: tuple[Signature, ...]
    lines: Mapping[str, int]
    section_lines: tuple[int, ...]
    is_withdrawn: bool
    is_applied: bool


_PROPOSALS = (
    "SELECT a.file, file.path, a.id, a.proposed, a.signed, a.lines, a.withdrawn IS NOT NULL, a.applied IS NOT NULL "
    "FROM adjustment a JOIN file ON file.pk = a.file ORDER BY file.path"
)
_SIGNATURES = (
    "SELECT file, line, role, scope, name, date, opinion, document, meeting, scan, scan_sha256, scan_size, "
    "statement, digest, signature FROM adjustment_signature ORDER BY file, n"
)


def signed_proposals(db: sqlite3.Connection) -> list[SignedProposal]:
    """All proposals, by their files."""
    signed: dict[int, list[tuple[int, Signature]]] = {}
    for file, line, *row in db.execute(_SIGNATURES):
        signed.setdefault(file, []).append((line, _signature(*row)))
    return [
        SignedProposal(
            pk,
            path,
            id,
            proposed,
            json.loads(part),
            tuple(one for _, one in signed.get(pk, ())),
            json.loads(lines),
            tuple(line for line, _ in signed.get(pk, ())),
            *map(bool, became),
        )
        for pk, path, id, proposed, part, lines, *became in db.execute(_PROPOSALS).fetchall()
    ]


def _signature(role: str, scope: str | None, *row: Any) -> Signature:
    *words, path, sha256, size, statement, digest, signature = row
    scan = {"path": path, "sha256": sha256, "size": str(size) if size is not None else None}
    said = dict(zip(("name", "date", "opinion", "document", "meeting"), words, strict=True))
    return Signature(role, scope or "", pruned({**said, "scan": scan}), statement or "", digest or "", signature or "")


def offices(db: sqlite3.Connection) -> list[Office]:
    """The policy's offices with their holders."""
    return [Office(*row) for row in db.execute("SELECT role, scope, holder, since, until FROM office ORDER BY n")]


@dataclass(frozen=True, slots=True)
class Base:
    """The policy that says whose keys are allowed, who holds which office, and which roles sign with a key: `commit` is
    that of the base revision, or empty where the policy is the one in the folder.
    """

    commit: str
    allowed: tuple[Allowed, ...]
    offices: tuple[Office, ...]
    keys_required: tuple[str, ...] = ()
