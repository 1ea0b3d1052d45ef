"""`keyproj merge`: what git calls to merge a project's file (a merge driver); see `keyproj setup`."""

from pathlib import Path
from typing import Annotated

import typer

from keyproj.cli import options as o


def command(
    base: Annotated[str, typer.Argument(metavar="BASE", help="help.argument.merge_base")],
    ours: Annotated[str, typer.Argument(metavar="OURS", help="help.argument.merge_ours")],
    theirs: Annotated[str, typer.Argument(metavar="THEIRS", help="help.argument.merge_theirs")],
    path: Annotated[str, typer.Argument(metavar="FILE", help="help.argument.merge_path")] = "",
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
) -> None:
    """Writes the outcome over OURS, as git asks for; exit code 1 where a person must decide."""
    from keyproj.base.errors import KeyprojError
    from keyproj.base.text import Names
    from keyproj.store.merge import merged
    from keyproj.store.write import cause_of

    try:
        given = [Path(name).read_bytes() for name in (base, ours, theirs)]
        done = merged(given[0], given[1], given[2], path or ours)
        Path(ours).write_bytes(done.data)
    except OSError as error:
        raise KeyprojError("error.read", file=str(error.filename), cause=cause_of(error)) from None
    if done.conflicts and done.months:
        raise KeyprojError("merge.months", file=path or ours, months=Names(done.months))
    if done.conflicts:
        raise KeyprojError("merge.conflict", file=path or ours)
