"""The catalogue says everything in both languages, about exactly what there is."""

import os
import re
import sqlite3
import string
from datetime import date
from pathlib import Path

import pytest

import keyproj.index
from keyproj.base.codes import CODES
from keyproj.base.problem import Problem
from keyproj.index.cache import open_index
from keyproj.index.checks.ledger import Ledger
from keyproj.index.problems import all_problems
from keyproj.render.catalogue import LANGUAGES, causes, entry, fields, problems, tables
from keyproj.render.schema import snake
from keyproj.render.voice import Voice
from keyproj.reports.baseline import acceptance, split
from keyproj.reports.query import PRIVATE
from keyproj.reports.wording import hint, message
from keyproj.store.kinds import MODELS
from keyproj.store.read import read
from keyproj.store.source import LARGEST
from tests.bad_changes import CHANGES
from tests.bad_ledgers import BAD, attached
from tests.bad_signatures import BY_KEYS
from tests.index.against.asked import broken
from tests.index.checks.asked import problems as problems_of
from tools.docs.fields import sections

CASES = Path(__file__).parents[1] / "cases" / "bad"

PROJECT = "id: A\nname: 甲\ncounty: 路北区\nsector: 产业\ntotal_investment: 1亿元\n"
PLAN = "year: 2023\ndocument: 甲\n"
POLICY = "ledger: a\ntitle: 甲\nyear: 2023\njurisdiction: {name: 甲}\nsectors: [{name: 产业}]\ncounties: [{name: 乙}]\n"

IN_A_PROJECT = {
    "K010": "a: b: c",
    "K011": "schedule:\n\tdeadline: 2023-01-01",
    "K012": "id: B",
    "K013": "note: &a x",
    "K014": "note: *a",
    "K015": "note: !!str x",
    "K016": "<<: {}",
    "K017": "---\nid: B",
    "K018": "note: " + "[" * 40,
    "K019": "[a]: b",
    "K101": "wrong: 1",
    "K102": "listing: {}",
    "K103": "removed: 2023-01-01",
    "K104": "former_ids: B",
    "K105": "note: [a]",
    "K106": "note: ''",
    "K107": "plans: {2023: {category: 前期, quarters: [1亿元]}}",
    "K108": "level: 乡级",
    "K112": "invested_before: 1",
    "K113": "invested_before: 多",
    "K114": "invested_before: 0.00001万元",
    "K115": "invested_before: 100001亿元",
    "K116": "needs: [{kind: 土地, quantity: 多}]",
    "K117": "schedule: {steps: [{id: a, name: b, days: 1, percent: 0.5}]}",
    "K118": "schedule: {steps: [{id: a, name: b, days: 1天}]}",
    "K120": "started: 2023-02-30",
    "K121": "plans: {2023: {category: 前期, start: 2023-13}}",
    "K122": "plans: {23: {category: 前期}}",
    "K124": "parent: 甲/乙",
    "K125": "code: 1",
    "K127": "attachments: [{title: a, sha256: 1}]",
    "K128": "attachments: [{title: a, path: ../a}]",
    "K130": 'note: "\\a"',
    "K131": "address: |\n  a\n  b",
    "K132": "address: " + "a" * 201,
    "K140": "plans: {2023: {category: 前期, months: {2024-01: {}}}}",
    "K142": "progress:" + "\n- {month: 2023-06, investment: 1万元, reported: 2023-07-03, by: 甲}" * 2,
}
"""Code → what, put under a good project, yields it."""

OTHERS = {
    "K001": ("project", b""),
    "K002": ("project", b"a\0"),
    "K003": ("project", "甲".encode("gbk")),
    "K004": ("project", b"#" * (LARGEST + 1)),
    "K099": ("project", PROJECT.encode() + b"".join(b"k%d: 1\n" % n for n in range(101))),
    "K126": ("policy", f"{POLICY}owners: [重点办]".encode()),
    "K133": ("plan", f"{PLAN}published: {{sektor: {{}}}}".encode()),
    "K134": ("plan", f"{PLAN}published: {{sector: {{产业: {{projects: 1亿元}}}}}}".encode()),
    "K141": ("policy", f"{POLICY}scale: [{{name: 甲, below: 1亿元}}, {{name: 甲, at_least: 1亿元}}]".encode()),
    "K302": ("policy", f"{POLICY}scale: [{{name: 甲}}, {{name: 乙, at_least: 1亿元}}]".encode()),
    "K303": ("policy", f"{POLICY}scale: [{{name: 甲, at_least: 1亿元}}]".encode()),
}
"""Code → the kind of file and the bytes that yield it."""

