"""Small ledgers that break one ledger rule each; only what the folder holds besides a good policy is given."""

from collections.abc import Mapping

from tests.bad_history import HISTORIES
from tests.bad_policies import BAD_POLICIES
from tests.bad_signatures import SIGNATURES
from tests.bad_signatures import ledger as signed_ledger
from tests.signed import PROPOSAL, signed
from tests.small import PLAN, POLICY, plan, progress, project

Files = Mapping[str, str | bytes]

LEADERS = "offices:\n  - {role: city_leader, scope: 路北区, holder: 市领导甲%s}\n"
ANSWERS = "responsibility: {city_leader: 市领导甲}\n"
CODE = "code: 2301-130200-04-01-123451\n"
NO_COUNTIES = POLICY[: POLICY.index("counties:")]
NO_SECTORS = POLICY.replace("  - {name: 产业, headquarters: 产业项目指挥部}\n", "  - {name: 产业%s}\n", 1)


def projects(*texts: str) -> dict[str, str | bytes]:
    """Files of projects, each named by its id, which its first line gives."""
    return {f"projects/{text.splitlines()[0][4:]}.yaml": text for text in texts}


def attached(entry: str) -> dict[str, str | bytes]:
    """A project with one attachment, and a folder and a file for it."""
    text = project("A", f"attachments:\n  - {{title: 批复, {entry}}}\n")
    return {**projects(text), "attachments/a.pdf": b"%PDF-1.4 scan", "attachments/folder/b.pdf": b""}


def slip(id: str = "2023-05-A", project: str = "A", *more: str, issued: str = "2023-06-02") -> str:
    """A slip for the month of May, whose deadline lies far ahead."""
    text = f"id: {id}\nkind: 督办单\nproject: {project}\nmonth: 2023-05\nlevel: 1\nissued: {issued}\n"
    return "".join([text, "by: 市重点办\ndue: 2099-12-31\n", *(f"{line}\n" for line in more)])


def slips(*texts: str) -> dict[str, str | bytes]:
    """Projects A and B, and files of slips, each named by its id."""
    files = {f"slips/{text.splitlines()[0][4:]}.yaml": text for text in texts}
    return {**projects(project("A"), project("B")), **files}


MAY = progress(("2023-05", "620万元", "2023-06-03"))
LATER = "  - {month: 2023-05, investment: 600万元, reported: 2023-06-10, by: 填报人甲}\n"


def close(id: str = "2023-05", *more: str, closed: str = "2023-06-08", year: str = "620万元") -> str:
    """A close of May, in which project A had reported 620万元."""
    lines = [f"id: {id}", "month: 2023-05", f"closed: {closed}", "by: 市重点办"]
    lines += [f"totals: {{projects: 1, investment: 620万元, year_to_date: {year}}}", *more, "reported: {A: 620万元}"]
    return "".join(f"{line}\n" for line in lines)


SECTORS = "sectors: {民生: {projects: 1, investment: 620万元, year_to_date: 620万元}}"
"""Of that close, where project A is one of 产业."""


def closes(*texts: str, reports: str = MAY) -> dict[str, str | bytes]:
    """Project A with its reports, and files of closes, each named by its id."""
    files = {f"closes/{text.splitlines()[0][4:]}.yaml": text for text in texts or (close(),)}
    return {**projects(project("A", reports)), **files}


TOTAL = "{field: total_investment, old: 12亿元, new: 13亿元}"
SIGNED_BY = "sign_off: [{role: city_leader, scope: 路北区}, {role: leading_group}]"
PROPOSED = "proposed: {by: 路北区政府, role: county, scope: 路北区, date: 2023-06-25}"


def adjustment(
    id: str = "T-ADJ-2023Q2-01",
    *more: str,
    project: str = "A",
    kind: str = "总投资",
    changes: str = TOTAL,
    item: str = "",
    proposed: str = PROPOSED,
    signed: str = SIGNED_BY,
) -> str:
    """A proposal of one item, by default to raise the total investment of project A by 1亿元, as yet unsigned."""
    lines = [f"id: {id}", "quarter: 2023-Q2", "effective: 2023-06-30", "reason: 增加一条生产线", proposed, *more]
    lines += ["items:", f"  - project: {project}", f"    kind: {kind}", f"    changes: [{changes}]"]
    return "".join(f"{line}\n" for line in [*lines, *([f"    {item}"] if item else []), signed])


