"""`--basis published|current`: the plan as published is what it was, and the two differ by the applied adjustments."""

import json

import pytest

from tests.adjusting import LISTED, QUARTERS, apply, decided, ledger, propose
from tests.running import call
from tests.small import plan, project, write

FIRST, SECOND = "TS-ADJ-2023Q2-01", "TS-ADJ-2023Q2-02"
PUBLISHED = "year: 2023\ndocument: 某市2023年重点项目计划\nissued: 2023-01-20\npublished:\n  overview:\n    合计: {projects: 3, annual_plan: 2.4亿元}\n"
OUT = ("TS-0002", "--out", "停建", "--causes", "甲", "--measures", "乙", "--explanation", "丙")
IN = ("TS-0004", "--in", "--category", "新开工", "--annual-plan", "1亿元", "--start", "2023-08", "--land", "甲", "--money", "乙", "--unit-ready", "丙")  # fmt: skip


@pytest.fixture
def place(tmp_path):
    root = ledger(tmp_path / "ledger")
    return write(root, {"plans/2023.yaml": PUBLISHED})


def report(root, *words):
    ran = call(*words, "--ledger", str(root), "--format", "json")
    assert (ran.code, ran.err) == (0, ""), ran
    return json.loads(ran.out)


def tables(root, *words):
    """Table → its rows and total, as one list."""
    found = report(root, *words)
    return {table["id"]: [*table["rows"], *([table["total"]] if "total" in table else [])] for table in found["tables"]}


def summary(root, *words, quarter="2"):
    return tables(root, "summary", "--quarter", quarter, *words)


def total(root, *words, **options):
    """Projects of the list, and the annual plan of those under construction in 万元."""
    row = summary(root, *words, **options)["overview"]
    return row[-1]["projects"], row[0]["annual_plan"] // 10_000


def carried_out(root, *words, id=FIRST, counties=("路北区",), **options):
    ran = propose(root, *words, "--reason", "拆迁晚于预期", **options)
    assert ran.code == 0, ran
    decided(root, id, counties)
    ran = apply(root, id)
    assert ran.code == 0, ran


CASES = {
    "年度计划": (
        ("TS-0001", "--annual-plan", "1亿元", "--quarters", "2000万元,3000万元,3000万元,2000万元"),
        (3, 22000),
    ),
    "调出": (OUT, (2, 12000)),
    "调入": (IN, (4, 34000)),
    "总投资": (("TS-0001", "--total-investment", "9亿元"), (3, 24000)),
    "行业": (("TS-0001", "--sector", "民生"), (3, 24000)),
    "停建": (("TS-0001", "--suspend", "2023-06-20"), (3, 24000)),
    "前期转在建": (
        (
            "TS-0003",
            "--to-construction",
            "新开工",
            "--annual-plan",
            "1亿元",
            "--start",
            "2023-09",
            "--by",
            "丰南区政府",
        ),
        (3, 34000),
    ),
}


@pytest.mark.parametrize("kind", CASES)
def test_the_published_plan_is_what_it_was_before(place, kind):
    words, current = CASES[kind]
    before, listed = summary(place), tables(place, "list", "--quarter", "2")
    counties = ("丰南区",) if kind == "前期转在建" else ("路北区",)
    carried_out(place, *words, counties=counties)
    after = summary(place)
    if kind == "停建":  # a fact with a day of its own: the stage follows it on any basis
        assert total(place) == (3, 24000)
    else:
        assert after == before
    assert summary(place, "--basis", "published") == after
    assert total(place, "--basis", "current") == current
    assert summary(place, "--basis", "current")["reconciliation"] == before["reconciliation"]
    assert all(row["agrees"] for row in before["reconciliation"])
    money = [(row["project"], row["annual_plan"], row["plan_to_date"]) for row in listed["projects"][:-1]]
    now = tables(place, "list", "--quarter", "2")["projects"][:-1]
    assert [(row["project"], row["annual_plan"], row["plan_to_date"]) for row in now] == money
    assert call("check", "--ledger", str(place), "--as-of", "2023-07-05", "--select", "K281").code == 0


