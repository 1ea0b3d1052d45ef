"""The CI files of a new ledger do their work: each line runs in a clone as GitHub and GitLab would run it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.ci_service import service
from tests.gitted import commit, git
from tests.running import ROOT, call

SAMPLE = "projects/示例区/XM-0001.yaml"
HOSTILE = "a$(touch${IFS}pwned)`touch${IFS}pwned`;b"
MARK = "<!-- keyproj diff -->\n"


def loaded(folder, name):
    return YAML(typ="safe").load((folder / name).read_text("utf-8"))


def hub(folder, job):
    """The job's lines, each with its shell, on a pull request."""
    steps = loaded(folder, ".github/workflows/keyproj.yml")["jobs"][job]["steps"]
    taken = [step for step in steps if "run" in step and "!=" not in step.get("if", "")]
    return [
        ([sys.executable, "-c"] if step.get("shell") else ["bash", "-ec"], step["run"])
        for step in taken
        if "pip" not in step["run"]
    ]


def lab(folder, job):
    """The job's lines in the one shell that runs them all."""
    found = loaded(folder, ".gitlab-ci.yml")
    lines = [line for line in found[".keyproj"]["before_script"] if "pip" not in line] + found[job]["script"]
    return [(["bash", "-ec"], "\n".join(lines))]


def run(lines, folder, **env):
    """The exit code of the first line that fails, and all that was printed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    said = ""
    for shell, line in lines:
        given = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), **env}
        ran = subprocess.run([*shell, line], cwd=folder, env=given, capture_output=True, check=False)
        said += (ran.stdout + ran.stderr).decode()
        if ran.returncode:
            return ran.returncode, said
    return 0, said


class Request:
    """A ledger on a server, a clone in which somebody works, and a merge request of the branch `work`."""

    def __init__(self, folder):
        self.base = "main"
        self.clone, self.server, self.ci = folder / "clone", folder / "server.git", folder / "ci"
        assert call("init", str(self.clone), "--year", "2023", "--lang", "zh").code == 0
        commit(self.clone)
        git(folder, "clone", "-q", "--bare", str(self.clone), str(self.server))
        git(self.clone, "remote", "add", "origin", str(self.server))
        git(self.clone, "switch", "-q", "-c", "work")

    def change(self, path, old, new):
        text = (self.clone / path).read_text("utf-8")
        assert old in text
        commit(self.clone, {path: text.replace(old, new)})

    def checked_out(self, merged):
        """The clone that a service makes: of what merging would give, or of the branch's tip."""
        git(self.clone, "push", "-q", "-f", "origin", "main", "work")
        git(self.clone, "switch", "-q", "--detach", "main" if merged else "work")
        if merged:
            git(self.clone, "merge", "-q", "--no-ff", "-m", "x", "work")
        git(self.clone, "push", "-q", "-f", "origin", "HEAD:refs/pull/1/merge")
        git(self.clone.parent, "clone", "-q", str(self.server), str(self.ci))
        git(self.ci, "fetch", "-q", "origin", "+refs/pull/1/merge:refs/remotes/pull/1/merge")
        git(self.ci, "checkout", "-q", "--detach", "pull/1/merge")
        (self.ci.parent / "temp").mkdir()
        return self.ci

    def run(self, name, job, server=None):
        merged = name == "hub"
        folder = self.ci if self.ci.exists() else self.checked_out(merged)
        if merged:
            return run(hub(folder, job), folder, **self.as_hub(server))
        return run(lab(folder, job), folder, **self.as_lab(server))

    def as_hub(self, server=None):
        temp = self.ci.parent / "temp"
        return {
            "GITHUB_BASE_REF": self.base,
            "GITHUB_API_URL": server.address if server else "",
            "GITHUB_REPOSITORY": "example/ledger",
            "GITHUB_STEP_SUMMARY": str(temp / "summary.md"),
            "RUNNER_TEMP": str(temp),
            "GH_TOKEN": "hub",
            "NUMBER": "1",
        }

    def as_lab(self, server=None, project="7"):
        return {
            "CI_PROJECT_ID": project,
            "CI_MERGE_REQUEST_PROJECT_ID": "7",
            "CI_MERGE_REQUEST_IID": "1",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": self.base,
            "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(self.clone, "merge-base", "main", "work"),
            "CI_API_V4_URL": server.address if server else "",
            "KEYPROJ_COMMENT_TOKEN": "lab" if server else "",
        }


@pytest.fixture
def request_(tmp_path):
    return Request(tmp_path)


@pytest.fixture(params=["hub", "lab"])
def name(request):
    return request.param


def job_of(name, job):
    return job if name == "hub" else {"check": "keyproj", "diff": "keyproj-diff"}[job]


def test_a_total_edited_by_hand_is_refused(request_, name):
    request_.change(SAMPLE, "12.5亿元", "13亿元")
    code, said = request_.run(name, job_of(name, "check"))
    assert (code, "K381" in said) == (1, True)
    assert ("::error file=projects/示例区/XM-0001.yaml,line=" in said) == (name == "hub")


