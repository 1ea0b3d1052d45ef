"""Exemptions keep a signal from counting for a while; the project stays in the report with the level it would have."""

import pytest

from tests.reports.warned import building, ledger, rows, shown, warn

LATE = building("A", *(1000,) * 6, started="", category="新开工", start="2023-03")
BEHIND = building("B", *(1000,) * 3)


def exemption(id="ZL-01", project="A", signals="[开工]", date="2023-05-10", until="2023-06-30"):
    text = (
        f"id: {id}\nproject: {project}\nsignals: {signals}\nreason: 省级用地指标未下达\nsigned_by: 市领导丙\n"
        f"date: {date}\nuntil: {until}\n"
    )
    return {f"exemptions/{id}.yaml": text}


def test_it_is_shown_beside_the_level_that_would_be(tmp_path):
    root = ledger(tmp_path, LATE, **exemption())
    row = rows(root)["A"]
    assert (row["level"], row["level_without_exemptions"], row["exemptions"]) == (0, 3, ["ZL-01"])
    assert (row["reasons"], row["previous_level"]) == ([], 0)
    said = shown(root)
    assert "○  正常(有正当理由,原为红)  A 示范项目A" in said
    assert "逾期未开工(红)  计划 2023-03 开工,逾期 3 个月未开工(界限:3及以上),有正当理由,不计" in said
    assert "正当理由        省级用地指标未下达(市领导丙签,2023-06-30 到期,ZL-01)" in said
    english = shown(root, lang="en")
    assert "Normal (exempt, else Red)" in english
    assert "signed by 市领导丙, until 2023-06-30, ZL-01" in english


def test_it_runs_out_by_itself(tmp_path):
    root = ledger(tmp_path, LATE, **exemption())
    assert (rows(root)["A"]["next_level_on"], rows(root)["A"]["next_level"]) == ("2023-07-31", 3)
    later = rows(root, month="2023-07")["A"]
    assert (later["level"], later["previous_level"], later["exemptions"]) == (3, 0, [])


def test_it_does_not_count_before_it_is_signed(tmp_path):
    root = ledger(tmp_path, LATE, **exemption())
    assert rows(root, month="2023-04")["A"]["level"] == 2
    assert rows(root, "--as-of", "2023-05-09", month=None)["A"]["level"] == 2
    assert rows(root, "--as-of", "2023-05-10", month=None)["A"]["level"] == 0


@pytest.mark.parametrize(
    ("signals", "level", "reasons"),
    [("[开工]", 2, ["investment"]), ("[投资进度]", 3, ["start"]), ("[投资进度, 开工]", 0, [])],
)
def test_other_signals_still_count(tmp_path, signals, level, reasons):
    late = building("A", *(1000,) * 3, started="", category="新开工", start="2023-03")
    row = rows(ledger(tmp_path, late, **exemption(signals=signals)))["A"]
    assert (row["level"], [reason["signal"] for reason in row["reasons"]]) == (level, reasons)
    assert row["level_without_exemptions"] == 3


def test_several_of_one_project_and_one_of_another(tmp_path):
    files = exemption("ZL-01") | exemption("ZL-02", signals="[投资进度]", until="2023-12-31")
    files |= exemption("ZL-03", project="B", signals="[投资进度]")
    found = rows(ledger(tmp_path, LATE, BEHIND, **files))
    assert {id: row["exemptions"] for id, row in found.items()} == {"A": ["ZL-01", "ZL-02"], "B": ["ZL-03"]}


def test_fail_on_goes_by_the_level_that_counts(tmp_path):
    root = ledger(tmp_path, LATE, **exemption())
    assert warn(root, "--fail-on", "blue")
    assert warn(root, "--fail-on", "blue", month="2023-07", code=1)


def test_one_that_can_t_be_read_is_named_and_does_not_count(tmp_path):
    root = ledger(tmp_path, LATE, **{"exemptions/ZL-01.yaml": "id: ZL-01\n"})
    found = warn(root, code=1)
    assert found["notes"][0]["code"] == "unread"
    assert found["tables"][0]["rows"][0]["level"] == 3
