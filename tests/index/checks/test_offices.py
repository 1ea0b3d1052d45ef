"""The policy's offices: every county has its own, and every city leader contacts a project."""

from datetime import date

from tests.index.checks.asked import found, problems
from tests.small import POLICY, project

OFFICES = """\
offices:
  - {role: city_leader, scope: 路北区, holder: 市领导甲, until: 2023-04-20}
  - {role: city_leader, scope: 路北区, holder: 市领导乙, since: 2023-05-01}
  - {role: city_leader, scope: 丰南区, holder: 市领导乙, since: 2022-01-01}
  - {role: party_head, holder: 某区委主要负责同志}
"""
WANTED = POLICY + OFFICES + "checks: {county_offices: [city_leader]}\n"


def contacts(id: str, leader: str, more: str = "") -> dict[str, str]:
    return {f"projects/{id}.yaml": project(id, f"responsibility: {{city_leader: {leader}}}\n{more}")}


def test_an_office_that_nobody_holds_for_a_county(tmp_path):
    """K216"""
    policy = WANTED.replace("[city_leader]", "[city_leader, party_head]")
    files = {"keyproj.yaml": policy, **contacts("A", "市领导乙")}
    assert found(tmp_path, files) == [
        ("K216", "keyproj.yaml", "counties.0.name", "路北区"),
        ("K216", "keyproj.yaml", "counties.1.name", "丰南区"),
    ]
    assert problems(tmp_path, files)[1].args == {"county": "丰南区", "role": "party_head", "day": "2023-06-30"}


def test_an_office_between_two_holders(tmp_path):
    """K216"""
    files = {"keyproj.yaml": WANTED, **contacts("A", "市领导乙")}
    assert found(tmp_path, files) == []
    assert found(tmp_path, files, date(2023, 4, 25)) == [("K216", "keyproj.yaml", "counties.0.name", "路北区")]


def test_a_county_of_another_time_needs_no_office(tmp_path):
    policy = WANTED.replace("{name: 丰南区}", "{name: 丰南区}\n  - {name: 甲县, until: 2023-06-29}")
    assert found(tmp_path, {"keyproj.yaml": policy, **contacts("A", "市领导乙")}) == []


def test_a_city_leader_who_contacts_no_project(tmp_path):
    """K217"""
    policy = POLICY + OFFICES + "  - {role: city_leader, scope: 民生, holder: 市领导丙}\n"
    files = {"keyproj.yaml": policy, **contacts("A", "市领导乙"), "projects/B.yaml": project("B")}
    assert found(tmp_path, files) == [("K217", "keyproj.yaml", "offices.4.holder", "市领导丙")]


def test_a_leader_of_two_counties_is_named_once_at_the_first(tmp_path):
    """K217"""
    files = {"keyproj.yaml": POLICY + OFFICES, "projects/A.yaml": project("A")}
    assert found(tmp_path, files) == [("K217", "keyproj.yaml", "offices.1.holder", "市领导乙")]


def test_a_project_that_left_the_list_is_no_contact(tmp_path):
    """K217"""
    removed = "removed: {date: 2023-06-30, reason: 调整}\n"
    files = {"keyproj.yaml": POLICY + OFFICES, **contacts("A", "市领导乙", removed)}
    assert [code for code, *_ in found(tmp_path, files)] == ["K217"]
    assert "K217" not in {code for code, *_ in found(tmp_path, files, date(2023, 6, 29))}


def test_while_a_file_is_not_counted_nobody_is_said_to_have_no_project(tmp_path):
    files = {"keyproj.yaml": POLICY + OFFICES, "projects/A.yaml": project("A"), "projects/B.yaml": "id: [B\n"}
    assert [code for code, *_ in found(tmp_path, files)] == ["K010"]
