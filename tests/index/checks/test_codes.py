"""Project codes between files: a code names one project."""

from tests.index.checks.asked import found, problems
from tests.small import project

CODE = "2301-130203-04-01-123456"


def test_a_code_that_two_projects_have(tmp_path):
    """K222"""
    files = {f"projects/{id}.yaml": project(id, code=CODE) for id in "AB"}
    assert found(tmp_path, {**files, "projects/C.yaml": project("C", code="2017-130203-04-01-123456")}) == [
        ("K222", "projects/A.yaml", "code", CODE),
        ("K222", "projects/B.yaml", "code", CODE),
    ]
    assert [p.args["other"] for p in problems(tmp_path, {})] == ["projects/B.yaml", "projects/A.yaml"]


def test_parts_of_a_package_may_share_its_code(tmp_path):
    files = {
        "projects/A.yaml": project("A", code=CODE),
        "projects/B.yaml": project("B", code=CODE, parent="A"),
        "projects/C.yaml": project("C", code=CODE, parent="B"),
        "projects/D.yaml": project("D", parent="A"),
    }
    assert found(tmp_path, files) == []
    files["projects/E.yaml"] = project("E", code=CODE)
    assert [(p.code, p.path, p.args["other"]) for p in problems(tmp_path, files)] == [
        ("K222", "projects/A.yaml", "projects/E.yaml"),
        ("K222", "projects/B.yaml", "projects/E.yaml"),
        ("K222", "projects/C.yaml", "projects/E.yaml"),
        ("K222", "projects/E.yaml", "projects/A.yaml"),
    ]


def test_a_copied_file_is_said_to_be_one_and_no_more(tmp_path):
    files = {"projects/A.yaml": project("A", code=CODE), "projects/区/A.yaml": project("A", code=CODE)}
    assert {code for code, *_ in found(tmp_path, files)} == {"K201"}


def test_a_project_that_came_back_under_another_id_keeps_its_code(tmp_path):
    removed = "removed: {date: 2023-03-01, reason: 调整}\n"
    files = {"projects/A.yaml": project("A", removed, code=CODE), "projects/B.yaml": project("B", code=CODE)}
    assert found(tmp_path, files) == []
    assert [p.args["other"] for p in problems(tmp_path, {"projects/C.yaml": project("C", code=CODE)})] == [
        "projects/C.yaml", "projects/B.yaml",
    ]  # fmt: skip
