"""What git knows of the signatures that are verified."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from keyproj.index.signed_proposals import SignedProposal
from keyproj.index.verdicts import Verified
from keyproj.rules.signed import EMPTY
from keyproj.store.history import Commit
from keyproj.store.signature_history import Gone, first_seen, gone, history_of, identity, proposal_paths


@dataclass(frozen=True, slots=True)
class Traces:
    """The first commit of each signature by file and number (None: in none yet); no `first` at all outside git. `gone`
    are the signatures that were committed and are there no more.
    """

    first: Mapping[tuple[str, int], Commit | None] | None = None
    gone: Sequence[Gone] = ()


def traces_of(
    root: Path, verified: Verified, everything: Sequence[SignedProposal], names: Sequence[str], only: str | None
) -> Traces:
    """Looks into the history of the last commit, and for what is gone also into the first of the revisions of these
    names that there is. `everything` are all proposals; `only` is the file of the one that is asked for.
    """
    heads = history_of(root, ["HEAD"])
    if not heads:
        return Traces()
    first = {
        (proposal.path, n): first_seen(heads[0], proposal.path, one.signature)
        for proposal, found in verified.proposals
        for n, one in enumerate(found)
        if one.held.state != EMPTY and one.signature.digest
    }
    known = {identity(one) for proposal in everything for one in proposal.signatures}
    lost: dict[tuple[str, ...], Gone] = {}
    for revision in {one.commit: one for one in (*history_of(root, names)[:1], *heads)}.values():
        for one in gone(revision, [only] if only else proposal_paths(revision), known):
            lost.setdefault(identity(one.signature), one)
    return Traces(first, tuple(lost.values()))
