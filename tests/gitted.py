"""Real repositories: nobody's own settings are used, and every commit says who made it and when."""

import os
import subprocess
from pathlib import Path

from tests.small import write

AUTHOR = ("-c", "user.name=测试人员(合成)", "-c", "user.email=test@example.invalid", "-c", "commit.gpgSign=false")


def git(folder: Path, *words: str, day: str = "2023-07-05", data: bytes | None = None) -> str:
    """What a run of git prints; its commits are of that day."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    at = f"{day}T12:00:00+0800"
    fixed = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_DATE": at,
        "GIT_COMMITTER_DATE": at,
    }
    ran = subprocess.run(
        ["git", *AUTHOR, "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always", *words],
        cwd=folder, env={**own, **fixed}, input=data, capture_output=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout.decode().strip()


def commit(
    folder: Path, files: dict[str, str | bytes] | None = None, day: str = "2023-07-05", message: str = "x"
) -> str:
    """Writes files, and commits all that lies in the folder; the repository is made where there is none."""
    write(folder, files or {})
    top = folder
    while not (top / ".git").exists() and top != top.parent:
        top = top.parent
    if not (top / ".git").exists():
        git(folder, "init", "-q", ".")
        top = folder
    git(top, "add", "-A", ".")
    git(top, "commit", "-q", "--allow-empty", "-m", message, day=day)
    return git(top, "rev-parse", "HEAD")
