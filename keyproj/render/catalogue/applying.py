"""Texts of `adjust apply`."""

TEXTS: dict[str, tuple[str, str]] = {
    "apply.lead": (
        "{id}:{projects} 个项目,自 {effective} 起按新数计。",
        "{id}: projects {projects}, counting from {effective}.",
    ),
    "apply.lead_policy": ("{id}:改规则(keyproj.yaml)。", "{id}: a change of the policy (keyproj.yaml)."),
    "apply.again": (
        "{day} 已由 {by} 执行,没有改动。",
        "It was applied on {day} by {by}; nothing is changed.",
    ),
    "apply.resumed": (
        "上次没有做完,接着做;已改的项目:{projects}。",
        "Goes on where it was cut short; already changed: {projects}.",
    ),
    "apply.done": (
        "{day} 由 {by} 执行完毕,写入 {count} 个文件。",
        "Applied on {day} by {by}; files written: {count}.",
    ),
    "apply.ask": (
        "执行 {id},写入 {count} 个文件?[y/N]",
        "Apply {id}, writing {count} files? [y/N]",
    ),
    "apply.refused": (
        "没有执行,原因见上。台账没有改动",
        "Not applied, for the reasons above. The ledger is unchanged",
    ),
    "apply.stale": (
        "{project} {what}({field})应为“{expected}”,现在是“{found}”",
        "{project} {what} ({field}) should be “{expected}”, but is “{found}”",
    ),
    "apply.error.stale": (
        "{adjustment} 的原值已经不是现值:{values}。改错了的改回;确已另行调整的,撤回这一份重新提出",
        (
            "{adjustment} is stale: {values}. Undo a wrong change; where it was adjusted meanwhile, withdraw this one and "
            "propose anew"
        ),
    ),
    "apply.error.waiting": (
        "{adjustment} 还没有签完,待签:{offices}",
        "{adjustment} is not signed through; waiting for: {offices}",
    ),
    "apply.error.state": (
        "{adjustment} 不能执行,现在是:{state}",
        "{adjustment} can't be applied; it is: {state}",
    ),
    "apply.error.gone": (
        "{adjustment} 的项目不在台账中,或有两个文件同用一个编号:{projects}",
        "Projects of {adjustment} are not in the ledger, or two files claim one id: {projects}",
    ),
    "apply.error.by": ("没有写明经办人:用 --by", "Nobody is named who applies it: use --by"),
    "apply.error.no": ("没有执行,台账没有改动。", "Not applied; the ledger is unchanged."),
    "apply.error.stopped": (
        "{cause};已写入 {done} 个文件,还有 {left} 个。改正后再执行一次,接着做完",
        "{cause}; files written: {done}, left: {left}. Put that right and run it again: it does the rest",
    ),
}
