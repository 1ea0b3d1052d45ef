"""The scale of a drawn chart: whole months, each as wide as any other, days in their order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.base.months import months_of
from keyproj.render.chart_heads import month_labels, placed, year_labels
from keyproj.render.chart_scale import GAP, Scale, fit

YEAR = Scale(months_of(2023), 48)
ZH = [f"{n}月" for n in range(1, 13)]


def columns_of(text):
    return sum(2 if ord(char) > 0x2E80 else 1 for char in text)


def spans(first, count):
    """So many months from January of a year on."""
    return [f"{first + n // 12}-{n % 12 + 1:02d}" for n in range(count)]


def test_a_year_of_four_columns_a_month():
    assert YEAR.edges == list(range(0, 48, 4))
    assert [YEAR.at(date(2023, month, 1)) for month in range(1, 13)] == YEAR.edges
    assert [YEAR.at(date(2023, 6, day)) for day in (1, 8, 9, 16, 24, 30)] == [20, 20, 21, 22, 23, 23]
    assert YEAR.after(date(2023, 6, 30)) == 24
    assert YEAR.at(date(2022, 12, 31)) == -1
    assert YEAR.at(date(2024, 1, 1)) == 48


@given(
    st.dates(date(1990, 1, 1), date(2099, 12, 30)),
    st.integers(1, 300),
    st.integers(1, 400),
    st.integers(1990, 2090),
)
def test_days_keep_their_order_and_a_month_begins_on_its_edge(day, width, count, first):
    scale = Scale(spans(first, count), width)
    assert scale.at(day) <= scale.after(day)
    for month, edge in zip(scale.months[:30], scale.edges, strict=False):
        assert scale.at(date.fromisoformat(f"{month}-01")) == edge
    assert scale.at(date.fromisoformat(f"{scale.months[0]}-01") - timedelta(1)) < 0
    assert scale.edges[-1] < width or count > width


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200, 240])
@pytest.mark.parametrize("count", [1, 3, 12, 31, 60, 240, 1300])
def test_words_and_bars_share_the_width(width, count):
    left, scale = fit(spans(1990, count), width)
    assert left + GAP + scale.width == width
    assert left >= 22
    assert scale.width % count == 0 or count > scale.width


@given(st.integers(1, 200), st.integers(1, 1300), st.integers(1990, 1999))
def test_names_of_months_and_years_never_run_into_each_other(width, count, first):
    scale = Scale(spans(first, count), width)
    for labels in (month_labels(scale, ZH, columns_of), year_labels(scale)):
        line = placed(labels, columns_of)
        assert set(line.split()) <= {label for _, label in labels}


def test_months_by_name_number_or_every_second():
    assert placed(month_labels(Scale(months_of(2023), 60), ZH, columns_of), columns_of).split() == ZH
    assert placed(month_labels(YEAR, ZH, columns_of), columns_of).split() == [str(n) for n in range(1, 13)]
    tight = Scale(spans(2023, 24), 28)
    assert placed(month_labels(tight, ZH, columns_of), columns_of).split() == ["1", "3", "5", "7", "9", "11"] * 2


def test_years_stand_at_their_januaries_and_the_first_where_there_is_room():
    late = Scale(["2022-11", "2022-12", *months_of(2023)], 42)
    assert placed(year_labels(late), columns_of) == "2022  2023"
    assert placed(year_labels(Scale(late.months, 14)), columns_of) == "  2023"
    assert placed(year_labels(Scale(spans(1990, 1200), 48)), columns_of).split() == [
        str(year) for year in range(2000, 2090, 20)
    ]
