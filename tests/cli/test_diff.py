"""`diff`: what changed between two commits, or since one, in real repositories."""

import json
import os

import pytest

from tests.gitted import commit, git
from tests.running import call
from tests.small import plan, progress, project, write

A, B, C = "projects/路北区/TS-0001.yaml", "projects/路北区/TS-0002.yaml", "projects/丰南区/TS-0003.yaml"
MONTH = ("--month", "2023-06")


@pytest.fixture
def top(ledger):
    commit(ledger.parent, day="2023-06-05")
    return ledger.parent


def said(ledger, *words, code=0, lang="zh"):
    ran = call("diff", *words, "--ledger", str(ledger), "--lang", lang)
    assert (ran.code, ran.err) == (code, "")
    return ran.out


def tables(ledger, *words, code=0):
    """Table → rows, those that have any."""
    report = json.loads(said(ledger, *words, *MONTH, "--format", "json", code=code))
    return {table["id"]: table["rows"] for table in report["tables"] if table["rows"]}


def changed(ledger, path, *pairs):
    text = (ledger / path).read_text()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    write(ledger, {path: text})


def test_nothing(top, ledger):
    assert said(ledger, *MONTH).splitlines()[1] == "两个版本的台账文件完全相同。"
    assert tables(ledger) == {}


def test_only_a_comment(top, ledger):
    changed(ledger, A, ("id:", "# 说明\nid:"))
    out = said(ledger, *MONTH).splitlines()
    assert out[1:4] == [
        "1 个文件有改动,涉及 1 个项目。",
        "受保护的数据:无变化 ✔",
        "只改了注释、排版、文件位置,或不作比较的内容(工序备注、联系人职务、规则文件的备注和审核人)。",
    ]


@pytest.mark.parametrize("how", ["line ends", "sha256"])
def test_files_that_git_keeps_otherwise_are_the_same(ledger, how):
    if how == "sha256":
        git(ledger, "init", "-q", "--object-format=sha256", ".")
    else:
        git(ledger, "init", "-q", ".")
        git(ledger, "config", "core.autocrlf", "true")
        write(ledger, {path: (ledger / path).read_bytes().replace(b"\n", b"\r\n") for path in (A, B, C)})
    commit(ledger)
    assert said(ledger, *MONTH).splitlines()[1] == "两个版本的台账文件完全相同。"
    changed(ledger, A, ("示范项目TS-0001", "新名"))
    assert said(ledger, *MONTH).splitlines()[1] == "1 个文件有改动,涉及 1 个项目。"


def test_progress_and_a_correction(top, ledger):
    changed(ledger, B, ("progress:\n", progress(("2023-06", "70.5万元", "2023-07-03"))), ("500万元", "450万元"))
    changed(ledger, A, ("  - {month: 2023-03, investment: 1200万元, reported: 2023-04-03, by: 填报人甲}\n", ""))
    found = tables(ledger)
    (row,) = found["reported"]
    assert (row["county"], row["month"], row["projects"], row["actual"]) == ("路北区", "2023-06", 1, 705_000)
    assert [(row["project"], row["month"], row["old"], row["new"], row["difference"]) for row in found["corrected"]] == [
        ("TS-0001", "2023-03", 12_000_000, None, -12_000_000), ("TS-0002", "2023-01", 5_000_000, 4_500_000, -500_000),
    ]  # fmt: skip
    out = said(ledger, *MONTH)
    assert "上报进度:路北区 1 项,2023-06 完成投资 70.5万元,累计占年度计划 " in out
    assert "更正或撤回已报数 2 处,合计 -0.125亿元。" in out


def test_a_correction_with_its_reason(top, ledger):
    again = "  - {month: 2023-01, investment: 400万元, reported: 2023-03-02, by: 填报人甲, reason: 审计核减}\n"
    write(ledger, {B: (ledger / B).read_text() + again})
    (row,) = tables(ledger)["corrected"]
    assert (row["old"], row["new"], row["reason"]) == (5_000_000, 4_000_000, "审计核减")


