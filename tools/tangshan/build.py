"""The whole ledger as texts by path."""

from pathlib import Path

from . import reserve
from .adjustments import adjustments
from .case import Case
from .money import fill_money
from .months import fill_months
from .policyfile import policy
from .progress import fill_reports
from .projectfile import path, text
from .publishedfile import published
from .quarters import fill_quarters
from .roles import assign
from .selection import select
from .starts import fill_dates
from .tables import catalogue
from .targets import targets


def cases() -> list[Case]:
    """All projects, made up completely."""
    made = [Case(entry) for entry in catalogue()]
    select(made)
    fill_money(made)
    fill_quarters(made)
    assign(made)
    fill_dates(made)
    for project, spent in targets(made).items():
        fill_months(made[int(project[3:]) - 1], spent)
    for case in made:
        fill_reports(case)
    return made


def ledger() -> dict[str, str]:
    """Path in the ledger → text of the file."""
    files = {
        "README.md": (Path(__file__).parent / "words/readme.md").read_text("utf-8"),
        "keyproj.yaml": policy(),
        "plans/2023.yaml": published(),
    }
    files.update((path(case), text(case)) for case in cases())
    files[reserve.path()] = reserve.text()
    return {**files, **adjustments(files)}
