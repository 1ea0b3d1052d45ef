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
    labels: Annotated[list[str] | None, typer.Argument(metavar="LABEL...", help="help.argument.merge_labels")] = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
) -> None:
    """Writes the outcome over OURS, as git asks for; exit code 1 where a person must decide."""
    from keyproj.base.errors import KeyprojError
    from keyproj.base.text import Names
    from keyproj.store.merge import LABELS, merged
    from keyproj.store.write import cause_of

    try:
        given = [Path(name).read_bytes() for name in (base, ours, theirs)]
        # An older git knows no %X, %S and %Y, and hands them on as they are.
        said = [known if "%" in label[:1] else label for known, label in zip(LABELS, labels or (), strict=False)]
        done = merged(given[0], given[1], given[2], path or ours, said if len(said) == len(LABELS) else LABELS)
        Path(ours).write_bytes(done.data)
    except OSError as error:
        raise KeyprojError("error.read", file=str(error.filename), cause=cause_of(error)) from None
    if done.conflicts and done.months:
        raise KeyprojError("merge.months", file=path or ours, months=Names(done.months))
    if done.conflicts or done.wrong:
        raise KeyprojError("merge.wrong" if done.wrong else "merge.conflict", file=path or ours)
