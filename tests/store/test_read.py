"""Reading one file: each bad file yields exactly the problems that its first lines expect."""

import re
from pathlib import Path

import pytest

from keyproj.base.codes import CODES, hides
from keyproj.store.read import read
from keyproj.store.source import LARGEST
from tests.small import PLAN, POLICY, plan, progress, project

BAD = Path(__file__).parents[1] / "cases" / "bad"
CASES = sorted(BAD.glob("*/*.yaml"))
EXPECTS = re.compile(r"# expects (K\d{3}) (\d+):(\d+)-(\d+)(?: (.+))?")
"""Code, line, first column, the column behind (0: to the end of the line), and the field."""

HERE = {"K099", "K001", "K002", "K003", "K004"}
"""Codes of files that are made below, since they can't stand in a text file."""

FOLDER = {"K005", "K006", "K007", "K008", "K009", "K301"}
"""Codes of a ledger's folder: tests/store/test_folder.py."""

BETWEEN = {code for code, known in CODES.items() if known.needs != ("file",)}
"""Codes of the ledger rules, which are asked of the index: tests/index/checks."""


def found(data: str | bytes, kind: str = "project") -> list[tuple]:
    reading = read(data if isinstance(data, bytes) else data.encode(), "projects/x.yaml", kind)
    assert (reading.model is None) == any(hides(p.code) for p in reading.problems)
    return [(p.code, *p.place, p.field) for p in reading.problems]


def expected(text: str) -> list[tuple]:
    matches = [EXPECTS.fullmatch(line) for line in text.split("\n") if line.startswith("# expects")]
    assert all(matches)
    return [(m[1], int(m[2]), int(m[3]), int(m[4]), m[5] or "") for m in matches]


@pytest.mark.parametrize("path", CASES, ids=[f"{path.parent.name}/{path.stem}" for path in CASES])
def test_bad_file(path):
    text = path.read_text("utf-8")
    wanted = expected(text)
    assert wanted
    assert found(text, path.parent.name) == wanted
    if path.stem.startswith("K"):
        assert path.stem[:4] in {code for code, *_ in wanted}


def test_every_code_has_a_case():
    in_files = {code for path in CASES for code, *_ in expected(path.read_text("utf-8"))}
    assert in_files | HERE | FOLDER | BETWEEN == set(CODES)
    assert not in_files & (HERE | FOLDER | BETWEEN)


def test_good_files_have_no_problems():
    assert found(project("A", plan() + progress(("2023-01", "100万元", "2023-02-01")))) == []
    assert found(PLAN, "plan") == []
    assert found(POLICY, "policy") == []


@pytest.mark.parametrize(
    "data",
    [b"", b"\n", b" \r\n\t\n", b"\xef\xbb\xbf", b"# only a comment\n", b"---\n", b"---\n...\n", b"%YAML 1.2\n---\n",
     "\u3000\n".encode()],
)  # fmt: skip
def test_empty(data):
    assert found(data) == [("K001", 0, 0, 0, "")]


@pytest.mark.parametrize("data", [b"\0", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "id: 甲\n".encode("utf-16"), b"id: A\n\0"])
def test_binary(data):
    assert found(data) == [("K002", 0, 0, 0, "")]


def test_gbk_is_named_with_its_place():
    data = project("A", name="唐山").encode("gbk")
    reading = read(data, "a.yaml", "project")
    assert [(p.code, *p.place) for p in reading.problems] == [("K003", 2, 7, 8)]
    assert reading.problems[0].args["guess"] == "gbk"


@pytest.mark.parametrize("data", [b"id: \xff\n", b"id: \xc0\xaf\n", b"id: \xed\xa0\x80\n", b"id: \xf4\x90\x80\x80\n"])
def test_bytes_that_are_no_utf8(data):
    assert found(data) == [("K003", 1, 5, 6, "")]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_place_of_a_bad_byte_counts_characters(mark):
    data = mark + "id: A\r\n# 甲\rname: 路北".encode() + b"\xff\n"
    assert found(data) == [("K003", 3, 9, 10, "")]


