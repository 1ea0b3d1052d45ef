"""What is wrong in a warning policy (K119, K31x) and with exemptions (K29x), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K119.title": ("不是界限数值", "Not a threshold"),
    "problem.K119.message": ("{seen} 不是界限数值", "{seen} is no threshold"),
    "problem.K119.hint": (
        "写数字,如 10 或 12.5,最多六位小数,不带单位和百分号",
        "Write a number such as 10 or 12.5, with at most six decimals, no unit and no per cent sign",
    ),
    "problem.K119.why": (
        (
            "界限的单位由 measure 决定:百分点、百分数、月、天或项,所以只写数字。\n错:\n  at_least: 10%\n对:\n"
            "  at_least: 10"
        ),
        (
            "The unit of a threshold follows from the measure: points, per cent, months, days or targets. So it is a plain "
            "number.\nWrong:\n  at_least: 10%\nRight:\n  at_least: 10"
        ),
    ),
    "problem.K291.title": ("正当理由的项目不存在", "Exemption of an unknown project"),
    "problem.K291.message": ("台账中没有项目 {project}", "The ledger has no project {project}"),
    "problem.K291.hint": ("核对项目编号", "Check the project's id"),
    "problem.K291.why": (
        (
            "正当理由按项目编号对应项目。编号写错的,对哪个项目都不起作用。\n错:\n  project: TS-9999\n对:\n"
            "  project: TS-0044"
        ),
        (
            "An exemption is for the project that it names by its id; with a wrong id it is for none.\nWrong:\n"
            "  project: TS-9999\nRight:\n  project: TS-0044"
        ),
    ),
    "problem.K292.title": ("正当理由编号重复", "Exemption's id used twice"),
    "problem.K292.message": ("编号 {id} 已用于 {other}", "The id {id} is also used by {other}"),
    "problem.K292.hint": (
        "其中一个换用新编号;是同一件的,只留一个文件",
        "Give one of them a new id; if both are the same, keep one file",
    ),
    "problem.K292.why": (
        (
            "报表用编号注明依据的是哪一份正当理由,重复时查不到原件。\n错:\n"
            "  exemptions/甲/TS-ZL-01.yaml 和 exemptions/乙/TS-ZL-01.yaml 都是 id: TS-ZL-01\n对:\n"
            "  一个是 id: TS-ZL-01,另一个是 id: TS-ZL-02"
        ),
        (
            "A report names the exemption it goes by; where two have one id, nobody can tell which.\nWrong:\n"
            "  exemptions/a/TS-ZL-01.yaml and exemptions/b/TS-ZL-01.yaml both say id: TS-ZL-01\nRight:\n"
            "  one says id: TS-ZL-01, the other id: TS-ZL-02"
        ),
    ),
    "problem.K293.title": ("正当理由编号与文件名不一致", "Exemption's id differs from the file's name"),
    "problem.K293.message": ("编号是 {id},文件名却是 {name}.yaml", "The id is {id}, but the file is named {name}.yaml"),
    "problem.K293.hint": (
        "文件改名为 {id}.yaml,或把编号改成 {name}",
        "Rename the file to {id}.yaml, or change the id to {name}",
    ),
    "problem.K293.why": (
        (
            "按编号就能找到文件,两者必须相同。\n错:\n  exemptions/TS-ZL-01.yaml 里是 id: TS-ZL-02\n对:\n"
            "  exemptions/TS-ZL-02.yaml 里是 id: TS-ZL-02"
        ),
        (
            "A file is found by its id, so the two are the same.\nWrong:\n  exemptions/TS-ZL-01.yaml says id: TS-ZL-02\n"
            "Right:\n  exemptions/TS-ZL-02.yaml says id: TS-ZL-02"
        ),
    ),
    "problem.K310.title": ("预警办法不明", "Not one warning policy"),
    "problem.K310.message": (
        "没有选定预警办法,也没有写全自定的办法",
        "No warning policy is chosen, and none is written out in full",
    ),
    "problem.K310.message_both": (
        "既选用了现成的预警办法,又自定了办法",
        "A warning policy is chosen, and another is written out",
    ),
    "problem.K310.message_name": (
        "{name} 是现成办法的名称,自定的办法不能同名",
        "{name} is the name of a policy that comes along; an own one needs another",
    ),
    "problem.K310.hint_name": (
        "换一个名称;要用现成的,写 policy: {name}",
        "Give it another name; to choose the one that comes along, write policy: {name}",
    ),
    "problem.K310.hint": (
        "写 policy 选用现成的,或写明 name 和 rules",
        "Choose one with policy, or write out name and rules",
    ),
    "problem.K310.hint_both": (
        "只留 policy 一项,或删去 policy",
        "Keep policy alone, or leave it out",
    ),
    "problem.K310.why": (
        (
            "预警只能依据一个办法。现成的有 default、yinchuan、wuhan、sanya、huating;要改动其中的界限,须整个写出。\n"
            "错:\n  warning: {{policy: yinchuan, base: 时间进度}}\n对:\n  warning: {{policy: yinchuan}}"
        ),
        (
            "Warnings go by one policy. default, yinchuan, wuhan, sanya and huating come with keyproj; to change a "
            "threshold, write the whole policy out.\nWrong:\n  warning: {{policy: yinchuan, base: 时间进度}}\nRight:\n"
            "  warning: {{policy: yinchuan}}"
        ),
    ),
    "problem.K311.title": ("预警界限重叠", "Warning rules overlap"),
    "problem.K311.message": (
        "{name} 与 {other} 的界限重叠,同一数值可定两级",
        "The bounds of {name} and {other} overlap, so that one value has two levels",
    ),
    "problem.K311.hint": (
        "前一级写到哪里为止,后一级就从哪里开始",
        "Let the one begin where the other ends",
    ),
    "problem.K311.why": (
        (
            "同一触发原因的每个数值只能有一个等级。端点只能归一级:归本级用 at_least、at_most,不归本级用 over、below。\n"
            "错:\n  {{level: 2, at_least: 10}} 和 {{level: 3, over: 30}}\n对:\n"
            "  {{level: 2, at_least: 10, at_most: 30}} 和 {{level: 3, over: 30}}"
        ),
        (
            "Each value of a signal has one level. An edge belongs to one rule: at_least and at_most include it, over and "
            "below do not.\nWrong:\n  {{level: 2, at_least: 10}} and {{level: 3, over: 30}}\nRight:\n"
            "  {{level: 2, at_least: 10, at_most: 30}} and {{level: 3, over: 30}}"
        ),
    ),
    "problem.K312.title": ("预警界限有空档", "Warning rules leave a gap"),
    "problem.K312.message": (
        "{other} 与 {name} 之间有空档,其中的数值没有等级",
        "Between {other} and {name} there is a gap of values without a level",
    ),
    "problem.K312.hint": (
        "前一级写到哪里为止,后一级就从哪里开始",
        "Let the one begin where the other ends",
    ),
    "problem.K312.why": (
        (
            "界限之间漏掉的数值不会预警,滞后更多反而没有等级。\n错:\n"
            "  {{level: 2, at_least: 10, below: 30}} 和 {{level: 3, over: 30}}\n对:\n"
            "  {{level: 2, at_least: 10, at_most: 30}} 和 {{level: 3, over: 30}}"
        ),
        (
            "A value that lies between two rules is no warning, though a smaller one is.\nWrong:\n"
            "  {{level: 2, at_least: 10, below: 30}} and {{level: 3, over: 30}}\nRight:\n"
            "  {{level: 2, at_least: 10, at_most: 30}} and {{level: 3, over: 30}}"
        ),
    ),
    "problem.K313.title": ("预警界限颠倒", "Warning rule upside down"),
    "problem.K313.message": ("{name} 的下限高于上限", "The lower bound of {name} is above the upper one"),
    "problem.K313.message_levels": (
        "{name} 比 {other} 严重,等级却更低",
        "{name} is worse than {other}, but its level is lower",
    ),
    "problem.K313.hint": ("对调上下限", "Exchange the bounds"),
    "problem.K313.hint_levels": (
        "滞后越多等级越高:核对 level;完成率越低越严重",
        "The worse the value, the higher the level: check level; a ratio is worse when it is lower",
    ),
    "problem.K313.why": (
        (
            "下限不能高于上限;滞后越多,等级只能越高。\n错:\n  {{level: 2, at_least: 30, at_most: 10}}\n对:\n"
            "  {{level: 2, at_least: 10, at_most: 30}}"
        ),
        (
            "A lower bound lies below the upper one, and what is worse has no lower level.\nWrong:\n"
            "  {{level: 2, at_least: 30, at_most: 10}}\nRight:\n  {{level: 2, at_least: 10, at_most: 30}}"
        ),
    ),
    "problem.K314.title": ("预警界限不全或重复", "Warning rule without its bounds"),
    "problem.K314.message": ("{name} 没有写界限", "{name} has no bound"),
    "problem.K314.message_low": ("{name} 写了两个下限", "{name} has two lower bounds"),
    "problem.K314.message_high": ("{name} 写了两个上限", "{name} has two upper bounds"),
    "problem.K314.hint": (
        "至少写 at_least、over、at_most、below 中的一个",
        "Give at least one of at_least, over, at_most and below",
    ),
    "problem.K314.hint_low": (
        "at_least(含本数)和 over(不含本数)只留一个",
        "Keep one of at_least (with the number itself) and over (without it)",
    ),
    "problem.K314.hint_high": (
        "at_most(含本数)和 below(不含本数)只留一个",
        "Keep one of at_most (with the number itself) and below (without it)",
    ),
    "problem.K314.why": (
        (
            "界限的每一端只有一种写法:含本数用 at_least、at_most,不含本数用 over、below。\n错:\n"
            "  {{level: 3, at_least: 30, over: 30}}\n对:\n  {{level: 3, over: 30}}"
        ),
        (
            "Each end of a rule is written in one way: at_least and at_most include the number, over and below do not.\n"
            "Wrong:\n  {{level: 3, at_least: 30, over: 30}}\nRight:\n  {{level: 3, over: 30}}"
        ),
    ),
    "problem.K315.title": ("升级规定无效", "Escalation leads nowhere"),
    "problem.K315.message": (
        "升级后的等级不高于原等级,或者不足两个月",
        "The level is not raised, or it takes less than two months",
    ),
    "problem.K315.hint": ("to 要高于 level,months 不少于 2", "Let to be above level, and months at least 2"),
    "problem.K315.why": (
        (
            "连续几个月预警的,等级升高;一个月谈不上连续。\n错:\n  {{level: 2, months: 1, to: 2}}\n对:\n"
            "  {{level: 2, months: 2, to: 3}}"
        ),
        (
            "A level that lasts for some months is raised; one month does not last.\nWrong:\n"
            "  {{level: 2, months: 1, to: 2}}\nRight:\n  {{level: 2, months: 2, to: 3}}"
        ),
    ),
}
