"""`keyproj slip answer` and `clear`: what goes into a slip's file, and what is refused."""

import json
from datetime import date

import pytest

from keyproj.actions.slip_evidence import evidence
from keyproj.base.errors import WrongUse
from keyproj.base.text import Text
from tests.conftest import without_rights
from tests.running import call
from tests.small import write
from tests.warned import REPORT, issued, slip, slips, warned

ID = "2023-06-TS-0001"


@pytest.fixture
def place(tmp_path):
    ledger = warned(tmp_path / "ledger")
    issued(ledger)
    return ledger


def answer(place, *words, id=ID):
    return slip(place, "answer", id, *words)


def clear(place, *words, id=ID):
    return slip(place, "clear", id, *words)


CLEAR = ("--by", "督查组", "--evidence", "7月进度已补齐")


def test_the_answer_stands_behind_what_was_there(place):
    before = "# 手写的说明\n" + slips(place)[ID].replace("level: 3\n", "level: 3   # 红\n")
    write(place, {f"slips/{ID}.yaml": before})
    ran = answer(place, *REPORT, "--received-by", "督查组", "--date", "2023-07-05")
    assert slips(place)[ID] == before + (
        "answers:\n  - date: 2023-07-05\n    by: 路北区领导甲\n    state: 主体三层\n    problems: 缺土方\n"
        "    next_steps: 7月补齐\n    received_by: 督查组\n"
    )
    line = f"{ID} 示范项目TS-0001:已记录 路北区领导甲 2023-07-05 的书面汇报。slips/{ID}.yaml:19\n"
    assert ran == (0, line, "")
    assert call("check", "--ledger", str(place)).code == 0


def test_a_late_answer_says_how_late(place):
    ran = answer(place, *REPORT, "--date", "2023-07-09", "--lang", "en")
    assert "is recorded, 3 days late. " in ran.out
    ran = answer(place, *REPORT[:-2], "--by", "路北区领导乙", "--date", "2023-07-10", "--format", "json")
    (row,) = json.loads(ran.out)["tables"][0]["rows"]
    assert (row["by"], row["days_late"], row["line"]) == ("路北区领导乙", 4, 19)


def test_today_is_the_day_where_none_is_given(place, monkeypatch):
    monkeypatch.setattr("keyproj.cli.slip_answer.today", lambda: date(2023, 7, 6))
    monkeypatch.setattr("keyproj.cli.slip_clear.today", lambda: date(2023, 7, 7))
    answer(place, *REPORT)
    clear(place, *CLEAR)
    assert "  - date: 2023-07-06\n" in slips(place)[ID] or "{date: 2023-07-06" in slips(place)[ID]
    assert slips(place)[ID].endswith("cleared: {date: 2023-07-07, by: 督查组, evidence: 7月进度已补齐}\n")


def test_the_same_answer_again_changes_nothing(place):
    answer(place, *REPORT, "--date", "2023-07-05")
    before = slips(place)
    ran = answer(place, *REPORT, "--date", "2023-07-09")
    assert (ran.code, slips(place)) == (0, before)
    assert "已有记录,没有改动" in ran.out


def test_a_second_report_is_added(place):
    answer(place, *REPORT, "--date", "2023-07-05")
    answer(
        place, "--state", "四层", "--problems", "缺钢材", "--next-steps", "催货", "--by", "甲", "--date", "2023-07-06"
    )
    assert slips(place)[ID].count("next_steps:") == 2
    assert call("check", "--ledger", str(place)).code == 0


def test_words_of_several_lines_stay_as_they_are(place):
    words = ("--state", "一层:\n- 完成\n", "--problems", "#1 缺土方\r\n'引号'", "--next-steps", "{a: b}", "--by", "甲")
    assert answer(place, *words, "--date", "2023-07-05").code == 0
    ran = slip(place, "show", ID, "--format", "json", "--as-of", "2023-07-05")
    (row,) = json.loads(ran.out)["tables"][2]["rows"]
    assert (row["state_of_work"], row["problems"], row["next_steps"]) == (
        "一层:\n- 完成\n",
        "#1 缺土方\n'引号'",
        "{a: b}",
    )


