"""Projects that are counted without being looked up have the level that their facts give."""

import pytest

from keyproj.base.filter import Filter
from keyproj.cli.when import When
from keyproj.index.cache import open_index
from keyproj.reports.ask import Ask
from keyproj.reports.warn_judged import judged
from keyproj.reports.warn_policy import policy_of
from keyproj.reports.warn_reports import missed_targets
from keyproj.rules.warning_policies import SHIPPED
from tests.running import DATA
from tests.small import POLICY, plan, project, write


@pytest.mark.parametrize("known_by", [None, "2023-07-05"])
@pytest.mark.parametrize("month", ["2023-01", "2023-02", "2023-06", "2023-12"])
@pytest.mark.parametrize("name", SHIPPED)
def test_who_is_calm_has_no_warning(name, month, known_by):
    index = open_index(DATA)
    try:
        ask = Ask.of(index.db, When(None, None, month, None, known_by).period, Filter())
        policy = policy_of(index.db, name)
        quick, slow = (judged(ask, policy, all_months) for all_months in (False, True))
        assert not any(one.calm for one in slow)
        if month == "2023-06":  # escalations need every month of every project
            assert any(one.calm for one in quick) == (not policy.escalations)
        assert [(one.id, one.level, one.previous) for one in quick] == [
            (one.id, one.level, one.previous) for one in slow
        ]
        assert missed_targets(quick) == missed_targets(slow)
    finally:
        index.close()


@pytest.mark.parametrize(
    ("more", "policy", "level"),
    [
        ("", "default", 3),  # nothing is due yet, but the start is
        ("started: 2023-03-01\n", "default", 0),
        ("started: 2023-03-01\n", "yinchuan", 3),  # not in the statistics
        ("started: 2023-03-01\nin_statistics: 2023-03-20\n", "yinchuan", 0),
    ],
)
def test_dates_alone_can_warn(tmp_path, more, policy, level):
    text = project("A", plan(quarters="[0万元, 0万元, 0万元, 12000万元]", start="2023-03"), *([more] if more else []))
    root = write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": text})
    index = open_index(root, in_memory=True)
    try:
        ask = Ask.of(index.db, When(None, None, "2023-06", None, None).period, Filter())
        assert [one.level for one in judged(ask, policy_of(index.db, policy))] == [level]
    finally:
        index.close()
