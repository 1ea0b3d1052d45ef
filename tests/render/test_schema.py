"""Editors accept what keyproj accepts, and see the usual mistakes."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from keyproj.render.schema import json_schema
from keyproj.store.read import read

ROOT = Path(__file__).parents[2]
KINDS = ("project", "plan", "policy")

PROJECT = """\
id: 20230001
name: 2023
code: 2301-130200-04-01-123451
county: 路北区
sector: 产业
content: |
  厂房三栋;
  研发楼一栋
total_investment: 12.5亿元
completed:
responsibility: {since: 2023-03-01, contact: {name: 联系人甲, phone: 13800000000}}
plans:
  2023:
    category: 新开工
    investment: 1亿元
    quarters: [0万元, 0.5亿元, 2000万元, 3000万元]
    months: {2023-07: {investment: 800万元, quantity: 1.20公里}}
    start: 2023-02
  "2024": {category: 前期}
schedule:
  deadline: 2025-10-31
  steps:
    - {id: 1, name: 用地, days: 40, calendar_days: 是}
    - {id: 2, name: 施工, days: 010, after: [1, {step: 1, lag: 3}], started: 2023-03-01, percent: 50%}
progress:
  - {month: 2023-01, investment: 6200万元, reported: 2023-02-03, by: 填报人甲, image: true}
"""
PLAN = """\
year: 2023
document: 1
published:
  sector: {产业: {projects: 69, total_investment: 2420.7亿元, to_date_rate: 99.3%}}
  quarter: {Q1: {planned: 162.5亿元, starts_planned: 37}}
"""
POLICY = """\
ledger: example
title: 示例市
year: 2023
jurisdiction: {name: 示例市, code: 130200}
display: {unit: 万元, decimals: 2}
sectors: [{name: 产业, lead_departments: [市发改委(重点办)]}]
scale: [{name: 全部}]
counties: [{name: 路北区, code: 130203, since: 2000-01-01}]
"""
WARNING = """\
warning:
  name: 某市预警办法
  levels: [{level: 3, name: 红牌, colour: 红, reply: 2}, {level: "2", name: 黄牌}]
  rules:
    - {name: 滞后, signal: 投资进度, measure: 百分点, level: 2, at_least: 10, at_most: 30.5}
    - {name: 滞后, signal: 投资进度, measure: 百分点, level: 3, over: 30.5}
  escalations: [{level: 2, months: 3, to: 3}]
"""
POLICY += WARNING
GOOD = {"project": PROJECT, "plan": PLAN, "policy": POLICY}

BAD = {
    "project": {
        "amount-without-unit": PROJECT.replace("12.5亿元", "12.5"),
        "unknown-key": PROJECT + "nots: a\n",
        "missing-key": PROJECT.replace("county: 路北区\n", ""),
        "choice": PROJECT.replace("新开工", "新建"),
        "three-quarters": PROJECT.replace("[0万元, ", "["),
        "month": PROJECT.replace("2023-07:", "7月:"),
        "year": PROJECT.replace('"2024"', "24年"),
        "list-for-mapping": PROJECT.replace("{since: 2023-03-01,", "[{since: 2023-03-01,").replace(
            "13800000000}}", "1}}]"
        ),
        "truth": PROJECT.replace("是}", "true}"),
        "date": PROJECT.replace("2025-10-31", "2025.10.31"),
        "id": PROJECT.replace("20230001", "路北/1"),
        "fraction": PROJECT.replace("010", "1.5"),
        "empty": PROJECT.replace("sector: 产业", "sector:"),
    },
    "plan": {
        "table": PLAN.replace("sector:", "sektor:"),
        "column": PLAN.replace("projects:", "project:"),
        "kind": PLAN.replace("69", "69%"),
        "year": PLAN.replace("2023", "23"),
    },
    "policy": {
        "decimals": POLICY.replace("decimals: 2", "decimals: -2"),
        "no-scale": POLICY.replace("scale: [{name: 全部}]\n", ""),
        "language": POLICY + "language: 中文\n",
        "level": POLICY.replace("level: 3, over", "level: 4, over"),
        "threshold": POLICY.replace("over: 30.5", "over: 30%"),
    },
}


@pytest.fixture
def validate(tmp_path):
    """The names of the files that a schema refuses, by check-jsonschema with its own YAML loader."""

    def run(kind, files):
        schema = tmp_path / f"{kind}.json"
        schema.write_text(json.dumps(json_schema(kind)), "utf-8")
        command = [
            sys.executable,
            "-m",
            "check_jsonschema",
            "-o",
            "json",
            "--schemafile",
            str(schema),
            *map(str, files),
        ]
        found = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
        assert not found.get("parse_errors")
        return {Path(error["filename"]).stem for error in found.get("errors", ())}

    return run


def write(folder, texts):
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return [folder / f"{name}.yaml" for name in texts]


@pytest.mark.parametrize("kind", KINDS)
def test_a_good_file_passes_both_and_each_bad_one_fails_both(kind, validate, tmp_path):
    assert read(GOOD[kind].encode(), "a.yaml", kind).problems == ()
    for name, text in BAD[kind].items():
        assert read(text.encode(), "a.yaml", kind).problems, name
    assert validate(kind, write(tmp_path, {"good": GOOD[kind], **BAD[kind]})) == set(BAD[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_the_ledger_of_this_repository_passes(kind, validate):
    pattern = {"project": "projects/**/*.yaml", "plan": "plans/*.yaml", "policy": "keyproj.yaml"}[kind]
    files = sorted((ROOT / "data").glob(pattern))
    assert files
    assert validate(kind, files[::20]) == set()


def described(schema):
    for part in (schema, *schema.get("$defs", {}).values()):
        yield part
        yield from part["properties"].values()


@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_described_in_both_languages_unless_one_is_given(kind):
    for part in described(json_schema(kind)):
        zh, en = part["description"].split("\n")
        assert re.search("[\u4e00-\u9fff]", zh)
        assert re.search("[a-z]", en)
        assert zh.startswith(part["title"])
    for language, first in (("zh", 0), ("en", 1)):
        alone = [part["description"] for part in described(json_schema(kind, language))]
        assert alone == [part["description"].split("\n")[first] for part in described(json_schema(kind))]


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_the_same_on_every_run_and_states_its_draft(kind):
    code = f"import json; from keyproj.render.schema import json_schema; print(json.dumps(json_schema({kind!r})))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == json.dumps(json_schema(kind))
    assert json_schema(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_defaults_are_written_as_a_file_would_have_them():
    definitions = json_schema("project")["$defs"]
    assert definitions["Step"]["properties"]["outdoor"]["default"] == "否"
    assert definitions["Link"]["properties"]["link"]["default"] == "完成-开始"
    assert "default" not in definitions["Plan"]["properties"]["months"]
    assert json_schema("policy")["$defs"]["Display"]["properties"]["decimals"]["default"] == 1
