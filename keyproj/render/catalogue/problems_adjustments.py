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
    "problem.K341.title": ("要求密钥的职务不在签批顺序中", "Key required of nobody who signs"),
    "problem.K341.message": ("签批顺序中没有 {seen}", "{seen} is no step of the chain"),
    "problem.K341.hint": ("写签批顺序中的职务:{choices}", "Name one of the chain: {choices}"),
    "problem.K341.why": (
        (
            "要求用密钥签名的,必须是签批顺序中的职务,写错了就等于没有要求。\n错:\n  keys_required: [leading_groups]\n对:\n"
            "  keys_required: [leading_group]"
        ),
        (
            "A key can be required only of an office that signs; a mistyped one would require it of nobody.\nWrong:\n"
            "  keys_required: [leading_groups]\nRight:\n  keys_required: [leading_group]"
        ),
    ),
}
