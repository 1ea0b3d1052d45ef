"""What does not agree with other projects, the calendar, the attachments or published figures, in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K222.title": ("项目代码重复", "Project code used twice"),
    "problem.K222.message": ("代码 {code} 已用于 {other}", "The code {code} is also used by {other}"),
    "problem.K222.hint": (
        "对照备案证、批文改正代码;同属一个打包项目的,用 parent 注明",
        "Check the code against the approval; if both are parts of one package, say so with parent",
    ),
    "problem.K222.why": (
        (
            "一个项目一个代码,全程不变(GB/T 40058-2021)。两个项目同一个代码,多半是抄错,或者一个项目录了两次。"
            "打包立项的子项目可以共用一个代码;已调出的项目不查。\n错:\n  TS-0001 和 TS-0002 都是 code: 2301-130200-04-01-123451\n对:\n"
            "  TS-0001 是 code: 2301-130200-04-01-123451,TS-0002 用自己的代码"
        ),
        (
            "A project keeps one code of its own from beginning to end (GB/T 40058-2021). Two with one code are mostly a slip, "
            "or one project entered twice. Parts of a package that was approved as one may share its code, and "
            "projects that have left the list are not asked.\nWrong:\n"
            "  TS-0001 and TS-0002 both have code: 2301-130200-04-01-123451\nRight:\n"
            "  TS-0001 has code: 2301-130200-04-01-123451, and TS-0002 one of its own"
        ),
    ),
    "problem.K252.title": ("日期在将来", "In the future"),
    "problem.K252.message": ("{seen} 晚于检查日 {today}", "{seen} lies after the day of this check, {today}"),
    "problem.K252.hint": (
        "核对年月日;计划中的写入 plans 或 schedule,发生以后再填在这里",
        "Check the year and the month; what is only planned belongs in plans or schedule until it has happened",
    ),
    "problem.K252.why": (
        (
            "列入、上报、开工、竣工、入库、停建、调出、离任、手续办结都是已经发生的事,日期不会在今天以后,多半是年份或月份写错。"
            "检查日默认是今天。\n错:\n  started: 2032-02-26\n对:\n  started: 2023-02-26"
        ),
        (
            "Listings, reports, starts, completions, entries in the statistics, stops, removals, changes of office and finished "
            "formalities have happened, so their days are not ahead; mostly the year or the month is mistyped. The day of the "
            "check is today unless told.\nWrong:\n"
            "  started: 2032-02-26\nRight:\n  started: 2023-02-26"
        ),
    ),
    "problem.K254.title": ("连续多月没有投资", "No investment for long"),
    "problem.K254.message": (
        "{first} 至 {last} 上报 {count} 个月,投资都是 0",
        "Reports from {first} to {last}: {count}, all without investment",
    ),
    "problem.K254.hint": (
        "核实进度:停工的写入 suspended,竣工的填写 completed,少报的补报更正",
        "Find out: if work has stopped, say so in suspended; if it is done, give completed; if money was missed, correct it",
    ),
    "problem.K254.why": (
        (
            "已开工的项目连续几个月(中间不漏报)没有投资,往往是停工没有上报,或者填报应付。月数由规则(checks.zero_months)规定。\n错:\n"
            "  3月、4月、5月都报 investment: 0万元,没有其他说明\n对:\n"
            "  suspended: [{{since: 2023-03-01, reason: 资金未到位}}]"
        ),
        (
            "A project under way that reports nothing for months has mostly stopped, or its reports are not meant seriously. "
            "The policy says how many months are too many (checks.zero_months).\nWrong:\n"
            "  March, April and May all say investment: 0万元, and nothing else\nRight:\n"
            "  suspended: [{{since: 2023-03-01, reason: 资金未到位}}]"
        ),
    ),
    "problem.K256.title": ("累计投资超出总投资", "More invested than the total"),
    "problem.K256.message": (
        "累计完成投资 {invested},已超过总投资 {total} 的 {overrun},仍未竣工",
        "{invested} is invested, more than {overrun} of the total of {total}, and the project is not completed",
    ),
    "problem.K256.message_alone": (
        "{month} 一个月完成投资 {invested},已超过总投资 {total}",
        "{invested} is invested in {month} alone, more than the total of {total}",
    ),
    "problem.K256.hint": (
        "核对各月投资和 invested_before;总投资确有调整的按调整程序办理,已竣工的填写 completed",
        "Check the months and invested_before; if the total has changed, propose an adjustment; if it is done, give completed",
    ),
    "problem.K256.why": (
        (
            "累计投资等于以前年度投资加各月上报数。超出这么多又没有竣工、调出,多半是单位写错、重复上报,或者总投资没有更新。"
            "界限由规则(checks.overrun)规定。\n错:\n  total_investment: 1亿元\n  invested_before: 1.3亿元\n对:\n"
            "  total_investment: 1亿元\n  invested_before: 1300万元"
        ),
        (
            "What is invested is what was before, and all months' reports. So much more than the total, without completion, is "
            "mostly a wrong unit, a double report or a total that is out of date. The policy sets the limit "
            "(checks.overrun).\nWrong:\n  total_investment: 1亿元\n  invested_before: 1.3亿元\nRight:\n"
            "  total_investment: 1亿元\n  invested_before: 1300万元"
        ),
    ),
    "problem.K271.title": ("找不到附件", "Attachment not found"),
    "problem.K271.message": ("台账中没有文件 {path}", "The ledger has no file {path}"),
    "problem.K271.message_outside": (
        "{path} 通到台账文件夹以外,不予读取",
        "{path} leads out of the ledger's folder and is not read",
    ),
    "problem.K271.message_special": ("{path} 不是文件", "{path} is not a file"),
    "problem.K271.message_closed": ("没有权限读取 {path}", "There is no right to read {path}"),
    "problem.K271.hint": (
        "把文件放到这个位置,或改正 path;存放在别处的改用 address",
        "Put the file there, or mend path; give address instead if it is kept elsewhere",
    ),
    "problem.K271.hint_closed": ("请文件所有者开放读取权限", "Ask its owner for the right to read it"),
    "problem.K271.why": (
        (
            "附件用于备查,位置不对就找不到。扫描件可能不随台账一起保存,所以只作提示。附件必须在台账文件夹之内。\n错:\n"
            "  path: attachments/TS-0001/批复.pdf(文件夹中没有这个文件)\n对:\n"
            "  path: attachments/TS-0001/初步设计批复.pdf"
        ),
        (
            "Attachments are there to be looked up. Scans may be kept elsewhere than the ledger, so this is only said. They lie "
            "inside the ledger's folder.\nWrong:\n  path: attachments/TS-0001/批复.pdf (there is no such file)\nRight:\n"
            "  path: attachments/TS-0001/初步设计批复.pdf"
        ),
    ),
    "problem.K272.title": ("附件与登记的不一致", "Attachment changed"),
    "problem.K272.message": (
        "{path} 的内容与登记的校验值不一致",
        "{path} is not the file whose digest was recorded",
    ),
    "problem.K272.message_size": (
        "{path} 有 {found} 字节,登记的是 {recorded} 字节",
        "{path} has {found} bytes; {recorded} were recorded",
    ),
    "problem.K272.hint": (
        "恢复原来的文件;确需更换的,改为 sha256: {found}",
        "Restore the file; if the new one is right, write sha256: {found}",
    ),
    "problem.K272.hint_size": (
        "恢复原来的文件;确需更换的,改为 size: {found},并更新 sha256",
        "Restore the file; if the new one is right, write size: {found} and its sha256",
    ),
    "problem.K272.why": (
        (
            "校验值(SHA-256)和大小证明附件就是当初登记的那一份,事后换过、改过都会不一致。先比大小,再算校验值。\n错:\n"
            "  登记以后,又用另一份扫描件覆盖了 attachments/TS-0001/批复.pdf\n对:\n"
            "  新扫描件另存,写成新的一条附件,登记它自己的 sha256"
        ),
        (
            "Digest (SHA-256) and size prove that a file is the one that was recorded; any later change shows. The size is "
            "compared first, then the digest.\nWrong:\n"
            "  another scan was saved over attachments/TS-0001/批复.pdf\nRight:\n"
            "  the new scan is a file and an entry of its own, with its own sha256"
        ),
    ),
    "problem.K281.title": ("汇总数与公布数不一致", "Control total differs"),
    "problem.K281.message": (
        "{label}:公布 {published},台账汇总 {computed},多 {difference}",
        "{label}: published {published}, the ledger adds up to {computed}, {difference} more",
    ),
    "problem.K281.message_less": (
        "{label}:公布 {published},台账汇总 {computed},少 {difference}",
        "{label}: published {published}, the ledger adds up to {computed}, {difference} less",
    ),
    "problem.K281.message_rate": (
        "{label}:公布 {published},台账汇总 {computed}",
        "{label}: published {published}, the ledger adds up to {computed}",
    ),
    "problem.K281.message_none": (
        "{label}:公布 {published},台账中没有这一项",
        "{label}: published {published}, and the ledger has nothing of the kind",
    ),
    "problem.K281.hint": (
        "逐个项目核对:keyproj summary --year {year} --quarter 4 --explain {figure}",
        "Compare project by project: keyproj summary --year {year} --quarter 4 --explain {figure}",
    ),
    "problem.K281.hint_none": (
        "类别名称要与规则(keyproj.yaml)一致;名称不错的,核对这一类的项目是否都已录入",
        "Name the class as the policy (keyproj.yaml) does; if it is right, see whether its projects have been entered",
    ),
    "problem.K281.why": (
        (
            "公布的年度计划是控制数,各项目的计划加起来应与之一致,按公布的小数位数比较,四舍五入以内不算差。"
            "不一致的,不是漏了项目、写错金额,就是公布数抄错。有文件不能计入时,先改那些错误,这一条暂不检查。计划印发以后又调入项目的年度,"
            "台账已是调整后的数,也不检查。\n错:\n"
            "  公布 产业: {{projects: 69}},台账中该行业的在建项目是 68 个\n对:\n  补上漏录的项目,两者都是 69 个"
        ),
        (
            "The year's plan as published is what the projects' plans add up to, compared by the digits that were printed, so "
            "that rounding makes no difference. If they differ, a project is missing, an amount is wrong, or the figure was "
            "miscopied. While a file is not counted, its errors come first and this is not asked. Nor is it of a year in which a "
            "project was listed after the plan was issued: the ledger then holds the adjusted figures.\nWrong:\n"
            "  published 产业: {{projects: 69}}, and the ledger has 68 under construction in that sector\nRight:\n"
            "  the missing project is entered, and both are 69"
        ),
    ),
}
