"""Which projects a filter leaves: fields by *and*, values by *or*, a leader by any office that answers for it."""

from datetime import date

import pytest

from keyproj.base.filter import Filter
from keyproj.base.period import of_day
from keyproj.index.cache import open_index
from keyproj.index.fact import select_facts
from tests import small

OFFICES = """\
offices:
  - {role: city_leader, scope: 路北区, holder: 市领导甲, until: 2023-03-31}
  - {role: city_leader, scope: 路北区, holder: 市领导乙, since: 2023-04-01}
  - {role: city_leader, scope: 民生, holder: 市领导丙}
"""
FORMER = "[{until: 2023-02-28, city_leader: 市领导丁}]"
PROJECTS = {
    "A": small.project("A", small.plan(), started="2023-01-10", total_investment="20亿元"),
    "B": small.project("B", small.plan(category="续建"), county="丰南区", total_investment="3亿元"),
    "C": small.project("C", county="丰南区", sector="民生", total_investment="3亿元"),
    "D": small.project(
        "D",
        county="丰南区",
        sector="产业",
        responsibility="{city_leader: 市领导戊, contact: {name: 联系人甲}}",
        former_responsibility=FORMER,
        total_investment="50亿元",
    ),
}


@pytest.fixture
def db(tmp_path):
    files = {f"projects/{id}.yaml": text for id, text in PROJECTS.items()}
    index = open_index(small.write(tmp_path, {"keyproj.yaml": small.POLICY + OFFICES, **files}), in_memory=True)
    yield index.db
    index.close()


@pytest.mark.parametrize(
    ("day", "chosen", "ids"),
    [
        ("2023-06-30", {}, "ABCD"),
        ("2023-06-30", {"county": ("路北区",)}, "A"),
        ("2023-06-30", {"county": ("路北区", "丰南区")}, "ABCD"),
        ("2023-06-30", {"county": ("丰南区",), "sector": ("产业",)}, "BD"),
        ("2023-06-30", {"scale": ("10亿元以上",)}, "AD"),
        ("2023-06-30", {"category": ("新开工", "续建")}, "AB"),
        ("2023-06-30", {"stage": ("在建",)}, "A"),
        ("2023-01-09", {"stage": ("在建",)}, ""),
        ("2023-06-30", {"project": ("B", "D", "X")}, "BD"),
        ("2023-03-31", {"leader": ("市领导甲",)}, "A"),
        ("2023-04-01", {"leader": ("市领导甲",)}, ""),
        ("2023-04-01", {"leader": ("市领导乙",)}, "A"),
        ("2023-06-30", {"leader": ("市领导丙",)}, "C"),
        ("2023-02-28", {"leader": ("市领导丁",)}, "D"),
        ("2023-03-01", {"leader": ("市领导丁",)}, ""),
        ("2023-02-28", {"leader": ("市领导戊",)}, ""),
        ("2023-03-01", {"leader": ("市领导戊",)}, "D"),
        ("2023-06-30", {"leader": ("联系人甲", "市领导丙")}, "CD"),
        ("2023-06-30", {"leader": ("市领导丙",), "county": ("路北区",)}, ""),
        ("2023-06-30", {"county": ("' OR 1 --",)}, ""),
    ],
)
def test_filter(db, day, chosen, ids):
    select_facts(db, of_day(date.fromisoformat(day)), Filter(**chosen))
    assert "".join(row[0] for row in db.execute("SELECT id FROM fact ORDER BY id")) == ids


def test_projects_that_share_an_id_are_not_counted(tmp_path):
    twice = {"projects/a/A.yaml": PROJECTS["A"], "projects/b/A.yaml": PROJECTS["A"], "projects/B.yaml": PROJECTS["B"]}
    index = open_index(small.write(tmp_path, {"keyproj.yaml": small.POLICY, **twice}), in_memory=True)
    select_facts(index.db, of_day(date(2023, 6, 30)), Filter())
    assert index.db.execute("SELECT id FROM fact").fetchall() == [("B",)]
    index.close()
