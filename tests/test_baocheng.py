"""The ledger of examples/baocheng: the four ones, schedules, targets, and slips that are what keyproj would issue."""

import json
import shutil

import pytest

from tests.running import ROOT, call

EXAMPLE = ROOT / "examples" / "baocheng"
REPORTED = "2023-07-15"


@pytest.fixture
def copy(tmp_path):
    """A ledger of one's own to change."""
    return shutil.copytree(EXAMPLE, tmp_path / "baocheng")


def rows(*words, ledger=EXAMPLE):
    """The rows of a report's first table."""
    ran = call(*words, "--ledger", str(ledger), "--format", "json")
    assert ran.err == ""
    return json.loads(ran.out)["tables"][0]["rows"]


def query(sql):
    return [tuple(row.values()) for row in rows("query", sql)]


@pytest.mark.parametrize("tier", ["lead_leader", "responsible_unit", "work_group"])
def test_one_of_the_four_missing_is_a_problem(tier, copy):
    path = copy / "projects" / "城区" / "BC-0006.yaml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(f"  {tier}:")), "utf-8")
    found = rows("check", "--as-of", REPORTED, ledger=copy)
    assert [(row["code"], row["field"]) for row in found] == [("K215", f"responsibility.{tier}")]
    assert found[0]["file"] == "projects/城区/BC-0006.yaml"


def test_each_leader_in_front_is_the_front_commander_and_two_command_the_whole():
    assert query("SELECT holder FROM office WHERE role = 'chief_commander' AND scope IS NULL ORDER BY n") == [
        ("镇党委书记",),
        ("镇长",),
    ]
    leading = "SELECT 1 FROM responsible r WHERE r.project = p.pk AND r.tier = 'lead_leader' AND r.until IS NULL"
    commanding = "SELECT holder FROM office WHERE role = 'commander' AND scope = p.sector"
    assert query(f"SELECT p.id FROM project p WHERE NOT EXISTS ({leading} AND r.holder IN ({commanding}))") == []


def test_departments_and_work_groups_of_its_projects_are_members_under_each_front_commander():
    tiers = "('responsible_unit', 'work_group')"
    answering = f"SELECT holder FROM responsible r WHERE r.project = p.pk AND r.until IS NULL AND tier IN {tiers}"
    members = "SELECT holder FROM office WHERE role = 'member' AND scope = p.sector"
    missing = query(f"SELECT p.id FROM project p WHERE EXISTS ({answering} AND holder NOT IN ({members}))")
    assert (missing, len(query("SELECT holder FROM office WHERE role = 'member'"))) == ([], 20)


def test_every_project_has_a_network_of_eight_to_twenty_steps():
    counted = query("SELECT p.id, count(s.id) FROM project p LEFT JOIN step s ON s.project = p.pk GROUP BY p.pk")
    assert len(counted) == 12
    assert [pair for pair in counted if not 8 <= pair[1] <= 20] == []


def test_networks_have_all_kinds_of_links_lags_leads_calendar_days_and_outdoor_steps():
    assert query("SELECT count(DISTINCT kind), max(days) > 0, min(days) < 0 FROM link") == [(3, 1, 1)]
    assert query("SELECT max(outdoor), max(calendar_days) FROM step") == [(1, 1)]


def test_months_have_targets_in_money_steps_quantities_and_words():
    kinds = "count(step) > 0, count(quantity) > 0, count(target) > 0"
    assert query(f"SELECT {kinds} FROM target_text WHERE month BETWEEN '2023-04' AND '2023-06'") == [(1, 1, 1)]


def test_a_target_that_is_a_step_names_one_of_the_schedule():
    unknown = "SELECT 1 FROM step s WHERE s.project = t.project AND s.id = t.step"
    assert query(f"SELECT project, month FROM target_text t WHERE step IS NOT NULL AND NOT EXISTS ({unknown})") == []


def test_slips_stand_in_every_state():
    found = rows("slip", "list", "--as-of", REPORTED)
    states = {row["state"] for row in found}
    assert len(states) == 5, states


def test_warnings_of_june_have_every_level_an_exemption_and_a_month_not_reported():
    found = rows("warn", "--month", "2023-06", "--level", "0,1,2,3")
    assert {row["level"] for row in found} == {0, 1, 2, 3}
    assert [row["project"] for row in found if row["unreported"]] == ["BC-0009"]
    assert query("SELECT project FROM exemption") == [("BC-0005",)]


def test_the_slips_of_june_are_those_that_keyproj_issues(copy):
    mine = {path.name: path.read_text("utf-8") for path in (copy / "slips").glob("2023-06-*.yaml")}
    for name in mine:
        (copy / "slips" / name).unlink()
    words = ("--month", "2023-06", "--date", "2023-07-05", "--level", "0,1,2,3", "--yes")
    assert call("slip", "issue", "--ledger", str(copy), *words).code == 0
    issued = {path.name: path.read_text("utf-8") for path in (copy / "slips").glob("2023-06-*.yaml")}
    assert issued.keys() == mine.keys()
    for name, text in mine.items():
        comment, _, rest = text.partition("\n")
        assert comment.startswith("# ")
        assert rest.startswith(issued[name]), name
