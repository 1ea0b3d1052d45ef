"""Rules on a plan's money: its parts make up the whole, to the yuan."""

from collections.abc import Iterator

from keyproj.base.amount import format_amount
from keyproj.base.fault import Fault
from keyproj.base.months import months_of
from keyproj.model.project import Project


def quarters_make_the_year(project: Project) -> Iterator[Fault]:
    """K231: the four quarters' plans add up to the year's."""
    for year, plan in project.plans.items():
        if plan.quarters is None or plan.investment is None or sum(plan.quarters) == plan.investment:
            continue
        found = sum(plan.quarters)
        yield Fault(
            "K231",
            at=("plans", str(year), "quarters"),
            sum=format_amount(found),
            difference=format_amount(abs(found - plan.investment)),
            side="more" if found > plan.investment else "less",
        )


def months_make_the_quarter(project: Project) -> Iterator[Fault]:
    """K232: the months' plans add up to their quarter's, or, where no quarters are given, to the year's."""
    for year, plan in project.plans.items():
        months = {month: target.investment for month, target in plan.months.items() if target.investment is not None}
        if not months:
            continue
        year_months = months_of(year)
        wholes = list(enumerate(plan.quarters, 1)) if plan.quarters is not None else [(0, plan.investment)]
        for number, whole in wholes:
            names = year_months[3 * number - 3 : 3 * number] if number else year_months
            given = [name for name in names if name in months]
            found = sum([months[name] for name in given])
            if not given or whole is None or found == whole or (found < whole and len(given) < len(names)):
                continue
            yield Fault(
                "K232",
                at=("plans", str(year), "months", given[-1], "investment"),
                whole=f"Q{number}" if number else "全年",
                sum=format_amount(found),
                planned=format_amount(whole),
                difference=format_amount(abs(found - whole)),
                side="more" if found > whole else "less",
            )


def year_is_within_the_total(project: Project) -> Iterator[Fault]:
    """K233: a year's plan is no larger than the whole project."""
    total = project.total_investment
    for year, plan in project.plans.items():
        if plan.investment is not None and plan.investment > total:
            shown = {"planned": format_amount(plan.investment), "total": format_amount(total)}
            yield Fault("K233", at=("plans", str(year), "investment"), year=year, **shown)
