"""Entries into one project's file: new, corrections, known already, refused; several at once."""

from dataclasses import replace
from datetime import date

import pytest

from keyproj.actions.entry import Entry, in_wan
from keyproj.actions.record import in_force, recorded
from keyproj.actions.record_report import to_date
from keyproj.base.errors import Refused
from keyproj.store.read import read
from tests.small import plan, progress, project

APRIL = Entry("2023-04", "1500万元", date(2023, 5, 4), "填报人甲")
MAY = replace(APRIL, month="2023-05", investment="1600万元", reported=date(2023, 6, 4))


def file(*reports, more=""):
    parts = [plan(), progress(*reports) if reports else "", more]
    return project("A", *filter(None, parts), started="2023-03-01").encode()


MARCH = ("2023-03", "900万元", "2023-04-03")


def kinds(recording):
    return [outcome.kind for outcome in recording.outcomes]


def added(recording):
    return recording.change.new.decode().removeprefix(recording.change.old.decode())


def test_several_entries_come_into_one_file_one_after_the_other():
    data = file(MARCH)
    correction = replace(APRIL, investment="1400万元", reason="审计核减")
    recording = recorded(data, "projects/A.yaml", [APRIL, MAY, correction, MAY])
    assert kinds(recording) == ["new", "new", "correction", "same"]
    assert [outcome.line for outcome in recording.outcomes] == [11, 12, 13, 12]
    assert (recording.change.path, recording.change.old) == ("projects/A.yaml", data)
    assert added(recording) == (
        "  - {month: 2023-04, investment: 1500万元, reported: 2023-05-04, by: 填报人甲}\n"
        "  - {month: 2023-05, investment: 1600万元, reported: 2023-06-04, by: 填报人甲}\n"
        "  - {month: 2023-04, investment: 1400万元, reported: 2023-05-04, by: 填报人甲, reason: 审计核减}\n"
    )
    assert recording.project == read(recording.change.new, "a", "project").model
    assert to_date(recording.project, "2023-04") == (39_000_000, 12_000_0000)


def test_a_second_run_changes_nothing():
    entries = [APRIL, MAY, replace(APRIL, investment="1400万元", reason="审计核减")]
    first = recorded(file(MARCH), "a.yaml", entries)
    again = recorded(first.change.new, "a.yaml", entries[1:])
    assert (kinds(again), again.change) == (["same", "same"], None)


def test_good_entries_go_in_beside_refused_ones():
    again = replace(APRIL, month="2023-03")
    recording = recorded(file(MARCH), "a.yaml", [again, APRIL, replace(MAY, by="甲\n乙")])
    assert kinds(recording) == ["refused", "new", "refused"]
    first, _, last = recording.outcomes
    assert (first.why.text.id, first.line, first.was.investment) == ("error.record_again", 10, 9_000_000)
    assert first.why.text.args["where"] == "a.yaml:10"
    assert [problem.code for problem in last.problems] == ["K131"]
    assert b"2023-05" in last.tried
    assert added(recording) == "  - {month: 2023-04, investment: 1500万元, reported: 2023-05-04, by: 填报人甲}\n"


def test_who_reported_last_reports_again():
    silent = replace(APRIL, by="")
    assert recorded(file(MARCH), "a.yaml", [silent]).outcomes[0].entry.by == "填报人甲"
    (outcome,) = recorded(file(), "a.yaml", [silent]).outcomes
    assert (outcome.kind, outcome.why.text.id, outcome.why.exit_code) == ("refused", "error.record_by", 2)
    later = "  - {month: 2023-02, investment: 1万元, reported: 2023-04-05, by: 填报人乙}\n"
    assert recorded(file(MARCH, more=later), "a.yaml", [silent]).outcomes[0].entry.by == "填报人乙"
    audit = "  - {month: 2023-03, investment: 1万元, reported: 2023-04-20, by: 审计人, reason: 审计核减}\n"
    assert recorded(file(MARCH, more=audit), "a.yaml", [silent]).outcomes[0].entry.by == "填报人甲"


def test_a_correction_is_as_new_as_what_it_corrects():
    correction = Entry("2023-03", "800万元", date(2023, 4, 2), "填报人甲", reason="误")
    (outcome,) = recorded(file(MARCH), "a.yaml", [correction]).outcomes
    assert outcome.why.text.id == "error.record_earlier"
    recording = recorded(file(MARCH), "a.yaml", [replace(correction, reported=date(2023, 4, 3))])
    assert kinds(recording) == ["correction"]
    assert in_force(recording.project, "2023-03")[1].investment == 8_000_000


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({}, "same"),
        ({"investment": "0.15亿元"}, "same"),
        ({"investment": "1500.0万元"}, "same"),
        ({"reported": date(2023, 6, 1)}, "same"),
        ({"by": "填报人乙"}, "same"),
        ({"image": None}, "same"),
        ({"image": "封顶"}, "refused"),
        ({"statistical": "1400万元"}, "refused"),
        ({"investment": "1500.01万元"}, "refused"),
        ({"reason": "误"}, "correction"),
        ({"investment": "多"}, "refused"),
    ],
)
def test_what_is_the_same(change, kind):
    first = recorded(file(MARCH), "a.yaml", [replace(APRIL, image="主体")])
    assert kinds(recorded(first.change.new, "a.yaml", [replace(APRIL, **{"image": "主体", **change})])) == [kind]


def test_what_an_entry_lacks_is_told_as_check_tells_it():
    for change, code in (({"investment": "1500"}, "K112"), ({"month": "2023-13"}, "K121"), ({"phone": "1\n2"}, "K131")):
        (outcome,) = recorded(file(), "a.yaml", [replace(APRIL, **change)]).outcomes
        assert [problem.code for problem in outcome.problems] == [code]


def test_a_file_with_errors_is_refused():
    with pytest.raises(Refused) as refused:
        recorded(b"id: A\n", "projects/A.yaml", [APRIL])
    assert (refused.value.text.id, refused.value.text.args) == ("error.record_unread", {"file": "projects/A.yaml"})


@pytest.mark.parametrize(
    ("yuan", "said"),
    [
        (0, "0万元"),
        (62_000_000, "6200万元"),
        (1, "0.0001万元"),
        (15_000_100, "1500.01万元"),
        (10**13, "1000000000万元"),
    ],
)
def test_amounts_as_an_office_writes_them(yuan, said):
    assert in_wan(yuan) == said