def test_ordinary_work_passes_whatever_came_to_main_meanwhile(request_, name):
    """Nobody is blamed for what others merged: the base is where the branch and main meet now."""
    request_.change(SAMPLE, "示例:主要建设内容和规模。", "两座桥梁。")
    git(request_.clone, "switch", "-q", "main")
    request_.change("keyproj.yaml", "name: 50—100亿元", "name: 50至100亿元")
    code, said = request_.run(name, job_of(name, "check"))
    assert code == 0, said


def test_a_branch_called_like_a_command_is_only_a_name(request_, name):
    request_.change(SAMPLE, "12.5亿元", "13亿元")
    request_.base = HOSTILE
    git(request_.clone, "push", "-q", "origin", f"main:refs/heads/{HOSTILE}")
    for job in ("check", "diff"):
        assert "XM-0001" in request_.run(name, job_of(name, job))[1] or job == "diff"
    assert not list(request_.ci.parent.rglob("pwned"))


def test_the_diff_is_one_comment_that_is_kept_up_to_date(request_, name):
    request_.change(SAMPLE, "12.5亿元", "13亿元")
    with service(65536) as server:
        server.add("somebody", MARK + "不是我们的")
        for _ in range(2):
            assert request_.run(name, job_of(name, "diff"), server)[0] == 0
    assert sorted(server.comments) == [1, 2]
    assert server.comments[1]["body"] == MARK + "不是我们的"
    assert server.comments[2]["body"].startswith(f"{MARK}## 示例市")
    assert "5000" in server.comments[2]["body"]
    assert [method for method, place, _ in server.asked if place != "/user" and method != "GET"] == [
        "POST",
        "PATCH" if name == "hub" else "PUT",
    ]


def test_a_file_with_errors_is_in_the_comment_too(request_, name):
    request_.change(SAMPLE, "12.5亿元", "12.5")
    with service(65536) as server:
        assert request_.run(name, job_of(name, "diff"), server)[0] == 0
    assert "有差错,不再计入" in server.comments[1]["body"]


def test_where_there_is_no_diff_the_job_says_so(request_, name):
    request_.change("keyproj.yaml", "year: 2023", "year: 二三年")
    with service(65536) as server:
        code, said = request_.run(name, job_of(name, "diff"), server)
    assert (code, "keyproj.yaml" in said, server.asked) == (1, True, [])


@pytest.mark.parametrize(("lines", "is_cut"), [(10, False), (5000, True)])
def test_what_is_too_long_for_a_comment_is_cut_after_a_line(request_, lines, is_cut):
    folder = request_.checked_out(merged=True)
    (folder.parent / "temp/diff.md").write_text("| 丰南区示范钢构产业园 | 亿元 |\n" * lines, "utf-8")
    with service(65536) as server:
        assert run(hub(folder, "diff")[-1:], folder, **request_.as_hub(server))[0] == 0
    body = server.comments[1]["body"]
    assert len(body) > 60000 or not is_cut
    assert body.endswith(
        "|\n\n</details>\n\n(以下从略:全文太长,见本次运行的摘要或 diff.md)\n" if is_cut else "| 亿元 |\n"
    )


def test_who_may_not_comment_gets_the_diff_without(request_):
    request_.change(SAMPLE, "12.5亿元", "13亿元")
    assert request_.run("lab", "keyproj-diff")[0] == 0
    assert "13" in (request_.ci / "diff.md").read_text("utf-8")


def test_in_a_fork_the_base_is_that_of_the_request(request_):
    """The fork's own main stands still, or is not there at all."""
    request_.change(SAMPLE, "示例:主要建设内容和规模。", "两座桥梁。")
    folder = request_.checked_out(merged=False)
    git(folder, "update-ref", "-d", "refs/remotes/origin/main")
    assert run(lab(folder, "keyproj"), folder, **request_.as_lab(project="8"))[0] == 0
    assert run(lab(folder, "keyproj-diff"), folder, **request_.as_lab(project="8"))[0] == 0


def test_a_push_is_checked_without_a_base(request_):
    folder = request_.checked_out(merged=False)
    assert run(lab(folder, "keyproj"), folder, CI_PROJECT_ID="7") == (0, "3 个文件(项目 1 个):没有差错\n")


def test_no_line_is_made_of_what_others_wrote(request_):
    """What a request says comes in through the environment alone, and nothing of a fork meets a right to write."""
    text = (request_.clone / ".github/workflows/keyproj.yml").read_text("utf-8")
    found = loaded(request_.clone, ".github/workflows/keyproj.yml")
    assert "pull_request_target" not in text
    assert found["permissions"] == {"contents": "read"}
    assert found["jobs"]["diff"]["permissions"] == {"contents": "read", "pull-requests": "write"}
    steps = [step for job in found["jobs"].values() for step in job["steps"]]
    assert [step for step in steps if "${{" in step.get("run", "")] == []
    assert {step["uses"].partition("/")[0] for step in steps if "uses" in step} == {"actions"}
    assert all(step["with"]["persist-credentials"] is False for step in steps if "checkout" in step.get("uses", ""))
    (comment,) = [step for step in steps if "GH_TOKEN" in step.get("env", {})]
    assert comment["if"] == "github.event.pull_request.head.repo.full_name == github.repository"
    assert comment["continue-on-error"] is True
