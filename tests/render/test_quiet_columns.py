"""A quiet column is for programs: no person sees it in any format, JSON and CSV keep it."""

import pytest

from keyproj.base.report import Column, Report, Table
from keyproj.base.text import Text
from keyproj.render.as_terminal import report_lines
from keyproj.render.formats import formatted
from keyproj.render.voice import Voice


def report(quiet):
    columns = (Column("name", "text"), Column("count", "count", Text("column.projects"), quiet=quiet))
    return Report(
        "a", Text("unit.万元"), "某市", None, [Table("t", Text("unit.万元"), columns, [("甲", 41)], ("乙", 42))]
    )


@pytest.mark.parametrize("wanted", [(), ("t",)])
@pytest.mark.parametrize("format", ["table", "markdown"])
def test_people_do_not_see_it(format, wanted):
    shown, hidden = (formatted(report(quiet), format, Voice("zh"), wanted) for quiet in (False, True))
    assert "41" in shown
    assert "42" in shown
    assert "甲" in hidden
    assert not {"41", "42", "项目数"} & set(hidden.split())


def test_nor_on_a_terminal():
    lines = [line.plain for line in report_lines(report(True), Voice("zh"), (), 80)]
    assert not any("41" in line or "42" in line for line in lines)


@pytest.mark.parametrize("format", ["csv", "json"])
def test_programs_read_it(format):
    assert formatted(report(True), format, Voice("zh")) == formatted(report(False), format, Voice("zh"))
