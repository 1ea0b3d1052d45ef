"""Who answers: city leaders and the counties they hold, county leaders, departments, reporters. All are roles."""

from collections.abc import Mapping

from keyproj.rules.formalities import required

from .case import Case
from .dice import Dice
from .tables import cells, lines, sections

STEMS = "甲乙丙丁戊己庚辛壬癸"

LEADERS: Mapping[str, tuple[str, ...]] = {
    "市领导甲": ("曹妃甸区",),
    "市领导乙": ("路北区", "高新技术产业开发区"),
    "市领导丙": ("丰南区",),
    "市领导丁": ("迁安市", "滦州市"),
    "市领导戊": ("丰润区", "玉田县"),
    "市领导己": ("乐亭县", "海港经济开发区"),
    "市领导庚": ("遵化市", "迁西县"),
    "市领导辛": ("路南区", "开平区"),
    "市领导壬": ("古冶区", "滦南县"),
    "市领导癸": ("芦台经济开发区", "汉沽管理区"),
}
"""City leaders and the counties they hold (分包)."""

GROUP = "市领导小组组长"
"""Who signs for the leading group (市重大项目推进工作领导小组)."""

CONTACTS = {
    "TS-0001": "市领导甲",
    "TS-0093": "市领导乙",
    "TS-0044": "市领导丙",
    "TS-0008": "市领导丁",
    "TS-0006": "市领导戊",
    "TS-0073": "市领导己",
    "TS-0131": "市领导庚",
    "TS-0133": "市领导辛",
    "TS-0014": "市领导壬",
    "TS-0060": "市领导癸",
}
"""The one project that each city leader keeps contact with (重点联系)."""

_POLLUTING = ("plant", "mill", "factory", "retrofit", "power")
"""Works whose emissions and energy can hold them up."""

SHORT_NAMES = {"高新技术产业开发区": "高新区", "海港经济开发区": "海港经开区", "芦台经济开发区": "芦台经开区"}
"""What the zones are called in the names of their offices."""

_REUSED = ("盘活", "利用老", "工业遗存", "改建闲置", "在现有厂区", "沉陷区稳沉土地", "改造老旧", "改造矿工")
"""Words in a project's content that say it takes no new land."""

SUCCEEDED = {"TS-0118": ("开平区领导甲", "2023-04-20")}
"""A project whose county leader changed: who it was before, until when."""


def county_leader(case: Case) -> str:
    """The county leader (县级领导) who answers for the project."""
    return short(case.entry.county) + "领导" + _stem(case, 4, "county leader", skip=case.entry.id in SUCCEEDED)


def short(county: str) -> str:
    """A county's name in the names of its offices."""
    return SHORT_NAMES.get(county, county)


def reporter(case: Case) -> str:
    """Who fills in the monthly form."""
    return "填报人" + _stem(case, 10, "reporter")


def contact(case: Case) -> str:
    """Whom to call."""
    return "联系人" + _stem(case, 10, "contact")


def phone(case: Case) -> str:
    """A number that can't exist."""
    return f"0315-0000{int(case.entry.id[3:]):03d}"


def department(case: Case) -> str:
    """The lead department of the city: one of the sector's."""
    return "市发改委(重点办)" if case.entry.sector == "产业" else case.kind.department


def pending(case: Case) -> str:
    """The formality that keeps a project from starting although its month has come."""
    if case.role != "not started":
        return ""
    rows = [cells(line)[0] for line in sections("words/troubles.txt")["late"][1]]
    needed = set(required(case.entry.mode)) - unneeded(case) - {"施工许可"}
    if case.entry.family not in _POLLUTING:
        needed -= {"环境影响评价", "节能审查"}
    return Dice("pending", case.entry.id).pick([item for item in rows if item in needed] or ["施工许可"])


def unneeded(case: Case) -> frozenset[str]:
    """Formalities that the project does without: by its kind, and those of new land where it works on old sites."""
    reused = any(word in case.entry.content for word in _REUSED)
    return case.kind.unneeded | ({"农用地转用", "土地征收"} if reused else frozenset())


def reasons() -> dict[str, str]:
    """Formality → why it has not been filed; `*` for the others."""
    return {row[0]: row[1] for row in map(cells, lines("words/pending.txt"))}


def _stem(case: Case, count: int, use: str, *, skip: bool = False) -> str:
    stems = STEMS[1:count] if skip else STEMS[:count]
    return Dice(use, case.entry.id).pick(stems)
