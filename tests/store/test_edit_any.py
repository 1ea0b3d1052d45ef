"""Any project in any layout: after an edit it is read as intended, and only the intended lines have changed."""

import json
import re
from io import StringIO

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from keyproj.store.decode import decode
from keyproj.store.edit import Append, Put
from keyproj.store.excerpt import LINE_BREAK
from keyproj.store.read import read
from keyproj.store.save import to_yaml
from keyproj.store.yaml import parse
from tests import strategies
from tests.running import DATA
from tests.store.test_edit import APPENDED, edited

UNHURRIED = settings(suppress_health_check=list(HealthCheck), max_examples=120)
TOP = re.compile(r"(?m)^(?=[a-z_]+:)")


def blocks(mapping, sequence, offset):
    """A layout in which nothing stands in brackets."""

    def layout(root):
        yaml = YAML(typ="rt")
        yaml.indent(mapping=mapping, sequence=sequence, offset=offset)
        yaml.width = 2**20
        out = StringIO()
        yaml.dump(root, out)
        return out.getvalue()

    return layout


LAYOUTS = st.sampled_from(
    [
        None,  # our own
        blocks(2, 4, 2),
        blocks(2, 2, 0),
        blocks(4, 6, 3),
        lambda root: json.dumps(root, ensure_ascii=False),
        lambda root: json.dumps(root, ensure_ascii=False, indent=2) + "\n",
    ]
)


PROJECTS = strategies.projects()


@st.composite
def texts(draw):
    """A project's text, with comments and blank lines between its fields, and any line ends."""
    project = draw(PROJECTS)
    own = to_yaml(project)
    layout = draw(LAYOUTS)
    text = own if layout is None else layout(plain(parse(own, "a").root))
    if draw(st.booleans()):
        between = draw(st.sampled_from(["\n", "# 注\n", "\n# 甲: [乙\n", "#\n\n"]))
        text = TOP.sub(between, text) + between
    if draw(st.booleans()):
        text = text.removesuffix("\n")
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))


def plain(node):
    if isinstance(node, dict):
        return {key: plain(value) for key, value in node.items()}
    return [plain(value) for value in node] if isinstance(node, list) else node


ENTRIES = st.fixed_dictionaries(
    {"month": st.just("2023-07"), "investment": st.just("1万元"), "by": strategies.LINES},
    optional={"image": strategies.WORDS, "troubles": strategies.WORDS, "reason": strategies.LINES},
)


def root_of(data):
    text, _ = decode(data, "a.yaml")
    assume(text is not None)
    tree = parse(text, "a.yaml")
    assume(not tree.problems)
    return plain(tree.root)


def assert_read_as(after, wanted):
    text = after.decode("utf-8-sig")
    assert root_of(after) == wanted
    assert YAML(typ="base", pure=True).load(text) == wanted
    assert yaml.load(text, yaml.BaseLoader) == wanted
    yaml.load(text, yaml.SafeLoader)


def assert_as_intended(before, after, wanted):
    """Our reader, ruamel.yaml and PyYAML's own scanner read what was intended; the other lines are as they were, most in one stretch."""
    assert_read_as(after, wanted)
    old, new = (LINE_BREAK.split(data.decode()) for data in (before, after))
    assert sum(line not in new for line in old) <= 2
    head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    tail = next((n for n, (a, b) in enumerate(zip(old[::-1], new[::-1], strict=False)) if a != b), len(old))
    assert head + tail >= len(old) - 2


@given(texts(), ENTRIES)
@UNHURRIED
def test_an_entry_is_appended_to_any_project(text, entry):
    data = text.encode()
    wanted = root_of(data)
    wanted["progress"] = [*(wanted.get("progress") or []), entry]
    assert_as_intended(data, edited(data, "a.yaml", [Append(("progress",), entry)]), wanted)


