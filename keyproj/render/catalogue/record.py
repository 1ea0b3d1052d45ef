"""What is said of recording a month: what was recorded, or why not."""

TEXTS: dict[str, tuple[str, str]] = {
    "record.title": ("{ledger} 上报记录", "{ledger}: record"),
    "record.table": ("上报记录", "Recorded"),
    "record.diff": ("改动", "Change"),
    "record.outcome": ("结果", "Outcome"),
    "record.year_to_date": ("本年累计", "Year to date"),
    "record.new": ("新增", "New"),
    "record.correction": ("更正", "Correction"),
    "record.same": ("未变", "Unchanged"),
    "record.done_new": (
        "{id} {name}:已记录 {month} 完成投资 {amount};本年累计 {year},{share}。填报人 {by}。{where}",
        "{id} {name}: recorded {amount} for {month}; year to date {year}, {share}. Reported by {by}. {where}",
    ),
    "record.done_correction": (
        "{id} {name}:{month} {what};本年累计 {year},{share}。{kept}填报人 {by}。{where}",
        "{id} {name}: corrected {month}: {what}; year to date {year}, {share}. {kept}Reported by {by}. {where}",
    ),
    "record.done_same": (
        "{id} {name}:{month} 完成投资 {amount} 已有记录,没有改动。填报人 {by}。{where}",
        "{id} {name}: {amount} for {month} is recorded already; nothing changed. Reported by {by}. {where}",
    ),
    "record.corrected_money": ("完成投资由 {was} 更正为 {amount}", "investment from {was} to {amount}"),
    "record.corrected_words": ("更正了{fields},完成投资 {amount} 未变", "{fields}; investment still {amount}"),
    "record.corrected_both": (
        "完成投资由 {was} 更正为 {amount},并更正了{fields}",
        "investment from {was} to {amount}, and {fields}",
    ),
    "record.corrected_nothing": ("只补记原因,完成投资 {amount} 未变", "the reason only; investment still {amount}"),
    "record.kept": ("沿用原上报的{fields}。", "Kept from the earlier report: {fields}. "),
    "record.list": ("{first}、{last}", "{first}, {last}"),
    "record.field.statistical": ("入库投资", "in statistics"),
    "record.field.image": ("形象进度", "physical progress"),
    "record.field.quantities": ("本月实物量", "quantities"),
    "record.field.troubles": ("存在问题", "troubles"),
    "record.field.next_steps": ("下步工作", "next steps"),
    "record.field.phone": ("联系电话", "phone"),
    "record.field.checked_by": ("审核人", "checked by"),
    "record.share": ("占年度计划 {share}", "{share} of the annual plan"),
    "record.no_share": ("没有年度计划", "no annual plan"),
    "record.dry_run": ("只是预览,没有写入", "A preview: nothing was written"),
    "record.refused": (
        "没有记录:记录后会有上列差错(错误 {errors} 个,警告 {warnings} 个)。台账没有改动",
        "Nothing recorded: the ledger would have the problems above (errors: {errors}, warnings: {warnings}). It is unchanged",
    ),
    "record.refused_warnings": (
        "没有记录:记录后会有上列警告 {warnings} 个。核实无误的,加 --accept-warnings 仍可记录。台账没有改动",
        "Nothing recorded: the ledger would have the warnings above ({warnings}). If all is right, record it all the same with --accept-warnings. It is unchanged",
    ),
}
