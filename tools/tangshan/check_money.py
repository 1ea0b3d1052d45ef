"""Checks that the projects add up to the published figures, in whole yuan."""

from collections.abc import Iterator, Mapping, Sequence

from keyproj.model.plan import Plan
from keyproj.model.policy import Policy
from keyproj.model.project import Project
from keyproj.model.published import Published

from .figures import (
    ALL,
    CATEGORY,
    COMPLETION_MONTHS,
    PLANNED_STARTS,
    PRELIMINARY,
    QUARTERS,
    SCALE,
    SECTOR,
    YEAR,
    Row,
    band_of,
)

WAN = 10_000


def building(projects: Sequence[Project]) -> list[tuple[Project, Plan]]:
    """Projects that count as 在建 in the year's plan, with that plan."""
    return [(project, project.plans[YEAR]) for project in projects if project.plans[YEAR].category in CATEGORY]


def _row(pairs: Sequence[tuple[Project, Plan]]) -> Row:
    total = sum(project.total_investment for project, _ in pairs)
    annual = sum(plan.investment or 0 for _, plan in pairs)
    if total % WAN or annual % WAN:
        raise ValueError("finer than 万元")
    return Row(len(pairs), total // WAN, annual // WAN)


def _band(project: Project, policy: Policy) -> str:
    """By the policy's bands."""
    total = project.total_investment
    low = [band for band in policy.scale if (band.at_least or 0) <= total]
    (found,) = [band.name for band in low if band.below is None or total < band.below]
    return found


def check(policy: Policy, projects: Sequence[Project]) -> Iterator[str]:
    """Margins, quarters, starts and completions."""
    pairs = building(projects)
    yield from _split(CATEGORY, {name: [pair for pair in pairs if pair[1].category == name] for name in CATEGORY})
    yield from _split(SECTOR, {name: [pair for pair in pairs if pair[0].sector == name] for name in SECTOR})
    yield from _split(SCALE, {name: [pair for pair in pairs if _band(pair[0], policy) == name] for name in SCALE})
    yield from _split({"在建": ALL}, {"在建": pairs})
    others = [(project, project.plans[YEAR]) for project in projects if project.plans[YEAR].category == "前期"]
    yield from _split({"前期": PRELIMINARY}, {"前期": others})
    yield from _year(pairs)
    for project, plan in pairs:
        yield from _project(project, plan)


def _split(rows: Mapping[str, Row], found: Mapping[str, Sequence[tuple[Project, Plan]]]) -> Iterator[str]:
    for name, row in rows.items():
        if _row(found[name]) != row:
            yield f"{name}: {_row(found[name])} is not {row}"


def _quarters(plan: Plan) -> tuple[int, ...]:
    return plan.quarters or (0, 0, 0, 0)


def _year(pairs: Sequence[tuple[Project, Plan]]) -> Iterator[str]:
    for index, total in enumerate(QUARTERS):
        if sum(_quarters(plan)[index] for _, plan in pairs) != total * WAN:
            yield f"Q{index + 1} is not {total}"
    starts = [sum(_start_quarter(plan) == quarter for _, plan in pairs) for quarter in (1, 2, 3, 4)]
    if tuple(starts) != PLANNED_STARTS:
        yield f"planned starts {starts}"
    finished = [int(plan.completion[5:]) for _, plan in pairs if plan.completion and plan.completion[:4] == str(YEAR)]
    if {month: finished.count(month) for month in set(finished)} != COMPLETION_MONTHS:
        yield f"planned completions {sorted(finished)}"


def _start_quarter(plan: Plan) -> int:
    return (int(plan.start[5:]) + 2) // 3 if plan.start and plan.category == "新开工" else 0


def _project(project: Project, plan: Plan) -> Iterator[str]:
    quarters, annual = _quarters(plan), plan.investment or 0
    if sum(quarters) != annual or not plan.quarters:
        yield f"{project.id}: quarters are not the year"
    if any(quarters[: max(_start_quarter(plan) - 1, 0)]):
        yield f"{project.id}: money before the planned start"
    if annual <= 0 or _before(project) + annual > project.total_investment:
        yield f"{project.id}: annual plan is more than what remains"
    if (plan.category == "新开工") != (plan.start is not None):
        yield f"{project.id}: start and category"
    if plan.completion:
        rest = project.total_investment - _before(project) - annual
        if rest * 20 > project.total_investment or any(quarters[(int(plan.completion[5:]) + 2) // 3 :]):
            yield f"{project.id}: to be finished with money left"


def _before(project: Project) -> int:
    """Invested before the year: what the file says, and the earlier years' reports."""
    earlier = sum(report.investment for report in project.progress if report.month < str(YEAR))
    return (project.invested_before or 0) + earlier


def check_published(plan: Published) -> Iterator[str]:
    """The printed figures against the ones the generator aims at."""
    tables = {"category": CATEGORY, "sector": SECTOR, "scale": SCALE}
    for table, rows in tables.items():
        for name, row in rows.items():
            printed = plan.published[table].get(name) or plan.derived[table][name]
            texts = [figure.text for figure in printed.values()]
            if texts != [str(row.projects), *(f"{amount / WAN:.1f}亿元" for amount in row[1:])]:
                yield f"published {table}.{name}: {texts}"
    printed_quarters = [plan.published["quarter"][f"Q{number}"]["planned"].text for number in (1, 2, 3, 4)]
    if printed_quarters != ["162.5亿元", "341.0亿元", "383.8亿元", "240.2亿元"]:
        yield f"published quarters {printed_quarters}"


def figures(projects: Sequence[Project]) -> Iterator[str]:
    """The figures found, to read."""
    pairs = building(projects)
    groups: dict[str, list[tuple[Project, Plan]]] = {"在建": pairs}
    for project, plan in pairs:
        for name in (plan.category, project.sector, band_of(project.total_investment // WAN)):
            groups.setdefault(name, []).append((project, plan))
    for name in ("在建", *CATEGORY, *SECTOR, *SCALE):
        row = _row(groups[name])
        yield f"{name}: {row.projects} 项, {row.total / WAN:.4f}, {row.annual / WAN:.4f} 亿元"
    quarters = [sum(_quarters(plan)[index] for _, plan in pairs) / 10**8 for index in range(4)]
    yield f"quarters: {quarters} 亿元"
