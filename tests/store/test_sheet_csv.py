"""CSV files as offices have them."""

import pytest

from keyproj.base.errors import KeyprojError, WrongUse
from keyproj.store.sheet import cell_name, read_sheets
from keyproj.store.sheet_csv import read_csv

TEXT = '编号,本月完成投资(万元),存在问题\r\nTS-0001,"1,200.5","缺土方\r\n等"\r\n\r\nTS-0002,3,\r\n'


def texts(sheet):
    return {number: {column: cell.text for column, cell in row.items()} for number, row in sheet.rows.items()}


ROWS = {
    1: {0: "编号", 1: "本月完成投资(万元)", 2: "存在问题"},
    2: {0: "TS-0001", 1: "1,200.5", 2: "缺土方\n等"},
    4: {0: "TS-0002", 1: "3"},
}


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_any_coding_that_a_spreadsheet_saves_in(coding):
    assert texts(read_csv(TEXT.encode(coding), "a.csv")) == ROWS


@pytest.mark.parametrize("part", [",", ";", "\t"])
def test_any_sign_between_cells(part):
    text = part.join(["编号", "本月完成投资(万元)", "存在问题"]) + "\n" + part.join(["A", '"1,5;2"', "a,b,c,d"])
    quoted = text.replace("a,b,c,d", '"a,b,c,d"')
    assert texts(read_csv(quoted.encode(), "a.csv"))[2] == {0: "A", 1: "1,5;2", 2: "a,b,c,d"}


def test_titles_above_the_headings_do_not_mislead():
    text = "某市,某县,2023年7月\n编号;本月完成投资(万元);形象进度;存在问题\nA;1,5;b;c\n"
    assert texts(read_csv(text.encode(), "a.csv"))[3] == {0: "A", 1: "1,5", 2: "b", 3: "c"}


def test_the_apostrophe_before_a_formula_is_no_part_of_the_text():
    text = "'=1+1,'@a,''=b,'abc,'-5\n"
    assert texts(read_csv(text.encode(), "a.csv"))[1] == {0: "=1+1", 1: "@a", 2: "'=b", 3: "'abc", 4: "-5"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "error.sheet_kind"),
        (b"a,b\0c\n", "error.sheet_kind"),
        (b"\xff\xff\xff", "error.sheet_kind"),
        (b'a,"b\nc,d\n', "error.sheet_csv"),
    ],
)
def test_what_is_no_table(data, said):
    with pytest.raises(KeyprojError) as error:
        read_csv(data, "a.csv")
    assert error.value.text.id == said


def test_a_csv_has_no_sheets_to_choose_from(tmp_path):
    (tmp_path / "a.csv").write_text(TEXT, "utf-8")
    with pytest.raises(WrongUse) as error:
        read_sheets(str(tmp_path / "a.csv"), "Sheet1")
    assert error.value.text.id == "error.sheet_csv_name"


@pytest.mark.parametrize("name", ["none.csv", ".", "a\0b.csv"])
def test_a_file_that_can_not_be_read(tmp_path, name):
    with pytest.raises(KeyprojError) as error:
        read_sheets(f"{tmp_path}/{name}")
    assert error.value.text.id == "error.read"


def test_cells_are_named_as_spreadsheets_name_them():
    assert [cell_name(*at) for at in ((14, 3), (1, 0), (2, 25), (2, 26), (9, 701), (9, 702))] == [
        "D14",
        "A1",
        "Z2",
        "AA2",
        "ZZ9",
        "AAA9",
    ]
