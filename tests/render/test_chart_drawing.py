"""What a wall chart looks like drawn with characters: every bar on the columns of its days, at any width."""

from datetime import date
from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from keyproj.base.chart import Bar, Mark, Target
from keyproj.render.as_terminal import print_report
from keyproj.render.chart_grid import project_lines, step_lines
from keyproj.render.chart_lines import chart_lines
from keyproj.render.chart_plain import chart_plain
from keyproj.render.chart_scale import Scale
from keyproj.render.voice import Voice
from keyproj.render.wrap import columns_of
from tests.render.charts import TODAY, chart, row

YEAR = Scale([f"2023-{n:02d}" for n in range(1, 13)], 48)


def drawn(of, today=TODAY, scale=YEAR, colour="red"):
    return ["".join(text for _, text in line) for line in project_lines(of, scale, today, colour)]


def bare(**changed):
    """A row with nothing but what is given."""
    return row(**{"planned": None, "done": [], "marks": [], "targets": [], **changed})


EMPTY = "┊   ┊   ┊   ┊   ┊   ┊   ┃   ┊   ┊   ┊   ┊   ┊   "


def test_nothing_known_is_months_and_the_day():
    assert drawn(bare()) == [EMPTY] * 3


@pytest.mark.parametrize(
    ("since", "until", "line"),
    [
        (date(2023, 2, 1), date(2023, 3, 31), "┊   ░░░░░░░░┊   ┊   ┊   ┃   ┊   ┊   ┊   ┊   ┊   "),
        (date(2023, 2, 28), date(2023, 2, 28), "┊   ┊  ░┊   ┊   ┊   ┊   ┃   ┊   ┊   ┊   ┊   ┊   "),
        (date(2023, 1, 1), date(2023, 12, 31), "░░░░░░░░░░░░░░░░░░░░░░░░┃░░░░░░░░░░░░░░░░░░░░░░░"),
        (date(2022, 12, 31), date(2024, 1, 1), "◀░░░░░░░░░░░░░░░░░░░░░░░┃░░░░░░░░░░░░░░░░░░░░░░▶"),
        (date(2023, 11, 1), None, "┊   ┊   ┊   ┊   ┊   ┊   ┃   ┊   ┊   ┊   ░░░░░░░▶"),
        (date(2022, 1, 1), date(2022, 12, 31), EMPTY),
        (date(2024, 1, 1), None, EMPTY),
        (date(2022, 1, 1), date(2023, 1, 1), "◀   ┊   ┊   ┊   ┊   ┊   ┃   ┊   ┊   ┊   ┊   ┊   "),
    ],
)
def test_the_plan_lies_on_the_columns_of_its_days(since, until, line):
    assert drawn(bare(planned=Bar(since, until)))[0] == line


def test_work_is_drawn_in_pieces_and_ends_before_the_line_of_the_day():
    pieces = [Bar(date(2023, 2, 1), date(2023, 2, 28)), Bar(date(2023, 5, 1), TODAY)]
    assert drawn(bare(done=pieces))[1] == "┊   ████┊   ┊   ████████┃   ┊   ┊   ┊   ┊   ┊   "


def test_marks_lie_over_bars_and_the_deadline_over_a_milestone():
    marks = [
        Mark("deadline", date(2023, 12, 20), "期限"),
        Mark("milestone", date(2023, 12, 20), "竣工验收"),
        Mark("milestone", date(2023, 3, 1), "封顶", done=True),
        Mark("milestone", date(2023, 9, 1), "封顶"),
        Mark("start", date(2023, 1, 1), "计划开工"),
        Mark("completed", date(2023, 5, 1), "竣工"),
        Mark("deadline", date(2031, 12, 20), "期限"),
    ]
    assert drawn(bare(marks=marks))[0] == "▷   ┊   ◆   ┊   ★   ┊   ┃   ┊   ◇   ┊   ┊   ┊ ◎ "


def test_targets_stand_under_the_middle_of_their_months():
    states = {1: "met", 2: "missed", 3: "unreported", 7: "open"}
    targets = [Target(f"2023-{n:02d}", state, "x") for n, state in states.items()]
    assert drawn(bare(targets=targets))[2] == "┊ ✔ ┊ ✖ ┊ ? ┊   ┊   ┊   ┃ - ┊   ┊   ┊   ┊   ┊   "


