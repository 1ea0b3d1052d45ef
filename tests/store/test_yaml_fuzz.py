"""Whatever is done to a ledger file, reading never raises and never disagrees with ruamel.yaml."""

import re
import warnings
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML, YAMLError
from ruamel.yaml.error import ReusedAnchorWarning

from keyproj.base.codes import CODES
from keyproj.store.excerpt import LINE_BREAK
from keyproj.store.read import read
from keyproj.store.yaml import parse
from tests.small import PLAN, POLICY, plan, progress, project

PROJECT = project(
    "TS-0001",
    "content: |\n  建设标准厂房。\n\n  配套道路\n",
    plan(quarters="[2000万元, 3000万元, 4000万元, 3000万元]", goal="'主体封顶: 3栋'"),
    progress(("2023-01", "300万元", "2023-02-03"), ("2023-02", "400万元", "2023-03-03")),
    'note: "甲\\n乙"  # 注\n',
)
FILES = {"project": PROJECT, "plan": PLAN, "policy": POLICY}

PIECES = st.sampled_from(
    ["\n", "\n  ", "\n- ", "\n  - ", " ", "  ", ": ", ":", "- ", "-", ", ", ",", "[", "]", "{", "}", "#", " #", "'",
     '"', "|", "|\n", "| ", ">", ">-\n", "?", "? ", "&a ", "*a", "!", "!!str ", "%", "@", "`", "\\", "<<", "~", "=",
     "---\n", "...\n", "\t", "\r\n", "\r", "\x85", "\u2028", "\ufeff", "甲", "👷", "a: b\n", "id: x\n", "\x07", "''"],
)  # fmt: skip
STRICTER = re.compile(r"\t|[|>][+-]?#")
"""What ruamel.yaml refuses and libyaml does not: a tab within a plain text, a comment directly behind `|` or `>`."""

EDITS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 6), PIECES | st.just("")), min_size=1, max_size=4)


def edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    """The text with some characters taken out and pieces put in."""
    for where, length, piece in edits:
        at = where % (len(text) + 1)
        text = text[:at] + piece + text[at + length :]
    return text


def by_ruamel(text: str) -> Any:
    """The one document of a text as ruamel.yaml reads it, or YAMLError where it refuses."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ReusedAnchorWarning)
        try:
            return YAML(typ="base", pure=True).load(text)
        except YAMLError:
            return YAMLError


def strings(value: Any) -> Any:
    """Nothing is an empty string for ruamel.yaml."""
    if isinstance(value, dict):
        return {key: strings(item) for key, item in value.items()}
    if isinstance(value, list):
        return [strings(item) for item in value]
    return "" if value is None else value


@given(st.sampled_from(sorted(FILES)), EDITS)
@settings(max_examples=300)
def test_agrees_or_refuses(kind, edits):
    text = edited(FILES[kind], edits).removeprefix("\ufeff")
    tree = read(text.encode(), "x.yaml", kind).tree
    if tree is None or tree.problems:
        return
    expected = by_ruamel(text)
    if expected is YAMLError:
        assert STRICTER.search(text)
    else:
        assert strings(tree.root) == strings(expected)


@given(st.sampled_from(sorted(FILES)), EDITS)
@settings(max_examples=200)
def test_every_problem_has_a_place_in_the_file(kind, edits):
    text = edited(FILES[kind], edits).removeprefix("\ufeff")
    reading = read(text.encode(), "x.yaml", kind)
    lines = LINE_BREAK.split(text)
    for problem in reading.problems:
        line, column, end = problem.place
        assert problem.code in CODES
        if line:
            assert 1 <= line <= len(lines)
            assert 1 <= column <= len(lines[line - 1]) + 1
            assert end == 0 or column <= end <= len(lines[line - 1]) + 2
    assert (reading.model is None) == bool(reading.problems)


@given(st.binary(max_size=200), st.integers(0, 10**6), st.sampled_from(sorted(FILES)))
@settings(max_examples=200)
def test_any_bytes_are_read_or_refused(noise, where, kind):
    data = FILES[kind].encode()
    at = where % len(data)
    for mixed in (noise, data[:at] + noise + data[at:], data[:at]):
        reading = read(mixed, "x.yaml", kind)
        assert (reading.model is None) == bool(reading.problems)


@given(st.recursive(st.sampled_from(["a", "b: c", "''", '"', "甲", "? x", "*a", "&a b"]),
                    lambda inner: st.lists(inner, max_size=3).map(lambda parts: f"[{', '.join(parts)}]")
                    | st.lists(inner, max_size=3).map(lambda parts: f"{{{', '.join(parts)}}}")
                    | inner.map(lambda part: f"a: {part}") | inner.map(lambda part: f"- {part}\n- a"),
                    max_leaves=12))  # fmt: skip
@settings(max_examples=200)
def test_any_structure_agrees_or_is_refused(text):
    tree = parse(text, "x.yaml")
    if not tree.problems:
        assert strings(tree.root) == strings(by_ruamel(text))
