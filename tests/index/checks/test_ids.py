"""Ids and file names: every id, present or former, names one project, and one file."""

from tests.index.checks.asked import found, problems
from tests.small import project


def test_an_id_that_two_files_claim_is_named_in_both(tmp_path):
    """K201"""
    files = {"projects/区/TS-1.yaml": project("TS-1"), "projects/县/TS-1.yaml": project("TS-1")}
    assert found(tmp_path, files) == [
        ("K201", "projects/区/TS-1.yaml", "id", "TS-1"),
        ("K201", "projects/县/TS-1.yaml", "id", "TS-1"),
    ]


def test_a_file_that_is_not_named_by_its_id(tmp_path):
    """K202"""
    files = {"projects/TS-1.yaml": project("TS-10"), "projects/TS-2.yaml": project("TS-2")}
    assert found(tmp_path, files) == [("K202", "projects/TS-1.yaml", "id", "TS-10")]


def test_a_former_id_that_is_another_project_s_id(tmp_path):
    """K205"""
    files = {
        "projects/TS-1.yaml": project("TS-1", former_ids="[TS-8, TS-2]"),
        "projects/TS-2.yaml": project("TS-2"),
    }
    assert found(tmp_path, files) == [("K205", "projects/TS-1.yaml", "former_ids.1", "TS-2")]
    (problem,) = problems(tmp_path, {})
    assert problem.args == {"id": "TS-2", "other": "projects/TS-2.yaml", "claim": "id"}


def test_a_former_id_that_two_projects_claim(tmp_path):
    """K205"""
    files = {
        "projects/TS-1.yaml": project("TS-1", "former_ids:\n  - TS-8\n  - TS-9\n"),
        "projects/TS-2.yaml": project("TS-2", former_ids="[TS-9]"),
    }
    assert found(tmp_path, files) == [
        ("K205", "projects/TS-1.yaml", "former_ids.1", "TS-9"),
        ("K205", "projects/TS-2.yaml", "former_ids.0", "TS-9"),
    ]
    assert [p.args["other"] for p in problems(tmp_path, {})] == ["projects/TS-2.yaml", "projects/TS-1.yaml"]


def test_former_ids_of_one_s_own_are_fine(tmp_path):
    files = {
        "projects/TS-1.yaml": project("TS-1", former_ids="[TS-7, TS-8, TS-8, TS-1]"),
        "projects/TS-2.yaml": project("TS-2", former_ids="[TS-9]"),
    }
    assert found(tmp_path, files) == []
