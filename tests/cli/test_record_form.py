"""`keyproj record --template`: the month's form, and that it comes back filled in."""

import csv
import io
from datetime import date, datetime

import openpyxl
import pytest

from keyproj.actions.record_form import FILLED_IN, KNOWN
from keyproj.actions.record_table_columns import CONTEXT
from keyproj.actions.record_table_columns import KNOWN as HEADINGS
from keyproj.actions.record_table_headings import _ASIDE, _close, _read
from keyproj.base.text import Text
from keyproj.render.catalogue import LANGUAGES
from keyproj.render.form_text import heading
from keyproj.render.voice import Voice
from keyproj.store.yaml import parse
from tests.cli.test_imports import SLOW, imported
from tests.cli.test_reading_only import state
from tests.running import call
from tests.small import plan, progress, project, write

FIRST = "projects/路北区/TS-0001.yaml"


@pytest.fixture(autouse=True)
def day(monkeypatch):
    """The office's day; nobody has set who reports."""
    monkeypatch.setattr("keyproj.cli.record_table.today", lambda: date(2023, 5, 4))
    monkeypatch.delenv("KEYPROJ_BY", raising=False)


def template(ledger, name, *words, month="2023-03"):
    file = ledger.parent / name
    return file, call("record", "--template", "--month", month, "-o", str(file), *words, "--ledger", str(ledger))


def record(ledger, file, *words, month="2023-03"):
    return call("record", "--from", str(file), "--month", month, *words, "--ledger", str(ledger))


def rows(file):
    """The form's rows by its headings."""
    page = openpyxl.load_workbook(file).active
    heads, *below = [[cell.value for cell in row] for row in page.iter_rows(min_row=3)]
    return [dict(zip((head.replace("\n", "") for head in heads), row, strict=True)) for row in below]


def test_what_is_known_is_filled_in(ledger):
    file, ran = template(ledger, "f.xlsx", "--lang", "en")
    said = f"The form of 2023-03 is in {file}. Projects: 2, of which reported: 1\n"
    assert ran == (0, said, "")
    first, second = rows(file)
    assert first == {
        "Id": "TS-0001",
        "Name": "示范项目TS-0001",
        "Month": "2023-03",
        "County": "路北区",
        "Project unit": None,
        "Code": None,
        "Annual plan (10,000 yuan)": 12000,
        "Plan to date (10,000 yuan)": 2000,
        "Last report": "2023-02",
        "To date before this month (10,000 yuan)": 900,
        "Planned this month (10,000 yuan)": 666.6668,
        "State": "reported\n2023-04-03",
        "Investment this month (10,000 yuan)": 1200,
        "In statistics (10,000 yuan)": None,
        "Physical progress": None,
        "Troubles": None,
        "Next steps": None,
        "Reported by": "填报人甲",
        "Phone": None,
        "Checked by": None,
        "Reason for correction": None,
    }
    assert (second["Id"], second["State"], second["Last report"]) == ("TS-0002", None, "2023-01")
    assert second["Investment this month (10,000 yuan)"] is None


def test_the_form_is_locked_where_it_is_known_and_ready_to_print(ledger):
    file, _ = template(ledger, "f.xlsx")
    book = openpyxl.load_workbook(file)
    page = book.active
    assert book.sheetnames == ["填报表", "填报说明"]
    assert page.protection.sheet
    assert page.protection.password is None
    locked = {cell.value.replace("\n", ""): page.cell(4, cell.column).protection.locked for cell in page[3]}
    open_ = {heading(id, Voice("zh")) for id in FILLED_IN}
    assert {head for head, is_locked in locked.items() if not is_locked} == open_
    assert (page.freeze_panes, page.print_title_rows) == ("C4", "$3:$3")
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight) == ("landscape", 9, 0)
    rules = {(str(rule.sqref), rule.type, rule.formula1) for rule in page.data_validations.dataValidation}
    assert rules == {
        ("M4:M5", "decimal", "0"),
        ("N4:N5", "decimal", "0"),
        ("R4:R5", "list", "'填报说明'!$C$2:$C$2"),
    }
    assert book["填报说明"]["C2"].value == "填报人甲"
    assert book.properties.created == datetime(2023, 3, 1)  # noqa: DTZ001 - as openpyxl has it


def test_the_same_bytes_every_time_and_in_any_language_it_reads_back(ledger):
    before = state(ledger)
    for language in LANGUAGES:
        for name in ("a.xlsx", "a.csv"):
            file, _ = template(ledger, name, "--lang", language)
            data = file.read_bytes()
            assert template(ledger, name, "--lang", language)[0].read_bytes() == data
            ran = record(ledger, file, "--lang", "zh")
            assert (ran.code, ran.err) == (0, "")
            assert "与台账相同 1 项,未填 1 项" in ran.out
            assert "没有用到的列" not in ran.out
    assert state(ledger) == before


def test_filled_in_it_is_recorded(ledger):
    write(ledger, {"projects/路北区/TS-0002.yaml": _second("2023-02")})
    file, _ = template(ledger, "f.xlsx", "--county", "路北区")
    book = openpyxl.load_workbook(file)
    page = book.active
    at = {cell.value.replace("\n", ""): cell.column for cell in page[3]}
    assert "县(市)区" not in at
    for row, values in ((4, (1100.5, "审计核减")), (5, (0, None))):
        page.cell(row, at["本月完成投资(万元)"]).value = values[0]
        page.cell(row, at["更正原因"]).value = values[1]
    page.cell(5, at["形象进度"]).value = "停工\n待料"
    page.cell(5, at["联系电话"]).value = "0315-1"
    book.save(file)
    ran = record(ledger, file)
    assert (ran.code, ran.err) == (0, ""), ran.out
    first, second = (
        parse((ledger / f"projects/路北区/TS-000{n}.yaml").read_text("utf-8"), "a").root["progress"][-1] for n in (1, 2)
    )
    assert first["investment"] == "1100.5万元"
    assert first["reason"] == "审计核减"
    assert (second["investment"], second["image"], second["phone"]) == ("0万元", "停工\n待料", "0315-1")
    assert "没有需要记录的" in record(ledger, file).out


