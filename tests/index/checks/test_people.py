"""Who answers for a project: in office on the day, of the sector's departments, and in every tier that is required."""

from datetime import date

import pytest

from tests.index.checks.asked import found, problems
from tests.small import POLICY, project

OFFICES = POLICY + (
    "offices:\n"
    "  - {role: city_leader, scope: 路北区, holder: 市领导甲, until: 2023-04-20}\n"
    "  - {role: city_leader, scope: 路北区, holder: 市领导乙, since: 2023-04-21}\n"
    "  - {role: city_leader, scope: 丰南区, holder: 市领导丙, since: 2022-01-01}\n"
)
BUSY = {f"projects/TS-{n}.yaml": project(f"TS-{n}", f"responsibility: {{city_leader: 市领导{who}}}\n") for n, who in ((8, "乙"), (9, "丙"))}  # fmt: skip
"""Every leader contacts a project, so that K217 has nothing to say."""


def people(id: str, now: str, former: str = "", **more: str) -> dict[str, str]:
    """A project with these people, beside those of the other leaders."""
    before = f"former_responsibility: [{former}]\n" if former else ""
    return {**BUSY, f"projects/{id}.yaml": project(id, f"responsibility: {{{now}}}\n{before}", **more)}


def test_a_leader_who_is_no_longer_in_office(tmp_path):
    """K213"""
    files = {"keyproj.yaml": OFFICES, **people("TS-1", "county_leader: 甲, city_leader: 市领导甲")}
    assert found(tmp_path, files) == [("K213", "projects/TS-1.yaml", "responsibility.city_leader", "市领导甲")]
    assert problems(tmp_path, files)[0].args == {
        "tier": "city_leader", "holder": "市领导甲", "day": "2023-06-30", "choices": ["市领导乙", "市领导丙"],
    }  # fmt: skip


def test_a_leader_in_office_on_the_day_is_fine(tmp_path):
    files = {"keyproj.yaml": OFFICES, **people("TS-1", "city_leader: 市领导甲")}
    assert found(tmp_path, files, date(2023, 4, 20)) == [
        ("K213", "projects/TS-8.yaml", "responsibility.city_leader", "市领导乙")
    ]


def test_a_former_leader_is_judged_by_the_last_day(tmp_path):
    """K213"""
    good = people("TS-1", "city_leader: 市领导乙", "{until: 2023-04-20, city_leader: 市领导甲}")
    assert found(tmp_path, {"keyproj.yaml": OFFICES, **good}) == []
    late = people(
        "TS-2", "city_leader: 市领导乙", "{until: 2022-12-31, unit: 甲公司}, {until: 2023-05-10, city_leader: 市领导甲}"
    )
    assert found(tmp_path, {"keyproj.yaml": OFFICES, **late}) == [
        ("K213", "projects/TS-2.yaml", "former_responsibility.1.city_leader", "市领导甲")
    ]


def test_the_people_of_a_finished_project_are_judged_by_its_last_day(tmp_path):
    """K213"""
    over = {"removed": "{date: 2023-03-01, reason: 调整}"}
    files = {"keyproj.yaml": OFFICES, **people("TS-1", "city_leader: 市领导甲", **over)}
    assert found(tmp_path, files) == []
    files = {"keyproj.yaml": OFFICES, **people("TS-1", "city_leader: 市领导辛", **over)}
    assert [p.args["day"] for p in problems(tmp_path, files)] == ["2023-03-01"]


def test_days_of_which_the_policy_knows_no_office_are_not_judged(tmp_path):
    policy = OFFICES.replace("市领导甲, until", "市领导甲, since: 2022-01-01, until")
    files = people("TS-1", "city_leader: 市领导乙", "{until: 2021-04-20, city_leader: 市领导辛}")
    assert found(tmp_path, {"keyproj.yaml": policy, **files}) == []
    assert found(tmp_path, {"keyproj.yaml": POLICY, **files}) == []


def test_the_contact_is_named_under_contact(tmp_path):
    """K213"""
    policy = POLICY + "offices: [{role: contact, holder: 联系人乙}]\n"
    files = {"keyproj.yaml": policy, "projects/A.yaml": project("A", "responsibility: {contact: {name: 联系人甲}}\n")}
    assert found(tmp_path, files) == [("K213", "projects/A.yaml", "responsibility.contact.name", "联系人甲")]


DEPARTMENTS = POLICY.replace(
    "  - {name: 民生}\n",
    "  - {name: 民生, lead_departments: [市卫计委, 市教育局], until: 2023-03-31}\n"
    "  - {name: 民生, lead_departments: [市卫健委, 市教育局], since: 2023-04-01}\n",
)


