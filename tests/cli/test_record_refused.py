"""`keyproj record` refuses: what is no month or amount, whom nobody knows, and what check would find."""

import json
import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest

from tests.cli.test_reading_only import state
from tests.conftest import without_rights
from tests.running import call
from tests.small import POLICY, plan, progress, project, write

FILE = "projects/A-0001.yaml"


@pytest.fixture(autouse=True)
def day(monkeypatch):
    """The office's day; nobody has set who reports."""
    monkeypatch.setattr("keyproj.cli.record_one.today", lambda: date(2023, 5, 4))
    monkeypatch.delenv("KEYPROJ_BY", raising=False)


@pytest.fixture
def ledger(tmp_path):
    """Projects with and without reports, two of one name, one whose file has an error."""
    reports = progress(("2023-02", "900万元", "2023-03-02"), ("2023-03", "1200万元", "2023-04-03"))
    files = {
        "keyproj.yaml": POLICY,
        FILE: project("A-0001", plan() + reports, started="2023-02-26", code=CODE, total_investment="4000万元"),
        "projects/A-0002.yaml": project("A-0002", plan(), name="同名项目", former_ids="[OLD-2]"),
        "projects/A-0003.yaml": project("A-0003", plan(), name="同名项目"),
        "projects/A-0004.yaml": project("A-0004", total_investment="1"),
        "projects/B.yaml": project("TWIN"),
        "projects/C.yaml": project("TWIN"),
        "projects/X-1.yaml": project("X-1"),
        "projects/x-01.yaml": project("x-01"),
    }
    return write(tmp_path / "ledger", files)


def april(ledger, id, *words):
    return call("record", id, "--month", "2023-04", "--investment", "1500万元", *words, "--ledger", str(ledger))


CODE = "2301-130200-04-01-123451"


@pytest.mark.parametrize(
    "typed",
    [
        "A-0001",
        "a-0001",
        "A-1",
        "a-00001",
        CODE,
        "示范项目A-0001",
        " A-0001 ",
        "Ａ－１",
        f"\t{CODE}",
        "示范项目Ａ-0001",
    ],
)
def test_a_project_is_found_by_id_code_and_exact_name(ledger, typed):
    ran = april(ledger, typed)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("A-0001 示范项目A-0001:")
    assert "2023-04" in (ledger / FILE).read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("A-0009", 2, "台账中没有项目 A-0009,是不是 A-0004?"),
        ("nothing", 2, "台账中没有项目 nothing"),
        ("示范项目", 2, "台账中没有项目 示范项目"),
        ("OLD-2", 2, "台账中没有项目 OLD-2,是不是 A-0002?"),
        ("同名项目", 2, "有 2 个项目都是 同名项目:A-0002、A-0003。请用编号指明一个"),
        ("X-01", 2, "有 2 个项目都是 X-01:X-1、x-01。请用编号指明一个"),
        ("TWIN", 1, "2 个文件都用编号 TWIN:projects/B.yaml、projects/C.yaml"),
        ("A-0004", 3, "projects/A-0004.yaml 有差错,不能记录。先用 keyproj check 查看并改正"),
        ("a-4", 3, "projects/A-0004.yaml 有差错,不能记录。先用 keyproj check 查看并改正"),
    ],
)
def test_a_project_that_can_not_be_told(ledger, typed, code, said):
    before = state(ledger)
    assert april(ledger, typed) == (code, "", f"错误: {said}\n")
    assert state(ledger) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--investment", "1500"), "--investment 没有单位:1500。写成 1500万元 或 1500亿元"),
        (
            ("--investment", "-5万元"),
            "--investment 不能是负数:-5万元。核减以前月份的投资,用 --reason 更正那个月",
        ),
        (
            ("--statistical", "0.00001万元"),
            "--statistical 最小到1元(万元写4位小数,亿元写8位小数),不能是 0.00001万元",
        ),
        (("--investment", "1.5元"), "--investment 最小到1元(万元写4位小数,亿元写8位小数),不能是 1.5元"),
        (("--investment", "100001亿元"), "--investment 超过10万亿元,请核对:100001亿元"),
        (("--investment", "1,500万"), "--investment 不能是 1,500万,是不是 1500万元?"),
        (("--year-to-date", "多"), "--year-to-date 写成 6200万元 或 0.62亿元,不能是 多"),
        (("--month", "2023-4"), "月份要写成 2023-04,不能是 2023-4"),
        (("--month", "2023-13"), "没有 2023-13 这个月份,月份写成 2023-06"),
        (("--month", "0203-04"), "年份要在 1990 至 2099 年之间,不能是 0203-04"),
        (("--month", "四月"), "月份写成 2023-06,不能是 四月"),
        (("--reported", "2203-05-04"), "年份要在 1990 至 2099 年之间,不能是 2203-05-04"),
        (("--reported", "2023-02-30"), "日期写成 2023-06-30,不能是 2023-02-30"),
        (("--image", "a\x1bb"), "--image 含有看不见的字符 U+001B,不能写入文件。删去它再试"),
        (("--checked-by", "a\u202eb"), "--checked-by 含有看不见的字符 U+202E,不能写入文件。删去它再试"),
        (("--by", "a\rb"), "--by 含有看不见的字符 U+000D,不能写入文件。删去它再试"),
        (("--reason", "\ud800"), "--reason 的内容不是 UTF-8 文字"),
        (("--month", "2023-06"), "2023-06 还没有到(今天 2023-05-04),不能上报"),
        (("--reported", "2023-05-05"), "上报日期 2023-05-05 在今天(2023-05-04)之后"),
        (("--reported", "昨天"), "日期写成 2023-06-30,不能是 昨天"),
    ],
)
def test_what_is_typed_wrongly(ledger, words, said):
    assert april(ledger, "A-0001", *words) == (2, "", f"错误: {said}\n")


