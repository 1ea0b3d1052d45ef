"""The formalities (前期手续) that a project goes through, and which of them its approval mode asks for.

Source: 《企业投资项目核准和备案管理条例》(国务院令第673号), 《政府投资条例》(国务院令第712号), and the monthly form of
the office.
"""

BY_MODE = {
    "审批": ("项目建议书", "可行性研究报告", "初步设计及概算"),
    "核准": ("项目核准",),
    "备案": ("项目备案",),
}
"""What each approval mode begins with."""

COMMON = (
    "用地预审与选址",
    "建设用地规划许可",
    "建设工程规划许可",
    "农用地转用",
    "土地征收",
    "土地供应",
    "环境影响评价",
    "节能审查",
    "取水许可",
    "水土保持",
    "洪水影响评价",
    "招标事项核准",
    "施工许可",
)
"""What every mode goes through, each unless it is marked 不需要."""

ITEMS = tuple(item for items in BY_MODE.values() for item in items) + COMMON
"""All items, in the order in which they are usually done."""


def required(mode: str) -> tuple[str, ...]:
    """The items that must be done, or marked 不需要, before the formalities are complete."""
    return BY_MODE[mode] + COMMON
