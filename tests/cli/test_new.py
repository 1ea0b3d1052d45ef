"""`keyproj new`: a project's file from options or by questions, which passes check or is not written."""

import shlex

import pytest

from keyproj.store.read import read
from tests.running import call
from tests.small import POLICY, project, write
from tests.typing_in import END, INTERRUPT, typing_in

DEPARTMENTS = """
checks: {required_tiers: [county_leader]}
offices:
  - {role: city_leader, scope: 丰南区, holder: 市领导乙}
  - {role: city_leader, scope: 路北区, holder: 市领导甲}
"""

NEEDED = {
    "--id": "TS-0004",
    "--name": "示范项目",
    "--county": "路北区",
    "--sector": "产业",
    "--total-investment": "3亿元",
}

EVERYTHING = {
    **NEEDED,
    "--code": "2301-130200-04-01-123451",
    "--parent": "TS-0001",
    "--level": "市级",
    "--address": "某路以东",
    "--content": "厂房三栋;\n管网",
    "--approval-mode": "备案",
    "--listing-basis": "列入2023年市重点项目计划",
    "--listing-document": "合成文〔2023〕1号",
    "--listing-date": "2023-01-16",
    "--invested-before": "1000万元",
    "--city-leader": "市领导甲",
    "--county-leader": "路北区领导丙",
    "--lead-department": "市发改委",
    "--unit": "示范公司",
    "--contact": "联系人乙",
    "--phone": "0315-0000012",
    "--category": "新开工",
    "--annual-plan": "1亿元",
    "--quarters": "1000万元,2000万元,3000万元,4000万元",
    "--start": "2023-02",
    "--completion": "2023-11",
    "--goal": "主体完工",
    "--deadline": "2024-06-30",
    "--note": "甲: #乙",
}

WHOLE = """\
id: TS-0004
name: 示范项目
code: 2301-130200-04-01-123451
parent: TS-0001
county: 路北区
sector: 产业
level: 市级
address: 某路以东
content: |-
  厂房三栋;
  管网
approval_mode: 备案
listing: {basis: 列入2023年市重点项目计划, document: 合成文〔2023〕1号, date: 2023-01-16}
total_investment: 3亿元
invested_before: 1000万元

responsibility:
  city_leader: 市领导甲
  county_leader: 路北区领导丙
  lead_department: 市发改委
  unit: 示范公司
  contact: {name: 联系人乙, phone: 0315-0000012}

plans:
  2023:
    category: 新开工
    investment: 1亿元
    quarters: [1000万元, 2000万元, 3000万元, 4000万元]
    start: 2023-02
    completion: 2023-11
    goal: 主体完工

schedule: {deadline: 2024-06-30}

note: '甲: #乙'
"""


def new(ledger, *words, **options):
    """`keyproj new` with the options that it needs, and others in their place (`name="甲"`; None leaves one out)."""
    given = {**NEEDED, **{f"--{key.replace('_', '-')}": value for key, value in options.items()}}
    pairs = [word for key, value in given.items() if value is not None for word in (key, value)]
    return call("new", "--ledger", str(ledger), "--lang", "zh", *pairs, *words)


def everything(**but):
    return {key[2:].replace("-", "_"): value for key, value in {**EVERYTHING, **but}.items()}


def files(ledger):
    return sorted(path.relative_to(ledger).as_posix() for path in (ledger / "projects").rglob("*.yaml"))


def test_it_writes_the_file_beside_the_countys_others(ledger):
    ran = new(ledger)
    assert ran == (0, "已新增 TS-0004 示范项目:projects/路北区/TS-0004.yaml\n", "")
    assert call("check", "--ledger", str(ledger), "--fail-on", "info").code == 0
    text = (ledger / "projects/路北区/TS-0004.yaml").read_text("utf-8")
    assert text == "id: TS-0004\nname: 示范项目\ncounty: 路北区\nsector: 产业\ntotal_investment: 3亿元\n"


def test_everything_in_the_order_of_the_format(ledger):
    ran = new(ledger, "--dry-run", "--accept-warnings", **everything())
    assert ran == (0, WHOLE, "")
    assert not (ledger / "projects/路北区/TS-0004.yaml").exists()
    model = read(WHOLE.encode(), "a", "project").model
    assert (model.content, model.note) == ("厂房三栋;\n管网", "甲: #乙")


def test_all_that_is_missing_at_once(ledger):
    ran = call("new", "--ledger", str(ledger), "--lang", "zh", "--phone", "1", "--quarters", "1万元")
    options = "--id、--name、--county、--sector、--total-investment、--contact、--category"
    assert ran == (2, "", f"错误: 还要写:{options}(编号可用 TS-0004)\n")
    ran = new(ledger, category="新开工", listing_document="1号")
    assert ran.err == "错误: 还要写:--listing-basis、--listing-date、--annual-plan\n"


