"""The category of a year's plan, on the day of the check."""

from datetime import date

from tests.index.checks.asked import found
from tests.small import plan, project


def test_a_continuing_project_without_a_start_once_its_year_has_begun(tmp_path):
    """K236"""
    files = {"projects/A.yaml": project("A", plan(2023, "续建") + "  2022: {category: 前期}\n")}
    assert found(tmp_path, files) == [("K236", "projects/A.yaml", "plans.2023.category", "续建")]
    assert found(tmp_path, files, date(2023, 1, 1)) != []
    assert found(tmp_path, files, date(2022, 12, 31)) == []


def test_other_categories_and_a_start_are_fine(tmp_path):
    files = {
        "projects/A.yaml": project("A", plan(2023, "新开工")),
        "projects/B.yaml": project("B", "plans:\n  2023: {category: 前期}\n"),
        "projects/C.yaml": project("C", plan(2023, "续建"), started="2022-12-31"),
    }
    assert found(tmp_path, files) == []
