"""What is wrong with adjustment proposals (K33x) and the policy's rules of them (K34x), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K331.title": ("这种调整不能改这个字段", "Field of another kind of adjustment"),
    "problem.K331.message": (
        "种类是 {kind},不能改 {seen}",
        "An item of the kind {kind} does not change {seen}",
    ),
    "problem.K331.hint": (
        "{kind} 可以改的字段:{choices};要改别的,另写一条相应种类的事项",
        "{kind} changes: {choices}; for anything else add an item of its kind",
    ),
    "problem.K331.why": (
        (
            "每种调整只能改与它有关的字段,签批的人看种类就知道动了什么。\n错:\n  kind: 年度计划\n"
            "  changes: [{{field: total_investment, old: 12亿元, new: 13亿元}}]\n对:\n  kind: 总投资\n"
            "  changes: [{{field: total_investment, old: 12亿元, new: 13亿元}}]"
        ),
        (
            "Each kind of adjustment changes its own fields, so that who signs sees from the kind what is touched.\nWrong:\n"
            "  kind: 年度计划\n  changes: [{{field: total_investment, old: 12亿元, new: 13亿元}}]\nRight:\n  kind: 总投资\n"
            "  changes: [{{field: total_investment, old: 12亿元, new: 13亿元}}]"
        ),
    ),
    "problem.K332.title": ("不是季度", "Not a quarter"),
    "problem.K332.message": ("{seen} 不是季度", "{seen} is no quarter"),
    "problem.K332.hint": ("写成 2023-Q2 这样", "Write it like 2023-Q2"),
    "problem.K332.why": (
        "季度写年份、连字符、Q1 至 Q4。\n错:\n  quarter: 2023年二季度\n对:\n  quarter: 2023-Q2",
        "A quarter is a year, a hyphen, and Q1 to Q4.\nWrong:\n  quarter: 2nd quarter\nRight:\n  quarter: 2023-Q2",
    ),
    "problem.K333.title": ("调整的项目不在台账中", "Adjustment of an unknown project"),
    "problem.K333.message": ("台账中没有项目 {project}", "The ledger has no project {project}"),
    "problem.K333.hint": (
        "写项目现在的编号;要调入的储备项目,先用 keyproj new 建文件",
        "Give the project's present id; for a project that is to come in, make its file first (keyproj new)",
    ),
    "problem.K333.why": (
        (
            "调整改的是项目文件,没有项目就无从核对原值,也无法执行。调入的储备项目也要先有文件,手续齐不齐看它的文件。\n错:\n"
            "  project: TS-9999\n对:\n  project: TS-0012"
        ),
        (
            "An adjustment changes a project's file: without one nothing can be compared or applied. A reserve project that is "
            "to come in has a file, too, which shows its formalities.\nWrong:\n  project: TS-9999\nRight:\n  project: TS-0012"
        ),
    ),
    "problem.K334.title": ("调整编号与文件名不一致", "Adjustment named otherwise than its file"),
    "problem.K334.message": ("编号是 {id},文件名却是 {name}.yaml", "The id is {id}, but the file is named {name}.yaml"),
    "problem.K334.hint": (
        "文件改名为 {id}.yaml,或把编号改成 {name};已有人签批的只能改文件名",
        "Rename the file to {id}.yaml, or change the id to {name}; once signed, only the file can be renamed",
    ),
    "problem.K334.why": (
        (
            "签批、执行都按编号找文件,两者必须相同。\n错:\n  adjustments/TS-ADJ-2023Q2-04.yaml 里是 id: TS-ADJ-2023Q2-03\n对:\n"
            "  adjustments/TS-ADJ-2023Q2-03.yaml 里是 id: TS-ADJ-2023Q2-03"
        ),
        (
            "A proposal is signed and applied by its id, so the two are the same.\nWrong:\n"
            "  adjustments/TS-ADJ-2023Q2-04.yaml says id: TS-ADJ-2023Q2-03\nRight:\n"
            "  adjustments/TS-ADJ-2023Q2-03.yaml says id: TS-ADJ-2023Q2-03"
        ),
    ),
    "problem.K335.title": ("调整编号重复", "Adjustment's id used twice"),
    "problem.K335.message": ("编号 {id} 已用于 {other}", "The id {id} is also used by {other}"),
    "problem.K335.hint": (
        "未签批的一个换用新编号;是同一份的,只留一个文件",
        "Give the one that is not signed a new id; if both are the same proposal, keep one file",
    ),
    "problem.K335.why": (
        (
            "编号是调整的唯一标识,重复时不知道签批的是哪一份。\n错:\n  两个文件都是 id: TS-ADJ-2023Q2-03\n对:\n"
            "  一个是 id: TS-ADJ-2023Q2-03,另一个是 id: TS-ADJ-2023Q2-04"
        ),
        (
            "The id identifies a proposal. Where two have one, nobody knows which was signed.\nWrong:\n"
            "  two files say id: TS-ADJ-2023Q2-03\nRight:\n"
            "  one says id: TS-ADJ-2023Q2-03, the other id: TS-ADJ-2023Q2-04"
        ),
    ),
    "problem.K336.title": ("不在调整期内提出", "Proposed outside of the window"),
    "problem.K336.message": (
        "提出日期 {seen} 不在调整期内;下一个调整期是 {since} 至 {until}",
        "It was proposed on {seen}, outside of the window; the next one is {since} to {until}",
    ),
    "problem.K336.message_none": (
        "提出日期 {seen} 不在调整期内;规则没有调整期",
        "It was proposed on {seen}, and the policy has no window at all",
    ),
    "problem.K336.hint": (
        "到调整期再提出;确需提前的,写明 exemption(缘由、批准人、日期),命令行用 --exemption、--exempted-by",
        "Propose in the window; where it can't wait, record the leave in exemption (--exemption, --exempted-by)",
    ),
    "problem.K336.hint_none": (
        "写明 exemption(缘由、批准人、日期),或在规则 adjustment.window.months 中写明月份",
        "Record the leave in exemption, or give the months in the policy's adjustment.window.months",
    ),
    "problem.K336.why": (
        (
            "调整按规定的时间集中办理(唐山市为每季度末),平时随时调,盘子就没有定数。\n错:\n"
            "  proposed: {{by: 路北区政府, role: county, scope: 路北区, date: 2023-05-04}}\n对:\n"
            "  proposed: {{by: 路北区政府, role: county, scope: 路北区, date: 2023-06-25}}"
        ),
        (
            "The list is adjusted at set times (in Tangshan at each quarter's end); otherwise nobody could rely on it.\nWrong:\n"
            "  proposed: {{by: 路北区政府, role: county, scope: 路北区, date: 2023-05-04}}\nRight:\n"
            "  proposed: {{by: 路北区政府, role: county, scope: 路北区, date: 2023-06-25}}"
        ),
    ),
    "problem.K337.title": ("提出人无权提出", "Proposed by someone who may not"),
    "problem.K337.message": (
        "项目 {project} 在 {county},不能由 {scope} 提出",
        "Project {project} lies in {county}; {scope} can't propose for it",
    ),
    "problem.K337.message_role": (
        "规则不许以 {key} 的身份提出调整",
        "The policy does not let {key} propose",
    ),
    "problem.K337.message_scope": (
        "没有写明由哪个县(市)区提出,或规则中没有 {scope}",
        "It does not say which county proposes, or the policy has no {scope}",
    ),
    "problem.K337.message_by": (
        "{day} 在任的是 {holder},不是 {by}",
        "On {day} the office was held by {holder}, not by {by}",
    ),
    "problem.K337.hint": (
        "由项目所在的县(市)区提出,或改正 scope",
        "Let the project's own county propose, or correct scope",
    ),
    "problem.K337.hint_role": (
        "可选:{choices}(规则 adjustment.proposers)",
        "Choose from {choices} (the policy's adjustment.proposers)",
    ),
    "problem.K337.hint_scope": ("写规则 counties 中的名称", "Name one of the policy's counties"),
    "problem.K337.hint_by": ("写在任的人,或改正规则 offices", "Name who held it, or correct the policy's offices"),
    "problem.K337.why": (
        (
            "谁提出、为哪个县(市)区提出,决定由哪位市领导签批,不能代为提出。\n错:\n"
            "  proposed: {{by: 路北区政府, role: county, scope: 路北区, date: 2023-06-25}}   项目在丰南区\n对:\n"
            "  proposed: {{by: 丰南区政府, role: county, scope: 丰南区, date: 2023-06-25}}"
        ),
        (
            "Who proposes, for which county, decides which city leader signs; nobody proposes for another.\nWrong:\n"
            "  proposed: {{by: 路北区政府, role: county, scope: 路北区, date: 2023-06-25}}   a project in 丰南区\nRight:\n"
            "  proposed: {{by: 丰南区政府, role: county, scope: 丰南区, date: 2023-06-25}}"
        ),
    ),
    "problem.K338.title": ("原值已经不是现值", "Old value no longer the current one"),
    "problem.K338.message": (
        "{project} 的{label}现在是“{now}”,不是“{seen}”",
        "{label} of {project}: now “{now}”, not “{seen}”",
    ),
    "problem.K338.hint": (
        "核对项目文件:改错了的改回;确已另行调整的,撤回这一份重新提出",
        "Look at the project's file: undo a wrong change; where it was adjusted meanwhile, withdraw this one and propose anew",
    ),
    "problem.K338.why": (
        (
            "签批的是从原值到新值的改动。原值变了,签批的就不是这件事,不能执行。\n错:\n"
            "  项目文件是 total_investment: 12.5亿元,建议写 old: 12亿元\n对:\n"
            "  项目文件是 total_investment: 12亿元,建议写 old: 12亿元"
        ),
        (
            "What is signed is the change from the old value to the new. Where the old value is another, something else would be "
            "done than was signed.\nWrong:\n  the project says total_investment: 12.5亿元, the proposal old: 12亿元\nRight:\n"
            "  the project says total_investment: 12亿元, the proposal old: 12亿元"
        ),
    ),
    "problem.K339.title": ("两份建议改同一处", "Two adjustments of one field"),
    "problem.K339.message": (
        "{project} 的{label},另有一份未办结的建议 {other} 也要改",
        "{label} of {project}: {other}, which is still open, changes it, too",
    ),
    "problem.K339.hint": (
        "撤回其中一份(keyproj adjust withdraw),或等前一份办结后再提出",
        "Withdraw one of them (keyproj adjust withdraw), or propose after the other has been carried out",
    ),
    "problem.K339.why": (
        (
            "同一处同时有两份建议,执行了一份,另一份的原值就不对了。\n错:\n"
            "  TS-ADJ-2023Q2-03 和 TS-ADJ-2023Q2-04 都改 TS-0012 的 plans.2023.investment\n对:\n"
            "  撤回 TS-ADJ-2023Q2-03,只留 TS-ADJ-2023Q2-04"
        ),
        (
            "Where two proposals change one field, the old value of the second is wrong as soon as the first is applied.\nWrong:\n"
            "  TS-ADJ-2023Q2-03 and TS-ADJ-2023Q2-04 both change plans.2023.investment of TS-0012\nRight:\n"
            "  TS-ADJ-2023Q2-03 is withdrawn, TS-ADJ-2023Q2-04 stays"
        ),
    ),
    "problem.K340.title": ("签批顺序没有审定一级", "Sign-off without a decision at its end"),
    "problem.K340.message": ("签批顺序的最后一级没有审定", "The last step of the chain does not decide"),
    "problem.K340.message_early": ("{role} 审定,但后面还有签批", "{role} decides, but others sign after it"),
    "problem.K340.hint": (
        "给最后一级写 decides: 是",
        "Write decides: 是 in the last step",
    ),
    "problem.K340.hint_early": (
        "把审定的一级放到最后,只在那里写 decides: 是",
        "Put the step that decides last, and write decides: 是 there only",
    ),
    "problem.K340.why": (
        (
            "调整逐级签批,最后由一级审定;没有审定,或审定以后还有人签,就说不清什么时候可以执行。\n错:\n"
            "  chain: [{{role: city_leader, per: county}}, {{role: leading_group}}]\n对:\n"
            "  chain: [{{role: city_leader, per: county}}, {{role: leading_group, decides: 是}}]"
        ),
        (
            "A proposal is signed step by step and decided at the end; without that nobody can say when it may be applied.\n"
            "Wrong:\n  chain: [{{role: city_leader, per: county}}, {{role: leading_group}}]\nRight:\n"
            "  chain: [{{role: city_leader, per: county}}, {{role: leading_group, decides: 是}}]"
        ),
    ),
    "problem.K341.title": ("县(市)区的数因调整减少", "County loses by adjustments"),
    "problem.K341.message": (
        "{quarter} 各份建议合计使 {county} 减少 {by} 个项目,规则不许减少",
        "The proposals of {quarter} together cost {county} {by} projects, which the policy forbids",
    ),
    "problem.K341.message_annual_plan": (
        "{quarter} 各份建议合计使 {county} 年度计划减少 {amount},规则不许减少",
        "The proposals of {quarter} together lower the annual plan of {county} by {amount}, which the policy forbids",
    ),
    "problem.K341.hint": (
        "同时提出调入其他项目补足,或不调出",
        "Bring in other projects with it, or leave this one",
    ),
    "problem.K341.hint_annual_plan": (
        "同时提出增加其他项目的计划或调入项目补足,或不调减",
        "Raise the plan of others or bring projects in with it, or leave this one",
    ),
    "problem.K341.why": (
        (
            "有的地方规定,县(市)区的项目个数、年度计划不得因调整减少(规则 adjustment.limits),调减的要同时补足。\n错:\n"
            "  limits: {{county_projects: 是}},只提出调出一个项目\n对:\n"
            "  limits: {{county_projects: 是}},调出一个,调入一个"
        ),
        (
            "Some places rule that a county's projects or annual plan may not fall (the policy's adjustment.limits): what is taken "
            "off is made up for.\nWrong:\n  limits: {{county_projects: 是}}, and one project goes\nRight:\n"
            "  limits: {{county_projects: 是}}, one project goes, another comes in"
        ),
    ),
    "problem.K342.title": ("调整日期在将来", "Adjustment in the future"),
    "problem.K342.message": ("{seen} 在今天({today})以后", "{seen} lies after today, {today}"),
    "problem.K342.hint": (
        "核对日期,改成实际提出、撤回或执行的那天",
        "Check the day: the one on which it was proposed, withdrawn or applied",
    ),
    "problem.K342.why": (
        (
            "提出、撤回都是已经发生的事,日期不会在今天以后;生效日期可以。\n错:\n  date: 2032-06-25\n对:\n  date: 2023-06-25"
        ),
        (
            "What was proposed or withdrawn has happened; only the day from which values count may lie ahead.\nWrong:\n"
            "  date: 2032-06-25\nRight:\n  date: 2023-06-25"
        ),
    ),
    "problem.K343.title": ("调出情形不成立", "Ground for leaving does not hold"),
    "problem.K343.message": ("规则中没有“{seen}”这种情形", "The policy has no such ground as “{seen}”"),
    "problem.K343.message_started": (
        "{project} 已于 {day} 开工,不是“{seen}”",
        "{project} started on {day}, so “{seen}” does not hold",
    ),
    "problem.K343.message_listed": (
        "{project} 列入日期是 {day},还不满 {years} 年,不是“{seen}”",
        "{project} was listed on {day}, less than {years} years before, so “{seen}” does not hold",
    ),
    "problem.K343.message_working": (
        "{project} 没有停建记录,不是“{seen}”",
        "Nothing says that {project} stood still, so “{seen}” does not hold",
    ),
    "problem.K343.hint": (
        "可选:{choices}(规则 adjustment.leaving.grounds)",
        "Choose from {choices} (the policy's adjustment.leaving.grounds)",
    ),
    "problem.K343.hint_started": (
        "换用成立的情形,或改正项目的 started",
        "Give a ground that holds, or correct the project's started",
    ),
    "problem.K343.hint_listed": (
        "换用成立的情形,或改正项目的 listing.date",
        "Give a ground that holds, or correct the project's listing.date",
    ),
    "problem.K343.hint_working": (
        "先把停建写进项目的 suspended,或换用成立的情形",
        "Record the stop in the project's suspended, or give a ground that holds",
    ),
    "problem.K343.why": (
        (
            "调出要有规定的情形,“两年未开工”“停建”还要与项目文件相符。\n错:\n  analysis: {{ground: 进度慢, …}}\n对:\n"
            "  analysis: {{ground: 两年未开工, …}},项目列入满两年而没有 started"
        ),
        (
            "A project leaves on a ground of the policy; two of them (两年未开工, 停建) must agree with its file.\nWrong:\n"
            "  analysis: {{ground: 进度慢, …}}\nRight:\n"
            "  analysis: {{ground: 两年未开工, …}} of a project listed two years ago that has no started"
        ),
    ),
    "problem.K344.title": ("调入项目手续不全", "Entrant with formalities undone"),
    "problem.K344.message": (
        "{project} 按{mode}应办的手续还有未办结的:{items}",
        "{project} ({mode}) still lacks: {items}",
    ),
    "problem.K344.message_mode": (
        "{project} 没有写明审批方式,不知道该办哪些手续",
        "{project} has no approval mode: nobody can tell which formalities it needs",
    ),
    "problem.K344.hint": (
        "办结后在项目文件中写明,不需要的写 不需要;手续没有办齐的可先按 前期 调入",
        "Record what is done in the project's file, and 不需要 for what is not needed; until then it can come in as 前期",
    ),
    "problem.K344.hint_mode": ("在项目文件中写 approval_mode", "Give approval_mode in the project's file"),
    "problem.K344.why": (
        (
            "手续完备、具备实施条件的储备项目才能按在建调入;手续看项目文件的 formalities,没有写的算没有办。\n错:\n"
            "  formalities: [{{item: 项目备案, state: 已完成, …}}]\n对:\n"
            "  formalities: 应办的每一项都是 已完成 或 不需要"
        ),
        (
            "Only reserve projects whose formalities are complete come in as under construction. What the file does not name "
            "counts as undone.\nWrong:\n  formalities: [{{item: 项目备案, state: 已完成, …}}]\nRight:\n"
            "  formalities: every item of its mode is 已完成 or 不需要"
        ),
    ),
    "problem.K345.title": ("调整日期先后颠倒", "An adjustment's dates out of order"),
    "problem.K345.message": (
        "批准在调整期外提出的日期 {seen} 晚于提出日期 {other}",
        "Leave was given on {seen}, after it was proposed on {other}",
    ),
    "problem.K345.message_withdrawn": (
        "撤回日期 {seen} 早于提出日期 {other}",
        "It was withdrawn on {seen}, before it was proposed on {other}",
    ),
    "problem.K345.message_applied": (
        "执行日期 {seen} 早于提出日期 {other}",
        "It was applied on {seen}, before it was proposed on {other}",
    ),
    "problem.K345.message_effective": (
        "生效日期 {seen} 早于所属季度的第一天 {other}",
        "It is in effect from {seen}, before the first day of its quarter, {other}",
    ),
    "problem.K345.hint": ("核对这两个日期,改正写错的一个", "Check the two dates and correct the wrong one"),
    "problem.K345.why": (
        (
            "先批准后提出,先提出后撤回、执行;生效不早于所属季度,不追改以前各季的计划。\n错:\n  proposed: {{…, date: 2023-06-25}}\n  withdrawn: {{date: 2023-06-20, …}}\n对:\n"
            "  proposed: {{…, date: 2023-06-25}}\n  withdrawn: {{date: 2023-06-28, …}}"
        ),
        (
            "Leave comes before the proposal, a withdrawal or application after it; it takes effect in its quarter at the "
            "earliest, for plans of past quarters stay as they were.\nWrong:\n"
            "  proposed: {{…, date: 2023-06-25}}\n  withdrawn: {{date: 2023-06-20, …}}\nRight:\n"
            "  proposed: {{…, date: 2023-06-25}}\n  withdrawn: {{date: 2023-06-28, …}}"
        ),
    ),
    "problem.K346.title": ("同一处改了两次", "Field adjusted twice"),
    "problem.K346.message": (
        "{project} 的 {seen} 在这份建议中改了两次",
        "This proposal changes {seen} of {project} twice",
    ),
    "problem.K346.hint": ("合并成一处", "Make one change of them"),
    "problem.K346.why": (
        (
            "同一处写两个新值,不知道以哪个为准。改整个一节的,也不能再单改其中一项。\n错:\n"
            "  changes: [{{field: name, …}}, {{field: name, …}}]\n对:\n  changes: [{{field: name, …}}]"
        ),
        (
            "Of two new values nobody knows which holds; nor can a part of a section change beside the whole.\nWrong:\n"
            "  changes: [{{field: name, …}}, {{field: name, …}}]\nRight:\n  changes: [{{field: name, …}}]"
        ),
    ),
    "problem.K347.title": ("签批栏与规则不符", "Sign-off of another policy"),
    "problem.K347.message": ("缺少签批栏:{role} {scope}", "There is no section for {role} {scope}"),
    "problem.K347.message_unknown": (
        "规则不要求这一栏签批:{role} {scope}",
        "The policy does not ask {role} {scope} to sign",
    ),
    "problem.K347.message_twice": ("签批栏重复:{role} {scope}", "There are two sections for {role} {scope}"),
    "problem.K347.hint": (
        "按规则 adjustment.chain 补上空栏:role: {key},按县(市)区签的写 scope",
        "Add an empty section as the policy's adjustment.chain says: role: {key}, with scope where it is signed by county",
    ),
    "problem.K347.hint_unknown": (
        "删去这一栏,或改正 role、scope",
        "Take the section away, or correct role and scope",
    ),
    "problem.K347.hint_twice": ("只留一栏", "Keep one of them"),
    "problem.K347.why": (
        (
            "每个应签的职务(按县(市)区签的,每个涉及的县(市)区)恰有一栏,少一栏就少一个人签。\n错:\n"
            "  sign_off: [{{role: leading_group}}]\n对:\n"
            "  sign_off: [{{role: city_leader, scope: 路北区}}, {{role: leading_group}}]"
        ),
        (
            "Each office that signs (for each county concerned, where the policy says so) has one section; with one less, one "
            "person less would sign.\nWrong:\n  sign_off: [{{role: leading_group}}]\nRight:\n"
            "  sign_off: [{{role: city_leader, scope: 路北区}}, {{role: leading_group}}]"
        ),
    ),
    "problem.K348.title": ("没有写全就签批", "Signed while incomplete"),
    "problem.K348.message": ("已经签批,却没有写全:{fields}", "It is signed, but lacks: {fields}"),
    "problem.K348.hint": (
        "撤回签批,写全后重新签批",
        "Take the signature back, fill in what is missing, and have it signed anew",
    ),
    "problem.K348.why": (
        (
            "理由、生效日期,调出的分析说明,调入的实施条件,都要写全再签批,签批的人要看到全部内容。\n错:\n"
            "  没有 reason,sign_off 已有 name\n对:\n  先写 reason,再签批"
        ),
        (
            "The reason, the effective day, the analysis of a project that leaves and the conditions of one that comes in are there "
            "before anybody signs.\nWrong:\n  no reason, but a name in sign_off\nRight:\n  first the reason, then the signature"
        ),
    ),
    "problem.K349.title": ("草稿没有写全", "Draft incomplete"),
    "problem.K349.message": ("还是草稿,尚缺:{fields}", "Still a draft; it lacks: {fields}"),
    "problem.K349.hint": ("补齐后才能签批", "Fill these in before it is signed"),
    "problem.K349.why": (
        (
            "草稿可以先存着,签批以前要写全:理由、生效日期;调出的情形、原因、措施、说明;调入的用地、资金、建设单位。\n错:\n"
            "  kind: 调出,没有 analysis\n对:\n  kind: 调出,analysis 四项都有"
        ),
        (
            "A draft may wait, but is complete before it is signed: reason and effective day; ground, causes, measures and "
            "explanation of a project that leaves; land, money and unit of one that comes in.\nWrong:\n"
            "  kind: 调出 without analysis\nRight:\n  kind: 调出 with all four parts of it"
        ),
    ),
}
