"""git's name for a file's bytes, so that a revision's files can be told apart without reading them."""

import hashlib


def blob_id(data: bytes) -> str:
    """The id that git gives a blob with these bytes."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
