"""Help of the command line. A command's first line stands in the list of commands."""

from importlib import import_module

REST = ("help_adjust", "help_close", "help_review", "help_signing")
"""Modules with the help of commands that the list of commands says a line of only."""


class _Texts(dict[str, tuple[str, str]]):
    """Texts, and those of `REST` as soon as one of them is asked for."""

    def __missing__(self, id: str) -> tuple[str, str]:
        """Reads the rest. Raises KeyError where it is not there either."""
        rest: dict[str, tuple[str, str]] = {}
        for name in REST:
            rest |= import_module(f"keyproj.render.catalogue.{name}").TEXTS
        self.update(rest)
        return rest[id]


TEXTS: dict[str, tuple[str, str]] = _Texts(
    {
        "help.adjust": (
            "动态调整:提出、签批、审定、执行,一份建议一个文件",
            "Adjustments of the list: proposed, signed, decided, applied; a file for each proposal",
        ),
        "help.setup": (
            "设置版本库:合并、比较和审阅的办法\n\n写好 .gitattributes、CODEOWNERS(按规则中各县(市)区的 owners)和 git 设置:不同月份的上报合并时都保留,git diff 显示项目名称。重复运行不会再改。",
            (
                "Set the repository up: how files are merged, compared and reviewed\n\nWrites .gitattributes, CODEOWNERS (by "
                "the owners that the policy gives its counties) and settings of git: months that two branches report "
                "are both kept, and git diff names the project. A second run changes nothing."
            ),
        ),
        "help.merge": (
            "合并项目文件:由 git 调用\n\n两个分支给同一个项目报了不同月份的进度,都保留,不算冲突;其他改动按 git 的办法合并。由 keyproj setup 配置,一般不用手工运行。",
            (
                "Merge a project file: called by git\n\nWhere two branches report different months of one project, both "
                "are kept, and there is no conflict; all else is merged as git does. keyproj setup tells git of it; "
                "nobody needs to run it by hand."
            ),
        ),
        "help.close": (
            "关账:固定已上报的月份或季度的数\n\n各项目的数和合计写入 closes/月份.yaml,以后 check 据此核对:改动、删除、倒填都会指出;更正要另报一条并写原因。",
            (
                "Close: freeze the figures of a month or quarter that was reported\n\nThe figures go into "
                "closes/MONTH.yaml, and check holds them: what is changed, deleted or dated back is found. A correction "
                "is a further report with its reason."
            ),
        ),
        "help.usage": ("用法:", "Usage:"),
        "help.commands": ("命令", "Commands"),
        "help.arguments": ("参数", "Arguments"),
        "help.options": ("选项", "Options"),
        "help.keyproj": (
            "keyproj:重点项目台账。一个项目一个 YAML 文件,检查、汇总、查询都在这一条命令里。",
            "keyproj: a plain-file ledger of key projects. One YAML file a project; one command checks, totals and queries them.",
        ),
        "help.check": (
            "检查台账:一次列出全部差错,注明文件、行、列和改法",
            "Check the ledger: every problem at once, with file, line, column and what to write instead",
        ),
        "help.diff": (
            "台账变化:两个提交之间,或某个提交以来,项目、投资、日期、进度、预警和签批有什么变化",
            "What changed between two commits, or since one: projects, money, dates, progress, warnings, signatures",
        ),
        "help.summary": (
            "汇总:按年度类别、行业、投资规模、县(市)区、季度统计,并与公布数核对",
            "Totals by category, sector, scale, county and quarter, reconciled with the published plan",
        ),
        "help.warn": (
            "预警:列出红、黄、蓝和未报的项目,逐项说明原因、界限和转好条件",
            "Warnings: red, yellow, blue and unreported projects, each with its reasons and what clears it",
        ),
        "help.list": (
            "项目清单:可筛选、排序、选列,附合计",
            "List projects: filtered, sorted, with the columns you choose and totals",
        ),
        "help.show": (
            "一个项目的全部情况,注明各项在文件中的位置",
            "One project on one screen, and where each thing stands in its file",
        ),
        "help.schedule": (
            "工期:顺排、倒排、时差、关键工序和预计完成日期;不写编号时列出全部项目",
            "Schedules: earliest and latest days, slack, critical steps and forecast; of all projects unless one is named",
        ),
        "help.chart": (
            "挂图作战:每个项目一行,画出计划、已做、期限、预警和各月目标;写编号时画出该项目的工序",
            "The wall chart: a row a project with plan, work, deadline, level and monthly targets; of one project its steps",
        ),
        "help.query": ("用 SQL 查询台账各表(只读)", "Query the ledger's tables with SQL (read-only)"),
        "help.schema": ("输出编辑器用的 JSON Schema", "Print the JSON Schema for editors"),
        "help.option.help": ("显示帮助", "Show this help"),
        "help.option.version": ("显示版本", "Show the version"),
        "help.option.lang": ("语言:zh 或 en(默认用台账规则中的语言)", "Language: zh or en (default: the ledger's)"),
        "help.option.ledger": (
            "台账文件夹(默认:向上找到的含 keyproj.yaml 的文件夹,其次 ./data)",
            "The ledger's folder (default: the nearest one upwards with a keyproj.yaml, else ./data)",
        ),
        "help.option.format": (
            "输出格式(默认 table,或按 -o 文件名的后缀)",
            "Output format (default: table, or by the ending of -o)",
        ),
        "help.option.output": ("写入文件,而不是显示", "Write to a file instead of the screen"),
        "help.option.table": ("只要这些表(可重复,或用逗号分开)", "Only these tables (repeat, or separate with commas)"),
        "help.option.schedule_write": (
            "把倒排的各月投资写入项目文件的年度计划;已写明的月份不动,年度、季度合计不变",
            "Write the months of the latest days into the plan in the project's file; given months stay, quarters and year keep their totals",
        ),
        "help.option.targets": (
            "倒排后年、季、月各应做哪些工序、完成多少投资",
            "What the latest days ask of the year, its quarters and months, in steps and money",
        ),
        "help.option.quarter": ("季度,统计到该季度末", "Quarter; figures count to its end"),
        "help.option.year": ("年份(默认用台账规则中的年份)", "Year (default: the policy's)"),
        "help.option.month": ("月份,统计到该月末", "Month; figures count to its end"),
        "help.option.as_of": ("日期,统计到这一天", "Day; figures count to it"),
        "help.option.known_by": ("只计这一天及以前上报的进度", "Leave out progress reported after this day"),
        "help.option.basis": (
            "计划口径:published 年初公布的计划,current 调整后的计划。summary、list 默认前者,其余默认后者",
            (
                "Plan figures as published at the start of the year, or as adjusted since (current). summary and list take the "
                "first by default, the others the second"
            ),
        ),
        "help.option.at": (
            "看提交在 git 中的台账:提交号、分支或标签,如 main、HEAD~3",
            "The ledger as committed in git: a commit, branch or tag, such as main or HEAD~3",
        ),
        "help.option.by": (
            "按一个维度统计,或两个维度交叉:category、sector、scale、county、stage",
            "Split by one dimension, or cross two: category, sector, scale, county, stage",
        ),
        "help.option.explain": (
            "列出一个数字由哪些项目、哪个文件哪一行构成,例如 sector.产业.annual_plan",
            "List the projects, files and lines behind one figure, such as sector.产业.annual_plan",
        ),
        "help.option.packages": (
            "打包项目算一项(whole)还是按子项目计数(split);金额只计子项目",
            "Count a package as one (whole) or by its parts (split); money always counts in the parts",
        ),
        "help.option.county": ("只要这些县(市)区", "Only these counties"),
        "help.option.sector": ("只要这些行业", "Only these sectors"),
        "help.option.stage": (
            "只要这些阶段:储备、前期、在建、竣工、停建、调出",
            "Only these stages: 储备 前期 在建 竣工 停建 调出",
        ),
        "help.option.category": ("只要这些年度类别:新开工、续建、前期", "Only these categories: 新开工 续建 前期"),
        "help.option.scale": ("只要这些投资规模", "Only these scale bands"),
        "help.option.leader": (
            "只要这位领导、部门或单位负责的项目(任一层级)",
            "Only projects that this leader, department or unit answers for (any tier)",
        ),
        "help.option.project": ("只要这些项目编号", "Only these project ids"),
        "help.option.unreported": ("只要当月未报进度的项目", "Only projects that did not report the month"),
        "help.option.sort": ("排序的列;前面加 - 为从大到小", "Column to sort by; a leading - sorts downwards"),
        "help.option.columns": ("要显示的列,用逗号分开", "Columns to show, separated by commas"),
        "help.option.tables": ("说明各表各列", "Describe the tables and their columns"),
        "help.option.kind": (
            "哪种文件:project、plan、policy、exemption、slip、adjustment、close 或 baseline",
            "Which kind of file: project, plan, policy, exemption, slip, adjustment, close or baseline",
        ),
        "help.help": ("显示帮助,与 --help 相同", "Show help, the same as --help"),
        "help.names.columns": ("列名(--columns、--sort)", "Names of columns (--columns, --sort)"),
        "help.names.figures": ("各表列名(--explain)", "Names of columns in tables (--explain)"),
        "help.names.quarter": ("quarter 表列名(--explain)", "Names of columns in the table quarter (--explain)"),
        "help.names.tables": ("表名(--table、--explain)", "Names of tables (--table, --explain)"),
        "help.argument.revisions": (
            "两个版本,如 main..HEAD;main...HEAD 从两者分开处比起;只写一个,就与当前文件比(默认 HEAD)",
            "Two revisions (main..HEAD; main...HEAD begins where they parted); one alone is compared with the files as they are now (default: HEAD)",
        ),
        "help.argument.chart_id": (
            "项目编号、项目代码或名称;写了就只画这一个项目和它的工序",
            "A project's id, code or name: the chart of that one with its steps",
        ),
        "help.option.chart_paper": (
            "html 打印用纸(横放):A3(默认)或 A1",
            "Paper of --format html, lying: A3 (default) or A1",
        ),
        "help.option.chart_format": (
            "输出格式(默认 table,或按 -o 文件名的后缀);html 为可打印上墙的网页",
            "Output format (default: table, or by the ending of -o); html is a page to print and hang",
        ),
        "help.option.chart_width": (
            "字符图的宽度,60 至 400 列(默认:终端的宽度;写入文件或管道时 100)",
            "Columns of the drawing, 60 to 400 (default: the terminal's; 100 to a file or pipe)",
        ),
        "help.option.chart_by": (
            "分组:county(县(市)区)、sector(行业)或 leader(牵头领导)",
            "Groups: county, sector or leader",
        ),
        "help.argument.command": ("哪条命令", "Which command"),
        "help.argument.action": ("命令下的哪项操作,如 slip 的 issue", "Which of its actions, such as issue of slip"),
        "help.argument.schedule_id": (
            "项目编号;不写的列出全部项目",
            "The project's id; without it all projects are listed",
        ),
        "help.argument.id": ("项目编号", "The project's id"),
        "help.argument.sql": ("SELECT 语句", "A SELECT statement"),
        # What stands for a value in usage lines and options
        "metavar.ACTION": ("操作", "ACTION"),
        "metavar.ARGS": ("参数", "ARGS"),
        "metavar.CLASS": ("类别", "CLASS"),
        "metavar.CODE": ("编号", "CODE"),
        "metavar.COLUMN": ("列", "COLUMN"),
        "metavar.COMMAND": ("命令", "COMMAND"),
        "metavar.DATE": ("日期", "DATE"),
        "metavar.DIR": ("文件夹", "DIR"),
        "metavar.FILE": ("文件", "FILE"),
        "metavar.ID": ("编号", "ID"),
        "metavar.KIND": ("种类", "KIND"),
        "metavar.NAME": ("名称", "NAME"),
        "metavar.OPTIONS": ("选项", "OPTIONS"),
        "metavar.REV": ("版本", "REV"),
        "metavar.ROLE": ("职务", "ROLE"),
        "metavar.SQL": ("SQL", "SQL"),
        "metavar.TABLE": ("表", "TABLE"),
        "help.record": (
            "记录一个月的进度;已上报的月份,写明理由即为更正",
            "Record a month's progress; of a month reported already, a correction with its reason",
        ),
        "help.argument.record_id": ("项目编号、项目代码或完整名称", "The project's id, code or exact name"),
        "help.option.record_month": ("上报的月份", "The month that is reported"),
        "help.option.investment": ("本月完成投资", "The month's investment"),
        "help.option.statistical": ("本月入库投资", "What the statistics office counted of it"),
        "help.option.year_to_date": (
            "本年累计完成投资(与台账核对)",
            "The year's investment to date (compared with the ledger)",
        ),
        "help.option.project_to_date": (
            "开工以来累计完成投资(与台账核对)",
            "The project's investment to date (compared with the ledger)",
        ),
        "help.option.image": ("形象进度", "Physical progress, in words"),
        "help.option.troubles": ("存在问题", "What stands in the way"),
        "help.option.next_steps": ("下步工作", "What comes next"),
        "help.option.reported": ("上报日期(默认今天)", "The day of the report (default: today)"),
        "help.option.record_by": (
            "填报人(默认用 KEYPROJ_BY,其次是本项目上次的填报人)",
            "Who reports (default: KEYPROJ_BY, else who reported this project last)",
        ),
        "help.option.phone": ("联系电话", "Phone"),
        "help.option.checked_by": ("审核人", "Who checked it"),
        "help.option.reason": (
            '更正的理由;更正时没写的栏沿用原上报,写成空的("")清除',
            "Why the month is corrected; a correction keeps what it does not say, and an empty text takes away",
        ),
        "help.option.accept_warnings": ("检查只有警告时仍然记录", "Record it even if check will warn of it"),
        "help.option.dry_run": ("只显示改动,不写入", "Show the change and write nothing"),
        "metavar.AMOUNT": ("金额", "AMOUNT"),
        "metavar.LABEL": ("标签", "LABEL"),
        "metavar.TEXT": ("文字", "TEXT"),
        "help.argument.check_files": (
            "只检查这些文件或文件夹(默认整个台账);台账由文件所在位置确定",
            "Only these files or folders (default: the whole ledger); the ledger is found from where they lie",
        ),
        "help.option.check_format": (
            "输出格式(默认 text);github 供 GitHub Actions 标注,sarif 供代码扫描",
            "Output format (default: text); github makes notes on a pull request, sarif is for code scanning",
        ),
        "help.option.check_explain": (
            "解释一个差错编号或简称,如 K253;K25、all 列表",
            "Explain a code or its short name, such as K253; K25 or all lists several",
        ),
        "help.option.check_select": (
            "只查这些编号或简称,可只写开头,如 K2(可重复,或用逗号分开)",
            "Only these codes or names, or their beginnings, such as K2 (repeat, or separate with commas)",
        ),
        "help.option.check_ignore": ("不查这些编号或简称", "Leave out these codes or names"),
        "help.option.check_fail_on": (
            "有这一程度及以上的差错时退出码为1(默认 error)",
            "Exit with 1 where there is anything this bad or worse (default: error)",
        ),
        "help.option.check_baseline": (
            "已接受的差错:其中未过期的不再列出",
            "Accepted problems: those that have not run out are not listed",
        ),
        "help.option.check_write_baseline": (
            "把现有差错写成这个文件,供 --baseline 使用;须写 --owner、--until",
            "Write today's problems to this file, for --baseline; needs --owner and --until",
        ),
        "help.option.check_owner": ("--write-baseline 的责任人", "Who answers for what --write-baseline accepts"),
        "help.option.check_until": ("--write-baseline 接受到哪一天", "The last day of what --write-baseline accepts"),
        "help.option.check_reason": ("--write-baseline 的原因", "Why --write-baseline accepts it"),
        "help.option.check_as_of": ("按这一天检查(默认今天)", "The day of the check (default: today)"),
        "help.option.check_base": (
            "与该版本的分叉点相比,受保护的数据只能经已执行的调整改动",
            "Since the fork from it, protected data must have changed through applied adjustments alone",
        ),
        "help.option.check_at": (
            "检查提交在 git 中的台账:提交号、分支或标签,如 main;附件不核对",
            "Check the ledger as committed in git (a commit, branch or tag, such as main); attachments are not looked at",
        ),
        "help.option.from": (
            "从表格(.xlsx、.csv)一次记录多个项目的一个月;全部无误才写入",
            "Record a whole month from a table (.xlsx, .csv); nothing is written unless all rows are good",
        ),
        "help.option.sheet": ("表格中的哪张工作表", "Which sheet of the table"),
        "help.option.partial": (
            "只写没有问题的行,其余列出(有问题时退出码为 1)",
            "Write the good rows and list the others (exit code 1 then)",
        ),
        "help.option.yes": ("在终端上不询问,直接写入", "On a terminal, write without asking"),
        "help.option.template": (
            "生成当月填报表(-o 文件.xlsx 或 .csv),已知内容预先填好",
            "Make the month's form (-o FILE.xlsx or .csv), filled in with what is known",
        ),
        "help.init": (
            "新建台账:规则、示例项目、编辑器和自动检查所需的文件",
            "Begin a ledger: policy, a sample project, and what editors and CI need",
        ),
        "help.argument.init_dir": ("空文件夹,没有则新建", "An empty folder; made if there is none"),
        "help.option.init_title": ("台账名称,如 某市", "The ledger's name, such as 某市"),
        "help.option.init_year": ("年份(默认今年)", "Year (default: this year)"),
        "help.option.init_level": ("city 为市级台账(默认),town 为镇级台账", "A city's ledger (default) or a town's"),
        "help.option.init_lang": (
            "台账和说明的语言:zh 或 en(默认随本机)",
            "The ledger's language: zh or en (default: the machine's)",
        ),
        "help.option.init_county": (
            "县(市)区、村的名称,可重复,或用逗号分开",
            "Names of counties or villages (repeat, or separate with commas)",
        ),
        "help.option.init_sector": (
            "行业名称,可重复,或用逗号分开",
            "Names of sectors (repeat, or separate with commas)",
        ),
        "help.new": (
            "新增项目:用选项写明,或在终端上逐项回答;写好的文件保证通过检查",
            "A new project, from options or by questions on a terminal; its file passes check",
        ),
        "help.option.new_id": ("项目编号,如 TS-0218", "The id, such as TS-0218"),
        "help.option.new_name": ("项目名称", "Its name"),
        "help.option.new_code": ("投资项目统一代码", "The project code (投资项目统一代码)"),
        "help.option.new_parent": ("所属打包项目的编号", "The id of its package (打包项目)"),
        "help.option.new_county": ("县(市)区,与规则一致", "Its county, named as in the policy"),
        "help.option.new_sector": ("行业,与规则一致", "Its sector, named as in the policy"),
        "help.option.new_level": ("国家级、省级、市级、县级、镇级", "Whose list it is on: 国家级 省级 市级 县级 镇级"),
        "help.option.new_address": ("建设地点", "Where it is built"),
        "help.option.new_content": ("主要建设内容和规模", "What is built, on what scale"),
        "help.option.new_approval_mode": ("审批方式:审批、核准、备案", "How it is approved: 审批 核准 备案"),
        "help.option.new_listing_basis": ("列入理由", "On what ground it is listed"),
        "help.option.new_listing_document": ("列入文件的文号", "The number of that document"),
        "help.option.new_listing_date": ("列入日期", "The day of the listing"),
        "help.option.new_total_investment": ("总投资,如 12.5亿元", "Total investment, such as 12.5亿元"),
        "help.option.new_invested_before": (
            "首个计划年度以前累计完成投资",
            "What was invested before the first plan's year",
        ),
        "help.option.new_city_leader": ("联系本项目的市领导", "The city leader in contact with it"),
        "help.option.new_county_leader": ("县级分包领导", "The county leader"),
        "help.option.new_lead_department": ("牵头部门", "The lead department"),
        "help.option.new_headquarters": ("指挥部;与本行业的相同时不写", "Its headquarters, where not the sector's own"),
        "help.option.new_lead_leader": ("牵头领导(乡镇)", "The lead leader (of a town)"),
        "help.option.new_responsible_unit": ("责任单位(乡镇)", "The responsible unit (of a town)"),
        "help.option.new_work_group": ("群众工作组(乡镇)", "The work group (of a town)"),
        "help.option.new_unit": ("项目单位", "The unit that builds it"),
        "help.option.new_contact": ("联系人", "Whom to call"),
        "help.option.new_phone": ("联系电话", "Phone"),
        "help.option.new_started": ("实际开工日期;未开工的不写", "The day work started; left out until then"),
        "help.option.new_category": ("年度类别:新开工、续建、前期", "The year's category: 新开工 续建 前期"),
        "help.option.new_annual_plan": ("年度计划投资", "The year's planned investment"),
        "help.option.new_quarters": (
            "四个季度的计划投资,用逗号分开",
            "Planned investment of the four quarters, separated by commas",
        ),
        "help.option.new_start": ("计划开工月份", "The month in which work is to start"),
        "help.option.new_completion": ("计划竣工月份", "The month in which it is to be completed"),
        "help.option.new_goal": ("年度目标", "The year's goal"),
        "help.option.new_deadline": ("完成期限", "The deadline"),
        "help.option.new_note": ("备注", "A note"),
        "help.option.new_year": ("哪一年的计划(默认用台账规则中的年份)", "The plan's year (default: the policy's)"),
        "help.option.new_in": (
            "写入 projects 下的哪个文件夹(默认与同县项目一起)",
            "The folder below projects (default: where the county's projects are)",
        ),
        "help.option.new_accept_warnings": ("检查只有警告时仍然新增", "Add it even if check will warn of it"),
        "help.option.new_dry_run": ("只显示文件内容,不写入", "Show the file and write nothing"),
        "help.option.warn_policy": (
            "用哪个预警办法:现成的 default、yinchuan、wuhan、sanya、huating(默认用台账规则中的)",
            "A warning policy that comes with keyproj: default, yinchuan, wuhan, sanya, huating (default: the ledger's)",
        ),
        "help.option.chart_policy": (
            "用哪个现成的预警办法:default、yinchuan、wuhan、sanya、huating(默认用台账规则中的)",
            "A warning policy that comes with keyproj: default, yinchuan, wuhan, sanya, huating (default: the ledger's)",
        ),
        "help.option.warn_level": (
            "只列这些等级:red、yellow、blue、normal,或 3、2、1、0,或规则中的名称",
            "Only these levels: red, yellow, blue, normal, or 3, 2, 1, 0, or the policy's names",
        ),
        "help.option.warn_by": (
            "另按这些维度各统计一张表:county、sector、leader、category、scale、stage",
            "A table of counts for each of these, too: county, sector, leader, category, scale, stage",
        ),
        "help.option.changed_since": (
            "只列等级与这个月不同的项目",
            "Only projects whose level is another one than in this month",
        ),
        "help.option.fail_on": (
            "有达到这一级的项目(或 unreported:有未报的)时,退出码为 1",
            "Exit with 1 where a project has this level or a worse one (or, for unreported, did not report)",
        ),
        "help.option.warn_limit": (
            "最多列多少项,all 为全部(默认 100;csv、json 默认全部)",
            "List this many projects at most, or all (default: 100; all in csv and json)",
        ),
        "help.option.warn_explain": (
            "用文字说明一个预警办法:现成的(不需要台账),或台账自定的",
            "Say a warning policy in words: one that comes with keyproj (needs no ledger), or the ledger's own",
        ),
        # Slips
        "help.slip": (
            "督办单:按月度预警签发,记录书面汇报,销号,查看,打印",
            "Slips (督办单): issue them for a month's warnings, answer, clear, list and print them",
        ),
        "help.slip_issue": (
            "签发:按某月预警,每个项目一张,期限按规则;先列出计划",
            "Issue: one for each project that the month's warnings name, due by the policy; the plan is shown first",
        ),
        "help.slip_answer": (
            "答复:记录牵头领导的书面汇报,三项内容缺一不可",
            "Answer: record the leading official's written report, all three parts of it",
        ),
        "help.slip_clear": ("销号:问题已经解决,写明依据", "Clear: the matter is settled, on what evidence"),
        "help.slip_list": ("查看:谁还没有答复,谁逾期", "List: who owes an answer, who is late"),
        "help.slip_show": ("一张督办单的全文;可打印成 A4 通知", "One slip in full; or as an A4 page to print"),
        "help.argument.slip": ("督办单编号,如 2023-06-TS-0044", "The slip's id, such as 2023-06-TS-0044"),
        "help.option.slip_issue_month": ("按哪个月的预警签发", "The month whose warnings ask for slips"),
        "help.option.slip_issue_level": (
            "只签发这些等级:1、2、3 或规则中的名称;0 为只欠月度目标的提示单(默认 1,2,3)",
            "Only these levels: 1, 2, 3 or the policy's names; 0 for reminders of a missed target alone (default: 1,2,3)",
        ),
        "help.option.slip_issue_by": (
            "签发单位(默认用台账规则中的单位,或 KEYPROJ_BY)",
            "Who issues (default: the policy's office, or KEYPROJ_BY)",
        ),
        "help.option.slip_issue_policy": (
            "按随附的这个预警规则,而不是台账自己的",
            "Go by this shipped warning policy instead of the ledger's own",
        ),
        "help.option.slip_issue_due": (
            "答复期限(默认按预警规则的工作日)",
            "The last day for the answer (default: the policy's working days)",
        ),
        "help.option.slip_issue_date": ("签发日期(默认今天)", "The day of issue (default: today)"),
        "help.option.slip_issue_dry_run": ("只列出计划,不写入", "Show the plan and write nothing"),
        "help.option.slip_answer_state": ("推行情况", "The state of the work"),
        "help.option.slip_answer_problems": ("存在的具体问题", "The concrete problems"),
        "help.option.slip_answer_next_steps": ("下步工作计划", "The next steps"),
        "help.option.slip_answer_by": ("汇报人(牵头领导)", "Who reports: the leading official"),
        "help.option.slip_answer_date": ("答复日期(默认今天)", "The day of the answer (default: today)"),
        "help.option.slip_answer_received_by": ("收件人", "Who received it"),
        "help.option.slip_answer_dry_run": ("只显示改动,不写入", "Show the change and write nothing"),
        "help.option.slip_clear_by": ("销号人或单位", "Who clears it"),
        "help.option.slip_clear_evidence": (
            "依据,用文字写;有附件的可不写",
            "The evidence in words; not needed with an attachment",
        ),
        "help.option.slip_clear_attachment": (
            "依据附件:台账中的文件(登记校验值和大小)或网址;可重复",
            "What proves it: a file of the ledger (with its digest and size) or a web address; may be repeated",
        ),
        "help.option.slip_clear_date": ("销号日期(默认今天)", "The day of the clearing (default: today)"),
        "help.option.slip_clear_dry_run": ("只显示改动,不写入", "Show the change and write nothing"),
        "help.option.slip_list_state": (
            "只要这种状态:owed 待答复、late 逾期、received 已答复、cleared 已销号、escalated 已升级、open 未销号",
            "Only those in a state: owed, late, received, cleared, escalated, or open (not cleared)",
        ),
        "help.option.slip_list_month": ("只要这个月的", "Only those for this month"),
        "help.option.slip_list_as_of": (
            "看哪一天的状态(默认今天)",
            "The day on which the states hold (default: today)",
        ),
        "help.option.slip_show_as_of": (
            "看哪一天的状态(默认今天)",
            "The day on which the state holds (default: today)",
        ),
        "help.option.slip_show_format": (
            "输出格式:table、markdown、csv、json、html",
            "Format: table, markdown, csv, json, html",
        ),
    }
)
