"""Each code of the ledger rules has a ledger that yields exactly it."""

import shutil

import pytest

from keyproj.base.codes import CODES
from keyproj.index.against.every import CODES_AGAINST
from tests.bad_ledgers import BAD
from tests.index.checks.asked import problems

ELSEWHERE = {"K401", "K402", "K359", *CODES_AGAINST} | (set() if shutil.which("ssh-keygen") else {"K358"})
"""Codes of what `check --baseline` reads (tests/reports/test_baseline.py), of a machine without OpenSSH
(tests/index/checks/test_signatures.py), and what only OpenSSH can tell.
"""


@pytest.mark.parametrize("case", BAD)
def test_bad_ledger(case, tmp_path):
    assert {problem.code for problem in problems(tmp_path, BAD[case])} == {case[:4]}


def test_every_rule_between_files_has_a_bad_ledger():
    between = {code for code, known in CODES.items() if known.needs != ("file",)} - ELSEWHERE
    assert {case[:4] for case in BAD} == between
