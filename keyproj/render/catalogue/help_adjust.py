"""Help of `keyproj adjust` and its actions."""

TEXTS: dict[str, tuple[str, str]] = {
    "help.argument.adjusted": ("项目编号,可写几个", "The projects' ids, one or several"),
    "help.adjust_list": (
        "查看:各份建议走到哪一步,下一步谁签",
        "List: how each proposal stands, who signs next",
    ),
    "help.adjust_notice": (
        "通报:一个季度调整了什么,按种类、盘子平衡、按县(市)区、明细;可打印成 A4",
        "The notice of a quarter: by kind, the list before and after, by county, by name; or as A4 pages",
    ),
    "help.option.adjust_notice_quarter": ("哪个季度", "Which quarter"),
    "help.option.adjust_notice_open": (
        "连同尚未审定的,供会议研究",
        "With those that are not decided yet, for the meeting",
    ),
    "help.option.adjust_notice_as_of": ("按哪一天的状态(默认今天)", "By the states of which day (default: today)"),
    "help.option.adjust_notice_format": (
        "输出格式(默认 table,或按 -o 文件名的后缀);html 是可打印的 A4 页面",
        "Output format (default: table, or by the ending of -o); html is A4 pages to print",
    ),
    "help.adjust_show": ("一份建议的全文", "One proposal in full"),
    "help.adjust_withdraw": ("撤回:提出单位撤回尚未审定的建议", "Withdraw a proposal that is not decided yet"),
    "help.option.adjust_list_state": (
        "只要某种状态的;open 是未办结的",
        "Only those in a state; open: all of which something may still become",
    ),
    "help.option.adjust_list_quarter": ("只要这个季度的", "Only those of this quarter"),
    "help.option.adjust_list_as_of": ("看哪一天的状态(默认今天)", "The day on which the states hold (default: today)"),
    "help.option.adjust_show_as_of": ("看哪一天的状态(默认今天)", "The day on which the state holds (default: today)"),
    "help.option.adjust_withdraw_by": ("撤回单位(或 KEYPROJ_BY)", "Who takes it back (or KEYPROJ_BY)"),
    "help.option.adjust_withdraw_reason": ("撤回理由", "Why"),
    "help.option.adjust_withdraw_date": ("撤回日期(默认今天)", "The day of the withdrawal (default: today)"),
    "help.option.adjust_withdraw_dry_run": ("只显示改动,不写入", "Show the change and write nothing"),
    "help.adjust_propose": (
        "提出调整建议:写明原值、新值和理由,留好签批栏。几个项目改成不同的数,可先改文件再用 --from-diff",
        (
            "Propose: old and new values, the reason, and the sections to sign. For several projects with values of their "
            "own, change the files first, then use --from-diff"
        ),
    ),
    "help.option.adjust_propose_by": (
        "提出单位(或环境变量 KEYPROJ_BY),如 路北区政府",
        "Who proposes (or KEYPROJ_BY), such as 路北区政府",
    ),
    "help.option.adjust_propose_reason": ("调整理由", "Why"),
    "help.option.adjust_propose_total_investment": ("总投资改为,如 13亿元", "The new total investment, such as 13亿元"),
    "help.option.adjust_propose_annual_plan": ("年度计划投资改为,如 5亿元", "The new annual plan, such as 5亿元"),
    "help.option.adjust_propose_quarters": (
        "四个季度计划改为,用逗号分开",
        "The new plan of the four quarters, with commas",
    ),
    "help.option.adjust_propose_start": ("计划开工月改为", "The new month of the planned start"),
    "help.option.adjust_propose_completion": ("计划竣工月改为", "The new month of the planned completion"),
    "help.option.adjust_propose_goal": ("年度目标改为", "The new goal of the year"),
    "help.option.adjust_propose_deadline": ("完成期限改为", "The new deadline"),
    "help.option.adjust_propose_content": ("建设内容改为", "The new content"),
    "help.option.adjust_propose_unit": ("建设单位改为", "The new unit"),
    "help.option.adjust_propose_responsible_unit": ("责任单位改为", "The new responsible unit"),
    "help.option.adjust_propose_name": ("名称改为", "The new name"),
    "help.option.adjust_propose_county": ("县(市)区改为", "The new county"),
    "help.option.adjust_propose_sector": ("行业改为", "The new sector"),
    "help.option.adjust_propose_in": (
        "调入:列入年度计划,同时写 --category、--annual-plan 等和 --land、--money、--unit-ready",
        "Bring in: with a plan of the year (--category, --annual-plan …) and --land, --money, --unit-ready",
    ),
    "help.option.adjust_propose_category": (
        "调入的年度类别:新开工、续建或前期",
        "With --in: the category, 新开工, 续建 or 前期",
    ),
    "help.option.adjust_propose_land": ("调入:用地落实情况", "With --in: its land"),
    "help.option.adjust_propose_money": ("调入:资金落实情况", "With --in: its money"),
    "help.option.adjust_propose_unit_ready": ("调入:建设单位落实情况", "With --in: its unit"),
    "help.option.adjust_propose_out": (
        "调出,并写明情形,如 两年未开工;同时写 --causes、--measures、--explanation",
        "Take out, on this ground of the policy, such as 两年未开工; with --causes, --measures, --explanation",
    ),
    "help.option.adjust_propose_causes": ("调出:原因分析", "With --out: the causes"),
    "help.option.adjust_propose_measures": ("调出:已采取的措施", "With --out: what was tried"),
    "help.option.adjust_propose_explanation": ("调出:情况说明", "With --out: what is to be explained"),
    "help.option.adjust_propose_to_construction": (
        "前期转在建,并写明类别:新开工或续建;同时写 --annual-plan 等",
        "From preliminary to construction, as 新开工 or 续建; with --annual-plan and the like",
    ),
    "help.option.adjust_propose_to_preliminary": ("在建转前期", "From construction back to preliminary"),
    "help.option.adjust_propose_suspend": ("停建,从这一天起", "Work stops, from this day on"),
    "help.option.adjust_propose_resume": ("复工:停建到这一天止", "Work goes on: the stop ends on this day"),
    "help.option.adjust_propose_policy": (
        "改规则:改好的规则文件(keyproj.yaml 的副本);不写项目",
        "Change the policy: a changed copy of keyproj.yaml; without projects",
    ),
    "help.option.adjust_propose_from_diff": (
        "按项目文件与最近一次提交的差别提出;受保护的字段写进建议,文件中改回原值,经审定执行后再生效",
        (
            "Take the differences between the project files and the last commit: protected fields go into the proposal, and "
            "back to their old values in the files until it is applied"
        ),
    ),
    "help.option.adjust_propose_role": (
        "以何身份提出(默认规则 adjustment.proposers 的第一个)",
        "As what (default: the first of the policy's adjustment.proposers)",
    ),
    "help.option.adjust_propose_scope": (
        "由哪个县(市)区提出(默认项目所在的)",
        "Which county proposes (default: the projects' own)",
    ),
    "help.option.adjust_propose_date": ("提出日期(默认今天)", "The day of the proposal (default: today)"),
    "help.option.adjust_propose_effective": (
        "生效日期(默认本季度最后一天)",
        "From when it counts (default: the quarter's last day)",
    ),
    "help.option.adjust_propose_year": (
        "哪一年的计划(默认生效日期所在年)",
        "The plan of which year (default: that of the effective day)",
    ),
    "help.option.adjust_propose_evidence": (
        "依据材料,attachments 文件夹中的文件(可重复);登记校验值",
        "A paper it rests on, a file below attachments (repeat for several); its digest is recorded",
    ),
    "help.option.adjust_propose_exemption": ("调整期以外提出的缘由", "Outside of the window: why"),
    "help.option.adjust_propose_exempted_by": ("调整期以外提出的批准人", "Outside of the window: who allowed it"),
    "help.option.adjust_propose_exempted_on": (
        "批准日期(默认提出日期)",
        "When that was allowed (default: the day of the proposal)",
    ),
    "help.option.adjust_propose_dry_run": ("只显示文件,不写入", "Show the file and write nothing"),
    "help.adjust_apply": (
        "执行已审定的建议:新值写入项目文件并记入调整记录;中断的,再执行一次接着做完",
        (
            "Apply a decided proposal: new values into the projects' files, with their history. Cut short, it is run again and "
            "does the rest"
        ),
    ),
    "help.option.adjust_apply_by": ("经办人(或环境变量 KEYPROJ_BY)", "Who applies it (or KEYPROJ_BY)"),
    "help.option.adjust_apply_date": ("执行日期;默认今天", "The day; today by default"),
    "help.option.adjust_apply_dry_run": ("只显示要写入的改动", "Show what would be written, write nothing"),
    "help.option.adjust_apply_yes": ("在终端上不询问,直接写入", "Do not ask on a terminal"),
}
