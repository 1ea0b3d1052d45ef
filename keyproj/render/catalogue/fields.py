"""What each field of a file is for: `field.<model>` and `field.<model>.<field>`."""

from keyproj.render.catalogue import fields_adjustment, fields_close

TEXTS: dict[str, tuple[str, str]] = {
    **fields_adjustment.TEXTS,
    **fields_close.TEXTS,
    # A project file
    "field.project": (
        "重点项目。一个项目一个文件,放在 projects 文件夹(可按县(市)区分子文件夹),文件名是编号加 .yaml。项目所处阶段由有日期的事实推出,不填写。",
        (
            "A key project (重点项目): one file below projects, in sub-folders as you like, named by its id. Its "
            "stage follows from the dated facts here and is never typed."
        ),
    ),
    "field.project.id": (
        "项目编号,长期不变,其中不带年份,如 TS-0001;半角字母、数字、连字符、下划线和点,最多64个字符。",
        "The permanent id, without a year in it, such as TS-0001: ASCII letters, digits, hyphens, underscores and dots, 64 characters at most.",
    ),
    "field.project.former_ids": ("曾用编号,如 [TS-0901]。", "Ids it had before, such as [TS-0901]."),
    "field.project.name": ("项目名称,写在一行,最多200个字。", "Its name, on one line, 200 characters at most."),
    "field.project.code": (
        "投资项目统一代码(GB/T 40058-2021),如 2301-130200-04-01-123451;没有赋码的不写。",
        "The project code (投资项目统一代码, GB/T 40058-2021), such as 2301-130200-04-01-123451; left out until there is one.",
    ),
    "field.project.parent": (
        "所属打包项目的编号;打包项目的投资只计其中各子项目。",
        "The id of the package (打包项目) that it belongs to; a package's money is counted in its parts only.",
    ),
    "field.project.county": (
        "所在县(市)区,与规则中的名称一致,如 路北区。",
        "Its county or district, named as in the policy, such as 路北区.",
    ),
    "field.project.sector": (
        "所属行业,与规则中的名称一致,如 产业。",
        "Its sector, named as in the policy, such as 产业.",
    ),
    "field.project.level": (
        "列入哪一级的重点项目。",
        "Whose list it is on: national, provincial, city, county or town.",
    ),
    "field.project.address": ("建设地点,写在一行。", "Where it is built, on one line."),
    "field.project.content": (
        "主要建设内容和规模,可写多行。",
        "What is built and on what scale; may have several lines.",
    ),
    "field.project.approval_mode": (
        "审批方式:政府投资为审批,目录内企业投资为核准,其他企业投资为备案;决定需要办理哪些前期手续。",
        "How it is approved: 审批 for government money, 核准 for listed fields, 备案 for all else; this decides which formalities it needs.",
    ),
    "field.project.listing": ("列入重点项目名单的依据。", "By what decision it is on the list."),
    "field.project.total_investment": (
        "总投资,金额带单位,如 120.5亿元 或 6200万元。",
        "Total investment, an amount with its unit, such as 120.5亿元 or 6200万元.",
    ),
    "field.project.invested_before": (
        "本台账第一个计划年度以前累计完成投资,如 31亿元。",
        "What was invested up to the end of the year before the first plan here, such as 31亿元.",
    ),
    "field.project.responsibility": ("现任责任人和责任单位。", "Who answers for it now."),
    "field.project.former_responsibility": (
        "历任责任人;有变动的层级才写。",
        "Who answered for it before; only what changed.",
    ),
    "field.project.started": (
        "实际开工日期,如 2023-02-26;未开工的不写。",
        "The day work started, such as 2023-02-26; left out until then.",
    ),
    "field.project.completed": (
        "实际竣工日期,如 2023-11-30;未竣工的不写。",
        "The day it was completed, such as 2023-11-30; left out until then.",
    ),
    "field.project.in_statistics": (
        "纳入统计(入库)日期,如 2023-03-15。",
        "The day it entered the statistics (入库), such as 2023-03-15.",
    ),
    "field.project.suspended": ("停建记录,每停一次写一项。", "Stops of work (停建), one entry each."),
    "field.project.removed": (
        "调出名单的情况;仍在名单中的不写。",
        "How it left the list (调出); left out while it is on it.",
    ),
    "field.project.plans": ("年度计划,按年份分列,如 2023。", "The plans by year, such as 2023."),
    "field.project.schedule": ("工期安排:期限和工序。", "Its schedule: the deadline and the steps."),
    "field.project.formalities": ("前期手续,每项手续写一项。", "Its formalities (前期手续), one entry each."),
    "field.project.needs": ("要素需求,每种要素写一项。", "What it still needs (要素需求), one entry each."),
    "field.project.progress": (
        "月度进展,每月一项;更正时为同一月份另加一项。",
        "Monthly progress, one entry a month; a correction is another entry for the same month.",
    ),
    "field.project.attachments": ("附件,如批复、照片。", "Attachments such as approvals and photos."),
    "field.project.note": ("备注,可写多行。", "A note; may have several lines."),
    "field.listing": ("列入重点项目名单的依据。", "By what decision the project is on the list."),
    "field.listing.basis": ("列入理由,如 列入2023年市重点项目计划。", "The ground, such as 列入2023年市重点项目计划."),
    "field.listing.document": ("文号,如 合成文〔2023〕1号。", "The document's number, such as 合成文〔2023〕1号."),
    "field.listing.date": (
        "列入日期,如 2023-01-16;这一天起算前期项目。",
        "The day it was listed, such as 2023-01-16; from then on it is preliminary (前期).",
    ),
    "field.suspension": ("一次停建;没有写复工的,视为仍在停建。", "A stop of work; without an end it still lasts."),
    "field.suspension.since": ("停建的第一天,如 2023-04-10。", "The first day of the stop, such as 2023-04-10."),
    "field.suspension.until": (
        "停建的最后一天,如 2023-05-20;仍在停建的不写。",
        "Its last day, such as 2023-05-20; left out while it lasts.",
    ),
    "field.suspension.reason": ("停建原因。", "Why work stopped."),
    "field.removal": ("调出重点项目名单。", "The project left the list."),
    "field.removal.date": ("调出日期,如 2023-06-30。", "The day it left, such as 2023-06-30."),
    "field.removal.reason": ("调出原因。", "Why it left."),
    "field.removal.document": ("同意调出的文号。", "The number of the document that agreed."),
    "field.attachment": ("一份附件:台账中的文件或网址。", "An attachment: a file of the ledger or a web address."),
    "field.attachment.title": ("附件名称,如 初步设计批复。", "Its title, such as 初步设计批复."),
    "field.attachment.path": (
        "文件在台账中的路径,用 / 分隔,如 attachments/TS-0001/初步设计批复.pdf。",
        "The file's path within the ledger, with /, such as attachments/TS-0001/初步设计批复.pdf.",
    ),
    "field.attachment.address": (
        "网址,如 https://example.org/初步设计批复。",
        "A web address, such as https://example.org/初步设计批复.",
    ),
    "field.attachment.sha256": (
        "文件的 SHA-256 校验值,64位小写十六进制数。",
        "The file's SHA-256 digest, 64 lower-case hexadecimal digits.",
    ),
    "field.attachment.size": ("文件大小,单位为字节,如 482133。", "The file's size in bytes, such as 482133."),
    # Who answers for it
    "field.responsibility": (
        "现任责任人和责任单位,每级一个。市级台账填 city_leader、county_leader、lead_department、unit,乡镇台账填 lead_leader、responsible_unit、work_group。",
        "Who answers now, one name a tier. A city fills city_leader, county_leader, lead_department and unit; a town lead_leader, responsible_unit and work_group.",
    ),
    "field.responsibility.since": (
        "现任责任人起始日期,如 2023-03-01;一直未变的不写。",
        "The day since when these answer, such as 2023-03-01; left out if it was always so.",
    ),
    "field.responsibility.city_leader": (
        "联系本项目的市领导,如 市领导甲。",
        "The city leader who keeps contact with this project, such as 市领导甲.",
    ),
    "field.responsibility.county_leader": (
        "包联本项目的县(市)区领导,如 路北区领导丙。",
        "The county leader for this project, such as 路北区领导丙.",
    ),
    "field.responsibility.lead_department": (
        "牵头部门,应为本行业牵头部门之一,如 市发改委(重点办)。",
        "The lead department, one of its sector's, such as 市发改委(重点办).",
    ),
    "field.responsibility.headquarters": (
        "指挥部;与本行业指挥部相同的不写。",
        "The headquarters (指挥部), where it is not the sector's own.",
    ),
    "field.responsibility.lead_leader": (
        "牵头领导(乡镇),如 镇领导甲。",
        "The lead leader (of a town), such as 镇领导甲.",
    ),
    "field.responsibility.responsible_unit": (
        "责任单位(乡镇),如 镇经济发展办。",
        "The responsible unit (of a town), such as 镇经济发展办.",
    ),
    "field.responsibility.work_group": ("工作专班(乡镇)。", "The work group (of a town)."),
    "field.responsibility.unit": ("项目单位(建设单位)。", "The unit that builds the project."),
    "field.responsibility.contact": ("项目联系人。", "Whom to call."),
    "field.former_responsibility": (
        "某日以前的责任人;没有变动的层级不写。",
        "Who answered until a day; tiers that did not change are left out.",
    ),
    "field.former_responsibility.until": ("任职的最后一天,如 2023-02-28。", "Their last day, such as 2023-02-28."),
    "field.former_responsibility.city_leader": ("原联系市领导。", "The city leader until then."),
    "field.former_responsibility.county_leader": ("原包联县(市)区领导。", "The county leader until then."),
    "field.former_responsibility.lead_department": ("原牵头部门。", "The lead department until then."),
    "field.former_responsibility.lead_leader": ("原牵头领导(乡镇)。", "The lead leader (of a town) until then."),
    "field.former_responsibility.responsible_unit": (
        "原责任单位(乡镇)。",
        "The responsible unit (of a town) until then.",
    ),
    "field.former_responsibility.work_group": ("原工作专班(乡镇)。", "The work group (of a town) until then."),
    "field.former_responsibility.unit": ("原项目单位。", "The unit that built the project until then."),
    "field.person": ("联系人。", "Someone to call."),
    "field.person.name": ("姓名,如 联系人丙。", "The name, such as 联系人丙."),
    "field.person.post": ("职务。", "The post."),
    "field.person.phone": ("电话,如 0315-0000012。", "The phone number, such as 0315-0000012."),
    # Its plans
    "field.plan": ("项目一年的计划。", "The project's plan of one year."),
    "field.plan.category": (
        "年度类别:新开工、续建为在建项目,前期为前期项目。",
        "The year's category: 新开工 (new start) and 续建 (continuing) are under construction, 前期 is preliminary.",
    ),
    "field.plan.investment": (
        "年度计划投资,如 12.5亿元;前期项目可以不写。",
        "The year's planned investment, such as 12.5亿元; a preliminary project may leave it out.",
    ),
    "field.plan.quarters": (
        "一至四季度计划投资,依次四个数,如 [1.5亿元, 4亿元, 4.2亿元, 2.8亿元]。",
        "Planned investment of the four quarters in order, such as [1.5亿元, 4亿元, 4.2亿元, 2.8亿元].",
    ),
    "field.plan.months": (
        "月度目标,按月份分列,如 2023-07;没有写的月份由季度计划平均分解。",
        "Monthly targets, such as 2023-07; a month without one gets its even share of the quarter.",
    ),
    "field.plan.start": ("计划开工月份,如 2023-02。", "The month in which work is to start, such as 2023-02."),
    "field.plan.completion": (
        "计划竣工月份,如 2023-11。",
        "The month in which it is to be completed, such as 2023-11.",
    ),
    "field.plan.content": ("本年建设内容。", "What is built this year."),
    "field.plan.goal": ("年度目标,如 年底前主体完工。", "The year's goal, such as 年底前主体完工."),
    "field.month_target": (
        "一个月的目标:投资、工序、数量或文字说明。",
        "What a month is to bring: money, a step, a quantity or words.",
    ),
    "field.month_target.investment": (
        "本月计划投资,如 8000万元。",
        "The month's planned investment, such as 8000万元.",
    ),
    "field.month_target.step": (
        "本月应完成的工序,写工期安排中的编号,如 roof。",
        "The step to be finished, by its id in the schedule, such as roof.",
    ),
    "field.month_target.quantity": (
        "本月应完成的实物量,数字加单位,如 3.2公里。",
        "The quantity to be done, a number with its unit, such as 3.2公里.",
    ),
    "field.month_target.target": ("本月目标,文字说明,如 主体封顶。", "The target in words, such as 主体封顶."),
    # Its schedule
    "field.schedule": ("工期安排:期限和到期限为止的各道工序。", "The deadline and the steps that lead to it."),
    "field.schedule.deadline": ("最后期限,如 2025-10-31。", "The last day, such as 2025-10-31."),
    "field.schedule.steps": ("工序,每道写一项,先后次序不限。", "The steps, one entry each, in any order."),
    "field.step": ("一道工序。", "One step."),
    "field.step.id": ("工序编号,本项目内不重复,如 land。", "Its id within the project, such as land."),
    "field.step.name": ("工序名称,如 用地预审。", "Its name, such as 用地预审."),
    "field.step.days": (
        "工期,单位为工作日,如 40;calendar_days 为是的按日历日。",
        "How long it takes in working days, such as 40; in calendar days where calendar_days says 是.",
    ),
    "field.step.calendar_days": ("工期是否按日历日计,不写为否。", "是 if days are calendar days; otherwise 否."),
    "field.step.after": (
        "紧前工序,如 [approval];只写编号表示该工序完成后开始。",
        "The steps it waits for, such as [approval]; an id alone means that it begins when that one is finished.",
    ),
    "field.step.not_before": ("最早开始日期,如 2023-03-15。", "The earliest day it may begin, such as 2023-03-15."),
    "field.step.finish_by": ("最迟完成日期,如 2023-09-30。", "The latest day it may finish, such as 2023-09-30."),
    "field.step.outdoor": (
        "是否受冬季停工影响的室外工序,不写为否。",
        "是 if it is outdoor work that rests in winter; otherwise 否.",
    ),
    "field.step.started": ("实际开始日期,如 2023-03-20。", "The day it began, such as 2023-03-20."),
    "field.step.done": ("实际完成日期,如 2023-04-26。", "The day it was finished, such as 2023-04-26."),
    "field.step.percent": ("完成比例,带百分号,如 60%。", "How much of it is done, with a per cent sign, such as 60%."),
    "field.step.note": ("备注。", "A note."),
    "field.link": ("与一道紧前工序的关系。", "How a step waits for another."),
    "field.link.step": ("紧前工序的编号,如 approval。", "The id of the step that it waits for, such as approval."),
    "field.link.link": (
        "关系:前一道的完成或开始,与这一道的开始或完成;不写为 完成-开始。",
        "Which end of that step this one's start or finish waits for; 完成-开始 (finish to start) unless given.",
    ),
    "field.link.lag": ("间隔,单位为工作日,如 5,表示再等5天。", "Working days to wait in addition, such as 5."),
    "field.link.lead": ("提前,单位为工作日,如 3,表示提前3天。", "Working days that it may be ahead, such as 3."),
    # Its formalities and needs
    "field.formality": ("一项前期手续的办理情况。", "One formality and how far it is."),
    "field.formality.item": ("手续名称。", "Which formality."),
    "field.formality.state": ("办理状态。", "How far it is: not needed, not filed, in progress or done."),
    "field.formality.number": ("批复文号。", "The number of the approval."),
    "field.formality.date": ("批复日期,如 2023-01-12。", "The day of the approval, such as 2023-01-12."),
    "field.formality.authority": ("批复单位,如 市生态环境局。", "Who approved, such as 市生态环境局."),
    "field.formality.reason": ("未办理或不需要的原因。", "Why it is not filed or not needed."),
    "field.need": ("一种要素的需求和落实情况。", "One thing that the project needs and how much of it is arranged."),
    "field.need.kind": ("要素种类。", "What kind: land, money, energy, emission, labour or other."),
    "field.need.quantity": (
        "需求数量,数字加单位,如 320亩、2600吨标准煤。",
        "How much is needed, with its unit, such as 320亩 or 2600吨标准煤.",
    ),
    "field.need.arranged": (
        "已落实数量,单位与需求数量相同,如 120亩。",
        "How much is arranged, in the same unit, such as 120亩.",
    ),
    "field.need.amount": ("需求资金,如 2.4亿元。", "How much money is needed, such as 2.4亿元."),
    "field.need.arranged_amount": ("已落实资金,如 1亿元。", "How much money is arranged, such as 1亿元."),
    "field.need.since": ("提出日期,如 2023-03-01。", "The day it was asked for, such as 2023-03-01."),
    "field.need.until": ("需要落实的期限,如 2023-09-30。", "The day by which it is needed, such as 2023-09-30."),
    "field.need.text": ("说明。", "What else is to be said."),
    # Its progress
    "field.progress": (
        "一个月的进展。更正时为同一月份另加一项并写明原因,以上报日期最晚的为准。",
        "One month as reported. A correction is another entry for the month with its reason; the one reported last counts.",
    ),
    "field.progress.month": ("月份,如 2023-06。", "The month, such as 2023-06."),
    "field.progress.investment": (
        "本月完成投资,如 6200万元;没有完成的写 0万元。",
        "Invested in this month, such as 6200万元; 0万元 if nothing was.",
    ),
    "field.progress.statistical": (
        "本月入库(统计)投资,可与上报数不同,如 6100万元。",
        "What the statistics counted for this month (入库), such as 6100万元; it may differ.",
    ),
    "field.progress.year_to_date": (
        "表中填报的本年累计完成投资,用于核对,如 3.2亿元。",
        "The year's total to date as the form states it, to compare, such as 3.2亿元.",
    ),
    "field.progress.project_to_date": (
        "表中填报的项目累计完成投资,用于核对,如 12.6亿元。",
        "The project's total to date as the form states it, to compare, such as 12.6亿元.",
    ),
    "field.progress.image": (
        "形象进度,如 主体结构完成三层。",
        "What can be seen on site (形象进度), such as 主体结构完成三层.",
    ),
    "field.progress.quantities": (
        "本月完成实物量,数字加单位,如 [3.2公里, 2座]。",
        "Quantities done in the month, each with its unit, such as [3.2公里, 2座].",
    ),
    "field.progress.troubles": ("存在问题。", "What stands in the way."),
    "field.progress.next_steps": ("下步工作。", "What comes next."),
    "field.progress.reported": ("上报日期,如 2023-07-03。", "The day it was reported, such as 2023-07-03."),
    "field.progress.by": ("填报人,如 填报人甲。", "Who reported it, such as 填报人甲."),
    "field.progress.phone": ("填报人电话。", "The reporter's phone number."),
    "field.progress.checked_by": ("审核人。", "Who checked it."),
    "field.progress.reason": (
        "更正原因,如 审计核减;首次上报不写。",
        "Why it was corrected, such as 审计核减; left out of a first report.",
    ),
    # A published plan
    "field.published": (
        "公布的年度计划,文件为 plans 文件夹中的 年份.yaml。所列数字照录原文,用来核对台账的计算数。",
        "The year's plan as published, a file plans/YEAR.yaml. Its figures stand as printed; the ledger's sums are compared with them.",
    ),
    "field.published.year": ("计划年度,如 2023。", "The year, such as 2023."),
    "field.published.document": ("文件名称或文号。", "The document's name or number."),
    "field.published.issued": ("印发日期,如 2023-01-16。", "The day it was issued, such as 2023-01-16."),
    "field.published.goals": ("文件提出的目标,每条一项。", "The goals it sets, one entry each."),
    "field.published.published": (
        "公布数,按 表、类别、列 三级书写,如 sector 下 产业 下 annual_plan;照印出的写法:金额 580.5亿元,比例 44.7%,个数 69。",
        "The printed figures by table, class and column, such as sector, 产业, annual_plan, each as printed: money 580.5亿元, a rate 44.7%, a count 69.",
    ),
    "field.published.derived": (
        "文件没有印出、由公布数推算的数,写法与 published 相同。",
        "Figures that follow from the printed ones without being printed, in the same form.",
    ),
    "field.published.note": ("备注。", "A note."),
    # The policy
    "field.policy": (
        "规则:台账文件夹中的 keyproj.yaml,规定台账的名称、年度、行业、投资规模、县(市)区、任职情况和打印方式。",
        "The policy, keyproj.yaml in the ledger's folder: its name, year, sectors, scale bands, counties, offices, and how figures are printed.",
    ),
    "field.policy.ledger": ("台账编号,长期不变,如 tangshan。", "The ledger's permanent id, such as tangshan."),
    "field.policy.title": ("台账名称,用于报表标题,如 唐山市。", "The ledger's name in headings, such as 唐山市."),
    "field.policy.language": (
        "报表语言:zh 为中文,en 为英文;不写为 zh。",
        "The language of reports: zh or en; zh unless given.",
    ),
    "field.policy.year": (
        "当前年度,如 2023;报表没有指明年份时用它。",
        "The year that reports take unless told, such as 2023.",
    ),
    "field.policy.jurisdiction": ("台账所属地区。", "Whose ledger this is."),
    "field.policy.display": ("打印方式。", "How figures are printed."),
    "field.policy.sectors": ("行业,按报表中的次序。", "The sectors, in the order of the reports."),
    "field.policy.scale": (
        "投资规模档次,从0起不重叠、无空档,按报表中的次序。",
        "The scale bands, in the order of the reports; together they cover every amount once.",
    ),
    "field.policy.counties": (
        "县(市)区(或镇、村),按报表中的次序。",
        "The counties and districts (or towns, villages), in the order of the reports.",
    ),
    "field.policy.offices": ("任职情况,一人一职写一项。", "Who holds which office, one entry each."),
    "field.policy.checks": ("检查的尺度。", "How strict `check` is."),
    "field.policy.adjustment": (
        "动态调整规则。",
        "The rules of adjustments.",
    ),
    "field.policy.warning": (
        "预警办法;不写的用 default。",
        "The warning policy; default unless it says otherwise.",
    ),
    "field.policy.calendar": (
        "工作日历:本单位自行规定的放假、上班日期和冬季停工;法定节假日和调休不用写。",
        "The working calendar: the office's own days off and working days, and the winter stop; public holidays need no mention.",
    ),
    "field.policy.note": ("备注。", "A note."),
    "field.jurisdiction": ("台账所属地区。", "Whose ledger this is."),
    "field.jurisdiction.name": ("地区名称,如 唐山市。", "Its name, such as 唐山市."),
    "field.jurisdiction.code": ("行政区划代码,如 130200。", "Its administrative code, such as 130200."),
    "field.jurisdiction.office": ("管理台账的办公室。", "The office that keeps the ledger."),
    "field.display": (
        "金额和比例如何打印;json、csv 始终输出准确数。",
        "How amounts and rates are printed; json and csv are always exact.",
    ),
    "field.display.unit": ("金额单位,不写为 亿元。", "The unit of money; 亿元 (100 million yuan) unless given."),
    "field.display.decimals": ("金额保留几位小数,不写为 1。", "Decimals of money; 1 unless given."),
    "field.display.rate_decimals": ("百分比保留几位小数,不写为 1。", "Decimals of per cent; 1 unless given."),
    "field.display.rounding": (
        "进位方式,不写为 四舍五入。",
        "Rounding half up (四舍五入, unless given) or cutting off (截尾).",
    ),
    "field.display.counties": (
        "台账中的 counties 是什么,表头照此写:县(市)区(不写时)、区、乡镇、村。",
        "What the ledger's counties are, for headings: 县(市)区 (county, unless given), 区 (district), 乡镇 (town), 村 (village).",
    ),
    "field.checks": ("检查的尺度:各地自行规定的检查要求。", "How strict `check` is, as places differ."),
    "field.checks.severity": (
        "差错编号(K2 开头)的程度:错误、警告、提示 或 不查;不写的按编号表。",
        "The severity of problem codes that begin with K2: 错误 (error), 警告 (warning), 提示 (info) or 不查 (off).",
    ),
    "field.checks.required_tiers": (
        "每个项目必须写明的责任人,如 [county_leader]。",
        "Who must be named in every project, such as [county_leader].",
    ),
    "field.checks.county_offices": (
        "每个县(市)区必须有人担任的职务,如 [city_leader]。",
        "The offices that every county must have, such as [city_leader].",
    ),
    "field.checks.overrun": (
        "累计完成投资超过总投资的这个比例而未竣工的,列为可疑;不写为 120%。",
        "Investment to date beyond this share of total investment is suspicious without completion; 120% unless given.",
    ),
    "field.checks.zero_months": (
        "开工后连续几个月上报为零的,列为可疑;不写为 3。",
        "How many months running without investment after the start are suspicious; 3 unless given.",
    ),
    "field.work_calendar": (
        "工作日历:国务院公布的节假日和调休以外的规定。",
        "The working calendar, beyond the holidays and make-up days that the State Council announces.",
    ),
    "field.work_calendar.days_off": (
        "本单位另行规定的放假日期,如 [2023-05-04]。",
        "Further days off, such as [2023-05-04].",
    ),
    "field.work_calendar.working_days": (
        "本单位另行规定的上班日期,如 [2023-06-24]。",
        "Further working days, such as [2023-06-24].",
    ),
    "field.work_calendar.winter_stops": (
        "冬季停工期,室外工序在此期间不计工日。",
        "When outdoor steps rest for the winter (冬季停工).",
    ),
    "field.winter_stop": ("一段冬季停工期,每年相同。", "A winter stop, the same every year."),
    "field.winter_stop.since": ("停工第一天,月-日,如 11-15。", "Its first day, month-day, such as 11-15."),
    "field.winter_stop.until": (
        "停工最后一天,月-日,如 03-15;早于 since 的,到第二年为止。",
        "Its last day, month-day, such as 03-15; before `since` it is of the next year.",
    ),
    "field.sector": ("一个行业。", "A sector."),
    "field.sector.name": ("行业名称,如 产业。", "Its name, such as 产业."),
    "field.sector.headquarters": ("本行业指挥部。", "Its headquarters (指挥部)."),
    "field.sector.lead_departments": (
        "可以牵头本行业项目的部门,如 [市城管局, 市交通局]。",
        "The departments that may lead its projects, such as [市城管局, 市交通局].",
    ),
    "field.sector.since": ("启用日期;一直有的不写。", "The first day it exists; left out if it always did."),
    "field.sector.until": ("停用日期(含);仍在使用的不写。", "The last day it exists; left out while it does."),
    "field.band": ("一个投资规模档次,按总投资划分。", "A band of total investment."),
    "field.band.name": ("档次名称,如 10—50亿元。", "Its name, such as 10—50亿元."),
    "field.band.at_least": (
        "下限,含本数,如 10亿元;最低一档不写。",
        "The lower edge, included, such as 10亿元; left out of the lowest.",
    ),
    "field.band.below": (
        "上限,不含本数,如 50亿元;最高一档不写。",
        "The upper edge, not included, such as 50亿元; left out of the highest.",
    ),
    "field.county": ("一个县(市)区、开发区,或镇、村。", "A county, district, zone, town or village."),
    "field.county.name": ("名称,如 路北区。", "Its name, such as 路北区."),
    "field.county.code": (
        "行政区划代码,如 130203;没有的不写。",
        "Its administrative code, such as 130203, if it has one.",
    ),
    "field.county.since": ("设立日期;一直有的不写。", "The first day it exists; left out if it always did."),
    "field.county.until": ("撤销日期(含);仍存在的不写。", "The last day it exists; left out while it does."),
    "field.county.successor": ("撤销后并入的县(市)区名称。", "The name of the one that it became part of."),
    "field.office": ("一项任职。", "An office and who holds it."),
    "field.office.role": (
        (
            "职务:city_leader(分包市领导)、party_head(党委主要负责人)、government_head(政府主要负责人)、"
            "chief_commander(总指挥长)、commander(指挥长)、member(成员),也可写本单位自己的叫法。"
        ),
        (
            "The office: city_leader, party_head, government_head, chief_commander, commander or member, or the office's "
            "own name for it."
        ),
    ),
    "field.office.scope": (
        "任职范围:县(市)区、行业或部门的名称;全市的不写。",
        "The county, sector or department that it is for; left out if it is for all.",
    ),
    "field.office.holder": ("任职人,如 市领导甲。", "Who holds it, such as 市领导甲."),
    "field.office.since": ("任职起始日期,如 2022-01-01。", "The first day, such as 2022-01-01."),
    "field.office.until": (
        "任职最后一天,如 2023-04-20;在任的不写。",
        "The last day, such as 2023-04-20; left out while it lasts.",
    ),
    # A baseline
    "field.baseline": (
        "已接受的差错,供 check --baseline 读取。",
        "The problems that an office knows and lives with for a while, read by check --baseline.",
    ),
    "field.baseline.accepted": ("逐条列出。", "One entry each."),
    "field.accepted": (
        "一条已接受的差错:由编号、文件、字段和查到的内容认定,与行号无关。",
        "One accepted problem, known by its code, file, field and what was found there, whatever its line.",
    ),
    "field.accepted.code": ("差错编号,限 K2 开头的,如 K253。", "The code of the problem, one of K2, such as K253."),
    "field.accepted.file": (
        "所在文件,在台账中的路径,如 projects/路北区/TS-0001.yaml。",
        "The file it is in, as a path in the ledger, such as projects/路北区/TS-0001.yaml.",
    ),
    "field.accepted.field": (
        "所在字段,如 progress.2.month;整个文件的差错不写。",
        "Its field, such as progress.2.month; left out where the whole file is meant.",
    ),
    "field.accepted.seen": (
        "查到内容的标记,由 --write-baseline 写入;内容一变就照常报告。不写的,这一字段的这个差错都接受。",
        (
            "A mark of what was found, written by --write-baseline: once that changes, the problem counts again. Without it "
            "the entry accepts this problem of this field whatever it says."
        ),
    ),
    "field.accepted.owner": ("责任人或责任单位。", "Who answers for it."),
    "field.accepted.until": (
        "接受到哪一天;过期照常报告。",
        "The last day on which it is accepted; later it counts again.",
    ),
    "field.accepted.reason": ("接受的原因。", "Why it is accepted."),
    # The warning policy
    "field.warnings": (
        "预警办法:用 policy 选用现成的,或自定 name、rules 等各项。同一触发原因的各级界限要首尾相接,不重叠、不留空档。",
        (
            "The warning policy: one that keyproj ships, by policy, or an own one with its name and rules. The rules of one "
            "signal meet, without overlap or gap."
        ),
    ),
    "field.warnings.policy": (
        "现成的预警办法;keyproj warn --explain 名称 用文字说明其内容。",
        "One that keyproj ships; keyproj warn --explain NAME says it in words.",
    ),
    "field.warnings.name": ("自定办法的名称,如 某市预警办法。", "The name of an own policy, such as 某市预警办法."),
    "field.warnings.base": (
        "对照什么算滞后:计划进度(本项目计划至今数)或 时间进度(年度计划的十二分之几);默认 计划进度。",
        (
            "What the actual figures are held against: 计划进度 (the project's own plan to date) or 时间进度 (a twelfth of the "
            "year's plan for each month); 计划进度 unless given."
        ),
    ),
    "field.warnings.levels": (
        "各级的名称和颜色;不写的用 蓝、黄、红。",
        "Names and colours of the levels; 蓝, 黄 and 红 unless given.",
    ),
    "field.warnings.rules": ("各条界限。", "The rules."),
    "field.warnings.escalations": (
        "连续几个月预警的,升为哪一级。",
        "Which level follows after several months of another.",
    ),
    "field.warnings.source": ("办法的文件名称或文号。", "The document that the policy stands in."),
    "field.warning_level": ("一级预警。", "A level."),
    "field.warning_level.level": ("级数:1 最轻,3 最重。", "1 is the mildest, 3 the worst."),
    "field.warning_level.name": ("名称,如 黄牌。", "Its name, such as 黄牌."),
    "field.warning_level.colour": ("屏幕上的颜色。", "Its colour on a screen."),
    "field.warning_level.reply": (
        "这一级督办单的答复期限,工作日数;不写的为 10、5、3。",
        "Working days in which a slip of this level is answered; 10, 5 and 3 unless given.",
    ),
    "field.warning_rule": (
        "一条界限:触发原因的数值在界限以内的,定为这一级。",
        "A rule: a signal within its bounds has its level.",
    ),
    "field.warning_rule.name": (
        "这一条的名称,报表中用来说明原因,如 投资滞后。",
        "Its name in the reports, such as 投资滞后.",
    ),
    "field.warning_rule.signal": ("触发原因。", "The signal."),
    "field.warning_rule.measure": (
        (
            "怎样衡量。投资进度:百分点、完成率、缺口率;月度目标:未完成项数;开工、入库:月数;工序:时差内、时差外;"
            "预计完成:天数;督办单:等级。"
        ),
        (
            "How it is measured. 投资进度: 百分点 (points of the annual plan), 完成率 (actual in per cent of the plan to date) or "
            "缺口率 (what is missing of it); 月度目标: 未完成项数; 开工 and 入库: 月数 (months); 工序: 时差内 or 时差外 (working days "
            "late inside or beyond the slack); 预计完成: 天数 (days); 督办单: 等级 (level)."
        ),
    ),
    "field.warning_rule.level": ("级数:1、2 或 3。", "1, 2 or 3."),
    "field.warning_rule.at_least": ("下限,含本数。", "The lower bound, itself included."),
    "field.warning_rule.over": ("下限,不含本数。", "The lower bound, itself not included."),
    "field.warning_rule.at_most": ("上限,含本数。", "The upper bound, itself included."),
    "field.warning_rule.below": ("上限,不含本数。", "The upper bound, itself not included."),
    "field.escalation": ("一条升级规定。", "An escalation."),
    "field.escalation.level": ("原等级,或更高。", "The level that lasts, or a worse one."),
    "field.escalation.months": ("连续几个月,至少 2。", "For how many months running, at least 2."),
    "field.escalation.to": ("升为哪一级,要高于原等级。", "The level that follows, above the one that lasts."),
    # An exemption
    "field.exemption": (
        "一份正当理由:经签字,使项目的某些触发原因在期限内不计入预警等级。报表照常列出。",
        "An exemption: a signed reason that keeps some signals of a project from counting for a while. Reports still show it.",
    ),
    "field.exemption.id": ("编号,与文件名相同。", "Its id, which is the file's name."),
    "field.exemption.project": ("项目编号。", "The project's id."),
    "field.exemption.signals": ("哪些触发原因不计。", "The signals that do not count."),
    "field.exemption.reason": ("理由,写明事实。", "The reason, with its facts."),
    "field.exemption.signed_by": ("签字人,如 市领导甲。", "Who signed it, such as 市领导甲."),
    "field.exemption.date": ("签字日期,从这一天起有效。", "The day of the signature, from which it counts."),
    "field.exemption.until": ("最后一天,过期自动失效。", "The last day on which it counts."),
    "field.exemption.document": ("文件名称或文号。", "The document."),
    "field.exemption.note": ("备注。", "A note."),
    # A slip
    "field.slip": (
        "督办单或提示单。一张一个文件,放在 slips 文件夹,文件名是编号加 .yaml;一般由 keyproj slip issue 签发。",
        "A slip (督办单、提示单): one file below slips, named by its id; keyproj slip issue writes it.",
    ),
    "field.slip.id": (
        "编号,如 2023-06-TS-0044;半角字母、数字、连字符、下划线和点,最多64个字符。",
        "Its id, such as 2023-06-TS-0044: ASCII letters, digits, hyphens, underscores and dots, 64 characters at most.",
    ),
    "field.slip.kind": ("种类。", "Its kind: a slip, or a milder reminder."),
    "field.slip.project": ("项目编号。", "The project's id."),
    "field.slip.month": ("所属月份,如 2023-06。", "The month it is about, such as 2023-06."),
    "field.slip.level": (
        "预警等级:1 至 3,3 最重,名称由预警规则定;0 为没有预警、只欠月度目标书面汇报的提示单。",
        "The warning's level, 1 to 3, 3 the worst, named by the policy; 0 where only the month's target is missed.",
    ),
    "field.slip.issued": ("签发日期,如 2023-07-03。", "The day of issue, such as 2023-07-03."),
    "field.slip.by": ("签发单位或签发人。", "The office or person that issues it."),
    "field.slip.due": ("答复期限,到这一天为止。", "The last day for the answer."),
    "field.slip.policy": ("所依据的预警规则,如 default。", "The warning policy that it goes by, such as default."),
    "field.slip.escalated_from": (
        "由哪一张逾期的督办单升级而来,写其编号;该张不再另行答复。",
        "The id of the slip that this one takes the place of; that one needs no answer of its own any more.",
    ),
    "field.slip.reasons": ("签发原因,逐条列出。", "Why it is issued, one entry each."),
    "field.slip.answers": ("书面汇报,逐份列出,只增不改。", "The written reports; they are only ever added to."),
    "field.slip.cleared": ("销号:问题已经解决。", "The clearing (销号): the matter is settled."),
    "field.slip.note": ("备注。", "A note."),
    "field.slip_reason": ("一条签发原因,与预警列出的一致。", "One reason, as the warning gave it."),
    "field.slip_reason.signal": ("触发预警的方面。", "The signal of the warning policy."),
    "field.slip_reason.rule": ("规则名称,如 投资滞后。", "The rule's name, such as 投资滞后."),
    "field.slip_reason.value": ("数值,如 33.5。", "The value, such as 33.5."),
    "field.slip_reason.threshold": ("界限,如 超过30。", "The threshold, such as 超过30."),
    "field.slip_reason.text": ("原因全文。", "The reason in a sentence."),
    "field.slip_answer": (
        "一份书面汇报:推行情况、存在的具体问题、下步工作计划,三项缺一不可。",
        "One written report: state of work, concrete problems, next steps, all three.",
    ),
    "field.slip_answer.date": ("答复日期。", "The day of the answer."),
    "field.slip_answer.by": ("汇报人,即牵头领导。", "Who reports: the leading official."),
    "field.slip_answer.state": ("推行情况,可写多行。", "The state of the work; may have several lines."),
    "field.slip_answer.problems": ("存在的具体问题,可写多行。", "The concrete problems; may have several lines."),
    "field.slip_answer.next_steps": ("下步工作计划,可写多行。", "The next steps; may have several lines."),
    "field.slip_answer.received_by": ("收件人。", "Who received it."),
    "field.clearing": ("销号记录。", "When, by whom and on what evidence a slip was cleared."),
    "field.clearing.date": ("销号日期。", "The day of the clearing."),
    "field.clearing.by": ("销号人或单位。", "Who cleared it."),
    "field.clearing.evidence": (
        "依据,用文字写,如 7月进度已达到计划;没有文字的必须有 attachments。",
        "The evidence in words, such as 7月进度已达到计划; without it there must be attachments.",
    ),
    "field.clearing.attachments": (
        "依据附件,如现场照片、会议纪要:台账中的文件(带校验值)或网址。",
        "What proves it, such as photos or minutes: files of the ledger with their digests, or addresses.",
    ),
}
