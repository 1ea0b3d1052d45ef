"""Rules on attachments: they are there, and are the very files whose digests were recorded."""

from collections.abc import Container, Iterator
from pathlib import Path
from typing import NamedTuple

from keyproj.base.problem import Place, Problem
from keyproj.index.checks.ledger import Ledger
from keyproj.index.scans import digests
from keyproj.store.attached import Found, finder


class _Attachment(NamedTuple):
    """What a file says of an attachment: a project's, one that proves the clearing of a slip, what an adjustment
    rests on, or the scan of a signature. `field` is the way to it.
    """

    file: str
    field: str
    line: int
    path: str
    sha256: str | None
    size: int | None

    def problem(self, code: str, field: str, **args: str | int | None) -> Problem:
        return Problem(code, self.file, Place(self.line, 1, 0), f"{self.field}.{field}", args)


_NAMED = """
SELECT file.path, a.field, a.line, a.path, a.sha256, a.size FROM (
  SELECT project AS file, 'attachments.' || n AS field, line, n, path, sha256, size FROM attachment
  UNION ALL SELECT file, 'cleared.attachments.' || n, line, n, path, sha256, size FROM slip_attachment
  UNION ALL SELECT file, 'evidence.' || n, line, n, path, sha256, size FROM adjustment_evidence
  UNION ALL SELECT file, 'sign_off.' || n || '.scan', line, n, scan, scan_sha256, scan_size FROM adjustment_signature
) a JOIN file ON file.pk = a.file WHERE a.path IS NOT NULL ORDER BY file.path, a.n
"""


def attachment_is_there(ledger: Ledger) -> Iterator[Problem]:
    """K271: a file that is not there, or can't be looked at. It may lie elsewhere, so this is only said."""
    for attachment, found in _attachments(ledger):
        if isinstance(found, str):
            yield attachment.problem("K271", "path", path=attachment.path, why=found)


def attachment_is_unchanged(ledger: Ledger) -> Iterator[Problem]:
    """K272: a file of another size or another digest than recorded."""
    same_size = []
    for attachment, found in _attachments(ledger):
        if isinstance(found, str):
            continue
        if attachment.size not in (None, found.size):
            sizes = {"recorded": attachment.size, "found": found.size}
            yield attachment.problem("K272", "size", by="size", path=attachment.path, **sizes)
        elif attachment.sha256 is not None:
            same_size.append((attachment, found))
    hashed = digests(ledger.db, ledger.root or Path(), [found for _, found in same_size], ledger.told)
    for attachment, found in same_size:
        digest = hashed.get(found, attachment.sha256)
        if digest != attachment.sha256:
            yield attachment.problem("K272", "sha256", by="digest", path=attachment.path, found=digest)


def changed_papers(ledger: Ledger, paths: Container[str]) -> list[Problem]:
    """K272 for some files of the ledger: the papers that signatures rest on are no longer the ones that were signed."""
    return [problem for problem in attachment_is_unchanged(ledger) if problem.path in paths]


def _attachments(ledger: Ledger) -> Iterator[tuple[_Attachment, Found | str]]:
    """Each attachment with a path, and its file or why there is none."""
    rows = [_Attachment(*row) for row in ledger.db.execute(_NAMED)]
    find = finder(ledger.root or Path())
    for attachment in rows:
        yield attachment, find(attachment.path)
