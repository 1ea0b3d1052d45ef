"""Exemptions and the warning policy in the index: there when they are written, gone when they are removed."""

import pytest

from keyproj.base.rounding import Rate
from keyproj.index.cache import open_index
from keyproj.reports.warn_policy import policy_of
from keyproj.rules.warning import Bound, Escalation, Level, Rule
from keyproj.rules.warning_policies import REPLY, SHIPPED
from tests.small import POLICY, project, write

EXEMPTION = """\
id: ZL-01
project: A
signals: [开工, 投资进度]
reason: 用地指标未下达
signed_by: 市领导丙
date: 2023-05-10
until: 2023-08-31
"""
OWN = """\
warning:
  name: 某市办法
  base: 时间进度
  source: 某文
  levels: [{level: 3, name: 红牌, colour: 红, reply: 2}]
  rules:
    - {name: 甲, signal: 投资进度, measure: 完成率, level: 2, at_least: 60.5, below: 80}
    - {name: 乙, signal: 投资进度, measure: 完成率, level: 3, below: 60.5}
  escalations: [{level: 2, months: 2, to: 3}]
"""


def asked(root, question):
    index = open_index(root)
    try:
        return question(index.db)
    finally:
        index.close()


def rows(root):
    return asked(
        root, lambda db: db.execute("SELECT id, project, signals, signed, until, line FROM exemption").fetchall()
    )


def test_an_exemption_comes_changes_and_goes(tmp_path):
    files = {"keyproj.yaml": POLICY, "projects/A.yaml": project("A"), "exemptions/2023/ZL-01.yaml": EXEMPTION}
    root = write(tmp_path / "ledger", files)
    assert rows(root) == [("ZL-01", "A", "start,investment", "2023-05-10", "2023-08-31", 1)]
    write(root, {"exemptions/2023/ZL-01.yaml": EXEMPTION.replace("[开工, 投资进度]", "[入库]")})
    assert rows(root) == [("ZL-01", "A", "statistics", "2023-05-10", "2023-08-31", 1)]
    (root / "exemptions/2023/ZL-01.yaml").unlink()
    assert rows(root) == []


def policy(root):
    return asked(root, lambda db: policy_of(db, None))


def test_an_own_policy_comes_back_as_it_was_written(tmp_path):
    found = policy(write(tmp_path / "ledger", {"keyproj.yaml": POLICY + OWN}))
    edge = Rate(605, 10)
    assert (found.name, found.base, found.source) == ("某市办法", "时间进度", "某文")
    assert found.levels == (*SHIPPED["default"].levels[:3], Level("红牌", "red"))
    assert found.rules == (
        Rule("甲", "investment", "ratio", 2, Bound(edge, True), Bound(Rate(80, 1), False)),
        Rule("乙", "investment", "ratio", 3, None, Bound(edge, False)),
    )
    assert found.escalations == (Escalation(2, 2, 3),)
    assert found.reply == {**REPLY, 3: 2}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_one_that_is_chosen_and_changed(tmp_path, name):
    root = write(tmp_path / "ledger", {"keyproj.yaml": POLICY})
    assert policy(root) is SHIPPED["default"]
    write(root, {"keyproj.yaml": f"{POLICY}warning: {{policy: {name}}}\n"})
    assert policy(root) is SHIPPED[name]
