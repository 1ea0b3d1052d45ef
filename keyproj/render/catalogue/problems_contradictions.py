"""What is unlikely or contradicts itself within one file (local rules among K2xx), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K231.title": ("四个季度之和不等于年度计划", "The quarters are not the year"),
    "problem.K231.message": (
        "四个季度之和 {sum},比年度计划多 {difference}",
        "The quarters add up to {sum}, {difference} more than the annual plan",
    ),
    "problem.K231.message_less": (
        "四个季度之和 {sum},比年度计划少 {difference}",
        "The quarters add up to {sum}, {difference} less than the annual plan",
    ),
    "problem.K231.hint": (
        "核对四个季度和年度计划;年度计划确需变更的,按调整程序办理",
        "Check the quarters and the annual plan; if the plan itself is to change, propose an adjustment",
    ),
    "problem.K231.why": (
        (
            "季度计划是年度计划的分解,合计必须一致,否则按季度和按年度得出的完成率对不上。精确到元。\n错:\n"
            "  2023: {{category: 新开工, investment: 12.5亿元, quarters: [1.5亿元, 4亿元, 4.2亿元, 2.7亿元]}}\n对:\n"
            "  2023: {{category: 新开工, investment: 12.5亿元, quarters: [1.5亿元, 4亿元, 4.2亿元, 2.8亿元]}}"
        ),
        (
            "The quarters split the annual plan, so they make it up, to the yuan. Where they don't, rates by quarter and "
            "by year contradict each other.\nWrong:\n"
            "  2023: {{category: 新开工, investment: 12.5亿元, quarters: [1.5亿元, 4亿元, 4.2亿元, 2.7亿元]}}\nRight:\n"
            "  2023: {{category: 新开工, investment: 12.5亿元, quarters: [1.5亿元, 4亿元, 4.2亿元, 2.8亿元]}}"
        ),
    ),
}