def test_the_tiers_that_the_policy_requires_are_needed(ledger):
    write(ledger, {"keyproj.yaml": POLICY + "checks: {required_tiers: [county_leader, work_group]}\n"})
    assert new(ledger).err == "错误: 还要写:--county-leader、--work-group\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"county": "路比区"}, "台账中没有 县(市)区 路比区;可选:"),
        ({"sector": "产 业"}, "台账中没有 行业 产 业;可选:产业、民生"),
        ({"id": "甲/../乙"}, "甲/../乙 不能作编号"),
        ({"id": "../../a"}, "../../a 不能作编号"),
        ({"name": "甲\udc80"}, "--name 的内容不是 UTF-8 文字"),
        ({"in": "../甲"}, "--in 要写 projects 下的文件夹"),
        ({"in": "/tmp"}, "--in 要写 projects 下的文件夹"),
        ({"in": ".git"}, "--in 要写 projects 下的文件夹"),
        ({"in": "甲" * 86}, "--in 要写 projects 下的文件夹"),
        ({"year": "23"}, ""),
    ],
    ids=str,
)
def test_wrong_use_writes_nothing(ledger, options, said):
    before = files(ledger)
    ran = new(ledger, **options)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert files(ledger) == before


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"total_investment": "3"}, "K112"),
        ({"name": "甲\x1b[31m"}, "K130"),
        ({"name": "甲\n乙"}, "K131"),
        ({"level": "乡级"}, "K108"),
        ({"code": "1"}, "K125"),
        ({"listing_date": "2023-02-30", "listing_basis": "甲"}, "K120"),
        ({"category": "前期", "quarters": "1万元"}, "K107"),
        ({"parent": "TS-0004"}, "K204"),
        ({"parent": "TS-9999"}, "K203"),
        ({"category": "新开工", "annual_plan": "2亿元", "quarters": "1亿元,1亿元,1亿元,1亿元"}, "K2"),
    ],
    ids=str,
)
def test_what_check_would_find_is_refused(ledger, options, code):
    before = files(ledger)
    ran = new(ledger, **options)
    assert (ran.code, ran.err) == (3, "")
    assert ran.out.startswith(code)
    assert "projects/路北区/TS-0004.yaml" in ran.out
    assert "没有新增" in ran.out
    assert "\x1b" not in ran.out
    assert files(ledger) == before


def test_an_id_or_code_is_never_given_again(ledger):
    more = project("TS-0009", former_ids="[TS-0008]", code="2301-130200-04-01-123451")
    write(ledger, {"projects/丰南区/TS-0009.yaml": more, "projects/路北区/TS-0010.yaml": "id: [\n"})
    file = "projects/丰南区/TS-0009.yaml"
    for id, where in (("TS-0009", file), ("TS-0008", file), ("TS-0010", "projects/路北区/TS-0010.yaml")):
        ran = new(ledger, id=id)
        assert (ran.code, ran.err) == (3, f"错误: 编号 {id} 已经用过:{where}。编号不能重复使用\n")
    ran = new(ledger, code="2301-130200-04-01-123451")
    assert (ran.code, ran.err) == (3, f"错误: 项目代码 2301-130200-04-01-123451 已有项目使用:{file}\n")
    assert "编号可用 TS-0011" in new(ledger, id=None).err


def test_warnings_may_be_accepted(ledger):
    write(ledger, {"keyproj.yaml": POLICY + DEPARTMENTS})
    options = {"county_leader": "路北区领导丙", "city_leader": "市领导丁"}
    ran = new(ledger, **options)
    assert (ran.code, ran.err) == (3, "")
    assert ran.out.startswith("K213 警告")
    assert "加 --accept-warnings 仍可新增" in ran.out
    assert new(ledger, "--accept-warnings", **options).code == 0


@pytest.mark.parametrize(
    "name", ["某: #1", "a'b\"c", "[甲]", "- 甲", "true", "1.10", "null", "🏗️", "@甲", "<b>", "=1+1"]
)
def test_hostile_names_come_back(ledger, name):
    assert new(ledger, name=name).code == 0
    found = read((ledger / "projects/路北区/TS-0004.yaml").read_bytes(), "a", "project")
    assert (found.model.name, found.problems) == (name, ())


def test_folders_are_as_the_ledger_has_them(tmp_path):
    flat = write(tmp_path / "flat", {"keyproj.yaml": POLICY, "projects/A-1.yaml": project("A-1")})
    assert new(flat, county="丰南区").code == 0
    assert files(flat) == ["projects/A-1.yaml", "projects/TS-0004.yaml"]
    empty = write(tmp_path / "empty", {"keyproj.yaml": POLICY})
    assert new(empty).code == 0
    assert files(empty) == ["projects/路北区/TS-0004.yaml"]
    own = write(tmp_path / "own", {"keyproj.yaml": POLICY, "projects/2023/n/A-1.yaml": project("A-1")})
    assert new(own).code == 0
    assert new(own, id="TS-0005", **{"in": "projects/甲"}).code == 0
    assert files(own) == ["projects/2023/n/A-1.yaml", "projects/2023/n/TS-0004.yaml", "projects/甲/TS-0005.yaml"]