def _second(*months):
    reports = progress(*((month, "5万元", f"{month[:5]}{int(month[5:]) + 1:02d}-02") for month in ("2023-01", *months)))
    return project("TS-0002", plan(category="续建", investment="6000万元") + reports, started="2022-05-01")


HOSTILE = ["=1+1", "+1", "-1", "@a", "'=b", "|c", "％d", "[red]x[/]", "'e", "a, b"]


@pytest.mark.parametrize("name", ["f.xlsx", "f.csv"])
def test_no_text_becomes_a_formula_and_all_come_back_the_same(ledger, name):
    for n, text in enumerate(HOSTILE):
        quoted = "'" + text.replace("'", "''") + "'"
        reports = f"progress:\n  - {{month: 2023-03, investment: 1万元, image: {quoted}, reported: 2023-04-01, by: {quoted}}}\n"
        made = project(f"H-{n}", plan() + reports, name=quoted, started="2023-03-01")
        write(ledger, {f"projects/H-{n}.yaml": made})
    before = state(ledger)
    file, ran = template(ledger, name)
    assert ran.code == 0, ran
    if name.endswith("csv"):
        for row in csv.reader(io.StringIO(file.read_text("utf-8-sig"))):
            assert not any(cell.startswith(("=", "+", "-", "@", "|")) for cell in row)
    else:
        for page in openpyxl.load_workbook(file):
            assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row)
    ran = record(ledger, file)
    assert (ran.code, ran.err) == (0, ""), ran.out
    assert f"与台账相同 {len(HOSTILE) + 1} 项" in ran.out
    assert state(ledger) == before


def test_only_those_who_owe_a_report(ledger):
    _, ran = template(ledger, "f.xlsx", "--county", "丰南区")
    assert ran == (1, "", "错误: 2023-03 没有应报进度的项目(所选范围内)\n")
    file, _ = template(ledger, "f.xlsx", "--project", "TS-0002")
    assert [row["编号"] for row in rows(file)] == ["TS-0002"]
    _, ran = template(ledger, "f.xlsx", "--sector", "无")
    assert ran.code == 2


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("f.txt", (), "用 -o 指明要生成的表:文件名以 .xlsx 或 .csv 结尾"),
        ("f.xlsx", ("--from", "a.csv", "TS-0001", "--dry-run"), "--template 不能与 ID、--from、--dry-run 一起用"),
        ("none/f.xlsx", (), "写不了"),
        ("f.xlsx", ("--month", "2023-13"), "月份写成"),
    ],
)
def test_wrong_use(ledger, name, words, said):
    file, ran = template(ledger, name, *words)
    assert ran.code in (1, 2)
    assert ran.out == ""
    assert said in ran.err
    assert not file.exists()


def test_a_form_never_replaces_a_file_of_the_ledger(ledger):
    write(ledger, {"attachments/a.csv": "a"})
    ran = call(
        "record", "--template", "--month", "2023-03", "-o", str(ledger / "attachments/a.csv"), "--ledger", str(ledger)
    )
    assert ran.code == 2
    assert (ledger / "attachments/a.csv").read_text() == "a"


def test_each_heading_of_the_form_is_known_to_the_reader():
    for language in LANGUAGES:
        for id in (*KNOWN, *FILLED_IN):
            text = heading(id, Voice(language))
            found, unit = _read(text, "2023-03")
            if id in set(HEADINGS.values()):
                assert found == id, text
                assert unit == ("万元" if "(" in text and id != "county" else "")
            else:
                assert found == "", text
                assert CONTEXT.fullmatch(_ASIDE.sub("", _close(text))), text


def test_it_says_how_it_is_recorded():
    for language in LANGUAGES:
        assert "keyproj record --from" in Voice(language).say(Text("sheet.form.help_7", {"month": "2023-03"}))


def test_blanks_around_words_are_no_correction(ledger):
    reports = "progress:\n  - month: 2023-03\n    investment: 1万元\n    image: |\n      封顶\n    reported: 2023-04-01\n    by: 甲\n"
    write(ledger, {FIRST: project("TS-0001", plan() + reports, started="2023-03-01")})
    file, _ = template(ledger, "f.xlsx", "--project", "TS-0001")
    assert "与台账相同 1 项" in record(ledger, file).out


def test_what_a_form_needs_is_loaded_for_it_alone(ledger):
    where = ("--ledger", str(ledger))
    assert "xlsxwriter" not in imported("summary", "--month", "2023-03", *where)
    form = ("record", "--template", "--month", "2023-03", *where, "-o")
    assert not {"xlsxwriter", *SLOW} & imported(*form, str(ledger.parent / "f.csv"))
    found = imported(*form, str(ledger.parent / "f.xlsx"))
    assert "xlsxwriter" in found
    assert not SLOW & found
    assert "xlsxwriter" not in imported("record", "--from", str(ledger.parent / "f.csv"), "--month", "2023-03", *where)
