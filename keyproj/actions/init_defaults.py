"""What a new ledger holds where nobody said otherwise: a city's, or a town's."""

from typing import NamedTuple


class Kind(NamedTuple):
    """The values of one kind of ledger, in the office's words. `sectors` gives each its lead department, if any."""

    title: str
    level: str
    unit: str
    decimals: str
    counties: tuple[str, ...]
    sectors: dict[str, str]
    bands: tuple[dict[str, str], ...]
    checks: dict[str, list[str]]
    people: dict[str, str]


KINDS = {
    "city": Kind(
        title="示例市",
        level="市级",
        unit="亿元",
        decimals="1",
        counties=("示例区", "示例县"),
        sectors={
            "产业": "市发展改革委",
            "基础设施": "市交通运输局",
            "民生": "市教育局",
            "生态环保": "市生态环境局",
            "文化旅游": "市文化和旅游局",
        },
        bands=(
            {"name": "100亿元及以上", "at_least": "100亿元"},
            {"name": "50—100亿元", "at_least": "50亿元", "below": "100亿元"},
            {"name": "10—50亿元", "at_least": "10亿元", "below": "50亿元"},
            {"name": "10亿元以下", "below": "10亿元"},
        ),
        checks={"required_tiers": ["county_leader"], "county_offices": ["city_leader"]},
        people={"city_leader": "市领导甲", "county_leader": "县(市)区领导甲"},
    ),
    "town": Kind(
        title="示例镇",
        level="镇级",
        unit="万元",
        decimals="0",
        counties=("示例村", "示例社区"),
        sectors={"产业发展": "", "乡村振兴": "", "民生事业": ""},
        bands=({"name": "1000万元及以上", "at_least": "1000万元"}, {"name": "1000万元以下", "below": "1000万元"}),
        checks={"required_tiers": ["lead_leader", "responsible_unit", "work_group"]},
        people={"lead_leader": "镇领导甲", "responsible_unit": "镇经济发展办", "work_group": "示例村群众工作组"},
    ),
}
"""By the word of `keyproj init --level`."""