@given(PROJECTS, ENTRIES, st.sampled_from([None, 2]))
@UNHURRIED
def test_json_stays_json(project, entry, indent):
    root = plain(parse(to_yaml(project), "a").root)
    data = json.dumps(root, ensure_ascii=False, indent=indent).encode()
    assert root_of(data) == root
    wanted = {**root, "progress": [*root.get("progress", []), entry], "note": entry["by"]}
    after = edited(data, "a.yaml", [Append(("progress",), entry), Put(("note",), entry["by"])])
    assert json.loads(after) == wanted
    assert_read_as(after, wanted)


@given(texts(), strategies.WORDS, st.sampled_from(["note", "name", "county", "content", "address"]))
@UNHURRIED
def test_any_words_are_put_into_any_project(text, words, field):
    data = text.encode()
    wanted = {**root_of(data), field: words}
    after = edited(data, "a.yaml", [Put((field,), words)])
    assert_read_as(after, wanted)


@given(texts(), st.integers(1, 12), strategies.WORDS)
@UNHURRIED
def test_a_month_is_put_into_any_plan(text, month, words):
    data = text.encode()
    wanted = root_of(data)
    plans = wanted.setdefault("plans", {}) or {}
    year = next(iter(plans), "2023")
    target = {"investment": "1万元", "target": words}
    key = f"{year}-{month:02d}"
    assume(key not in (plans.get(year) or {}).get("months", {}))
    wanted["plans"] = {**plans, year: {**(plans.get(year) or {})}}
    wanted["plans"][year]["months"] = {**wanted["plans"][year].get("months", {}), key: target}
    after = edited(data, "a.yaml", [Put(("plans", year, "months", key), target)])
    assert_as_intended(data, after, wanted)


SHAPES = [before for before, _ in APPENDED.values() if "+" not in before]
"""But for texts that keep their blank lines: where a file ends in the midst of one, nothing can follow."""

STRAY = st.sampled_from(["# x", "", "   ", "      # y", " # z", "  # p: [", "\t# t", "        #"])


@given(st.sampled_from(SHAPES), st.lists(st.tuples(st.integers(0, 9), STRAY), max_size=4), st.booleans(), ENTRIES)
@settings(max_examples=400)
def test_stray_comments_and_blanks_are_no_obstacle(shape, stray, ended, entry):
    lines = shape.split("\n")
    for at, line in stray:
        lines.insert(at, line)
    data = "\n".join(lines).removesuffix("" if ended else "\n").encode()
    wanted = root_of(data)
    assume(isinstance(wanted, dict) and isinstance(wanted.get("p"), list | None))
    for field, edit in (("p", Append(("p",), entry)), ("note", Put(("note",), "甲\n\n乙\n"))):
        value = [*(wanted.get("p") or []), entry] if field == "p" else "甲\n\n乙\n"
        assert root_of(edited(data, "a.yaml", [edit])) == {**wanted, field: value}


FILES = sorted((DATA / "projects").rglob("*.yaml"))


def test_a_month_is_appended_to_each_real_project():
    assert len(FILES) == 218
    entry = {"month": "2023-07", "investment": "100万元", "reported": "2023-08-03", "by": "填报人甲"}
    for path in FILES:
        before = path.read_bytes()
        after = edited(before, path.name, [Append(("progress",), entry)])
        old, new = before.splitlines(), after.splitlines()
        added = len(new) - len(old)
        assert added in (1, 2, 3, 4, 5, 6)
        at = next((n for n, line in enumerate(old) if line != new[n]), len(old))
        assert new[:at] + new[at + added :] == old
        reading = read(after, str(path), "project")
        assert reading.model.progress[-1].month == "2023-07"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_month_is_appended_to_each_real_project_with_other_line_ends(end):
    entry = {"month": "2023-07", "investment": "100万元", "reported": "2023-08-03", "by": "填报人甲"}
    for path in FILES[::7]:
        before = path.read_bytes()
        plain_after = edited(before, path.name, [Append(("progress",), entry)])
        other = before.replace(b"\n", end.encode())
        assert edited(other, path.name, [Append(("progress",), entry)]) == plain_after.replace(b"\n", end.encode())
