"""The policy of the base revision: whose keys are allowed is asked of what was reviewed, not of what a branch says."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from keyproj.base.errors import WrongUse
from keyproj.index.adjusting import adjusting_rules
from keyproj.index.signed_proposals import Base, offices
from keyproj.rules.keys import Allowed
from keyproj.rules.signers import Office

if TYPE_CHECKING:
    from keyproj.store.revision import Revision

REVIEWED = ("origin/HEAD", "origin/main", "origin/master", "main", "master", "HEAD")
"""Where reviewed policies are found: the first of these that there is. A branch's own upstream is none of them, for
whoever works on the branch may push there what they like.
"""

_NO_GIT = ("revision.no_git", "revision.no_repository")
_NOT_THIS = ("revision.unknown", "revision.shallow")
_WITHOUT = "revision.without"


def base_policy(db: sqlite3.Connection, root: Path | None, name: str | None = None) -> Base:
    """The policy of a revision, or of the first of `REVIEWED`; outside git that of the folder.

    A revision without a readable policy allows no key at all. Raises WrongUse for a `name` that is no revision.
    """
    if root is None:
        return _of_folder(db)
    from keyproj.store.revision import find_revision  # git is run only where somebody signed with a key

    for one in (name,) if name is not None else REVIEWED:
        try:
            revision = find_revision(root, one)
        except WrongUse as error:
            if name is not None or error.text.id not in (*_NO_GIT, *_NOT_THIS, _WITHOUT):
                raise
            if error.text.id in _NO_GIT:
                break
            if error.text.id == _WITHOUT:
                return Base(one, (), ())
        else:
            return _of_revision(f"{one} {revision.short}", revision)
    return _of_folder(db)


def _of_revision(label: str, revision: "Revision") -> Base:
    from keyproj.index.rows import day  # with the models, which reports do without
    from keyproj.store.history import policy_at

    try:
        policy = policy_at(revision)
    except WrongUse:
        return Base(label, (), ())
    signers = policy.adjustment.allowed_signers
    allowed = (Allowed(one.name, one.key, day(one.since), day(one.until)) for one in signers)
    held = (Office(one.role, one.scope, one.holder, day(one.since), day(one.until)) for one in policy.offices)
    return Base(label, tuple(allowed), tuple(held))


def _of_folder(db: sqlite3.Connection) -> Base:
    return Base("", adjusting_rules(db).signers, tuple(offices(db)))
