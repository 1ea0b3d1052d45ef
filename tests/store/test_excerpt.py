"""A line of a file is found where a problem's place says that it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.store.excerpt import line_at
from keyproj.store.read import read
from tests.small import project


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tmp_path_factory.mktemp("ledger")


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        ("甲\n乙\n丙", ["甲", "乙", "丙"]),
        ("甲\r\n乙\r\n", ["甲", "乙", ""]),
        ("甲\r乙\n\r丙", ["甲", "乙", "", "丙"]),
        ("\ufeff甲\n", ["甲", ""]),
        ("甲\x85乙\u2028丙\x0b丁\x0c戊\x1c己\n庚", ["甲\x85乙\u2028丙\x0b丁\x0c戊\x1c己", "庚"]),
        ("", [""]),
    ],
)
def test_lines(root, data, lines):
    (root / "a.yaml").write_bytes(data.encode())
    assert [line_at(root, "a.yaml", number) for number in range(1, len(lines) + 1)] == lines
    assert line_at(root, "a.yaml", 0) == line_at(root, "a.yaml", len(lines) + 1) == ""


def test_bytes_that_are_no_text_are_shown_as_such(root):
    (root / "a.yaml").write_bytes(b"id: A\nname: \xc2\xb7\xb1\xb1\n")
    assert line_at(root, "a.yaml", 2) == "name: ·\ufffd\ufffd"


def test_a_file_that_is_gone_has_no_lines(root):
    (root / "folder.yaml").mkdir()
    (root / "loop.yaml").symlink_to("loop.yaml")
    for path in ("gone.yaml", "folder.yaml", "loop.yaml", "a\0b.yaml", "x" * 5000):
        assert line_at(root, path, 1) == ""


breaks = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\n# 注\r\n", "\r# 👷🏽甲 #\n"])
words = st.text("甲乙 a#é👷\u0301\u3000\u200d", max_size=8)


@given(st.sampled_from(["", "\ufeff"]), st.lists(breaks, min_size=6, max_size=6), words)
def test_a_place_leads_to_the_value(root, mark, ends, word):
    lines = [*project("A").split("\n")[:-1], f'"note": [ "{word}", &a b ]']
    text = mark + "".join(line + end for line, end in zip(lines, ends, strict=True))
    (root / "a.yaml").write_bytes(text.encode())
    refused = next(p for p in read(text.encode(), "a.yaml", "project").problems if p.code == "K013")
    line, column, end = refused.place
    assert line_at(root, "a.yaml", line)[column - 1 : end - 1] == "&a b"


@given(st.lists(breaks, min_size=5, max_size=5), words)
def test_the_value_of_a_wrong_field_is_pointed_at(root, ends, word):
    lines = project("A", total_investment="12.5", name=f"甲{word}x").split("\n")[:-1]
    text = "".join(line + end for line, end in zip(lines, ends, strict=True))
    (root / "a.yaml").write_bytes(text.encode())
    refused = next(p for p in read(text.encode(), "a.yaml", "project").problems if p.code == "K112")
    line, column, end = refused.place
    assert line_at(root, "a.yaml", line)[column - 1 : end - 1] == "12.5"
