"""Edits in place: each shape that a file may have, as it was and as it becomes."""

from datetime import date

import pytest
import yaml
from ruamel.yaml import YAML

from keyproj.base.errors import Refused
from keyproj.store import edit
from keyproj.store.edit import Append, Drop, Put
from keyproj.store.read import read
from keyproj.store.yaml import parse
from tests import strategies


def edited(data, path, edits):
    """The bytes after some edits of a file of any kind."""
    return edit.edited(data, read(data, path, "project"), edits)[0]


NEW = {"month": "2023-07", "investment": "5万元"}
"""What is appended to the list `p`."""

APPENDED = {
    "key missing": ("id: A\n", "id: A\np:\n  - {month: 2023-07, investment: 5万元}\n"),
    "empty": ("p:\nid: A\n", "p:\n  - {month: 2023-07, investment: 5万元}\nid: A\n"),
    "empty with a comment": ("p:   # 暂无\nid: A\n", "p:   # 暂无\n  - {month: 2023-07, investment: 5万元}\nid: A\n"),
    "empty brackets": ("p: []\nid: A\n", "p:\n  - {month: 2023-07, investment: 5万元}\nid: A\n"),
    "empty brackets with a comment": ("p: [ ] # a\n", "p: # a\n  - {month: 2023-07, investment: 5万元}\n"),
    "empty brackets that hold a comment": (
        "p: [\n  # a\n  ]\n",
        "p: [{month: 2023-07, investment: 5万元}\n  # a\n  ]\n",
    ),
    "within brackets, on one line": (
        "p: [{month: 2023-01}] # a\n",
        "p: [{month: 2023-01}, {month: 2023-07, investment: 5万元}] # a\n",
    ),
    "within brackets, a comma behind": (
        "p: [{month: 2023-01}, ]\n",
        "p: [{month: 2023-01}, {month: 2023-07, investment: 5万元}, ]\n",
    ),
    "within brackets, on lines of their own": (
        "p: [\n  {month: 2023-01}, # a\n  {month: 2023-02} # b\n]\n",
        "p: [\n  {month: 2023-01}, # a\n  {month: 2023-02}, # b\n  {month: 2023-07, investment: 5万元}\n]\n",
    ),
    "within brackets, on lines of their own, a comma behind": (
        "p: [\n  {month: 2023-01}, # a\n]\n",
        "p: [\n  {month: 2023-01}, # a\n  {month: 2023-07, investment: 5万元},\n]\n",
    ),
    "within brackets, the bracket on the last line": (
        "p: [\n  {month: 2023-01}]\n",
        "p: [\n  {month: 2023-01},\n  {month: 2023-07, investment: 5万元}]\n",
    ),
    "a file within braces": (
        "{id: A, p: [{month: 2023-01}]}\n",
        "{id: A, p: [{month: 2023-01}, {month: 2023-07, investment: 5万元}]}\n",
    ),
    "a file within braces, key missing": ("{id: A}", "{id: A, p: [{month: 2023-07, investment: 5万元}]}"),
    "a file within braces, empty": ("{p: , id: A}", "{p: [{month: 2023-07, investment: 5万元}], id: A}"),
    "a file within braces, without a colon": ("{p, id: A}", "{p: [{month: 2023-07, investment: 5万元}], id: A}"),
    "a file within braces, last and empty": ("{id: A, p: }", "{id: A, p: [{month: 2023-07, investment: 5万元}]}"),
    "lines of braces": (
        "p:\n  - {month: 2023-01}\nid: A\n",
        "p:\n  - {month: 2023-01}\n  - {month: 2023-07, investment: 5万元}\nid: A\n",
    ),
    "braces over several lines": (
        "p:\n  - {month: 2023-01,\n     investment: 1万元}  # a\n",
        "p:\n  - {month: 2023-01,\n     investment: 1万元}  # a\n  - {month: 2023-07, investment: 5万元}\n",
    ),
    "not indented": (
        "p:\n- {month: 2023-01}\nid: A\n",
        "p:\n- {month: 2023-01}\n- {month: 2023-07, investment: 5万元}\nid: A\n",
    ),
    "blocks": (
        "p:\n  - month: 2023-01\n    investment: 1万元\nid: A\n",
        "p:\n  - month: 2023-01\n    investment: 1万元\n  - month: 2023-07\n    investment: 5万元\nid: A\n",
    ),
    "blocks not indented": (
        "p:\n- month: 2023-01\nid: A\n",
        "p:\n- month: 2023-01\n- month: 2023-07\n  investment: 5万元\nid: A\n",
    ),
    "blocks far from their dash": (
        "p:\n    -   month: 2023-01\n        by: 甲\n",
        "p:\n    -   month: 2023-01\n        by: 甲\n    -   month: 2023-07\n        investment: 5万元\n",
    ),
    "blocks below their dash": (
        "p:\n  -\n    month: 2023-01\n",
        "p:\n  -\n    month: 2023-01\n  - month: 2023-07\n    investment: 5万元\n",
    ),
    "the last one decides the style": (
        "p:\n  - {month: 2023-01}\n  - month: 2023-02\n",
        "p:\n  - {month: 2023-01}\n  - month: 2023-02\n  - month: 2023-07\n    investment: 5万元\n",
    ),
    "blank lines between": (
        "p:\n  - month: 2023-01\n\n  # 二月\n  - month: 2023-02\n\nid: A\n",
        "p:\n  - month: 2023-01\n\n  # 二月\n  - month: 2023-02\n\n  - month: 2023-07\n    investment: 5万元\n\nid: A\n",
    ),
    "blank lines between keys": (
        "id: A\n\nn: B\n# end\n",
        "id: A\n\nn: B\n\np:\n  - {month: 2023-07, investment: 5万元}\n# end\n",
    ),
    "comments behind": (
        "p:\n  - {month: 2023-01}  # a\n    # of the last\n  # of the list\n# of the file\n",
        (
            "p:\n  - {month: 2023-01}  # a\n    # of the last\n"
            "  - {month: 2023-07, investment: 5万元}\n  # of the list\n# of the file\n"
        ),
    ),
    "no end of the last line": (
        "p:\n  - {month: 2023-01}",
        "p:\n  - {month: 2023-01}\n  - {month: 2023-07, investment: 5万元}\n",
    ),
    "no end of a last comment": (
        "p:\n  - {month: 2023-01}\n    # a",
        "p:\n  - {month: 2023-01}\n    # a\n  - {month: 2023-07, investment: 5万元}\n",
    ),
    "no end of the only line": ("id: A", "id: A\np:\n  - {month: 2023-07, investment: 5万元}\n"),
    "the end of the document": (
        "---\np:\n  - {month: 2023-01}\n...\n",
        "---\np:\n  - {month: 2023-01}\n  - {month: 2023-07, investment: 5万元}\n...\n",
    ),
    "a literal text as the last value": (
        "p:\n  - month: 2023-01\n    image: |\n      甲\n\n      乙\n\n\nid: A\n",
        (
            "p:\n  - month: 2023-01\n    image: |\n      甲\n\n      乙\n"
            "  - month: 2023-07\n    investment: 5万元\n\n\nid: A\n"
        ),
    ),
    "a literal text that keeps its blank lines": (
        "p:\n  - image: |+\n      甲\n\nid: A\n",
        "p:\n  - image: |+\n      甲\n\n  - month: 2023-07\n    investment: 5万元\nid: A\n",
    ),
    "a literal text cut off by the end of the file": (
        "p:\n  - image: |\n      甲",
        "p:\n  - image: |-\n      甲\n  - month: 2023-07\n    investment: 5万元\n",
    ),
    "a folded text cut off by the end of the file": (
        "p:\n  - image: >2+ # a\n        甲",
        "p:\n  - image: >2- # a\n        甲\n  - month: 2023-07\n    investment: 5万元\n",
    ),
    "a quoted text over several lines": (
        "p:\n  - image: '甲\n\n      # 乙'\nid: A\n",
        "p:\n  - image: '甲\n\n      # 乙'\n  - month: 2023-07\n    investment: 5万元\nid: A\n",
    ),
    "a plain text over several lines": (
        "p:\n  - image: 甲\n      乙 # a\nid: A\n",
        "p:\n  - image: 甲\n      乙 # a\n  - month: 2023-07\n    investment: 5万元\nid: A\n",
    ),
    "an empty value as the last": (
        "p:\n  - month:\nid: A\n",
        "p:\n  - month:\n  - month: 2023-07\n    investment: 5万元\nid: A\n",
    ),
    "a key of its own mark": (
        "? p\n:\n  - month: 2023-01\n",
        "? p\n:\n  - month: 2023-01\n  - month: 2023-07\n    investment: 5万元\n",
    ),
    "a quoted key": ('"p":\n  - {a: b}\n', '"p":\n  - {a: b}\n  - {month: 2023-07, investment: 5万元}\n'),
    "an indented file": ("  id: A\n  n: B\n", "  id: A\n  n: B\n  p:\n    - {month: 2023-07, investment: 5万元}\n"),
}


