"""The wall chart in a real browser: bars follow dates to the pixel, sheets have their heads, no row is cut in two."""

import re
from datetime import date, timedelta

import pytest

from keyproj.base.chart import Bar, Mark, Target
from tests.render.charts import TODAY, chart, counties, one, row, step
from tests.render.test_chart_page import HOSTILE

DAY = timedelta(days=1)
FIRST, DAYS = date(2023, 1, 1), 365
DAYS_OF_A_STEP = [(date(2023, 3, 1), date(2023, 4, 9))] * 2

BOXES = """() => [...document.querySelectorAll('tbody tr:not(.h, .f)')].map(row => {
  const axis = row.querySelector('.t').getBoundingClientRect();
  const style = getComputedStyle(row.querySelector('.t'));
  const left = axis.left + parseFloat(style.borderLeftWidth);
  const width = axis.width - parseFloat(style.borderLeftWidth) - parseFloat(style.borderRightWidth);
  const found = kind => [...row.querySelectorAll('.t > ' + kind)].map(one => {
    const box = one.getBoundingClientRect();
    return [box.left - left, box.right - left];
  });
  return {width, p: found('.p'), d: found('i.d'), r: found('.r'), m: found('b'),
    today: parseFloat(getComputedStyle(row.querySelector('.t'), '::after').left)};
})"""
"""Where the bars of each row lie, in pixels from where its axis begins."""


def before(day):
    """Days of the axis before a day."""
    return max(0, min(DAYS, (day - FIRST).days))


def assert_lies(box, bar, width):
    """To within a pixel."""
    day = width / DAYS
    until = bar.until or date(2023, 12, 31)
    assert abs(box[0] - before(bar.since) * day) < 1, (box, bar)
    assert abs(box[1] - before(until + DAY) * day) < 1, (box, bar)


@pytest.mark.parametrize("width", [1280, 1600, 2560])
def test_bars_and_marks_lie_where_their_days_are(shown, width):
    rows = [row(number) for number in range(1, 25)]
    rows += [row(25, planned=Bar(date(2022, 5, 1), date(2024, 2, 1))), row(26, planned=Bar(date(2023, 6, 30), None))]
    rows += [row(27, planned=Bar(date(2023, 2, 28), date(2023, 2, 28)))]
    for given, found in zip(rows, shown(chart(("示范区", rows)), width=width).evaluate(BOXES), strict=True):
        assert_lies(found["p"][0], given.planned, found["width"])
        assert [len(found["d"]), len(found["p"])] == [len(given.done), 1]
        for box, bar in zip(found["d"], given.done, strict=True):
            assert_lies(box, bar, found["width"])
        for box, mark in zip(found["m"], given.marks, strict=True):
            noon = (before(mark.day) + 0.5) * found["width"] / DAYS
            assert abs((box[0] + box[1]) / 2 - noon) < 1
        assert abs(found["today"] - before(TODAY + DAY) * found["width"] / DAYS) < 1


def test_work_that_stood_still_leaves_a_gap(shown):
    pieces = [Bar(date(2023, 1, 10), date(2023, 2, 9)), Bar(date(2023, 4, 1), TODAY)]
    (found,) = shown(chart(("示范区", [row(done=pieces)]))).evaluate(BOXES)
    for box, bar in zip(found["d"], pieces, strict=True):
        assert_lies(box, bar, found["width"])


def test_steps_lie_twice_by_their_earliest_and_latest_days_below_the_projects_axis(shown):
    early, late = (date(2023, 3, 1), date(2023, 4, 9)), (date(2023, 5, 2), date(2023, 6, 10))
    project, found = shown(one(step("基础", early, late))).evaluate(BOXES)
    assert_lies(found["p"][0], Bar(*early), found["width"])
    assert_lies(found["r"][0], Bar(*late), found["width"])
    assert abs(found["today"] - project["today"]) < 1


def test_levels_differ_by_colour_and_by_the_lines_along_their_bars(shown):
    page = shown(counties(4))
    looks = page.evaluate("""() => [0, 1, 2, 3].map(level => {
      const bar = document.querySelector('td > i.l' + level), line = getComputedStyle(bar, '::before');
      return [getComputedStyle(bar).backgroundColor, line.backgroundColor + line.borderTopWidth + line.height];
    })""")
    assert [colour for colour, _ in looks] == [
        "rgb(46, 158, 79)", "rgb(30, 111, 217)", "rgb(255, 212, 0)", "rgb(215, 0, 15)",
    ]  # fmt: skip
    assert len({line for _, line in looks}) == 4
    assert page.evaluate("getComputedStyle(document.body).printColorAdjust") == "exact"