def test_a_ledger_with_schemas_gets_the_editors_line(ledger):
    write(ledger, {".schemas/project.schema.json": "{}"})
    first = new(ledger, "--dry-run").out.splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../.schemas/project.schema.json"


def test_questions_on_a_terminal(ledger):
    write(ledger, {"keyproj.yaml": POLICY + DEPARTMENTS})
    answers = [
        *("", "示范项目", "9", "路", "1", "产业", "3", "3亿元", "3"),
        *("1", "", "路北区领导丙", "", "示范公司", "联系人乙", "0315"),
    ]
    code, shown = typing_in(answers, "new", "--ledger", str(ledger), "--lang", "zh", "--accept-warnings")
    assert code == 0, shown
    for text in (
        "直接回车用 TS-0004",
        "   1 路北区\n   2 丰南区\n",
        "没有 9 可选",
        "金额没有单位",
        "   1 市领导甲\n   2 市领导乙\n",
    ):
        assert text in shown
    assert "这一项必须填写" in shown
    assert (ledger / "projects/路北区/TS-0004.yaml").read_text("utf-8") == (
        "id: TS-0004\nname: 示范项目\ncounty: 路北区\nsector: 产业\ntotal_investment: 3亿元\n\n"
        "responsibility:\n  city_leader: 市领导甲\n  county_leader: 路北区领导丙\n  unit: 示范公司\n"
        '  contact: {name: 联系人乙, phone: "0315"}\n\n'
        "plans:\n  2023: {category: 前期}\n"
    )


def test_a_refusal_keeps_the_answers(ledger):
    answers = ["", "甲'乙", "1", "1", "3亿元", "1", "2亿元", "1亿元,1亿元,1亿元,1亿元", "2023-02", *[""] * 6]
    code, shown = typing_in(answers, "new", "--ledger", str(ledger), "--goal=-主体完工", "--dry-run")
    assert code == 3, shown
    assert not (ledger / "projects/路北区/TS-0004.yaml").exists()
    program, *words = shlex.split(shown.splitlines()[-1])
    assert (program, words.pop()) == ("keyproj", "--dry-run")
    right = [word.replace("1亿元,1亿元,1亿元,1亿元", "1亿元,1亿元,0万元,0万元") for word in words]
    assert call(*right).code == 0
    text = (ledger / "projects/路北区/TS-0004.yaml").read_text("utf-8")
    assert "name: 甲'乙\n" in text
    assert 'goal: "-主体完工"' in text


@pytest.mark.parametrize(("key", "code", "said"), [(END, 1, "没有答完,没有写入"), (INTERRUPT, 130, "已中断")])
def test_breaking_off_leaves_nothing(ledger, key, code, said):
    before = files(ledger)
    ended, shown = typing_in(["", "示范项目", key], "new", "--ledger", str(ledger), "--lang", "zh")
    assert ended == code
    assert said in shown
    assert files(ledger) == before


def test_only_what_is_missing_is_asked(ledger):
    words = [word for pair in NEEDED.items() if pair[0] != "--county" for word in pair]
    answers = ["2", *[""] * 7]
    code, shown = typing_in(answers, "new", "--ledger", str(ledger), "--lang", "zh", *words)
    assert code == 0, shown
    assert "项目名称" not in shown
    assert "projects/丰南区/TS-0004.yaml" in shown


def test_a_town_is_asked_for_its_own_tiers(tmp_path):
    town = str(tmp_path / "town")
    assert call("init", town, "--level", "town", "--lang", "en").code == 0
    answers = ["", "甲", "1", "1", "500万元", "", "1", "1", "示例村群众工作组", "", ""]
    code, shown = typing_in(answers, "new", "--ledger", town, "--lang", "en")
    assert code == 0, shown
    assert "Lead leader\n   1 镇领导甲\n" in shown
    assert "City leader" not in shown
    assert "New project XM-0002 甲: projects/示例村/XM-0002.yaml" in shown
    ran = call("check", "--ledger", town, "--fail-on", "info")
    assert (ran.code, ran.err) == (0, "")


def test_new_projects_of_a_fresh_ledger_pass_check(tmp_path):
    fresh = tmp_path / "fresh"
    assert call("init", str(fresh), "--year", "2023").code == 0
    assert new(fresh, county="示例县", **{"county-leader": "示例县领导乙"}).code == 0
    path = fresh / "projects/示例县/TS-0004.yaml"
    assert path.read_text("utf-8").startswith(
        "# yaml-language-server: $schema=../../.schemas/project.schema.json\nid: "
    )
    assert call("check", "--ledger", str(fresh), "--fail-on", "info").code == 0


def test_the_ledger_is_free_while_somebody_thinks(ledger):
    def meanwhile():
        assert new(ledger).code == 0

    code, shown = typing_in(["TS-0004", END], "new", "--ledger", str(ledger), "--lang", "zh", before=meanwhile)
    assert code == 1, shown
    assert "编号 TS-0004 已经用过:projects/路北区/TS-0004.yaml" in shown
