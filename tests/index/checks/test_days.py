"""Nothing has happened that lies in the future."""

from datetime import date

import pytest

from tests.index.checks.asked import found, problems
from tests.small import project

CODE = "2301-130203-04-01-123456"


def report(month: str, reported: str) -> str:
    return f"progress:\n  - month: {month}\n    investment: 1万元\n    reported: {reported}\n    by: 填报人甲\n"


FORMALITIES = """\
formalities:
  - {item: 环境影响评价, state: 办理中}
  - {item: 施工许可, state: 已完成, number: 1号, date: 2023-07-01, authority: 某局}
"""


FORMER = """\
former_responsibility:
  - {until: 2023-06-30, unit: 甲公司}
  - city_leader: 市领导甲
    county_leader: 路北区领导甲
    until: 2023-07-01
"""


@pytest.mark.parametrize(
    ("text", "field", "seen"),
    [
        ("started: 2023-07-01", "started", "2023-07-01"),
        ("started: 2023-01-01\ncompleted: 2024-01-01", "completed", "2024-01-01"),
        ("started: 2023-01-01\nin_statistics: 2023-07-01", "in_statistics", "2023-07-01"),
        (report("2023-06", "2023-07-03"), "progress.0.reported", "2023-07-03"),
        ("started: 2023-01-01\nsuspended:\n  - reason: 资金\n    since: 2023-07-01", "suspended.0.since", "2023-07-01"),
        ("listing: {basis: 年度计划, date: 2023-07-01}", "listing.date", "2023-07-01"),
        ("removed:\n  reason: 调整\n  date: 2023-07-01", "removed.date", "2023-07-01"),
        (FORMER, "former_responsibility.1.until", "2023-07-01"),
        (FORMALITIES, "formalities.1.date", "2023-07-01"),
        ("schedule: {steps: [{id: a, name: 甲, days: 1, started: 2023-07-01}]}", "schedule.steps.0.started", "2023-07-01"),
        ("schedule: {steps: [{id: a, name: 甲, days: 1, started: 2023-06-01, done: 2023-07-01}]}", "schedule.steps.0.done", "2023-07-01"),
    ],
)  # fmt: skip
def test_a_fact_after_today(text, field, seen, tmp_path):
    """K252"""
    files = {"projects/A.yaml": project("A", text, code=CODE)}
    assert found(tmp_path, files) == [("K252", "projects/A.yaml", field, seen)]
    assert problems(tmp_path, files)[0].args == {"seen": seen, "today": "2023-06-30"}


def test_a_month_after_this_one(tmp_path):
    """K252"""
    files = {"projects/A.yaml": project("A", report("2023-07", "2023-07-31"), code=CODE)}
    assert found(tmp_path, files) == [
        ("K252", "projects/A.yaml", "progress.0.month", "2023-07"),
        ("K252", "projects/A.yaml", "progress.0.reported", "2023-07-31"),
    ]


def test_today_and_before_are_fine(tmp_path):
    text = report("2023-06", "2023-06-30") + "suspended: [{since: 2023-06-30, reason: 资金}]\n"
    files = {"projects/A.yaml": project("A", text, code=CODE, started="2023-06-30", in_statistics="2023-06-30")}
    assert found(tmp_path, files) == []
    assert "K252" in {code for code, *_ in found(tmp_path, files, date(2023, 6, 29))}


def test_what_is_planned_or_decided_may_lie_ahead(tmp_path):
    text = (
        "schedule: {deadline: 2025-10-31, steps: [{id: a, name: 甲, days: 1, finish_by: 2024-01-01}]}\n"
        "formalities: [{item: 环境影响评价, state: 办理中, date: 2023-09-01}]\n"
        "plans: {2024: {category: 前期}}\n"
    )
    assert found(tmp_path, {"projects/A.yaml": project("A", text, code=CODE)}) == []
