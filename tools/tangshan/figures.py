"""The published figures that the ledger must add up to, money in 万元."""

from typing import NamedTuple

YEAR = 2023
YI = 10_000
"""One 亿元 in 万元."""


class Row(NamedTuple):
    """One printed row: number of projects, total investment, annual plan."""

    projects: int
    total: int
    annual: int


CATEGORY = {"新开工": Row(73, 22_530_000, 5_525_000), "续建": Row(75, 26_323_000, 5_749_000)}
SECTOR = {
    "产业": Row(69, 24_207_000, 5_805_000),
    "基础设施": Row(23, 12_953_000, 2_564_000),
    "民生": Row(24, 5_147_000, 1_148_000),
    "生态环境保护及修复": Row(14, 1_644_000, 556_000),
    "文化旅游": Row(18, 4_902_000, 1_201_000),
}
SCALE = {
    "100亿元以上": Row(8, 19_613_000, 3_031_000),
    "50—100亿元": Row(11, 7_234_000, 1_310_000),
    "10—50亿元": Row(111, 20_670_000, 6_304_000),
    "10亿元以下": Row(18, 1_336_000, 629_000),
}
ALL = Row(148, 48_853_000, 11_274_000)
PRELIMINARY = Row(69, 55_577_000, 0)
BANDS = {
    "100亿元以上": (100 * YI, None),
    "50—100亿元": (50 * YI, 100 * YI),
    "10—50亿元": (10 * YI, 50 * YI),
    "10亿元以下": (0, 10 * YI),
}
"""Edges of the scale bands: at least, below."""

QUARTERS = (1_625_000, 3_410_000, 3_837_500, 2_401_500)
PLANNED_STARTS = (37, 24, 12, 0)
START_MONTHS = {1: 3, 2: 20, 3: 14, 4: 7, 5: 12, 6: 5, 7: 3, 8: 7, 9: 2}
"""How many new projects are to start in which month; sums to PLANNED_STARTS by quarter."""

COMPLETION_MONTHS = {3: 1, 4: 1, 5: 3, 6: 6, 7: 3, 8: 5, 9: 9, 10: 10, 11: 12, 12: 8}
"""How many projects are to be completed in which month: 58."""

NEW_COMPLETIONS = 8
"""So many of them were only started in the year."""

ACTUAL = 4_895_870
"""Investment reported for January to June: 489.6亿元 printed, 43.4% of the annual plan, 97.2% of the plan to date."""

STARTED = 58
COMPLETED = 9
"""Starts and completions by 30 June."""


def band_of(total: int) -> str:
    """The scale band of a total investment in 万元."""
    for name, (low, high) in BANDS.items():
        if low <= total and (high is None or total < high):
            return name
    raise ValueError(total)
