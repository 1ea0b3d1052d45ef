"""A reserve project (储备): on no plan yet, its formalities complete, so that an adjustment can bring it in."""

from datetime import date

from keyproj.rules.formalities import required

from .yamltext import HEADER, flow

ID, COUNTY = "TS-0218", "曹妃甸区"
_NOT_NEEDED = ("农用地转用", "土地征收", "取水许可", "洪水影响评价", "招标事项核准")


def path() -> str:
    """Where the file lies in the ledger."""
    return f"projects/{COUNTY}/{ID}.yaml"


def text() -> str:
    """The whole file."""
    people = (("county_leader", f"{COUNTY}领导乙"), ("lead_department", "市发改委(重点办)"))
    return "\n".join(
        [
            HEADER,
            f"id: {ID}",
            "name: 曹妃甸冷链装备产业园(合成)",
            f"county: {COUNTY}",
            "sector: 产业",
            "level: 市级",
            "content: 利用园区已供工业用地180亩，建设冷链装备生产车间、检测中心和配套设施9万平方米。",
            "approval_mode: 备案",
            "total_investment: 11.6亿元",
            "",
            "responsibility:",
            *(f"  {key}: {value}" for key, value in people),
            "  unit: 曹妃甸冷链装备项目公司(合成)",
            "  contact: {name: 联系人己, phone: 0315-0000218}",
            "",
            "formalities:",
            *(f"  - {_formality(n, item)}" for n, item in enumerate(required("备案"))),
            "",
        ]
    )


def _formality(n: int, item: str) -> str:
    if item in _NOT_NEEDED:
        return flow((("item", item), ("state", "不需要")))
    day = date(2022, 9, 6).toordinal() + 21 * n
    number = f"合成-{item[:2]}-2022-218"
    done = (("number", number), ("date", date.fromordinal(day).isoformat()), ("authority", f"{COUNTY}行政审批局"))
    return flow((("item", item), ("state", "已完成"), *done))
