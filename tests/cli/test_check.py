"""`keyproj check`: which problems it shows, in which form, and how it ends."""

import json

import pytest

from tests.running import call, process
from tests.small import POLICY, progress, project, write

SKIPPED = project(
    "A", progress(("2023-01", "1万元", "2023-02-01"), ("2023-03", "1万元", "2023-04-01")), started="2022-12-01"
)
"""K253, a warning."""

UNSURE = project("B", "formalities:\n  - {item: 施工许可, state: 未办理}\n")
"""K263, an info."""

BROKEN = project("C", total_investment="12")
"""K112, an error."""

FILES = {
    "keyproj.yaml": POLICY,
    "projects/路北区/A.yaml": SKIPPED,
    "projects/路北区/B.yaml": UNSURE,
    "projects/丰南区/C.yaml": BROKEN,
}


@pytest.fixture
def ledger(tmp_path):
    return write(tmp_path / "ledger", FILES)


def check(ledger, *words):
    """The codes that are found, and the exit code."""
    ran = call("check", "--ledger", str(ledger), "--format", "json", *words)
    assert ran.err == ""
    return [row["code"] for row in json.loads(ran.out)["tables"][0]["rows"]], ran.code


@pytest.mark.parametrize(
    ("words", "codes", "code"),
    [
        ((), ["K112", "K253", "K263"], 1),
        (("--select", "K2"), ["K253", "K263"], 0),
        (("--select", "K253,K263"), ["K253", "K263"], 0),
        (("--select", "K253", "--select", "amount-without-unit"), ["K112", "K253"], 1),
        (("--ignore", "k1"), ["K253", "K263"], 0),
        (("--select", "K2", "--ignore", "month-skipped"), ["K263"], 0),
        (("--ignore", "all"), [], 0),
        (("--ignore", "K112", "--fail-on", "warning"), ["K253", "K263"], 1),
        (("--select", "K263", "--fail-on", "warning"), ["K263"], 0),
        (("--select", "K263", "--fail-on", "info"), ["K263"], 1),
    ],
)
def test_which_codes_are_looked_for_and_which_fail(words, codes, code, ledger):
    assert check(ledger, *words) == (codes, code)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--select", "K9"), "--select:没有差错编号 K9"),
        (("--ignore", "month-skiped"), "--ignore:没有差错编号 month-skiped,是不是 month-skipped?"),
        (("--ignore", "K253,"), "--ignore:没有差错编号 "),
        (("--explain", "K2534"), "--explain:没有差错编号 K2534,是不是 K25"),
        (("--fail-on", "never"), "--fail-on"),
        (("--as-of", "2023-13-01"), "2023-13-01"),
        (("--format", "xml"), "--format"),
        (("--baseline", "missing.yaml"), "读不了 missing.yaml:没有这个文件或文件夹"),
        (("--write-baseline", "new.yaml"), "--owner"),
        (("--write-baseline", "new.yaml", "--owner", "甲", "--until", "明天"), "明天"),
        (("missing.yaml",), "没有文件 missing.yaml"),
    ],
)
def test_wrong_use(words, message, ledger):
    ran = call("check", "--ledger", str(ledger), "--lang", "zh", *words)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err


def test_a_rule_that_is_not_selected_is_not_run(tmp_path):
    """A ledger rule's problem is gone with its code, too."""
    ledger = write(tmp_path, {"keyproj.yaml": POLICY, "projects/B.yaml": project("A")})
    assert check(ledger) == (["K202"], 1)
    assert check(ledger, "--ignore", "K202") == ([], 0)


def test_the_day_of_the_check(tmp_path):
    ledger = write(tmp_path, {"keyproj.yaml": POLICY, "projects/A.yaml": project("A", started="2023-06-30")})
    assert check(ledger, "--as-of", "2023-06-30") == ([], 0)
    assert check(ledger, "--as-of", "2023-06-29") == (["K252"], 1)


def test_some_files_or_folders(ledger, monkeypatch):
    monkeypatch.chdir(ledger.parent)
    for words, codes in (
        (["ledger/projects/路北区/A.yaml"], ["K253"]),
        (["ledger/projects/路北区/A.yaml", "ledger/projects/丰南区/C.yaml"], ["K112", "K253"]),
        (["ledger/projects/路北区"], ["K253", "K263"]),
        (["ledger/projects/路北区/", "ledger/keyproj.yaml"], ["K253", "K263"]),
        (["ledger"], ["K112", "K253", "K263"]),
    ):
        ran = call("check", "--format", "json", *words)
        assert [row["code"] for row in json.loads(ran.out)["tables"][0]["rows"]] == codes
        assert ran.code == ("K112" in codes)


