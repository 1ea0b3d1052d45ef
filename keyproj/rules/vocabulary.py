"""The closed lists of words that files use, in the office's own terms."""

CATEGORIES = ("新开工", "续建", "前期")
"""年度类别: what the year's plan says a project is. The first two make up the projects under construction."""

BUILDING = CATEGORIES[:2]
"""The categories that count as 在建 in the plan."""

STAGES = ("储备", "前期", "在建", "竣工", "停建", "调出")
"""阶段: follows from dated facts, never typed."""

LEVELS = ("国家级", "省级", "市级", "县级", "镇级")
"""Whose list a project is on."""

NEEDS = ("土地", "资金", "能耗", "排放", "用工", "其他")
"""要素需求: what a project still needs."""

MODES = ("审批", "核准", "备案")
"""How an investment project is approved: government money, a listed field, or anything else."""

STATES = ("不需要", "未办理", "办理中", "已完成")
"""办理状态 of a formality."""

TIERS = (
    "city_leader",
    "county_leader",
    "lead_department",
    "headquarters",
    "lead_leader",
    "responsible_unit",
    "work_group",
    "unit",
    "contact",
)
"""Who answers for a project, from the city down; a town uses lead_leader, responsible_unit and work_group."""

AREAS = ("县(市)区", "区", "乡镇", "村")
"""What the places of a ledger are: a city's counties, a city's districts, a county's towns, a town's villages."""