def leaving(ground: str) -> str:
    """A proposal to take project A out."""
    gone = "{field: removed, new: {date: 2023-06-30, reason: 调出}}"
    item = f"analysis: {{ground: {ground}, causes: 甲, measures: 乙, explanation: 丙}}"
    return adjustment(kind="调出", changes=gone, item=item)


def entering(*more: str) -> dict[str, str | bytes]:
    """A reserve project A, and a proposal to bring it in."""
    plan = "{field: plans.2023, new: {category: 新开工, investment: 1亿元}}"
    text = adjustment(kind="调入", changes=plan, item="conditions: {land: 甲, money: 乙, unit: 丙}")
    return {**adjustments(text), **projects(project("A", *more))}


def adjustments(*texts: str) -> dict[str, str | bytes]:
    """Project A, and files of proposals, each named by its id."""
    return {**projects(project("A")), **{f"adjustments/{text.splitlines()[0][4:]}.yaml": text for text in texts}}


def published(table: str, figures: str) -> dict[str, str | bytes]:
    """One project planned in 2023, and a published plan with these figures in one table."""
    text = PLAN[: PLAN.index("published:")] + f"published:\n  {table}:\n    {figures}\n"
    quarters = "[3000万元, 3000万元, 3000万元, 3000万元]"
    return {**projects(project("A", plan(2023, "新开工", "1.2亿元", quarters=quarters))), "plans/2023.yaml": text}


def exempt(id: str, project: str = "A") -> str:
    """An exemption from the start of a project."""
    words = "signals: [开工]\nreason: 用地指标未下达\nsigned_by: 市领导甲\ndate: 2023-05-10\nuntil: 2023-08-31\n"
    return f"id: {id}\nproject: {project}\n{words}"