def test_all_that_is_missing_is_named(ledger):
    ran = call("record", "--month", "2023-04", "--ledger", str(ledger))
    assert ran == (2, "", "错误: 缺少 ID、--investment。用 keyproj record --help 查看用法\n")


def test_what_is_left_empty_is_not_said(ledger):
    empty = [word for name in ("image", "reason", "by", "statistical", "year-to-date") for word in (f"--{name}", "")]
    assert april(ledger, "A-0001", *empty, "--phone", " ", "--reported", "").code == 0
    entry = "  - {month: 2023-04, investment: 1500万元, reported: 2023-05-04, by: 填报人甲}"
    assert (ledger / FILE).read_text("utf-8").splitlines()[-1] == entry
    for words in (("--investment", ""), ("--month", " ")):
        assert april(ledger, "A-0001", *words).err.startswith(f"错误: 缺少 {words[0]}")


def test_amounts_and_line_breaks_are_written_as_a_file_has_them(ledger):
    words = ("--investment", "0001500.500万元", "--statistical", "0.150亿元", "--image", "甲\r\n乙")
    assert april(ledger, "A-0001", *words).code == 0
    data = (ledger / FILE).read_bytes()
    assert "investment: 1500.5万元\n    statistical: 0.15亿元\n    image: |-\n      甲\n      乙\n".encode() in data


def test_a_month_nobody_has_reported_has_nothing_to_correct(ledger):
    before = state(ledger)
    said = "A-0001 还没有上报过 2023-04,没有可更正的。首次上报不写 --reason;要更正别的月份,改 --month"
    assert april(ledger, "A-1", "--reason", "审计核减") == (3, "", f"错误: {said}\n")
    assert state(ledger) == before


def test_somebody_must_report(ledger, monkeypatch):
    ran = april(ledger, "A-0002")
    assert ran == (2, "", "错误: 不知道由谁填报:用 --by 写明填报人,或设置环境变量 KEYPROJ_BY\n")
    monkeypatch.setenv("KEYPROJ_BY", "填报人己")
    assert april(ledger, "A-0002").code == 0
    assert "by: 填报人己}" in (ledger / "projects/A-0002.yaml").read_text("utf-8")
    assert april(ledger, "A-0001", "--by", "填报人庚").code == 0
    assert "by: 填报人庚}" in (ledger / FILE).read_text("utf-8")


def test_what_check_would_warn_of_is_refused_and_shown(ledger):
    before = state(ledger)
    ran = april(ledger, "A-0001", "--month", "2023-05", "--lang", "en")
    assert (ran.code, ran.err) == (3, "")
    assert ran.out.startswith(f"K253 warning  {FILE}:13:13  progress.2.month\n     13 │   - {{month: 2023-05, ")
    assert ran.out.endswith("record it all the same with --accept-warnings. It is unchanged\n")
    assert state(ledger) == before
    assert april(ledger, "A-0001", "--month", "2023-05", "--accept-warnings").code == 0
    assert "month: 2023-05" in (ledger / FILE).read_text("utf-8")