@pytest.mark.parametrize(
    ("today", "column"),
    [(date(2023, 1, 1), 0), (date(2023, 1, 31), 4), (date(2023, 12, 31), 47), (date(2022, 12, 31), None)],
)
def test_the_line_of_the_day_stands_where_the_day_ends(today, column):
    (line, *_) = drawn(bare(), today)
    assert line.find("┃") == (-1 if column is None else column)


def test_where_words_take_more_lines_than_bars_the_line_of_the_day_goes_on():
    report = chart(("示范县", [row(1, name="长" * 90)]))
    text = chart_plain(report, Voice("zh"), width=80).splitlines()
    start = next(n for n, line in enumerate(text) if "TS-0001" in line)
    lines = text[start:]
    assert len(lines) > 6
    assert {columns_of(line[: line.index("┃")]) for line in lines} == {
        columns_of(text[start][: text[start].index("┃")])
    }


def test_a_heading_says_how_many_of_its_projects_have_a_level():
    rows = [row(1), row(2), row(3, level=None)]
    assert "示范县 · 3 项(参加预警 2 项) · " in chart_plain(chart(("示范县", rows)), Voice("zh"))
    assert "示范县 · 2 项 · " in chart_plain(chart(("示范县", rows[:2])), Voice("zh"))
    assert "示范县 · 1 项 · " in chart_plain(chart(("示范县", rows[2:])), Voice("zh"))


def test_a_step_has_its_earliest_days_above_and_its_latest_below():
    step = row(
        planned=Bar(date(2023, 5, 1), date(2023, 7, 31)),
        done=[Bar(date(2023, 5, 1), TODAY)],
        latest=Bar(date(2023, 7, 1), date(2023, 9, 30)),
        marks=[],
        critical=True,
        slack=44,
    )
    assert ["".join(text for _, text in line) for line in step_lines(step, YEAR, TODAY)] == [
        "┊   ┊   ┊   ┊   ████████┃▒▒▒┊   ┊   ┊   ┊   ┊   ",
        "┊   ┊   ┊   ┊   ┊   ┊   ┃───────────┊   ┊   ┊   ",
    ]


LONG = "中" * 60 + "(合成)" + "x" * 90
NAMES = ["示范项目", LONG, "[red]x[/red]", "\x1b[31mred\x07", "\u202eabc", "a\nb\rc", "", "👨‍👩‍👧 ｱｲｳ é"]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("width", [30, 40, 60, 80, 100, 120, 200, 400])
@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_no_line_is_wider_than_the_width_and_the_bars_stay_in_their_columns(width, name, language):
    said = [("联系市领导", name), ("联系人", LONG)]
    report = chart((name, [row(n, name=name, responsible=said) for n in range(1, 5)]), title=name, office=name)
    for line in chart_lines(report, Voice(language, report.style), width, cell_len):
        text = "".join(part for _, part in line)
        assert cell_len(text) <= width
        assert not any(ord(char) < 32 or 0x202A <= ord(char) <= 0x202E for char in text)
    plain = chart_plain(report, Voice(language), width=width).splitlines()
    rows = [line for line in plain if "┃" in line and "░" in line]
    assert len({columns_of(line[: line.index("┃")]) for line in rows}) == 1


def test_a_terminal_shows_the_same_characters_with_colours_and_without():
    report = chart(("示范县", [row(n) for n in range(1, 5)]))
    for colours in (None, "truecolor"):
        out = StringIO()
        console = Console(file=out, width=100, color_system=colours, force_terminal=colours is not None)
        print_report(report, Voice("zh", report.style), (), console)
        assert ("\x1b[1;31m" in out.getvalue()) == (colours is not None)
        if colours is None:
            assert out.getvalue() == chart_plain(report, Voice("zh", report.style))


def test_levels_differ_by_sign_and_word_too():
    report = chart(("示范县", [row(n, id=f"X{n}") for n in range(4)]))
    text = chart_plain(report, Voice("zh", report.style))
    for sign, word, n in (("■", "红", 3), ("▲", "黄", 2), ("●", "蓝", 1), ("○", "正常", 0)):
        assert f"{sign} {word} X{n} " in text
        assert f"{sign}{word} 1" in text


def test_what_has_no_level_shows_its_stage_and_what_is_suspended_or_unreported_says_so():
    rows = [row(1, level=None, stage="竣工"), row(2, stage="停建", unreported=True), row(3, level=None, stage="前期")]
    text = chart_plain(chart(("示范县", rows)), Voice("zh"))
    assert "  竣工 TS-0001" in text
    assert "▲ 黄(未报)(停建) TS-0002" in text
    assert "  前期 TS-0003" in text
