"""The help of `keyproj close`."""

TEXTS: dict[str, tuple[str, str]] = {
    "help.option.close_month": ("关哪个月", "The month to close"),
    "help.option.close_quarter": ("关哪个季度:其中还没有关账的月份", "The quarter: those of its months that are open"),
    "help.option.close_date": (
        "关账(或撤销)日期(默认今天)",
        "The day of the close, or of the reopening (default: today)",
    ),
    "help.option.close_by": ("关账单位或人(默认规则中的办公室)", "Who closes it (default: the policy's office)"),
    "help.option.close_document": ("上报所用的文件、文号", "The document with which the figures were reported"),
    "help.option.close_accept_unreported": (
        "有项目未报也关账,未报的列入文件",
        "Close although some have not reported; the file names them",
    ),
    "help.option.close_reopen": ("撤销一个月的关账", "Open a month again"),
    "help.option.close_reason": ("撤销的原因", "Why it is opened again"),
    "help.option.close_list": ("列出关账的月份和以后的更正", "List the closed months and what was corrected later"),
    "help.option.close_dry_run": ("只显示,不写入", "Show it and write nothing"),
}
