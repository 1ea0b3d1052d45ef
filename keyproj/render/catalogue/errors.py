"""One-line errors: the command was used wrongly, or something outside the ledger failed."""

TEXTS: dict[str, tuple[str, str]] = {
    "error.mark": ("错误", "Error"),
    "error.no_folder": ("没有这个文件夹:{folder}", "No such folder: {folder}"),
    "error.not_a_ledger": (
        "{folder} 不是台账:其中没有 {policy}。用 --ledger 指明台账文件夹",
        "{folder} is no ledger: it has no {policy}. Name the ledger's folder with --ledger",
    ),
    "error.no_ledger": (
        "这里没有台账:当前及上级文件夹没有 {policy},也没有 ./data。用 --ledger 指明台账文件夹",
        "No ledger here: no {policy} in this folder or above, and no ./data. Name the ledger's folder with --ledger",
    ),
    "error.no_policy": (
        "规则文件 keyproj.yaml 无法读取,不能汇总。用 keyproj check 查看差错",
        "The policy keyproj.yaml can't be read, so nothing can be added up. See keyproj check",
    ),
    "error.no_command": (
        "没有这个命令:{name}。用 keyproj --help 查看全部命令",
        "No such command: {name}. See keyproj --help",
    ),
    "error.no_command_near": ("没有这个命令:{name}。是不是 {near}?", "No such command: {name}. Did you mean {near}?"),
    "error.no_option": (
        "没有这个选项:{name}。用 {command} --help 查看选项",
        "No such option: {name}. See {command} --help",
    ),
    "error.no_option_near": ("没有这个选项:{name}。是不是 {near}?", "No such option: {name}. Did you mean {near}?"),
    "error.option_value": ("选项 {name} 后面要写一个值", "Option {name} needs a value"),
    "error.missing": ("缺少 {name}。用 {command} --help 查看用法", "{name} is missing. See {command} --help"),
    "error.too_many": ("多余的参数:{names}", "Unexpected: {names}"),
    "error.usage": ("用法不对:{message}", "{message}"),
    "error.choice": ("{option} 不能是 {seen};可选:{choices}", "{option} can't be {seen}; choose from {choices}"),
    "error.unknown_value": ("台账中没有 {name} {seen}", "The ledger has no {name} {seen}"),
    "error.unknown_value_choices": (
        "台账中没有 {name} {seen};可选:{choices}",
        "The ledger has no {name} {seen}; choose from {choices}",
    ),
    "error.unknown_value_near": (
        "台账中没有 {name} {seen},是不是 {near}?",
        "The ledger has no {name} {seen}; did you mean {near}?",
    ),
    "error.bad_quarter": ("季度写 1、2、3 或 4,不能是 {seen}", "A quarter is 1, 2, 3 or 4, not {seen}"),
    "error.bad_month": ("月份写成 2023-06,不能是 {seen}", "Write a month as 2023-06, not {seen}"),
    "error.bad_month_near": ("月份要写成 {near},不能是 {seen}", "Write the month as {near}, not {seen}"),
    "error.bad_date": ("日期写成 2023-06-30,不能是 {seen}", "Write a date as 2023-06-30, not {seen}"),
    "error.bad_year": ("年份写成 2023,不能是 {seen}", "Write a year as 2023, not {seen}"),
    "error.one_period": ("--quarter、--month、--as-of 只能用一个", "Use only one of --quarter, --month and --as-of"),
    "error.year_twice": (
        "--year 只与 --quarter 一起用;--month、--as-of 自带年份",
        "--year goes with --quarter; --month and --as-of have their own year",
    ),
    "error.bad_figure": (
        "数字的写法是 表.类别.列,例如 sector.产业.annual_plan;不能是 {seen}",
        "Write a figure as table.class.column, such as sector.产业.annual_plan, not {seen}",
    ),
    "error.no_figure": (
        "没有 {seen} 这个数字;{what}可选:{choices}",
        "There is no figure {seen}; {what} can be: {choices}",
    ),
    "error.by": (
        "--by 写一个或两个维度,例如 sector 或 sector,scale;不能是 {seen}。可选:{choices}",
        "--by takes one or two dimensions, such as sector or sector,scale, not {seen}. Choose from {choices}",
    ),
    "error.no_table": (
        "本报表没有 {seen} 这张表;可选:{choices}",
        "This report has no table {seen}; choose from {choices}",
    ),
    "error.no_column": ("没有 {seen} 这一列;可选:{choices}", "There is no column {seen}; choose from {choices}"),
    "error.no_project": ("台账中没有项目 {seen}", "The ledger has no project {seen}"),
    "error.no_project_near": (
        "台账中没有项目 {seen},是不是 {near}?",
        "The ledger has no project {seen}; did you mean {near}?",
    ),
    "error.project_clash": ("{count} 个文件都用编号 {seen}:{files}", "{count} files claim the id {seen}: {files}"),
    "error.project_unread": (
        "项目 {seen} 的文件 {file} 有差错,无法显示。用 keyproj check 查看",
        "The file {file} of project {seen} has errors and can't be shown. See keyproj check",
    ),
    "error.sql": ("查询语句有误:{cause}", "The query fails: {cause}"),
    "error.sql_writes": (
        "query 只能查询,不能修改台账或索引({cause})",
        "query only reads; it changes neither the ledger nor the index ({cause})",
    ),
    "error.sql_rows": (
        "查询结果超过 {most} 行;加上条件或 LIMIT",
        "The query gives more than {most} rows; narrow it, or add a LIMIT",
    ),
    "error.sql_empty": (
        "写出要查询的 SQL,或用 --tables 查看各表",
        "Give the SQL to run, or --tables to see the tables",
    ),
    "error.output_is_ledger": (
        "-o {file} 会覆盖台账文件,换一个文件名",
        "-o {file} would overwrite a file of the ledger; choose another name",
    ),
    "error.ending": (
        "从 {file} 的后缀看不出格式;后缀可用 {choices},或用 --format 指明",
        "The ending of {file} names no format; use {choices}, or say --format",
    ),
    "error.output": ("写不了 {file}:{cause}", "Can't write {file}: {cause}"),
    "error.read": ("读不了 {file}:{cause}", "Can't read {file}: {cause}"),
    "error.interrupted": ("已中断", "Interrupted"),
    "error.internal": (
        "keyproj 内部错误:{cause}。台账没有改动;请附上这一行报告,KEYPROJ_DEBUG=1 可看详情",
        "Internal error of keyproj: {cause}. The ledger is unchanged; please report this line (KEYPROJ_DEBUG=1 shows more)",
    ),
}
