"""What proves that a slip is settled: files of the ledger, with their digests, and addresses."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.base.text import Term
from keyproj.rules.slips import ATTACHED
from keyproj.store.attached import Found, digest, finder
from keyproj.store.edit_values import Value

_ADDRESS = re.compile(r"https?://[^\s/]+(/\S*)?", re.IGNORECASE)


def evidence(root: Path, words: str, named: Sequence[str]) -> dict[str, Value]:
    """The keys of a clearing. Files are given as seen from the ledger's folder or from the present one.

    Raises WrongUse for a file that is not there, is none, or lies outside the ledger; KeyprojError if it can't be read.
    """
    if words.startswith(ATTACHED):
        raise WrongUse("error.slip_evidence_file", file=words)
    found: dict[str, Value] = {"evidence": words} if words else {}
    papers = list(attachments(root, named))
    return {**found, "attachments": papers} if papers else found


def attachments(root: Path, named: Sequence[str]) -> Iterator[dict[str, Value]]:
    """Title, path, digest and size of each file, or its address. Raises as `evidence` does."""
    find = finder(root)
    for name in dict.fromkeys(named):
        if _ADDRESS.fullmatch(name):
            yield {"title": name.split("//", 1)[1].strip("/").rpartition("/")[2], "address": name}
            continue
        path, file = _inside(root, name), find(_inside(root, name))
        if not isinstance(file, Found):
            raise WrongUse(f"error.slip_attachment_{file}", file=name)
        try:
            hashed = digest(root, file, lambda _: None)
        except OSError as error:
            cause = Term("cause", error.strerror or str(error))
            raise KeyprojError("error.read", file=name, cause=cause) from None
        yield {"title": path.rpartition("/")[2], "path": path, "sha256": hashed, "size": file.size}


def _inside(root: Path, name: str) -> str:
    """The path within the ledger, with `/`; one that leads out of it stays so, and is refused by the finder."""
    base = os.path.realpath(root)
    here = [path for path in (Path(base, name), Path.cwd() / name) if os.path.lexists(path)]
    named = here[0] if here else Path(base, name)
    return os.path.relpath(Path(os.path.realpath(named.parent), named.name), base).replace(os.sep, "/")
