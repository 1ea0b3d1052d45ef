"""`keyproj chart` at the command line: parts of a ledger, one project, groups, widths, formats, wrong use."""

import json

import pytest

from tests.reports.charted import drawn
from tests.reports.warned import building, ledger
from tests.running import DATA, ROOT, call
from tests.terminal import on_terminal

TOWN = str(ROOT / "examples" / "baocheng")
JUNE = ("--ledger", TOWN, "--month", "2023-06")


def heads(*words):
    """The headings of the groups, without what they add up to."""
    return [
        line.split(" · ")[0]
        for line in call("chart", *JUNE, *words).out.splitlines()
        if " 项" in line and " · " in line
    ]


def test_groups_stand_in_the_order_of_the_policy():
    assert heads() == ["示范社区", "滨河示范社区", "示范村", "柑园示范村", "竹林示范村", "古渡示范村"]
    assert heads("--by", "sector")[0] == "党建引领"
    assert heads("--by", "行业") == heads("--by", "sector")
    assert heads("--by", "leader", "--county", "示范社区") == ["副镇长甲", "镇党委副书记", "镇党委委员甲"]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (("--county", "示范社区"), ["BC-0001", "BC-0003", "BC-0010"]),
        (("--sector", "产业发展"), ["BC-0001", "BC-0005", "BC-0006"]),
        (("--leader", "副镇长丙"), ["BC-0011"]),
        (("--project", "BC-0001,BC-0011"), ["BC-0001", "BC-0011"]),
        (("BC-0011",), ["BC-0011"]),
        (("--project", "BC-0011"), ["BC-0011"]),
        (("bc-11",), ["BC-0011"]),
    ],
)
def test_a_part_of_the_ledger(words, ids):
    report = json.loads(call("chart", *words, *JUNE, "--format", "json").out)
    assert [row["project"] for row in report["tables"][0]["rows"]] == ids
    assert any(table["id"] == "steps" for table in report["tables"]) == (len(ids) == 1 and "--leader" not in words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("BC-0001", "--county", "示范村"), "写了项目编号"),
        (("--width", "59"), "60"),
        (("--width", "401"), "400"),
        (("--width", "八十"), "八十"),
        (("--width", "²"), "²"),
        (("--width", "-1"), "-1"),
        (("--by", "stage"), "county、sector、leader"),
        (("--paper", "A4"), "A3、A1"),
        (("--format", "svg"), "table、markdown、csv、json、html"),
        (("--policy", "x"), "default"),
        (("--county", "某村"), "某村"),
        (("BC-9999",), "BC-9999"),
        (("--project", "BC-9999"), "BC-9999"),
        (("-o", "a.png"), ".html"),
        (("--table", "x"), "chart"),
    ],
)
def test_wrong_use_is_one_line_that_says_what_to_write(words, said):
    ran = call("chart", *JUNE, *words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_steps_in_a_circle_are_said_in_one_line(tmp_path):
    circle = "schedule: {steps: [{id: a, name: a, days: 1, after: [b]}, {id: b, name: b, days: 1, after: [a]}]}\n"
    ran = call("chart", "A", "--ledger", ledger(tmp_path, building("A", more=circle)), "--month", "2023-06")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "check" in ran.err


def test_one_project_whose_file_has_errors_is_not_said_to_be_unknown(tmp_path):
    root = ledger(tmp_path, building("A", 1000, started="9999-01-01"), building("B", 1000))
    ran = call("chart", "A", "--ledger", root, "--month", "2023-06")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "projects/A.yaml" in ran.err
    assert ran.err == call("show", "A", "--ledger", root, "--month", "2023-06").err


def test_one_project_says_up_to_when_reports_count():
    codes = [
        note["code"]
        for note in json.loads(call("chart", "BC-0006", *JUNE, "--known-by", "2023-06-10", "--format", "json").out)[
            "notes"
        ]
    ]
    assert "known_by" in codes
    assert "filtered" not in codes


def test_one_project_has_a_scale_of_all_its_months():
    lines = drawn(TOWN, "BC-0006", width=100)
    years = next(line for line in lines if line.split() == ["2022", "2023"])
    months = lines[lines.index(years) + 1].split()
    assert (months[0], months[-1], len(months)) == ("9", "12", 16)
    assert sum("2号楼主体" in line for line in lines) >= 1
    assert any("关键" in line and "时差 -6" in line for line in lines)


def test_years_away(tmp_path):
    far = "schedule: {deadline: 2099-12-31, steps: [{id: a, name: 合成, days: 5}]}\n"
    root = ledger(tmp_path, building("A", 1000, started="1995-05-01", more=far))
    for words in ((), ("A",)):
        for width in (60, 200):
            lines = drawn(root, *words, width=width)
            assert any("期限 2099-12-31" in line for line in lines)
            assert any("◀" in line and "▶" in line for line in lines if "图外" not in line) == (not words)


def test_a_terminal_is_filled_and_a_pipe_has_its_own_width():
    piped = call("chart", *JUNE).out
    assert on_terminal(100, "chart", *JUNE) == piped
    assert call("chart", *JUNE, "--width", "100").out == piped
    wide = on_terminal(200, "chart", *JUNE)
    assert len(wide.splitlines()) < len(piped.splitlines())
    assert on_terminal(120, "chart", *JUNE, "--width", "200") == wide


def test_written_to_a_file_by_its_ending(tmp_path):
    for ending, start in (
        (".html", "<!DOCTYPE html>"),
        (".md", "## "),
        (".csv", "\ufefftable,row"),
        (".txt", "宝城镇"),
    ):
        target = tmp_path / f"chart{ending}"
        assert call("chart", *JUNE, "-o", str(target)).code == 0
        assert target.read_text("utf-8").lower().startswith(start.lower())
    assert call("chart", *JUNE, "--format", "html").out == (tmp_path / "chart.html").read_text("utf-8")
    assert "841mm" in call("chart", *JUNE, "--format", "html", "--paper", "a1").out


def test_tables_that_are_asked_for_take_the_place_of_the_drawing():
    for format in ("table", "markdown", "csv"):
        ran = call("chart", *JUNE, "--table", "targets", "--format", format)
        assert ran.code == 0
        assert "2023-04" in ran.out
        assert "░" not in ran.out


def test_the_whole_city_has_every_project_once():
    ran = call("chart", "--ledger", str(DATA), "--month", "2023-06", "--format", "markdown")
    rows = [line for line in ran.out.splitlines() if line.startswith("|") and " TS-" in line]
    assert len(rows) == 218
