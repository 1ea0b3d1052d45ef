"""Published figures against what the projects' plans add up to."""

from tests.bad_ledgers import published
from tests.index.checks.asked import found
from tests.small import plan, project

LISTED = "listing: {basis: 调整, date: %s}\n"


def differing(issued: str, *listed: str) -> dict[str, str | bytes]:
    """A plan that was issued for no project at all, of one planned by then and others listed on these days."""
    files = published("sector", "产业: {projects: 0}")
    files["plans/2023.yaml"] = str(files["plans/2023.yaml"]).replace("published:", f"issued: {issued}\npublished:")
    for n, day in enumerate(listed):
        files[f"projects/B{n}.yaml"] = project(f"B{n}", plan() + LISTED % day)
    return files


def test_a_figure_that_the_plans_do_not_add_up_to(tmp_path):
    """K281"""
    assert [code for code, *_ in found(tmp_path, differing("2023-01-20", "2023-01-20"))] == ["K281"]


def test_a_project_that_was_listed_since_is_not_in_the_published_plan(tmp_path):
    """K281"""
    files = differing("2023-01-20", "2023-01-20", "2023-01-21")
    assert [code for code, *_ in found(tmp_path, files)] == ["K281"]
    text = str(files["plans/2023.yaml"]).replace("{projects: 0}", "{projects: 2}")
    assert found(tmp_path / "two", {**files, "plans/2023.yaml": text}) == []  # three are on the list by now


def test_an_adjusted_plan_is_held_against_the_published_figures_as_it_was(tmp_path):
    files = published("sector", "产业: {projects: 1, annual_plan: 1.2亿元}")
    files["plans/2023.yaml"] = str(files["plans/2023.yaml"]).replace("published:", "issued: 2023-01-20\npublished:")
    change = "{field: plans.2023.investment, old: 1.2亿元, new: 1亿元}"
    history = f"history:\n  - {{adjustment: T, effective: 2023-06-30, changes: [{change}]}}\n"
    files["projects/A.yaml"] = project("A", plan(investment="1亿元"), history)
    assert [code for code, *_ in found(tmp_path, files)] == ["K361"]
    files["projects/A.yaml"] = project("A", plan(investment="1亿元"), history.replace("06-30", "01-20"))
    assert [code for code, *_ in found(tmp_path, files)] == ["K281", "K361"]  # in force when the plan was issued


def test_an_adjustment_of_another_year_changes_nothing(tmp_path):
    """K281"""
    files = differing("2023-01-20")
    later = project("C", plan(2022, "前期").replace(", investment: 1.2亿元", "") + LISTED % "2023-05-01")
    assert [code for code, *_ in found(tmp_path, {**files, "projects/C.yaml": later})] == ["K281"]


def test_a_project_that_is_not_planned_that_year_either(tmp_path):
    """K281"""
    files = differing("2023-01-20")
    assert [
        code for code, *_ in found(tmp_path, {**files, "projects/C.yaml": project("C", LISTED % "2023-05-01")})
    ] == ["K281"]