def test_a_note_says_how_many_lie_between_and_what_they_come_to(place):
    carried_out(place, *CASES["年度计划"][0])
    carried_out(place, *IN, id=SECOND)
    [note] = [one for one in report(place, "summary", "--quarter", "2")["notes"] if one["code"] == "basis_published"]
    assert {key: note["args"][key] for key in ("count", "projects", "annual_plan", "day")} == {
        "count": 2,
        "projects": 1,
        "annual_plan": 80_000_000,
        "day": "2023-06-30",
    }
    assert "生效、涉及计划数的调整 2 份:项目增加 1 个;年度计划增加 0.8亿元" in note["text"]
    current = report(place, "summary", "--quarter", "2", "--basis", "current")["notes"]
    assert [one["code"] for one in current if one["code"].startswith("basis")] == ["basis_current"]


def test_the_difference_follows_the_filter(place):
    carried_out(place, *CASES["年度计划"][0])
    for words, count in (("--county", "丰南区"), 0), (("--county", "路北区"), 1), (("--project", "TS-0002"), 0):
        notes = report(place, "summary", "--quarter", "2", *words)["notes"]
        assert len([one for one in notes if one["code"] == "basis_published"]) == count


def test_a_past_date_undoes_later_ones(place):
    before = summary(place, quarter="1")
    carried_out(place, *CASES["年度计划"][0])
    carried_out(place, *OUT, id=SECOND)
    for basis in ("published", "current"):
        assert summary(place, "--basis", basis, quarter="1") == before
    assert total(place, "--basis", "current", quarter="4") == (2, 10000)
    assert [n["code"] for n in report(place, "summary", "--quarter", "1")["notes"] if "basis" in n["code"]] == []


def test_each_adjustment_counts_from_its_day(place):
    carried_out(place, "TS-0001", "--total-investment", "13亿元", "--effective", "2023-06-20")
    carried_out(place, "TS-0001", "--total-investment", "14亿元", "--effective", "2023-07-10", id=SECOND)

    def investment(day, basis):
        rows = tables(place, "list", "--as-of", day, "--basis", basis, "--columns", "project,total_investment")
        return rows["projects"][0]["total_investment"] // 100_000_000

    days = ("2023-06-19", "2023-06-20", "2023-07-09", "2023-07-10")
    assert [investment(day, "current") for day in days] == [12, 13, 13, 14]
    assert [investment(day, "published") for day in days] == [12, 12, 12, 12]


def test_explain_names_the_line_of_the_history(place):
    carried_out(place, *CASES["年度计划"][0])
    lines = (place / "projects/TS-0001.yaml").read_text("utf-8").splitlines()
    for basis, wanted in (("published", "field: plans.2023.investment"), ("current", "plans")):
        words = ("summary", "--quarter", "2", "--explain", "overview.合计.annual_plan", "--basis", basis)
        row = tables(place, *words)["annual_plan"][0]
        assert row["project"] == "TS-0001"
        assert wanted in lines[row["line"] - 1] or wanted in lines[row["line"] - 2]
    row = tables(place, "summary", "--quarter", "2", "--explain", "overview.合计.plan_to_date")["plan_to_date"][0]
    assert lines[row["line"] - 1] == "        old: [2000万元, 3000万元, 4000万元, 3000万元]"


def test_a_project_is_warned_by_the_plan_in_force(place):
    """The county's leader is not to be warned of money that nobody expects any more."""
    words = ("warn", "--month", "2023-06", "--project", "TS-0001")
    shown = [report(place, *words)["tables"][0]["rows"][0]["reasons"]]
    carried_out(place, *CASES["年度计划"][0], "--effective", "2023-06-28")
    shown += [
        report(place, *words, *more)["tables"][0]["rows"][0]["reasons"] for more in ((), ("--basis", "published"))
    ]
    before, now, published = (next(r for r in reasons if r["signal"] == "investment")["value"] for reasons in shown)
    assert published == before != now
    assert "按调整后的计划计" in call(*words, "--ledger", str(place)).out


