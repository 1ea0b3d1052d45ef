"""Help of the command line. A command's first line stands in the list of commands."""

TEXTS: dict[str, tuple[str, str]] = {
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
    "help.summary": (
        "汇总:按年度类别、行业、投资规模、县(市)区、季度统计,并与公布数核对",
        "Totals by category, sector, scale, county and quarter, reconciled with the published plan",
    ),
    "help.list": (
        "项目清单:可筛选、排序、选列,附合计",
        "List projects: filtered, sorted, with the columns you choose and totals",
    ),
    "help.show": (
        "一个项目的全部情况,注明各项在文件中的位置",
        "One project on one screen, and where each thing stands in its file",
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
    "help.option.quarter": ("季度,统计到该季度末", "Quarter; figures count to its end"),
    "help.option.year": ("年份(默认用台账规则中的年份)", "Year (default: the policy's)"),
    "help.option.month": ("月份,统计到该月末", "Month; figures count to its end"),
    "help.option.as_of": ("日期,统计到这一天", "Day; figures count to it"),
    "help.option.known_by": ("只计这一天及以前上报的进度", "Leave out progress reported after this day"),
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
    "help.option.kind": ("哪种文件:project、plan 或 policy", "Which kind of file: project, plan or policy"),
    "help.argument.id": ("项目编号", "The project's id"),
    "help.argument.sql": ("SELECT 语句", "A SELECT statement"),
}