@pytest.mark.parametrize("command", ["answer", "clear"])
def test_a_rehearsal_shows_the_change_and_writes_nothing(place, command):
    before = slips(place)
    words = REPORT if command == "answer" else CLEAR
    ran = slip(place, command, ID, *words, "--date", "2023-07-05", "--dry-run")
    assert ran.out.startswith(f"--- a/slips/{ID}.yaml\n+++ b/slips/{ID}.yaml\n")
    assert slips(place) == before


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ((), "--state、--problems、--next-steps、--by"),
        (REPORT[:2], "--problems、--next-steps、--by"),
        (("--state", " ", *REPORT[2:]), "--state"),
        ((*REPORT[:4], "--next-steps", "\n", "--by", "甲"), "--next-steps"),
        (REPORT[:6], "--by"),
    ],
)
def test_an_answer_lacks_nothing_or_all_that_it_lacks_is_named(place, words, missing):
    before = slips(place)
    ran = answer(place, *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith(f"缺少:{missing}\n")
    assert slips(place) == before


def test_a_clearing_has_evidence(place):
    ran = clear(place, "--by", "督查组")
    assert (ran.code, ran.err) == (2, "错误: 销号要写明由谁销号、依据什么。缺少:--evidence\n")
    assert clear(place, *CLEAR[:2], "--evidence", "  ").code == 2


@pytest.mark.parametrize(
    ("command", "day", "code", "said"),
    [
        ("answer", "2023-07-02", 3, "签发于 2023-07-03,--date 2023-07-02 比它早"),
        ("clear", "2023-07-02", 3, "签发于 2023-07-03,--date 2023-07-02 比它早"),
        ("answer", "2099-07-02", 2, "--date 2099-07-02 在今天"),
        ("clear", "2099-07-02", 2, "--date 2099-07-02 在今天"),
        ("clear", "昨天", 2, "日期写成 2023-06-30"),
    ],
)
def test_days_out_of_order_are_refused(place, command, day, code, said):
    before = slips(place)
    ran = slip(place, command, ID, *(REPORT if command == "answer" else CLEAR), "--date", day)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert slips(place) == before


def test_cleared_is_cleared(place):
    answer(place, *REPORT, "--date", "2023-07-05")
    early = clear(place, *CLEAR, "--date", "2023-07-04")
    assert (early.code, "答复日期是 2023-07-05" in early.err) == (3, True)
    assert clear(place, *CLEAR, "--date", "2023-07-05").out == (
        f"{ID} 示范项目TS-0001:已销号(督查组,2023-07-05)。slips/{ID}.yaml:19\n"
    )
    for again in (clear(place, *CLEAR), answer(place, *REPORT[:-1], "路北区领导乙")):
        assert (again.code, again.out) == (3, "")
        assert f"{ID} 已于 2023-07-05 由 督查组 销号" in again.err


def test_of_an_escalated_slip_the_newer_is_named(place):
    issued(place, "2023-06", "2023-07-20", "--project", "TS-0003")
    for ran in (answer(place, *REPORT, id="2023-06-TS-0003"), clear(place, *CLEAR, id="2023-06-TS-0003")):
        assert (ran.code, ran.out) == (3, "")
        assert "已升级为 2023-06-TS-0003-2" in ran.err


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("2023-06-TS-1", "是不是 2023-06-TS-0001?"),
        ("2023-06-ts-0001", "是不是 2023-06-TS-0001?"),
        ("x", "没有督办单 x\n"),
        ("../keyproj", "没有督办单 ../keyproj"),
        ("\udcff", "没有督办单"),
    ],
)
def test_an_unknown_slip(place, id, said):
    ran = answer(place, *REPORT, id=id)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_file_with_errors_is_left_alone(place):
    text = slips(place)[ID].replace("level: 3", "level: 9")
    write(place, {f"slips/{ID}.yaml": text})
    ran = answer(place, *REPORT)
    assert (ran.code, f"slips/{ID}.yaml 有差错" in ran.err) == (3, True)
    assert slips(place)[ID] == text


