"""The published plans: one file a year, named by its year."""

from tests.index.checks.asked import found, problems
from tests.small import PLAN


def test_a_plan_whose_file_is_named_otherwise(tmp_path):
    """K206"""
    files = {"plans/2024.yaml": "# 年度计划\n" + PLAN, "plans/区/2022.yaml": PLAN.replace("year: 2023", "year: 2022")}
    assert found(tmp_path, files) == [("K206", "plans/2024.yaml", "year", "2023")]
    assert problems(tmp_path, {})[0].args == {"year": 2023, "name": "2024"}


def test_two_plans_of_one_year_are_each_named(tmp_path):
    """K207"""
    files = {"plans/2023.yaml": PLAN, "plans/旧/2023.yaml": PLAN, "plans/2022.yaml": PLAN.replace("2023", "2022")}
    assert found(tmp_path, files) == [
        ("K207", "plans/2023.yaml", "year", "2023"),
        ("K207", "plans/旧/2023.yaml", "year", "2023"),
    ]
    assert [p.args["other"] for p in problems(tmp_path, {})] == ["plans/旧/2023.yaml", "plans/2023.yaml"]


def test_one_plan_a_year_under_its_name_is_fine(tmp_path):
    assert found(tmp_path, {"plans/2023.yaml": PLAN, "plans/2022.yaml": PLAN.replace("2023", "2022")}) == []
