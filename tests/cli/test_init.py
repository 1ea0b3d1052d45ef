"""`keyproj init`: a ledger that passes check at once, in both languages, with files that editors and CI can use."""

import json
import os
import re
import subprocess
import sys

import pytest

from keyproj.cli.clock import today
from keyproj.store.read import read
from tests.conftest import without_rights
from tests.running import ROOT, call, process

YAML_OF_TOOLS = {
    "vendor.github-workflows": ".github/workflows/keyproj.yml",
    "vendor.gitlab-ci": ".gitlab-ci.yml",
}


def begin(folder, *words):
    ran = call("init", str(folder), *words)
    assert (ran.code, ran.err) == (0, "")
    return folder


def policy(folder):
    return read((folder / "keyproj.yaml").read_bytes(), "keyproj.yaml", "policy").model


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def sample(folder):
    return next((folder / "projects").rglob("*.yaml"))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("level", ["city", "town"])
@pytest.mark.parametrize("year", ["2019", None, "2099"])
def test_a_new_ledger_passes_check_and_adds_up(tmp_path, language, level, year):
    words = ["--level", level, "--lang", language, *(["--year", year] if year else [])]
    ledger = str(begin(tmp_path / "new", *words))
    ran = call("check", "--ledger", ledger, "--fail-on", "info", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["tables"][0]["rows"] == []
    ran = call("summary", "--ledger", ledger, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)
    overview = {table["id"]: table for table in found["tables"]}["overview"]
    assert [row["projects"] for row in overview["rows"]] == [0, 1]
    made = policy(tmp_path / "new")
    assert (made.language, made.year) == (language, int(year or today().year))
    assert "示例" in sample(tmp_path / "new").read_text("utf-8")


def test_the_checks_of_a_city_and_of_a_town(tmp_path):
    city, town = (policy(begin(tmp_path / level, "--level", level)) for level in ("city", "town"))
    assert (city.checks.required_tiers, city.checks.county_offices) == (("county_leader",), ("city_leader",))
    assert town.checks.required_tiers == ("lead_leader", "responsible_unit", "work_group")
    assert (city.display.unit, town.display.unit) == ("亿元", "万元")


def test_what_is_written(tmp_path):
    begin(tmp_path / "new", "--year", "2026", "--county", "甲区,乙县", "--sector", "产业、民生", "--title", "某市")
    assert files(tmp_path / "new") == sorted(
        [
            *(".gitattributes", ".github/workflows/keyproj.yml", ".gitignore", ".gitlab-ci.yml", "CODEOWNERS"),
            *(".pre-commit-config.yaml", ".schemas/plan.schema.json", ".schemas/policy.schema.json"),
            *(".schemas/project.schema.json", "README.md", "attachments/.gitkeep", "keyproj.yaml"),
            *("plans/2026.yaml", "projects/甲区/XM-0001.yaml"),
        ]
    )
    made = policy(tmp_path / "new")
    assert (made.ledger, made.title) == ("new", "某市")
    assert [county.name for county in made.counties] == ["甲区", "乙县"]
    assert [sector.name for sector in made.sectors] == ["产业", "民生"]
    assert (tmp_path / "new/README.md").read_text("utf-8").startswith("# 某市重点项目台账\n")


def test_comments_are_in_the_language(tmp_path):
    zh, en = (begin(tmp_path / language, "--lang", language) for language in ("zh", "en"))
    assert "# 行业" in (zh / "keyproj.yaml").read_text("utf-8")
    comments = [line for line in (en / "keyproj.yaml").read_text("utf-8").splitlines() if line.startswith("#")]
    assert any("Sectors" in line for line in comments)
    schema = json.loads((en / ".schemas/project.schema.json").read_text("utf-8"))
    assert schema["properties"]["name"]["description"].isascii()


def test_every_file_names_its_schema_and_keeps_to_it(tmp_path):
    ledger = begin(tmp_path / "new")
    for path in (ledger / "keyproj.yaml", *(ledger / "plans").iterdir(), sample(ledger)):
        first = path.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        schema = (path.parent / first.partition("$schema=")[2]).resolve(strict=True)
        assert checked("--schemafile", str(schema), str(path)) == 0


def checked(*words):
    tool = [sys.executable, "-m", "check_jsonschema", *words]
    return subprocess.run(tool, capture_output=True, check=False).returncode


@pytest.mark.parametrize(("schema", "name"), YAML_OF_TOOLS.items())
def test_the_ci_files_are_sound(tmp_path, schema, name):
    path = begin(tmp_path / "new") / name
    assert checked("--builtin-schema", schema, str(path)) == 0
    text = path.read_text("utf-8")
    assert 'pip install "keyproj>=0.1,<0.2"' in text
    assert "keyproj check" in text
    assert "://" not in text
    path.write_text(text.replace("script:", "scripts:").replace("runs-on:", "run-on:"), "utf-8")
    assert checked("--builtin-schema", schema, str(path)) != 0


def test_no_file_names_the_machine(tmp_path):
    ledger = begin(tmp_path / "new")
    for name in files(ledger):
        text = (ledger / name).read_text("utf-8")
        assert str(tmp_path) not in text
        assert "http" not in text or name.endswith(".schema.json")


def test_what_ci_runs_finds_a_mistake(tmp_path):
    ledger = begin(tmp_path / "new")
    path = sample(ledger)
    path.write_text(path.read_text("utf-8").replace("12.5亿元", "12.5"), "utf-8")
    ran = process("check", "--format", "github", cwd=ledger, env={"PYTHONPATH": str(ROOT), "KEYPROJ_LEDGER": None})
    assert ran.code == 1
    assert ran.out.startswith("::error file=projects/示例区/XM-0001.yaml,line=11,")


def test_never_over_anything(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "sub").mkdir()
    ran = call("init", str(tmp_path), "--lang", "zh")
    assert (ran.code, ran.out) == (3, "")
    assert "已有 2 个文件或文件夹:notes.txt、sub。" in ran.err
    assert files(tmp_path) == ["notes.txt"]
    ran = call("init", str(tmp_path / "notes.txt"), "--lang", "zh")
    assert (ran.code, ran.err) == (3, f"错误: {tmp_path / 'notes.txt'} 不是文件夹。没有写入任何文件\n")


def test_an_empty_repository_is_empty(tmp_path):
    (tmp_path / ".git").mkdir()
    assert call("check", "--ledger", str(begin(tmp_path))).code == 0


@pytest.mark.parametrize(
    "name",
    [
        "某市: #1",
        "a'b\"c",
        "[甲]",
        "- 甲",
        "true",
        "1.10",
        "甲\\乙",
        "🏗️ 市",
        "%{year}",
        "$HOME",
        "{甲",
        "@甲",
        "../甲",
        ".甲",
        "...",
        "é" * 200,
    ],
)
def test_hostile_names_come_back_as_they_were_given(tmp_path, name):
    ledger = begin(tmp_path / "new", "--title", name, "--county", name, "--sector", name)
    made = policy(ledger)
    assert (made.title, made.jurisdiction.name) == (name, name)
    assert (made.counties[0].name, made.sectors[0].name) == (name, name)
    ran = call("check", "--ledger", str(ledger), "--fail-on", "info")
    assert (ran.code, ran.err) == (0, "")
    assert len(list((ledger / "projects").rglob("*.yaml"))) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [("甲\n乙", "K131"), ("甲\x1b[31m", "K130"), ("甲\u202e乙", "K130"), ("甲" * 201, "K132"), (" ", "K106")],
)
def test_what_no_name_can_be_is_refused_with_its_problem(tmp_path, name, code):
    ran = call("init", str(tmp_path / "new"), "--title", name, "--lang", "zh")
    assert (ran.code, ran.err) == (3, "")
    assert f"{code} 错误  keyproj.yaml:" in ran.out
    assert "\x1b" not in ran.out
    assert "没有写入任何文件" in ran.out
    assert not (tmp_path / "new").exists()


