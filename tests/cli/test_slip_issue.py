"""`keyproj slip issue`: one slip for each project that a month's warnings name, and never a second one."""

import json
from datetime import date

import pytest

from tests.running import call
from tests.small import POLICY, plan, project, write
from tests.typing_in import typing_in
from tests.warned import issued, slip, slips, warned


@pytest.fixture
def place(tmp_path):
    return warned(tmp_path / "ledger")


def rows(ran):
    assert ran.err == ""
    return [
        (row["project"], row["level"], row["outcome"], row["slip"], row["due"], row["replaces"])
        for row in json.loads(ran.out)["tables"][0]["rows"]
    ]


def test_every_level_gets_its_kind_and_its_deadline(place):
    ran = issued(place, "2023-06", "2023-07-03", "--format", "json")
    assert rows(ran) == [
        ("TS-0001", 3, "new", "2023-06-TS-0001", "2023-07-06", None),
        ("TS-0002", 2, "new", "2023-06-TS-0002", "2023-07-10", None),
        ("TS-0003", 1, "new", "2023-06-TS-0003", "2023-07-17", None),
    ]
    texts = slips(place)
    assert list(texts) == ["2023-06-TS-0001", "2023-06-TS-0002", "2023-06-TS-0003"]
    assert texts["2023-06-TS-0001"] == (
        "id: 2023-06-TS-0001\nkind: 督办单\nproject: TS-0001\nmonth: 2023-06\nlevel: 3\nissued: 2023-07-03\n"
        "by: 市重点办\ndue: 2023-07-06\npolicy: default\nreasons:\n"
        '  - signal: 投资进度\n    rule: 投资滞后\n    value: "45.0"\n    threshold: 超过30\n'
        "    text: 计划进度 50.0%,完成 5.0%,落后 45.0 个百分点,差 5400万元(界限:超过30)\n"
        "  - {signal: 月度目标, text: '2023-06 月度目标未完成:投资目标 1000万元,完成 100万元'}\n"
    )  # fmt: skip
    assert "kind: 提示单\n" in texts["2023-06-TS-0003"]
    assert call("check", "--ledger", str(place)).code == 0


def test_the_plan_is_shown_first_and_a_rehearsal_writes_nothing(place):
    ran = issued(place, "2023-06", "2023-07-03", "--dry-run")
    assert ran.code == 0
    assert "应签发 3 张(其中升级 0 张),已有 0 张,按 default 规则。" in ran.out
    assert "只是预览,没有写入。" in ran.out
    assert not (place / "slips").exists()
    done = issued(place)
    assert done.out.index("2023-06-TS-0002") < done.out.index("已签发 3 张")


@pytest.mark.parametrize("day", ["2023-07-03", "2023-07-06"])
def test_a_second_run_changes_nothing(place, day):
    issued(place)
    before = slips(place)
    ran = issued(place, "2023-06", day, "--format", "json")
    assert {outcome for _, _, outcome, *_ in rows(ran)} == {"there"}
    assert slips(place) == before


def test_nor_after_the_slips_are_cleared(place):
    issued(place)
    for id in slips(place):
        slip(place, "clear", id, "--by", "督查组", "--evidence", "现场照片", "--date", "2023-07-05")
    before = slips(place)
    assert "已有 3 张" in issued(place, "2023-06", "2023-07-20").out
    assert slips(place) == before


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["--level", "red"], ["TS-0001"]),
        (["--level", "黄,3"], ["TS-0001", "TS-0002"]),
        (["--project", "TS-0002、TS-0004"], ["TS-0002"]),
        (["--level", "0"], ["TS-0005"]),
        (["--county", "丰南区"], []),
    ],
)
def test_only_some_of_them(place, words, wanted):
    assert issued(place, "2023-06", "2023-07-03", *words).code == 0
    assert [name.removeprefix("2023-06-") for name in (slips(place) if wanted else ())] == wanted


def test_a_reminder_without_any_warning_asks_for_the_report_alone(place):
    issued(place, "2023-06", "2023-07-03", "--level", "0")
    text = slips(place)["2023-06-TS-0005"]
    assert "kind: 提示单\n" in text
    assert "level: 0\n" in text
    assert "due: 2023-07-17\n" in text
    assert "  - {signal: 月度目标, text: '2023-06 月度目标未完成:投资目标 1000万元,完成 0万元'}\n" in text


