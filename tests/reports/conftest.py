"""The ledger of `data/`, read once for all tests of reports."""

import pytest

from keyproj.base.filter import Filter
from keyproj.base.period import of_month, of_quarter
from keyproj.index.cache import open_index
from keyproj.reports.ask import Ask
from keyproj.rules.basis import PUBLISHED
from tests.running import DATA


@pytest.fixture(scope="session")
def tangshan():
    """A connection to the index of `data/`, in memory."""
    index = open_index(DATA, in_memory=True)
    yield index.db
    index.close()


@pytest.fixture(scope="session")
def quarter_2(tangshan):
    """Asks about the second quarter, all projects, by the plan as published."""
    return lambda **chosen: Ask.of(tangshan, lambda year: of_quarter(year, 2), Filter(**chosen), basis=PUBLISHED)


@pytest.fixture(scope="session")
def month_5(tangshan):
    """Asks about May, all projects."""
    return lambda **chosen: Ask.of(tangshan, lambda _: of_month("2023-05"), Filter(**chosen))