def test_too_large():
    good = project("A").encode()
    assert found(good + b"#" * (LARGEST - len(good))) == []
    assert found(good + b"#" * (LARGEST - len(good) + 1)) == [("K004", 0, 0, 0, "")]
    assert found(b"note: " + b"x" * (50 * 2**20)) == [("K004", 0, 0, 0, "")]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.removesuffix("\n"),
        lambda text: text + "\n\n  \n# end\n",
        lambda text: "---\n" + text + "...\n",
        lambda text: "%YAML 1.2\n---\n" + text,
        lambda text: text.replace(": ", ":   "),
        lambda text: text.replace("\n", "   \n"),
        lambda text: text.replace("county: 路北区", "county: '路北区'  # 注"),
        lambda text: text.replace("county: 路北区", '"county": "\\u8def北\\\n  区"'),
        lambda text: text.replace("county: 路北区", "? county\n: 路北区"),
        lambda text: text.replace("county: 路北区", "county: >-\n  路北区"),
        lambda text: text.replace("county: 路北区", "county:\n  路北区"),
        lambda text: text + "note:\n",
        lambda text: text + "listing:\n",
    ],
)
def test_the_same_facts_in_another_layout(change):
    text = project("A", plan(quarters="[3000万元, 3000万元, 3000万元, 3000万元]") + "address: 某路1号\n")
    reading = read(change(text).encode(), "a.yaml", "project")
    assert reading.problems == ()
    assert reading.model == read(text.encode(), "a.yaml", "project").model


def test_words_stay_what_they_are():
    text = project("1e3", name="null", county="yes", sector="0x1F", address="~", note="2023-02-26")
    model = read(text.encode(), "a.yaml", "project").model
    facts = (model.id, model.name, model.county, model.sector, model.address, model.note)
    assert facts == ("1e3", "null", "yes", "0x1F", "~", "2023-02-26")


@pytest.mark.parametrize("depth", [33, 1000, 100_000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_deep_nesting(depth, opening):
    problems = found(project("A", "note:\n  " + opening * depth))
    assert "K018" in {code for code, *_ in problems}
    assert {code for code, *_ in problems} <= {"K018", "K019", "K105"}


def test_deep_nesting_by_indentation():
    text = "\n".join(" " * depth + "a:" for depth in range(1000))
    assert [code for code, *_ in found(project("A", "schedule:\n  " + text.replace("\n", "\n  ")))] == ["K101", "K018"]


def test_alias_bomb():
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)]
    codes = [code for code, *_ in found("\n".join(lines))]
    assert codes.count("K013") == 9
    assert codes.count("K014") == 72


@pytest.mark.parametrize("char", list("\x01\x07\x08\x0b\x0c\x1b\x1f\x7f\x80\x9f\uffff"))
def test_control_characters(char):
    seen = f"U+{ord(char):04X}"
    reading = read(project("A", name=f"路北{char}区").encode(), "a.yaml", "project")
    assert [(p.code, *p.place, p.args) for p in reading.problems] == [("K130", 2, 9, 10, {"seen": seen})]


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029", "\ufeff"])
def test_what_some_take_for_a_line_or_for_nothing(char):
    data = project("A", name=f"路北{char}区") + f"# 注{char}started: 2023-02-30\n"
    assert found(data) == [("K130", 2, 9, 10, ""), ("K130", 6, 4, 5, "")]


def test_every_control_character_is_named():
    assert found("id: \x1b[31m\x07\n\x02a: 1\n") == [
        ("K130", 1, 5, 6, ""), ("K130", 1, 10, 11, ""), ("K130", 2, 1, 2, "")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("breaks", "line"),
    [("\n", 6), ("\r\n", 6), ("\r", 6), ("\n\r", 7), ("\n\n", 7), ("\r\r\n", 7), ("\n# \r", 7)],
)
def test_lines_end_as_libyaml_counts_them(breaks, line):
    data = project("A") + "# 注" + breaks + "started: 2023-02-30\n"
    assert found(data) == [("K120", line + 1, 10, 20, "started")]


@pytest.mark.parametrize("word", ["路北区", "a\u0301", "👷🏽\u200d♀️", "𠮷野", "\u3000x"])
def test_columns_count_characters(word):
    start = 1 + len(f'note: [a, "{word}", ')
    text = "id: A\n" + f'note: [a, "{word}", &a b]\n'
    assert ("K013", 2, start, start + 4, "") in found(text)


def test_markup_and_formulas_are_only_text():
    marked = ["'[red]甲[/red]'", "'@SUM(1)'", "'{{x}}'", "'%s%n'", "'<script>'", "'; DROP TABLE project'"]
    for name in ("=cmd()", "+1", "-1", *marked):
        model = read(project("A", name=name).encode(), "a.yaml", "project").model
        assert model.name == name.strip("'")


def test_problems_are_in_the_order_of_the_file():
    places = [(line, column) for _, line, column, *_ in found("wrong: 1\nid: ''\nname: [a]\nalso: 2\n")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("text", "count"),
    [("id: A\n" + "".join(f"k{n}: 1\n" for n in range(200)), 104), ("name: \x01" + "\x02" * 150 + "\n", 51)],
    ids=["keys", "characters"],
)
def test_at_most_a_hundred_problems_of_a_file_are_listed(text, count):
    problems = read(text.encode(), "x.yaml", "project").problems
    assert len(problems) == 101
    assert (problems[-1].code, problems[-1].args) == ("K099", {"count": count})
