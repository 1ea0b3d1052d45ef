"""Problems as GitHub's workflow commands."""

from keyproj.base.problem import Place, Problem
from keyproj.base.report import Finding, Report
from keyproj.base.text import Text
from keyproj.render.as_github import as_github
from keyproj.render.voice import Voice
from keyproj.reports.wording import hint, message
from tests.running import call
from tests.small import POLICY, project, write


def test_each_problem_is_one_command_at_its_place(tmp_path, monkeypatch):
    write(
        tmp_path, {"ledger/keyproj.yaml": POLICY, "ledger/projects/路北区/A.yaml": project("A", total_investment="12")}
    )
    monkeypatch.chdir(tmp_path)
    ran = call("check", "--ledger", "ledger", "--format", "github", "--lang", "zh")
    assert ran.out == (
        "::error file=ledger/projects/路北区/A.yaml,line=5,col=19,endColumn=21,title=K112 金额没有单位"
        "::金额没有单位%0A改法:写明单位:12亿元 或 12万元\n"
        "2 个文件(项目 1 个):1 个错误,0 个警告\n"
    )


def written(problem, folder="."):
    finding = Finding(problem, "", message(problem), hint(problem))
    report = Report("check", Text("check.codes"), "", None, [], findings=[finding], folder=folder)
    return as_github(report, Voice("en"))


def test_nothing_can_end_a_command_or_begin_another():
    hostile = Problem(
        "K201", "projects/a,b:c%0A::error.yaml", Place(1, 2, 3), "id", {"id": "::warning::", "other": "%\r\n::x"}
    )
    text = written(hostile)
    assert text.count("\n") == 1
    assert text.startswith("::error file=projects/a%2Cb%3Ac%250A%3A%3Aerror.yaml,line=1,col=2,endColumn=3,title=K201 ")
    assert "\r" not in text


def test_severities_have_githubs_names():
    assert written(Problem("K253", "a.yaml", args={"month": "1", "months": ["2"]})).startswith(
        "::warning file=a.yaml,title"
    )
    assert written(Problem("K263", "a.yaml", args={"item": "1"})).startswith("::notice file=a.yaml,title=")


def test_a_problem_of_a_whole_file_has_no_line():
    assert written(Problem("K001", "a.yaml"), "../data").startswith("::error file=../data/a.yaml,title=K001 ")