BOTH = pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "BOM"])
ENDS = pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])


def check(before, after, change, end="\n", mark=b""):
    """A text of several lines ends them as it did; one of a single line says nothing about how."""
    after = after.replace("\n", end) if "\n" in before else after
    assert edited(mark + before.replace("\n", end).encode(), "a.yaml", [change]) == mark + after.encode()


@pytest.mark.parametrize(("before", "after"), APPENDED.values(), ids=APPENDED)
@ENDS
@BOTH
def test_an_item_is_appended(before, after, end, mark):
    check(before, after, Append(["p"], NEW), end, mark)


PUT = {
    "a single value": ("a: 1  # x\nb: 2\n", ["a"], "丙", "a: 丙  # x\nb: 2\n"),
    "a date": ("a: 1\n", ["a"], date(2023, 7, 1), "a: 2023-07-01\n"),
    "what needs quotes": ("a: 1\n", ["a"], "no: x # y", "a: 'no: x # y'\n"),
    "in the place of quotes": ("a: 'it''s\n\n  b'  # x\n", ["a"], "1e3", 'a: "1e3"  # x\n'),
    "in the place of a literal text": ("a: |  # x\n  甲\n\n  乙\n\nb: 2\n", ["a"], "丙", "a: 丙\n\nb: 2\n"),
    "in the place of one that keeps blanks": ("a: |+\n  甲\n\nb: 2\n", ["a"], "丙", "a: 丙\nb: 2\n"),
    "in the place of nothing": ("a:  # x\nb: 2\n", ["a"], "丙", "a: 丙  # x\nb: 2\n"),
    "in the place of nothing, at the end": ("b: 2\na:", ["a"], "丙", "b: 2\na: 丙"),
    "several lines": ("x:\n  a: 1\n  b: 2\n", ["x", "a"], "甲\n\n乙", "x:\n  a: |-\n    甲\n\n    乙\n  b: 2\n"),
    "several lines at the end": ("a: 1", ["a"], "甲\n乙\n", "a: |\n  甲\n  乙\n"),
    "several lines beside a comment": ("a: 1 # x\n", ["a"], "甲\n乙", 'a: "甲\\n乙" # x\n'),
    "several lines within braces": ("{a: 1}\n", ["a"], "甲\n乙", '{a: "甲\\n乙"}\n'),
    "within braces": ("x: {a: 1, b: [2, 3]} # x\n", ["x", "b", 1], "4, 5", "x: {a: 1, b: [2, '4, 5']} # x\n"),
    "an item": ("a:\n  - 1\n  - 2\n", ["a", 0], "丙", "a:\n  - 丙\n  - 2\n"),
    "several lines in the place of nothing": ("a:\nb: 2\n", ["a"], "甲\n乙\n", "a: |\n  甲\n  乙\nb: 2\n"),
    "several lines at the end in the place of nothing": (
        "x:\n  - a:",
        ["x", 0, "a"],
        "甲\n乙\n",
        "x:\n  - a: |\n      甲\n      乙\n",
    ),
    "several lines in the place of nothing, a comment below": (
        "a:\n  # x\nb: 2\n",
        ["a"],
        "甲\n乙",
        'a: "甲\\n乙"\n  # x\nb: 2\n',
    ),
    "several lines in the place of nothing beside a comment": ("a: # x\n", ["a"], "甲\n乙", 'a: "甲\\n乙" # x\n'),
    "an item of several lines": ("a:\n  - 1\n  - 2\n", ["a", 0], "丙\n丁", "a:\n  - |-\n    丙\n    丁\n  - 2\n"),
    "an empty item": ("a:\n  -\n  - 2\n", ["a", 0], "丙", "a:\n  - 丙\n  - 2\n"),
    "a field of an item": ("a:\n  - {b: 1}\n", ["a", 0, "c"], "丙", "a:\n  - {b: 1, c: 丙}\n"),
    "a missing key": ("x:\n  a: 1\n# y\nz: 1\n", ["x", "b"], "丙", "x:\n  a: 1\n  b: 丙\n# y\nz: 1\n"),
    "a missing key within braces": ("x: {a: 1}\n", ["x", "b"], "丙", "x: {a: 1, b: 丙}\n"),
    "a missing key within braces of several lines": (
        "x: {\n  a: 1, # y\n  b: 2 # z\n}\n",
        ["x", "c"],
        "丙",
        "x: {\n  a: 1, # y\n  b: 2, # z\n  c: 丙\n}\n",
    ),
    "a missing key behind an empty one": ("x: {a: }\n", ["x", "b"], "丙", "x: {a: , b: 丙}\n"),
    "a missing way": ("x:\n  a: 1\n", ["x", "b", "c"], "丙", "x:\n  a: 1\n  b: {c: 丙}\n"),
    "a missing way in nothing": ("x:\ny: 1\n", ["x", "b", "c"], "丙", "x:\n  b: {c: 丙}\ny: 1\n"),
    "a missing way in empty braces": ("x: {} # z\n", ["x", "b"], "丙", "x: {b: 丙} # z\n"),
    "a key of JSON": (
        '{"a": "1"}\n',
        ["p", "q"],
        {"day": date(2023, 7, 1), "words": '"\\\n\ufeff'},
        '{"a": "1", "p": {"q": {"day": "2023-07-01", "words": "\\"\\\\\\n\\ufeff"}}}\n',
    ),
    "a value of JSON": ('{"a": "1"}\n', ["a"], "甲", '{"a": "甲"}\n'),
    "what is in quotes but for a key": ('{"a": "1", b: 2}\n', ["a"], "甲", '{"a": 甲, b: 2}\n'),
    "a missing way in empty braces within braces": ("{x: {}}", ["x", "b"], "丙", "{x: {b: 丙}}"),
    "a month beside another": (
        "plans:\n  2023:\n    months:\n      2023-07: {investment: 1万元}  # x\n    goal: y\n",
        ["plans", "2023", "months", "2023-08"],
        {"investment": "2万元", "target": "封顶"},
        (
            "plans:\n  2023:\n    months:\n      2023-07: {investment: 1万元}  # x\n"
            "      2023-08: {investment: 2万元, target: 封顶}\n    goal: y\n"
        ),
    ),
    "a month beside one of several lines": (
        "months:\n  2023-07:\n    investment: 1万元\n",
        ["months", "2023-08"],
        {"investment": "2万元"},
        "months:\n  2023-07:\n    investment: 1万元\n  2023-08:\n    investment: 2万元\n",
    ),
    "the first month": (
        "plans:\n  2023:\n    category: 续建\n",
        ["plans", "2023", "months", "2023-08"],
        {"investment": "2万元"},
        "plans:\n  2023:\n    category: 续建\n    months:\n      2023-08: {investment: 2万元}\n",
    ),
    "the first month of a plan within braces": (
        "plans: {2023: {category: 续建}}\n",
        ["plans", "2023", "months", "2023-08"],
        {"investment": "2万元"},
        "plans: {2023: {category: 续建, months: {2023-08: {investment: 2万元}}}}\n",
    ),
}