def test_what_the_ledger_rules_would_find_is_refused_too(ledger):
    ran = april(ledger, "A-0001", "--investment", "6000万元")
    assert ran.code == 3
    assert ran.out.startswith(f"K256 警告  {FILE}:5:19  total_investment\n      5 │ total_investment: 4000万元\n")
    found = json.loads(april(ledger, "A-0001", "--investment", "6000万元", "--format", "json").out)
    assert [(row["code"], row["line"]) for row in found["tables"][0]["rows"]] == [("K256", 5)]


def test_an_error_is_refused_whatever_is_accepted(ledger):
    ran = april(ledger, "A-0001", "--by", "甲\n乙", "--accept-warnings")
    assert (ran.code, ran.err) == (3, "")
    assert ran.out.startswith("K131 错误  projects/A-0001.yaml:")
    assert "错误 1 个" in ran.out
    ran = april(ledger, "A-0001", "--reported", "2023-03-31", "--accept-warnings")
    assert (ran.code, ran.err) == (3, "")
    assert ran.out.startswith("K251 错误  projects/A-0001.yaml:")


def test_a_problem_that_was_there_before_is_no_obstacle_unless_it_becomes_worse(ledger):
    assert april(ledger, "A-0001", "--investment", "6000万元", "--accept-warnings").code == 0
    may = ("A-0001", "--month", "2023-05", "--investment")
    assert april(ledger, *may, "0万元").code == 0
    less = april(ledger, "A-0001", "--investment", "5500万元", "--reason", "误")
    assert (less.code, less.err) == (0, "")
    ran = april(ledger, *may, "1万元", "--reason", "误")
    assert (ran.code, ran.out[:4]) == (3, "K256")
    assert april(ledger, *may, "1万元", "--reason", "误", "--accept-warnings").code == 0


def test_one_month_above_the_total_is_refused_whatever_the_policy_allows(ledger):
    write(ledger, {"keyproj.yaml": POLICY + "checks: {overrun: 9999%}\n"})
    before = state(ledger)
    ran = april(ledger, "A-0001", "--investment", "1.5亿元")
    assert ran.code == 3
    assert ran.out.startswith(f"K256 警告  {FILE}:")
    assert "progress.2.investment\n" in ran.out
    assert state(ledger) == before
    assert april(ledger, "A-0001", "--investment", "1.5亿元", "--accept-warnings").code == 0
    assert april(ledger, "A-0001", "--month", "2023-05", "--investment", "1.2亿元").code == 3
    assert april(ledger, "A-0001", "--month", "2023-05").code == 0


def test_the_policy_decides_what_is_serious(ledger):
    write(ledger, {"keyproj.yaml": POLICY + "checks: {severity: {K253: 提示}}\n"})
    assert april(ledger, "A-0001", "--month", "2023-05").code == 0
    write(ledger, {"keyproj.yaml": POLICY + "checks: {severity: {K256: 错误}}\n"})
    assert april(ledger, "A-0001", "--investment", "6000万元", "--accept-warnings").code == 3


@pytest.mark.parametrize(
    "text", ["[red]x[/]", "=1+1", "a: b # c", "- x", "null", "甲\n乙\n", "why?", "是否?不知", "🏗️ é"]
)
def test_hostile_words_come_back_the_same_or_are_refused(ledger, text):
    ran = april(ledger, "A-0001", "--image", text)
    assert "\x1b" not in ran.out + ran.err
    assert ran.code in (0, 3)
    assert "内部错误" not in ran.err
    if ran.code == 0:
        found = json.loads(
            call("show", "A-0001", "--month", "2023-04", "--format", "json", "--ledger", str(ledger)).out
        )
        months = next(table["rows"] for table in found["tables"] if table["id"] == "months")
        assert months[3]["image"] == text


