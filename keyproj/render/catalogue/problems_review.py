"""What is wrong with the changes of a branch (`check --base`, K38x), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K381.title": ("受保护的数据未经调整就改了", "A protected field changed without an adjustment"),
    "problem.K381.message": (
        "{project} {label}由 {old} 改为 {new},没有已执行的调整",
        "{project}: {label} changed from {old} to {new}, and no applied adjustment says so",
    ),
    "problem.K381.message_stale": (
        "{project} {label}的调整 {adjustment} 以 {new} 为原值,分叉点上是 {old}",
        "{project}: adjustment {adjustment} changes {label} from {new}, but in the base it is {old}",
    ),
    "problem.K381.message_months": (
        "{project} {label}:{whole}各月之和 {sum} 与计划 {planned} 不符,等于改了计划",
        "{project}: {label} ({whole}) come to {sum}, not to the planned {planned}: that changes the plan",
    ),
    "problem.K381.message_package": (
        "{project} {label}由 {old} 改为 {new}:打包项目与其中项目的投资只算一次,合计会随之改变",
        "{project}: {label} changed from {old} to {new}: a package and its parts are counted once, so the totals change",
    ),
    "problem.K381.hint": (
        "恢复为 {old};确需改的,提出调整,签批后执行(keyproj adjust propose、sign、apply)",
        "Restore {old}; if it must change, propose an adjustment and have it signed and applied (keyproj adjust propose, sign, apply)",
    ),
    "problem.K381.hint_stale": (
        "按分叉点的值重新提出调整,原来的撤回",
        "Withdraw that proposal, and propose it anew from the value of the base",
    ),
    "problem.K381.hint_months": (
        "让各月之和等于 {planned}(keyproj schedule --write 会这样分);计划要改的,提出调整",
        "Let the months make up {planned}, as keyproj schedule --write does; if the plan must change, propose an adjustment",
    ),
    "problem.K381.hint_package": (
        "恢复为 {old};拆分项目的,子项目先作储备项目写 parent,再提出调入。已列入的项目要改的单独提交,由管理台账的人审阅后合并(check --base … --ignore K381)",
        "Restore {old}; to split a project, add its parts in reserve with parent, and propose that they come in. For a listed one it is a review of its own (check --base … --ignore K381)",
    ),
    "problem.K381.why": (
        "总投资、年度计划、起止时间等只能经签批的调整改动;几次调整连着的,只看头尾。哪些受保护由规则的 protected 写明,以分叉点上的规则为准。\n错:\n  直接把 total_investment: 12亿元 改成 13亿元\n对:\n  keyproj adjust propose TS-0012 --kind 总投资 …,签批后 keyproj adjust apply",
        "Total investment, annual plan, dates and the like only change by adjustments that were signed; of several in a row the first and the last value count. What is protected is said by the policy of the base, in protected.\nWrong:\n  total_investment: 12亿元 is edited to 13亿元\nRight:\n  keyproj adjust propose TS-0012 --kind 总投资 …, and keyproj adjust apply when it is signed",
    ),
    "problem.K382.title": ("项目未经调整就列入", "A project came onto the list without an adjustment"),
    "problem.K382.message": (
        "新增的 {project} {name} 有年度计划或列入依据,没有已执行的调入",
        "The new project {project} {name} has a plan or a listing, and no applied adjustment brought it in",
    ),
    "problem.K382.message_unread": (
        "{project} {name} 的文件在分叉点上读不出,无法核对改了什么",
        "In the base the file of {project} {name} can't be read, so nobody can tell what changed",
    ),
    "problem.K382.hint": (
        "先作为储备项目(不写 plans、listing)加入,再提出调入(keyproj adjust propose)",
        "Add it in reserve, without plans and listing, and propose that it comes in (keyproj adjust propose)",
    ),
    "problem.K382.hint_unread": (
        "修复读不出的文件单独提交,对照以前的版本审阅后合并(check --base … --ignore K382)",
        "Mending such a file is a review of its own, against its earlier commits (check --base … --ignore K382)",
    ),
    "problem.K382.why": (
        "列入年度计划的项目由调入增加;储备项目可以随时加入台账。下一年度尚未公布的计划不受限制。\n错:\n  新文件里直接写 plans: {{2023: …}}\n对:\n  新文件不写 plans,经调入后由 keyproj adjust apply 写入",
        "A project comes onto the year's list by an adjustment; one in reserve may be added by anybody. Plans of a coming year that is not published yet are free.\nWrong:\n  a new file with plans: {{2023: …}}\nRight:\n  a new file without plans, which keyproj adjust apply writes",
    ),
    "problem.K383.title": ("项目文件被删除", "A project's file is gone"),
    "problem.K383.message": ("{project} {name} 的文件没有了", "The file of {project} {name} is gone"),
    "problem.K383.message_twice": (
        "{project} {name} 的编号有两个文件在用,都不计入",
        "Two files claim the id of {project} {name}, so that neither is counted",
    ),
    "problem.K383.hint": (
        "恢复文件;项目调出的,经签批后由 keyproj adjust apply 写入 removed,文件保留",
        "Restore it; a project that leaves keeps its file, in which keyproj adjust apply writes removed",
    ),
    "problem.K383.hint_twice": ("只留一个文件用这个编号", "Leave the id to one of them"),
    "problem.K383.why": (
        "项目只能调出,不能删除,否则以前的数查不到出处。换编号的,原编号写入 former_ids。\n错:\n  删除 projects/路北区/TS-0012.yaml\n对:\n  提出调出,签批后执行",
        "A project leaves the list and is never deleted, or earlier figures can't be traced. Under a new id it names the old one in former_ids.\nWrong:\n  projects/路北区/TS-0012.yaml is deleted\nRight:\n  an adjustment takes it out",
    ),
    "problem.K384.title": ("分支改了规则", "A branch changes the policy"),
    "problem.K384.message": (
        "规则的 {section} 由 {old} 改为 {new}",
        "The policy's {section} changed from {old} to {new}",
    ),
    "problem.K384.message_signers": (
        "规则的签字公钥({section})由 {old} 改为 {new}:自己加的公钥不能证明自己的签字",
        "The keys that may sign ({section}) changed from {old} to {new}: nobody allows a key to himself",
    ),
    "problem.K384.hint": (
        "恢复规则;确需改的,把改好的规则存成另一个文件,提出调整(keyproj adjust propose --policy 文件),签批后执行",
        "Restore it; if it must change, propose the changed file as an adjustment (keyproj adjust propose --policy FILE), and have it signed and applied",
    ),
    "problem.K384.why": (
        "规则只能经签批的调整改动,由原来的规则规定的人签字;新的签字次序、公钥合并以后才算数。名称、语言、显示格式、备注和审阅人除外。\n错:\n  直接改 keyproj.yaml 的 checks,或给 allowed_signers 加公钥\n对:\n  keyproj adjust propose --policy 新规则.yaml …,签批后 keyproj adjust apply",
        "The policy changes by signed adjustments alone, by those who sign under the old one; a new chain or key counts once it is merged. Title, language, display, note and owners are free.\nWrong:\n  checks or allowed_signers are edited in keyproj.yaml\nRight:\n  keyproj adjust propose --policy new.yaml …, and keyproj adjust apply when it is signed",
    ),
    "problem.K385.title": ("关账文件被改", "A close was changed"),
    "problem.K385.message": (
        "{month} 的关账({closed}):{target} 由 {old} 改为 {new}",
        "The close of {month} ({closed}): {target} changed from {old} to {new}",
    ),
    "problem.K385.message_gone": (
        "{month} 的关账文件({closed})没有了",
        "The close of {month} ({closed}) is gone",
    ),
    "problem.K385.hint": (
        "恢复文件;要重新关账的,先撤销(keyproj close --reopen)",
        "Restore it; to close the month anew, open it again (keyproj close --reopen)",
    ),
    "problem.K385.why": (
        "关账文件只能写上撤销,不能改、不能删。\n错:\n  删除 closes/2023-06.yaml\n对:\n  keyproj close --reopen --month 2023-06 --reason …",
        "A close may be withdrawn, with who and why, and is otherwise never changed or deleted.\nWrong:\n  closes/2023-06.yaml is deleted\nRight:\n  keyproj close --reopen --month 2023-06 --reason …",
    ),
    "problem.K386.title": ("已执行的调整被改", "The history of a project was changed"),
    "problem.K386.message": (
        "{project} 的 history 不再以分叉点上的各条开头:原为“{old}”,现为“{new}”",
        'The history of {project} no longer begins as it does in the base: "{old}" became "{new}"',
    ),
    "problem.K386.hint": (
        "恢复 history;要改回去的,另提一份调整",
        "Restore it; to take an adjustment back, propose another one",
    ),
    "problem.K386.why": (
        "执行过的调整是公布数与现数之间的凭据,只增不减。\n错:\n  删去 history 的一条,把数改回去\n对:\n  再提一份调整",
        "What was adjusted accounts for the difference between the published figures and those of today; it is only ever added to.\nWrong:\n  an entry of history is deleted, and the value set back\nRight:\n  a further adjustment",
    ),
    "problem.K387.title": ("已公布的计划被改", "A published plan was changed"),
    "problem.K387.message": (
        "{year}年公布的计划:{label} 由 {old} 改为 {new}",
        "The published plan of {year}: {label} changed from {old} to {new}",
    ),
    "problem.K387.message_said": (
        "{year}年公布的计划:{target} 由 {old} 改为 {new}",
        "The published plan of {year}: {target} changed from {old} to {new}",
    ),
    "problem.K387.message_gone": ("{year}年公布的计划没有了", "The published plan of {year} is gone"),
    "problem.K387.hint": (
        "恢复文件;录入有误的单独提交,由管理规则的人审阅后合并(check --base … --ignore K387)",
        "Restore it; a slip of the pen is put right in a review of its own (check --base … --ignore K387)",
    ),
    "problem.K387.why": (
        "公布的数是核对的依据,不随台账改动。\n错:\n  把公布的总投资改成现在的合计\n对:\n  公布数不动,差额由 summary 的核对表说明",
        "The published figures are what the ledger is held against, and don't follow it.\nWrong:\n  the published total is set to today's sum\nRight:\n  it stays, and the reconciliation of summary explains the difference",
    ),
    "problem.K388.title": ("签字或执行标记被去掉", "A signature or mark is gone"),
    "problem.K388.message": (
        "调整 {adjustment} 上 {name} 的签字({day},{opinion})没有了,或者被改;现为:{new}",
        "The signature of {name} ({day}, {opinion}) on adjustment {adjustment} is gone or altered; there is now: {new}",
    ),
    "problem.K388.message_applied": (
        "调整 {adjustment} 的执行标记({day},{name})没有了,或者被改;现为:{new}",
        "The mark that adjustment {adjustment} was applied ({day}, {name}) is gone or altered; there is now: {new}",
    ),
    "problem.K388.message_withdrawn": (
        "调整 {adjustment} 的撤回({day},{name})没有了,或者被改;现为:{new}",
        "The withdrawal of adjustment {adjustment} ({day}, {name}) is gone or altered; there is now: {new}",
    ),
    "problem.K388.hint": (
        "恢复原样;改变意见的,撤回后另提一份",
        "Restore it; whoever changes his mind has the proposal withdrawn and made anew",
    ),
    "problem.K388.why": (
        "签过的字留在台账里,不同意的也一样;撤回的建议不再恢复。\n错:\n  删去 opinion: 不同意 的一段,换人再签\n对:\n  撤回这份,另提一份",
        "What was signed stays in the ledger, dissent as well as assent; what was withdrawn stays so.\nWrong:\n  a section with opinion: 不同意 is emptied and signed by another\nRight:\n  the proposal is withdrawn, and another one made",
    ),
    "problem.K389.title": ("执行的调整没有签全", "Applied without all signatures"),
    "problem.K389.message": (
        "调整 {adjustment} 已在本分支执行,按目标分支的规则还缺 {role} {scope} 的同意",
        "Adjustment {adjustment} was applied by this branch; by the policy that it is judged by, it lacks the assent of {role} {scope}",
    ),
    "problem.K389.message_person": (
        "调整 {adjustment} 已在本分支执行,但按目标分支的规则,签字的 {name} 当日不任 {role} {scope}",
        "Adjustment {adjustment} was applied by this branch, but by the policy that it is judged by {name}, who signed, is not {role} {scope}",
    ),
    "problem.K389.hint": (
        "恢复执行前的文件,签全后再执行(keyproj adjust sign、decide、apply)",
        "Restore the files as they were before, have it signed through, and apply it then (keyproj adjust sign, decide, apply)",
    ),
    "problem.K389.why": (
        "签字的次序和栏目由目标分支的规则定,分支自己改不了;少一栏也不能执行。\n错:\n  删去分包市领导的一栏,只由领导小组签字\n对:\n  各栏都签了同意,再执行",
        "Who signs is said by the policy of the branch that this one is merged into; no section may be left out.\nWrong:\n  the city leader's section is deleted, and the leading group signs alone\nRight:\n  every section is signed with assent, and then it is applied",
    ),
}