def test_the_plan_moved(top, ledger):
    old = "quarters: [2000万元, 3000万元, 4000万元, 3000万元]"
    changed(
        ledger, A, ("investment: 1.2亿元", "investment: 1.3亿元"), (old, old.replace("3000万元]", "4000万元]")),
        ("start: 2023-02", "start: 2023-04"), ("completion: 2023-11", "completion: 2023-10"), ("12亿元", "15亿元"),
    )  # fmt: skip
    found = tables(ledger)
    assert [(row["field"], row["old"], row["new"], row["difference"]) for row in found["money"]] == [
        ("total_investment", 12 * 10**8, 15 * 10**8, 3 * 10**8),
        ("plans.2023.investment", 12 * 10**7, 13 * 10**7, 10**7),
        ("plans.2023.quarters.4", 3 * 10**7, 4 * 10**7, 10**7),
    ]
    assert [(row["field"], row["later"]) for row in found["dates"]] == [
        ("plans.2023.start", 61), ("plans.2023.completion", -30)
    ]  # fmt: skip
    moved = [(row["by"], row["class"], row["total_investment"], row["annual_plan"]) for row in found["moved"]]
    assert moved == [
        ("行业", "产业", 3 * 10**8, 10**7),
        ("县(市)区", "路北区", 3 * 10**8, 10**7),
        ("季度", "Q4", None, 10**7),
    ]
    assert "计划日期推迟 1 处,最多 61 天。" in said(ledger, *MONTH)


def test_projects_in_and_out(top, ledger):
    write(ledger, {"projects/D.yaml": project("TS-0009", plan())})
    (ledger / C).unlink()
    (ledger / B).rename(ledger / "projects/TS-0102.yaml")
    changed(ledger, "projects/TS-0102.yaml", ("id: TS-0002", "id: TS-0102\nformer_ids: [TS-0002]"))
    changed(ledger, A, ("started:", "removed: {date: 2023-06-10, reason: 无法推进, document: 某文}\nstarted:"))
    assert [(row["change"], row["project"], row["former"]) for row in tables(ledger)["projects"]] == [
        ("removed", "TS-0001", None), ("deleted", "TS-0003", None), ("added", "TS-0009", None),
        ("renamed", "TS-0102", "TS-0002"),
    ]  # fmt: skip
    assert [row["change"] for row in tables(ledger, "HEAD..HEAD").get("projects", [])] == []


def test_a_file_that_was_only_moved_is_no_change(top, ledger):
    (ledger / A).rename(ledger / "projects/TS-0001.yaml")
    assert tables(ledger) == {}


def test_a_file_with_errors_is_not_taken_for_a_project_that_left(top, ledger):
    write(ledger, {A: "id: ["})
    assert [row["change"] for row in tables(ledger, code=1)["projects"]] == ["spoilt"]
    out = said(ledger, *MONTH, code=1)
    assert "有差错,不再计入" in out
    commit(top)
    git(top, "checkout", "-q", "HEAD~", "--", "ledger")
    assert [row["change"] for row in tables(ledger, code=1)["projects"]] == ["mended"]
    assert ") 有 1 个文件(共 5 个)有差错" in said(ledger, *MONTH, code=1)


def test_levels(top, ledger):
    changed(ledger, A, ("900万元", "5000万元"))
    (row,) = tables(ledger)["levels"]
    assert (row["project"], row["previous_level"] > row["level"]) == ("TS-0001", True)
    assert "预警减轻 1 项:TS-0001 示范项目TS-0001 " in said(ledger, *MONTH)
    commit(top)
    (back,) = tables(ledger, "HEAD..HEAD~")["levels"]
    assert (back["previous_level"], back["level"]) == (row["level"], row["previous_level"])
    assert back["reasons"]


def test_another_policy_changes_levels_of_files_that_are_the_same(top, ledger):
    write(ledger, {"keyproj.yaml": (ledger / "keyproj.yaml").read_text() + "warning: {policy: wuhan}\n"})
    out = call("warn", "--ledger", str(ledger), *MONTH, "--format", "json")
    assert out.code == 0, out
    before = call("warn", "--ledger", str(ledger), *MONTH, "--format", "json", "--at", "HEAD")
    levels = [{r["project"]: r["level"] for r in json.loads(ran.out)["tables"][0]["rows"]} for ran in (before, out)]
    expected = {id for id in {*levels[0], *levels[1]} if (levels[0].get(id) or 0) != (levels[1].get(id) or 0)}
    assert {row["project"] for row in tables(ledger).get("levels", [])} == expected
    assert "规则文件有改动" in said(ledger, *MONTH)


