"""What a new project's file and id are called, and what must be said of it."""

import pytest

from keyproj.actions.new import FIELDS, missing, project_text
from keyproj.actions.new_answers import flaw
from keyproj.actions.new_id import habitual_folder, next_id
from keyproj.actions.place import county_folder, schema_path
from keyproj.index.cache import open_index
from tests.small import POLICY, project, write


def asked(root, question, *args):
    index = open_index(root)
    try:
        return question(index.db, *args)
    finally:
        index.close()


@pytest.mark.parametrize(
    ("ids", "following"),
    [
        (["TS-0001", "TS-0217", "TS-0100"], "TS-0218"),
        (["TS-9999"], "TS-10000"),
        (["A-1", "B-7", "B-8"], "B-9"),
        (["A2023-09", "A2023-10"], "A2023-11"),
        (["a", "b"], None),
        ([], None),
    ],
)
def test_the_next_id_follows_the_commonest_pattern(tmp_path, ids, following):
    root = write(tmp_path, {"keyproj.yaml": POLICY, **{f"projects/{id}.yaml": project(id) for id in ids}})
    assert asked(root, next_id) == following


def test_former_ids_and_unreadable_files_are_counted_too(tmp_path):
    files = {"A-1": project("A-1", former_ids="[A-5]"), "A-7": "id: [\n"}
    root = write(tmp_path, {"keyproj.yaml": POLICY, **{f"projects/{id}.yaml": text for id, text in files.items()}})
    assert asked(root, next_id) == "A-8"


def test_the_folder_of_most(tmp_path):
    where = {"a/A-1": "路北区", "b/A-2": "路北区", "b/A-3": "路北区", "c/A-4": "丰南区"}
    files = {f"projects/{at}.yaml": project(at[2:], county=county) for at, county in where.items()}
    root = write(tmp_path, {"keyproj.yaml": POLICY, **files})
    assert asked(root, habitual_folder, "路北区") == "projects/b"
    assert asked(root, habitual_folder, "丰南区") == "projects/c"
    assert asked(root, habitual_folder, "某区") == "projects/某区"


@pytest.mark.parametrize(
    ("county", "folder"),
    [
        ("路北区", "路北区"),
        ("../甲", "_甲"),
        (".甲", "甲"),
        ("...", "_"),
        ("甲/乙", "甲_乙"),
        ("a\\b", "a_b"),
        ("甲" * 200, "甲" * 60),
    ],
)
def test_a_county_that_no_folder_can_be_called(county, folder):
    assert county_folder(county) == folder


def test_the_way_to_the_schema():
    assert schema_path("projects/A.yaml") == "../.schemas/project.schema.json"
    assert schema_path("projects/a/b/A.yaml") == "../../../.schemas/project.schema.json"


def test_what_must_be_said():
    said = {"id": "A", "name": "甲", "county": "乙", "sector": "丙", "total_investment": "1亿元"}
    assert missing({}, []) == ["id", "name", "county", "sector", "total_investment"]
    assert missing(said, ["unit", "contact"]) == ["unit", "contact"]
    assert missing({**said, "goal": "甲"}, []) == ["category"]
    assert missing({**said, "category": "续建"}, []) == ["annual_plan"]
    assert missing({**said, "category": "前期", "phone": "1"}, []) == ["contact"]


def test_what_is_no_day_stands_as_typed():
    assert project_text({"id": "A", "started": "昨天"}, 2023) == "id: A\n\nstarted: 昨天\n"
    assert project_text({"id": "A", "started": "2023-02-01"}, 2023) == "id: A\n\nstarted: 2023-02-01\n"


@pytest.mark.parametrize("field", FIELDS)
def test_no_answer_may_hide_anything(field):
    assert flaw(field, "\x1b[31m") is not None