@pytest.mark.parametrize(("before", "loc", "value", "after"), PUT.values(), ids=PUT)
@ENDS
@BOTH
def test_a_value_is_put(before, loc, value, after, end, mark):
    check(before, after, Put(loc, value), end, mark)


UNFIT = {
    "an item where there is a single value": ("p: 1\n", Append(["p"], NEW)),
    "an item where there is a mapping": ("p: {a: b}\n", Append(["p"], NEW)),
    "an item where there is an empty mapping": ("p: {}\n", Append(["p"], NEW)),
    "an item in a list that is quoted": ("p: '[]'\n", Append(["p"], NEW)),
    "a list at the top": ("[1]\n", Append(["p"], NEW)),
    "a single value over a list": ("p: [1]\n", Put(["p"], "1")),
    "a mapping over a single value": ("p: 1\n", Put(["p"], {"a": "b"})),
    "a key in a single value": ("p: 1\n", Put(["p", "a"], "b")),
    "an item that is not there": ("p: [1]\n", Put(["p", 1], "2")),
    "a key in a list": ("p: [1]\n", Put(["p", "a"], "2")),
    "an item of nothing": ("p:\n", Put(["p", 0], "2")),
    "no good YAML": ("p: [\n", Append(["p"], NEW)),
    "an alias": ("a: &x 1\nb: *x\n", Append(["p"], NEW)),
    "a second document": ("a: 1\n---\nb: 1\n", Append(["p"], NEW)),
    "what no file may hold": ("a: 1\n", Put(["a"], "\ud800")),
}