def led(now: str, sector: str = "民生", former: str = "") -> str:
    before = f"former_responsibility: [{{until: 2023-04-30, lead_department: {former}}}]\n" if former else ""
    return project("A", f"responsibility:\n  lead_department: {now}\n", before, sector=sector)


@pytest.mark.parametrize("department", ["市水务局", "市卫计委"])
def test_a_department_of_another_sector_or_another_time(department, tmp_path):
    """K214"""
    files = {"keyproj.yaml": DEPARTMENTS, "projects/A.yaml": led(department)}
    assert found(tmp_path, files) == [("K214", "projects/A.yaml", "responsibility.lead_department", department)]
    assert problems(tmp_path, files)[0].args == {
        "holder": department, "sector": "民生", "choices": ["市卫健委", "市教育局"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", [led("市教育局"), led("市卫健委"), led("市水务局", sector="产业"), led("市教育局", former="市水务局")]
)
def test_departments_that_may_lead(text, tmp_path):
    assert found(tmp_path, {"keyproj.yaml": DEPARTMENTS, "projects/A.yaml": text}) == []


def test_the_department_of_the_day_is_judged_even_where_it_is_a_former_one(tmp_path):
    """K214"""
    files = {"keyproj.yaml": DEPARTMENTS, "projects/A.yaml": led("市教育局", former="市水务局")}
    assert found(tmp_path, files, date(2023, 4, 30)) == [
        ("K214", "projects/A.yaml", "former_responsibility.0.lead_department", "市水务局")
    ]


REQUIRED = POLICY + "checks: {required_tiers: [county_leader, unit]}\n"


def test_a_tier_that_nobody_fills(tmp_path):
    """K215"""
    files = {
        "projects/A.yaml": project("A"),
        "projects/B.yaml": project("B", "responsibility: {unit: 甲公司}\n"),
        "projects/C.yaml": project(
            "C", "responsibility: {unit: 甲公司}\nformer_responsibility: [{until: 2022-01-01, county_leader: 甲}]\n"
        ),
        "projects/D.yaml": project("D", "responsibility: {unit: 甲公司, county_leader: 路北区领导甲}\n"),
        "projects/E.yaml": project("E", "removed: {date: 2023-03-01, reason: 调整}\n"),
    }
    assert found(tmp_path, {"keyproj.yaml": REQUIRED, **files}) == [
        ("K215", "projects/A.yaml", "responsibility.county_leader", "id: A"),
        ("K215", "projects/A.yaml", "responsibility.unit", "id: A"),
        ("K215", "projects/B.yaml", "responsibility.county_leader", "{unit: 甲公司}"),
        ("K215", "projects/C.yaml", "responsibility.county_leader", "{unit: 甲公司}"),
    ]


def test_without_a_wish_of_the_policy_no_tier_is_required(tmp_path):
    assert found(tmp_path, {"projects/A.yaml": project("A")}) == []


COUNTY = POLICY + (
    "offices:\n"
    "  - {role: county_leader, scope: 路北区, holder: 路北区领导甲}\n"
    "  - {role: county_leader, scope: 丰南区, holder: 丰南区领导甲, until: 2023-04-20}\n"
    "  - {role: county_leader, holder: 市直领导}\n"
)


def test_a_county_s_leader_answers_for_its_own_projects(tmp_path):
    """K213"""
    files = {
        "projects/A.yaml": project("A", "responsibility: {county_leader: 路北区领导甲}\n"),
        "projects/B.yaml": project("B", "responsibility: {county_leader: 路北区领导甲}\n", county="丰南区"),
        "projects/C.yaml": project("C", "responsibility: {county_leader: 市直领导}\n", county="丰南区"),
    }
    assert found(tmp_path, {"keyproj.yaml": COUNTY, **files}) == [
        ("K213", "projects/B.yaml", "responsibility.county_leader", "路北区领导甲")
    ]
    assert problems(tmp_path, {"keyproj.yaml": COUNTY})[0].args == {
        "tier": "county_leader", "holder": "路北区领导甲", "day": "2023-06-30", "choices": ["市直领导"],
        "scope": "路北区", "county": "丰南区",
    }  # fmt: skip


def test_a_county_whose_leaders_the_policy_does_not_know_is_not_judged(tmp_path):
    policy = COUNTY.replace("  - {role: county_leader, holder: 市直领导}\n", "")
    text = project("A", "responsibility: {county_leader: 丰南区领导乙}\n", county="丰南区")
    assert found(tmp_path, {"keyproj.yaml": policy, "projects/A.yaml": text}) == []
    assert [code for code, *_ in found(tmp_path, {"keyproj.yaml": policy}, date(2023, 4, 20))] == ["K213"]
