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


def test_ids_that_differ_in_capital_letters_only(tmp_path):
    """K201"""
    files = {f"projects/{id}.yaml": project(id) for id in ("TS-1", "ts-1", "Ts-1", "TS-2")}
    assert [(p.path, p.args) for p in problems(tmp_path, files)] == [
        ("projects/TS-1.yaml", {"id": "TS-1", "like": "Ts-1", "other": "projects/Ts-1.yaml"}),
        ("projects/Ts-1.yaml", {"id": "Ts-1", "like": "TS-1", "other": "projects/TS-1.yaml"}),
        ("projects/ts-1.yaml", {"id": "ts-1", "like": "TS-1", "other": "projects/TS-1.yaml"}),
    ]
    files = {"projects/区/TS-2.yaml": project("TS-2")}
    assert [p.args for p in problems(tmp_path, files) if p.args["id"] == "TS-2"] == [
        {"id": "TS-2", "other": "projects/区/TS-2.yaml"},
        {"id": "TS-2", "other": "projects/TS-2.yaml"},
    ]


def test_the_name_of_a_file_that_could_be_no_id_is_not_offered_as_one(tmp_path):
    """K202"""
    files = {"projects/示范项目.yaml": project("A"), "projects/TS-2.yaml": project("B")}
    assert [p.args["fits"] for p in problems(tmp_path, files)] == ["yes", ""]


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
