"""Whatever is typed: a report or one line, never an internal error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.running import call

DATES = ["2023-06-30", "2023-02-30", "2023-06", "2023-6", "1990-01-01", "2099-12-31", "9999-99-99", "", "今天"]
VALUES = {
    "--quarter": ["1", "2", "4", "5", "Q3", "０", ""],
    "--year": ["2023", "2022", "2099", "1", ""],
    "--month": ["2023-06", "2023-12", "2023-13", "2023.6", "2022-01", ""],
    "--as-of": DATES,
    "--known-by": DATES,
    "--by": ["sector", "sector,scale", "stage,category", "行业", "行业，县(市)区", "scale,scale", ",", ""],
    "--explain": ["overview.合计.projects", "quarter.全年.planned_share", "stage.在建.actual_to_date", "scale_county.x.projects", "..", "a.b.c", "quarter.Q3.", ""],
    "--packages": ["whole", "split", "both"],
    "--county": ["路北区", "路北区,丰南区", "路北", "、", "", "%"],
    "--sector": ["产业", "产业、民生", "'"],
    "--stage": ["在建", "竣工,停建", "x"],
    "--category": ["新开工", "前期", "\\"],
    "--scale": ["100亿元以上", "10亿元以下", "10"],
    "--leader": ["市领导甲", "市发改委(重点办)", "*"],
    "--project": ["TS-0001", "TS-1", "ts-0001,TS-0002", "\udcff"],
    "--table": ["sector", "quarter,overview", "months", "x", ""],
    "--format": ["table", "markdown", "csv", "json", "xml"],
    "--lang": ["zh", "en", "fr"],
    "--sort": ["project", "-completion_rate", "--", "-", "name", "总投资", ""],
    "--columns": ["project,name", "stage", "file,unreported", "x", "，"],
}  # fmt: skip
FLAGS = ["--unreported", "--tables", "--help", "-h", "--version", "--", "-x", "x"]
COMMANDS = [
    "summary",
    "list",
    "show TS-0044",
    "show",
    "query",
    "check",
    "schema",
    "schema plan",
    "help",
    "help list",
    "slip list",
    "slip show TS-0044",
    "slip issue --dry-run",
    "slip",
    "",
]


@st.composite
def lines(draw):
    words = draw(st.sampled_from(COMMANDS)).split()
    for option in draw(st.lists(st.sampled_from([*VALUES, *FLAGS]), max_size=4)):
        words.append(option)
        if option in VALUES:
            words.append(draw(st.sampled_from(VALUES[option])))
    return words


@pytest.fixture(scope="module")
def place(warm):
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@settings(max_examples=150)
@given(words=lines())
def test_a_report_or_one_line(words, place, warm):
    place.setenv("KEYPROJ_CACHE", str(warm))
    ran = call(*words)
    assert ran.code in (0, 1, 2)
    assert "内部错误" not in ran.err
    assert "Internal error" not in ran.err
    assert ran.err.count("\n") == (1 if ran.code else 0)
    assert bool(ran.out) == (ran.code == 0)
