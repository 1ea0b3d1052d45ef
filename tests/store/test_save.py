"""What is saved is read again as the same model, whatever words stand in it."""

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from keyproj.base.codes import hides
from keyproj.model.base import Entity
from keyproj.model.project import Project
from keyproj.store.read import read
from keyproj.store.save import to_yaml
from tests import small, strategies

FACTS = {"id": "P-1", "name": "甲", "county": "乙", "sector": "丙", "total_investment": "1亿元"}
UNHURRIED = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=150)


def assert_kept(entity: Entity, kind: str) -> None:
    """Our reader gets the same model, ruamel.yaml and PyYAML's own scanner the same strings."""
    text = to_yaml(entity)
    reading = read(text.encode(), "a.yaml", kind)
    assert not [p for p in reading.problems if hides(p.code)], text
    assert reading.model == entity, text
    assert YAML(typ="base", pure=True).load(text) == reading.tree.root, text
    assert yaml.load(text, yaml.BaseLoader) == reading.tree.root, text
    yaml.load(text, yaml.SafeLoader)


@given(strategies.projects())
@UNHURRIED
def test_any_project_is_kept(project):
    assert_kept(project, "project")


@given(strategies.policies())
@UNHURRIED
def test_any_policy_is_kept(policy):
    assert_kept(policy, "policy")


@given(strategies.published())
@UNHURRIED
def test_any_published_plan_is_kept(plan):
    assert_kept(plan, "plan")


@given(strategies.LINES, strategies.WORDS, st.booleans())
@settings(max_examples=300)
@example("null", "~", True)
def test_any_words_are_kept_in_block_and_in_flow(line, words, listed):
    more = {"removed": {"date": "2023-01-01", "reason": words}} if listed else {"note": words}
    assert_kept(Project.model_validate({**FACTS, "name": line, **more}), "project")


@pytest.mark.parametrize("text", ["a?", "a ?b", "是否?", *strategies.HOSTILE, *strategies.BLOCKS])
def test_each_hostile_word_is_kept(text):
    listing = {"basis": "甲", "date": "2023-01-01"} | ({} if "\n" in text or "\t" in text else {"document": text})
    assert_kept(Project.model_validate({**FACTS, "note": text, "listing": listing}), "project")


FILE = """\
id: P-1
name: 甲
county: 乙县
sector: 产业
listing: {basis: 市政府常务会议, date: 2023-01-05}
total_investment: 12.5亿元
started: 2023-02-26
plans:
  2023:
    category: 新开工
    investment: 1亿元
    quarters: [0万元, 0.25亿元, 0.25亿元, 0.5亿元]
    months:
      2023-04: {investment: 800万元, target: 主体封顶}
schedule:
  steps:
    - {id: land, name: 用地预审, days: 40, after: [approval]}
    - id: build
      name: 施工
      days: 200
      after:
        - {step: land, link: 开始-开始, lag: 5}
        - approval
      outdoor: 是
formalities:
  - {item: 环境影响评价, state: 已完成, number: "12", date: 2023-01-12}
progress:
  - month: 2023-01
    investment: 0.62亿元
    image: |
      第一行
        缩进的第二行

      - 第四行
    reported: 2023-02-03
    by: "null"
"""


def test_a_file_in_our_own_style_is_saved_as_it_stands():
    model = read(FILE.encode(), "a.yaml", "project").model
    assert to_yaml(model) == FILE


def test_what_is_at_its_default_is_left_out():
    text = small.project("P-1", "plans: {}\nformer_ids: []\nresponsibility: {}\nsuspended: []\n")
    assert to_yaml(read(text.encode(), "a.yaml", "project").model) == small.project("P-1")
