"""Invented wall charts of any size, for the tests of what is drawn of them."""

from datetime import date, timedelta

from keyproj.base.chart import Bar, ChartGroup, ChartReport, ChartRow, LevelStyle, Mark, Subtotal, Target
from keyproj.base.months import months_of
from keyproj.base.report import Style

TODAY = date(2023, 6, 30)
LEVELS = (
    LevelStyle(3, "红", "red", "■"),
    LevelStyle(2, "黄", "yellow", "▲"),
    LevelStyle(1, "蓝", "blue", "●"),
    LevelStyle(0, "正常", "green", "○"),
)
STATES = ("met", "missed", "unreported", "met", "missed", "met", *["open"] * 6)


def row(number=1, **changed):
    """A project whose bars, marks and level follow from its number."""
    since = date(2023, 1, 1) + timedelta(number * 11 % 120)
    until = since + timedelta(60 + number * 17 % 200)
    given = {
        "id": f"TS-{number:04d}",
        "name": f"示范项目{number}(合成)",
        "stage": "在建",
        "level": number % 4,
        "responsible": [
            ("联系市领导", "市领导甲"),
            ("项目单位", "示范公司(合成)"),
            ("联系人", f"联系人乙 0315-{number:07d}"),
        ],
        "planned": Bar(since, until),
        "done": [Bar(since + timedelta(9), TODAY)],
        "marks": [
            Mark("milestone", since + timedelta(20), "主体封顶", done=True),
            Mark("milestone", until - timedelta(9), "竣工验收"),
            Mark("deadline", until, "期限"),
        ],
        "targets": [Target(month, state, ["封顶"]) for month, state in zip(months_of(2023), STATES, strict=True)],
        "plan_yuan": 900_000_000,
        "due_yuan": 450_000_000,
        "done_yuan": number * 1_000_000,
        "note": ["投资滞后"] if number % 4 else None,
    }
    return ChartRow(**{**given, **changed})


def sums(rows):
    levels = [sum(row.level == level for row in rows) for level in range(4)]
    money = [sum(getattr(row, name) or 0 for row in rows) for name in ("plan_yuan", "done_yuan")]
    return Subtotal(len(rows), *money, levels, sum(row.unreported for row in rows))


def chart(*groups, **changed):
    """A chart of groups, each a heading and its rows."""
    rows = [row for _, each in groups for row in each]
    given = {
        "name": "chart",
        "title": "示范市 2023年重点项目挂图作战图",
        "ledger": "示范市",
        "as_of": TODAY,
        "tables": [],
        "lead": [f"共 {len(rows)} 项。"],
        "style": Style(),
        "office": "示范市重大项目推进工作领导小组办公室",
        "today": TODAY,
        "months": months_of(2023),
        "groups": [ChartGroup(title, each, sums(each)) for title, each in groups],
        "total": sums(rows),
        "levels": LEVELS,
    }
    return ChartReport(**{**given, **changed})


def counties(*sizes):
    """A chart of counties with so many projects each."""
    numbers = iter(range(1, sum(sizes) + 1))
    return chart(*((f"示范{n}区", [row(next(numbers)) for _ in range(size)]) for n, size in enumerate(sizes, 1)))


def step(name, early, late, slack=0, **changed):
    """A step with its earliest and latest days."""
    return ChartRow(name, name, planned=Bar(*early), latest=Bar(*late), slack=slack, note=f"时差 {slack} 天", **changed)


def one(*steps, **changed):
    """One project's chart."""
    groups = [ChartGroup("项目", [row()]), ChartGroup("工序", steps)]
    return chart(groups=groups, steps=True, total=sums([row()]), **changed)
