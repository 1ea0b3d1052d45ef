"""The selection of a report: stage at a day, reports in force, packages, months missing."""

from datetime import date

import pytest

from keyproj.base.filter import Filter
from keyproj.base.period import of_day, of_month
from keyproj.index.cache import open_index
from keyproj.index.fact import select_facts
from tests import small

BUILDING = small.plan(category="续建", investment="1.2亿元")


def facts(folder, period, columns, *projects, packages="whole"):
    """Rows of `fact` by id, for a ledger of the given project texts."""
    files = {f"projects/{text.splitlines()[0][4:]}.yaml": text for text in projects}
    index = open_index(small.write(folder, {"keyproj.yaml": small.POLICY, **files}), in_memory=True)
    assert index.db.execute("SELECT path, code FROM problem WHERE code NOT LIKE 'K2%'").fetchall() == []
    select_facts(index.db, period, Filter(), packages)
    rows = index.db.execute(f"SELECT id, {columns} FROM fact ORDER BY id").fetchall()
    index.close()
    return rows


LIFE = small.project(
    "P-1",
    listing="{basis: 市政府常务会议, date: 2022-12-10}",
    started="2023-02-26",
    suspended="[{since: 2023-04-10, until: 2023-04-20, reason: 汛期}]",
    completed="2023-09-30",
    removed="{date: 2023-11-15, reason: 企业申请}",
)


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        ("2022-12-09", "储备"),
        ("2022-12-10", "前期"),
        ("2023-02-25", "前期"),
        ("2023-02-26", "在建"),
        ("2023-04-09", "在建"),
        ("2023-04-10", "停建"),
        ("2023-04-20", "停建"),
        ("2023-04-21", "在建"),
        ("2023-09-29", "在建"),
        ("2023-09-30", "竣工"),
        ("2023-11-15", "调出"),
    ],
)
def test_stage_at_a_day(tmp_path, day, stage):
    assert facts(tmp_path, of_day(date.fromisoformat(day)), "stage", LIFE) == [("P-1", stage)]


def test_a_stop_without_an_end_lasts(tmp_path):
    stopped = small.project("P-1", started="2022-01-01", suspended="[{since: 2023-04-10, reason: 资金}]")
    assert facts(tmp_path, of_month("2023-12"), "stage", stopped) == [("P-1", "停建")]


CORRECTED = small.project(
    "P-1",
    BUILDING
    + "progress:\n"
    + "  - {month: 2023-01, investment: 300万元, reported: 2023-02-03, by: 甲}\n"
    + "  - {month: 2023-02, investment: 400万元, reported: 2023-03-03, by: 甲}\n"
    + "  - {month: 2023-01, investment: 250万元, reported: 2023-03-10, by: 甲, reason: 核减}\n"
    + "  - {month: 2023-01, investment: 240万元, reported: 2023-03-10, by: 甲, reason: 再核减}\n"
    + "  - {month: 2023-01, investment: 999万元, reported: 2023-02-04, by: 甲, reason: 补登在后}\n",
    started="2022-05-10",
)


@pytest.mark.parametrize(
    ("known_by", "wan"),
    [
        (None, 640),
        ("2023-12-31", 640),
        ("2023-03-10", 640),
        ("2023-03-09", 1399),
        ("2023-02-03", 300),
        ("2023-01-31", 0),
    ],
)
def test_the_latest_report_known_by_a_day_counts(tmp_path, known_by, wan):
    day = known_by and date.fromisoformat(known_by)
    assert facts(tmp_path, of_month("2023-03", day), "actual_to_date / 10000", CORRECTED) == [("P-1", wan)]


def test_a_month_after_the_period_does_not_count(tmp_path):
    assert facts(tmp_path, of_month("2023-01"), "actual_to_date, plan_to_date", CORRECTED) == [
        ("P-1", 2_400_000, 10_000_000)
    ]


def reporting(*months, **fields):
    entries = [(month, "100万元", f"{month}-28") for month in months]
    return small.project("P-1", BUILDING + (small.progress(*entries) if entries else ""), **fields)


@pytest.mark.parametrize(
    ("period", "text", "unreported", "missing"),
    [
        (of_month("2023-03"), reporting("2023-01", "2023-02", "2023-03", started="2022-05-10"), 0, 0),
        (of_month("2023-03"), reporting("2023-01", "2023-03", started="2022-05-10"), 0, 1),
        (of_month("2023-03"), reporting("2023-01", started="2022-05-10"), 1, 2),
        (of_month("2023-03"), reporting(started="2023-02-26"), 1, 2),
        (of_month("2023-03"), reporting("2023-01", "2023-03", started="2023-02-26"), 0, 1),
        (of_month("2023-03"), reporting(), 0, 0),
        (of_month("2023-03"), reporting(started="2023-04-01"), 0, 0),
        (of_month("2023-06"), reporting("2023-01", "2023-02", started="2022-05-10", completed="2023-02-10"), 0, 0),
        (of_month("2023-06"), reporting("2023-01", "2023-04", started="2022-05-10", completed="2023-02-10"), 0, 1),
        (of_month("2023-06"), reporting(started="2022-05-10", removed="{date: 2023-02-01, reason: 甲}"), 0, 2),
        (of_day(date(2023, 1, 20)), reporting(started="2022-05-10"), 0, 0),
    ],
    ids=["all", "gap", "late", "begun", "early", "waiting", "later", "done", "done with a gap", "removed", "January"],
)
def test_months_missing_from_the_start_of_work_to_completion(tmp_path, period, text, unreported, missing):
    assert facts(tmp_path, period, "unreported, months_missing", text) == [("P-1", unreported, missing)]


PACKAGE = (
    small.project("W-0", small.plan(category="前期"), total_investment="30亿元"),
    small.project("W-1", BUILDING, parent="W-0", total_investment="20亿元"),
    small.project("W-2", BUILDING, parent="W-0", total_investment="9亿元"),
    small.project("X-1", BUILDING, parent="Z-9", total_investment="1亿元"),
)


def test_packages_counted_whole(tmp_path):
    assert facts(tmp_path, of_month("2023-03"), "counted, money", *PACKAGE) == [
        ("W-0", 1, 0),
        ("W-1", 0, 1),
        ("W-2", 0, 1),
        ("X-1", 1, 1),
    ]


def test_packages_counted_split(tmp_path):
    assert facts(tmp_path, of_month("2023-03"), "counted, money", *PACKAGE, packages="split") == [
        ("W-0", 0, 0),
        ("W-1", 1, 1),
        ("W-2", 1, 1),
        ("X-1", 1, 1),
    ]


def test_scale_by_total_investment_with_the_lower_edge_included(tmp_path):
    texts = [
        small.project(f"P-{n}", total_investment=amount)
        for n, amount in enumerate(["99999.9999万元", "10亿元", "0万元"])
    ]
    assert facts(tmp_path, of_month("2023-03"), "scale", *texts) == [
        ("P-0", "10亿元以下"),
        ("P-1", "10亿元以上"),
        ("P-2", "10亿元以下"),
    ]
