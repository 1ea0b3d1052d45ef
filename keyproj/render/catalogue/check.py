"""Texts of `check`: its closing line, its explanations, and what to call the parts of a code."""

TEXTS: dict[str, tuple[str, str]] = {
    "check.title": ("{ledger} 台账检查", "{ledger}: check of the ledger"),
    "check.hint": ("改法:", "Instead: "),
    "check.fine": (
        "{files} 个文件(项目 {projects} 个):没有差错{accepted}",
        "Files: {files} (projects: {projects}). No problems{accepted}",
    ),
    "check.found": (
        "{files} 个文件(项目 {projects} 个):{errors} 个错误,{warnings} 个警告{infos}{accepted}",
        "Files: {files} (projects: {projects}). Errors: {errors}, warnings: {warnings}{infos}{accepted}",
    ),
    "check.infos": (",{count} 个提示", ", infos: {count}"),
    "check.accepted": (";已接受 {count} 个", "; accepted: {count}"),
    "check.written": (
        "已把 {count} 个差错写入 {file},接受至 {until}。今后:keyproj check --baseline {file}",
        "Problems written to {file}: {count}, accepted until {until}. From now on: keyproj check --baseline {file}",
    ),
    "check.code": ("{code} {title}({name})", "{code} {title} ({name})"),
    "check.codes": ("差错编号", "Problem codes"),
    "check.severity": ("程度:{severity}", "Severity: {severity}"),
    "check.judged": ("程度:{judged}(规则所定;一般为{severity})", "Severity: {judged} (by the policy; else {severity})"),
    "check.needs": ("依据:{needs}", "Looks at: {needs}"),
}
