"""SQL over the ledger's tables: what comes back, and that nothing can be written."""

import json
import re

import pytest

from tests.running import call
from tests.small import POLICY, plan, progress, project, write

A = project("A", plan(investment="1.2亿元", start="2023-02") + progress(("2023-01", "100万元", "2023-02-03")))


@pytest.fixture
def ledger(tmp_path):
    return str(write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": A}))


def rows(ledger, sql):
    ran = call("query", sql, "--ledger", ledger, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    (table,) = json.loads(ran.out)["tables"]
    return [(column["id"], column["kind"]) for column in table["columns"]], [
        list(row.values()) for row in table["rows"]
    ]


@pytest.mark.parametrize(
    ("sql", "columns", "values"),
    [
        ("SELECT id, clash FROM project", [("id", "text"), ("clash", "count")], [["A", 0]]),
        ("SELECT investment FROM plan", [("investment", "count")], [[120000000]]),
        ("SELECT 9223372036854775807 AS n", [("n", "count")], [[9223372036854775807]]),
        ("SELECT NULL AS n", [("n", "text")], [[None]]),
        ("SELECT 1 AS n UNION SELECT NULL", [("n", "count")], [[None], [1]]),
        ("SELECT 1 AS n UNION SELECT 'a'", [("n", "text")], [[1], ["a"]]),
        ("SELECT 0.5 AS half", [("half", "text")], [["0.5"]]),
        ("SELECT x'00ff' AS b", [("b", "text")], [["00ff"]]),
        ("SELECT 1 AS a, 2 AS a, 3 AS a", [("a", "count"), ("a_2", "count"), ("a_3", "count")], [[1, 2, 3]]),
        ("SELECT id FROM project WHERE 0", [("id", "text")], []),
        ("VALUES (1), (2)", [("column1", "count")], [[1], [2]]),
        ("WITH RECURSIVE n(x) AS (SELECT 1 UNION SELECT x+1 FROM n LIMIT 2) SELECT x FROM n", [("x", "count")], [[1], [2]]),
        ("SELECT 1 AS n; -- a comment", [("n", "count")], [[1]]),
        ("SELECT '甲' AS \"列\"", [("列", "text")], [["甲"]]),
        ("SELECT sum(yuan) AS yuan FROM target WHERE month <= '2023-06'", [("yuan", "count")], [[60000000]]),
    ],
    ids=lambda word: word if isinstance(word, str) else "",
)  # fmt: skip
def test_rows_and_kinds(ledger, sql, columns, values):
    assert rows(ledger, sql) == (columns, values)


@pytest.mark.parametrize(
    ("sql", "denied"),
    [
        ("INSERT INTO sector VALUES (9, '水利', NULL, NULL, NULL, 1)", "INSERT sector"),
        ("UPDATE project SET total_investment = 0", "UPDATE project"),
        ("DELETE FROM project", "DELETE project"),
        ("REPLACE INTO setting VALUES ('year', '1999')", ""),
        ("CREATE TABLE mine (a)", ""),
        ("CREATE TEMP TABLE mine (a)", ""),
        ("CREATE VIEW mine AS SELECT 1", ""),
        ("CREATE INDEX mine ON project (name)", ""),
        ("CREATE VIRTUAL TABLE mine USING fts5(a)", ""),
        ("DROP TABLE project", ""),
        ("ALTER TABLE project RENAME TO other", ""),
        ("ATTACH '/tmp/elsewhere.sqlite' AS other", "ATTACH"),
        ("DETACH main", "DETACH"),
        ("REINDEX", ""),
        ("ANALYZE", ""),
        ("PRAGMA user_version = 7", "PRAGMA user_version"),
        ("PRAGMA journal_mode = WAL", "PRAGMA journal_mode"),
        ("PRAGMA writable_schema = 1", "PRAGMA writable_schema"),
        ("PRAGMA table_info(project)", "PRAGMA table_info"),
        ("BEGIN", "TRANSACTION BEGIN"),
        ("COMMIT", "TRANSACTION COMMIT"),
        ("ROLLBACK", "TRANSACTION ROLLBACK"),
        ("SAVEPOINT a", ""),
        ("SELECT load_extension('/tmp/a.so')", "FUNCTION load_extension"),
        ("WITH x AS (SELECT 1) DELETE FROM project", "DELETE project"),
        ("INSERT INTO sector SELECT * FROM sector RETURNING name", ""),
    ],
)
def test_writing_is_refused(ledger, sql, denied):
    ran = call("query", sql, "--ledger", ledger)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("错误: query 只能查询,不能修改台账或索引")
    assert denied in ran.err
    assert ran.err.count("\n") == 1
    assert rows(ledger, "SELECT count(*) AS n FROM project")[1] == [[1]]
    assert rows(ledger, "SELECT value FROM setting WHERE key = 'year'")[1] == [["2023"]]


@pytest.mark.parametrize("where", ["on disk", "in memory"])
def test_no_copy_of_the_index_can_be_made(ledger, where, cache, tmp_path, monkeypatch):
    copy = tmp_path / "copy.sqlite"
    if where == "in memory":
        cache.with_name("file").write_text("no folder")
        monkeypatch.setenv("KEYPROJ_CACHE", str(cache.with_name("file")))
    for sql in (f"VACUUM INTO '{copy}'", "VACUUM", f"ATTACH '{copy}' AS other"):
        ran = call("query", sql, "--ledger", ledger)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert not copy.exists()


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT 1; DELETE FROM project",
        "SELECT 1; SELECT 2",
        "DELETE FROM project; SELECT 1",
        "SELECT 1;;DROP TABLE project",
    ],
)
def test_statements_one_behind_the_other_are_refused(ledger, sql):
    ran = call("query", sql, "--ledger", ledger)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert rows(ledger, "SELECT count(*) AS n FROM project")[1] == [[1]]