def test_the_words_on_a_level_can_be_read(shown):
    """Their contrast is 4.5 or more (WCAG 2.1, 1.4.3)."""
    pairs = shown(counties(4)).evaluate("""() => [...document.querySelectorAll('.v')].map(mark => {
      const style = getComputedStyle(mark);
      return [style.color, style.backgroundColor];
    })""")
    assert {contrast(*pair) >= 4.5 for pair in pairs} == {True}, pairs


def contrast(*colours):
    """WCAG's contrast of two colours."""
    parts = [[int(part) / 255 for part in re.findall(r"\d+", colour)[:3]] for colour in colours]
    linear = [[c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in part] for part in parts]
    light, dark = sorted((0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in linear), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("paper", "size"), [("A3", (420, 297)), ("A1", (841, 594))])
def test_every_sheet_has_the_head_and_no_row_is_cut_in_two(shown, sheets, paper, size):
    report = counties(7, 11, 40, 3)
    printed, sizes = sheets(shown(report, paper))
    assert sizes == {size}
    assert 2 < len(printed) < 6
    for number, words in enumerate(printed, 1):
        for head in (report.title.replace(" ", ""), report.office, "序项目责任预警", "12月", "图上日期", "■红▲"):
            assert head in words, (number, head)
        assert f"{number}/{len(printed)}" in words
    for each in (each for group in report.groups for each in group.rows):
        (words,) = [words for words in printed if each.id in words]
        assert f"0315-{each.id[3:]:0>7}" in words, each.id


def test_a_county_begins_on_a_new_sheet_where_it_does_not_fit(shown, sheets):
    both, _ = sheets(shown(counties(5, 5)))
    assert len(both) == 1
    apart, _ = sheets(shown(counties(14, 14)))
    assert [re.findall(r"示范(\d)区", words) for words in apart] == [["1"], ["2"]]


def test_a_county_of_several_sheets_is_named_on_each_of_them(shown, sheets):
    words, _ = sheets(shown(counties(60)))
    assert len(words) == 4
    assert all("示范1区" in sheet for sheet in words)


def test_a_second_sheet_of_steps_says_whose_they_are(shown, sheets):
    report = one(*(step(f"工序{n}", *DAYS_OF_A_STEP) for n in range(60)), title="示范项目 'a\\' </style> 挂图")
    printed, _ = sheets(shown(report))
    assert len(printed) > 1
    for words in printed:
        assert words.count("示范项目'a\\'</style>挂图") == 1
        assert "顺排(最早)倒排(最迟)" in words


def test_no_sheet_has_but_a_head(shown, sheets):
    rows = [row(number, targets=[Target("2023-05", "met", ["长" * 120])]) for number in range(1, 18)]
    for report in (chart(("示范区", rows), ("乙区", rows)), counties(19, 3), counties(3, 30, 3)):
        printed, _ = sheets(shown(report))
        assert all(re.search(r"TS-\d{4}", words) for words in printed)


def test_no_word_of_a_ledger_can_load_run_or_move_anything(shown):
    marks = [Mark("milestone", date(2023, 3, 1), HOSTILE)]
    hostile = row(name=HOSTILE, id=HOSTILE, responsible=[(HOSTILE, HOSTILE)], marks=marks, note=[HOSTILE])
    image = row(2, name='<img src="http://example.invalid/a.png" onerror="alert(1)">', level=2)
    arabic = row(3, name="مشروع (合成) \u202eabc", level=3)
    page = shown(chart((HOSTILE, [hostile, image, arabic]), title=HOSTILE, office=HOSTILE, lead=[HOSTILE]))
    assert page.heard == []
    assert shown(one(step(HOSTILE, *DAYS_OF_A_STEP), title=HOSTILE)).heard == []
    assert page.locator("script, img").count() == 0
    assert page.locator("tbody tr:not(.h, .f)").count() == 3
    assert page.locator("body").is_visible()
    sound = chart(("示范区", [row(2, level=2)]))
    kept = [round(each["p"][0][0], 1) for each in (page.evaluate(BOXES)[1], shown(sound).evaluate(BOXES)[0])]
    assert kept[0] == kept[1]
