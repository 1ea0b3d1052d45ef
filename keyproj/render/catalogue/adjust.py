"""Texts of `adjust`: kinds, states and fields; what is proposed, listed, withdrawn; the notice."""

TEXTS: dict[str, tuple[str, str]] = {
    # Kinds
    "adjust.kind.调入": ("调入", "In"),
    "adjust.kind.调出": ("调出", "Out"),
    "adjust.kind.前期转在建": ("前期转在建", "To construction"),
    "adjust.kind.在建转前期": ("在建转前期", "To preliminary"),
    "adjust.kind.总投资": ("总投资", "Total investment"),
    "adjust.kind.年度计划": ("年度计划", "Annual plan"),
    "adjust.kind.起止时间": ("起止时间", "Start and completion"),
    "adjust.kind.完成期限": ("完成期限", "Deadline"),
    "adjust.kind.建设内容": ("建设内容", "Content"),
    "adjust.kind.建设单位": ("建设单位", "Unit"),
    "adjust.kind.名称": ("名称", "Name"),
    "adjust.kind.县(市)区": ("县(市)区", "County"),
    "adjust.kind.行业": ("行业", "Sector"),
    "adjust.kind.停建": ("停建", "Suspended"),
    "adjust.kind.复工": ("复工", "Resumed"),
    # Fields
    "adjust.field.plan": ("{year}年计划", "Plan of {year}"),
    "adjust.field.plan_category": ("{year}年类别", "Category {year}"),
    "adjust.field.plan_investment": ("{year}年度计划", "Annual plan {year}"),
    "adjust.field.plan_quarters": ("{year}年分季计划", "Quarters {year}"),
    "adjust.field.plan_months": ("{year}年分月目标", "Months {year}"),
    "adjust.field.plan_start": ("{year}年计划开工", "Planned start {year}"),
    "adjust.field.plan_completion": ("{year}年计划竣工", "Planned completion {year}"),
    "adjust.field.plan_content": ("{year}年建设内容", "Work of {year}"),
    "adjust.field.plan_goal": ("{year}年目标", "Goal of {year}"),
    "adjust.field.month": ("{month} 计划", "Plan of {month}"),
    "adjust.field.listing_basis": ("列入依据", "Listed by"),
    "adjust.field.listing_document": ("列入文号", "Listed by document"),
    "adjust.field.listing_date": ("列入日期", "Listed on"),
    "adjust.field.removed_date": ("调出日期", "Out on"),
    "adjust.field.removed_reason": ("调出原因", "Out because"),
    "adjust.field.removed_document": ("调出文号", "Out by document"),
    "adjust.field.total_investment": ("总投资", "Total investment"),
    "adjust.field.schedule_deadline": ("完成期限", "Deadline"),
    "adjust.field.content": ("建设内容", "Content"),
    "adjust.field.responsibility_unit": ("建设单位", "Unit"),
    "adjust.field.responsibility_responsible_unit": ("责任单位", "Responsible unit"),
    "adjust.field.name": ("名称", "Name"),
    "adjust.field.county": ("县(市)区", "County"),
    "adjust.field.sector": ("行业", "Sector"),
    "adjust.field.suspended_since": ("停建日期", "Stopped on"),
    "adjust.field.suspended_until": ("停建止于", "Stopped until"),
    "adjust.field.suspended_reason": ("停建原因", "Stopped because"),
    # Columns and tables
    "adjust.column.kind": ("种类", "Kind"),
    "adjust.column.field": ("改动", "What"),
    "adjust.column.old": ("原值", "Old"),
    "adjust.column.new": ("新值", "New"),
    "adjust.column.path": ("字段", "Field"),
    "adjust.table.changes": ("调整事项", "Changes"),
    # Who signs
    "adjust.signer": ("{role}", "{role}"),
    "adjust.signer_of": ("{role}({scope})", "{role} ({scope})"),
    # Sign
    "adjust.sign.title": ("{ledger} 调整建议签字", "{ledger}: a proposal is signed"),
    "adjust.verify.title": ("{ledger} 调整建议的签字", "{ledger}: signatures of proposals"),
    "adjust.decide.title": ("{ledger} 调整建议审定", "{ledger}: a proposal is decided"),
    # Propose
    "adjust.propose.title": ("{ledger} 动态调整建议", "{ledger}: adjustment proposal"),
    "adjust.propose.lead": (
        "{id}:{projects} 个项目,{items} 条事项。{file}",
        "{id}: projects {projects}, items {items}. {file}",
    ),
    "adjust.propose.signers": ("应签:{signers}。", "To be signed by: {signers}."),
    "adjust.propose.lacks": (
        "还是草稿,文件中尚缺:{fields}。补齐后才能签批。",
        "Still a draft; its file lacks: {fields}. Fill these in before it is signed.",
    ),
    "adjust.refused": (
        "没有提出:提出后会有上列差错。台账没有改动",
        "Nothing proposed: the proposal would have the problems above. The ledger is unchanged",
    ),
    # What is refused
    "adjust.error.no_projects": (
        "没有写明项目:keyproj adjust propose 项目编号 …,或用 --from-diff 按已改的文件提出",
        "No project is named: keyproj adjust propose ID …, or --from-diff to take what was changed in the files",
    ),
    "adjust.error.no_kind": (
        "没有写明怎样调整:如 --annual-plan、--total-investment、--in、--out(见 keyproj adjust propose --help)",
        "Nothing says what is to change: --annual-plan, --total-investment, --in, --out … (see keyproj adjust propose --help)",
    ),
    "adjust.error.by": ("没有写明提出单位:用 --by", "Nobody is named who proposes: use --by"),
    "adjust.error.no_change": (
        "{project} 现在就是这样,没有可改的",
        "{project} says just that already: nothing would change",
    ),
    "adjust.error.no_plan": (
        "{project} 没有 {year} 年计划;要列入计划用 --in",
        "{project} has no plan for {year}; to bring it in use --in",
    ),
    "adjust.error.has_plan": (
        "{project} 已有 {year} 年计划,不用调入;改计划用 --annual-plan 等",
        "{project} has a plan for {year} already; to change that use --annual-plan and the like",
    ),
    "adjust.error.category": (
        "年度类别不能单独改:前期转在建用 --to-construction,在建转前期用 --to-preliminary",
        "A category does not change by itself: use --to-construction or --to-preliminary",
    ),
    "adjust.error.is_out": ("{project} 已经调出", "{project} has left the list already"),
    "adjust.error.is_suspended": (
        "{project} 正在停建;复工用 --resume",
        "{project} stands still already; use --resume when work goes on",
    ),
    "adjust.error.not_suspended": (
        "{project} 没有停建,不用复工",
        "{project} does not stand still: there is nothing to resume",
    ),
    "adjust.error.stage": (
        "{project} {year} 年类别是 {category},不能这样转",
        "{project} is {category} in {year}; it can't be turned that way",
    ),
    "adjust.error.scope": (
        "涉及几个县(市)区({counties}):按县(市)区分别提出,或用 --scope 写明由谁提出",
        "Several counties are concerned ({counties}): propose for each by itself, or say with --scope which one proposes",
    ),
    "adjust.error.exemption": (
        "调整期以外提出的,还要写明:{options}",
        "To propose outside of the window, say also: {options}",
    ),
    "adjust.error.diff_options": (
        "--from-diff 按文件的改动提出,不能同时用 {options}",
        "--from-diff takes what was changed in the files, so {options} can't be given with it",
    ),
    "adjust.error.no_difference": (
        "项目文件中没有须经调整的改动(与最近一次提交相比)",
        "No protected field differs from the last commit",
    ),
    "adjust.error.uncovered": (
        "{project}:{fields} 的改动不属于任何一种调整,请先改回",
        "{project}: no kind of adjustment covers the change of {fields}; undo it first",
    ),
    "adjust.error.committed": (
        "{file} 在最近一次提交中有差错,不能据以提出",
        "{file} has errors in the last commit, or can't be read there: nothing can be proposed from it",
    ),
    "adjust.error.mixed": (
        "{file} 中须经调整的改动和其他改动混在一起,分不开:先提交其他改动,再用 --from-diff",
        "In {file} protected and other changes can't be told apart: commit the others first, then use --from-diff",
    ),
    "adjust.propose.restored": (
        "已改回原值的项目文件:{files}。经审定执行后再改成新值。",
        "Back to their old values until it is applied: {files}.",
    ),
    "adjust.error.address": (
        "{address} 不是台账里的文件:依据材料要放在 attachments 文件夹,登记校验值",
        "{address} is no file of the ledger: evidence lies in attachments, where its digest can be recorded",
    ),
}
