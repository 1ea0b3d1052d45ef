"""Opens the two states that `diff` compares."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from keyproj.cli.progress import reading
from keyproj.index.beside import open_beside
from keyproj.index.cache import Index, open_index
from keyproj.index.differing import Differing
from keyproj.index.revisions import open_revision
from keyproj.store.revision import Revision
from keyproj.store.worktree import Look


@contextmanager
def opened(
    root: Path, before: Revision, after: Revision | None, look: Look | None, in_memory: bool
) -> Iterator[tuple[Index, Index, Differing | None]]:
    """The indexes of both; without `after` the second is of the files as they are now.

    Of these `look` may know without reading them that their index is true; then the files that differ are known, too.
    """
    with reading() as bar:
        old = open_revision(before, in_memory, bar)
    with closing(old):
        seen = look.seen if look is not None and not in_memory else None
        if seen is not None and (found := open_beside(old.db, before.tree, root, seen)) is not None:
            new, files = found
        else:
            files = None
            with reading() as bar:
                new = open_revision(after, in_memory, bar) if after is not None else open_index(root, in_memory, bar)
        with closing(new):
            yield old, new, files