def test_words_people_steps_and_papers(top, ledger):
    more = "responsibility: {unit: 某公司}\nschedule: {steps: [{id: a, name: 甲, days: 9, done: 2023-05-06}]}\n"
    write(ledger, {B: (ledger / B).read_text() + more})
    changed(ledger, A, ("示范项目TS-0001", "新名"))
    found = tables(ledger)
    assert [(row["field"], row["new"]) for row in found["words"]] == [
        ("name", "新名"),
        ("responsibility.unit", "某公司"),
        ("steps.a.name", "甲"),
    ]
    assert [(row["field"], row["old"], row["new"]) for row in found["dates"]] == [("steps.a.done", None, "2023-05-06")]


def test_slips(top, ledger):
    issued = call(
        "slip",
        "issue",
        "--project",
        "TS-0001",
        "--yes",
        "--month",
        "2023-06",
        "--by",
        "督查科",
        "--date",
        "2023-07-06",
        "--ledger",
        str(ledger),
    )
    assert issued.code == 0, issued
    (row,) = tables(ledger)["papers"]
    assert (row["event"], row["date"], row["by"], row["project"], row["name"], row["change"]) == (
        "issued", "2023-07-06", "督查科", "TS-0001", "示范项目TS-0001", "written"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ((), "HEAD(", "当前文件"), (("v1",), "v1(", "当前文件"), (("v1..",), "v1(", "HEAD("), (("..v1",), "HEAD(", "v1("),
        (("v1..work",), "v1(", "work("), (("main...work",), "", "work("), (("..",), "HEAD(", "HEAD("),
    ],
)  # fmt: skip
def test_which_states(top, ledger, words, before, after):
    git(top, "tag", "v1")
    git(top, "branch", "work")
    commit(top, {f"ledger/{C}": project("TS-0003", county="丰南区")})
    title = said(ledger, *words, *MONTH).splitlines()[0].split("  ")[0]
    left, right = title.split("台账变化:")[1].split(" → ")
    assert left.startswith(before)
    assert right.startswith(after)


def test_from_where_two_branches_parted(top, ledger):
    git(top, "switch", "-qc", "work")
    changed(ledger, A, ("示范项目TS-0001", "新名"))
    commit(top)
    git(top, "switch", "-q", "main")
    commit(top, {f"ledger/{C}": project("TS-0003", county="丰南区", name="主干改名")})
    assert {row["project"] for row in tables(ledger, "main...work")["words"]} == {"TS-0001"}
    parted = git(top, "merge-base", "main", "work")
    assert f"台账变化:{parted[:10]}(2023" in said(ledger, "main...work", *MONTH)
    assert {row["project"] for row in tables(ledger, "main..work")["words"]} == {"TS-0001", "TS-0003"}


