"""`keyproj check`: which problems it shows, in which form, and how it ends."""

import json
import tempfile
from pathlib import Path

import pytest

from tests.conftest import without_rights
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
        (("--explain", "K253,K2534"), "--explain:没有差错编号 K2534"),
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


def test_a_misplaced_file(ledger):
    write(ledger, {"projects/D.yml": ""})
    ran = call("check", str(ledger / "projects/D.yml"))
    assert (ran.code, ran.out[:4]) == (1, "K009")


@pytest.mark.parametrize("name", [".gitlab-ci.yml", "README.md", "attachments/a.pdf", "projects/空", "slips"])
def test_a_file_or_folder_with_nothing_of_the_ledger(name, ledger):
    write(ledger, {".gitlab-ci.yml": "", "README.md": "", "attachments/a.pdf": b"", "projects/空/说明.txt": ""})
    (ledger / "slips").mkdir()
    ran = call("check", str(ledger / name), "--lang", "zh")
    assert (ran.code, ran.out) == (0, "0 个文件属于台账:所列 1 个文件、文件夹中没有台账文件,未作检查\n")


def test_some_of_the_files_are_none_of_the_ledgers(ledger):
    write(ledger, {"README.md": "", "attachments/a.pdf": b""})
    names = [str(ledger / name) for name in ("README.md", "projects/路北区/B.yaml", "attachments/a.pdf")]
    assert call("check", *names, "--lang", "zh").out.endswith(
        "\n1 个文件(项目 1 个):0 个错误,0 个警告,1 个提示;所列另有 2 个不属于台账,未检查\n"
    )
    notes = json.loads(call("check", *names, "--format", "json").out)["notes"]
    assert [(note["code"], note["args"]) for note in notes] == [("strays", {"count": 2})]


def test_a_selection_says_what_else_keeps_files_out(ledger):
    """Broken files make totals untrue, whatever is looked for; they fail only a check that looks for them."""
    for words in (["--select", "K281"], ["--ignore", "K1,K2"]):
        ran = call("check", "--ledger", str(ledger), "--lang", "zh", *words)
        ending = "没有差错;另有 1 个文件因其他差错未计入,查看:keyproj check\n"
        assert (ran.code, ran.out) == (0, f"4 个文件(项目 3 个):{ending}")
    ran = call("check", "--ledger", str(ledger), "--select", "K281", "--format", "json")
    assert [(note["code"], note["args"]) for note in json.loads(ran.out)["notes"]] == [("uncounted", {"count": 1})]
    ran = call("check", str(ledger / "projects/路北区"), "--select", "K281", "--lang", "zh")
    assert ran.out == "2 个文件(项目 2 个):没有差错\n"


def test_a_selection_says_that_an_id_is_claimed_twice(tmp_path):
    files = {f"projects/{name}/A.yaml": project("A") for name in "ab"}
    ledger = write(tmp_path, {"keyproj.yaml": POLICY, **files})
    assert "2 个文件因其他差错未计入" in call("check", "--ledger", str(ledger), "--select", "K1").out


def test_a_link_to_a_folder_with_a_slash_behind_it(ledger, tmp_path):
    (tmp_path / "link").symlink_to(ledger / "projects/路北区")
    assert "1 个警告" in call("check", f"{tmp_path}/link/").out
    (ledger / "projects/连接").symlink_to("丰南区")
    assert call("check", f"{ledger}/projects/连接/").out.startswith("K112 错误  projects/连接/C.yaml")


def test_a_file_whose_name_can_not_be_printed(ledger):
    write(ledger, {"projects/a\x1b[1m.yaml": project("D")})
    ran = call("check", str(ledger / "projects/a\x1b[1m.yaml"))
    assert (ran.code, ran.out[:4]) == (1, "K008")
    assert "\x1b" not in ran.out


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


def test_a_folder_that_is_gone(ledger, tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for words in ((), ("--ledger", str(ledger)), (str(ledger / "keyproj.yaml"),)):
        ran = call("check", *words)
        assert (ran.code, ran.out) == (2, "")
        assert "当前文件夹已被删除" in ran.err


@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_a_ledger_that_may_not_be_looked_into(mode, monkeypatch):
    with tempfile.TemporaryDirectory() as folder:
        ledger = write(Path(folder) / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": project("A")})
        Path(folder).chmod(0o755)
        ledger.chmod(mode)
        monkeypatch.chdir(folder)
        with without_rights():
            for words in (("--ledger", "ledger"), ("ledger/keyproj.yaml",)):
                ran = call("check", "--lang", "zh", *words)
                assert (ran.code, ran.out) == (2, "")
                assert ran.err.endswith("keyproj.yaml:没有读取权限\n")
        ledger.chmod(0o755)


def test_explanations_need_no_ledger(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for word in ("K253", "k253", "month-skipped"):
        ran = call("check", "--explain", word, "--lang", "zh")
        assert ran.code == 0
        assert ran.out.startswith("K253 漏报月份(month-skipped)\n程度:警告\n依据:本文件\n漏报")
    ran = call("check", "--explain", "K253", "--lang", "en")
    assert ran.out.startswith("K253 Months skipped (month-skipped)\nSeverity: warning\nLooks at: the file\nA month")


def test_explanations_know_the_policys_severity(ledger):
    write(ledger, {"keyproj.yaml": POLICY + "checks: {severity: {K253: 错误}}\n"})
    ran = call("check", "--ledger", str(ledger), "--explain", "K253", "--lang", "zh")
    assert "\n程度:错误(规则所定;一般为警告)\n" in ran.out


def test_several_codes_are_a_table(ledger):
    rows = json.loads(call("check", "--explain", "K25", "--format", "json").out)["tables"][0]["rows"]
    assert [row["code"] for row in rows] == ["K251", "K252", "K253", "K254", "K255", "K256", "K257", "K258"]
    assert rows[1]["needs"] == ["date"]
    rows = json.loads(call("check", "--explain", "K207, K222,K207", "--format", "json").out)["tables"][0]["rows"]
    assert [row["code"] for row in rows] == ["K207", "K222"]
