"""The wide rows of money hold what the narrow ones do, for every project, month and day of knowledge."""

from datetime import date
from pathlib import Path

import pytest

from keyproj.base.filter import Filter
from keyproj.base.period import of_month
from keyproj.index.cache import open_index
from keyproj.index.fact import select_facts
from tests import small

DATA = Path(__file__).resolve().parent.parent.parent / "data"

PROJECT = small.project(
    "P-1",
    started="2023-02-26",
    plans="{2023: {category: 新开工, investment: 1200万元, start: 2023-02, months: {2023-03: {investment: 650万元}}}}",
    progress="""
  - {month: 2022-12, investment: 10万元, image: 无, reported: 2022-12-31, by: 甲}
  - {month: 2023-03, investment: 30万元, image: 无, reported: 2023-03-31, by: 甲}
  - {month: 2023-03, investment: 40万元, image: 无, reported: 2023-05-02, by: 甲, reason: 漏报}
  - {month: 2023-04, investment: 0万元, image: 无, reported: 2023-04-30, by: 甲}""",
)


@pytest.fixture
def db(tmp_path):
    files = {"keyproj.yaml": small.POLICY, "projects/P-1.yaml": PROJECT}
    index = open_index(small.write(tmp_path, files), in_memory=True)
    yield index.db
    index.close()


def test_a_year_is_a_row_with_null_where_nothing_was_reported(db):
    done = ", ".join(f"done{n:02d} / 10000" for n in range(1, 13))
    rows = db.execute(f"SELECT year, {done} FROM money ORDER BY year").fetchall()
    assert rows == [(2022, *[None] * 11, 10), (2023, None, None, 40, 0, *[None] * 8)]


def test_the_months_that_were_spread_from_the_year_have_their_bits(db):
    assert db.execute("SELECT due01, due03 / 10000, spread FROM money WHERE year = 2023").fetchone() == (
        500_000,
        650,
        4096 + 4095 - 4,
    )


@pytest.mark.parametrize(
    ("month", "known", "expected"),
    [
        ("2023-01", None, (0, None, 0)),
        ("2023-03", None, (40, "2023-03", 1)),
        ("2023-04", None, (40, "2023-04", 1)),
        ("2023-04", date(2023, 4, 1), (30, "2023-03", 2)),
        ("2023-05", date(2023, 5, 2), (40, "2023-04", 2)),
    ],
)
def test_reports_count_by_month_and_by_the_day_on_which_they_were_known(db, month, known, expected):
    select_facts(db, of_month(month, known), Filter())
    assert db.execute("SELECT actual_to_date / 10000, last_month, months_missing FROM fact").fetchone() == expected


def test_a_month_before_the_start_of_work_makes_up_for_none_that_is_missing(tmp_path):
    early = PROJECT.replace("2023-02-26", "2023-04-02")
    files = {"keyproj.yaml": small.POLICY, "projects/P-1.yaml": early}
    index = open_index(small.write(tmp_path, files), in_memory=True)
    select_facts(index.db, of_month("2023-05"), Filter())
    assert index.db.execute("SELECT months_missing, actual_to_date / 10000 FROM fact").fetchone() == (1, 40)
    index.close()


def test_the_tangshan_ledger_says_the_same_in_both():
    index = open_index(DATA, in_memory=True)
    for what, narrow in (("due", "target"), ("done", "(SELECT * FROM report WHERE latest)")):
        months = " UNION ALL ".join(
            f"SELECT project, year || '-{n:02d}' AS month, {what}{n:02d} AS yuan FROM money" for n in range(1, 13)
        )
        wide = f"SELECT project, month, yuan FROM ({months}) WHERE ifnull(yuan, 0) <> 0"
        rows = index.db.execute(f"SELECT project, month, yuan FROM {narrow} WHERE yuan <> 0").fetchall()
        assert rows
        assert sorted(index.db.execute(wide).fetchall()) == sorted(rows)
    index.close()
