"""Whatever steps a file holds: every answer is a report or one line, and the list agrees with the project alone."""

import json
import shutil
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.scheduled import ledger, schedule
from tests.running import call
from tests.small import plan, project

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31)) | st.dates(date(2023, 1, 1), date(2023, 12, 31))
LINKS = st.builds(
    "{{step: {}, link: {}{}}}".format,
    st.sampled_from("abcz"),
    st.sampled_from(["完成-开始", "开始-开始", "完成-完成"]),
    st.sampled_from(["", ", lag: 3", ", lead: 999999999", ", lag: 40, lead: 2"]),
)
DATED = st.dictionaries(st.sampled_from(["not_before", "finish_by", "started", "done"]), DAYS, max_size=3)
STEPS = st.builds(
    lambda days, links, dates, more: ", ".join(
        [f"days: {days}", f"after: [{', '.join(links)}]", *(f"{key}: {day}" for key, day in dates.items()), *more]
    ),
    st.integers(0, 60) | st.sampled_from([999_999_999, 10_000]),
    st.lists(LINKS, max_size=2),
    DATED,
    st.lists(st.sampled_from(["outdoor: 是", "calendar_days: 是", "percent: 9999.999999%"]), max_size=2, unique=True),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("any")


@settings(max_examples=60)
@given(steps=st.lists(STEPS, min_size=1, max_size=4), deadline=DAYS | st.none(), day=DAYS)
def test_every_answer_is_a_report_or_one_line(folder, steps, deadline, day):
    shutil.rmtree(folder, ignore_errors=True)
    named = [f"id: {id}, name: 工序{id}, {step}" for id, step in zip("abcd", steps, strict=False)]
    text = project("A", plan(day.year), schedule(*named, deadline=deadline))
    words = ("--as-of", str(day), "--ledger", ledger(folder, text), "--format", "json")
    alone, listed = call("schedule", "A", *words), call("schedule", *words)
    warned = call("warn", *words)
    assert listed.code in (0, 1)
    assert "内部错误" not in alone.err + listed.err + warned.err
    rows = json.loads(listed.out)["tables"][0]["rows"]
    if alone.code:
        assert (alone.code, alone.out, alone.err.count("\n"), rows, listed.code) == (1, "", 1, [], 1)
        return
    found = {table["id"]: table["rows"] for table in json.loads(alone.out)["tables"]}
    assert all(found["finish"][0][key] == rows[0][key] for key in found["finish"][0])
    assert {row["step"] for row in found["steps"]} == set("abcd"[: len(named)])
