"""What check would say after a change, asked before: nothing is written, and the index is as before."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from keyproj.actions.foresee import foreseen
from keyproj.index.cache import cache_file, open_index
from keyproj.index.checks.ledger import Ledger
from keyproj.store.write import Change
from tests.bad_ledgers import exempt, slip
from tests.small import POLICY, plan, progress, project, write

DAY = date(2023, 8, 1)
A = project("A", plan() + progress(("2023-02", "100万元", "2023-03-02")), started="2023-02-10")
B = project("B", plan())


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": A, "projects/B.yaml": B})


def rows(db):
    """All rows but what rules keep of what they found, until a file changes."""
    return [line for line in db.iterdump() if "'kept." not in line]


def asked(root, *changes, severities=("error", "warning"), policy="", in_memory=False):
    """The problems foreseen; the index must give the same rows afterwards."""
    if policy:
        write(root, {"keyproj.yaml": POLICY + policy})
    with closing(open_index(root, in_memory=in_memory)) as index:
        before = rows(index.db)
        found = foreseen(Ledger(index.db, DAY, DAY), changes, severities)
        assert rows(index.db) == before
    return [(p.code, p.path, *p.place[:2], p.severity) for p in found]


def test_attachments_are_not_looked_at(root):
    """Hashing one that is new would end the transaction in which the change is supposed."""
    paper = "{title: 批复, path: attachments/a.pdf, sha256: " + "0" * 64 + "}"
    write(root, {"attachments/a.pdf": b"%PDF-1.4 scan", "projects/B.yaml": B + f"attachments: [{paper}]\n"})
    change = Change("projects/A.yaml", A.encode(), A.replace("12亿元", "13亿元").encode())
    with closing(open_index(root)) as index:
        assert foreseen(Ledger(index.db, DAY, DAY, root), [change]) == []
        assert index.db.in_transaction
        total = "SELECT total_investment FROM project WHERE id = 'A'"
        assert index.db.execute(total).fetchone() == (12 * 10**8,)


def entry(month, amount="100万元", day="2023-07-02"):
    return f"  - {{month: {month}, investment: {amount}, reported: {day}, by: 填报人甲}}\n"


def changed(text, *lines, path="projects/A.yaml"):
    return Change(path, text.encode(), (text + "".join(lines)).encode())


def test_a_good_change_has_no_problems(root):
    assert asked(root, changed(A, entry("2023-03"))) == []


def test_problems_of_the_file_and_of_the_ledger_are_foreseen(root):
    april = changed(A, entry("2023-04"))
    assert asked(root, april) == [("K253", "projects/A.yaml", 11, 13, "warning")]
    assert asked(root, april, severities=("error",)) == []
    twin = Change("projects/C.yaml", None, project("B").encode())
    assert ("K201", "projects/C.yaml") in [found[:2] for found in asked(root, twin)]
    late = changed(A, entry("2023-03", day="2023-08-02"))
    assert asked(root, late) == [("K252", "projects/A.yaml", 11, 51, "error")]


def test_the_policy_judges(root):
    april = changed(A, entry("2023-04"))
    assert asked(root, april, policy="checks: {severity: {K253: 错误}}\n")[0][4] == "error"
    assert asked(root, april, policy="checks: {severity: {K253: 不查}}\n") == []


def test_what_was_wrong_before_is_not_told_again(root):
    text = A + entry("2023-04")
    write(root, {"projects/A.yaml": text})
    assert asked(root, changed(text, entry("2023-05"))) == []
    assert asked(root, changed(text, entry("2023-07"))) == [("K253", "projects/A.yaml", 12, 13, "warning")]


def test_a_problem_that_only_goes_on_is_not_new(root):
    text = A + entry("2023-03", "0万元") + entry("2023-04", "0万元")
    write(root, {"projects/A.yaml": text})
    third = changed(text, entry("2023-05", "0万元"))
    assert [found[0] for found in asked(root, third)] == ["K254"]
    text += entry("2023-05", "0万元")
    write(root, {"projects/A.yaml": text})
    assert asked(root, changed(text, entry("2023-06", "0万元"))) == []


def test_filling_a_gap_is_never_refused(root):
    text = A + entry("2023-06")
    write(root, {"projects/A.yaml": text})
    for month in ("2023-03", "2023-04", "2023-05"):
        assert asked(root, changed(text, entry(month))) == []
    other = changed(text, entry("2023-04"), entry("2023-08", day="2023-08-01"))
    assert [found[0] for found in asked(root, other)] == ["K253"]


def test_a_report_before_all_others_is_no_gap_of_its_own(root):
    late = project("A", plan() + progress(("2023-05", "100万元", "2023-06-02")), started="2023-02-10")
    write(root, {"projects/A.yaml": late})
    assert asked(root, changed(late, entry("2023-02"))) == []
    assert [found[0] for found in asked(root, changed(late, entry("2023-02"), entry("2023-07")))] == ["K253"]


def test_totals_that_differ_by_more_are_new(root):
    stated = "  - {month: 2023-03, investment: 100万元, year_to_date: %s, reported: 2023-04-02, by: 填报人甲%s}\n"
    text = A + stated % ("300万元", "")
    write(root, {"projects/A.yaml": text})
    assert asked(root, changed(A + stated % ("250万元", ""))) == []
    assert [found[0] for found in asked(root, changed(A + stated % ("350万元", "")))] == ["K257"]


def test_every_kind_of_file_is_read_as_what_it_is(root):
    exemption = Change("exemptions/ZL-01.yaml", None, exempt("ZL-01", "A").encode())
    assert asked(root, exemption) == []
    stray = Change("exemptions/ZL-01.yaml", None, exempt("ZL-01", "Z").encode())
    assert [found[:2] for found in asked(root, stray)] == [("K291", "exemptions/ZL-01.yaml")]
    paper = Change("slips/2023-05-Z.yaml", None, slip("2023-05-Z", "Z").encode())
    assert [found[1] for found in asked(root, paper)] == ["slips/2023-05-Z.yaml"]
    policy = Change("keyproj.yaml", POLICY.encode(), POLICY.replace("路北区", "路南区").encode())
    assert {found[1] for found in asked(root, policy)} == {"projects/A.yaml", "projects/B.yaml"}


def test_several_files_are_foreseen_together(root):
    changes = [
        changed(A, entry("2023-04")),
        changed(B, "progress:\n", entry("2023-08", day="2023-08-01"), path="projects/B.yaml"),
    ]
    assert [found[:2] for found in asked(root, *changes)] == [("K253", "projects/A.yaml")]


def test_an_index_that_another_process_writes_is_copied(root):
    asked(root)
    with closing(sqlite3.connect(cache_file(root), isolation_level=None)) as other:
        with closing(open_index(root)) as index:
            other.execute("BEGIN IMMEDIATE")
            found = foreseen(Ledger(index.db, DAY, DAY), [changed(A, entry("2023-04"))])
            assert [problem.code for problem in found] == ["K253"]
        other.execute("ROLLBACK")


def test_an_index_in_memory_does_as_well(root):
    assert asked(root, changed(A, entry("2023-04")), in_memory=True) == [("K253", "projects/A.yaml", 11, 13, "warning")]