VARIANTS = {
    "K003": ("project", b"\xff\xff"),
    "K101": ("project", f"{PROJECT}nots: 1".encode()),
    "K303": ("policy", f"{POLICY}scale: [{{name: 甲, below: 1亿元}}]".encode()),
}
"""The other texts of codes that have more than one."""


NO_RIGHT = {"problem.K271.message_closed", "problem.K271.hint_closed"}
"""Said of files that may not be read, which a superuser can't be refused: tests/index/checks/test_attachments.py."""

BY_ANOTHER_POLICY = {"problem.K358.message_office"}
"""Said where the policy of the base revision differs: tests/index/test_base_policy.py."""

BEFORE_WRITING = {"problem.K256.message_alone"}
"""Said only of what is about to be recorded: tests/actions/test_foresee.py."""


def samples() -> list[Problem]:
    """Real problems of every code that one file can have."""
    made = [("project", (PROJECT + text + "\n").encode()) for text in IN_A_PROJECT.values()]
    files = [*made, *OTHERS.values(), *VARIANTS.values()]
    files += [(path.parent.name, path.read_bytes()) for path in sorted(CASES.glob("*/*.yaml"))]
    return [problem for kind, data in files for problem in read(data, "a.yaml", kind).problems]


def folder_samples(root: Path) -> list[Problem]:
    """Real problems of a ledger's folder, and of ledgers whose files contradict each other."""
    link = root / "K271 outside" / "attachments" / "link.pdf"
    link.parent.mkdir(parents=True)
    link.symlink_to("/")
    ledgers = {**BAD, "K271 outside": attached("path: attachments/link.pdf, sha256: " + "0" * 64)}
    between = [problem for name, files in ledgers.items() for problem in problems_of(root / name, files)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")  # neither OpenSSH nor git
        between += problems_of(root / "K359", BY_KEYS["K358"])
    between += [p for name, (old, new) in CHANGES.items() for p in broken(root / f"change {name}", old, new)]
    projects = root / "projects"
    projects.mkdir(parents=True)
    (projects / "a.yml").touch()
    (root / "beside.yaml").touch()
    (root / "project").mkdir()
    (root / "project" / "misplaced.yaml").touch()
    (projects / "a\n.yaml").touch()
    (projects / "out.yaml").symlink_to("/")
    (projects / "gone.yaml").symlink_to("nowhere")
    os.mkfifo(projects / "pipe.yaml")
    index = open_index(root, in_memory=True)
    try:
        return between + all_problems(Ledger(index.db))
    finally:
        index.close()


def baseline_samples() -> list[Problem]:
    """Real problems of a baseline: one that has run out, and one of a problem that is no more."""
    entry = "- {code: K255, file: a.yaml, owner: 数据管理员, until: 2023-06-30"
    known = acceptance(f"accepted:\n{entry}, field: note}}\n{entry}}}\n".encode(), "baseline.yaml")
    found = [Problem("K255", "a.yaml", field="note", args={"month": "2023-06"})]
    return [p for p in split(found, known, date(2023, 7, 1), CODES, whole=True).counted if p.code.startswith("K4")]


def gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_code_has_its_texts_and_no_other_code_has_any():
    parts = {code: {id.split(".")[2] for id in problems.TEXTS if id.split(".")[1] == code} for code in CODES}
    assert all({"title", "message", "hint", "why"} <= found for found in parts.values()), parts
    assert {id.split(".")[1] for id in problems.TEXTS} == set(CODES)
    assert {part.split("_")[0] for found in parts.values() for part in found} == {"title", "message", "hint", "why"}


@pytest.mark.parametrize("texts", [problems.TEXTS, fields.TEXTS, tables.TEXTS], ids=["problems", "fields", "tables"])
def test_both_languages_say_something_with_the_same_gaps(texts):
    for id, (zh, en) in texts.items():
        assert zh.strip() == zh, id
        assert en.strip() == en, id
        assert re.search("[\u4e00-\u9fff]", zh), id
        assert re.search("[A-Za-z]", en), id
        assert gaps(zh) == gaps(en), id
        assert not re.search("[\uff0c\uff1a\uff1b\uff08\uff09]", zh), id


def test_only_problems_have_gaps_and_their_titles_and_reasons_have_none():
    for id, (zh, _) in {**fields.TEXTS, **tables.TEXTS}.items():
        assert not gaps(zh), id
    for id, (zh, _) in problems.TEXTS.items():
        assert not gaps(zh) or id.split(".")[2].split("_")[0] in ("message", "hint"), id


def test_each_reason_shows_a_wrong_and_a_right_example():
    for id, (zh, en) in problems.TEXTS.items():
        if id.endswith(".why"):
            assert re.fullmatch(r"[^\n]+\n错:\n(  .*\n)+对:\n(  .*\n?)+", zh), id
            assert re.fullmatch(r"[^\n]+\nWrong:\n(  .*\n)+Right:\n(  .*\n?)+", en), id


def test_gaps_are_filled_by_what_real_problems_carry(tmp_path):
    found = samples() + folder_samples(tmp_path) + baseline_samples()
    assert {problem.code for problem in found} == set(CODES)
    for problem in found:
        for text in (message(problem), hint(problem)):
            assert gaps(problems.TEXTS[text.id][0]) <= set(text.args), (text.id, problem)
        for language in LANGUAGES:
            assert Voice(language).say(message(problem))
            assert Voice(language).say(hint(problem))


def test_every_branch_of_a_hint_is_reached(tmp_path):
    reached = {
        text.id for problem in samples() + folder_samples(tmp_path) for text in (message(problem), hint(problem))
    }
    branches = {id for id in problems.TEXTS if "_" in id}
    assert branches - reached <= {
        "problem.K134.hint_yuan",
        "problem.K134.hint_rate",
        *NO_RIGHT,
        *BY_ANOTHER_POLICY,
        *BEFORE_WRITING,
    }


def test_every_field_of_every_model_is_described_and_nothing_else():
    models = {model for kind in MODELS.values() for _, model in sections("", kind)}
    names = {f"field.{snake(model.__name__)}" for model in models}
    names |= {f"field.{snake(model.__name__)}.{field}" for model in models for field in model.model_fields}
    assert set(fields.TEXTS) == names


def test_every_table_and_column_of_the_index_is_described_and_nothing_else():
    layout = Path(keyproj.index.__file__).with_name("layout.sql").read_text("utf-8")
    db = sqlite3.connect(":memory:")
    db.executescript(layout)
    names = set()
    known = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table in known - set(PRIVATE):
        names |= {f"sql.{table}"} | {f"sql.{table}.{row[1]}" for row in db.execute(f"PRAGMA table_info({table})")}
    assert set(tables.TEXTS) == names


def test_entry_finds_the_texts_by_their_first_word():
    assert entry("problem.K112.title", "zh") == "金额没有单位"
    assert entry("field.project.county", "en").startswith("Its county")
    assert entry("sql.plan", "en") == "The plans of projects by year"


@pytest.mark.parametrize(
    "text",
    ["a: b: c", "a: [1", "a: {b: 1", "a:\n  - b\n c: d", 'a: "x', 'a: "\\q"', "- a\nb: c", "a: @x", "a: |x", "a: *",
     "a: &", "%FOO", "]", "{a: b}\nc: d", "a: - b", 'a: "\\xZZ"', "a: |0", "%YAML 2.0\n--- a", "a: !x!y z",
     "a: 'b' c", "a: >\n \tx", "a\n---b"],
)  # fmt: skip
def test_libyaml_s_usual_complaints_are_said_in_a_clerk_s_words(text):
    for problem in read(text.encode(), "a.yaml", "project").problems:
        if problem.code in ("K010", "K011"):
            assert re.search("[\u4e00-\u9fff]", causes.in_words(problem.args["cause"], "zh")), problem
            assert causes.in_words(problem.args["cause"], "en") != problem.args["cause"]


def test_an_unknown_cause_stays_as_it_came():
    assert {causes.in_words("something new", language) for language in LANGUAGES} == {"something new"}
    refused = "unacceptable character #x0001: control characters are not allowed"
    assert causes.in_words(refused, "zh") == "不能使用的字符 U+0001"
    assert causes.in_words(refused, "en") == "the character U+0001: control characters are not allowed"
