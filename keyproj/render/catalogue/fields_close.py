"""What each field of a close (关账) is for."""

TEXTS: dict[str, tuple[str, str]] = {
    "field.close": (
        "关账。一个月一个文件,放在 closes 文件夹,由 keyproj close 写出,不手工修改。",
        "A close (关账): one file a month below closes, written by keyproj close and edited by nobody.",
    ),
    "field.close.id": (
        "编号,即文件名:月份,撤销后重新关账的加 -2。",
        "Its id and file name: the month, with -2 for a month that is closed again.",
    ),
    "field.close.month": ("关账的月份,如 2023-06。", "The month that is closed, such as 2023-06."),
    "field.close.closed": (
        "关账日期;当天及以前上报的不再改动,以后上报的是更正。",
        "The day of the close: what was reported by then stays, what comes later is a correction.",
    ),
    "field.close.by": ("关账的单位或人。", "The office or person that closes it."),
    "field.close.document": ("上报所用的文件、文号。", "The document with which the figures were reported."),
    "field.close.totals": ("关账时的合计。", "What the month came to."),
    "field.close.sectors": (
        "各行业的数,与汇总表“按行业”一致。",
        "The same by sector, as the table of a summary has it.",
    ),
    "field.close.counties": (
        "各县(市)区的数,与汇总表“按县(市)区”一致。",
        "The same by county, as the table of a summary has it.",
    ),
    "field.close.unreported": (
        "关账时应报未报的项目。",
        "The projects that owed a report and had not sent one.",
    ),
    "field.close.reported": ("各项目当月完成投资,按项目编号。", "Each project's money of the month, by its id."),
    "field.close.uncounted": (
        "上报了但不计入合计的:打包项目本身的数(已计在各子项目中)、未列入年初公布计划的项目等。",
        "What was reported but is in no total: a package's own money (its parts have it), that of projects which the published plan does not have.",
    ),
    "field.close.reopened": (
        "撤销关账;写了这一项,本文件不再起作用。",
        "The month was opened again; this file counts no more.",
    ),
    "field.close.note": ("备注。", "A note."),
    "field.close_totals": ("关账时的合计,由 keyproj close 算出。", "The totals, as keyproj close added them up."),
    "field.close_totals.projects": ("上报的项目数。", "How many projects reported."),
    "field.close_totals.investment": ("当月完成投资之和。", "Their money in the month."),
    "field.close_totals.year_to_date": (
        "当年累计完成投资之和,与汇总“完成至今”一致。",
        "Their money of the year up to this month, as a summary counts it.",
    ),
    "field.close_totals.uncounted_to_date": (
        "当年上报而不计入合计的投资。",
        "The year's money of reports that are in no total.",
    ),
    "field.close_class": ("一个行业或县(市)区的数。", "What a sector or county came to."),
    "field.close_class.projects": ("上报的项目数。", "How many projects reported."),
    "field.close_class.investment": ("当月完成投资之和。", "Their money in the month."),
    "field.close_class.year_to_date": ("当年累计完成投资之和。", "Their money of the year up to this month."),
    "field.reopening": ("撤销关账的记录。", "When, by whom and why a month was opened again."),
    "field.reopening.date": ("撤销日期。", "The day."),
    "field.reopening.by": ("撤销的单位或人。", "The office or person."),
    "field.reopening.reason": ("原因。", "The reason."),
    "field.policy.closing": ("关账的规定。", "What holds for closed months."),
    "field.policy.protected": (
        (
            "check --base 保护的数据:只能经已执行的调整改动;不写为除 content、unit 以外的全部。published 是公布的计划,rules 是规则本身,"
            "signers 是签字公钥。"
        ),
        (
            "What check --base protects: it may change through applied adjustments alone. Unless told all but content and unit. "
            "published are the published plans, rules the policy itself, signers the keys that may sign."
        ),
    ),
    "field.policy.owners": (
        "在版本库中审阅规则、公布的计划、调整和关账的人或组,如 @tangshan/office;由 keyproj setup 写入 CODEOWNERS。",
        "Who reviews the policy, published plans, adjustments and closes in git, such as @tangshan/office; keyproj setup puts them into CODEOWNERS.",
    ),
    "field.county.owners": (
        "在版本库中审阅本县(市)区项目文件的人或组,如 @tangshan/lubei;由 keyproj setup 写入 CODEOWNERS。",
        "Who reviews the files of its projects in git, such as @tangshan/lubei; keyproj setup puts them into CODEOWNERS.",
    ),
    "field.closing": ("关账的规定。", "What holds for closed months."),
    "field.closing.corrections": (
        "关账以后是否允许更正(另报一条并写原因),不写为允许;不允许的,先撤销关账再改。",
        (
            "Whether a closed month may be corrected by a later report with its reason, as it may unless told; "
            "otherwise the month must be opened again first."
        ),
    ),
}