def test_the_ledger_is_found_from_the_files(ledger, tmp_path, monkeypatch):
    monkeypatch.chdir(ledger / "projects" / "路北区")
    assert call("check", "A.yaml").out.endswith("1 个文件(项目 1 个):0 个错误,1 个警告\n")
    monkeypatch.chdir(tmp_path)
    ran = call("check", str(ledger / "projects" / "路北区" / "B.yaml"), "--lang", "en")
    assert ran.out.endswith("Files: 1 (projects: 1). Errors: 0, warnings: 0, infos: 1\n")


def test_a_clash_with_another_file_is_shown(tmp_path):
    ledger = write(
        tmp_path, {"keyproj.yaml": POLICY, "projects/a/A.yaml": project("A"), "projects/b/A.yaml": project("A")}
    )
    ran = call("check", str(ledger / "projects/b/A.yaml"), "--format", "json")
    assert [(r["code"], r["file"]) for r in json.loads(ran.out)["tables"][0]["rows"]] == [("K201", "projects/b/A.yaml")]


def test_files_of_no_ledger_or_of_another(ledger, tmp_path):
    (tmp_path / "beside.yaml").write_text("id: A\n")
    ran = call("check", str(tmp_path / "beside.yaml"))
    assert ran.code == 2
    assert "不在任何台账中" in ran.err
    ran = call("check", str(ledger / "keyproj.yaml"), str(tmp_path / "beside.yaml"))
    assert ran.code == 2
    assert "beside.yaml 不在台账" in ran.err


def test_a_misplaced_file_and_a_file_that_is_none_of_the_ledgers(ledger):
    write(ledger, {"projects/D.yml": "", ".gitlab-ci.yml": "", "README.md": ""})
    ran = call("check", str(ledger / "projects/D.yml"))
    assert (ran.code, ran.out[:4]) == (1, "K009")
    for name in (".gitlab-ci.yml", "README.md"):
        ran = call("check", str(ledger / name))
        assert (ran.code, ran.out) == (0, "0 个文件(项目 0 个):没有差错\n")


def test_links_to_files_of_the_ledger(ledger, tmp_path):
    (tmp_path / "link").symlink_to(ledger)
    ran = call("check", str(tmp_path / "link" / "projects" / "路北区" / "A.yaml"))
    assert ran.out.startswith("K253")


def test_reading_is_all_it_does(ledger):
    before = {path: path.read_bytes() for path in ledger.rglob("*") if path.is_file()}
    for format in ("text", "github", "sarif"):
        call("check", "--ledger", str(ledger), "--format", format)
    assert {path: path.read_bytes() for path in ledger.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("format", ["text", "table"])
def test_text_is_the_table(format, ledger):
    assert call("check", "--ledger", str(ledger), "--format", format).out == call("check", "--ledger", str(ledger)).out


@pytest.mark.parametrize("format", ["text", "json", "csv", "markdown", "github", "sarif"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_format_is_the_same_on_every_run(format, language, ledger):
    words = ("check", "--ledger", str(ledger), "--format", format, "--lang", language, "--as-of", "2023-06-30")
    ran = process(*words)
    assert ran.code == 1
    assert process(*words).out == ran.out


def test_explanations_need_no_ledger(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for word in ("K253", "k253", "month-skipped"):
        ran = call("check", "--explain", word, "--lang", "zh")
        assert ran.code == 0
        assert ran.out.startswith("K253 漏报月份(month-skipped)\n程度:警告\n依据:本文件\n中间漏报")
    ran = call("check", "--explain", "K253", "--lang", "en")
    assert ran.out.startswith("K253 Months skipped (month-skipped)\nSeverity: warning\nLooks at: the file\nA month")


def test_explanations_know_the_policys_severity(ledger):
    write(ledger, {"keyproj.yaml": POLICY + "checks: {severity: {K253: 错误}}\n"})
    ran = call("check", "--ledger", str(ledger), "--explain", "K253", "--lang", "zh")
    assert "\n程度:错误(规则所定;一般为警告)\n" in ran.out


def test_several_codes_are_a_table(ledger):
    rows = json.loads(call("check", "--explain", "K25", "--format", "json").out)["tables"][0]["rows"]
    assert [row["code"] for row in rows] == ["K251", "K252", "K253", "K254", "K255", "K256", "K257"]
    assert rows[1]["needs"] == ["date"]
