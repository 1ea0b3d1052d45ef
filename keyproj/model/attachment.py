"""An attachment (附件), as projects and slips name it."""

from keyproj.model.base import Entity
from keyproj.model.values import Count, Digest, FilePath, Line


class Attachment(Entity):
    """A scan or photo: a file in the ledger or an address, with its SHA-256 and size in bytes."""

    title: Line
    path: FilePath | None = None
    address: Line | None = None
    sha256: Digest | None = None
    size: Count | None = None
