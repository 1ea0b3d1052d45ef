"""JSON is a promise to scripts: ids, kinds and values, the same in every language, exact."""

import json
import re

import pytest

from tests.render.tables import HOSTILE, made, report, whole
from tests.running import call

TOTALS = [
    "class",
    "projects",
    "total_investment",
    "annual_plan",
    "plan_to_date",
    "actual_to_date",
    "completion_rate",
    "to_date_rate",
]
QUARTER = [
    "quarter",
    "planned",
    "planned_cumulative",
    "planned_share",
    "actual",
    "actual_cumulative",
    "starts_planned",
    "starts_planned_cumulative",
    "start_rate_planned",
    "starts_actual",
    "starts_actual_cumulative",
    "start_rate_actual",
    "completions_planned",
    "completions_actual",
]
RECONCILIATION = {"figure", "kind", "published", "computed", "difference", "precision", "agrees"}
PROBLEM = {"code", "severity", "file", "line", "column", "field", "message", "hint"}

WORDS = [
    ("summary", "--quarter", "2"),
    ("summary", "--month", "2023-05", "--by", "stage"),
    ("summary", "--quarter", "2", "--by", "category,county", "--county", "路北区", "--known-by", "2023-06-30"),
    ("summary", "--quarter", "2", "--explain", "quarter.Q2.start_rate_actual"),
    ("summary", "--quarter", "2", "--explain", "quarter.Q4.actual"),
    ("list", "--quarter", "2", "--unreported"),
    ("list", "--quarter", "2", "--columns", "project,stage,category,annual_plan,completion_rate,started,unreported"),
    ("show", "TS-0044", "--quarter", "2"),
    ("warn", "--month", "2023-06", "--by", "county,leader"),
    ("warn", "--month", "2023-06", "--policy", "sanya", "--changed-since", "2023-02"),
    ("query", "SELECT id, code, total_investment FROM project LIMIT 9"),
    ("check", "--ledger", "examples/mistakes"),
]
SPOKEN = {"label", "message", "hint", "meaning"}
"""Columns that hold words of ours, not data."""


def answer(*words):
    ran = call(*words, "--format", "json")
    assert ran.err == ""
    return json.loads(ran.out)


@pytest.fixture(autouse=True)
def place(data, monkeypatch):
    monkeypatch.setenv("KEYPROJ_LEDGER", data)


def silent(answer):
    """A report without what is said in a language."""
    tables = [
        {
            "id": table["id"],
            "columns": [(column["id"], column["kind"]) for column in table["columns"]],
            "rows": [{k: v for k, v in row.items() if k not in SPOKEN} for row in table["rows"]],
            "total": table.get("total"),
        }
        for table in answer["tables"]
    ]
    notes = [(note["code"], note["args"]) for note in answer["notes"]]
    return {**{key: answer[key] for key in ("report", "version", "ledger", "as_of")}, "tables": tables, "notes": notes}


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_both_languages_hold_the_same(words):
    zh, en = (answer(*words, "--lang", language) for language in ("zh", "en"))
    assert silent(zh) == silent(en)
    assert zh["title"] != en["title"]


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_every_value_is_of_its_column_s_kind(words):
    kinds = {
        "text": str | list, "count": int, "level": int, "days": int, "yuan": int,
        "rate": re.compile(r"-?[0-9]+\.[0-9]{6}"), "bool": bool, "line": int,
        "date": re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "month": re.compile("[0-9]{4}-[0-9]{2}"), "figure": int | str,
    }  # fmt: skip
    for table in answer(*words)["tables"]:
        for column in table["columns"]:
            kind = kinds[column["kind"]]
            for value in filter(None, [row[column["id"]] for row in table["rows"]]):
                fits = kind.fullmatch(value) if isinstance(kind, re.Pattern) else isinstance(value, kind)
                assert fits, (column, value)


def test_the_tables_and_columns_that_others_rely_on():
    tables = {table["id"]: [column["id"] for column in table["columns"]] for table in answer(*WORDS[0])["tables"]}
    assert list(tables) == ["overview", "category", "sector", "scale", "county", "quarter", "reconciliation"]
    for id in ("overview", "category", "sector", "scale", "county"):
        assert tables[id] == TOTALS
    assert tables["quarter"] == QUARTER
    assert set(tables["reconciliation"]) >= RECONCILIATION
    (problems,) = answer("check", "--ledger", "examples/mistakes")["tables"]
    assert {column["id"] for column in problems["columns"]} == PROBLEM


def test_crossed_tables_join_ids_and_classes():
    (table,) = answer("summary", "--quarter", "2", "--by", "sector,scale")["tables"]
    assert table["id"] == "sector_scale"
    assert table["rows"][0]["class"] == "产业/100亿元以上"


def test_the_envelope():
    found = answer(*WORDS[0])
    assert list(found) == ["report", "version", "ledger", "as_of", "title", "lead", "notes", "tables"]
    assert (found["report"], found["version"], found["ledger"], found["as_of"]) == (
        "summary",
        1,
        "唐山市",
        "2023-06-30",
    )
    assert all(set(note) == {"code", "args", "text"} for note in found["notes"])
    assert not any(note["code"].startswith("note.") for note in found["notes"])
    assert [table["id"] for table in found["tables"] if "total" not in table] == ["reconciliation"]


def test_future_quarters_have_no_actual_figures():
    quarters = answer(*WORDS[0])["tables"][5]["rows"]
    actual = [id for id in QUARTER if "actual" in id]
    assert [[row[id] is None for id in actual] for row in quarters] == [[False] * 6] * 2 + [[True] * 6] * 2


def test_only_the_tables_asked_for():
    found = answer(*WORDS[0], "--table", "sector,quarter", "--table", "overview")
    assert [table["id"] for table in found["tables"]] == ["overview", "sector", "quarter"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_kept_as_it_is(name):
    text = made(report([("name", "text")], [[name]]), "json")
    assert json.loads(text)["tables"][0]["rows"] == [{"name": name}]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", text)


def test_a_whole_report():
    (table,) = json.loads(made(whole(), "json"))["tables"]
    assert table["rows"][0] == {
        "a": "在建", "b": 7, "c": 123456789012, "d": "0.333333", "e": "2023-06-30", "f": "2023-06", "g": True, "h": 9,
    }  # fmt: skip
    assert table["rows"][1]["d"] is None
    assert table["total"]["d"] == "1.250000"
    assert json.loads(made(whole(unit="万元", decimals=3), "json"))["tables"] == [table]
