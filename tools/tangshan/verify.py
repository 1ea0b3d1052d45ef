"""Checks a ledger against every figure it must give: `python -m tools.tangshan.verify data`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from keyproj.base.fields import put_at
from keyproj.model.policy import Policy
from keyproj.model.project import Project
from keyproj.model.published import Published

from . import check_facts, check_money, check_progress
from .build import ledger
from .figures import YEAR


def load(path: Path) -> Any:
    """A file as strings only."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def as_published(path: Path) -> Any:
    """A project's file before all adjustments that were applied to it: the published figures are of that."""
    root = load(path)
    for entry in reversed(root.pop("history", [])):
        for change in reversed(entry["changes"]):
            put_at(root, change["field"], change.get("old"))
    return root


def same_again(folder: Path) -> Iterator[str]:
    """What differs from a fresh run, and between two fresh runs."""
    first, second = ledger(), ledger()
    if first != second:
        yield "two runs differ"
    for path, text in first.items():
        if (folder / path).read_bytes() != text.encode():
            yield f"{path} differs from what is generated"
    extra = {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")} - set(first)
    yield from (f"{path} is not generated" for path in sorted(extra))


def planned(projects: list[Project]) -> list[Project]:
    """Those of the year's plan, which its figures are of; the reserve is not in it."""
    return [project for project in projects if YEAR in project.plans]


def problems(folder: Path) -> Iterator[str]:
    """Everything that is wrong."""
    policy = Policy.model_validate(load(folder / "keyproj.yaml"))
    plan = Published.model_validate(load(folder / "plans/2023.yaml"))
    paths = sorted((folder / "projects").rglob("*.yaml"))
    projects = [Project.model_validate(as_published(path)) for path in paths]
    for path, project in zip(paths, projects, strict=True):
        if path.stem != project.id or path.parent.name != project.county:
            yield f"{path}: id or county is not the file's"
    projects = planned(projects)
    for check in (check_money.check, check_facts.check, check_progress.check):
        yield from check(policy, projects)
    yield from check_money.check_published(plan)
    yield from same_again(folder)


def main(folder: Path) -> int:
    """Prints what is wrong, then the levels that the reports give."""
    found = list(problems(folder))
    for problem in found:
        print(problem)
    every = [Project.model_validate(as_published(path)) for path in sorted((folder / "projects").rglob("*.yaml"))]
    projects = planned(every)
    for line in (*check_money.figures(projects), *check_progress.figures(projects)):
        print(line)
    print(f"{len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "data")))
