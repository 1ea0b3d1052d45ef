"""`keyproj setup`: tells the ledger's repository how its files are merged, shown and owned."""

from typing import TYPE_CHECKING, Annotated

import typer

from keyproj.cli import options as o

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from sqlite3 import Connection

    from keyproj.store.write import Change


def command(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="help.option.setup_dry_run")] = False,
    ledger: o.Ledger = None,
    lang: o.Lang = None,  # noqa: ARG001 - main has read it
    format: o.Format = None,
    output: o.Output = None,
) -> None:
    """Writes what is missing, and says what; a second run changes nothing."""
    from keyproj.actions.setup_report import setup_report
    from keyproj.cli.ledger import answer, ledger_root
    from keyproj.cli.output import emit
    from keyproj.cli.output_check import check_output
    from keyproj.index.settings import settings
    from keyproj.store.git_config import configure, missing_settings, top_of
    from keyproj.store.write import write

    check_output(format, output)
    root = ledger_root(ledger)
    top = top_of(root).resolve()
    changes, title = answer(ledger, lambda db: (_changes(db, root, top), settings(db).title))
    wanted = missing_settings(root)
    if not dry_run:
        for folder, change in changes:
            write(folder, [change])
        configure(root, wanted)
    files = [(folder / change.path).relative_to(top).as_posix() for folder, change in changes]
    emit(setup_report(files, wanted, title, done=not dry_run), format, output)


def _changes(db: "Connection", root: "Path", top: "Path") -> list[tuple["Path", "Change"]]:
    """The files to change, each with the folder that it is written into."""
    from keyproj.actions.setup import ATTRIBUTES, OWNERS, attributes, owners, policy_of, project_files
    from keyproj.store.folder import POLICY, read_bytes
    from keyproj.store.source import LARGEST

    name = next((name for name in OWNERS if (top / name).is_file()), OWNERS[0])
    policy = policy_of(read_bytes(root, POLICY, LARGEST))
    prefix = "".join(f"{part}/" for part in root.relative_to(top).parts)
    found = [
        _change(root, ATTRIBUTES, attributes),
        _change(top, name, lambda text: owners(text, policy, project_files(db), prefix)),
    ]
    return [(folder, change) for folder, change in found if change.new != (change.old or b"")]


def _change(folder: "Path", name: str, edit: "Callable[[str], str]") -> tuple["Path", "Change"]:
    from keyproj.base.errors import KeyprojError
    from keyproj.store.write import Change, cause_of

    try:
        old = (folder / name).read_bytes() if (folder / name).exists() else None
    except OSError as error:
        raise KeyprojError("error.read", file=name, cause=cause_of(error)) from None
    text = (old or b"").decode("utf-8", "surrogateescape")
    return folder, Change(name, old, edit(text).encode("utf-8", "surrogateescape"))
