"""Texts of `check`: its closing line, its explanations, and what to call the parts of a code."""

TEXTS: dict[str, tuple[str, str]] = {
    "check.base": ("{closing}。{verdict}", "{closing}. {verdict}"),
    "check.base_kept": (
        "与 {name} 的分叉点({short},{day})相比:受保护的数据没有未经调整的改动",
        "Since the fork from {name} ({short}, {day}) nothing protected changed but by adjustments",
    ),
    "check.base_broken": (
        "与 {name} 的分叉点({short},{day})相比:受保护的数据有 {count} 处未经调整的改动",
        "Since the fork from {name} ({short}, {day}) protected data changed without adjustment: {count}",
    ),
    "check.title": ("{ledger} 台账检查", "{ledger}: check of the ledger"),
    "check.hint": ("改法:", "Instead: "),
    "check.fine": (
        "{files} 个文件(项目 {projects} 个):没有差错{accepted}{uncounted}{strays}",
        "Files: {files} (projects: {projects}). No problems{accepted}{uncounted}{strays}",
    ),
    "check.found": (
        "{files} 个文件(项目 {projects} 个):{errors} 个错误,{warnings} 个警告{infos}{accepted}{uncounted}{strays}",
        (
            "Files: {files} (projects: {projects}). "
            "Errors: {errors}, warnings: {warnings}{infos}{accepted}{uncounted}{strays}"
        ),
    ),
    "check.none": (
        "0 个文件属于台账:所列 {count} 个文件、文件夹中没有台账文件,未作检查",
        "Files of the ledger: 0. What was named holds none of its files ({count}), so nothing was checked",
    ),
    "check.infos": (",{count} 个提示", ", infos: {count}"),
    "check.accepted": (";已接受 {count} 个", "; accepted: {count}"),
    "check.uncounted": (
        ";另有 {count} 个文件因其他差错未计入,查看:keyproj check",
        "; files not counted because of other errors: {count} (see keyproj check)",
    ),
    "check.strays": (
        ";所列另有 {count} 个不属于台账,未检查",
        "; named, but not of the ledger, and not checked: {count}",
    ),
    "check.written": (
        "已把 {count} 个差错写入 {file},接受至 {until}{kept}{left_out}。今后:keyproj check --baseline {file}",
        (
            "Problems written to {file}: {count}, accepted until {until}{kept}{left_out}. "
            "From now on: keyproj check --baseline {file}"
        ),
    ),
    "check.kept": (";原已接受、未过期的 {count} 条照旧", "; entries that are still valid and stay: {count}"),
    "check.left_out": (
        ";另有 {count} 个错误使文件无法计入,不能接受,未写入",
        "; errors that keep a file from being counted, which can't be accepted, and were left out: {count}",
    ),
    "check.code": ("{code} {title}({name})", "{code} {title} ({name})"),
    "check.codes": ("差错编号", "Problem codes"),
    "check.severity": ("程度:{severity}", "Severity: {severity}"),
    "check.judged": ("程度:{judged}(规则所定;一般为{severity})", "Severity: {judged} (by the policy; else {severity})"),
    "check.needs": ("依据:{needs}", "Looks at: {needs}"),
}
