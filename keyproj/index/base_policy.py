"""The policy of the base revision: whose keys are allowed is asked of what was reviewed, not of what a branch says."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from keyproj.base.errors import WrongUse
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.signed_proposals import Base, offices
from keyproj.rules.keys import Allowed
from keyproj.rules.signers import Office
from keyproj.store.folder import POLICY

if TYPE_CHECKING:
    from keyproj.store.revision import Revision

REVIEWED = ("origin/HEAD", "origin/main", "origin/master", "main", "master", "HEAD")
"""Where reviewed policies are found: the first of these that there is. A branch's own upstream is none of them, for
whoever works on the branch may push there what they like.
"""

_OF_KEYS = (b"allowed_signers", b"keys_required")

_WITHOUT = "revision.without"


def base_policy(db: sqlite3.Connection, root: Path | None, name: str | None = None) -> Base:
    """The policy of a revision, or of the first of `REVIEWED`; outside git that of the folder.

    A revision without a readable policy allows no key at all. Raises WrongUse for a `name` that is no revision.
    """
    if root is None:
        return _of_folder(db)
    from keyproj.store.no_revision import NO_GIT, NONE_SUCH  # git is run only where somebody signed with a key
    from keyproj.store.revision import find_revision

    for one in (name,) if name is not None else _there(root):
        try:
            revision = find_revision(root, one)
        except WrongUse as error:
            if name is not None or error.text.id not in (*NO_GIT, *NONE_SUCH, _WITHOUT):
                raise
            if error.text.id in NO_GIT:
                break
            if error.text.id == _WITHOUT:
                return Base(one, (), ())
        else:
            return _of_revision(db, f"{one} {revision.short}", revision)
    return _of_folder(db)


def _there(root: Path) -> Iterator[str]:
    """Those of `REVIEWED` that there may be; HEAD always. All of them where nobody can tell."""
    from keyproj.store.git import run

    refs = {f"refs/{where}/{name}": name for name in REVIEWED[:-1] for where in ("heads", "tags", "remotes")}
    try:
        found = run(root, "for-each-ref", "--format=%(refname)", *refs).out.decode("utf-8", "replace").split()
    except WrongUse:
        found = list(refs)
    names = {refs[ref] for ref in found if ref in refs}
    yield from (name for name in REVIEWED if name in names or name == REVIEWED[-1])


def _of_revision(db: sqlite3.Connection, label: str, revision: "Revision") -> Base:
    from keyproj.store.history import blob_at, blob_id_at, policy_at

    oid = db.execute("SELECT oid FROM file WHERE kind = 'policy'").fetchone()
    if oid is not None and oid[0] == blob_id_at(revision, POLICY):
        return replace(_of_folder(db), commit=label)  # the same bytes, which need not be read again
    if not any(word in (blob_at(revision, POLICY) or b"") for word in _OF_KEYS):
        return Base(label, (), ())  # it neither allows nor wants a key, and need not be parsed
    from keyproj.index.rows import day  # with the models, which reports do without

    try:
        policy = policy_at(revision)
    except WrongUse:
        return Base(label, (), ())
    signers = policy.adjustment.allowed_signers
    allowed = (Allowed(one.name, one.key, day(one.since), day(one.until)) for one in signers)
    held = (Office(one.role, one.scope, one.holder, day(one.since), day(one.until)) for one in policy.offices)
    return Base(label, tuple(allowed), tuple(held), tuple(policy.adjustment.keys_required))


def _of_folder(db: sqlite3.Connection) -> Base:
    rules = adjusting_rules(db)
    return Base("", rules.signers, tuple(offices(db)), rules.keys_required)
