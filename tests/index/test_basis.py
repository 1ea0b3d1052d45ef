"""Tables laid over the index's for one connection: gone again before a rule is asked or a file is read."""

from datetime import date

import pytest

from keyproj.base.filter import Filter
from keyproj.base.period import of_quarter
from keyproj.index.basis import clear, is_laid
from keyproj.index.cache import open_index
from keyproj.index.checks.ledger import Ledger
from keyproj.index.fact import select_facts
from keyproj.index.problems import all_problems
from keyproj.rules.basis import CURRENT, PUBLISHED
from tests.bad_history import applied, entry
from tests.small import write

TABLES = ("project", "plan", "money", "suspension", "target", "target_text", "project_text", "responsible")


@pytest.fixture
def db(tmp_path):
    root = write(tmp_path, applied(entry()))
    index = open_index(root, in_memory=True)
    yield index.db
    index.close()


def contents(db):
    return {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


def laid(db, basis=PUBLISHED):
    select_facts(db, of_quarter(2023, 2), Filter(), basis=basis)
    return db.execute("SELECT total_investment FROM fact").fetchone()[0]


def test_the_tables_are_the_index_s_own_again(db):
    before = contents(db)
    assert laid(db) == 1_200_000_000
    assert is_laid(db)
    assert contents(db) != before
    clear(db)
    assert contents(db) == before
    assert not is_laid(db)


def test_one_basis_after_the_other(db):
    before = contents(db)
    for basis, total in ((PUBLISHED, 12), (CURRENT, 13), (PUBLISHED, 12), (CURRENT, 13)):
        assert laid(db, basis) == total * 100_000_000
    assert contents(db) == before


def test_rules_are_asked_of_the_files_as_they_are(db):
    laid(db)
    assert all_problems(Ledger(db, date(2023, 7, 5), date(2023, 7, 5))) == []
    assert not is_laid(db)
