"""Chinese names lead to the fields of a project file, to one or to none."""

import pytest

from keyproj.model.project import Project
from keyproj.rules.names import FIELDS, named
from tools.docs.fields import sections

MODELS = {model for _, model in sections("", Project)}


def test_every_field_of_a_project_file_has_a_name_and_nothing_else():
    assert set(FIELDS) == {field for model in MODELS for field in model.model_fields}


def test_in_one_place_no_name_stands_for_two_fields():
    for model in MODELS:
        names = [name for field in model.model_fields for name in FIELDS[field]]
        assert len(names) == len(set(names)), model


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("实际开工", "started"),
        ("实际完工", "completed"),
        ("总投资", "total_investment"),
        ("总投资(亿元)", "total_investment"),
        ("年度计划", "plans"),
        ("县(市)区", "county"),
        ("计划开工", ""),
        ("开工率", ""),
        ("", ""),
    ],
)
def test_names(key, field):
    assert named(key, tuple(Project.model_fields)) == field
