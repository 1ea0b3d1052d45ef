"""What `keyproj close` says: months that were closed, opened again, or can't be closed."""

TEXTS: dict[str, tuple[str, str]] = {
    "close.title": ("{ledger} 关账", "{ledger}: closed months"),
    "close.table": ("关账", "Closed months"),
    "close.figures": ("关账时各项目的数", "Figures by project"),
    "close.classes": ("关账时各行业、各县(市)区的数", "Figures by sector and county"),
    "close.uncounted": ("不计入合计的上报", "Reports that are in no total"),
    "close.column.dimension": ("分类", "By"),
    "close.reopened_table": ("撤销关账", "Opened again"),
    "close.corrections": ("关账后的更正和补报", "Corrections and late reports"),
    "close.column.old": ("关账时或更正前", "Before"),
    "close.column.new": ("更正为", "After"),
    "close.column.reported": ("上报日期", "Reported"),
    "close.column.correction_reason": ("更正原因", "Reason"),
    "close.column.closed": ("关账日期", "Closed"),
    "close.column.by": ("关账单位", "By"),
    "close.column.document": ("上报文件", "Document"),
    "close.column.projects": ("上报项目", "Reported"),
    "close.column.investment": ("当月完成", "Month"),
    "close.column.year_to_date": ("本年累计", "Year to date"),
    "close.column.unreported": ("未报", "Not reported"),
    "close.column.corrections": ("关账后更正", "Corrected later"),
    "close.column.reopened": ("撤销日期", "Opened again"),
    "close.column.reopened_by": ("撤销单位", "By"),
    "close.column.reason": ("撤销原因", "Why"),
    "close.column.state": ("状态", "State"),
    "close.state.closed": ("已关账", "closed"),
    "close.state.reopened": ("已撤销", "opened again"),
    "close.none": ("还没有关账的月份", "No month is closed yet"),
    "close.done": (
        "{months} 已关账:{last} 共 {projects} 项上报,当月完成 {money},本年累计 {year}{outside}。以后的改动按更正处理",
        (
            "Closed {months}: in {last} {projects} projects reported, {money} in the month, {year} in the year so "
            "far{outside}. What changes from now on is a correction"
        ),
    ),
    "close.dry_run": (
        "将关账 {months}:{last} 共 {projects} 项上报,当月完成 {money},本年累计 {year}{outside}。未写入",
        (
            "Would close {months}: in {last} {projects} projects reported, {money} in the month, {year} in the "
            "year so far{outside}. Nothing was written"
        ),
    ),
    "close.outside": (
        ";另有 {count} 项上报不计入合计",
        "; {count} more reports are in no total",
    ),
    "close.reopened": (
        "{month} 的关账已由{by}撤销({where})。改好后重新关账:keyproj close --month {month}",
        "{by} opened {month} again ({where}). When all is right, close it anew: keyproj close --month {month}",
    ),
    "close.refused": (
        "没有关账:关账后会有上列差错",
        "Not closed: the ledger would have these problems",
    ),
    "close.error.period": (
        "写明关哪个月或哪个季度:--month 2023-06 或 --quarter 2",
        "Say which month or quarter to close: --month 2023-06 or --quarter 2",
    ),
    "close.error.list_alone": ("--list 不与 {options} 同用", "--list does not go with {options}"),
    "close.error.reason_alone": (
        "--reason 只用于撤销关账(--reopen)",
        "--reason is for opening a month again (--reopen)",
    ),
    "close.error.parts": ("还要写明 {options}", "Say {options} too"),
    "close.error.reopen_parts": ("撤销关账要写明 {options}", "To open a month again, say {options} too"),
    "close.error.reopen_month": (
        "撤销关账要写明是哪个月:--reopen --month 2023-06",
        "Say which month to open again: --reopen --month 2023-06",
    ),
    "close.error.reopen_alone": (
        "--reopen 不与 --accept-unreported、--document 同用",
        "--reopen does not go with --accept-unreported or --document",
    ),
    "close.error.twice": (
        "{month} 已于 {day} 由{by}关账;要重新关账,先撤销:keyproj close --reopen --month {month} --reason …",
        (
            "{month} was closed on {day} by {by}; to close it anew, open it first: "
            "keyproj close --reopen --month {month} --reason …"
        ),
    ),
    "close.error.open": (
        "{month} 到 {end} 结束,{day} 还不能关账",
        "{month} ends on {end} and can't be closed on {day}",
    ),
    "close.error.gap": (
        "{month} 之前 {before} 还没有关账,按月份先后关账",
        "{before} comes before {month} and is not closed yet; close months in their order",
    ),
    "close.error.unread": (
        "台账中有读不懂的文件,合计不全,不能关账;先运行 keyproj check",
        "Some files can't be counted, so the totals are not whole; see keyproj check first",
    ),
    "close.error.nothing": (
        "截至 {day} 没有一个项目上报 {month},不能关账",
        "Nobody had reported {month} by {day}, so there is nothing to close",
    ),
    "close.error.unreported": (
        "{month} 还有 {count} 项未报:{projects}。催报后再关;确定不等的,加 --accept-unreported",
        (
            "{count} projects have not reported {month}: {projects}. Wait for them, or close without them: "
            "--accept-unreported"
        ),
    ),
    "close.error.not_closed": ("{month} 没有关账", "{month} is not closed"),
    "close.error.reopen_early": (
        "{month} 于 {closed} 关账,不能在 {day} 撤销",
        "{month} was closed on {closed} and can't be opened again on {day}",
    ),
    "close.error.record": (
        "{month} 已于 {day} 由{by}关账,只能写明原因另报更正或补报:{command}",
        "{month} was closed on {day} by {by}; what comes now is a correction and says why: {command}",
    ),
    "close.error.record_forbidden": (
        "{month} 已于 {day} 由{by}关账,规则不允许更正;先由关账单位撤销:keyproj close --reopen --month {month} --reason …",
        (
            "{month} was closed on {day} by {by}, and the policy allows no corrections; have it opened again first: "
            "keyproj close --reopen --month {month} --reason …"
        ),
    ),
    "close.error.record_day": (
        "{month} 于 {day} 关账,更正的上报日期要在这以后,不能是 {reported};按今天上报:{command}",
        "{month} was closed on {day}; a correction is reported after that day, not on {reported}. As of today: {command}",
    ),
    "close.error.record_today": (
        "{month} 于 {day} 由{by}关账,更正从次日起上报;当天就要改的,先撤销关账:keyproj close --reopen --month {month} --reason …",
        (
            "{month} was closed on {day} by {by}, and corrections are reported from the next day on; to change it today, "
            "open it again: keyproj close --reopen --month {month} --reason …"
        ),
    ),
}
