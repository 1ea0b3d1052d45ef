"""The rows of a file point at the lines they come from, and say who answered for a project when."""

import pytest

from keyproj.index.cache import open_index
from tests import small

PROJECT = """\
# 第一行是说明
id: P-1
name: 甲
county: 路北区
sector: 产业
total_investment: 12亿元

responsibility:
  since: 2020-01-01
  city_leader: 市领导丙
  unit: 某单位
  contact: {name: 联系人甲, phone: 0315-0000001}
former_responsibility:
  - until: 2022-12-31
    city_leader: 市领导乙
  - {until: 2021-06-30, city_leader: 市领导甲, work_group: 某专班}
started: 2022-03-01
completed: 2023-12-01
suspended:
  - since: 2022-05-01
    until: 2022-06-01
    reason: 汛期停工
  - {since: 2023-05-01, reason: 资金}
plans:
  2022: {category: 新开工, investment: 1亿元}
  2023:
    category: 续建
    investment: 1.2亿元
    quarters: [0.3亿元, 0.3亿元, 0.3亿元, 0.3亿元]
    start: 2023-01
    months:
      2023-02: {investment: 500万元}
      2023-03:
        target: 主体封顶
schedule:
  steps:
    - {id: a, name: 用地, days: 10}
    - id: b
      name: 施工
      days: 20
      after: [a, {step: a, link: 开始-开始, lag: 3, lead: 1}]
formalities:
  - {item: 施工许可, state: 办理中}
needs:
  - {kind: 土地, quantity: 3亩}
progress:
  - {month: 2023-01, investment: 1万元, reported: 2023-02-01, by: 填报人甲}
  - month: 2023-02
    investment: 2万元
    reported: 2023-03-01
    by: 填报人甲
attachments:
  - {title: 批复, path: attachments/a.pdf}
"""

POINTERS = {
    "SELECT 'id: ' || id, line FROM project": 1,
    "SELECT 'total_investment: ', total_investment_line FROM project": 1,
    "SELECT 'started: ' || started, started_line FROM project": 1,
    "SELECT 'completed: ' || completed, completed_line FROM project": 1,
    "SELECT since, line FROM suspension": 2,
    "SELECT year || ':', line FROM plan": 2,
    "SELECT 'investment: ', investment_line FROM plan": 2,
    "SELECT 'start: ' || start, start_line FROM plan WHERE start IS NOT NULL": 1,
    "SELECT 'investment: 1亿元', line FROM target WHERE month LIKE '2022%'": 12,
    "SELECT 'quarters: ', line FROM target WHERE spread_from = 'quarter'": 11,
    "SELECT month || ': {', line FROM target WHERE spread_from IS NULL": 1,
    "SELECT month || ':', line FROM target_text": 2,
    "SELECT 'month: ' || month, line FROM report": 2,
    "SELECT holder, line FROM responsible": 6,
    "SELECT item, line FROM formality": 1,
    "SELECT kind, line FROM need": 1,
    "SELECT 'id: ' || id, line FROM step": 2,
    "SELECT title, line FROM attachment": 1,
}
"""Each query gives what the line that a row points at contains, and how many rows there are."""


@pytest.fixture
def db(tmp_path):
    small.write(tmp_path, {"keyproj.yaml": small.POLICY, "plans/2023.yaml": small.PLAN, "projects/P-1.yaml": PROJECT})
    index = open_index(tmp_path, in_memory=True)
    yield index.db
    index.close()


@pytest.mark.parametrize("query", POINTERS)
def test_rows_point_at_their_lines(db, query):
    rows = db.execute(query).fetchall()
    assert len(rows) == POINTERS[query]
    for words, line in rows:
        assert words in PROJECT.splitlines()[line - 1]


@pytest.mark.parametrize("table", ["sector", "band", "county"])
def test_rows_of_the_policy_point_at_their_lines(db, table):
    for name, line in db.execute(f"SELECT name, line FROM {table}"):
        assert name in small.POLICY.splitlines()[line - 1]


def test_control_totals_point_at_their_lines(db):
    for name, printed, line in db.execute('SELECT "column", printed, line FROM control'):
        assert f"{name}: {printed}" in small.PLAN.splitlines()[line - 1]


def test_each_tier_is_held_by_one_after_the_other(db):
    rows = db.execute("SELECT tier, holder, since, until FROM responsible ORDER BY tier, ifnull(since, '')").fetchall()
    assert rows == [
        ("city_leader", "市领导甲", None, "2021-06-30"),
        ("city_leader", "市领导乙", "2021-07-01", "2022-12-31"),
        ("city_leader", "市领导丙", "2023-01-01", None),
        ("contact", "联系人甲", "2020-01-01", None),
        ("unit", "某单位", "2020-01-01", None),
        ("work_group", "某专班", None, "2021-06-30"),
    ]


def test_links_carry_their_days(db):
    assert db.execute("SELECT step, waits_for, kind, days FROM link ORDER BY n").fetchall() == [
        ("b", "a", "完成-开始", 0),
        ("b", "a", "开始-开始", 2),
    ]
