"""Ledgers of any size, for the scale rows: valid, dull, quickly written, and the same every time."""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

from keyproj.base.amount import format_amount
from keyproj.base.months import last_day, months_of, spread
from keyproj.rules.check_digit import check_digit

YEAR = 2023
REPORTED = 6
"""Months of the year that have a report."""

SECTORS = ("产业", "基础设施", "民生", "生态环境保护及修复", "文化旅游")
COUNTIES = tuple(f"示范第{n}县" for n in range(1, 21))

_DONE = (range(101, 113),) * 3 + (range(67, 99),)
"""Investment done of a month's target, in per cent: three of four projects keep ahead of their plan."""

_PERMIT = "{{item: 施工许可, state: 已完成, number: 合成施〔2022〕{n}号, date: 2022-02-28, authority: 行政审批局}}"
_NO_PERMIT = "{item: 施工许可, state: 办理中, reason: 施工图审查中}"
_POLICY = """\
ledger: scale
title: 示范市
year: {year}
jurisdiction: {{name: 示范市, office: 示范市重点办}}
sectors:
{sectors}
scale:
  - {{name: 10亿元以上, at_least: 10亿元}}
  - {{name: 10亿元以下, below: 10亿元}}
counties:
{counties}
"""

STEPS = (
    "id: ground, name: 基础施工, days: 60, started: 2023-01-20, done: 2023-03-20",
    "id: frame, name: 主体施工, days: 90, after: [ground], outdoor: 是, started: 2023-03-21, percent: PERCENT%",
    "id: finish, name: 设备安装, days: 40, after: [frame]",
)
"""The steps of each project's schedule, as what stands between their braces; `PERCENT` is how far it is in June."""

_PERCENT = (*["80"] * 9, "20")
"""One project of ten is late."""

_PROJECT = """\
id: {id}
name: {county}示范工程{n}号(合成)
code: {code}
county: {county}
sector: {sector}
level: 市级
address: {county}示范路{n}号
content: 新建厂房及配套设施,购置安装设备,配套建设道路、管网和绿化工程。
approval_mode: 备案
listing: {{basis: 年度重点项目计划, document: 合成〔2023〕1号, date: 2022-12-28}}
total_investment: {total}
invested_before: {before}
responsibility:
  city_leader: 市领导甲
  county_leader: {county}领导乙
  lead_department: 市发改委(重点办)
  unit: 示范建设公司
  contact: {{name: 联系人丙, post: 工程部}}
started: {started}
plans:
  2023:
    category: {category}
    investment: {annual}
    quarters: [{quarters}]
    start: {start}
    completion: 2023-11
    months:
{months}
    goal: 完成主体工程并投入使用
schedule:
  deadline: 2023-11-30
  steps:
{steps}
formalities:
  - {{item: 项目备案, state: 已完成, number: 合成备〔2022〕{n}号, date: 2022-10-11, authority: 行政审批局}}
  - {{item: 用地预审与选址, state: 已完成, number: 合成地〔2022〕{n}号, date: 2022-11-02, authority: 自然资源局}}
  - {{item: 环境影响评价, state: 已完成, number: 合成环〔2022〕{n}号, date: 2022-11-20, authority: 生态环境局}}
  - {permit}
needs:
  - {{kind: 土地, quantity: 120亩, arranged: 100亩, text: 剩余指标待批}}
progress:
{progress}
"""


def grow(root: Path, count: int, steps: Sequence[str] = STEPS) -> None:
    """Writes a ledger of `count` projects into an empty folder.

    Every tenth is 前期, without money or steps; of the others every third warns, as in `data/`.
    """
    dice = random.Random(count)
    sectors = "\n".join(f"  - {{name: {name}, headquarters: {name}指挥部}}" for name in SECTORS)
    counties = "\n".join(f"  - {{name: {name}}}" for name in COUNTIES)
    root.mkdir(parents=True, exist_ok=True)
    (root / "keyproj.yaml").write_text(_POLICY.format(year=YEAR, sectors=sectors, counties=counties), "utf-8")
    for county in COUNTIES:
        (root / "projects" / county).mkdir(parents=True, exist_ok=True)
    for n in range(1, count + 1):
        county = COUNTIES[n % len(COUNTIES)]
        (root / "projects" / county / f"S-{n:06d}.yaml").write_text(_project(n, county, dice, steps), "utf-8")


def _project(n: int, county: str, dice: random.Random, steps: Sequence[str]) -> str:
    annual = dice.randint(300, 90_000) * 12 * 10_000
    total = annual + dice.randint(0, 200_000) * 10_000
    quarters = spread(annual, 4)
    months = [yuan for quarter in quarters for yuan in spread(quarter, 3)]
    new = n % 2 == 0
    start = f"{YEAR}-01" if new else "2022-03"
    text = _PROJECT.format(
        id=f"S-{n:06d}", n=n, county=county, code=_code(n), sector=SECTORS[dice.randrange(len(SECTORS))],
        total=format_amount(total), before=format_amount(0 if new else (total - annual) // 20_000 * 10_000),
        started=f"{start}-11", category="新开工" if new else "续建", annual=format_amount(annual), start=start,
        quarters=", ".join(map(format_amount, quarters)), months=_months(months),
        progress=_progress(months, dice.choice(_DONE), dice),
        permit=_PERMIT.format(n=n) if n % 10 else _NO_PERMIT, steps=_steps(steps, dice.choice(_PERCENT)),
    )  # fmt: skip
    return text if n % 10 else _preliminary(text)


def _code(n: int) -> str:
    """A project code of its own, which ends in its check digit."""
    digits = f"2301130200{n // 100_000:02d}01{n % 100_000:05d}"
    whole = digits + check_digit(digits)
    return "-".join((whole[:4], whole[4:10], whole[10:12], whole[12:14], whole[14:]))


def _months(targets: list[int]) -> str:
    planned = zip(months_of(YEAR), targets, strict=True)
    return "\n".join(f"      {month}: {{investment: {format_amount(yuan)}}}" for month, yuan in planned)


def _steps(steps: Sequence[str], percent: str) -> str:
    return "\n".join(f"    - {{{step}}}" for step in steps).replace("PERCENT", percent)


def _progress(targets: list[int], done: range, dice: random.Random) -> str:
    """Each month comes to a share of its target, in per cent out of `done`; the figure stays in whole 万元."""
    return "\n".join(
        f"  - {{month: {month}, investment: {format_amount(due // 10_000 * dice.choice(done) // 100 * 10_000)}, "
        f"image: 主体结构施工, troubles: 无, next_steps: 设备安装, reported: {last_day(month)}, by: 填报人丁}}"
        for month, due in zip(months_of(YEAR)[:REPORTED], targets, strict=False)
    )


def _preliminary(text: str) -> str:
    """The same project before its work begins: no plan's money, no start, no reports."""
    head, rest = text.split("started:", 1)
    tail = rest[rest.index("formalities:") : rest.index("progress:")]
    return f"{head}plans:\n  {YEAR}: {{category: 前期, goal: 完成前期手续}}\n{tail}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    given = parser.parse_args()
    grow(given.folder, given.count)