def test_what_is_missed_of_the_target_is_said_with_what_was_done(tmp_path):
    target = "{investment: 500万元, step: roof, quantity: 8公里, target: 屋面封顶}"
    more = (
        plan(category="续建", months=f"{{2023-06: {target}}}")
        + "schedule: {deadline: 2023-12-31, steps: [{id: roof, name: 屋面, days: 9, started: 2023-06-01}]}\n"
        + "progress:\n  - {month: 2023-06, investment: 499.5万元, quantities: [2公里, 5.5公里, 9层], reported: 2023-07-02, "
        "by: 填报人甲}\n"
    )
    write(tmp_path, {"keyproj.yaml": POLICY, "projects/TS-0001.yaml": project("TS-0001", more, started="2022-05-01")})
    assert issued(tmp_path, "2023-06", "2023-07-03", "--level", "0,1,2,3").code == 0
    assert (
        "2023-06 月度目标未完成:投资目标 500万元,完成 499.5万元;工序“屋面”未完工;实物量目标 8公里,完成 7.5公里(目标任务:屋面封顶)"
    ) in slips(tmp_path)["2023-06-TS-0001"]


def test_the_deadline_may_be_given(place):
    issued(place, "2023-06", "2023-07-03", "--due", "2023-07-31")
    assert all("due: 2023-07-31\n" in text for text in slips(place).values())


def test_the_office_s_own_calendar_counts(tmp_path):
    place = warned(tmp_path / "ledger", POLICY + "calendar: {days_off: [2023-07-04]}\n")
    issued(place, "2023-06", "2023-07-03", "--level", "3")
    assert "due: 2023-07-07\n" in slips(place)["2023-06-TS-0001"]


def test_the_policy_s_office_issues_them_unless_another_is_named(tmp_path, monkeypatch):
    monkeypatch.delenv("KEYPROJ_BY", raising=False)
    policy = POLICY.replace("jurisdiction: {name: 某市}", "jurisdiction: {name: 某市, office: 某市重点办}")
    place = warned(tmp_path / "ledger", policy)
    slip(place, "issue", "--month", "2023-06", "--date", "2023-07-03", "--level", "red")
    assert "by: 某市重点办\n" in slips(place)["2023-06-TS-0001"]


def test_beyond_the_announced_holidays_a_note_says_so(place, monkeypatch):
    monkeypatch.setattr("keyproj.cli.slip_issue_all.today", lambda: date(2090, 12, 31))
    for path in [place / "keyproj.yaml", *place.glob("projects/*.yaml")]:
        path.write_text(path.read_text("utf-8").replace("2023", "2089"), "utf-8")
    ran = issued(place, "2089-06", "2089-07-04", "--dry-run")
    assert "起的放假安排尚未公布,这以后的期限按周末推算" in ran.out
    assert "2089-07-07" in ran.out
    assert "尚未公布" not in issued(place, "2089-06", "2089-07-04", "--due", "2089-07-31", "--dry-run").out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--month", "2023-06", "--date", "2023-06-30"], 3, "2023-06 到 2023-06-30 才结束"),
        (["--month", "2023-06", "--date", "2099-07-03"], 2, "--date 2099-07-03 在今天"),
        (["--month", "2023-06", "--date", "7月3日"], 2, "日期写成 2023-06-30"),
        (["--month", "2023.6"], 2, "2023-06"),
        (["--month", "2023-06", "--date", "2023-07-03", "--due", "2023-07-02"], 2, "早于签发日期"),
        (["--month", "2023-06", "--level", "橙"], 2, "橙"),
        (["--month", "2023-06", "--policy", "nowhere"], 2, "nowhere"),
        (["--month", "2023-06", "--county", "路北"], 2, "路北"),
        (["--month", "2023-06", "--by", " "], 2, "没有写明由谁签发"),
        (["--month", "2023-06", "--by", "甲\u202e乙"], 2, "--by"),
        (["--month", "2023-06", "--by", "\udcff"], 2, "--by"),
        ([], 2, "缺少 --month。"),
    ],
)
def test_wrong_use_is_one_line_and_writes_nothing(place, words, code, said):
    ran = slip(place, "issue", *words)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert not (place / "slips").exists()


def test_a_ledger_with_an_unread_file_says_so_and_exits_1(place):
    write(place, {"projects/TS-0009.yaml": "id: TS-0009\n"})
    ran = issued(place)
    assert ran.code == 1
    assert "projects/TS-0009.yaml" in ran.out
    assert len(slips(place)) == 3


CLEARED = "cleared: {date: 2023-02-09, by: 督查组, evidence: 现场照片}\n"


