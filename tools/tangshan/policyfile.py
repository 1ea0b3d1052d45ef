"""The text of `keyproj.yaml`: sectors, scale, counties, and who holds which office."""

from .codes import REGIONS
from .figures import BANDS, SECTOR, YEAR
from .people import GROUP, LEADERS, short
from .yamltext import HEADER, flow, money, sequence

SECTORS = {
    "产业": ("产业项目指挥部", ["市发改委(重点办)"]),
    "基础设施": ("城建和交通基础设施项目指挥部", ["市城管局", "市交通局", "市铁路办"]),
    "民生": ("民生项目指挥部", ["市卫计委", "市住建局", "市教育局", "市民政局"]),
    "生态环境保护及修复": ("生态环境保护及修复项目指挥部", ["市林业局", "市国土局", "市水务局", "市环保局"]),
    "文化旅游": ("文化旅游项目指挥部", ["市旅游局", "市文广新局"]),
}
_COUNTIES = {
    "路南区": "lunan",
    "路北区": "lubei",
    "古冶区": "guye",
    "开平区": "kaiping",
    "丰南区": "fengnan",
    "丰润区": "fengrun",
    "曹妃甸区": "caofeidian",
    "遵化市": "zunhua",
    "迁安市": "qianan",
    "滦州市": "luanzhou",
    "滦南县": "luannan",
    "乐亭县": "laoting",
    "迁西县": "qianxi",
    "玉田县": "yutian",
    "高新技术产业开发区": "gaoxin",
    "海港经济开发区": "haigang",
    "芦台经济开发区": "lutai",
    "汉沽管理区": "hangu",
}
"""The counties, each with the (invented) group that reviews its projects in git."""

_REVIEWERS = "@tangshan-sample"
_CHANGED = "开平区"


def policy() -> str:
    """`keyproj.yaml`."""
    lines = [
        f"{HEADER}。县(市)区名称是真实地名,",
        "# 人员一律写职务或代称(市领导甲、联系人乙),均为虚构,不指向任何真实的人。",
        f"# owners 是在 git 中审阅的组({_REVIEWERS}),同样虚构,由 keyproj setup 写进 CODEOWNERS。",
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
        f"owners: ['{_REVIEWERS}/office']",
        "",
        "counties:",
        *(f"  - {_county(name)}" for name in _COUNTIES),
        "",
        "offices:",
        "  # 分包县(市)区的市领导",
        *(f"  - {_office('city_leader', county, name)}" for name, counties in LEADERS.items() for county in counties),
        "  # 调整由领导小组审定",
        f"  - {flow((('role', 'leading_group'), ('holder', GROUP), ('since', f'{YEAR - 1}-01-01')))}",
        "  # 县(市)区党政主要领导,负总责",
        *(f"  - {office}" for county in _COUNTIES for office in _heads(county)),
        "",
        "checks:",
        "  required_tiers: [county_leader]  # 每个项目明确县级领导",
        "  county_offices: [city_leader]  # 每个县(市)区有分包市领导",
        "",
        "calendar:",
        "  winter_stops:",
        "    - {since: 11-15, until: 03-15}  # 采暖期室外工序停工",
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
    return f"{{name: {name}{code}, owners: ['{_REVIEWERS}/{_COUNTIES[name]}']}}"


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
