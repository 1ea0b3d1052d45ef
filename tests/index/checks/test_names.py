"""Sectors and counties of projects are the policy's, on the day."""

from datetime import date

import pytest

from tests.index.checks.asked import found, problems
from tests.small import POLICY, project

DATED = POLICY.replace("  - {name: 民生}\n", "  - {name: 民生, until: 2023-03-31}\n  - {name: 社会事业, since: 2023-07-01}\n").replace(
    "  - {name: 丰南区}\n",
    "  - {name: 甲县, until: 2022-12-31, successor: 乙县}\n"
    "  - {name: 乙县, since: 2023-01-01, until: 2023-05-31, successor: 丙区}\n"
    "  - {name: 丙区, since: 2023-06-01}\n"
    "  - {name: 丁县, until: 2023-05-31}\n"
    "  - {name: 戊区, since: 2023-09-01}\n",
)  # fmt: skip
"""On 2023-06-30 there are 产业 and, of the counties, 路北区 and 丙区."""


CODE = "2201-130203-04-01-123454"


def test_a_sector_that_the_policy_does_not_have(tmp_path):
    """K211"""
    files = {
        "projects/TS-1.yaml": project("TS-1", sector="产 业"),
        "projects/TS-2.yaml": project("TS-2", sector="民生"),
    }
    assert found(tmp_path, files) == [("K211", "projects/TS-1.yaml", "sector", "产 业")]
    assert problems(tmp_path, {})[0].args == {
        "name": "产 业", "day": "2023-06-30", "state": "", "choices": ["产业"],
    }  # fmt: skip


def test_a_county_that_the_policy_does_not_have(tmp_path):
    """K212"""
    files = {"projects/TS-1.yaml": project("TS-1", county="路北"), "projects/TS-2.yaml": project("TS-2")}
    assert found(tmp_path, files) == [("K212", "projects/TS-1.yaml", "county", "路北")]
    assert problems(tmp_path, {})[0].args["choices"] == ["路北区"]


def test_where_no_name_is_near_all_are_shown(tmp_path):
    files = {"projects/TS-1.yaml": project("TS-1", county="海边")}
    assert problems(tmp_path, files)[0].args["choices"] == ["路北区", "丰南区"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("民生", {"state": "ended", "until": "2023-03-31", "successor": ""}),
        ("社会事业", {"state": "coming", "since": "2023-07-01"}),
    ],
)
def test_a_sector_of_another_time(name, said, tmp_path):
    """K211"""
    files = {"keyproj.yaml": DATED, "projects/TS-1.yaml": project("TS-1", sector=name)}
    assert found(tmp_path, files) == [("K211", "projects/TS-1.yaml", "sector", name)]
    assert said.items() <= problems(tmp_path, files)[0].args.items()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("甲县", {"state": "ended", "until": "2022-12-31", "successor": "丙区"}),
        ("乙县", {"state": "ended", "until": "2023-05-31", "successor": "丙区"}),
        ("丁县", {"state": "ended", "until": "2023-05-31", "successor": ""}),
        ("戊区", {"state": "coming", "since": "2023-09-01"}),
    ],
)
def test_a_county_of_another_time_is_named_with_what_followed(name, said, tmp_path):
    """K212"""
    files = {"keyproj.yaml": DATED, "projects/TS-1.yaml": project("TS-1", county=name)}
    assert found(tmp_path, files) == [("K212", "projects/TS-1.yaml", "county", name)]
    assert said.items() <= problems(tmp_path, files)[0].args.items()


def test_the_day_decides(tmp_path):
    files = {"keyproj.yaml": DATED, "projects/TS-1.yaml": project("TS-1", county="乙县", sector="民生")}
    assert found(tmp_path, files, date(2023, 3, 31)) == []
    assert [code for code, *_ in found(tmp_path, files, date(2023, 4, 1))] == ["K211"]


def test_what_is_over_keeps_the_name_of_its_last_day(tmp_path):
    removed = project("TS-2", "removed: {date: 2022-03-01, reason: 调整}\n", county="甲县")
    files = {
        "keyproj.yaml": DATED,
        "projects/TS-1.yaml": project(
            "TS-1", county="乙县", sector="民生", code=CODE, started="2022-03-01", completed="2023-03-01"
        ),
        "projects/TS-2.yaml": removed,
        "projects/TS-3.yaml": project("TS-3", "removed: {date: 2022-03-01, reason: 调整}\n", county="乙县"),
    }  # fmt: skip
    assert found(tmp_path, files) == [("K212", "projects/TS-3.yaml", "county", "乙县")]


def test_while_the_policy_can_t_be_read_no_name_is_judged(tmp_path):
    files = {"keyproj.yaml": "", "projects/TS-1.yaml": project("TS-1", county="海边", sector="海洋")}
    assert [p.code for p in problems(tmp_path, files)] == ["K001"]


def test_a_policy_without_counties_or_sectors_judges_none(tmp_path):
    """As a town's, which has no counties."""
    policy = POLICY[: POLICY.index("counties:")] + "counties: []\n"
    files = {"keyproj.yaml": policy, "projects/A.yaml": project("A", county="某镇")}
    assert found(tmp_path, files) == []
    policy = policy[: policy.index("sectors:")] + "sectors: []\n" + policy[policy.index("scale:") :]
    assert found(tmp_path, {"keyproj.yaml": policy, "projects/A.yaml": project("A", sector="其他")}) == []