def test_a_file_that_can_not_be_written(ledger):
    with tempfile.TemporaryDirectory() as folder:  # pytest's own lets nobody else in
        Path(folder).chmod(0o755)
        root = shutil.copytree(ledger, Path(folder) / "ledger")
        before = state(root)
        with without_rights():
            ran = april(root, "A-0001")
        assert ran == (1, "", f"错误: 写不了 {FILE}:没有写入权限。原文件没有改动\n")
        assert state(root) == before


def test_a_file_that_can_not_be_read(ledger):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        root = shutil.copytree(ledger, Path(folder) / "ledger")
        (root / FILE).chmod(0)
        with without_rights():
            for typed in ("A-0001", "a-1"):
                assert april(root, typed) == (1, "", f"错误: 读不了 {FILE}:没有读取权限\n")


def test_show_finds_a_project_by_the_same_names(ledger):
    for typed in ("A-0001", "a-1", CODE, "示范项目A-0001"):
        ran = call("show", typed, "--format", "json", "--ledger", str(ledger))
        assert json.loads(ran.out)["title"].startswith("A-0001 ")
    assert call("show", "同名项目", "--ledger", str(ledger)).err.startswith("错误: 有 2 个项目都是 同名项目")
    assert "A-0004.yaml 有差错,无法显示" in call("show", "A-0004", "--ledger", str(ledger)).err


@pytest.mark.parametrize(
    "words", [("--format", "xml"), ("-o", "a.xml"), ("-o", "a.yaml"), ("--format", "json", "-o", "a.yml")]
)
def test_a_report_that_has_no_place_is_refused_before_anything_is_written(ledger, words):
    before = state(ledger)
    ran = april(ledger, "A-0001", *words)
    assert (ran.code, ran.out) == (2, "")
    assert state(ledger) == before


def test_a_report_whose_place_can_not_be_written_is_refused_before_anything_is(ledger, tmp_path):
    before = state(ledger)
    for name, cause in (("none/a.json", "没有这个文件或文件夹"), ("", "这是文件夹")):
        ran = april(ledger, "A-0001", "--format", "json", "-o", str(tmp_path / name))
        assert ran == (1, "", f"错误: 写不了 {tmp_path / name}:{cause}\n")
    assert state(ledger) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_report_that_fails_afterwards_says_that_it_is_recorded(ledger):
    ran = april(ledger, "A-0001", "--format", "json", "-o", "/dev/full")
    cause = "写不了 /dev/full:No space left on device"
    assert ran == (1, "", f"错误: {cause}。进度已经记录,不用重新执行\n")
    assert "2023-04" in (ledger / FILE).read_text("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_table_is_no_different(ledger, tmp_path, monkeypatch):
    monkeypatch.setattr("keyproj.cli.record_table.today", lambda: date(2023, 5, 4))
    (tmp_path / "a.csv").write_text("编号,本月完成投资(万元)\nA-0001,1500\n", "utf-8")
    before, words = state(ledger), ("--from", str(tmp_path / "a.csv"), "--month", "2023-04", "--ledger", str(ledger))
    assert call("record", *words, "-o", str(tmp_path / "none/a.json")).code == 1
    assert call("record", *words, "--month", "2023-13").err == "错误: 没有 2023-13 这个月份,月份写成 2023-06\n"
    assert state(ledger) == before
    ran = call("record", *words, "-o", "/dev/full", "--format", "json")
    assert (ran.code, ran.err.endswith("。进度已经记录,不用重新执行\n")) == (1, True)
    assert "2023-04" in (ledger / FILE).read_text("utf-8")


def test_a_link_out_of_the_ledger_is_not_followed(ledger, tmp_path):
    write(tmp_path, {"outside.yaml": project("A-0009")})
    os.symlink(tmp_path / "outside.yaml", ledger / "projects/A-0009.yaml")
    assert april(ledger, "A-0009").code == 2
    assert "progress" not in (tmp_path / "outside.yaml").read_text("utf-8")


def test_a_cache_that_can_not_be_kept_is_no_obstacle(ledger, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("KEYPROJ_CACHE", str(tmp_path / "file"))
    assert april(ledger, "A-0001").code == 0


def test_asking_what_would_be_leaves_the_index_as_it_is(ledger):
    april(ledger, "A-0001", "--dry-run")
    ran = call("query", "SELECT count(*) AS n FROM report", "--ledger", str(ledger), "--format", "csv")
    assert ran.out.splitlines()[-1].endswith("2")
