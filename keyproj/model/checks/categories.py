"""Rules on the category of a year's plan (年度类别), against when work really started."""

from collections.abc import Iterator

from keyproj.base.fault import Fault
from keyproj.model.project import Project


def category_fits_the_start(project: Project) -> Iterator[Fault]:
    """K234: a continuing project has started before its plan's year, a new start has not."""
    for year, plan in project.plans.items():
        started = project.started.year if project.started else None
        at = ("plans", str(year), "category")
        if plan.category == "续建" and (started is None or started >= year):
            shown = {"started": str(project.started)} if project.started else {}
            yield Fault("K234", at=at, category=plan.category, year=year, kind="late" if shown else "none", **shown)
        elif plan.category == "新开工" and started is not None and started < year:
            yield Fault("K234", at=at, category=plan.category, year=year, kind="early", started=str(project.started))


def preliminary_has_not_started(project: Project) -> Iterator[Fault]:
    """K235: a preliminary project on which work began in its plan's year or before is due for adjustment."""
    for year, plan in project.plans.items():
        if plan.category == "前期" and project.started is not None and project.started.year <= year:
            yield Fault("K235", at=("plans", str(year), "category"), year=year, started=str(project.started))