def test_an_id_that_is_too_long_or_taken_finds_another(tmp_path):
    place = warned(tmp_path / "ledger")
    long = "P" * 64
    text = (place / "projects/TS-0001.yaml").read_text("utf-8").replace("id: TS-0001", f"id: {long}")
    write(place, {f"projects/{long}.yaml": text, "projects/TS-0001.yaml": project("TS-0001")})
    taken = "id: 2023-06-ts-0002\nkind: 提示单\nproject: TS-0004\nmonth: 2023-01\nlevel: 1\nissued: 2023-02-02\n"
    write(place, {"slips/2023-06-ts-0002.yaml": f"{taken}by: 市重点办\ndue: 2023-02-10\n{CLEARED}"})
    ran = issued(place)
    assert set(slips(place)) == {f"2023-06-{'P' * 56}", "2023-06-ts-0002", "2023-06-TS-0002-2", "2023-06-TS-0003"}
    assert ran.code == 0
    assert call("check", "--ledger", str(place)).code == 0


@pytest.mark.parametrize(("typed", "count", "code"), [("n", 0, 3), ("y", 3, 0)])
def test_on_a_terminal_it_asks_before_it_writes(place, typed, count, code):
    words = ("slip", "issue", "--month", "2023-06", "--date", "2023-07-03", "--by", "市重点办", "--ledger", str(place))
    ended, shown = typing_in([typed], *words, prompt=r"\(y/n\)\s*$")
    assert ended == code
    assert "签发以上 3 张?(y/n)" in shown
    assert ("没有签发,台账没有改动" in shown) is (count == 0)
    assert len(list((place / "slips").glob("*"))) == count


def test_a_folder_that_may_not_be_written_is_said_in_one_line(place):
    (place / "slips").write_text("", "utf-8")
    ran = issued(place, "2023-06", "2023-07-03", "--format", "json")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    (place / "slips").unlink()
    (place / "slips").symlink_to(place.parent)
    assert issued(place, "2023-06", "2023-07-03", "--format", "json").code == 3


def test_the_reasons_are_in_the_ledger_s_language(tmp_path):
    chinese, english = warned(tmp_path / "zh"), warned(tmp_path / "en", POLICY + "language: en\n")
    issued(chinese, "2023-06", "2023-07-03", "--lang", "en")
    issued(english, "2023-06", "2023-07-03", "--lang", "zh")
    assert "text: 计划进度 50.0%" in slips(chinese)["2023-06-TS-0001"]
    assert "threshold: over 30\n" in slips(english)["2023-06-TS-0001"]
    assert "signal: 投资进度\n" in slips(english)["2023-06-TS-0001"]
    assert call("check", "--ledger", str(english)).code == 0


def test_an_exempt_project_gets_none(place):
    reason = "id: ZL-01\nproject: TS-0001\nsignals: [投资进度, 月度目标]\nreason: 洪涝灾害\nsigned_by: 市领导甲\n"
    write(place, {"exemptions/ZL-01.yaml": f"{reason}date: 2023-05-10\nuntil: 2023-12-31\n"})
    issued(place)
    assert list(slips(place)) == ["2023-06-TS-0002", "2023-06-TS-0003"]


def test_by_another_policy(place):
    issued(place, "2023-06", "2023-07-03", "--policy", "huating")
    assert [(name[-1], "level: 1\n" in text) for name, text in slips(place).items()] == [
        ("1", True),
        ("2", True),
        ("3", True),
        ("5", True),
    ]
    assert all("policy: huating\n" in text for text in slips(place).values())


@pytest.mark.parametrize("by", ["甲\n乙", "甲\t乙", "甲" * 201])
def test_whoever_issues_is_named_on_one_line(place, by):
    ran = issued(place, "2023-06", "2023-07-03", "--by", by)
    assert ran == (2, "", "错误: --by 只能写一行,最多 200 个字\n")
    assert not (place / "slips").exists()


def test_words_of_a_target_that_would_not_fit_are_cut(tmp_path):
    words = "第一行" + "目标" * 900
    more = (
        plan(category="续建", months=f'{{2023-06: {{investment: 500万元, target: "{words}"}}}}')
        + "progress:\n  - {month: 2023-06, investment: 5万元, reported: 2023-07-02, by: 填报人甲}\n"
    )
    write(tmp_path, {"keyproj.yaml": POLICY, "projects/TS-0001.yaml": project("TS-0001", more, started="2022-05-01")})
    assert issued(tmp_path).code == 0
    assert "目…)" in slips(tmp_path)["2023-06-TS-0001"]
    assert call("check", "--ledger", str(tmp_path), "--as-of", "2023-07-03").code == 0
