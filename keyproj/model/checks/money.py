"""Rules on a plan's money: its parts make up the whole, to the yuan."""

from collections.abc import Iterator

from keyproj.base.amount import format_amount
from keyproj.base.fault import Fault
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