@pytest.mark.parametrize(("text", "edit"), UNFIT.values(), ids=UNFIT)
def test_what_does_not_fit_is_refused(text, edit):
    with pytest.raises(Refused) as refused:
        edited(text.encode(), "projects/a.yaml", [edit])
    assert (refused.value.text.id, refused.value.text.args) == ("error.edit", {"file": "projects/a.yaml"})


def test_several_edits_come_one_after_the_other():
    edits = [Append(["p"], NEW), Append(["p"], "甲"), Put(["p", 1], "乙"), Put(["q", "r"], "z")]
    done = edited(b"id: A\n", "a.yaml", edits)
    assert done.decode() == "id: A\np:\n  - {month: 2023-07, investment: 5万元}\n  - 乙\nq: {r: z}\n"


@pytest.mark.parametrize("word", strategies.HOSTILE + strategies.BLOCKS)
@pytest.mark.parametrize("style", ["p:\n  - a: b\n", "p:\n  - {a: b}\n", "p: [{a: b}]\n", "p:\n"])
def test_every_loader_reads_the_same_words(word, style):
    """YAML 1.1 and 1.2, with and without types."""
    try:
        data = edited(style.encode(), "a.yaml", [Append(["p"], {"a": word, "b": word}), Put(["q"], word)])
    except Refused:
        assert word == "\ufffe"  # which no file may hold
        return
    text = data.decode()
    for loaded in (
        yaml.safe_load(text),
        YAML(typ="safe", pure=True).load(text),
        YAML(typ="base", pure=True).load(text),
        parse(text, "a.yaml").root,
    ):
        assert loaded["p"][-1] == {"a": word, "b": word}
        assert loaded["q"] == word