FAILING = [
    "SELEKT 1",
    "SELECT nothing FROM project",
    "SELECT * FROM projects",
    "SELECT ?",
    "SELECT :a",
    "SELECT 'a",
    "SELECT abs(-9223372036854775808)",
    "SELECT sum(9223372036854775807) FROM (VALUES (1), (2))",
    "SELECT json('{')",
    "SELECT \udcff",
]


@pytest.mark.parametrize("sql", FAILING)
def test_a_query_that_fails_says_why_in_one_line(ledger, sql):
    ran = call("query", sql, "--ledger", ledger)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("错误: 查询语句有误:")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("sql", ["", "  ", ";", "/* nothing */", "/* */ -- nothing"])
def test_nothing_to_run(ledger, sql):
    ran = call("query", sql, "--ledger", ledger)
    assert (ran.code, ran.err) == (2, "错误: 写出要查询的 SQL,或用 --tables 查看各表\n")


def test_the_tables_are_described_in_both_languages(ledger):
    report = json.loads(call("query", "--tables", "--ledger", ledger, "--format", "json").out)
    assert "meta" not in [table["id"] for table in report["tables"]]
    for table in report["tables"]:
        known = rows(ledger, f'SELECT * FROM "{table["id"]}"')[0]
        assert [row["column"] for row in table["rows"]] == [id for id, _ in known]
    english = call("query", "--tables", "--ledger", ledger, "--lang", "en").out
    assert re.search("^total_investment +integer +Total investment", english, re.MULTILINE)
    assert "sql." not in english


@pytest.mark.parametrize(
    "sql",
    [
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT x FROM n",
        "SELECT replace(hex(printf('%1000000d', 1)), '0', 'aaaaaaaaaaaaaaaa')",
        "SELECT hex(zeroblob(1000000000))",
    ],
)
def test_a_query_without_end_stops_before_the_memory_does(ledger, sql):
    ran = call("query", sql, "--ledger", ledger)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_a_csv_says_elsewhere_what_is_not_counted(ledger, tmp_path):
    write(tmp_path / "ledger", {"projects/B.yaml": "id: ["})
    ran = call("query", "SELECT id FROM project", "--ledger", ledger, "--format", "csv")
    assert ran.code == 1
    assert ran.out == "table,row,id\r\nrows,row,A\r\n"
    assert "projects/B.yaml" in ran.err
    assert call("query", "SELECT id FROM project", "--ledger", ledger, "--format", "json").err == ""
