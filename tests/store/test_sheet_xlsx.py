"""Workbooks as spreadsheet programs write them, and as those who mean harm do."""

import contextlib
import io
import warnings
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.store import sheet_zip
from keyproj.store.sheet import Cell
from keyproj.store.sheet_xlsx import read_xlsx

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CASES = Path(__file__).parents[1] / "cases" / "sheets"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(**targets):
    rows = (f'<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{to}"/>' for id, (kind, to) in targets.items())
    return f'<Relationships xmlns="{PACKAGE}">{"".join(rows)}</Relationships>'


def package(sheet, main=MAIN, **more):
    """A workbook of one sheet, its XML as given."""
    overrides = "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
        for name, kind in (
            ("workbook", "sheet.main"),
            ("sharedStrings", "sharedStrings"),
            ("worksheets/sheet1", "worksheet"),
        )
        if name != "sharedStrings" or "xl/sharedStrings.xml" in more
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}">{overrides}</Types>',
        "_rels/.rels": relations(a=("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="b"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(
            b=("worksheet", "worksheets/sheet1.xml"), c=("sharedStrings", "/xl/sharedStrings.xml")
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}">{sheet}</worksheet>',
        **more,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def only(data):
    (sheet,) = read_xlsx(data, "a.xlsx", None)
    return sheet


def refused(data, wanted=None):
    with pytest.raises(KeyprojError) as error:
        read_xlsx(data, "a.xlsx", wanted)
    return error.value.text.id


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_values_of_a_book_by_openpyxl():
    book = openpyxl.Workbook()
    book.active.append(["编号", 6200.1, 0.1 + 0.2, date(2023, 7, 1), True, None, "a\nb", "_x000D_\nc"])
    book.active["B3"] = "=1+1"
    book.active["C3"] = "#REF!"
    book.active["C3"].data_type = "e"
    book.active["D3"], book.active["D3"].number_format = 0.625, "0.0%"
    sheet = only(saved(book))
    assert sheet.rows == {
        1: {
            0: Cell("编号"),
            1: Cell("6200.1", "number"),
            2: Cell("0.3", "number"),
            3: Cell("2023-07-01", "date"),
            4: Cell("TRUE"),
            6: Cell("a\nb"),
            7: Cell("c"),
        },
        3: {1: Cell("", "formula"), 2: Cell("#REF!", "error"), 3: Cell("0.625", "percent")},
    }


def test_values_of_a_book_by_xlsxwriter_formulas_with_what_they_came_to():
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    page = book.add_worksheet("月报")
    page.write_formula(0, 0, "=6000+200.5", None, 6200.5)
    page.write_rich_string(1, 0, "粗", book.add_format({"bold": True}), "体", "字")
    page.write_string(3, 0, "  　两边有空白 ")
    book.close()
    sheet = only(out.getvalue())
    assert sheet.name == "月报"
    assert sheet.rows == {1: {0: Cell("6200.5", "number")}, 2: {0: Cell("粗体字")}, 4: {0: Cell("两边有空白")}}


def test_what_is_merged_or_hidden_is_told():
    book = openpyxl.Workbook()
    page = book.active
    page.append(["a", "b", "c"])
    page.merge_cells("A2:B3")
    page.row_dimensions[5].hidden = True
    page.column_dimensions["C"].hidden = True
    sheet = only(saved(book))
    assert sheet.merged == [(2, 0, 3, 1)]
    assert sheet.hidden_rows == {5}
    assert sheet.hidden_columns == {2}


def test_hidden_sheets_are_left_out_unless_named():
    book = openpyxl.Workbook()
    book.active.title = "甲"
    book.create_sheet("乙").sheet_state = "hidden"
    book.create_sheet("丙")
    data = saved(book)
    assert [sheet.name for sheet in read_xlsx(data, "a.xlsx", None)] == ["甲", "丙"]
    assert [sheet.name for sheet in read_xlsx(data, "a.xlsx", "乙")] == ["乙"]
    with pytest.raises(WrongUse) as error:
        read_xlsx(data, "a.xlsx", "丁")
    assert error.value.text.args["choices"].names == ("甲", "丙")


def test_xml_that_leaves_out_what_may_be_left_out():
    row = '<row><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c><v>1</v></c></row><row r="5"><c/><c><v>2</v></c></row>'
    assert only(package(f"<sheetData>{row}</sheetData>")).rows == {
        1: {0: Cell("ab"), 1: Cell("1", "number")},
        5: {1: Cell("2", "number")},
    }


def test_the_strict_form_of_the_format_and_how_words_are_spoken():
    strings = f'<sst xmlns="{MAIN}"><si><t>路北</t><rPh sb="0" eb="1"><t>lubei</t></rPh></si><si><t>a_x000D_\nb_x0007__xD800_</t></si></sst>'
    cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    data = package(
        f"<sheetData>{cells}</sheetData>",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        **{"xl/sharedStrings.xml": strings},
    )
    assert only(data).rows == {1: {0: Cell("路北"), 1: Cell("a\nb\a_xD800_")}}


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("doctype", [BOMB, OUTSIDE, "<!DOCTYPE x>"])
def test_no_entities(doctype):
    sheet = f'{doctype}<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
    assert refused(package("", **{"xl/worksheets/sheet1.xml": sheet})) == "error.sheet_entities"


@pytest.mark.parametrize(
    "bomb",
    [
        f"<!--{' ' * 50_000_000}-->",
        "<!-- -->" * (sheet_zip.MOST_BYTES // 8),
        "<sheetData>" + "<row/>" * 2_000_000 + "</sheetData>",
        "<sheetData><row><c><v>" + "1" * 10_000_000 + "</v></c></row></sheetData>",
    ],
    ids=["comment", "bytes", "elements", "text"],
)
def test_a_zip_bomb_is_not_unpacked_whole(bomb):
    data = package(bomb)
    assert len(data) < 200_000
    assert refused(data) == "error.sheet_large"


GOOD = package('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')


def test_a_book_that_is_cut_off_or_changed_in_any_place_is_no_crash():
    for size in range(4, len(GOOD), 7):
        assert refused(GOOD[:size]) == "error.sheet_damaged"
    for place in range(0, len(GOOD), 7):
        data = bytearray(GOOD)
        data[place] ^= 0x55
        with contextlib.suppress(KeyprojError):
            read_xlsx(bytes(data), "a.xlsx", None)


@pytest.mark.parametrize(
    "sheet",
    [
        "<sheetData><row r='0'><c r='A0'><v>1</v></c></row></sheetData>",
        "<sheetData><row r='1'><c r='ZZZ1'><v>1</v></c></row></sheetData>",
        "<sheetData><row r='1'><c r='A9999999'><v>1</v></c></row></sheetData>",
        "<cols><col min='x' max='2' hidden='1'/></cols>",
        "<sheetData><row r='1'>",
        "<sheetData><row r='1'><c r='A1' t='s'><v>9</v></c></row></sheetData>",
    ],
)
def test_xml_that_makes_no_sense(sheet):
    assert refused(package(sheet)) == "error.sheet_damaged"


def test_a_part_that_is_missing_or_locked():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "a")
    assert refused(out.getvalue()) == "error.sheet_damaged"
    locked = bytearray(GOOD)
    at = locked.find(b"PK\x01\x02")
    while at >= 0:
        locked[at + 8] |= 1  # the flag of a part that needs a password
        at = locked.find(b"PK\x01\x02", at + 4)
    assert refused(bytes(locked)) == "error.sheet_locked"


def test_a_book_as_libreoffice_saves_it():
    sheet = only((CASES / "libreoffice.xlsx").read_bytes())
    assert sheet.rows[3] == {
        0: Cell("TS-0001"),
        1: Cell("示范项目TS-0001"),
        2: Cell("1500.5", "number"),
        3: Cell("1400.5", "number"),
        4: Cell("0.8", "percent"),
        5: Cell("2023-04-01", "date"),
    }
    assert [sheet.rows[4][column] for column in (2, 3, 4)] == [
        Cell("#DIV/0!", "error"),
        Cell("#N/A", "error"),
        Cell("完成3层"),
    ]
    assert sheet.merged == [(1, 0, 1, 5)]


def test_a_small_file_that_joins_a_whole_sheet_takes_no_memory():
    everything = "A1:XFD1048576"
    sheet = only(
        package(
            '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row></sheetData>'
            f'<mergeCells><mergeCell ref="{everything}"/></mergeCells><hyperlinks><hyperlink ref="{everything}"/></hyperlinks>'
        )
    )
    assert sheet.rows == {1048576: {0: Cell("1", "number"), 16383: Cell("2", "number")}}
    assert sheet.merged == [(1, 0, 1048576, 16383)]


def test_a_part_that_is_larger_than_it_says():
    data = bytearray(package("<sheetData/>" + " " * 1_000_000, **{"xl/media/image1.png": b"\0" * 1_000}))
    at = data.rfind(b"xl/worksheets/sheet1.xml") - 46  # its entry in the list of parts
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    assert refused(bytes(data)) == "error.sheet_damaged"


def test_pictures_and_who_made_the_file_are_not_read():
    many = {f"xl/media/image{n}.png": b"\0" * 30_000_000 for n in range(4)}
    assert only(package("<sheetData/>", **many, **{"docProps/core.xml": "<when>"})).rows == {}


def test_days_in_their_own_form_and_formulas_that_come_to_nothing():
    cells = '<c r="A1" t="d"><v>2023-07-01</v></c><c r="B1" t="d"><v>2023-07-01T08:00:00</v></c><c r="C1" t="str"><f>""</f><v></v></c>'
    assert only(package(f'<sheetData><row r="1">{cells}<c r="D1"><f>A2</f></c></row></sheetData>')).rows == {
        1: {0: Cell("2023-07-01", "date"), 1: Cell("2023-07-01", "date"), 3: Cell("", "formula")}
    }


def test_openpyxl_reads_with_defusedxml():
    assert openpyxl.DEFUSEDXML
    coded = f'<?xml version="1.0" encoding="UTF-16"?>{BOMB}<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
    assert refused(package("", **{"xl/worksheets/sheet1.xml": coded.encode("utf-16")})) == "error.sheet_entities"


def test_what_openpyxl_warns_of_is_no_concern_of_clerks(recwarn):
    extra = '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst>'
    assert only(package(f"<sheetData/>{extra}")).rows == {}
    assert not recwarn.list


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_parts_of_one_name_the_last_counts():
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        cell = '<row r="1"><c r="A1"><v>2</v></c></row>'
        archive.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{cell}</sheetData></worksheet>'
        )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert only(out.getvalue()).rows == {1: {0: Cell("2", "number")}}
