"""What is wrong with schedules and the working calendar, in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K123.title": ("不是月日", "Not a day of the year"),
    "problem.K123.message": ("{seen} 不是月日", "{seen} is no day of the year"),
    "problem.K123.hint": (
        "写成 月-日,如 11-15:月、日各两位,不写年份",
        "Write month-day, such as 11-15, with two digits each and no year",
    ),
    "problem.K123.why": (
        (
            "冬季停工每年相同,只写月和日;带了年份的,明年就不起作用了。\n错:\n"
            "  winter_stops: [{{since: 2023-11-15, until: 2024-03-15}}]\n对:\n"
            "  winter_stops: [{{since: 11-15, until: 03-15}}]"
        ),
        (
            "The winter stop is the same every year, so it has a month and a day only; with a year it would be over next "
            "year.\nWrong:\n  winter_stops: [{{since: 2023-11-15, until: 2024-03-15}}]\nRight:\n"
            "  winter_stops: [{{since: 11-15, until: 03-15}}]"
        ),
    ),
    "problem.K242.title": ("工序循环等待", "Steps that wait for each other"),
    "problem.K242.message": ("这几道工序互相等待,谁也不能先开始:{steps}", "None of these steps can be first: {steps}"),
    "problem.K242.hint": (
        "去掉其中一道工序 after 中多余的一项",
        "Take away the one that is wrong in `after` of one of these steps",
    ),
    "problem.K242.why": (
        (
            "工序按先后关系排期,绕成一圈就排不出来,这个项目没有工期测算。资金和进度照常统计。\n错:\n"
            "  - {{id: base, name: 基础施工, days: 60, after: [roof]}}\n"
            "  - {{id: roof, name: 主体封顶, days: 90, after: [base]}}\n对:\n"
            "  - {{id: base, name: 基础施工, days: 60}}\n  - {{id: roof, name: 主体封顶, days: 90, after: [base]}}"
        ),
        (
            "A schedule follows the order of its steps; in a circle there is none, and the project has no forecast. Its "
            "money and progress are counted as ever.\nWrong:\n"
            "  - {{id: base, name: 基础施工, days: 60, after: [roof]}}\n"
            "  - {{id: roof, name: 主体封顶, days: 90, after: [base]}}\nRight:\n"
            "  - {{id: base, name: 基础施工, days: 60}}\n  - {{id: roof, name: 主体封顶, days: 90, after: [base]}}"
        ),
    ),
    "problem.K243.title": ("没有这道工序", "No such step"),
    "problem.K243.message": ("本项目没有工序 {seen}", "This project has no step {seen}"),
    "problem.K243.hint": (
        "写本项目某道工序的编号(id);不等待任何工序的,去掉这一项",
        "Write the id of a step of this project, or take this away if it waits for nothing",
    ),
    "problem.K243.hint_near": ("是不是 {near}?", "Did you mean {near}?"),
    "problem.K243.why": (
        (
            "after 写的是前一道工序的编号,写错了先后关系就断了,排出的工期会偏早。\n错:\n"
            "  - {{id: base, name: 基础施工, days: 60, after: [permits]}}(只有工序 permit)\n对:\n"
            "  - {{id: base, name: 基础施工, days: 60, after: [permit]}}"
        ),
        (
            "`after` holds ids of steps. With a wrong one the order is broken, and the forecast too early.\nWrong:\n"
            "  - {{id: base, name: 基础施工, days: 60, after: [permits]}}, where the step is permit\nRight:\n"
            "  - {{id: base, name: 基础施工, days: 60, after: [permit]}}"
        ),
    ),
    "problem.K244.title": ("工序等待自己", "A step that waits for itself"),
    "problem.K244.message": ("工序 {seen} 等待自己", "The step {seen} waits for itself"),
    "problem.K244.hint": ("改成前一道工序的编号,或去掉这一项", "Write the id of the step before, or take this away"),
    "problem.K244.why": (
        (
            "等待自己的工序永远不能开始,多半是复制后忘了改。\n错:\n"
            "  - {{id: base, name: 基础施工, days: 60, after: [base]}}\n对:\n"
            "  - {{id: base, name: 基础施工, days: 60, after: [permit]}}"
        ),
        (
            "A step that waits for itself never begins; mostly it was copied and not changed.\nWrong:\n"
            "  - {{id: base, name: 基础施工, days: 60, after: [base]}}\nRight:\n"
            "  - {{id: base, name: 基础施工, days: 60, after: [permit]}}"
        ),
    ),
    "problem.K245.title": ("工序编号重复", "A step's id twice"),
    "problem.K245.message": ("编号 {seen} 已有工序使用", "A step above has the id {seen} already"),
    "problem.K245.hint": (
        "换一个编号,并核对 after 指的是哪一道",
        "Take another id, and see which of the two `after` means",
    ),
    "problem.K245.why": (
        (
            "两道工序同一编号,别的工序等待哪一道就说不清。\n错:\n"
            "  - {{id: base, name: 基坑开挖, days: 20}}\n  - {{id: base, name: 基础施工, days: 60}}\n对:\n"
            "  - {{id: pit, name: 基坑开挖, days: 20}}\n  - {{id: base, name: 基础施工, days: 60, after: [pit]}}"
        ),
        (
            "With two steps of one id nobody knows which of them another waits for.\nWrong:\n"
            "  - {{id: base, name: 基坑开挖, days: 20}}\n  - {{id: base, name: 基础施工, days: 60}}\nRight:\n"
            "  - {{id: pit, name: 基坑开挖, days: 20}}\n  - {{id: base, name: 基础施工, days: 60, after: [pit]}}"
        ),
    ),
    "problem.K246.title": ("工序已完成,没有开始日期", "Done without a start"),
    "problem.K246.message": (
        "工期 {days} 天的工序 {done} 完成,没有写开始日期",
        "A step of {days} days is done on {done}, but there is no day of its start",
    ),
    "problem.K246.hint": (
        "补上 started;当天办结的,两个日期写同一天",
        "Add `started`; of one day's work both are that day",
    ),
    "problem.K246.why": (
        (
            "没有开始日期,实际用了多少天就说不清,前后工序的时差也算不准。不占时间的节点(days: 0)只写 done。\n错:\n"
            "  - {{id: land, name: 用地预审, days: 40, done: 2023-04-26}}\n对:\n"
            "  - {{id: land, name: 用地预审, days: 40, started: 2023-03-01, done: 2023-04-26}}"
        ),
        (
            "Without the start nobody knows how long it took. A milestone (days: 0) has `done` alone.\nWrong:\n"
            "  - {{id: land, name: 用地预审, days: 40, done: 2023-04-26}}\nRight:\n"
            "  - {{id: land, name: 用地预审, days: 40, started: 2023-03-01, done: 2023-04-26}}"
        ),
    ),
    "problem.K247.title": ("工序完成比例与日期矛盾", "A step's percentage against its dates"),
    "problem.K247.message": ("完成比例 {seen} 超过 100%", "{seen} is more than 100%"),
    "problem.K247.message_unstarted": (
        "完成比例 {seen},但没有开始日期",
        "{seen} is done, but there is no day of its start",
    ),
    "problem.K247.message_done": (
        "已有完成日期,完成比例却是 {seen}",
        "There is a day on which it was done, yet the percentage is {seen}",
    ),
    "problem.K247.message_undone": (
        "完成比例 {seen},但没有完成日期",
        "{seen} is done, but there is no day on which it was",
    ),
    "problem.K247.hint": (
        "核对 percent、started 和 done:进行中的不到 100%,完成了的写 done",
        "Check percent, started and done: below 100% while it goes on, `done` once it is over",
    ),
    "problem.K247.why": (
        (
            "预计完成日期按剩余比例推算;比例和日期对不上,推算就不可信。完成的工序以 done 为准,percent 可以不写。\n错:\n"
            "  - {{id: base, name: 基础施工, days: 60, percent: 30%}}\n对:\n"
            "  - {{id: base, name: 基础施工, days: 60, started: 2023-05-04, percent: 30%}}"
        ),
        (
            "The forecast follows from what is left; where percentage and dates disagree it can't be trusted. Of a step "
            "that is over `done` says so, and the percentage may be left out.\nWrong:\n"
            "  - {{id: base, name: 基础施工, days: 60, percent: 30%}}\nRight:\n"
            "  - {{id: base, name: 基础施工, days: 60, started: 2023-05-04, percent: 30%}}"
        ),
    ),
}
