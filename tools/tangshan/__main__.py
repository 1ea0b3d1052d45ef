"""Writes the ledger: `python -m tools.tangshan [FOLDER]`, from the repository's root."""

import sys
from pathlib import Path

from .build import ledger


def main(target: Path) -> None:
    """Writes every file of the ledger, and removes projects, plans and proposals that are no longer part of it."""
    files = ledger()
    for folder in ("projects", "plans", "adjustments"):
        for old in sorted((target / folder).rglob("*.yaml")):
            if old.relative_to(target).as_posix() not in files:
                old.unlink()
    for path, text in files.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(text, "utf-8", newline="\n")
    print(f"{len(files)} files in {target}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "data"))
