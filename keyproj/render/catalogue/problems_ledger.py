"""What is wrong between files (K20x) and in the policy (K3xx), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    # Between files
    "problem.K201.title": ("编号重复", "Id used twice"),
    "problem.K201.message": ("编号 {id} 已用于 {other}", "The id {id} is also used by {other}"),
    "problem.K201.message_case": (
        "编号 {id} 与 {like} 只有大小写不同:{other}",
        "The id {id} differs from {like} in nothing but capital letters: {other}",
    ),
    "problem.K201.hint": (
        "其中一个换用新编号;是同一项目的,只留一个文件",
        "Give one of them a new id; if both are the same project, keep one file",
    ),
    "problem.K201.hint_case": (
        "其中一个换用新编号,文件一并改名;是同一项目的,只留一个文件",
        "Give one of them a new id and rename its file; if both are the same project, keep one file",
    ),
    "problem.K201.why": (
        (
            "编号是项目的唯一标识,重复时无法确定哪个文件是对的,因此都不计入。复制旧文件新建项目时,最容易忘记改编号。"
            "只有大小写不同的编号,口头、纸面上分不清,有的电脑上文件还会互相覆盖。\n"
            "错:\n  projects/路北区/TS-0001.yaml 和 projects/路南区/TS-0001.yaml 都是 id: TS-0001\n对:\n"
            "  一个是 id: TS-0001,另一个是 id: TS-0218"
        ),
        (
            "The id identifies a project. Where two files claim one, nobody can tell which is right, so neither is "
            "counted. It is easily forgotten when an old file is copied for a new project. Ids that differ in capital letters "
            "only can't be told apart when spoken, and on some systems one file would replace the other.\nWrong:\n"
            "  projects/路北区/TS-0001.yaml and projects/路南区/TS-0001.yaml both say id: TS-0001\nRight:\n"
            "  one says id: TS-0001, the other id: TS-0218"
        ),
    ),
    "problem.K202.title": ("编号与文件名不一致", "Id differs from the file's name"),
    "problem.K202.message": ("编号是 {id},文件名却是 {name}.yaml", "The id is {id}, but the file is named {name}.yaml"),
    "problem.K202.hint": (
        "文件改名为 {id}.yaml,或把编号改成 {name}",
        "Rename the file to {id}.yaml, or change the id to {name}",
    ),
    "problem.K202.hint_rename": ("文件改名为 {id}.yaml", "Rename the file to {id}.yaml"),
    "problem.K202.why": (
        (
            "按编号就能找到文件,两者必须相同。编号确需更换的,文件一并改名,原编号记入 former_ids。\n错:\n"
            "  projects/路北区/TS-0001.yaml 里是 id: TS-0010\n对:\n  projects/路北区/TS-0010.yaml 里是 id: TS-0010"
        ),
        (
            "A file is found by its project's id, so the two are the same. Where an id must change, rename the file "
            "too and keep the old id in former_ids.\nWrong:\n  projects/路北区/TS-0001.yaml says id: TS-0010\nRight:\n"
            "  projects/路北区/TS-0010.yaml says id: TS-0010"
        ),
    ),
    "problem.K203.title": ("打包项目不存在", "Unknown package"),
    "problem.K203.message": ("台账中没有打包项目 {parent}", "The ledger has no package {parent}"),
    "problem.K203.message_former": (
        "{parent} 是 {now} 的曾用编号",
        "{parent} is a former id of {now}",
    ),
    "problem.K203.hint": (
        "写打包项目的编号;不属于打包项目的,删去 parent",
        "Give the package's id; a project that belongs to none has no parent",
    ),
    "problem.K203.hint_former": ("改为 {now}", "Change it to {now}"),
    "problem.K203.why": (
        (
            "打包项目的金额由各子项目相加得出。编号写错的子项目没有归属,先按单独的项目计入,不会漏掉。\n错:\n"
            "  parent: TS-9999\n对:\n  parent: TS-0100"
        ),
        (
            "A package's money is the sum of its parts. A part whose package is not in the ledger is counted by itself, so "
            "that nothing is lost.\nWrong:\n  parent: TS-9999\nRight:\n  parent: TS-0100"
        ),
    ),
    "problem.K204.title": ("打包项目绕成圈", "Packages in a circle"),
    "problem.K204.message": (
        "沿打包项目 {parent} 往上又回到本项目",
        "Upwards from the package {parent} the way leads back to this project",
    ),
    "problem.K204.hint": ("最上层的打包项目不写 parent", "Leave parent out of the topmost package"),
    "problem.K204.why": (
        (
            "打包项目可以层层归并,但不能互相归属,也不能归属自己。绕成圈的项目先各自单独计入,不会漏掉。\n错:\n"
            "  TS-0001 的 parent: TS-0002,TS-0002 的 parent: TS-0001\n对:\n  TS-0001 的 parent: TS-0002,TS-0002 不写 parent"
        ),
        (
            "Packages may hold packages, but none may hold itself. Projects in a circle are each counted by themselves, "
            "so that nothing is lost.\nWrong:\n  TS-0001 has parent: TS-0002, and TS-0002 has parent: TS-0001\nRight:\n"
            "  TS-0001 has parent: TS-0002, and TS-0002 has none"
        ),
    ),
    "problem.K205.title": ("曾用编号另有项目使用", "Former id in use"),
    "problem.K205.message": (
        "曾用编号 {id} 是另一项目的编号:{other}",
        "The former id {id} is the id of another project: {other}",
    ),
    "problem.K205.message_former": (
        "曾用编号 {id} 也是另一项目的曾用编号:{other}",
        "The former id {id} is a former id of another project too: {other}",
    ),
    "problem.K205.hint": (
        "核对这个编号原属哪个项目:不属本项目的从 former_ids 中删去;别的项目占用的,另编新号",
        "Find out whose id it was: if not this project's, take it out of former_ids; a project that took it over needs a new id",
    ),
    "problem.K205.why": (
        (
            "以前的文件、表格用的是原编号,凭它要能查到一个项目,也只能查到一个。编号用过以后,不再给别的项目使用。\n错:\n"
            "  TS-0001 写 former_ids: [TS-0901],另有项目的编号是 TS-0901\n对:\n"
            "  TS-0001 写 former_ids: [TS-0901],另一项目编为 TS-0218"
        ),
        (
            "Older documents use the former id, which must lead to one project and to no other. An id that was used is never "
            "given to another project.\nWrong:\n"
            "  TS-0001 has former_ids: [TS-0901], and TS-0901 is another project's id\nRight:\n"
            "  TS-0001 has former_ids: [TS-0901], and the other project is TS-0218"
        ),
    ),
    "problem.K206.title": ("年度与文件名不一致", "Year differs from the file's name"),
    "problem.K206.message": (
        "年度是 {year},文件名却是 {name}.yaml",
        "The year is {year}, but the file is named {name}.yaml",
    ),
    "problem.K206.hint": ("文件改名为 {year}.yaml,或改正 year", "Rename the file to {year}.yaml, or mend the year"),
    "problem.K206.why": (
        (
            "公布的年度计划一年一个文件,以年度命名。复制上年的文件时,最容易忘记改 year。\n错:\n"
            "  plans/2024.yaml 里是 year: 2023\n对:\n  plans/2024.yaml 里是 year: 2024"
        ),
        (
            "A published plan has one file a year, named by it. The year is easily forgotten when last year's file is "
            "copied.\nWrong:\n  plans/2024.yaml says year: 2023\nRight:\n  plans/2024.yaml says year: 2024"
        ),
    ),
    "problem.K207.title": ("同一年度有两个计划", "Year published twice"),
    "problem.K207.message": ("{year} 年度的计划另有 {other}", "The year {year} is also published in {other}"),
    "problem.K207.hint": (
        "只留一个文件;其中一个年度不对的,改正 year 和文件名",
        "Keep one file; if one is of another year, mend its year and its name",
    ),
    "problem.K207.why": (
        (
            "公布数一年只有一套。有两个文件时,两套数都拿来核对,分不清以哪一套为准。\n错:\n"
            "  plans/2023.yaml 和 plans/旧/2023.yaml 都是 year: 2023\n对:\n  只有 plans/2023.yaml"
        ),
        (
            "A year's figures are published once. With two files both are compared, and nobody can tell which counts.\n"
            "Wrong:\n  plans/2023.yaml and plans/旧/2023.yaml both say year: 2023\nRight:\n  there is only plans/2023.yaml"
        ),
    ),
    # The policy
    "problem.K301.title": ("没有规则文件", "No policy"),
    "problem.K301.message": (
        "台账文件夹中没有规则文件 keyproj.yaml",
        "The ledger's folder has no policy, keyproj.yaml",
    ),
    "problem.K301.hint": (
        "在台账文件夹中建立 keyproj.yaml,写明台账编号、年度、行业、投资规模、县(市)区",
        "Create keyproj.yaml there with the ledger's id, year, sectors, scale bands and counties",
    ),
    "problem.K301.why": (
        (
            "行业、投资规模、县(市)区都由规则文件规定,没有它就无法分类汇总。文件名是 keyproj.yaml,"
            "放在台账文件夹的最上一级。\n错:\n  data/projects/keyproj.yaml\n对:\n  data/keyproj.yaml"
        ),
        (
            "The policy says which sectors, scale bands and counties there are; nothing can be added up without it. "
            "It is named keyproj.yaml and lies at the top of the ledger's folder.\nWrong:\n"
            "  data/projects/keyproj.yaml\nRight:\n  data/keyproj.yaml"
        ),
    ),
    "problem.K302.title": ("投资规模档次重叠", "Scale bands overlap"),
    "problem.K302.message": (
        "档次 {seen} 在 {edge} 处与别的档次重叠,或上下限颠倒",
        "The band {seen} overlaps another at {edge}, or its edges are reversed",
    ),
    "problem.K302.hint": (
        "使每档的 below 等于上一档的 at_least,中间不重叠",
        "Let each band's below be the next one's at_least, without overlap",
    ),
    "problem.K302.why": (
        (
            "每个金额只能属于一个档次,重叠的部分会算两次。at_least 含本数,below 不含本数,所以相邻两档写同一个数。\n"
            "错:\n  - {{name: 10亿元以下, below: 12亿元}}\n  - {{name: 10亿元以上, at_least: 10亿元}}\n对:\n"
            "  - {{name: 10亿元以下, below: 10亿元}}\n  - {{name: 10亿元以上, at_least: 10亿元}}"
        ),
        (
            "Every amount lies in one band only, or it would be counted twice. at_least includes its amount and below "
            "does not, so neighbours share one number.\nWrong:\n  - {{name: 10亿元以下, below: 12亿元}}\n"
            "  - {{name: 10亿元以上, at_least: 10亿元}}\nRight:\n  - {{name: 10亿元以下, below: 10亿元}}\n"
            "  - {{name: 10亿元以上, at_least: 10亿元}}"
        ),
    ),
    "problem.K303.title": ("投资规模档次有空档", "Scale bands leave a gap"),
    "problem.K303.message": ("{lower} 至 {upper} 不属于任何档次", "Amounts from {lower} to {upper} lie in no band"),
    "problem.K303.message_open": ("{lower} 以上不属于任何档次", "Amounts from {lower} on lie in no band"),
    "problem.K303.hint": (
        "把档次 {seen} 的 at_least 改成 {lower},或补一个档次",
        "Change at_least of the band {seen} to {lower}, or add a band",
    ),
    "problem.K303.hint_open": (
        "最高一档不写 below,或补一个 at_least: {lower} 的档次",
        "Leave below out of the highest band, or add one with at_least: {lower}",
    ),
    "problem.K303.why": (
        (
            "落在空档里的项目不属于任何一档,各档之和就少于总数。最低一档从0起,最高一档不封顶。\n错:\n"
            "  - {{name: 10亿元以下, below: 10亿元}}\n  - {{name: 50亿元以上, at_least: 50亿元}}\n对:\n"
            "  - {{name: 10亿元以下, below: 10亿元}}\n  - {{name: 10亿元以上, at_least: 10亿元}}"
        ),
        (
            "A project in the gap is in no band, and the bands add up to less than the total. The lowest begins at "
            "nothing and the highest has no upper edge.\nWrong:\n  - {{name: 10亿元以下, below: 10亿元}}\n"
            "  - {{name: 50亿元以上, at_least: 50亿元}}\nRight:\n  - {{name: 10亿元以下, below: 10亿元}}\n"
            "  - {{name: 10亿元以上, at_least: 10亿元}}"
        ),
    ),
    "problem.K304.title": ("这个编号不能定程度", "The severity of this code cannot be set"),
    "problem.K304.message": ("{seen} 的程度不能在规则中规定", "The policy cannot set the severity of {seen}"),
    "problem.K304.hint": (
        "只能规定 K2 开头的编号,编号表见 docs/problems.zh-CN.md",
        "Only codes that begin with K2 may stand here; docs/problems.md lists them",
    ),
    "problem.K304.why": (
        (
            "读不出来的文件无法计入,程度不能放宽。互相矛盾、数据可疑的差错(K2 开头)各地掌握尺度不同,可以规定为 错误、"
            "警告、提示 或 不查。\n错:\n  severity: {{K112: 警告}}\n对:\n  severity: {{K231: 错误}}"
        ),
        (
            "A file that can't be read can't be counted, whatever one calls it. What contradicts something or looks unlikely "
            "(codes that begin with K2) may be made 错误 (error), 警告 (warning), 提示 (info) or 不查 (off).\nWrong:\n"
            "  severity: {{K112: 警告}}\nRight:\n  severity: {{K231: 错误}}"
        ),
    ),
    # Accepted problems
    "problem.K305.title": ("界限不能是零", "A limit of zero"),
    "problem.K305.message": ("界限要大于零", "The limit has to be above zero"),
    "problem.K305.hint": (
        "overrun 写 120% 这样的百分数,zero_months 写 3 这样的月数;不查的,在 severity 中写 不查",
        "Give overrun as 120% and zero_months as 3, say; to leave a check out, say 不查 in severity",
    ),
    "problem.K305.why": (
        (
            "界限是零,每个项目都会被指为可疑。不需要检查的,用 severity 关掉。\n错:\n  checks: {{zero_months: 0}}\n对:\n"
            "  checks: {{severity: {{K254: 不查}}}}"
        ),
        (
            "With a limit of zero every project would look suspicious. A check that is not wanted is switched off by its "
            "severity.\nWrong:\n  checks: {{zero_months: 0}}\nRight:\n  checks: {{severity: {{K254: 不查}}}}"
        ),
    ),
    "problem.K401.title": ("接受已过期", "Acceptance has run out"),
    "problem.K401.message": (
        "{code}({file})只接受到 {until},责任人 {owner}",
        "{code} in {file} was accepted until {until}; {owner} answers for it",
    ),
    "problem.K401.hint": (
        "改正这个差错后删去本条;确需延期的,重新确定 until",
        "Mend the problem and leave this entry out, or agree on a new day for until",
    ),
    "problem.K401.why": (
        (
            "接受一个差错总有期限,过期仍未改正的,照常报告,并提示由谁负责。\n错:\n"
            "  - {{code: K253, file: projects/路北区/TS-0001.yaml, owner: 数据管理员, until: 2023-06-30}}(今天是 2023-07-01)\n"
            "对:\n  漏报的月份已补报,删去本条"
        ),
        (
            "A problem is accepted for a time only. Once that is over it counts again, and this says who answers for it.\n"
            "Wrong:\n  - {{code: K253, file: projects/路北区/TS-0001.yaml, owner: 数据管理员, until: 2023-06-30}} "
            "(today is 2023-07-01)\nRight:\n  the month has been reported, and the entry is left out"
        ),
    ),
    "problem.K402.title": ("已接受的差错不存在", "Nothing left to accept"),
    "problem.K402.message": (
        "{file} 中已没有这个 {code}",
        "{file} no longer has this {code}",
    ),
    "problem.K402.hint": (
        "删去本条;文件改名、字段移位的,改正 file、field",
        "Leave the entry out; if the file or the field has moved, mend file and field",
    ),
    "problem.K402.why": (
        (
            "差错改正以后,接受的记录就该删去,否则以后再犯时不会报告。\n错:\n"
            "  - {{code: K253, file: projects/路北区/TS-0001.yaml, …}},该项目已经没有漏报月份\n对:\n  删去这一条"
        ),
        (
            "Once a problem is mended its acceptance should go, or nobody would hear if it came back.\nWrong:\n"
            "  - {{code: K253, file: projects/路北区/TS-0001.yaml, …}}, though the project has no K253 any more\nRight:\n"
            "  the entry is left out"
        ),
    ),
}
