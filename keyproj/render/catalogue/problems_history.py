"""What is wrong with applied adjustments and the histories of projects (K36x), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K360.title": ("调整记录里的字段不能调整", "History of a field that is never adjusted"),
    "problem.K360.message": ("{seen} 不是动态调整可以改的字段", "{seen} is no field that adjustments change"),
    "problem.K360.hint": (
        "调整记录由 keyproj adjust apply 写入;手工改过的,按调整建议改回",
        "keyproj adjust apply writes the history: take back what was edited by hand",
    ),
    "problem.K360.why": (
        (
            "调整记录(history)写明每次调整改了哪个字段、原值和新值,报表按它还原年初公布的计划,所以字段要与调整建议一致。\n错:\n"
            "  changes: [{{field: started, old: 2023-02-26, new: 2023-03-26}}]\n对:\n"
            "  changes: [{{field: total_investment, old: 12亿元, new: 13亿元}}]"
        ),
        (
            "The history says of each adjustment which field it changed, from what to what; the plan as published is recovered from "
            "it.\nWrong:\n  changes: [{{field: started, old: 2023-02-26, new: 2023-03-26}}]\nRight:\n"
            "  changes: [{{field: total_investment, old: 12亿元, new: 13亿元}}]"
        ),
    ),
    "problem.K361.title": ("调整记录所说的建议不在台账中", "History of an unknown adjustment"),
    "problem.K361.message": ("台账中没有调整建议 {adjustment}", "The ledger has no adjustment {adjustment}"),
    "problem.K361.hint": (
        "找回 adjustments 文件夹中的这份建议;编号写错的改正",
        "Bring the proposal back into the folder adjustments, or put the id right",
    ),
    "problem.K361.why": (
        (
            "项目的每次调整都要有经签批的建议作依据,建议文件不能删。\n错:\n  history:\n"
            "    - {{adjustment: TS-ADJ-2023Q2-99, …}}(没有这份建议)\n对:\n  history:\n"
            "    - {{adjustment: TS-ADJ-2023Q2-03, …}}"
        ),
        (
            "Every adjustment of a project rests on a signed proposal, whose file must stay.\nWrong:\n  history:\n"
            "    - {{adjustment: TS-ADJ-2023Q2-99, …}} (there is no such proposal)\nRight:\n  history:\n"
            "    - {{adjustment: TS-ADJ-2023Q2-03, …}}"
        ),
    ),
    "problem.K362.title": ("调整记录与建议不一致", "History differs from the adjustment"),
    "problem.K362.message": (
        "{adjustment} 的 {target}:这里是 {seen},建议是 {other}",
        "{target} of {adjustment}: {seen} here, {other} in the proposal",
    ),
    "problem.K362.message_effective": (
        "{adjustment} 的生效日期:这里是 {seen},建议是 {other}",
        "The day from which {adjustment} counts: {seen} here, {other} in the proposal",
    ),
    "problem.K362.message_twice": ("{adjustment} 在这里记了两次", "{adjustment} stands here twice"),
    "problem.K362.hint": (
        "以签批过的建议为准,把这里改回原样(git 里有执行时的写法)",
        "What was signed counts: put it back here as it was when it was applied, which git knows",
    ),
    "problem.K362.hint_effective": (
        "以签批过的建议为准,把日期改回",
        "What was signed counts: put the day back",
    ),
    "problem.K362.hint_twice": ("删去重复的一次", "Delete the second one"),
    "problem.K362.why": (
        (
            "项目里的调整记录是签批过的建议的原样,谁也不能另改,否则还原出来的计划就不是公布的计划。\n错:\n"
            "  建议是 old: 12亿元、new: 13亿元,记录是 old: 11亿元、new: 13亿元\n对:\n  两处都是 old: 12亿元、new: 13亿元"
        ),
        (
            "The history repeats what was signed. Were it otherwise, the plan recovered from it would not be the published one.\n"
            "Wrong:\n  the proposal says old: 12亿元, new: 13亿元, the history old: 11亿元, new: 13亿元\nRight:\n"
            "  both say old: 12亿元, new: 13亿元"
        ),
    ),
    "problem.K363.title": ("前后两次调整接不上", "Adjustments that do not follow each other"),
    "problem.K363.message": (
        "{adjustment} 把 {target} 改为“{seen}”,接着的 {next} 却从“{other}”改起",
        "{adjustment} makes {target} “{seen}”, but {next}, which follows, begins from “{other}”",
    ),
    "problem.K363.message_order": (
        "{adjustment} 自 {seen} 起改 {target},排在它后面的 {next} 却自 {other} 起",
        "{adjustment} changes {target} from {seen} on, but {next}, which follows, from {other}",
    ),
    "problem.K363.hint": (
        "调整记录不手工改;按两份建议核对,改回执行时的原样",
        "The history is not edited by hand: compare both proposals, and put it back as it was applied",
    ),
    "problem.K363.hint_order": (
        "同一字段按生效日期先后执行;先后排错的,改回执行时的次序",
        "Adjustments of one field follow each other by their days: put the order right",
    ),
    "problem.K363.why": (
        (
            "同一字段几次调整,后一次的原值就是前一次的新值,生效日期不早于前一次,这样才能还原任何一天的计划。\n错:\n"
            "  前一次 new: 13亿元,后一次 old: 12亿元\n对:\n  前一次 new: 13亿元,后一次 old: 13亿元"
        ),
        (
            "Of two adjustments of a field the later begins with what the earlier made of it, and counts from no earlier day; so "
            "the plan of any day can be recovered.\nWrong:\n  the first says new: 13亿元, the second old: 12亿元\nRight:\n"
            "  the first says new: 13亿元, the second old: 13亿元"
        ),
    ),
    "problem.K364.title": ("现值不是调整后的数", "Value other than the adjusted one"),
    "problem.K364.message": (
        "{target} 现在是“{seen}”,最后一次调整({adjustment})定的是“{other}”",
        "{target} is “{seen}” now; the last adjustment, {adjustment}, made it “{other}”",
    ),
    "problem.K364.hint": (
        "改回调整后的数;确要再变,另提调整建议(keyproj adjust propose)",
        "Put the adjusted value back; for another change propose an adjustment (keyproj adjust propose)",
    ),
    "problem.K364.why": (
        (
            "调整过的数只能再经调整来改,直接改项目文件就绕过了签批。\n错:\n"
            "  total_investment: 14亿元(最后一次调整 new: 13亿元)\n对:\n  total_investment: 13亿元"
        ),
        (
            "What was adjusted changes only by a further adjustment: to edit it in the file goes round the sign-off.\nWrong:\n"
            "  total_investment: 14亿元 (the last adjustment says new: 13亿元)\nRight:\n  total_investment: 13亿元"
        ),
    ),
    "problem.K365.title": ("调整只执行了一半", "Half-applied adjustment"),
    "problem.K365.message": (
        "{adjustment} 只改了 {done},还没有改 {left}",
        "{adjustment} was applied to {done}, but not to {left}",
    ),
    "problem.K365.message_marker": (
        "{adjustment} 的项目({done})都改了,却没有执行记录",
        "{adjustment} was applied to its projects ({done}), but is not marked as applied",
    ),
    "problem.K365.message_history": (
        "{adjustment} 有执行记录,{left} 却没有调整记录",
        "{adjustment} is marked as applied, but {left} has no history of it",
    ),
    "problem.K365.hint": (
        "执行 keyproj adjust apply {adjustment},接着做完;已改的不重复",
        "Run keyproj adjust apply {adjustment}: it does what is left, and nothing twice",
    ),
    "problem.K365.hint_marker": (
        "执行 keyproj adjust apply {adjustment},补上执行记录",
        "Run keyproj adjust apply {adjustment}, which marks it",
    ),
    "problem.K365.hint_history": (
        "项目文件改回执行后的样子(git 里有);没有执行过的,删去建议中的 applied 再执行",
        "Bring the project's file back as it was after that (git knows it); if that never was, delete applied and apply it",
    ),
    "problem.K365.why": (
        (
            "一份建议要么全部执行,要么没有执行。执行中断(停电、磁盘满)时,项目只改了一部分,再执行一次就接着做完。\n错:\n"
            "  建议有 TS-0012、TS-0013 两个项目,只有 TS-0012 有调整记录\n对:\n"
            "  两个项目都有调整记录,建议有 applied: {{date: 2023-07-03, by: 市重点办}}"
        ),
        (
            "An adjustment is applied whole or not at all. Where that was cut short (a power cut, a full disk), to run it again "
            "does the rest.\nWrong:\n  a proposal for TS-0012 and TS-0013, and only TS-0012 has it in its history\nRight:\n"
            "  both have, and the proposal says applied: {{date: 2023-07-03, by: 市重点办}}"
        ),
    ),
    "problem.K366.title": ("没有审定就执行", "Applied without a decision"),
    "problem.K366.message": (
        "写着已经执行,签批却还没有办完(不计执行,现在是:{state})",
        "It is marked as applied, but not signed through (without the mark it is: {state})",
    ),
    "problem.K366.message_early": (
        "执行日期 {seen} 早于最后一份签字 {other}",
        "It was applied on {seen}, before the last signature of {other}",
    ),
    "problem.K366.hint": (
        "没有签批完的不能执行:删去 applied,项目文件改回,签完再执行 keyproj adjust apply",
        "Delete applied, take the projects' files back, and run keyproj adjust apply once all have signed",
    ),
    "problem.K366.hint_early": (
        "核对日期,改成实际执行的那天",
        "Check the day: the one on which it was applied",
    ),
    "problem.K366.why": (
        (
            "执行记录由 keyproj adjust apply 在各方签字同意以后写入;自己写上的不作数。\n错:\n"
            "  applied: {{date: 2023-07-03, by: 甲}}(领导小组还没有签)\n对:\n"
            "  领导小组签了同意,再执行 keyproj adjust apply"
        ),
        (
            "keyproj adjust apply writes the mark once all have signed with assent; one put there by hand is none.\nWrong:\n"
            "  applied: {{date: 2023-07-03, by: 甲}} (the leading group has not signed)\nRight:\n"
            "  the leading group signs, then keyproj adjust apply"
        ),
    ),
    "problem.K367.title": ("与所附的新规则不符", "Not what the new policy says"),
    "problem.K367.message": (
        "{target} 写的是 {seen},所附的新规则是 {other}",
        "{target} is said to be {seen}; by the new policy it is {other}",
    ),
    "problem.K367.message_missing": (
        "新规则 {file} 不在 evidence 中,或者没有这个文件",
        "The new policy, {file}, is not there, or not among the evidence",
    ),
    "problem.K367.message_unread": ("新规则 {file} 有差错,读不出", "The new policy, {file}, can't be read"),
    "problem.K367.hint": (
        "撤回这一份,用 keyproj adjust propose --policy 重新提出",
        "Withdraw the proposal, and make it anew: keyproj adjust propose --policy",
    ),
    "problem.K367.hint_missing": (
        "恢复文件,或撤回后重新提出",
        "Restore the file, or withdraw the proposal and make it anew",
    ),
    "problem.K367.hint_unread": (
        "恢复文件,或撤回后重新提出",
        "Restore the file, or withdraw the proposal and make it anew",
    ),
    "problem.K367.why": (
        (
            "改规则的建议附有新规则全文,写明新旧内容的摘要和每一处改动;签字的人看的就是这些,必须与新规则一致。\n错:\n"
            "  新规则改了 allowed_signers,建议只写 checks.overrun\n对:\n  每一处改动都由 keyproj adjust propose --policy 写出"
        ),
        (
            "A proposal to change the policy has the new text among its papers, and says each change, with digests of all; who "
            "signs looks at that, so both must agree.\nWrong:\n  the new text changes allowed_signers, and the proposal speaks of "
            "checks.overrun\nRight:\n  every change stands there, as keyproj adjust propose --policy writes it"
        ),
    ),
    "problem.K368.title": ("改规则要单独提出", "A change of the policy beside others"),
    "problem.K368.message": (
        "改规则的事项不写 project,也不和别的事项放在一份建议里",
        "An item that changes the policy names no project, and stands alone in its proposal",
    ),
    "problem.K368.hint": (
        "另提一份:keyproj adjust propose --policy",
        "Propose it by itself: keyproj adjust propose --policy",
    ),
    "problem.K368.why": (
        (
            "改规则由审定的人签字,不涉及哪个县(市)区,与改项目分开。\n错:\n  items: [{{kind: 规则, …}}, {{project: TS-0001, kind: 总投资, …}}]\n"
            "对:\n  items: [{{kind: 规则, …}}]"
        ),
        (
            "A change of the policy concerns no county, and is signed by those who decide; so it stands by itself.\nWrong:\n"
            "  items: [{{kind: 规则, …}}, {{project: TS-0001, kind: 总投资, …}}]\nRight:\n  items: [{{kind: 规则, …}}]"
        ),
    ),
}
