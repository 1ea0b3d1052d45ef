"""What is wrong with closed months (关账, K37x), in the same form."""

TEXTS: dict[str, tuple[str, str]] = {
    "problem.K370.title": ("关账后项目改了归属", "A project stands elsewhere since its month was closed"),
    "problem.K370.message": (
        "{class} {month} 关账时({closed})为 {count} 项、{was},按项目现在的归属为 {stand} 项、{now}",
        "{class} had {count} projects with {was} in {month} when it was closed on {closed}; by where the projects stand now it is {stand} with {now}",
    ),
    "problem.K370.hint": (
        "恢复被改动的 county、sector、parent(git log -p projects/);归属确需改变的,提出调整(keyproj adjust propose),执行后以前的月份不变",
        "Restore the county, sector or parent that was changed (git log -p projects/); if it must change, propose an adjustment (keyproj adjust propose): once applied, earlier months stay",
    ),
    "problem.K370.why": (
        "关账时按县(市)区、行业报出的数不再变动。直接改动项目的归属,以前各月的分类数就对不上;经调整改变的,历史中有原值,以前的月份照旧。\n错:\n  6月关账后把 county: 路北区 改成 county: 丰南区\n对:\n  提出调整,执行后由 keyproj adjust apply 改动",
        "What was reported upwards by county and by sector stays. Where a project is simply moved, earlier months no longer agree; where an adjustment moves it, the history has the earlier value, and they do.\nWrong:\n  after the close of June, county: 路北区 becomes county: 丰南区\nRight:\n  an adjustment is proposed, decided, and applied with keyproj adjust apply",
    ),
    "problem.K371.title": ("关账后改了原报数", "A figure changed after its month was closed"),
    "problem.K371.message": (
        "{project} {month} 关账时({closed})为 {was},现为 {now}",
        "{project} had {was} for {month} when it was closed on {closed}; now it reads {now}",
    ),
    "problem.K371.hint": (
        "恢复为 {was},另报一条更正(keyproj record {project} --month {month} --investment … --reason …)",
        "Restore {was}, and report a correction (keyproj record {project} --month {month} --investment … --reason …)",
    ),
    "problem.K371.why": (
        "月份关账以后,已经上报的数字不再改动;确有错误的,另报一条更正,写明原因,原数保留。\n错:\n  把 6月已上报的 6200万元 改成 6100万元\n对:\n  保留 6200万元,后面加一条 6100万元,写 reason: 审计核减",
        "Once a month is closed its figures are reported upwards and stay. What was wrong is corrected by a further entry with its reason.\nWrong:\n  the 6200万元 reported for June are changed to 6100万元\nRight:\n  6200万元 stays, and a further entry says 6100万元 with reason: 审计核减",
    ),
    "problem.K372.title": ("关账后删了上报", "A report of a closed month is gone"),
    "problem.K372.message": (
        "{project} {month} 关账时({closed})有上报 {was},现在没有",
        "{project} had reported {was} for {month} when it was closed on {closed}; that report is gone",
    ),
    "problem.K372.message_project": (
        "{month} 关账时({closed})有 {project} 上报的 {was},现在台账中没有这个项目",
        "{project} had reported {was} for {month} when it was closed on {closed}; the ledger has no such project now",
    ),
    "problem.K372.hint": (
        "恢复这条上报;报错了的另报一条更正",
        "Restore that report; if it was wrong, add a correction",
    ),
    "problem.K372.hint_project": (
        "恢复项目文件;改过编号的,把原编号写入 former_ids;调出的项目写 removed,文件保留",
        "Restore its file; if the id was changed, put the old one into former_ids; a project that left says removed and stays",
    ),
    "problem.K372.why": (
        "关账时计入合计的上报不能删除,否则对不上已经报出的数。\n错:\n  删去 2023-06 的一条\n对:\n  保留原条,另加一条更正",
        "What the close added up must stay, or the figures that were reported upwards can't be found again.\nWrong:\n  the entry for 2023-06 is deleted\nRight:\n  it stays, and a correction follows it",
    ),
    "problem.K373.title": ("关账后补了关账前的上报", "A report dated back into a closed month"),
    "problem.K373.message": (
        "{project} {month} 的上报({now})日期不晚于关账日 {closed},关账时却没有",
        "{project} has a report of {now} for {month} dated up to {closed}, when the month was closed without it",
    ),
    "problem.K373.hint": (
        "上报日期写实际补报的日期(关账日以后),并写明 reason",
        "Give the day on which it really was reported, after the close, and its reason",
    ),
    "problem.K373.why": (
        "关账时没有的上报,只能作为关账以后的补报,写实际日期和原因。\n错:\n  6月于 2023-07-08 关账,后来补一条 reported: 2023-07-05\n对:\n  reported: 2023-07-20, reason: 补报",
        "What the close did not know was reported after it, on its real day and with its reason.\nWrong:\n  June was closed on 2023-07-08, and an entry is added with reported: 2023-07-05\nRight:\n  reported: 2023-07-20, reason: 补报",
    ),
    "problem.K374.title": ("已关账月份的更正不合规定", "A closed month corrected otherwise than allowed"),
    "problem.K374.message": (
        "{month} 已于 {closed} 由{by}关账,这条上报没有写原因",
        "{month} was closed on {closed} by {by}; this report of it gives no reason",
    ),
    "problem.K374.message_forbidden": (
        "{month} 已于 {closed} 由{by}关账,规则不允许再更正",
        "{month} was closed on {closed} by {by}, and the policy allows no correction",
    ),
    "problem.K374.hint": (
        "写明更正原因 reason(keyproj record {project} --month {month} --investment … --reason …)",
        "Give the reason (keyproj record {project} --month {month} --investment … --reason …)",
    ),
    "problem.K374.hint_forbidden": (
        "由关账单位撤销关账(keyproj close --reopen --month {month} --reason …),再上报",
        "Have the month opened again (keyproj close --reopen --month {month} --reason …), then report",
    ),
    "problem.K374.why": (
        "关账以后的上报是更正或补报,要写原因,在更正的月份和上报的月份都会列出;规则(closing.corrections)也可以不允许。\n错:\n  6月关账后加一条 6100万元,没有 reason\n对:\n  加一条 6100万元,reason: 审计核减",
        "After the close a report is a correction, or comes late: it says why, and is shown in the reports of both months. The policy (closing.corrections) may forbid it.\nWrong:\n  a further 6100万元 for the closed June, without reason\nRight:\n  a further 6100万元, with reason: 审计核减",
    ),
    "problem.K375.title": ("关账时的本年累计变了", "The year to date of a close changed"),
    "problem.K375.message": (
        "截至 {month} 本年累计关账时({closed})为 {was},现为 {now}",
        "The year up to {month} came to {was} when it was closed on {closed}; now it is {now}",
    ),
    "problem.K375.hint": (
        "查当年 {month} 及以前各月、{closed} 及以前的上报和更正,恢复被改动的(git log -p projects/)",
        "Look among the reports and corrections up to {month} and {closed} for what was changed, and restore it (git log -p projects/)",
    ),
    "problem.K375.why": (
        "关账也固定了当年累计:没有单独关账的以前月份,以及本次关账以前的更正,改动了累计就对不上。\n错:\n  6月关账后改 3月的数\n对:\n  3月的数不动,另报更正",
        "A close also holds the year to date: earlier months without a close of their own, and corrections made before it, are held by this total alone.\nWrong:\n  a figure of March is changed after the close of June\nRight:\n  it stays, and a correction is reported",
    ),
    "problem.K376.title": ("关账文件的合计不符", "A close that does not add up"),
    "problem.K376.message": (
        "合计写 {stated},各项目之和是 {sum}",
        "The total says {stated}, the projects add up to {sum}",
    ),
    "problem.K376.message_classes": (
        "合计写 {stated},各类之和是 {sum}",
        "The total says {stated}, the classes add up to {sum}",
    ),
    "problem.K376.message_projects": (
        "项目数写 {stated},列出的是 {sum} 个",
        "It counts {stated} projects but lists {sum}",
    ),
    "problem.K376.message_both": (
        "{stated} 重复列出:在已上报、不计入合计、未报中只能出现一次",
        "{stated} is listed twice: it is reported, not counted, or not reported",
    ),
    "problem.K376.hint": (
        "关账文件由 keyproj close 写出,不要手工修改;恢复原样",
        "keyproj close writes this file, nobody edits it; restore it",
    ),
    "problem.K376.why": (
        "关账文件的合计必须等于所列项目之和。\n错:\n  totals: {{projects: 2, …}},reported 里有三个项目\n对:\n  totals: {{projects: 3, …}}",
        "The totals of a close are the sum of what it lists.\nWrong:\n  totals: {{projects: 2, …}} above three projects\nRight:\n  totals: {{projects: 3, …}}",
    ),
    "problem.K377.title": ("关账编号与文件名不一致", "Close named otherwise than its file"),
    "problem.K377.message": ("编号是 {id},文件名却是 {name}.yaml", "The id is {id}, but the file is named {name}.yaml"),
    "problem.K377.hint": (
        "文件改名为 {id}.yaml,或把编号改成 {name}",
        "Rename the file to {id}.yaml, or change the id to {name}",
    ),
    "problem.K377.why": (
        "按文件名就能找到哪个月的关账。\n错:\n  closes/2023-05.yaml 里是 id: 2023-06\n对:\n  closes/2023-06.yaml 里是 id: 2023-06",
        "A month's close is found by its file's name.\nWrong:\n  closes/2023-05.yaml says id: 2023-06\nRight:\n  closes/2023-06.yaml says id: 2023-06",
    ),
    "problem.K378.title": ("一个月关账两次", "A month closed twice"),
    "problem.K378.message": ("{month} 已由 {other} 关账", "{month} is closed by {other} already"),
    "problem.K378.hint": (
        "只留一个;重新关账的,先撤销原来的(keyproj close --reopen)",
        "Keep one of them; to close a month anew, open it again first (keyproj close --reopen)",
    ),
    "problem.K378.why": (
        "一个月只有一份报出的数。\n错:\n  2023-06.yaml 和 2023-06-2.yaml 都没有 reopened\n对:\n  2023-06.yaml 写 reopened,2023-06-2.yaml 有效",
        "A month's figures are reported upwards once.\nWrong:\n  neither 2023-06.yaml nor 2023-06-2.yaml says reopened\nRight:\n  2023-06.yaml says reopened, and 2023-06-2.yaml counts",
    ),
    "problem.K379.title": ("关账日期不对", "Days of a close out of order"),
    "problem.K379.message": (
        "关账日期 {seen} 不晚于月末 {other}",
        "Closed on {seen}, before the month was over on {other}",
    ),
    "problem.K379.message_ahead": ("日期 {seen} 在今天({other})之后", "The day {seen} is after today, {other}"),
    "problem.K379.message_before": (
        "撤销日期 {seen} 早于关账日期 {other}",
        "Opened again on {seen}, before it was closed on {other}",
    ),
    "problem.K379.hint": ("核对日期", "Check the day"),
    "problem.K379.why": (
        "月份结束以后才能关账,关账以后才能撤销。\n错:\n  month: 2023-06, closed: 2023-06-28\n对:\n  month: 2023-06, closed: 2023-07-08",
        "A month is closed when it is over, and opened again after that.\nWrong:\n  month: 2023-06, closed: 2023-06-28\nRight:\n  month: 2023-06, closed: 2023-07-08",
    ),
}