def test_a_county_twice_is_refused(tmp_path):
    ran = call("init", str(tmp_path / "new"), "--county", "甲,甲")
    assert ran.code == 3
    assert "K141" in ran.out


def test_bytes_that_are_no_text_are_wrong_use(tmp_path):
    ran = call("init", str(tmp_path / "new"), "--title", "甲\udcff", "--lang", "zh")
    assert (ran.code, ran.err) == (2, "错误: --title 的内容不是 UTF-8 文字\n")


@pytest.mark.parametrize("words", [("--level", "village"), ("--year", "26"), ("--county", ","), ("--lang", "fr")])
def test_wrong_use_makes_nothing(tmp_path, words):
    assert call("init", str(tmp_path / "new"), *words).code == 2
    assert not (tmp_path / "new").exists()


def test_without_rights_nothing_is_left(tmp_path):
    tmp_path.chmod(0o755)
    with without_rights():
        ran = call("init", str(tmp_path / "a" / "new"), "--lang", "zh")
    assert ran.code == 1
    assert ran.err.startswith("错误: ")
    assert os.listdir(tmp_path) == []


def test_a_disk_that_fills_up_leaves_nothing(tmp_path):
    limited = f"ulimit -f 16; exec {sys.executable} -m keyproj init {tmp_path / 'new'} --lang zh"
    ran = subprocess.run(["bash", "-c", limited], cwd=ROOT, capture_output=True, check=False)
    assert ran.returncode == 1
    assert ran.stderr.decode().startswith("错误: ")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_readme_tells_of_commands_that_there_are(tmp_path, language):
    text = (begin(tmp_path / "new", "--lang", language) / "README.md").read_text("utf-8")
    typed = re.findall(r"keyproj (check|new|record|summary|list|schema)\b([^`\n#]*)", text)
    assert {name for name, _ in typed} >= {"check", "new", "record", "summary", "list", "schema"}
    for name, rest in typed:
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in call(name, "--help").out
    assert "%{" not in text


def test_markup_in_a_title_is_no_markup(tmp_path):
    text = (begin(tmp_path / "new", "--title", "<b>[甲](乙)*") / "README.md").read_text("utf-8")
    assert text.startswith("# \\<b\\>\\[甲\\](乙)\\*")
