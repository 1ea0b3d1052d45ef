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
    "error.chart_width": (
        "--width 是列数,要在 {least} 和 {most} 之间,不是 {seen}",
        "--width is a number of columns from {least} to {most}, not {seen}",
    ),
    "error.chart_filter": (
        "写了项目编号,就不能再用 --county 等筛选;只看一个项目的,去掉筛选",
        "An id goes without filters such as --county; leave them out to see that project",
    ),
    "error.schedule_filter": (
        "写了项目编号,就不能再用 --county 等筛选;只看一个项目的,去掉筛选",
        "An id goes without filters such as --county; leave them out to see that project",
    ),
    "error.schedule_write_id": (
        "--write 和 --targets 只对一个项目,要写项目编号",
        "--write and --targets are for one project; name it",
    ),
    "error.schedule_write_alone": (
        "--write 不能和 --targets、--table 一起用;先用 --targets 看,再用 --write 写",
        "--write goes without --targets and --table; look with --targets first, then --write",
    ),
    "error.schedule_dry_run": ("--dry-run 要和 --write 一起用", "--dry-run goes with --write"),
    "error.schedule_no_plan": (
        "{year}年没有年度计划投资,没有可分到各月的。在 {file} 的 plans 中写明,或用 --year 选别的年份",
        "There is no planned investment for {year} to spread. Give it under `plans` in {file}, or choose another --year",
    ),
    "error.schedule_no_steps": (
        "项目 {seen} 没有写工序,不能倒排。在 {file} 的 schedule 中写明工序和期限",
        "{seen} has no steps to count back. State them and the deadline under `schedule` in {file}",
    ),
    "error.schedule_open": (
        "项目 {seen} 没有期限,不能倒排。在 {file} 的 schedule 中写明 deadline",
        "{seen} has no deadline to count back from. Give one under `schedule` in {file}",
    ),
    "error.schedule_too_much": (
        "{period} 已写明的各月之和 {given},与计划 {yuan} 对不上。用 keyproj check 查看,改好再排",
        "The months given in {period} make {given}, which doesn't fit its plan of {yuan}. Run keyproj check, then try again",
    ),
    "error.schedule_flawed": (
        "项目 {seen} 的工序排不出先后,见 {file}。用 keyproj check 查看",
        "The steps of {seen} can't be put in order, see {file}. Run keyproj check",
    ),
    "error.schedule_beyond": (
        "项目 {seen} 的工序排到了1900至2199年以外,核对各道工序的工期(days)",
        "The steps of {seen} lead out of the years 1900 to 2199; check their durations (days)",
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
    "error.edit": (
        "{file} 的写法无法自动修改,请用编辑器手工修改。文件没有改动",
        "{file} is written in a way that can't be edited automatically; edit it by hand. The file is unchanged",
    ),
    "error.write": ("写不了 {file}:{cause}。原文件没有改动", "Can't write {file}: {cause}. The old file is unchanged"),
    "error.write_changed": (
        "{file} 在读取之后被改动过,没有写入。请重新执行一次",
        "{file} has changed since it was read; nothing was written to it. Run the command again",
    ),
    "error.write_meanwhile": (
        "{file} 刚才有改动(关账或上报),没有写入。请重新执行一次",
        "{file} has changed meanwhile (a close, a report); nothing was written. Run the command again",
    ),
    "error.write_exists": (
        "{file} 已经存在,没有写入",
        "{file} is there already; nothing was written to it",
    ),
    "error.write_outside": (
        "{file} 在台账文件夹之外,没有写入",
        "{file} lies outside of the ledger; nothing was written to it",
    ),
    "error.locked": (
        "另一个 keyproj 正在写入 {folder},没有写入。请稍后重试",
        "Another keyproj is writing to {folder}; nothing was written. Try again in a moment",
    ),
    "error.project_many": (
        "有 {count} 个项目都是 {seen}:{ids}。请用编号指明一个",
        "{count} projects are {seen}: {ids}. Name one by its id",
    ),
    "error.record_unread": (
        "{file} 有差错,不能记录。先用 keyproj check 查看并改正",
        "{file} has errors, so nothing can be recorded in it. See keyproj check and mend them first",
    ),
    "error.record_needs": (
        "缺少 {options}。用 keyproj record --help 查看用法",
        "Missing: {options}. See keyproj record --help",
    ),
    "error.record_amount_form": (
        "{option} 写成 6200万元 或 0.62亿元,不能是 {seen}",
        "Write {option} as 6200万元 or 0.62亿元, not {seen}",
    ),
    "error.record_amount_no_unit": (
        "{option} 没有单位:{seen}。写成 {seen}万元 或 {seen}亿元",
        "{option} has no unit: {seen}. Write {seen}万元 or {seen}亿元",
    ),
    "error.record_amount_negative": (
        "{option} 不能是负数:{seen}。核减以前月份的投资,用 --reason 更正那个月",
        "{option} can't be negative: {seen}. To lower an earlier month, correct that month with --reason",
    ),
    "error.record_amount_fine": (
        "{option} 最小到1元(万元写4位小数,亿元写8位小数),不能是 {seen}",
        "{option} is of whole yuan (four decimals of 万元, eight of 亿元), not {seen}",
    ),
    "error.record_amount_large": (
        "{option} 超过10万亿元,请核对:{seen}",
        "{option} is more than ten trillion yuan (100000亿元); check it: {seen}",
    ),
    "error.record_amount_near": (
        "{option} 不能是 {seen},是不是 {near}?",
        "{option} can't be {seen}; did you mean {near}?",
    ),
    "error.record_no_month": ("没有 {seen} 这个月份,月份写成 2023-06", "There is no month {seen}; write it as 2023-06"),
    "error.record_year": (
        "年份要在 {first} 至 {last} 年之间,不能是 {seen}",
        "The year must lie between {first} and {last}, not {seen}",
    ),
    "error.record_first": (
        "{project} 还没有上报过 {month},没有可更正的。首次上报不写 --reason;要更正别的月份,改 --month",
        "{project} has not reported {month}, so there is nothing to correct. Leave out --reason for a first report; to correct another month, change --month",
    ),
    "error.record_done": (
        "{cause}。进度已经记录,不用重新执行",
        "{cause}. The progress is recorded all the same; there is no need to run this again",
    ),
    "error.record_month_ahead": (
        "{month} 还没有到(今天 {today}),不能上报",
        "{month} has not begun (today is {today}) and can't be reported",
    ),
    "error.record_day_ahead": (
        "上报日期 {day} 在今天({today})之后",
        "The day of the report, {day}, is after today ({today})",
    ),
    "error.record_by": (
        "不知道由谁填报:用 --by 写明填报人,或设置环境变量 KEYPROJ_BY",
        "Who reports? Say it with --by, or set KEYPROJ_BY in the environment",
    ),
    "error.record_again": (
        "{month} 已经上报:{amount},{day},{by}({where})。要更正,加 --reason 写明理由",
        "{month} is reported already: {amount}, {day}, {by} ({where}). To correct it, give the reason with --reason",
    ),
    "error.record_earlier": (
        "{month} 最近一次上报在 {day}({amount},{where}),更正的上报日期不能早于它:{seen}",
        "{month} was last reported on {day} ({amount}, {where}); a correction can't be of an earlier day: {seen}",
    ),
    "error.cause_rights": ("没有写入权限", "no right to write there"),
    "error.cause_read_only": ("磁盘是只读的", "the disk is read-only"),
    "error.cause_full": ("磁盘已满", "the disk is full"),
    "error.cause_quota": ("磁盘配额已用完", "the disk quota is used up"),
    "error.cause_size": ("超过系统允许的文件大小", "the system allows no file of this size"),
    "error.no_code": (
        "{option}:没有差错编号 {seen}。用 keyproj check --explain all 查看全部编号",
        "{option}: there is no problem code {seen}. See them all with keyproj check --explain all",
    ),
    "error.no_code_near": (
        "{option}:没有差错编号 {seen},是不是 {near}?",
        "{option}: there is no problem code {seen}; did you mean {near}?",
    ),
    "error.no_file": ("没有文件 {file}", "There is no file {file}"),
    "error.file_outside": (
        "{file} 不在任何台账中:它上面的文件夹里都没有 {policy}。用 --ledger 指明台账文件夹",
        "{file} lies in no ledger: no folder above it has a {policy}. Name the ledger's folder with --ledger",
    ),
    "error.file_elsewhere": (
        "{file} 不在台账 {folder} 中;一次只能检查一个台账的文件",
        "{file} does not lie in the ledger {folder}; files of one ledger only can be checked at a time",
    ),
    "error.baseline": ("读不了 {file}:{cause}", "{file} can't be read: {cause}"),
    "error.baseline_needs": (
        "--write-baseline 须同时写明 --owner(责任人)和 --until(接受到哪一天)",
        "--write-baseline needs --owner (who answers for it) and --until (its last day)",
    ),
    "error.baseline_over": (
        "--until {until} 早于检查日 {day};写检查日或以后的一天",
        "--until {until} lies before the day of the check, {day}; give that day or a later one",
    ),
    "error.base_at": (
        "--base 与 --at 不能同用;要检查别的版本,先切换过去(git switch)",
        "--base does not go with --at; to check another revision, switch to it (git switch)",
    ),
    "error.baseline_only": (
        "{option} 只与 --write-baseline 一起使用",
        "{option} goes with --write-baseline only",
    ),
    "error.baseline_without": (
        "--write-baseline 不能与 {option} 一起使用",
        "--write-baseline does not go with {option}",
    ),
    "error.baseline_name": (
        "--write-baseline 后面写文件名,如 baseline.yaml",
        "Give --write-baseline the name of a file, such as baseline.yaml",
    ),
    "error.baseline_place": (
        "{file} 在台账文件的位置,不能写在这里;写成规则文件旁边的 {name},或写到台账以外",
        "{file} would lie among the ledger's files; name it {name} beside the policy, or put it outside the ledger",
    ),
    "error.baseline_bad": (
        "{file} 本身有差错,未过期的接受无法保留;先用 keyproj check --baseline 查看并改正",
        "{file} has errors itself, so what it accepts can't be kept; see them with keyproj check --baseline first",
    ),
    "error.baseline_entry": (
        "有差错所在的路径或字段超过4096个字,无法写入;先缩短路径",
        "A problem's path or field has more than 4096 characters and can't be written down; shorten it first",
    ),
    "error.no_current_folder": (
        "当前文件夹已被删除或没有读取权限;换到别的文件夹再运行",
        "The current folder was deleted or can't be read; go to another one and try again",
    ),
    "error.baseline_words": (
        "--owner、--reason 各写一行文字,不超过200个字",
        "Write --owner and --reason on one line each, 200 characters at most",
    ),
    "error.interrupted": ("已中断", "Interrupted"),
    "error.internal": (
        "keyproj 内部错误:{cause}。台账没有改动;请附上这一行报告,KEYPROJ_DEBUG=1 可看详情",
        "Internal error of keyproj: {cause}. The ledger is unchanged; please report this line (KEYPROJ_DEBUG=1 shows more)",
    ),
    "error.sheet_old": (
        "{file} 是旧格式(.xls、.et)或加了密码,读不了。另存为 .xlsx(不设密码)再试",
        "{file} is of an old format (.xls, .et) or locked by a password. Save it as .xlsx without a password",
    ),
    "error.sheet_kind": (
        "{file} 不是表格:要 .xlsx,或 UTF-8、GBK 编码的 .csv",
        "{file} is no table: it must be .xlsx, or .csv in UTF-8 or GBK",
    ),
    "error.sheet_damaged": (
        "{file} 已损坏或不是 .xlsx 表格,读不了。用 Excel 或 WPS 打开后另存为 .xlsx 再试",
        "{file} is damaged or no .xlsx. Open it in Excel or WPS and save it as .xlsx",
    ),
    "error.sheet_locked": (
        "{file} 加了密码,读不了。去掉密码再试",
        "{file} is locked by a password. Save it without one",
    ),
    "error.sheet_entities": (
        "{file} 含有表格不该有的内容(DTD),不予读取",
        "{file} holds what no table should (a DTD), and is not read",
    ),
    "error.sheet_large": (
        "{file} 过大,不予读取。删去表格下方和右侧的空白行列再试",
        "{file} is too large to be read. Delete the empty rows and columns below and beside the table",
    ),
    "error.sheet_csv": (
        "{file} 第 {line} 行附近的引号没有成对,读不了",
        "{file}: the quotes near line {line} are not closed",
    ),
    "error.sheet_name": (
        "{file} 中没有工作表 {seen};可选:{choices}",
        "{file} has no sheet {seen}; choose from {choices}",
    ),
    "error.sheet_csv_name": (
        "{file} 是 CSV,没有工作表,不用 --sheet",
        "{file} is a CSV and has no sheets; leave out --sheet",
    ),
    "error.sheet_headings": (
        "{file} 中没有找到表头:要有一行同时写着 编号(或项目代码、项目名称)和 本月完成投资(万元)",
        "No headings in {file}: one row must have Id (or Code, or Name) and Investment this month (万元)",
    ),
    "error.sheet_many": (
        "{file} 有几张这样的工作表:{sheets}。用 --sheet 指明一张",
        "{file} has several such sheets: {sheets}. Name one with --sheet",
    ),
    "error.sheet_stopped": (
        "{cause}。已写入 {done} 个文件,还有 {left} 个;改正后重新执行,写过的不会重复",
        "{cause}. Files written: {done}, still to write: {left}. Run it again when that is mended; nothing is recorded twice",
    ),
    "error.record_without": ("{mode} 不能与 {options} 一起用", "{mode} does not go with {options}"),
    "error.record_only_with": (
        "{options} 只与 --from 或 --template 一起用",
        "{options} goes only with --from or --template",
    ),
    "error.template_output": (
        "用 -o 指明要生成的表:文件名以 .xlsx 或 .csv 结尾",
        "Name the form with -o: a file that ends in .xlsx or .csv",
    ),
    "error.template_nobody": (
        "{month} 没有应报进度的项目(所选范围内)",
        "No project of this selection owes a report for {month}",
    ),
    "error.init_no_folder": ("{folder} 不是文件夹。没有写入任何文件", "{folder} is no folder. Nothing was written"),
    "error.init_not_empty": (
        "{folder} 中已有 {count} 个文件或文件夹:{files}。新台账要建在空文件夹里,没有写入任何文件",
        "{folder} is not empty ({count}): {files}. A new ledger needs an empty folder; nothing was written",
    ),
    "error.not_text": ("{option} 的内容不是 UTF-8 文字", "{option} is no text in UTF-8"),
    "error.hidden_text": (
        "{option} 含有看不见的字符 {seen},不能写入文件。删去它再试",
        "{option} holds an invisible character, {seen}, which no file may have. Leave it out",
    ),
    "error.new_id": (
        "{seen} 不能作编号:用半角字母、数字、连字符、下划线和点,最多64个字符",
        "{seen} can't be an id: ASCII letters, digits, hyphens, underscores and dots, 64 characters at most",
    ),
    "error.new_folder": (
        "--in 要写 projects 下的文件夹,如 projects/某区:{seen}",
        "--in names a folder below projects, such as projects/某区, not {seen}",
    ),
    "error.new_needs": ("还要写:{options}", "Still needed: {options}"),
    "error.new_needs_id": (
        "还要写:{options}(编号可用 {near})",
        "Still needed: {options} (the next free id is {near})",
    ),
    "error.new_id_used": (
        "编号 {seen} 已经用过:{file}。编号不能重复使用",
        "The id {seen} is taken: {file}. An id is never given again",
    ),
    "error.new_code_used": ("项目代码 {seen} 已有项目使用:{file}", "The project code {seen} is taken: {file}"),
    "error.new_unfinished": ("没有答完,没有写入", "Not finished; nothing was written"),
    "error.changed_since": (
        "--changed-since 写同一年中早于 {month} 的月份,不能是 {seen}",
        "--changed-since takes a month of the same year before {month}, not {seen}",
    ),
    "error.limit": (
        "--limit 写 1 以上的整数或 all,不能是 {seen}",
        "--limit takes a whole number from 1 on, or all, not {seen}",
    ),
    # Slips
    "error.no_action": (
        "{command} 没有这个操作:{name}。用 {command} --help 查看",
        "{command} has no action {name}. See {command} --help",
    ),
    "error.no_actions": (
        "{name} 是一条命令,下面不分操作。用 keyproj help {name} 查看",
        "{name} is a command without actions. See keyproj help {name}",
    ),
    "error.no_action_near": (
        "{command} 没有这个操作:{name}。是不是 {near}?",
        "{command} has no action {name}. Did you mean {near}?",
    ),
    "error.slip_no_reply": (
        "预警规则 {policy} 没有规定 {level} 级督办单的答复期限,用 --due 写明",
        "The policy {policy} says no time for slips of level {level}; give the last day with --due",
    ),
    "error.slip_by": ("没有写明由谁签发:用 --by", "Nobody is named who issues them: use --by"),
    "error.slip_by_line": (
        "--by 只能写一行,最多 {most} 个字",
        "--by takes one line of at most {most} characters",
    ),
    "error.slip_level": ("没有 {seen} 这个等级;可选:{choices}", "There is no level {seen}; choose from {choices}"),
    "error.slip_day_ahead": ("{option} {day} 在今天({today})以后", "{option} {day} lies after today, {today}"),
    "error.slip_month_open": (
        "{month} 到 {end} 才结束,{day} 还不能签发这个月的督办单",
        "{month} ends on {end}; on {day} its slips can't be issued yet",
    ),
    "error.slip_due": (
        "期限 {due} 早于签发日期 {day}",
        "The deadline {due} comes before the day of issue, {day}",
    ),
    "error.no_slip": ("没有督办单 {seen}", "There is no slip {seen}"),
    "error.no_slip_near": ("没有督办单 {seen},是不是 {near}?", "There is no slip {seen}; did you mean {near}?"),
    "error.slip_clash": (
        "{count} 个文件都用督办单编号 {seen}:{files}",
        "{count} files claim the slip's id {seen}: {files}",
    ),
    "error.slip_unread": (
        "督办单文件 {file} 有差错。用 keyproj check 查看",
        "The slip's file {file} has errors. See keyproj check",
    ),
    "error.slip_parts": (
        "书面汇报要有三项:推行情况、存在的具体问题、下步工作计划,还要写明汇报人。缺少:{options}",
        "A written report has three parts (state of work, concrete problems, next steps) and an author. Missing: {options}",
    ),
    "error.slip_clear_parts": (
        "销号要写明由谁销号、依据什么。缺少:{options}",
        "A clearing says by whom and on what evidence. Missing: {options}",
    ),
    "error.slip_evidence_file": (
        "依据是文件的,用 --attachment {file},会登记校验值",
        "Where the evidence is a file, use --attachment {file}: its digest is then recorded",
    ),
    "error.slip_attachment_missing": (
        "没有文件 {file}:先放到台账的 attachments 文件夹,再登记;存放在网上的写网址",
        "There is no file {file}: put it into the ledger's folder attachments first, or give a web address",
    ),
    "error.slip_attachment_outside": (
        "{file} 不在台账文件夹内:复制到 attachments 文件夹再登记",
        "{file} lies outside the ledger: copy it into the folder attachments first",
    ),
    "error.slip_attachment_special": (
        "{file} 不是文件,不能作依据附件",
        "{file} is no file and proves nothing",
    ),
    "error.slip_attachment_closed": (
        "没有权限读取 {file},请文件所有者开放读取权限",
        "There is no right to read {file}; ask its owner for it",
    ),
    "error.slip_early": (
        "{slip} 签发于 {issued},{option} {day} 比它早",
        "{slip} was issued on {issued}; {option} {day} comes before it",
    ),
    "error.slip_cleared": (
        "{slip} 已于 {day} 由 {by} 销号",
        "{slip} was cleared on {day} by {by}",
    ),
    "error.slip_followed": (
        "{slip} 已升级为 {next},请答复、销号 {next}",
        "{slip} was escalated to {next}; answer or clear {next}",
    ),
    "error.slip_before_answer": (
        "{slip} 的答复日期是 {answered},销号日期 {day} 比它早",
        "{slip} was answered on {answered}; it can't be cleared on {day}, before that",
    ),
}