def test_days_and_years_stand_as_in_a_new_file():
    done = edited(
        b"id: A\n", "a.yaml", [Put(["plans", "2023", "start"], "2023-07"), Put(["started"], date(2023, 7, 1))]
    )
    assert done.decode() == "id: A\nplans:\n  2023: {start: 2023-07}\nstarted: 2023-07-01\n"


DROPPED = {
    "a line": ("id: A\nx: 1 # a\np: 2\n", ("x",), "id: A\np: 2\n"),
    "the first": ("x: 1\n# b\np: 2\n", ("x",), "# b\np: 2\n"),
    "the last": ("id: A\nx: 1\n", ("x",), "id: A\n"),
    "the last, without an end": ("id: A\nx: 1", ("x",), "id: A\n"),
    "several lines": ("id: A\nx:\n  - 1\n  # a\n  - 2\n  # b\n# c\np: 2\n", ("x",), "id: A\n# c\np: 2\n"),
    "a text of several lines": ("id: A\nx: |\n  甲\n\n  乙\np: 2\n", ("x",), "id: A\np: 2\n"),
    "with other line ends": ("id: A\r\nx: 1\r\np: 2\r\n", ("x",), "id: A\r\np: 2\r\n"),
    "further in": ("p:\n  2023:\n    a: 1\n    b: 2\nid: A\n", ("p", "2023", "b"), "p:\n  2023:\n    a: 1\nid: A\n"),
    "behind a dash": ("p:\n  - a: 1\n    b: 2\n", ("p", 0, "a"), "p:\n  - b: 2\n"),
    "second behind a dash": ("p:\n  - a: 1\n    b: 2\n", ("p", 0, "b"), "p:\n  - a: 1\n"),
    "nothing at all": ("id: A\nx:\np: 2\n", ("x",), "id: A\np: 2\n"),
    "within braces": ("p: {a: 1, b: [1, 2], c: 3} # d\n", ("p", "b"), "p: {a: 1, c: 3} # d\n"),
    "first within braces": ("p: {a: 1, b: 2}\n", ("p", "a"), "p: {b: 2}\n"),
    "last within braces": ("p: {a: 1, b: 2}\n", ("p", "b"), "p: {a: 1}\n"),
    "last within braces, without a value": ("p: {a, b}\n", ("p", "b"), "p: {a}\n"),
    "within braces on several lines": ("p: {\n  a: 1, # a\n  b: 2 # b\n}\n", ("p", "a"), "p: {\n  b: 2 # b\n}\n"),
}


@pytest.mark.parametrize("case", DROPPED)
def test_a_key_is_dropped(case):
    before, loc, after = DROPPED[case]
    assert edited(before.encode(), "a.yaml", [Drop(loc)]).decode() == after


@pytest.mark.parametrize(
    ("text", "loc"),
    [
        ("p:\n  a: 1\n", ("p", "a")),
        ("p: {a: 1}\n", ("p", "a")),
        ("id: A\n", ("x", "y")),
        ("id: A\np: [1, 2]\n", ("p", 0)),
        ("p:\n  - a: 1\n    # b\n    b: 2\n", ("p", 0, "a")),
        ("p: {\n  a: 1, # a\n  b: 2\n}\n", ("p", "b")),
    ],
    ids=[
        "the only one",
        "the only one within braces",
        "not there",
        "of a list",
        "a comment behind a dash",
        "a comment on the one before",
    ],
)
def test_a_key_that_can_not_be_dropped(text, loc):
    with pytest.raises(Refused):
        edited(text.encode(), "a.yaml", [Drop(loc)])