BAD: dict[str, Files] = {
    "K201": {"projects/a/A.yaml": project("A"), "projects/b/A.yaml": project("A")},
    "K201 case": projects(project("A-1"), project("a-1")),
    "K202": {"projects/B.yaml": project("A")},
    "K202 name": {"projects/示范项目.yaml": project("A")},
    "K203": projects(project("A", parent="Z")),
    "K203 former": projects(project("A", parent="Z"), project("B", former_ids="[Z]")),
    "K204": projects(project("A", parent="A")),
    "K205": projects(project("A"), project("B", former_ids="[A]")),
    "K205 former": projects(project("A", former_ids="[Z]"), project("B", former_ids="[Z]")),
    "K206": {"plans/2024.yaml": PLAN, **projects(project("A"))},
    "K207": {"plans/2023.yaml": PLAN, "plans/old/2023.yaml": PLAN, **projects(project("A"))},
    "K211": projects(project("A", sector="工业")),
    "K211 ended": {"keyproj.yaml": NO_SECTORS % ", until: 2023-04-20", **projects(project("A"))},
    "K211 none": {
        "keyproj.yaml": NO_SECTORS.replace("民生", "民生, until: 2023-04-20") % ", until: 2023-04-20",
        **projects(project("A")),
    },
    "K211 coming": {"keyproj.yaml": NO_SECTORS % ", since: 2023-07-01", **projects(project("A"))},
    "K212": projects(project("A", county="路北")),
    "K212 ended": {
        "keyproj.yaml": f"{NO_COUNTIES}counties:\n  - {{name: 路北区, until: 2023-04-20}}\n  - {{name: 丰南区}}\n",
        **projects(project("A")),
    },
    "K212 followed": {
        "keyproj.yaml": f"{NO_COUNTIES}counties:\n  - {{name: 路北区, until: 2023-04-20, successor: 丰南区}}\n"
        "  - {name: 丰南区}\n",
        **projects(project("A")),
    },
    "K212 none": {
        "keyproj.yaml": f"{NO_COUNTIES}counties:\n  - {{name: 路北区, until: 2023-04-20}}\n",
        **projects(project("A")),
    },
    "K212 coming": {
        "keyproj.yaml": f"{NO_COUNTIES}counties:\n  - {{name: 路北区, since: 2023-07-01}}\n  - {{name: 丰南区}}\n",
        **projects(project("A")),
    },
    "K213": {
        "keyproj.yaml": POLICY + LEADERS % "",
        **projects(project("A", "responsibility: {city_leader: 市领导乙}\n"), project("B", ANSWERS)),
    },
    "K213 elsewhere": {
        "keyproj.yaml": POLICY + LEADERS.replace("city_leader", "county_leader") % "",
        **projects(project("A", "responsibility: {county_leader: 市领导甲}\n", county="丰南区")),
    },
    "K214": {
        "keyproj.yaml": NO_SECTORS % ", lead_departments: [市工业和信息化局]",
        **projects(project("A", "responsibility: {lead_department: 市水务局}\n")),
    },
    "K215": {"keyproj.yaml": f"{POLICY}checks: {{required_tiers: [county_leader]}}\n", **projects(project("A"))},
    "K216": {
        "keyproj.yaml": f"{POLICY}{LEADERS % ''}checks: {{county_offices: [city_leader]}}\n",
        **projects(project("A", ANSWERS)),
    },
    "K217": {"keyproj.yaml": POLICY + LEADERS % "", **projects(project("A"))},
    "K222": projects(project("A", CODE), project("B", CODE)),
    "K236": projects(project("A", plan(2023, "续建", "1.2亿元"))),
    "K252": projects(project("A", started="2032-02-26")),
    "K254": projects(
        project("A", progress(*((f"2023-0{n}", "0万元", f"2023-0{n}-28") for n in (3, 4, 5))), started="2023-02-26")
    ),
    "K255": projects(project("A", MAY.replace("甲}", "甲, reason: 审计核减}"))),
    "K256": projects(project("A", progress(("2023-01", "4亿元", "2023-02-01")), invested_before="11亿元")),
    "K271": attached(f"path: attachments/b.pdf, sha256: {'0' * 64}"),
    "K271 special": attached(f"path: attachments/folder, sha256: {'0' * 64}"),
    "K272": attached(f"path: attachments/a.pdf, sha256: {'0' * 64}"),
    "K272 size": attached(f"path: attachments/a.pdf, size: 12, sha256: {'0' * 64}"),
    "K281": published("sector", "产业: {projects: 0}"),
    "K281 less": published("sector", "产业: {projects: 2}"),
    "K281 rate": published("quarter", "Q1: {planned_share: 30%}"),
    "K281 none": published("sector", "水利: {projects: 1}"),
    "K291": {**projects(project("A")), "exemptions/ZL-01.yaml": exempt("ZL-01", "Z")},
    "K292": {
        **projects(project("A")),
        "exemptions/a/ZL-01.yaml": exempt("ZL-01"),
        "exemptions/b/ZL-01.yaml": exempt("ZL-01"),
    },
    "K293": {**projects(project("A")), "exemptions/ZL-02.yaml": exempt("ZL-01")},
    "K321": slips(slip("2023-05-Z", "Z")),
    "K322": {**projects(project("A")), "slips/S.yaml": slip()},
    "K323": {**slips(), "slips/a/2023-05-A.yaml": slip(), "slips/b/2023-05-A.yaml": slip()},
    "K326": slips(slip(), slip("2023-05-A-2")),
    "K327": slips(slip("S", "A", "escalated_from: Z")),
    "K327 itself": slips(slip("S", "A", "escalated_from: S")),
    "K327 project": slips(slip("S", "A", "escalated_from: R"), slip("R", "B")),
    "K327 later": slips(slip("S", "A", "escalated_from: R"), slip("R", "A", issued="2023-06-05")),
    "K327 circle": slips(slip("S", "A", "escalated_from: R"), slip("R", "A", "escalated_from: S")),
    "K328": slips(slip("S", issued="2032-06-02")),
    "K328 cleared": slips(slip("S", "A", "cleared: {date: 2032-06-05, by: 督查组, evidence: 现场照片}")),
    "K328 answered": slips(
        slip("S", "A", "answers:", "  - {date: 2032-06-05, by: 甲, state: 乙, problems: 丙, next_steps: 丁}")
    ),
    "K333": adjustments(adjustment(project="Z")),
    "K334": {**adjustments(), "adjustments/T.yaml": adjustment()},
    "K335": {
        **adjustments(),
        "adjustments/a/T-ADJ-2023Q2-01.yaml": adjustment(),
        "adjustments/b/T-ADJ-2023Q2-01.yaml": adjustment(kind="名称", changes="{field: name, old: 示范项目A, new: 甲}"),
    },
    "K336": adjustments(adjustment(proposed=PROPOSED.replace("06-25", "05-04"))),
    "K336 none": {"keyproj.yaml": f"{POLICY}adjustment: {{window: {{months: []}}}}\n", **adjustments(adjustment())},
    "K337": {
        **adjustments(adjustment(signed=SIGNED_BY.replace("路北区", "丰南区"))),
        **projects(project("A", county="丰南区")),
    },
    "K337 role": adjustments(adjustment(proposed=PROPOSED.replace("county", "unit"))),
    "K337 scope": adjustments(adjustment(proposed=PROPOSED.replace("scope: 路北区, ", ""))),
    "K337 by": {
        "keyproj.yaml": f"{POLICY}{LEADERS % ''}adjustment: {{proposers: [city_leader]}}\n",
        **adjustments(
            adjustment(proposed="proposed: {by: 市领导乙, role: city_leader, scope: 路北区, date: 2023-06-25}")
        ),
        **projects(project("A", ANSWERS)),
    },
    "K338": adjustments(adjustment(changes=TOTAL.replace("12亿元", "11亿元"))),
    "K339": adjustments(adjustment(), adjustment("T-ADJ-2023Q2-02")),
    "K341": {
        "keyproj.yaml": f"{POLICY}adjustment: {{limits: {{county_projects: 是}}}}\n",
        **adjustments(leaving("政策调整")),
    },
    "K341 annual_plan": {
        "keyproj.yaml": f"{POLICY}adjustment: {{limits: {{county_annual_plan: 是}}}}\n",
        **adjustments(adjustment(kind="年度计划", changes="{field: plans.2023.investment, old: 1.2亿元, new: 1亿元}")),
        **projects(project("A", plan())),
    },
    "K342": adjustments(adjustment(proposed=PROPOSED.replace("2023", "2032"))),
    "K342 withdrawn": adjustments(
        adjustment("T-ADJ-2023Q2-01", "withdrawn: {date: 2032-06-28, by: 路北区政府, reason: 条件变化}")
    ),
    "K343": adjustments(leaving("进度慢")),
    "K343 started": {**adjustments(leaving("两年未开工")), **projects(project("A", started="2021-02-26"))},
    "K343 listed": adjustments(leaving("两年未开工")),
    "K343 working": adjustments(leaving("停建")),
    "K344": entering("approval_mode: 备案\n"),
    "K344 mode": entering(),
    "K347": adjustments(adjustment(signed="sign_off: [{role: leading_group}]")),
    "K347 unknown": adjustments(adjustment(signed=SIGNED_BY.replace("]", ", {role: mayor}]"))),
    "K347 twice": adjustments(adjustment(signed=SIGNED_BY.replace("]", ", {role: leading_group}]"))),
    "K348": signed_ledger(signed(PROPOSAL.replace("reason: 增加一条生产线\n", ""))),
    "K370": closes(close("2023-05", SECTORS)),
    "K371": closes(reports=progress(("2023-05", "610万元", "2023-06-03"))),
    "K372": closes(reports=""),
    "K372 project": {"closes/2023-05.yaml": close()},
    "K373": {**closes(), **projects(project("B", MAY))},
    "K374": {**closes(close("2023-05", "unreported: [B]")), **projects(project("B", "progress:\n" + LATER))},
    "K374 forbidden": {
        **closes(reports=MAY + LATER.replace("甲}", "甲, reason: 审计核减}")),
        "keyproj.yaml": POLICY + "closing: {corrections: 不允许}\n",
    },
    "K375": closes(close(year="700万元")),
    "K377": {"closes/2023-06.yaml": close(), **projects(project("A", MAY))},
    "K378": closes(close(), close("2023-05-2")),
    "K379": closes(close(closed="2023-05-31"), reports=progress(("2023-05", "620万元", "2023-05-31"))),
    "K379 ahead": closes(close(closed="2032-07-08")),
    "K379 before": closes(close("2023-05", "reopened: {date: 2023-06-01, by: 市重点办, reason: 漏报}")),
    **SIGNATURES,
    **HISTORIES,
    **BAD_POLICIES,
}
"""Code, and what sets the case apart → the files of a ledger in which nothing else is wrong on 2023-06-30."""
