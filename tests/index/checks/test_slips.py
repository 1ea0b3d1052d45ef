"""What check says of slips against each other, against projects and against today, at its exact place."""

from datetime import date

import pytest

from tests.bad_ledgers import BAD, projects, slip, slips
from tests.index.checks.asked import found
from tests.small import project

ANSWER = ("answers:", "  - {date: 2023-06-05, by: 甲, state: 乙, problems: 丙, next_steps: 丁}")
CLEARED = "cleared: {date: 2023-06-05, by: 督查组, evidence: 现场照片}"


@pytest.mark.parametrize(
    ("case", "wanted"),
    [
        ("K321", [("slips/2023-05-Z.yaml", "project", "Z")]),
        ("K322", [("slips/S.yaml", "id", "2023-05-A")]),
        (
            "K323",
            [("slips/a/2023-05-A.yaml", "id", "2023-05-A"), ("slips/b/2023-05-A.yaml", "id", "2023-05-A")],
        ),
        (
            "K326",
            [("slips/2023-05-A-2.yaml", "month", "2023-05"), ("slips/2023-05-A.yaml", "month", "2023-05")],
        ),
        ("K327", [("slips/S.yaml", "escalated_from", "Z")]),
        ("K327 circle", [("slips/R.yaml", "escalated_from", "S"), ("slips/S.yaml", "escalated_from", "R")]),
        ("K328", [("slips/S.yaml", "issued", "2032-06-02")]),
        ("K328 cleared", [("slips/S.yaml", "cleared.date", "2032-06-05")]),
        ("K328 answered", [("slips/S.yaml", "answers.0.date", "2032-06-05")]),
    ],
)
def test_the_place_of_each(case, wanted, tmp_path):
    assert found(tmp_path, BAD[case]) == [(case[:4], *place) for place in wanted]


@pytest.mark.parametrize(
    "texts",
    [
        [slip()],
        [slip(), slip("S", "B")],
        [slip("2023-05-A", "A", CLEARED), slip("2023-05-A-2")],
        [slip(), slip("S", "A", "escalated_from: 2023-05-A", issued="2023-06-05")],
        [slip("S", "A", *ANSWER, CLEARED)],
    ],
    ids=["one", "two projects", "cleared", "escalated", "answered"],
)
def test_what_is_in_order(texts, tmp_path):
    assert found(tmp_path, slips(*texts)) == []


def test_a_project_that_can_t_be_read_may_be_the_slip_s(tmp_path):
    files = {**projects(project("A")), "projects/Z.yaml": "id: Z\n", "slips/S.yaml": slip("S", "Z")}
    assert {code for code, *_ in found(tmp_path, files)} == {"K102"}


def test_a_deadline_may_lie_ahead(tmp_path):
    assert found(tmp_path, slips(slip()), date(2023, 6, 2)) == []
    assert [code for code, *_ in found(tmp_path, slips(slip()), date(2023, 6, 1))] == ["K328"]
