"""What is unlikely or contradicts itself within one file (local rules among K2xx), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K221.title": ("项目代码校验码不符", "Wrong check digit of a project code"),
    "problem.K221.message": (
        "校验码是 {seen},按前19位计算应为 {digit}",
        "The check digit is {seen}; the nineteen digits before it ask for {digit}",
    ),
    "problem.K221.hint": (
        "对照备案证、批文核对代码;前19位无误的,写成 {right}",
        "Compare the code with the approval; if the first nineteen digits are right, write {right}",
    ),
    "problem.K221.why": (
        (
            "统一代码最后一位是校验码(GB/T 40058-2021,算法 ISO 7064 MOD 11,10),抄错一位就对不上。2020年11月以前的代码没有校验码。\n"
            "错:\n  code: 2301-130200-04-01-123452\n对:\n  code: 2301-130200-04-01-123451"
        ),
        (
            "The last digit of a code is a check digit (GB/T 40058-2021, by ISO 7064 MOD 11,10), which one wrong digit upsets. "
            "Codes from before November 2020 have none.\nWrong:\n  code: 2301-130200-04-01-123452\nRight:\n"
            "  code: 2301-130200-04-01-123451"
        ),
    ),
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
    "problem.K232.title": ("各月之和不等于季度计划", "The months are not the quarter"),
    "problem.K232.message": (
        "{whole}各月之和 {sum},比计划 {planned} 多 {difference}",
        "The months of {whole} add up to {sum}, {difference} more than its plan of {planned}",
    ),
    "problem.K232.message_less": (
        "{whole}各月之和 {sum},比计划 {planned} 少 {difference}",
        "The months of {whole} add up to {sum}, {difference} less than its plan of {planned}",
    ),
    "problem.K232.hint": (
        "核对 months 和 quarters;没有定下的月份不写,余额自动平均分到这些月份",
        "Check months and quarters; leave open months out, and the rest is spread over them",
    ),
    "problem.K232.why": (
        (
            "月度计划是季度计划的分解(没有分季度的,是年度计划的分解),合计必须一致,精确到元。只写了部分月份的,不能超过季度计划。\n"
            "错:\n  quarters 一季度 1.5亿元,1—3月 5000万元、5000万元、6000万元\n对:\n  1—3月 5000万元、5000万元、5000万元"
        ),
        (
            "The months split the quarter (or the year, where there are no quarters), so they make it up, to the yuan. Where "
            "only some are given they may not exceed it.\nWrong:\n  first quarter 1.5亿元, January to March 5000万元, 5000万元, "
            "6000万元\nRight:\n  January to March 5000万元, 5000万元, 5000万元"
        ),
    ),
    "problem.K233.title": ("年度计划超过总投资", "The year's plan exceeds the total"),
    "problem.K233.message": (
        "{year}年计划投资 {planned},超过总投资 {total}",
        "The plan of {year} is {planned}, more than the total investment of {total}",
    ),
    "problem.K233.hint": (
        "核对两个数的单位;总投资确有调整的按调整程序办理",
        "Check the units of both; if the total has changed, propose an adjustment",
    ),
    "problem.K233.why": (
        (
            "一年的计划投资不会超过项目的总投资,多半是单位写错(亿元、万元),或者总投资没有更新。\n错:\n"
            "  total_investment: 1.2亿元,2023年 investment: 12亿元\n对:\n"
            "  total_investment: 12亿元,2023年 investment: 1.2亿元"
        ),
        (
            "No year costs more than the whole project. A unit (亿元, 万元) is wrong, or the total is out of date.\nWrong:\n"
            "  total_investment: 1.2亿元, and 2023 has investment: 12亿元\nRight:\n"
            "  total_investment: 12亿元, and 2023 has investment: 1.2亿元"
        ),
    ),
    "problem.K234.title": ("年度类别与开工时间矛盾", "Category against the start"),
    "problem.K234.message": (
        "{year}年列为{category},但 {started} 才开工",
        "The plan of {year} says {category}, but work started only on {started}",
    ),
    "problem.K234.message_early": (
        "{year}年列为{category},但 {started} 已经开工",
        "The plan of {year} says {category}, but work had already started on {started}",
    ),
    "problem.K234.hint": (
        "核对 started 和 category:上年底以前已开工的是续建,本年内开工的是新开工",
        "Check started and category: 续建 started before the year, 新开工 starts within it",
    ),
    "problem.K234.why": (
        (
            "年度类别决定项目计入新开工还是续建,开工率按新开工项目计算。上年底前已开工的是续建,当年开工的是新开工。\n错:\n"
            "  started: 2023-02-26,2023年 category: 续建\n对:\n  started: 2023-02-26,2023年 category: 新开工"
        ),
        (
            "The category decides among which projects one is counted, and start rates are shares of 新开工. A continuing project "
            "(续建) started before the year, a new start (新开工) starts within it.\nWrong:\n  started: 2023-02-26, and 2023 has "
            "category: 续建\nRight:\n  started: 2023-02-26, and 2023 has category: 新开工"
        ),
    ),
    "problem.K235.title": ("前期项目已经开工", "A preliminary project has started"),
    "problem.K235.message": (
        "{year}年列为前期,但 {started} 已经开工",
        "The plan of {year} says 前期 (preliminary), but work started on {started}",
    ),
    "problem.K235.hint": (
        "核对 started;确已开工的,按季度调整程序转为新开工",
        "Check started; if work has begun, propose an adjustment that makes it 新开工",
    ),
    "problem.K235.why": (
        (
            "前期项目不计入在建,也没有年度投资计划,开工后完成的投资就统计不到。\n错:\n"
            "  started: 2023-05-10,2023年 category: 前期\n对:\n  started: 2023-05-10,2023年 category: 新开工(经调整程序)"
        ),
        (
            "A preliminary project is not among those under construction and has no annual plan, so what it invests after its "
            "start is missing from the totals.\nWrong:\n  started: 2023-05-10, and 2023 has category: 前期\nRight:\n"
            "  started: 2023-05-10, and 2023 has category: 新开工, by an adjustment"
        ),
    ),
    "problem.K236.title": ("续建项目没有开工日期", "A continuing project without a start"),
    "problem.K236.message": (
        "{year}年列为续建,但没有开工日期",
        "The plan of {year} says 续建 (continuing), but there is no day of start",
    ),
    "problem.K236.hint": (
        "补填 started;上年底以前没有开工的,category 改为新开工或前期",
        "Give started; if work had not started before that year, the category is 新开工 or 前期",
    ),
    "problem.K236.why": (
        (
            "续建项目在上年底以前已经开工。没有开工日期,就不计入在建,完成投资也统计不到。下年度的计划可以先编,"
            "年度开始以后才检查。\n错:\n  2023年 category: 续建,没有 started\n对:\n  started: 2022-10-12,2023年 category: 续建"
        ),
        (
            "A continuing project started before the year of its plan. Without a day of start it is not among those under "
            "construction, and its money is missing from the totals. A plan for next year may be made ahead: this is asked "
            "once its year has begun.\nWrong:\n  2023 has category: 续建, and there is no started\nRight:\n"
            "  started: 2022-10-12, and 2023 has category: 续建"
        ),
    ),
    "problem.K241.title": ("日期先后颠倒", "Dates out of order"),
    "problem.K241.message": (
        "{after} {second} 早于{before} {first}",
        "By these dates {after} ({second}) comes before {before} ({first})",
    ),
    "problem.K241.message_overlap": (
        "这次停建从 {second} 起,上一次到 {first} 才结束",
        "This suspension begins on {second}, but the one before lasts until {first}",
    ),
    "problem.K241.message_open": (
        "这次停建从 {second} 起,而 {first} 起的那一次还没有结束",
        "This suspension begins on {second}, but the one that began on {first} has not ended",
    ),
    "problem.K241.message_no_start": (
        "有{after} {second},却没有开工日期",
        "The file has {after} ({second}), but no day on which work started",
    ),
    "problem.K241.message_in_office": (
        "现任自 {second} 起,前任到 {first} 才离任",
        "Who answers now has done so since {second}, but the one before left on {first}",
    ),
    "problem.K241.hint": ("核对这两个日期,改正写错的一个", "Check the two dates and correct the wrong one"),
    "problem.K241.hint_open": (
        "在那一次停建中补填 until;仍是同一次的,只留一条",
        "Give the earlier one its until; if both are the same suspension, keep one",
    ),
    "problem.K241.hint_no_start": (
        "补填 started;没有开工的,删去这个日期",
        "Give started; if work has not started, leave this date out",
    ),
    "problem.K241.why": (
        (
            "先列入、再开工、后竣工,开工以后才有停建、入库,先停建、再复工,先任职、后离任。先后颠倒的,必有一个写错,阶段和预警就会判错。\n错:\n"
            "  started: 2023-02-26\n  completed: 2023-01-31\n对:\n  started: 2023-02-26\n  completed: 2023-11-30"
        ),
        (
            "A project is listed, started and completed in this order; only after its start can it be suspended or enter the "
            "statistics; a suspension begins before it ends, and so does an office. Where it is the other way round one date "
            "is wrong, and so are stage and warnings.\nWrong:\n"
            "  started: 2023-02-26\n  completed: 2023-01-31\nRight:\n  started: 2023-02-26\n  completed: 2023-11-30"
        ),
    ),
}
