"""However the projects are split, the parts add up to the same total."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.errors import WrongUse
from keyproj.base.filter import Filter
from keyproj.base.period import of_day, of_month, of_quarter
from keyproj.base.rounding import Rate
from keyproj.base.text import Names
from keyproj.index.settings import names
from keyproj.reports.ask import Ask
from keyproj.reports.choices import dimensions
from keyproj.reports.classes import DIMENSIONS
from keyproj.reports.quarters import quarters
from keyproj.reports.totals import by, overview
from keyproj.rules.vocabulary import CATEGORIES, STAGES

MONTHS = st.integers(1, 12).map(lambda month: of_month(f"2023-{month:02d}"))
QUARTERS = st.builds(of_quarter, st.integers(2022, 2024), st.integers(1, 4))
DAYS = st.integers(0, 364).map(lambda n: of_day(date(2023, 1, 1) + timedelta(days=n)))
PERIODS = st.one_of(MONTHS, QUARTERS, DAYS)
SPLITS = st.lists(st.sampled_from(list(DIMENSIONS)), min_size=1, max_size=2, unique=True)


def some(words):
    return st.lists(st.sampled_from(words), max_size=3, unique=True).map(tuple)


@st.composite
def filters(draw, db):
    policy = {
        field: names(db, table) for field, table in (("county", "county"), ("sector", "sector"), ("scale", "band"))
    }
    leaders = [row[0] for row in db.execute("SELECT DISTINCT holder FROM office ORDER BY 1")]
    words = {**policy, "stage": list(STAGES), "category": list(CATEGORIES), "leader": leaders}
    narrowed = draw(st.sets(st.sampled_from(sorted(words)), max_size=2))
    return Filter(**{field: draw(some(words[field])) for field in narrowed})


def sums(rows):
    """The columns of counts and yuan, added up; unknown amounts add nothing."""
    return [sum(row[n] or 0 for row in rows) for n in range(1, 6)]


@given(data=st.data(), period=PERIODS, split=SPLITS, packages=st.sampled_from(["whole", "split"]))
def test_every_split_adds_up_to_the_same_total(tangshan, data, period, split, packages):
    ask = Ask.of(tangshan, lambda _: period, data.draw(filters(tangshan)), packages)
    table = by(ask.db, split)
    building = overview(ask.db).rows[0]
    assert sums(table.rows) == sums([table.total]) == sums([building])
    assert sums(overview(ask.db).rows) == sums([overview(ask.db).total])
    assert len({row[0] for row in table.rows}) == len(table.rows)
    for row in [*table.rows, table.total]:
        if row[3] is not None:
            assert row[6:] == (Rate(row[5], row[3]), Rate(row[5], row[4]))


@given(data=st.data(), period=PERIODS)
def test_the_quarters_add_up_to_the_year(tangshan, data, period):
    ask = Ask.of(tangshan, lambda _: period, data.draw(filters(tangshan)))
    table, building = quarters(ask.db, ask.period), overview(ask.db).rows[0]
    ids = [column.id for column in table.columns]
    rows = [dict(zip(ids, row, strict=True)) for row in table.rows]
    year = dict(zip(ids, table.total, strict=True))
    for id in ("planned", "actual", "starts_planned", "starts_actual", "completions_planned", "completions_actual"):
        assert sum(row[id] or 0 for row in rows) == year[id]
    assert year["actual"] == (building[5] or 0)
    assert rows[3]["planned_cumulative"] == year["planned"] == (building[3] or 0)
    over = [row for row in rows if row["actual_cumulative"] is not None]
    assert len(over) == period.last_quarter
    assert over[-1]["actual_cumulative"] == year["actual"]
    assert over[-1]["starts_actual_cumulative"] == year["starts_actual"]


@pytest.mark.parametrize(
    "text", ["", "nonsense", "sector,", "sector,sector", "sector,scale,county", "quarter", "SECTOR"]
)
def test_no_such_split(text):
    with pytest.raises(WrongUse) as caught:
        dimensions(text)
    assert caught.value.text.args["choices"] == Names(("category", "sector", "scale", "county", "stage"))


def test_splits_as_typed():
    assert dimensions(None) == []
    assert dimensions("stage") == ["stage"]
    assert dimensions(" sector , scale ") == ["sector", "scale"]
