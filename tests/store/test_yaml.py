"""Our subset of YAML agrees with ruamel.yaml, or refuses by name."""

import json
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML, YAMLError
from ruamel.yaml.error import ReusedAnchorWarning

from keyproj.base.codes import CODES
from keyproj.store.yaml import parse

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "yaml-test-suite" / "cases.jsonl"

LENIENT = {
    "9C9N": "flow list that is not indented",
    "9JBA": "comment directly behind a flow list",
    "CVW2": "comment directly behind a comma",
    "DK95/01": "tab within a quoted text of two lines",
    "G5U8": "list of lone dashes",
    "MUS6/00": "comment directly behind %YAML",
    "QB6E": "quoted text that is not indented",
    "S98Z": "blank lines deeper than an empty block text",
    "SU5Z": "comment directly behind a quoted text",
    "X4QW": "comment directly behind >",
    "Y79Y/003": "tab before an entry of a flow list",
    "YJV2": "lone dash in a flow list",
}
"""Wrong by the suite, but libyaml lets them through; what they mean is in no doubt."""


def strings(value: Any) -> Any:
    """A value as ruamel.yaml's base loader gives it: strings only, nothing is an empty string."""
    if isinstance(value, dict):
        return {key: strings(item) for key, item in value.items()}
    if isinstance(value, list):
        return [strings(item) for item in value]
    return "" if value is None else str(value)


def by_ruamel(text: str) -> list[Any] | None:
    """The documents of a text as ruamel.yaml reads them, or None where it refuses."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ReusedAnchorWarning)
        try:
            return [strings(document) for document in YAML(typ="base", pure=True).load_all(text)] or [""]
        except (YAMLError, AssertionError, ValueError):
            return None


def read_corpus() -> list[dict[str, Any]]:
    if not CORPUS.exists():
        return []
    return [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]


CASES = read_corpus()
needs_corpus = pytest.mark.skipif(not CASES, reason="the public yaml-test-suite is not beside the project")


@needs_corpus
@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_agrees_or_refuses(case):
    tree = parse(case["yaml"], "x.yaml")
    assert {problem.code for problem in tree.problems} <= set(CODES)
    if case["error"] and case["id"] not in LENIENT:
        assert tree.problems
    if tree.problems:
        return
    documents = by_ruamel(case["yaml"])
    if documents is not None:
        assert [strings(tree.root)] == documents
    elif case["json"] is not None:
        assert strings(tree.root) == strings(json.loads(case["json"]))


@needs_corpus
def test_as_much_is_accepted_as_ever():
    """Most of what is right by the suite and refused here is refused for a feature that a ledger does without."""
    trees = [(case["error"], parse(case["yaml"], "x.yaml")) for case in CASES]
    refused = Counter("+".join(sorted({p.code for p in tree.problems})) for error, tree in trees if not error)
    assert refused.pop("") == 179
    assert refused == {
        "K010": 39, "K010+K013": 2, "K010+K019": 1, "K011": 9,
        "K013": 11, "K013+K014": 8, "K013+K014+K015": 5, "K013+K015": 2, "K013+K015+K017": 1, "K013+K019": 2,
        "K015": 25, "K015+K017": 4, "K017": 9, "K019": 11,
    }  # fmt: skip
    assert Counter(bool(tree.problems) for error, tree in trees if error) == {True: 82, False: len(LENIENT)}


@pytest.mark.parametrize(
    "word",
    ["null", "~", "true", "yes", "No", "1e3", "0x1F", "0o17", "017", "1_000", "1:30", ".inf", ".NaN", "2023-02-26",
     "12.50", "=", "a:b", "a#b", "http://a/b", "-1", "a - b", "a, b", "it's", "<", "$1", "/", "\\n"],
)  # fmt: skip
def test_plain_words_are_strings(word):
    tree = parse(f"a: {word}\n", "x.yaml")
    assert (tree.root, tree.problems) == ({"a": word}, [])


def test_empty_is_nothing_and_quoted_empty_is_a_string():
    tree = parse("a:\nb: ''\nc: \"\"\nd: []\ne: {}\nf: |\ng: [x, '']\n", "x.yaml")
    assert tree.root == {"a": None, "b": "", "c": "", "d": [], "e": {}, "f": "", "g": ["x", ""]}
    assert tree.problems == []
