"""Rules on the category of a year's plan (年度类别), against when work really started."""

from collections.abc import Iterator

from keyproj.base.fault import Fault
from keyproj.model.project import Project


def category_fits_the_start(project: Project) -> Iterator[Fault]:
    """K234: a continuing project has started before its plan's year, a new start has not."""
    started = project.started
    if started is None:
        return
    for year, plan in project.plans.items():
        late = plan.category == "续建" and started.year >= year
        if late or (plan.category == "新开工" and started.year < year):
            at = ("plans", str(year), "category")
            kind = "late" if late else "early"
            yield Fault("K234", at=at, category=plan.category, year=year, kind=kind, started=str(started))


def preliminary_has_not_started(project: Project) -> Iterator[Fault]:
    """K235: a preliminary project on which work began in its plan's year or before is due for adjustment."""
    for year, plan in project.plans.items():
        if plan.category == "前期" and project.started is not None and project.started.year <= year:
            yield Fault("K235", at=("plans", str(year), "category"), year=year, started=str(project.started))
