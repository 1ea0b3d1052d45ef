"""Every figure that Tangshan published for 2023 comes out of `summary`, one by one."""

import json
from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.running import DATA, call

TOTALS = """
overview 在建                148  4885.3  1127.4
category 新开工               73  2253.0   552.5
category 续建                 75  2632.3   574.9
sector   产业                 69  2420.7   580.5
sector   基础设施             23  1295.3   256.4
sector   民生                 24   514.7   114.8
sector   生态环境保护及修复   14   164.4    55.6
sector   文化旅游             18   490.2   120.1
scale    100亿元以上           8  1961.3   303.1
scale    50—100亿元           11   723.4   131.0
scale    10—50亿元           111  2067.0   630.4
scale    10亿元以下           18   133.6    62.9
overview 前期                 69  5557.7       —
overview 合计                217       —       —
"""
"""Projects, total investment and annual plan in 亿元."""

QUARTERS = """
Q1  162.5   14.4  37   50.7
Q2  341.0   44.7  24   83.6
Q3  383.8   78.7  12  100
Q4  240.2  100     0  100
"""
"""Planned investment in 亿元, per cent of the plan, planned starts, per cent of them."""

FIGURES = [
    (table, name, column, number)
    for table, name, *numbers in map(str.split, TOTALS.strip().splitlines())
    for column, number in zip(("projects", "total_investment", "annual_plan"), numbers, strict=True)
    if number != "—"
] + [
    ("quarter", name, column, number)
    for name, *numbers in map(str.split, QUARTERS.strip().splitlines())
    for column, number in zip(
        ("planned", "planned_share", "starts_planned", "start_rate_planned"), numbers, strict=True
    )
]


@pytest.fixture(scope="module")
def summary(warm):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KEYPROJ_CACHE", str(warm))
        ran = call("summary", "--quarter", "2", "--ledger", str(DATA), "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def table_of(summary, id):
    return next(table for table in summary["tables"] if table["id"] == id)


def cell(summary, table, name, column):
    rows = table_of(summary, table)
    found = [row for row in (*rows["rows"], rows.get("total", {})) if name in (row.get("class"), row.get("quarter"))]
    assert len(found) == 1
    kinds = {each["id"]: each["kind"] for each in rows["columns"]}
    return found[0][column], kinds[column]


def printed(value, kind, places):
    """The value as the document prints it: 亿元 and per cent, rounded half up."""
    number = {"yuan": lambda: Decimal(value).scaleb(-8), "rate": lambda: Decimal(value) * 100}.get(
        kind, lambda: Decimal(value)
    )()
    return str(number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


@pytest.mark.parametrize(("table", "name", "column", "number"), FIGURES, ids=str)
def test_the_figure_is_the_published_one(summary, table, name, column, number):
    value, kind = cell(summary, table, name, column)
    assert printed(value, kind, len(number.partition(".")[2])) == number


def test_58_completions_are_planned(summary):
    assert cell(summary, "quarter", "全年", "completions_planned") == (58, "count")


def test_these_are_the_exact_yuan(summary):
    exact = {name: cell(summary, "quarter", name, "planned")[0] for name in ("Q1", "Q2", "Q3", "Q4", "全年")}
    assert exact == {
        "Q1": 1625 * 10**7,
        "Q2": 3410 * 10**7,
        "Q3": 38375 * 10**6,
        "Q4": 24015 * 10**6,
        "全年": 11274 * 10**7,
    }
    assert cell(summary, "overview", "在建", "annual_plan")[0] == 112740000000
    assert cell(summary, "sector", "产业", "annual_plan")[0] == 58050000000


def test_all_published_figures_agree(summary):
    rows = table_of(summary, "reconciliation")["rows"]
    assert len(rows) > 50
    assert [row["figure"] for row in rows if row["agrees"] is not True] == []
    known = {f"{table}.{name}.{column}" for table, name, column, _ in FIGURES} | {"quarter.全年.completions_planned"}
    assert {row["figure"] for row in rows} == known


def test_the_printed_quarters_add_up_within_rounding(summary):
    notes = {note["code"]: note["args"] for note in summary["notes"]}
    assert notes["agrees"] == {"count": len(table_of(summary, "reconciliation")["rows"])}
    assert notes["sum_rounding"] == {
        "table": "quarter", "column": "planned", "count": 4,
        "sum": 112750000000, "total": 112740000000, "difference": 10000000,
    }  # fmt: skip
    assert "differs" not in notes
    assert "sum_differs" not in notes
