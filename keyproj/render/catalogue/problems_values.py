"""What is wrong with dates, ids, texts and figures (K120 to K142), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K120.title": ("不是日期", "Not a date"),
    "problem.K120.message": (
        "{seen} 不是规定的日期写法",
        "{seen} is not written as a date",
    ),
    "problem.K120.message_day": (
        "没有 {seen} 这一天",
        "There is no such day as {seen}",
    ),
    "problem.K120.message_year": (
        "{seen} 的年份不在1990至2099之间",
        "The year of {seen} is not from 1990 to 2099",
    ),
    "problem.K120.hint": (
        "写成 年-月-日,如 2023-06-30:年四位,月、日两位",
        "Write year-month-day, such as 2023-06-30, with four, two and two digits",
    ),
    "problem.K120.hint_suggest": (
        "写成 {suggest}",
        "Write {suggest}",
    ),
    "problem.K120.hint_day": (
        "核对月和日,写当月有的一天",
        "Check the month and the day: it must be one that the month has",
    ),
    "problem.K120.hint_year": (
        "核对年份",
        "Check the year",
    ),
    "problem.K120.why": (
        "期限和开工都按天计算,日期必须是历上有的一天,写法也只有一种。2月30日、6月31日是不存在的。\n错:\n  started: 2023.2.30\n对:\n  started: 2023-02-28",
        (
            "Deadlines and starts are counted in days, so a date must exist, and is written in one way. There is no "
            "30 February and no 31 June.\nWrong:\n  started: 2023.2.30\nRight:\n  started: 2023-02-28"
        ),
    ),
    "problem.K121.title": ("不是月份", "Not a month"),
    "problem.K121.message": ("{seen} 不是月份", "{seen} is not a month"),
    "problem.K121.hint": (
        "写成 年-月,如 2023-06:年四位,月两位;年份在1990至2099之间",
        "Write year-month, such as 2023-06, with four and two digits; years from 1990 to 2099",
    ),
    "problem.K121.hint_suggest": (
        "写成 {suggest}",
        "Write {suggest}",
    ),
    "problem.K121.why": (
        "月份带上年份,跨年的台账才不会混淆。月份只有 01 至 12,不写日。\n错:\n  month: 6月\n对:\n  month: 2023-06",
        "With its year a month stays clear in a ledger of several years. Months run from 01 to 12 and have no day.\nWrong:\n  month: 6月\nRight:\n  month: 2023-06",
    ),
    "problem.K122.title": ("不是年份", "Not a year"),
    "problem.K122.message": ("{seen} 不是年份", "{seen} is not a year"),
    "problem.K122.hint": (
        "写四位数字,如 2023,不带年字;年份在1990至2099之间",
        "Write four digits, such as 2023; years from 1990 to 2099",
    ),
    "problem.K122.hint_suggest": (
        "写成 {suggest}",
        "Write {suggest}",
    ),
    "problem.K122.why": (
        "年份写全四位,报表按它取计划。范围之外的年份多半是笔误。\n错:\n  year: 23年\n对:\n  year: 2023",
        "Reports find a plan by its year, written in full. A year outside the range is a slip of the pen.\nWrong:\n  year: 23年\nRight:\n  year: 2023",
    ),
    "problem.K124.title": ("编号写法不对", "Bad id"),
    "problem.K124.message": ("{seen} 不能作编号", "{seen} can't be an id"),
    "problem.K124.hint": (
        "只用半角字母、数字、连字符、下划线和单个的点,首尾是字母或数字,最多64个字符,如 TS-0001",
        "Use ASCII letters, digits, hyphens, underscores and single dots, with a letter or digit at both ends, 64 characters at most, such as TS-0001",
    ),
    "problem.K124.why": (
        "编号用作文件名,也用在命令里,因此不能有空格、斜杠、汉字等字符。编号长期不变,其中不要带年份。\n错:\n  id: 路北区/01\n对:\n  id: LB-0001",
        (
            "An id names a file and is typed in commands, so it has no blanks, slashes or other characters. It never "
            "changes, so it should hold no year.\nWrong:\n  id: 路北区/01\nRight:\n  id: LB-0001"
        ),
    ),
    "problem.K125.title": ("项目代码写法不对", "Bad project code"),
    "problem.K125.message": ("{seen} 不是投资项目统一代码", "{seen} is not a project code (投资项目统一代码)"),
    "problem.K125.hint": (
        "按赋码文件填写,如 2301-130200-04-01-123451;还没有赋码的不写 code",
        "Copy it from the document that assigned it, such as 2301-130200-04-01-123451; leave code out until there is one",
    ),
    "problem.K125.why": (
        (
            "统一代码由年月、地区、部门、类型和顺序号五段组成(GB/T 40058-2021),中间是半角连字符;"
            "2020年11月以前的代码第一段是四位年份。\n错:\n  code: 2301130200\n对:\n  code: 2301-130200-04-01-123451"
        ),
        (
            "A code has five parts: year and month, region, department, type and number (GB/T 40058-2021), joined by "
            "hyphens; codes from before November 2020 begin with a year.\nWrong:\n  code: 2301130200\nRight:\n"
            "  code: 2301-130200-04-01-123451"
        ),
    ),
    "problem.K126.title": ("审阅人写法不对", "Bad reviewer"),
    "problem.K126.message": ("{seen} 不是账号、组或邮箱", "{seen} is no account, group or e-mail address"),
    "problem.K126.hint": (
        '写服务器上的账号或组,加引号,如 "@tangshan/lubei";或写邮箱',
        'Write an account or a group of the server in quotes, such as "@tangshan/lubei", or an e-mail address',
    ),
    "problem.K126.why": (
        (
            "owners 由 keyproj setup 写进 CODEOWNERS,服务器按它请人审阅;认不出的,那一行就没有人审阅。@ 开头的要加引号。\n错:\n"
            '  owners: [重点办]\n对:\n  owners: ["@tangshan/office"]'
        ),
        (
            "keyproj setup writes owners into CODEOWNERS, by which the server asks people to review; of a line that it doesn't "
            "understand nobody is asked. What begins with @ stands in quotes.\nWrong:\n  owners: [重点办]\nRight:\n"
            '  owners: ["@tangshan/office"]'
        ),
    ),
    "problem.K127.title": ("校验值写法不对", "Bad digest"),
    "problem.K127.message": ("{seen} 不是 SHA-256 校验值", "{seen} is not a SHA-256 digest"),
    "problem.K127.hint": (
        "写64位小写十六进制数(sha256sum 文件名 可以算出)",
        "Write 64 lower-case hexadecimal digits (sha256sum FILE prints them)",
    ),
    "problem.K127.message_found": ("{seen} 不是查到内容的标记", "{seen} is no mark of what was found"),
    "problem.K127.hint_found": (
        "删去 seen,或用 keyproj check --write-baseline 重新写出",
        "Leave seen out, or let keyproj check --write-baseline write it",
    ),
    "problem.K127.why": (
        (
            "校验值用来证明附件没有被换过,差一位就核对不上。写不全不如不写。\n错:\n  sha256: 1A2B3C\n对:\n"
            "  sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        ),
        (
            "The digest proves that an attachment was not exchanged; one wrong digit and it proves nothing. Leave it "
            "out rather than give it in part.\nWrong:\n  sha256: 1A2B3C\nRight:\n"
            "  sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        ),
    ),
    "problem.K128.title": ("路径写法不对", "Unsafe path"),
    "problem.K128.message": ("{seen} 不是台账之内的路径", "{seen} is not a path within the ledger"),
    "problem.K128.hint": (
        "从台账文件夹写起,用 / 分隔,如 attachments/TS-0001/批复.pdf;网址写在 address",
        "Begin at the ledger's folder and use /, such as attachments/TS-0001/批复.pdf; a web address goes into address",
    ),
    "problem.K128.why": (
        (
            "附件放在台账之内,换一台电脑也能找到。盘符、反斜杠、开头的斜杠和 .. 都会指到台账之外。\n错:\n"
            "  path: D:\\扫描件\\批复.pdf\n对:\n  path: attachments/TS-0001/批复.pdf"
        ),
        (
            "Attachments lie within the ledger, so that they are found on any machine. A drive, a backslash, a "
            "leading slash or .. would lead out of it.\nWrong:\n  path: D:\\scans\\批复.pdf\nRight:\n"
            "  path: attachments/TS-0001/批复.pdf"
        ),
    ),
    "problem.K130.title": ("含有控制字符", "Control character"),
    "problem.K130.message": ("含有看不见的控制字符 {seen}", "There is an invisible control character, {seen}"),
    "problem.K130.hint": (
        "删去这个字符;找不到的,把前后几个字删去重新输入",
        "Delete the character; if it can't be found, retype the words around it",
    ),
    "problem.K130.why": (
        "看不见的字符多由复制粘贴带来,会使查找不到、显示错乱,有的还能颠倒文字的显示顺序。\n错:\n  name: 路北区(U+202E)产业园\n对:\n  name: 路北区产业园",
        (
            "Invisible characters usually come with pasted text; they defeat searches, upset the screen, and some "
            "even reverse the order in which text is shown.\nWrong:\n  name: 路北区(U+202E)产业园\nRight:\n"
            "  name: 路北区产业园"
        ),
    ),
    "problem.K131.title": ("只能写一行", "More than one line"),
    "problem.K131.message": ("这里只能写一行,不能有换行或制表符", "This takes one line, without line breaks or tabs"),
    "problem.K131.hint": (
        "改成一行;说明文字写进 content、note 等字段",
        "Make it one line; longer words go into content, note and the like",
    ),
    "problem.K131.why": (
        "名称、单位、姓名这些内容要列在表格的一格里,换行会使表格错位。\n错:\n  name: |\n    路北区\n    产业园\n对:\n  name: 路北区产业园",
        (
            "Names of projects, units and people stand in one cell of a table, and a line break would tear it.\n"
            "Wrong:\n  name: |\n    路北区\n    产业园\nRight:\n  name: 路北区产业园"
        ),
    ),
    "problem.K132.title": ("文字过长", "Text too long"),
    "problem.K132.message": ("有 {length} 个字,最多 {most} 个字", "This has {length} characters; the most is {most}"),
    "problem.K132.hint": ("写得简短些;原文作为附件(attachments)", "Shorten it; the full text can be an attachment"),
    "problem.K132.why": (
        (
            "名称一类的内容最多200个字,说明一类的最多20000个字。超过的多半是把整个文件粘贴了进来。\n错:\n"
            "  name: (粘贴了整段建设内容)\n对:\n  name: 路北区示范产业园\n  content: 标准厂房三栋,建筑面积4.2万平方米"
        ),
        (
            "Names and the like have up to 200 characters, descriptions up to 20,000. What is longer is usually a "
            "whole document that was pasted.\nWrong:\n  name: (a pasted description)\nRight:\n"
            "  name: 路北区示范产业园\n  content: 标准厂房三栋,建筑面积4.2万平方米"
        ),
    ),
    "problem.K133.title": ("没有这个数字", "Unknown figure"),
    "problem.K133.message": ("没有 {seen} 这一项", "There is no {seen} here"),
    "problem.K133.hint": ("从中选一个:{choices}", "Choose one: {choices}"),
    "problem.K133.why": (
        (
            "公布数要与计算数逐个核对,名称对不上就无从核对,不能当作一致。按 表、类别、列 三级书写,表和列的名称与 "
            "keyproj summary --explain 相同,类别用规则(keyproj.yaml)中的名称。\n错:\n"
            "  sector: {{产业: {{total: 2420.7亿元}}}}\n对:\n  sector: {{产业: {{total_investment: 2420.7亿元}}}}"
        ),
        (
            "Each published figure is compared with a computed one; without that one nothing is compared, and it must "
            "not pass for agreement. Write table, class and column: tables and columns as keyproj summary --explain "
            "names them, classes as in the policy (keyproj.yaml).\nWrong:\n  sector: {{产业: {{total: 2420.7亿元}}}}\n"
            "Right:\n  sector: {{产业: {{total_investment: 2420.7亿元}}}}"
        ),
    ),
    "problem.K134.title": ("数字种类不对", "Figure of another kind"),
    "problem.K134.message": ("{seen} 与这一列的种类不符", "{seen} is of another kind than this column"),
    "problem.K134.hint": (
        "金额写成 580.5亿元,比例写成 44.7%,个数写成 69",
        "Write money as 580.5亿元, a rate as 44.7%, a count as 69",
    ),
    "problem.K134.hint_yuan": ("这一列是金额,写成 580.5亿元", "This column is money: write 580.5亿元"),
    "problem.K134.hint_rate": ("这一列是比例,写成 44.7%", "This column is a rate: write 44.7%"),
    "problem.K134.hint_count": ("这一列是个数,写成 69", "This column is a count: write 69"),
    "problem.K134.why": (
        (
            "公布数照印出的写法填写,金额带亿元或万元,比例带百分号,个数只有数字。种类不同的两个数不能核对。\n错:\n"
            "  Q1: {{planned_share: 14.4, starts_planned: 37%}}\n对:\n"
            "  Q1: {{planned_share: 14.4%, starts_planned: 37}}"
        ),
        (
            "A published figure stands as printed: money with 亿元 or 万元, a rate with a per cent sign, a count as "
            "digits only. Figures of different kinds can't be compared.\nWrong:\n"
            "  Q1: {{planned_share: 14.4, starts_planned: 37%}}\nRight:\n"
            "  Q1: {{planned_share: 14.4%, starts_planned: 37}}"
        ),
    ),
    # Values that contradict each other within one file
    "problem.K140.title": ("月份不在计划年度", "Month of another year"),
    "problem.K140.message": ("{seen} 不在 {year} 年", "{seen} is not in {year}"),
    "problem.K140.hint": (
        "改成 {year} 年的月份,或移到相应年度的计划",
        "Make it a month of {year}, or move it to that year's plan",
    ),
    "problem.K140.why": (
        (
            "一年的计划只分解到当年的十二个月,否则这笔投资会落在两个年度之间,哪一年都不算。\n错:\n  plans:\n"
            "    2023:\n      months: {{2024-01: {{investment: 800万元}}}}\n对:\n  plans:\n    2023:\n"
            "      months: {{2023-12: {{investment: 800万元}}}}"
        ),
        (
            "A year's plan is divided over its own twelve months; otherwise the money would fall between two years "
            "and count in neither.\nWrong:\n  plans:\n    2023:\n      months: {{2024-01: {{investment: 800万元}}}}\n"
            "Right:\n  plans:\n    2023:\n      months: {{2023-12: {{investment: 800万元}}}}"
        ),
    ),
    "problem.K141.title": ("重复列出", "Listed twice"),
    "problem.K141.message": ("{seen} 列了两次", "{seen} is listed twice"),
    "problem.K141.hint": (
        "只留一处;改了名称或起止日期的县(市)区、行业,用 since、until 区分",
        "Keep one; a county or sector that changed over time is told apart by since and until",
    ),
    "problem.K141.why": (
        (
            "行业、投资规模、县(市)区重名,项目就分不清归哪一个。年度计划中的数字,公布的写在 published,推算的写在 "
            "derived,不能两处都写。\n错:\n  sectors:\n    - {{name: 产业}}\n    - {{name: 产业}}\n对:\n  sectors:\n"
            "    - {{name: 产业}}\n    - {{name: 民生}}"
        ),
        (
            "With two sectors, scale bands or counties of one name nobody knows which a project is in. A figure of "
            "the year's plan stands in published if it was printed, in derived if it follows from others, never in "
            "both.\nWrong:\n  sectors:\n    - {{name: 产业}}\n    - {{name: 产业}}\nRight:\n  sectors:\n"
            "    - {{name: 产业}}\n    - {{name: 民生}}"
        ),
    ),
    "problem.K142.title": ("月份重复上报", "Month reported twice"),
    "problem.K142.message": ("{month} 已上报过一次(第 {first} 行)", "{month} was already reported (line {first})"),
    "problem.K142.hint": (
        "更正的写明 reason;不是更正的改正月份",
        "Give the reason if this is a correction; otherwise put the month right",
    ),
    "problem.K142.why": (
        (
            "同一月份有两项时,以上报日期最晚的为准。没有写原因的第二项多半是复制上月内容时忘了改月份,"
            "不指出就会盖掉原来的数。更正时另加一项并写明原因。\n错:\n"
            "  - {{month: 2023-06, investment: 6200万元, reported: 2023-07-03, by: 填报人甲}}\n"
            "  - {{month: 2023-06, investment: 5800万元, reported: 2023-08-03, by: 填报人甲}}\n对:\n"
            "  - {{month: 2023-06, investment: 6200万元, reported: 2023-07-03, by: 填报人甲}}\n"
            "  - {{month: 2023-06, investment: 5800万元, reported: 2023-08-03, by: 填报人甲, reason: 审计核减}}"
        ),
        (
            "Of two entries for a month the one reported last counts. A second one without a reason is usually last "
            "month's entry copied with its month unchanged, and would silently replace the right figure. A correction "
            "is another entry that says why.\nWrong:\n"
            "  - {{month: 2023-06, investment: 6200万元, reported: 2023-07-03, by: 填报人甲}}\n"
            "  - {{month: 2023-06, investment: 5800万元, reported: 2023-08-03, by: 填报人甲}}\nRight:\n"
            "  - {{month: 2023-06, investment: 6200万元, reported: 2023-07-03, by: 填报人甲}}\n"
            "  - {{month: 2023-06, investment: 5800万元, reported: 2023-08-03, by: 填报人甲, reason: 审计核减}}"
        ),
    ),
}
