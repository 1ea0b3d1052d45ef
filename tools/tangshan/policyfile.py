"""The texts of `keyproj.yaml`, `plans/2023.yaml` and the README of the ledger."""

from collections.abc import Mapping

from .codes import REGIONS
from .figures import ALL, BANDS, CATEGORY, PLANNED_STARTS, PRELIMINARY, QUARTERS, SCALE, SECTOR, YEAR, Row
from .people import LEADERS, short
from .yamltext import HEADER, decimal, flow, money, sequence

SECTORS = {
    "产业": ("产业项目指挥部", ["市发改委(重点办)"]),
    "基础设施": ("城建和交通基础设施项目指挥部", ["市城管局", "市交通局", "市铁路办"]),
    "民生": ("民生项目指挥部", ["市卫计委", "市住建局", "市教育局", "市民政局"]),
    "生态环境保护及修复": ("生态环境保护及修复项目指挥部", ["市林业局", "市国土局", "市水务局", "市环保局"]),
    "文化旅游": ("文化旅游项目指挥部", ["市旅游局", "市文广新局"]),
}
_COUNTIES = (
    *("路南区", "路北区", "古冶区", "开平区", "丰南区", "丰润区", "曹妃甸区"),
    *("遵化市", "迁安市", "滦州市", "滦南县", "乐亭县", "迁西县", "玉田县"),
    *("高新技术产业开发区", "海港经济开发区", "芦台经济开发区", "汉沽管理区"),
)
_CHANGED = "开平区"
_DERIVED_BAND = "10亿元以下"


def policy() -> str:
    """`keyproj.yaml`."""
    lines = [
        f"{HEADER}。县(市)区名称是真实地名,",
        "# 人员一律写职务或代称(市领导甲、联系人乙),均为虚构,不指向任何真实的人。",
        "ledger: tangshan",
        "title: 唐山市",
        f"year: {YEAR}",
        'jurisdiction: {name: 唐山市, code: "130200", office: 唐山市重大项目推进工作领导小组办公室}',
        "display: {unit: 亿元, decimals: 1}",
        "",
        "sectors:",
        *(line for name in SECTOR for line in _sector(name)),
        "",
        "scale:",
        *(f"  - {flow((('name', name), *_edges(name)))}" for name in BANDS),
        "",
        "counties:",
        *(f"  - {_county(name)}" for name in _COUNTIES),
        "",
        "offices:",
        "  # 分包县(市)区的市领导",
        *(f"  - {_office('city_leader', county, name)}" for name, counties in LEADERS.items() for county in counties),
        "  # 县(市)区党政主要领导,负总责",
        *(f"  - {office}" for county in _COUNTIES for office in _heads(county)),
    ]
    return "\n".join(lines) + "\n"


def _sector(name: str) -> list[str]:
    headquarters, departments = SECTORS[name]
    return [f"  - name: {name}", f"    headquarters: {headquarters}", f"    lead_departments: {sequence(departments)}"]


def _edges(name: str) -> list[tuple[str, str]]:
    low, high = BANDS[name]
    return [("at_least", money(low) if low else ""), ("below", money(high) if high else "")]


def _county(name: str) -> str:
    code = f', code: "{REGIONS[name]}"' if name in REGIONS else ""
    return f"{{name: {name}{code}}}"


def _office(role: str, scope: str, holder: str, since: str = f"{YEAR - 1}-01-01", until: str = "") -> str:
    return flow((("role", role), ("scope", scope), ("holder", holder), ("since", since), ("until", until)))


def _heads(county: str) -> list[str]:
    zone = county not in REGIONS
    party = short(county) + ("党工委" if zone else "委")
    government = short(county) + ("管委会" if zone else "政府")
    heads = [_office("party_head", county, f"{party}主要负责同志")]
    if county == _CHANGED:
        return [
            *heads,
            _office("government_head", county, f"{government}主要负责同志(前任)", until=f"{YEAR}-04-20"),
            _office("government_head", county, f"{government}主要负责同志", since=f"{YEAR}-04-21"),
        ]
    return [*heads, _office("government_head", county, f"{government}主要负责同志")]


def published() -> str:
    """`plans/2023.yaml`."""
    lines = [
        f"{HEADER}。公布数照录原文,项目为虚构",
        f"year: {YEAR}",
        "document: 唐山市重大项目推进工作领导小组工作方案",
        f"note: {YEAR}是台账的名义年度，原文更早，从部门名称(如市卫计委、市国土局)可以看出。",
        "goals:",
        "  - 保三争二冲一",
        "  - 重点项目各项指标位于全省前列",
        "",
        "published:",
        "  overview:",
        *_row("在建", _printed(ALL)),
        f"    前期: {flow((('projects', str(PRELIMINARY.projects)), ('total_investment', _one(PRELIMINARY.total))))}",
        f"    合计: {flow((('projects', str(ALL.projects + PRELIMINARY.projects)),))}",
        "  category:",
        *_table(CATEGORY),
        "  sector:",
        *_table(SECTOR),
        "  scale:",
        *_table({name: row for name, row in SCALE.items() if name != _DERIVED_BAND}),
        "  quarter:",
        *_quarters(),
        "    全年: {completions_planned: 58}",
        "",
        "# 原文没有印出、由公布数推算",
        "derived:",
        "  scale:",
        *_row(_DERIVED_BAND, _printed(SCALE[_DERIVED_BAND])),
        "  quarter:",
        "    Q4: {planned_share: 100.0%, starts_planned: 0, start_rate_planned: 100%}",
    ]
    return "\n".join(lines) + "\n"


def _one(amount: int) -> str:
    """With one decimal, rounded half up."""
    text = decimal((amount + 500) // 1000, 1)
    return (text if "." in text else f"{text}.0") + "亿元"


def _printed(row: Row) -> list[tuple[str, str]]:
    return [("projects", str(row.projects)), ("total_investment", _one(row.total)), ("annual_plan", _one(row.annual))]


def _row(name: str, pairs: list[tuple[str, str]]) -> list[str]:
    return [f"    {name}: {flow(pairs)}"]


def _table(rows: Mapping[str, Row]) -> list[str]:
    return [line for name, row in rows.items() for line in _row(name, _printed(row))]


def _quarters() -> list[str]:
    shares = ("14.4%", "44.7%", "78.7%")
    rates = ("50.7%", "83.6%", "100%")
    lines = []
    for index, share in enumerate(shares):
        pairs = [("planned", _one(QUARTERS[index])), ("planned_share", share)]
        pairs += [("starts_planned", str(PLANNED_STARTS[index])), ("start_rate_planned", rates[index])]
        lines += _row(f"Q{index + 1}", pairs)
    return [*lines, *_row("Q4", [("planned", _one(QUARTERS[3]))])]
