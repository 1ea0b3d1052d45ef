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
        "{id} {name}:已记录 {month} 完成投资 {amount};本年累计 {year},{share}。{where}",
        "{id} {name}: recorded {amount} for {month}; year to date {year}, {share}. {where}",
    ),
    "record.done_correction": (
        "{id} {name}:{month} 完成投资由 {was} 更正为 {amount};本年累计 {year},{share}。{where}",
        "{id} {name}: corrected {month} from {was} to {amount}; year to date {year}, {share}. {where}",
    ),
    "record.done_same": (
        "{id} {name}:{month} 完成投资 {amount} 已有记录,没有改动。{where}",
        "{id} {name}: {amount} for {month} is recorded already; nothing changed. {where}",
    ),
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
