"""CSV: the values of JSON, and no cell that a spreadsheet would run."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.render.as_csv import safe_cell
from tests.render.tables import HOSTILE, made, report, whole
from tests.running import call

WORDS = [
    ("summary", "--quarter", "2"),
    ("summary", "--month", "2023-05", "--by", "sector,scale"),
    ("list", "--quarter", "2", "--columns", "project,name,stage,annual_plan,completion_rate,started,unreported"),
    ("show", "TS-0044", "--quarter", "2"),
    ("summary", "--quarter", "2", "--explain", "sector.产业.annual_plan"),
    ("query", "SELECT id, name, total_investment, code FROM project"),
    ("check", "--ledger", "examples/mistakes"),
]


def read(text):
    """The rows of a CSV as dictionaries."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def as_text(value):
    """What stands in a cell for a value of JSON."""
    if value is None or isinstance(value, bool):
        return {None: "", True: "true", False: "false"}[value]
    return str(value)


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_it_holds_what_json_holds(words, data, monkeypatch):
    monkeypatch.setenv("KEYPROJ_LEDGER", data)
    rows = read(call(*words, "--format", "csv").out)
    tables = json.loads(call(*words, "--format", "json").out)["tables"]
    for table in tables:
        found = [row for row in rows if row["table"] == table["id"]]
        if not found:
            continue  # quiet tables stand only in JSON
        wanted = [*table["rows"], *([table["total"]] if "total" in table else [])]
        assert len(found) == len(wanted)
        for row, values in zip(found, wanted, strict=True):
            assert {key: row[key].removeprefix("'") for key in values} == {key: as_text(v) for key, v in values.items()}
    assert {row["row"] for row in rows} <= {"row", "total"}


def test_lines_end_as_rfc_4180_says(data):
    text = call("list", "--quarter", "2", "--ledger", data, "--format", "csv").out
    assert text.count("\r\n") == text.count("\n") == 218 + 2


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=cmd()", "'=cmd()"), ("+1+1", "'+1+1"), ("-2+3", "'-2+3"), ("@SUM(1)", "'@SUM(1)"), ("|x", "'|x"), ("%0A", "'%0A"),
        ("-5", "-5"), ("-0.001000", "-0.001000"), ("1", "1"), (-5, -5), (0, 0), (None, ""), (True, "true"), (False, "false"),
        ("＝1", "'＝1"), ("＋1", "'＋1"), ("=", "'="), ("-", "'-"), ("a=b", "a=b"), ("'a", "'a"), ("\t=1", "␉=1"), ("\r=1", "␍=1"), ("a\nb", "a␊b"),
        (["甲", 1], '["甲", 1]'), ("—", "—"), ("", ""),
    ],
)  # fmt: skip
def test_no_cell_is_a_formula(value, cell):
    assert safe_cell(value) == cell


@given(st.text())
def test_no_text_begins_like_a_formula(text):
    assert not str(safe_cell(text)).startswith(("=", "+", "@", "\t", "\r"))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stays_in_its_cell(name):
    rows = read(made(report([("name", "text"), ("n", "count")], [[name, 1], ["乙", 2]]), "csv"))
    assert [row["n"] for row in rows] == ["1", "2"]
    assert rows[0]["name"] == safe_cell(name)


def test_a_whole_report():
    assert made(whole(), "csv") == (
        "table,row,a,b,c,d,e,f,g,h\r\n"
        "projects,row,在建,7,123456789012,0.333333,2023-06-30,2023-06,true,9\r\n"
        "projects,row,曹妃甸区,0,0,,,,false,\r\n"
        "projects,row,x,,,,,,,\r\n"
        "projects,total,合计,7,123456789012,1.250000,,,,\r\n"
    )
    assert made(whole(), "csv", "en") == made(whole(unit="万元", decimals=0, truncate=True), "csv")
