"""A month is closed while somebody reports it: whoever comes second is told, and the close holds what was reported."""

import json

import pytest

from keyproj.store import write as store
from tests.running import call


def codes(root):
    out = call("check", "--format", "json", "--select", "K37", "--ledger", str(root)).out
    return [row["code"] for row in json.loads(out)["tables"][0]["rows"]]


@pytest.fixture
def commands(ledger):
    """The words of closing March, and of a report of it that comes on the last day before."""
    where = ("--ledger", str(ledger), "--by", "市重点办")
    closing = ("close", "--month", "2023-03", "--date", "2023-04-08", "--accept-unreported", *where)
    report = ("record", "TS-0002", "--month", "2023-03", "--investment", "300万元", "--reported", "2023-04-07", *where)
    return closing, (*report, "--accept-warnings")


def between(monkeypatch, module, words):
    """Another command is run between what a command of this module has planned, and its writing."""
    ran = []

    def late(*given, **more):
        monkeypatch.undo()
        ran.append(call(*words))
        store.write(*given, **more)

    monkeypatch.setattr(f"keyproj.cli.{module}.write", late)
    return ran


def test_a_report_that_comes_in_between_stops_the_close(ledger, commands, monkeypatch):
    closing, report = commands
    other = between(monkeypatch, "close_one", report)
    ran = call(*closing)
    assert [one.code for one in other] == [0]
    assert (ran.code, ran.out) == (3, "")
    assert "projects/路北区/TS-0002.yaml 刚才有改动(关账或上报),没有写入" in ran.err
    assert not (ledger / "closes").exists()
    assert call(*closing).code == 0
    assert codes(ledger) == []


def test_a_close_that_comes_in_between_stops_the_report(ledger, commands, monkeypatch):
    closing, report = commands
    other = between(monkeypatch, "record_one", closing)
    ran = call(*report)
    assert [one.code for one in other] == [0]
    assert ran.code == 3
    assert "closes/2023-03.yaml 刚才有改动(关账或上报),没有写入" in ran.err
    assert codes(ledger) == []
    assert "只能写明原因另报更正或补报" in call(*report).err


def test_a_close_that_comes_in_between_stops_a_table(ledger, commands, monkeypatch, tmp_path):
    closing, _ = commands
    sheet = tmp_path / "a.csv"
    sheet.write_text("项目编号,本月完成投资(万元)\nTS-0002,300\n", "utf-8")
    other = between(monkeypatch, "record_table", closing)
    words = ("--month", "2023-03", "--reported", "2023-04-07", "--by", "甲", "--accept-warnings", "--yes")
    ran = call("record", "--from", str(sheet), *words, "--ledger", str(ledger))
    assert [one.code for one in other] == [0]
    assert (ran.code, "closes/2023-03.yaml 刚才有改动" in ran.err) == (3, True)
    assert codes(ledger) == []


def test_a_report_of_another_project_stops_no_report(ledger, commands, monkeypatch):
    _, report = commands
    another = ("record", "TS-0001", "--month", "2023-04", *report[4:])
    other = between(monkeypatch, "record_one", another)
    assert call(*report).code == 0
    assert [one.code for one in other] == [0]
