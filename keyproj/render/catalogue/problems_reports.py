"""What is unlikely in one project's monthly reports, formalities and attachments (local rules), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K251.title": ("月份未到就已上报", "Reported before the month"),
    "problem.K251.message": (
        "{month} 的进度上报于 {reported},当时这个月还没有开始",
        "{month} was reported on {reported}, before it began",
    ),
    "problem.K251.hint": ("核对 month 和 reported", "Check month and reported"),
    "problem.K251.why": (
        "月报反映当月已完成的情况,不能在月份开始之前上报。多半是月份或上报日期写错。\n错:\n  - {{month: 2023-07, reported: 2023-06-30, …}}\n对:\n  - {{month: 2023-06, reported: 2023-06-30, …}}",
        "A report says what a month has brought, so none comes before it begins. The month or the day is wrong.\nWrong:\n  - {{month: 2023-07, reported: 2023-06-30, …}}\nRight:\n  - {{month: 2023-06, reported: 2023-06-30, …}}",
    ),
    "problem.K253.title": ("漏报月份", "Months skipped"),
    "problem.K253.message": ("{month} 之前漏报 {months}", "Before {month} there is no report for {months}"),
    "problem.K253.hint": (
        "补报漏掉的月份;当月没有完成投资的报 0万元,停建的写入 suspended",
        "Report the months that are missing, 0万元 where nothing was done; if work stood still, say so in suspended",
    ),
    "problem.K253.why": (
        "漏报的月份不计金额,累计完成就会偏少。从开工当月(不早于首个计划年度的1月)查到最后上报的月份,停建期间不要求上报。\n错:\n  已报 2023-03、2023-05,没有 2023-04\n对:\n  补报 2023-04",
        "A month that was skipped adds nothing, so the figure to date is too low. Asked are the months from the start (not before January of the first plan's year) to the last one reported. No report is due while work is suspended.\nWrong:\n  2023-03 and 2023-05 are reported, 2023-04 is not\nRight:\n  2023-04 is reported too",
    ),
    "problem.K255.title": ("首次上报写了更正原因", "A reason that corrects nothing"),
    "problem.K255.message": (
        "{month} 是第一次上报,却写了更正原因",
        "This is the first report of {month}, yet it gives a reason for a correction",
    ),
    "problem.K255.hint": (
        "不是更正的删去 reason;原来的上报被删的,予以恢复",
        "Leave reason out; if the first report was deleted, restore it",
    ),
    "problem.K255.why": (
        "reason 只用于更正:先有原报数,后有更正数,都保留在台账里。只有更正而没有原报数,可能是原来的一条被删掉了。\n错:\n  2023-01 只有一条,写着 reason: 审计核减\n对:\n  2023-01 有两条,后一条写 reason: 审计核减",
        "A reason belongs to a correction, which stands behind the report that it corrects. Alone, it may mean that the first one was deleted.\nWrong:\n  2023-01 has one entry, with reason: 审计核减\nRight:\n  2023-01 has two, the later with reason: 审计核减",
    ),
    "problem.K257.title": ("累计数与各月之和不符", "A total that the months don't make"),
    "problem.K257.message": (
        "本年累计写 {stated},各月之和是 {sum}",
        "The year to date is given as {stated}, but the months add up to {sum}",
    ),
    "problem.K257.message_project_to_date": (
        "开工累计写 {stated},以前年度加各月之和是 {sum}",
        "The project to date is given as {stated}, but earlier years and the months add up to {sum}",
    ),
    "problem.K257.hint": (
        "核对本月数和累计数;以前月份报错的,补一条更正",
        "Check the month and the total; if an earlier month was wrong, add a correction",
    ),
    "problem.K257.why": (
        "表上的累计数用来校对各月数,对不上说明有一个月报错或漏报。按上报当时已知的各月计算。\n错:\n  1月 6200万元、2月 5000万元,2月的 year_to_date: 1.2亿元\n对:\n  2月的 year_to_date: 1.12亿元",
        "The total on the form checks the months: where they differ, one of them is wrong or missing. The months count as they were known on the day of the report.\nWrong:\n  January 6200万元, February 5000万元, and February's year_to_date: 1.2亿元\nRight:\n  February's year_to_date: 1.12亿元",
    ),
    "problem.K258.title": ("调出或停建期间上报投资", "Money when nothing was to be done"),
    "problem.K258.message": (
        "{month} 上报了投资,项目在此以前已经调出",
        "{month} reports investment, though the project had left the list before",
    ),
    "problem.K258.message_suspended": (
        "{month} 上报了投资,但整个月都在停建",
        "{month} reports investment, though work stood still all month",
    ),
    "problem.K258.hint": (
        "核对月份、金额和 removed、suspended 的日期;确属以前完成的,更正相应月份",
        "Check the month, the amount and the days in removed or suspended; money of before belongs to its own month",
    ),
    "problem.K258.why": (
        (
            "调出以后、停建期间没有施工,不会完成投资。多半是月份写错,或者调出、停建、复工的日期没有更新。\n错:\n"
            "  removed: {{date: 2023-02-10, reason: 企业申请}},2023-06 上报 500万元\n对:\n  2023-01 上报 500万元"
        ),
        (
            "After a project has left the list, or while work stands still, nothing is invested. Mostly the month is wrong, "
            "or the days of removal, stop or resumption are out of date.\nWrong:\n"
            "  removed: {{date: 2023-02-10, reason: 企业申请}}, and 500万元 in 2023-06\nRight:\n  500万元 in 2023-01"
        ),
    ),
    "problem.K261.title": ("未取得施工许可先开工", "Started without the construction permit"),
    "problem.K261.message": (
        "{started} 已开工,施工许可仍为{state}",
        "Work started on {started}, but the construction permit (施工许可) is {state}",
    ),
    "problem.K261.message_absent": (
        "{started} 已开工,前期手续中没有施工许可",
        "Work started on {started}, but the formalities don't mention the construction permit (施工许可)",
    ),
    "problem.K261.message_late": (
        "{started} 已开工,施工许可 {date} 才取得",
        "Work started on {started}, but the construction permit (施工许可) is of {date}",
    ),
    "problem.K261.hint": (
        "核对开工日期;已取得的补填施工许可,依法不需要的写 不需要",
        "Check the day of the start; fill in the permit, or say 不需要 where the law asks for none",
    ),
    "problem.K261.why": (
        "建筑工程开工前应取得施工许可证(建筑法第七条)。未批先建要在台账里看得见;公路、铁路等另有许可的,写 不需要 并备注。\n错:\n  started: 2023-02-26\n  - {{item: 施工许可, state: 办理中}}\n对:\n  started: 2023-02-26\n  - {{item: 施工许可, state: 已完成, number: …, date: 2023-02-20, authority: …}}",
        "Construction may begin only with its permit (Construction Law, article 7). Roads and railways have permits of another kind: say 不需要 there.\nWrong:\n  started: 2023-02-26\n  - {{item: 施工许可, state: 办理中}}\nRight:\n  started: 2023-02-26\n  - {{item: 施工许可, state: 已完成, number: …, date: 2023-02-20, authority: …}}",
    ),
    "problem.K262.title": ("已完成的手续缺少文号等", "A finished formality without its particulars"),
    "problem.K262.message": ("{item}已完成,但缺少 {fields}", "{item} is done, but {fields} is missing"),
    "problem.K262.hint": ("对照批文补填文号、日期、审批机关", "Fill in number, date and authority from the approval"),
    "problem.K262.why": (
        "批文的文号、日期、审批机关是手续齐全的依据,也是信息公开的内容。\n错:\n  - {{item: 项目备案, state: 已完成}}\n对:\n  - {{item: 项目备案, state: 已完成, number: …, date: 2022-09-09, authority: …}}",
        "Number, date and authority prove that a formality is complete, and are disclosed.\nWrong:\n  - {{item: 项目备案, state: 已完成}}\nRight:\n  - {{item: 项目备案, state: 已完成, number: …, date: 2022-09-09, authority: …}}",
    ),
    "problem.K263.title": ("未办理的手续没有写原因", "An open formality without its reason"),
    "problem.K263.message": ("{item}未办理,没有写原因", "{item} is not filed, and no reason is given"),
    "problem.K263.hint": (
        "填写 reason,如 待用地批复后办理",
        "Give reason, such as 待用地批复后办理 (after the land approval)",
    ),
    "problem.K263.why": (
        "月报表要求写明未办理的原因,便于协调解决。\n错:\n  - {{item: 施工许可, state: 未办理}}\n对:\n  - {{item: 施工许可, state: 未办理, reason: 待施工图审查合格后办理}}",
        "The monthly form asks why a formality is not filed yet, so that someone can help.\nWrong:\n  - {{item: 施工许可, state: 未办理}}\nRight:\n  - {{item: 施工许可, state: 未办理, reason: 待施工图审查合格后办理}}",
    ),
    "problem.K264.title": ("手续与审批方式不符", "A formality of another approval mode"),
    "problem.K264.message": (
        "本项目为{mode}制,{item}是{other}制项目的手续",
        "This project goes by {mode}; {item} belongs to {other}",
    ),
    "problem.K264.hint": ("核对 approval_mode,或删去这一项", "Check approval_mode, or leave this item out"),
    "problem.K264.why": (
        "政府投资项目审批,核准目录内的企业项目核准,其余备案,三者只取其一,手续各不相同。\n错:\n  approval_mode: 备案,手续中有 项目核准\n对:\n  approval_mode: 备案,手续中有 项目备案",
        "A project is approved (审批), verified (核准) or filed (备案), one of the three, each with formalities of its own.\nWrong:\n  approval_mode: 备案, with the formality 项目核准\nRight:\n  approval_mode: 备案, with the formality 项目备案",
    ),
    "problem.K265.title": ("同一手续写了两次", "A formality twice"),
    "problem.K265.message": ("{item}前面已经有了", "{item} stands here a second time"),
    "problem.K265.hint": ("只保留一条,写最新状态", "Keep one of them, with the present state"),
    "problem.K265.why": (
        "一项手续只有一个办理状态,写两条就不知道以哪条为准。\n错:\n  - {{item: 施工许可, state: 未办理}}\n  - {{item: 施工许可, state: 已完成}}\n对:\n  - {{item: 施工许可, state: 已完成, number: …}}",
        "A formality is in one state; with two entries nobody knows which.\nWrong:\n  - {{item: 施工许可, state: 未办理}}\n  - {{item: 施工许可, state: 已完成}}\nRight:\n  - {{item: 施工许可, state: 已完成, number: …}}",
    ),
    "problem.K273.title": ("附件没有校验值", "An attachment that can't be proved"),
    "problem.K273.message": (
        "附件没有 sha256,被换掉也看不出来",
        "The attachment has no sha256, so nobody would notice if it were replaced",
    ),
    "problem.K273.message_words": (
        "依据写成了文件路径,没有登记校验值",
        "The evidence is the path of a file whose digest is not recorded",
    ),
    "problem.K273.message_nowhere": ("附件既没有路径也没有网址", "The attachment has neither a path nor an address"),
    "problem.K273.hint": ("补填 sha256(命令 sha256sum 文件名)", "Add sha256 (sha256sum FILE prints it)"),
    "problem.K273.hint_words": (
        "文件写到 cleared 的 attachments 中,带 path 和 sha256(keyproj slip clear --attachment 会自动登记)",
        "Name the file in attachments of cleared, with path and sha256 (keyproj slip clear --attachment does so)",
    ),
    "problem.K273.hint_nowhere": ("填写 path 或 address", "Give path or address"),
    "problem.K273.why": (
        "附件记下 SHA-256 校验值,日后才能证明仍是当时的文件。\n错:\n  - {{title: 批复, path: attachments/TS-0001/批复.pdf}}\n对:\n  - {{title: 批复, path: attachments/TS-0001/批复.pdf, sha256: 9f86d0…}}",
        "With its SHA-256 an attachment can be proved, years later, to be the same file.\nWrong:\n  - {{title: 批复, path: attachments/TS-0001/批复.pdf}}\nRight:\n  - {{title: 批复, path: attachments/TS-0001/批复.pdf, sha256: 9f86d0…}}",
    ),
}