def test_two_files_with_one_id_are_not_guessed_between(place):
    write(place, {"slips/old/2023-06-TS-0001.yaml": slips(place)[ID]})
    ran = answer(place, *REPORT)
    assert (ran.code, "2 个文件都用督办单编号" in ran.err) == (1, True)


def test_what_the_file_can_t_hold_is_shown_as_check_would(place):
    before = slips(place)
    ran = answer(place, *REPORT[:-1], "甲" * 201, "--date", "2023-07-05")
    assert ran.code == 3
    assert "K132" in ran.out
    assert "没有记录" in ran.out
    assert slips(place) == before


@pytest.mark.parametrize("text", ["甲\u202e乙", "a\x07", "\udcff", "\ufeff"])
def test_words_that_can_t_be_seen_are_refused(place, text):
    ran = answer(place, *REPORT[:-1], text)
    assert (ran.code, "--by" in ran.err) == (2, True)


SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def test_what_proves_the_clearing_is_recorded_with_its_digest(place, monkeypatch):
    write(place, {"attachments/TS-0001/照片.jpg": b"test"})
    monkeypatch.chdir(place / "attachments")
    address = "https://example.org/minutes/7月.html"
    files = ("--attachment", "TS-0001/照片.jpg", "--attachment", address)
    ran = clear(place, "--by", "督查组", *files, "--date", "2023-07-05")
    assert (ran.code, ran.err) == (0, "")
    assert (
        slips(place)[ID].endswith(
            "cleared:\n  date: 2023-07-05\n  by: 督查组\n  attachments:\n"
            f"    - {{title: 照片.jpg, path: attachments/TS-0001/照片.jpg, sha256: {SHA}, size: 4}}\n"
            f"    - {{title: 7月.html, address: {address}}}\n"
        )
        or SHA in slips(place)[ID]
    )
    assert call("check", "--ledger", str(place)).code == 0
    assert f"依据:attachments/TS-0001/照片.jpg; {address}" in slip(place, "show", ID, "--as-of", "2023-07-06").out
    write(place, {"attachments/TS-0001/照片.jpg": b"tes2"})
    ran = call("check", "--ledger", str(place), "--format", "json")
    (row,) = json.loads(ran.out)["tables"][0]["rows"]
    assert (row["code"], row["field"], row["file"]) == ("K272", "cleared.attachments.0.sha256", f"slips/{ID}.yaml")
    (place / "attachments" / "TS-0001" / "照片.jpg").unlink()
    ran = call("check", "--ledger", str(place), "--format", "json")
    assert [row["code"] for row in json.loads(ran.out)["tables"][0]["rows"]] == ["K271"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--attachment", "attachments/none.jpg"], "没有文件 attachments/none.jpg"),
        (["--attachment", "../outside.jpg"], "不在台账文件夹内"),
        (["--attachment", "attachments/link.jpg"], "不在台账文件夹内"),
        (["--attachment", "attachments"], "不是文件"),
        (["--attachment", "ftp://example.org/x"], "没有文件"),
        (["--evidence", "attachments/a.jpg"], "--attachment attachments/a.jpg"),
        (["--attachment", " "], "缺少:--evidence"),
    ],
)
def test_evidence_that_is_not_there_is_refused(place, words, said):
    write(place.parent, {"outside.jpg": b"x"})
    (place / "attachments").mkdir()
    (place / "attachments" / "link.jpg").symlink_to(place.parent / "outside.jpg")
    before = slips(place)
    ran = clear(place, "--by", "督查组", *words, "--date", "2023-07-05")
    assert (ran.code, ran.out, slips(place)) == (2, "", before)
    assert said in ran.err


def test_evidence_that_cannot_be_read_is_refused(place):
    write(place, {"attachments/a.jpg": b"x"})
    (place / "attachments" / "a.jpg").chmod(0)
    for folder in (place, *place.parents[:3]):
        folder.chmod(0o755)
    with without_rights(), pytest.raises(WrongUse) as refused:
        evidence(place, "", ["attachments/a.jpg"])
    assert refused.value.text == Text("error.slip_attachment_closed", {"file": "attachments/a.jpg"})
