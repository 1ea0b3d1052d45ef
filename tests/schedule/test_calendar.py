"""Working days: against the notices' other copy, the office's own days, the winter stop, and years without a notice."""

import subprocess
import sys
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.schedule.calendar import Calendar
from keyproj.schedule.days import LAST_YEAR, Beyond
from keyproj.schedule.winter import Window, stops
from tests.schedule.small_steps import COLD, PLAIN, WINTER, day

DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


def days_of(first, last):
    return (first + timedelta(n) for n in range((last - first).days + 1))


def test_it_agrees_with_another_package_on_every_day_of_2004_to_2026():
    china = holidays.country_holidays("CN", years=range(2003, 2028))
    every = days_of(date(2004, 1, 1), date(2026, 12, 31))
    differ = {day.isoformat() for day in every if PLAIN.works(day) != china.is_working_day(day)}
    assert differ == {
        # 国办发明电〔2019〕3号 gave Labour Day of 2019 four days; the other package has the notice before it.
        "2019-04-28",
        "2019-05-02",
        "2019-05-03",
        "2019-05-05",
    }


@pytest.mark.parametrize(
    ("first", "works"),
    [
        ("2023-01-20", "1000000011111110"),  # Spring Festival, work on Saturday 28 and Sunday 29
        ("2023-04-28", "1000001110"),  # Labour Day, work on Saturday 6
        ("2023-06-19", "111000111"),  # Dragon Boat, work on Sunday 25
        ("2023-09-28", "1000000001111111"),  # Mid-Autumn and National Day, work on Saturday 7 and Sunday 8
    ],
)
def test_make_up_days(first, works):
    first = date.fromisoformat(first)
    seen = "".join(str(int(PLAIN.works(first + timedelta(n)))) for n in range(len(works)))
    assert seen == works


def test_the_offices_own_days_go_before_the_notices():
    off, on = frozenset({date(2023, 3, 1), date(2023, 3, 4)}), frozenset({date(2023, 3, 4), date(2023, 5, 1)})
    own = Calendar(days_off=off, working_days=on)
    seen = {day: own.works(day) for day in off | on}
    assert seen == {date(2023, 3, 1): False, date(2023, 3, 4): False, date(2023, 5, 1): True}


def outdoor(calendar, text):
    return calendar.outdoor.before(day(text) + 1) - calendar.outdoor.before(day(text)) == 1


def test_a_winter_stop_over_the_new_year():
    seen = {
        text: outdoor(COLD, text) for text in ("2023-03-15", "2023-03-16", "2023-11-14", "2023-11-15", "2024-01-02")
    }
    assert list(seen.values()) == [False, True, True, False, False]
    assert PLAIN.outdoor is PLAIN.work
    every = COLD.every_outdoor
    assert every.day(every.before(day("2023-11-11")) + 4) == day("2024-03-16")


def test_a_stop_within_a_year_and_one_that_begins_on_a_leap_day():
    hot, leap = Calendar(winter=(Window((7, 20), (8, 10)),)), Calendar(winter=(Window((2, 29), (3, 5)),))
    assert [outdoor(hot, f"2023-{on}") for on in ("07-19", "07-20", "08-10", "08-11")] == [True, False, False, True]
    assert [outdoor(leap, on) for on in ("2023-02-28", "2023-03-01", "2024-02-28", "2024-02-29")] == [1, 0, 1, 0]
    assert stops(leap.winter, day("2023-02-01"), day("2024-12-31")) == [day("2023-03-01"), day("2024-02-29")]


def test_where_a_stop_begins():
    both = (WINTER, Window((12, 1), (12, 31)))
    assert stops(both, day("2022-11-15"), day("2024-11-15")) == [day("2023-11-15"), day("2024-11-15")]
    assert stops((), day("2023-01-01"), day("2023-12-31")) == []


def test_years_without_a_notice_have_weekends_and_fixed_holidays():
    assert date(2027, 1, 1) <= PLAIN.provisional_from < date(2087, 1, 1)
    rest = [day.isoformat() for day in days_of(date(2087, 1, 1), date(2087, 12, 31)) if not PLAIN.works(day)]
    weekday = [text for text in rest if date.fromisoformat(text).weekday() < 5]
    assert weekday == ["2087-01-01", "2087-05-01", "2087-05-02", "2087-10-01", "2087-10-02", "2087-10-03"]
    assert len(rest) - len(weekday) == 104


def test_adding_and_counting():
    assert PLAIN.add(date(2023, 4, 28), 1) == date(2023, 5, 4)
    assert PLAIN.add(date(2023, 5, 1), 0) == date(2023, 5, 4)
    assert PLAIN.add(date(2023, 5, 4), -1) == date(2023, 4, 28)
    assert PLAIN.between(date(2023, 4, 28), date(2023, 6, 30)) == 42
    assert PLAIN.between(date(2023, 6, 30), date(2023, 4, 28)) == -42


@given(DAYS, st.integers(-3000, 3000))
def test_a_number_is_a_day_and_back(on, count):
    for days in (COLD.work, COLD.outdoor, COLD.every, COLD.every_outdoor, Calendar().work):
        number = days.before(on.toordinal()) + count
        assert days.before(days.day(number)) == number == days.before(days.day(number - 1) + 1)


@given(DAYS, DAYS)
def test_counting_is_adding_up(first, last):
    first, last = sorted((first, min(last, first + timedelta(500))))
    assert Calendar().between(first, last + timedelta(1)) == sum(map(PLAIN.works, days_of(first, last)))


def test_no_calendar_is_endless():
    for days in (COLD.work, COLD.outdoor, COLD.every, COLD.every_outdoor):
        with pytest.raises(Beyond):
            days.day(days.before(day("2023-01-01")) + 10**9)
        with pytest.raises(Beyond):
            days.day(days.before(day("2023-01-01")) - 10**9)
        with pytest.raises(Beyond):
            days.before(date(LAST_YEAR + 1, 1, 1).toordinal())
    never = Calendar(winter=(Window((1, 1), (12, 31)),)).outdoor
    with pytest.raises(Beyond):
        never.day(never.before(day("2023-01-01")))


def test_the_tables_are_read_when_they_are_needed():
    code = "import sys, keyproj.schedule.plan; sys.exit('chinese_calendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
