"""The text of `plans/2023.yaml`: the year's figures as they were printed."""

from collections.abc import Mapping

from .figures import ALL, CATEGORY, PLANNED_STARTS, PRELIMINARY, QUARTERS, SCALE, SECTOR, YEAR, Row
from .yamltext import HEADER, decimal, flow

_DERIVED_BAND = "10亿元以下"


def published() -> str:
    """The whole file."""
    head = [
        f"{HEADER}。公布数照录原文,项目为虚构",
        f"year: {YEAR}",
        "document: 唐山市重大项目推进工作领导小组工作方案",
        f"note: {YEAR}是台账的名义年度，原文更早，从部门名称(如市卫计委、市国土局)可以看出。",
        "goals:",
        "  - 保三争二冲一",
        "  - 重点项目各项指标位于全省前列",
    ]
    return "\n\n".join("\n".join(part) for part in (head, _printed_figures(), _derived_figures())) + "\n"


def _printed_figures() -> list[str]:
    preliminary = (("projects", str(PRELIMINARY.projects)), ("total_investment", _one(PRELIMINARY.total)))
    return [
        "published:",
        "  overview:",
        *_row("在建", _printed(ALL)),
        f"    前期: {flow(preliminary)}",
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
    ]


def _derived_figures() -> list[str]:
    return [
        "# 原文没有印出、由公布数推算",
        "derived:",
        "  scale:",
        *_row(_DERIVED_BAND, _printed(SCALE[_DERIVED_BAND])),
        "  quarter:",
        "    Q4: {planned_share: 100.0%, starts_planned: 0, start_rate_planned: 100%}",
    ]


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
