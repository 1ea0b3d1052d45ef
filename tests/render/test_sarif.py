"""Problems as SARIF."""

import json

import pytest

from tests.running import call
from tests.small import POLICY, project, write

FILES = {
    "keyproj.yaml": POLICY,
    "projects/路 北/A.yaml": project(
        "A", "note: '😀'\nformalities: [{item: 施工许可, state: 未办理}]\n", total_investment="12"
    ),
    "projects/B.yaml": "",
    "projects/C.yaml": project("C", "formalities: [{item: 施工许可, state: 未办理}]\n"),
}


@pytest.fixture
def log(tmp_path, monkeypatch):
    monkeypatch.chdir(write(tmp_path, FILES))

    def log(language="zh"):
        ran = call("check", "--format", "sarif", "--lang", language)
        assert ran.code == 1
        return json.loads(ran.out)

    return log


def test_rules_are_those_that_were_found(log):
    driver = log()["runs"][0]["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == ["K001", "K112", "K263"]
    assert driver["rules"][2]["defaultConfiguration"] == {"level": "note"}
    assert driver["rules"][2]["name"] == "unfiled-without-reason"


def test_results_point_at_their_places(log):
    results = log()["runs"][0]["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert [(r["ruleId"], r["ruleIndex"], r["level"]) for r in results] == [
        ("K001", 0, "error"), ("K263", 2, "note"), ("K112", 1, "error"),
    ]  # fmt: skip
    assert places[0] == {"artifactLocation": {"uri": "projects/B.yaml", "uriBaseId": "%SRCROOT%"}}
    assert places[2]["artifactLocation"]["uri"] == "projects/%E8%B7%AF%20%E5%8C%97/A.yaml"
    assert places[2]["region"] == {"startLine": 5, "startColumn": 19, "endColumn": 21}


def test_fingerprints_survive_lines_that_move(log, tmp_path):
    before = [result["partialFingerprints"] for result in log()["runs"][0]["results"]]
    path = tmp_path / "projects" / "C.yaml"
    path.write_text("# 说明\n" + path.read_text("utf-8"), "utf-8")
    assert [result["partialFingerprints"] for result in log()["runs"][0]["results"]] == before
    assert len({str(prints) for prints in before}) == 3


def test_another_finding_at_the_same_place_has_another_fingerprint(log, tmp_path):
    before = [result["partialFingerprints"] for result in log()["runs"][0]["results"]]
    path = tmp_path / "projects" / "C.yaml"
    path.write_text(path.read_text("utf-8").replace("施工许可", "环境影响评价"), "utf-8")
    after = [result["partialFingerprints"] for result in log()["runs"][0]["results"]]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True]


def test_words_follow_the_language(log):
    zh, en = (log(language)["runs"][0] for language in ("zh", "en"))
    assert (zh["tool"]["driver"]["language"], en["tool"]["driver"]["language"]) == ("zh-CN", "en-US")
    assert zh["tool"]["driver"]["rules"][0]["shortDescription"] == {"text": "空文件"}
    assert en["results"][0]["message"]["text"].isascii()


def test_a_file_by_its_ending(log, tmp_path):
    call("check", "-o", "found.sarif")
    assert json.loads((tmp_path / "found.sarif").read_text("utf-8")) == log()