@pytest.mark.parametrize("format", ["table", "markdown", "csv", "json"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_format(top, ledger, format, lang):
    write(ledger, {A: (ledger / B).read_text().replace("TS-0002", "TS-0001"), "projects/X.yaml": project("X")})
    (ledger / C).unlink()
    one = said(ledger, *MONTH, "--format", format, lang=lang)
    assert one == said(ledger, *MONTH, "--format", format, lang=lang)
    assert "TS-0003" in one


def test_hostile_names_stay_text(top, ledger):
    changed(ledger, A, ("name: 示范项目TS-0001", 'name: "=cmd()|<b>\\\\x"'))
    assert "=cmd" not in [
        cell.strip('"') for cell in said(ledger, *MONTH, "--format", "csv").replace(",", "\n").split("\n")
    ]
    assert "<b>" not in said(ledger, *MONTH, "--format", "markdown")


@pytest.mark.parametrize(("words", "part"), [("nosuch", "nosuch"), ("HEAD..nosuch", "nosuch"), ("-x..HEAD", "-x")])
def test_wrong_use(top, ledger, words, part):
    ran = call("diff", "--ledger", str(ledger), "--lang", "zh", "--", words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert f"“{part}”" in ran.err


def test_no_policy_in_one_state(top, ledger):
    commit(top, {"ledger/keyproj.yaml": "ledger: ["})
    git(top, "checkout", "-q", "HEAD~", "--", "ledger")
    ran = call("diff", "--ledger", str(ledger), "--lang", "zh", *MONTH)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "HEAD(" in ran.err
    assert ")的规则文件 keyproj.yaml 无法读取" in ran.err


def test_damaged_indexes_are_made_anew(top, ledger, cache):
    changed(ledger, A, ("示范项目TS-0001", "新名"))
    right = said(ledger, *MONTH)
    for path in cache.iterdir():
        data = path.read_bytes()
        path.write_bytes(data[:8192] + os.urandom(len(data) - 8192))
    assert said(ledger, *MONTH) == right
    assert said(ledger, *MONTH) == right


def test_it_adds_up_with_the_summary(top, ledger):
    """What the classes gained or lost is the difference of two summaries."""
    changed(
        ledger,
        A,
        ("investment: 1.2亿元", "investment: 1.3亿元"),
        ("900万元", "901万元"),
        ("county: 路北区", "county: 丰南区"),
    )
    write(ledger, {"projects/X.yaml": project("X", plan(), sector="民生")})

    def totals(*words):
        ran = call("summary", "--ledger", str(ledger), *MONTH, "--format", "json", *words)
        found = {table["id"]: table["rows"] for table in json.loads(ran.out)["tables"]}
        keys = ("projects", "total_investment", "annual_plan", "actual_to_date")
        return {(id, row["class"]): [row[key] for key in keys] for id in ("sector", "county") for row in found[id]}

    old, new = totals("--at", "HEAD"), totals()
    nothing = [0] * 4
    less = {
        key: [a - b for a, b in zip(new.get(key, nothing), old.get(key, nothing), strict=True)]
        for key in {**old, **new}
    }
    moved = {
        ({"行业": "sector"}.get(row["by"], "county"), row["class"]): [
            row[key] for key in ("projects", "total_investment", "annual_plan", "actual_to_date")
        ]
        for row in tables(ledger)["moved"]
        if row["by"] != "季度"
    }
    assert moved == {key: value for key, value in less.items() if any(value)}


def test_a_project_that_left_the_list_takes_its_money_and_its_level_along(top, ledger):
    before = tables(ledger, "HEAD..HEAD")
    changed(ledger, A, ("started:", "removed: {date: 2023-06-10, reason: 无法推进}\nstarted:"))
    found = tables(ledger)
    (row,) = found["levels"]
    assert (row["project"], row["previous_level"] > 0, row["level"]) == ("TS-0001", True, None)
    moved = {row["class"]: (row["projects"], row["annual_plan"]) for row in found["moved"]}
    assert (moved["路北区"], moved["Q4"], before) == ((-1, -120_000_000), (None, -30_000_000), {})


def test_what_the_files_say_does_not_depend_on_the_day(top, ledger):
    """An adjustment of September changes the files in July, and no level or total of June."""
    applied = (
        "history:\n  - adjustment: TS-ADJ-2023Q3-01\n    effective: 2023-09-30\n    changes:\n"
        "      - {field: total_investment, old: 12亿元, new: 13亿元}\n"
    )
    write(ledger, {A: (ledger / A).read_text().replace("12亿元", "13亿元") + applied})
    found = tables(ledger)
    assert [(row["field"], row["old"], row["new"]) for row in found["money"]] == [
        ("total_investment", 12 * 10**8, 13 * 10**8)
    ]
    assert "moved" not in found
    assert "注 TS-ADJ-2023Q3-01 在 2023-06-30 以后生效,还没有计入" in said(ledger, *MONTH)


def test_a_commit_named_by_its_id_that_has_a_file_with_errors(top, ledger):
    first = commit(top, {f"ledger/{A}": "id: ["})
    git(top, "checkout", "-q", "HEAD~", "--", "ledger")
    second = commit(top)
    out = said(ledger, f"{first}..{second}", *MONTH, code=1)
    assert f"注 {first[:10]}(2023-07-05) 有 1 个文件(共 5 个)有差错" in out


def test_a_paper_with_errors_was_not_taken_back(top, ledger):
    path = "exemptions/ZL-01.yaml"
    text = (
        "id: ZL-01\nproject: TS-0001\nsignals: [投资进度]\nreason: 汛期\nsigned_by: 市领导甲\ndate: 2023-06-01\n"
        "until: 2023-08-31\n"
    )
    write(ledger, {path: text})
    assert [(row["event"], row["change"]) for row in tables(ledger)["papers"]] == [("exempted", "written")]
    commit(top)
    write(ledger, {path: text.replace("2023-08-31", "八月")})
    assert [row["change"] for row in tables(ledger, code=1)["papers"]] == ["spoilt"]
    commit(top)
    assert [row["change"] for row in tables(ledger, "HEAD..HEAD~", code=1)["papers"]] == ["mended"]
    (ledger / path).unlink()
    assert [row["change"] for row in tables(ledger, "HEAD~", code=0)["papers"]] == ["taken_back"]