@pytest.mark.parametrize("command", ["show", "chart"])
def test_one_project_is_shown_by_the_plan_in_force(place, command):
    carried_out(place, *CASES["年度计划"][0])
    where = ("--quarter", "2", "--ledger", str(place))
    now, was = (call(command, "TS-0001", *where, "--basis", basis).out for basis in ("current", "published"))
    assert call(command, "TS-0001", *where).out == now != was
    assert "按年初公布的计划计" in was


def test_a_deadline_counts_from_its_day_in_warnings_too(place):
    steps = "schedule:\n  deadline: 2023-05-31\n  steps:\n    - {id: a, name: 主体, days: 60, started: 2023-04-01}\n"
    write(
        place,
        {"projects/TS-0001.yaml": project("TS-0001", LISTED, plan(quarters=QUARTERS), steps, started="2023-02-26")},
    )
    carried_out(place, "TS-0001", "--deadline", "2024-05-31")

    def late(month):
        rows = tables(place, "warn", "--month", month, "--project", "TS-0001")["warnings"]
        return [reason["signal"] for row in rows for reason in row["reasons"] if reason["signal"] == "forecast"]

    assert [late(month) for month in ("2023-05", "2023-06", "2023-05")] == [["forecast"], [], ["forecast"]]


def test_without_a_published_plan_the_year_s_first_day_counts(place):
    (place / "plans/2023.yaml").unlink()
    carried_out(place, *CASES["年度计划"][0])
    assert total(place) == (3, 24000)
    assert total(place, "--basis", "current") == (3, 22000)


def test_who_came_or_left_without_an_adjustment_is_named(place):
    late = project("TS-0005", "listing: {basis: 补列, date: 2023-03-10}", plan())
    gone = project("TS-0006", LISTED, plan(), "removed: {date: 2023-04-10, reason: 停建}")
    write(place, {"projects/TS-0005.yaml": late, "projects/TS-0006.yaml": gone})
    assert (total(place), total(place, "--basis", "current")) == ((4, 36000), (4, 36000))
    notes = {one["code"]: one["args"] for one in report(place, "summary", "--quarter", "2")["notes"]}
    assert notes["unadjusted_published"]["projects"] == ["TS-0005", "TS-0006"]


def test_a_package_s_money_moves_with_its_parts(place):
    parts = {f"projects/P-{n}.yaml": project(f"P-{n}", LISTED, plan(), parent="P") for n in (1, 2)}
    write(place, {"projects/P.yaml": project("P", LISTED, plan(investment="9亿元")), **parts})
    before = summary(place)
    carried_out(place, "P-1", "--annual-plan", "1亿元")
    assert summary(place) == before
    assert summary(place, "--packages", "split")["overview"][-1]["projects"] == 5
    now = total(place, "--basis", "current")
    assert now[1] - before["overview"][0]["annual_plan"] // 10_000 == -2000


def test_a_basis_that_there_is_not(place):
    ran = call("summary", "--basis", "old", "--ledger", str(place))
    assert ran.code == 2
    assert "--basis" in ran.err


def test_a_history_that_makes_no_sense_still_gives_a_report(place):
    """What is wrong with it, check says."""
    wild = [
        "{field: name, new: 示范项目TS-0001}",
        "{field: county, new: 路北区}",
        "{field: plans.2023, old: {category: 前期}}",
        "{field: suspended.3.until, old: 2023-05-01}",
        "{field: suspended.0, old: {since: 2023-05-01, reason: 甲}}",
        "{field: plans.2023.months.2023-07.investment, old: 1万元}",
        "{field: responsibility.unit, old: 甲}",
        "{field: total_investment, new: 12亿元}",
        "{field: plans.2023.category, new: 新开工}",
    ]
    for change in wild:
        history = f"history:\n  - {{adjustment: T, effective: 2023-06-30, changes: [{change}]}}\n"
        write(place, {"projects/TS-0001.yaml": project("TS-0001", LISTED, plan(), history, started="2023-02-26")})
        for words in (("summary",), ("list",), ("warn",), ("show", "TS-0001"), ("chart",)):
            for basis in ("published", "current"):
                ran = call(*words, "--quarter", "1", "--basis", basis, "--ledger", str(place))
                assert (ran.code, ran.err) == (0, ""), (change, words, ran)
