"""What each field of a proposal's file, and of the policy's section on adjustments, is for."""

TEXTS: dict[str, tuple[str, str]] = {
    # A proposal
    "field.adjustment": (
        "动态调整建议。一份一个文件,放在 adjustments 文件夹,文件名是编号加 .yaml;一般由 keyproj adjust propose 生成。进展到哪一步(待签、已审定、已执行……)由各栏推出,不填写。",
        (
            "An adjustment proposal (动态调整): one file below adjustments, named by its id; keyproj adjust propose writes "
            "it. How far it has come follows from what stands here and is never typed."
        ),
    ),
    "field.adjustment.id": (
        "编号,如 TS-ADJ-2023Q2-03,与文件名相同。",
        "Its id, such as TS-ADJ-2023Q2-03, and the file's name.",
    ),
    "field.adjustment.quarter": ("所属季度,如 2023-Q2。", "The quarter that it belongs to, such as 2023-Q2."),
    "field.adjustment.proposed": ("提出单位和日期。", "Who proposes it, and when."),
    "field.adjustment.effective": (
        "生效日期:执行后从这一天起按新数计。",
        "The day from which the new values count, once applied.",
    ),
    "field.adjustment.reason": ("调整理由,可写多行。", "Why; may have several lines."),
    "field.adjustment.exemption": (
        "在规定的调整期以外提出的,写明缘由和批准人。",
        "Outside of the policy's window: why, and who allowed it.",
    ),
    "field.adjustment.items": (
        "调整事项,逐条列出;一个项目可以有几条,一份建议可以有几个项目。",
        "What is proposed, item by item; a project may have several, a proposal several projects.",
    ),
    "field.adjustment.evidence": (
        "依据材料,文件放在 attachments 文件夹。",
        "The papers that it rests on, files below attachments.",
    ),
    "field.adjustment.sign_off": (
        "签批栏,每个应签的职务(按县(市)区签的,每个县(市)区)一栏,生成时即留好空栏,各签各的行。",
        (
            "The sign-off: a section for each office that signs (for each county where the policy says so), there and empty "
            "from the beginning, so that each signs on lines of its own."
        ),
    ),
    "field.adjustment.withdrawn": ("撤回记录。", "The proposal was taken back."),
    "field.adjustment.applied": (
        "执行记录,由 keyproj adjust apply 最后写入。",
        "The new values stand in the projects; keyproj adjust apply writes this last.",
    ),
    "field.adjustment.note": ("备注。", "A note."),
    "field.proposer": ("提出单位。", "Who proposes."),
    "field.proposer.by": ("单位或人员,如 路北区政府。", "The body or person, such as 路北区政府."),
    "field.proposer.role": (
        "以何身份提出,规则 adjustment.proposers 中的一个,如 county。",
        "As what: one of the policy's adjustment.proposers, such as county.",
    ),
    "field.proposer.scope": ("所在县(市)区,如 路北区。", "For which county, such as 路北区."),
    "field.proposer.date": ("提出日期。", "The day of the proposal."),
    "field.window_exemption": ("调整期以外提出的批准。", "Leave to propose outside of the window."),
    "field.window_exemption.reason": ("缘由。", "Why."),
    "field.window_exemption.by": ("批准人或单位。", "Who allowed it."),
    "field.window_exemption.date": ("批准日期。", "When."),
    "field.adjustment_item": ("一条调整事项。", "One item."),
    "field.adjustment_item.project": ("项目编号;改规则的不写。", "The project's id; none where the policy changes."),
    "field.adjustment_item.kind": (
        "调整种类,决定可以改哪些字段。",
        "Its kind, which decides what fields it may change.",
    ),
    "field.adjustment_item.changes": (
        "改动的字段,逐个写明原值和新值。",
        "The fields that change, each with its old and its new value.",
    ),
    "field.adjustment_item.analysis": (
        "调出的分析说明,三项缺一不可,并写明规则中的调出情形。",
        "For a project that leaves: the ground in the policy's words, and all three parts of the analysis.",
    ),
    "field.adjustment_item.conditions": (
        "调入的实施条件,三项缺一不可。",
        "For a project that comes in: the statement of conditions, all three.",
    ),
    # What adjustments made of a project
    "field.project.history": (
        "已执行的动态调整,由 keyproj adjust apply 写入,不手工改;报表按它还原年初公布的计划。",
        (
            "The adjustments that were applied to it, as keyproj adjust apply writes them; the plan as published is recovered "
            "from them."
        ),
    ),
    "field.history_entry": ("一次已执行的调整。", "An adjustment that was applied."),
    "field.history_entry.adjustment": (
        "调整建议的编号,如 TS-ADJ-2023Q2-03。",
        "The id of the proposal, such as TS-ADJ-2023Q2-03.",
    ),
    "field.history_entry.effective": ("生效日期,与建议相同。", "From when it counts, as the proposal has it."),
    "field.history_entry.changes": (
        "本项目的改动,与建议相同。",
        "What changed of this project, as the proposal has it.",
    ),
    "field.history_change": ("一个字段的改动。", "The change of one field."),
    "field.history_change.field": ("字段,如 plans.2023.investment。", "The field, such as plans.2023.investment."),
    "field.history_change.old": ("原值;原来没有的不写。", "The value before; left out where there was none."),
    "field.history_change.new": ("新值;去掉的不写。", "The value after; left out where it was taken away."),
    "field.adjustment_change": ("一个字段的改动。", "The change of one field."),
    "field.adjustment_change.field": (
        "项目文件中的字段,用点连接,如 plans.2023.investment。",
        "The field of the project's file, dotted, such as plans.2023.investment.",
    ),
    "field.adjustment_change.old": (
        "原值,写法与项目文件相同;原来没有的空着。",
        "The old value, written as in the project's file; empty where there was none.",
    ),
    "field.adjustment_change.new": (
        "新值,写法与项目文件相同;取消的空着。",
        "The new value, written as in the project's file; empty where it goes.",
    ),
    "field.leaving_analysis": ("调出的分析说明。", "Why a project can't go on."),
    "field.leaving_analysis.ground": (
        "调出情形,规则 adjustment.leaving.grounds 中的一种,如 两年未开工。",
        "The ground, one of the policy's adjustment.leaving.grounds, such as 两年未开工.",
    ),
    "field.leaving_analysis.causes": ("原因分析。", "The causes."),
    "field.leaving_analysis.measures": ("已采取的措施。", "What was tried."),
    "field.leaving_analysis.explanation": ("情况说明。", "What is to be explained."),
    "field.entry_conditions": ("调入的实施条件。", "Why a project can go ahead."),
    "field.entry_conditions.land": ("用地落实情况。", "Its land."),
    "field.entry_conditions.money": ("资金落实情况。", "Its money."),
    "field.entry_conditions.unit": ("建设单位落实情况。", "Its unit."),
    "field.evidence": ("一份依据材料。", "One paper."),
    "field.evidence.title": ("名称。", "Its title."),
    "field.evidence.path": (
        "台账内的路径,如 attachments/TS-0012/变更申请.pdf。",
        "Its path in the ledger, such as attachments/TS-0012/变更申请.pdf.",
    ),
    "field.evidence.sha256": ("文件的 SHA-256 校验值。", "The file's SHA-256."),
    "field.evidence.size": ("文件大小(字节)。", "The file's size in bytes."),
    "field.sign_off": ("一栏签批。", "One section of the sign-off."),
    "field.sign_off.role": (
        "签批职务,规则 offices 中的 role,如 city_leader。",
        "The office that signs, a role of the policy's offices, such as city_leader.",
    ),
    "field.sign_off.scope": ("所分管的县(市)区。", "The county that it signs for."),
    "field.sign_off.name": (
        "签批人,签批之日在任的本人。",
        "Who signs: the very person who holds the office on that day.",
    ),
    "field.sign_off.date": ("签批日期。", "The day of the signature."),
    "field.sign_off.opinion": ("意见。", "The opinion: assent, refusal, or sent back."),
    "field.sign_off.document": ("文号。", "The number of the document."),
    "field.sign_off.meeting": ("审定会议。", "The meeting that decided."),
    "field.sign_off.scan": ("盖章签批单的扫描件。", "The scan of the stamped sheet."),
    "field.sign_off.statement": (
        "签批时的内容全文(RFC 8785 规范 JSON),由 keyproj adjust sign 写入,后来哪一项变了由此查明。",
        (
            "What was signed, in full, as canonical JSON (RFC 8785), by which any later change is found and named; "
            "keyproj adjust sign writes it."
        ),
    ),
    "field.sign_off.digest": (
        "statement 的 SHA-256 校验值,由 keyproj adjust sign 写入。",
        "The SHA-256 of the statement; keyproj adjust sign writes it.",
    ),
    "field.sign_off.signature": ("用密钥签名的,OpenSSH 签名全文。", "With a key: the OpenSSH signature."),
    "field.scan": ("签批单扫描件。", "A scan."),
    "field.scan.path": ("台账内的路径。", "Its path in the ledger."),
    "field.scan.sha256": ("文件的 SHA-256 校验值。", "The file's SHA-256."),
    "field.scan.size": ("文件大小(字节)。", "The file's size in bytes."),
    "field.withdrawal": ("撤回。", "When, by whom and why a proposal was taken back."),
    "field.withdrawal.date": ("撤回日期。", "The day."),
    "field.withdrawal.by": ("撤回单位。", "Who takes it back."),
    "field.withdrawal.reason": ("撤回理由。", "Why."),
    "field.applied": ("执行。", "When and by whom the new values were written into the projects."),
    "field.applied.date": ("执行日期。", "The day."),
    "field.applied.by": ("经办人。", "Who did it."),
    # The policy's section
    "field.adjusting": (
        "动态调整规则;不写的按唐山市的规则:每季度末调整,县(市)区提出,分包市领导签字,领导小组审定。",
        (
            "The rules of adjustments; what is left out is Tangshan's: at each quarter's end, the county proposes, the city "
            "leader for it signs, the leading group decides."
        ),
    ),
    "field.adjusting.window": ("调整期。", "When proposals are made."),
    "field.adjusting.proposers": (
        "可以提出的身份,如 [county];county 只能提出本县(市)区的项目。",
        "Who may propose, such as [county]; a county proposes for its own projects only.",
    ),
    "field.adjusting.chain": (
        "签批顺序,逐级列出,最后一级审定。",
        "Who signs, in this order; the last one decides.",
    ),
    "field.adjusting.keys_required": (
        "必须用密钥签名的职务。",
        "The offices that must sign with a key.",
    ),
    "field.adjusting.limits": ("调整的限制。", "What an adjustment may not lower."),
    "field.adjusting.leaving": ("调出的规定。", "On leaving the list."),
    "field.adjusting.allowed_signers": ("签名公钥。", "The public keys that may sign."),
    "field.adjust_window": (
        "调整期:下列各月最后一天的前后若干天。",
        "The window: some days before and after the last day of each of these months.",
    ),
    "field.adjust_window.months": ("月份,如 [3, 6, 9, 12]。", "The months, such as [3, 6, 9, 12]."),
    "field.adjust_window.days_before": (
        "月底前多少天起;不写为15天。",
        "How many days before it begins; 15 unless given.",
    ),
    "field.adjust_window.days_after": ("月底后多少天止;不写为15天。", "How many days after it ends; 15 unless given."),
    "field.chain_step": ("一级签批。", "One step of the sign-off."),
    "field.chain_step.role": (
        "职务,offices 中的 role,如 city_leader。",
        "The office, a role of offices, such as city_leader.",
    ),
    "field.chain_step.per": (
        "county:每个涉及的县(市)区各签一栏;不写的只签一栏。",
        "county: one section for each county concerned; left out: one in all.",
    ),
    "field.chain_step.decides": ("是:这一级审定,只能是最后一级。", "是: this step decides; only the last one may."),
    "field.adjust_limits": (
        "是:任何县(市)区的数不得因调整减少。",
        "是: an adjustment may not lower it for any county.",
    ),
    "field.adjust_limits.county_projects": ("项目个数。", "The number of its projects."),
    "field.adjust_limits.county_annual_plan": ("年度计划投资。", "Its annual plan."),
    "field.leaving": ("调出的规定。", "On leaving the list."),
    "field.leaving.grounds": ("可以调出的情形。", "The grounds on which a project may leave."),
    "field.leaving.years_without_start": (
        "列入满多少年未开工可以按“两年未开工”调出;不写为2年。",
        "How many years on the list without a start are a ground (两年未开工); 2 unless given.",
    ),
    "field.allowed_signer": (
        "一把公钥。能签什么,由此人当时所任职务决定。",
        "One key. What it may sign follows from the office that the person then holds.",
    ),
    "field.allowed_signer.name": ("姓名,与 offices 中一致。", "The person, named as in offices."),
    "field.allowed_signer.key": (
        "OpenSSH 公钥,如 ssh-ed25519 AAAA…。",
        "The OpenSSH public key, such as ssh-ed25519 AAAA….",
    ),
    "field.allowed_signer.since": ("启用日期。", "From when it may sign."),
    "field.allowed_signer.until": ("停用日期。", "Until when."),
}
