"""Two files with one id, and a file that is not named by its id."""

import json

import pytest

from tests.running import call
from tests.small import POLICY, plan, project, write


@pytest.fixture
def twins(tmp_path):
    """Two files claim TS-0001, one project is alone."""
    files = {
        "keyproj.yaml": POLICY,
        "projects/丰南区/TS-0001.yaml": project("TS-0001", plan(), county="丰南区"),
        "projects/路北区/TS-0001.yaml": "# 路北区\n" + project("TS-0001", plan()),
        "projects/路北区/TS-0002.yaml": project("TS-0002", plan()),
    }
    return str(write(tmp_path / "ledger", files))


def test_neither_of_two_projects_with_one_id_is_counted(twins):
    ran = call("summary", "--quarter", "2", "--ledger", twins, "--format", "json")
    report = json.loads(ran.out)
    assert ran.code == 1
    assert report["notes"][0]["code"] == "unread"
    assert report["notes"][0]["args"]["files"] == [
        "projects/丰南区/TS-0001.yaml",
        "projects/路北区/TS-0001.yaml",
    ]
    assert report["tables"][0]["total"]["projects"] == 1
    listed = json.loads(call("list", "--quarter", "2", "--ledger", twins, "--format", "json").out)
    assert [row["project"] for row in listed["tables"][0]["rows"]] == ["TS-0002"]


def test_check_points_at_both_places(twins):
    ran = call("check", "--ledger", twins, "--format", "json")
    rows = json.loads(ran.out)["tables"][0]["rows"]
    assert ran.code == 1
    assert [(row["code"], row["file"], row["line"], row["field"]) for row in rows] == [
        ("K201", "projects/丰南区/TS-0001.yaml", 1, "id"),
        ("K201", "projects/路北区/TS-0001.yaml", 2, "id"),
    ]
    assert "projects/路北区/TS-0001.yaml" in rows[0]["message"]
    assert "projects/丰南区/TS-0001.yaml" in rows[1]["message"]


def test_show_names_the_files_that_claim_the_id(twins):
    ran = call("show", "TS-0001", "--ledger", twins)
    assert ran.code == 1
    assert ran.err == ("错误: 2 个文件都用编号 TS-0001:projects/丰南区/TS-0001.yaml、projects/路北区/TS-0001.yaml\n")


def test_a_mended_twin_counts_again(twins, tmp_path):
    assert call("check", "--ledger", twins).code == 1
    path = tmp_path / "ledger/projects/丰南区"
    (path / "TS-0001.yaml").unlink()
    (path / "TS-0003.yaml").write_text(project("TS-0003", plan(), county="丰南区"), "utf-8")
    assert call("check", "--ledger", twins).code == 0
    report = json.loads(call("summary", "--quarter", "2", "--ledger", twins, "--format", "json").out)
    assert report["tables"][0]["total"]["projects"] == 3


@pytest.mark.parametrize(
    ("name", "id"),
    [("TS-0002", "TS-0001"), ("ts-0001", "TS-0001"), ("xTS-0001", "TS-0001"), ("TSX0001", "TS_0001"), ("A.1", "A.2")],
)
def test_a_file_is_named_by_its_id(tmp_path, name, id):
    ledger = write(tmp_path / "ledger", {"keyproj.yaml": POLICY, f"projects/{name}.yaml": project(id, plan())})
    ran = call("check", "--ledger", str(ledger), "--format", "json")
    (row,) = json.loads(ran.out)["tables"][0]["rows"]
    assert (ran.code, row["code"], row["file"], row["line"]) == (1, "K202", f"projects/{name}.yaml", 1)
    assert id in row["message"] + row["hint"]


@pytest.mark.parametrize("id", ["TS_0001", "A.1", "a"])
def test_a_well_named_file(tmp_path, id):
    files = {"keyproj.yaml": POLICY, f"projects/{id}.yaml": project(id), f"projects/b/c/{id}2.yaml": project(f"{id}2")}
    assert call("check", "--ledger", str(write(tmp_path / "ledger", files))).code == 0


def test_a_misnamed_file_is_still_counted(tmp_path):
    ledger = str(write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/B.yaml": project("A", plan())}))
    report = json.loads(call("summary", "--quarter", "2", "--ledger", ledger, "--format", "json").out)
    assert report["tables"][0]["total"]["projects"] == 1
    assert "unread" not in [note["code"] for note in report["notes"]]
    assert call("check", "--ledger", ledger).code == 1
