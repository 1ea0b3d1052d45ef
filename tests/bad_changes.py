"""Pairs of small ledgers, of the base and of now, between which one thing changed that may not."""

from collections.abc import Mapping

from tests.bad_ledgers import SECTORS, adjustment, adjustments, close, closes, projects
from tests.small import PLAN, POLICY, plan, progress, project

Files = Mapping[str, str | bytes]

SIGNED = (
    "sign_off: [{role: city_leader, scope: 路北区, name: 甲, date: 2023-06-26, opinion: 不同意}, {role: leading_group}]"
)
BUILDING = plan(start="2023-02", completion="2023-11", quarters="[3000万元, 3000万元, 3000万元, 3000万元]")
A = project("A", BUILDING, "schedule: {deadline: 2025-10-31}\n")
OTHER = {
    "name": ("示范项目A", "别的项目"),
    "county": ("路北区", "丰南区"),
    "sector": ("产业", "民生"),
    "total_investment": ("12亿元", "13亿元"),
    "plans.2023.category": ("新开工", "续建"),
    "plans.2023.investment": ("1.2亿元", "1.3亿元"),
    "plans.2023.quarters": ("[3000万元, 3000万元,", "[2000万元, 4000万元,"),
    "plans.2023.start": ("2023-02", "2023-03"),
    "plans.2023.completion": ("2023-11", "2023-12"),
    "schedule.deadline": ("2025-10-31", "2026-10-31"),
    "removed.date": ("county:", "removed: {date: 2023-06-01, reason: 调出}\ncounty:"),
    "suspended.0.since": ("county:", "suspended: [{since: 2023-05-01, reason: 资金}]\ncounty:"),
    "listing.basis": ("county:", "listing: {basis: 通知, date: 2023-01-01}\ncounty:"),
}
"""Protected field → text in project A, and what takes its place."""

HISTORY = (
    "history:\n  - adjustment: T-ADJ-2023Q1-01\n    effective: 2023-03-31\n"
    "    changes: [{field: total_investment, old: 12亿元, new: 13亿元}]\n"
)
STALE = HISTORY.replace("old: 12亿元", "old: 11亿元")
ADJUSTED = project("A", HISTORY, total_investment="13亿元")
WITHDRAWN = adjustment("T-ADJ-2023Q2-01", "withdrawn: {date: 2023-06-27, by: 路北区政府, reason: 不再需要}")
APPLIED = adjustment("T-ADJ-2023Q2-01", "applied: {date: 2023-06-28, by: 市重点办}")
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + "A" * 43
SIGNERS = f"{POLICY}adjustment: {{allowed_signers: [{{name: 甲, key: {KEY}}}]}}\n"
REOPENED = "reopened: {date: 2023-06-20, by: 市重点办, reason: 漏报}"


ALONE = "sign_off: [{role: leading_group, name: 组长甲, date: 2023-06-28, opinion: 同意, meeting: 第5次会议, document: 纪要5号}]"
"""The decision, without the city leader's section."""
LEADER = "{role: city_leader, scope: 路北区, name: 甲, date: 2023-06-26, opinion: 同意}"
BOTH = ALONE.replace("[", f"[{LEADER}, ").replace("甲, date: 2023-06-28", "乙, date: 2023-06-28")
"""Both, but it is somebody else who decided."""
DECIDERS = (
    f"{POLICY}offices: [{{role: leading_group, holder: 组长甲}}, {{role: city_leader, scope: 路北区, holder: 甲}}]\n"
)
LAX = {"keyproj.yaml": POLICY + "checks: {severity: {K201: 不查, K202: 不查, K206: 不查, K207: 不查}}\n"}
"""A policy that does not look at names of files and at what they share."""
MONTHS = "completion: 2023-11, months: {2023-01: {investment: 9000万元}}"


def changed(old: str, new: str) -> tuple[Files, Files]:
    """Project A before and after."""
    return projects(A), projects(A.replace(old, new, 1))


CHANGES: dict[str, tuple[Files, Files]] = {
    **{f"K381 {field}": changed(*texts) for field, texts in OTHER.items()},
    "K381 stale": (projects(project("A")), projects(project("A", STALE, total_investment="13亿元"))),
    "K381 months": changed("completion: 2023-11", MONTHS),
    "K381 package": (projects(A, project("P", plan())), projects(A + "parent: P\n", project("P", plan()))),
    "K382": ({}, projects(A)),
    "K382 past": ({}, projects(project("A", plan(2021)))),
    "K382 unread": ({"projects/A.yaml": "id: [\n"}, projects(A)),
    "K382 listing": ({}, projects(project("A", "listing: {basis: 通知, date: 2023-01-01}\n"))),
    "K383": (projects(A), {}),
    "K383 another file's place": ({**LAX, **projects(A, project("R"))}, {**LAX, "projects/A.yaml": project("R")}),
    "K383 twice": ({**LAX, **projects(A)}, {**LAX, **projects(A), "projects/z.yaml": A}),
    "K383 swallowed": (
        projects(A, project("B", BUILDING, "schedule: {deadline: 2025-10-31}\n", name="示范项目A")),
        projects(project("B", BUILDING, "schedule: {deadline: 2025-10-31}\n", "former_ids: [A]\n", name="示范项目A")),
    ),
    "K384": ({}, {"keyproj.yaml": POLICY + "checks: {severity: {K253: 不查}}\n"}),
    "K384 gone": ({"keyproj.yaml": POLICY + "checks: {severity: {K253: 不查}}\n"}, {}),
    "K384 signers": ({}, {"keyproj.yaml": SIGNERS}),
    "K385": (closes(), closes(close().replace("市重点办", "甲"))),
    "K385 class": (closes(close("2023-05", SECTORS.replace("民生", "产业"))), closes()),
    "K385 gone": (closes(), projects(project("A", progress(("2023-05", "620万元", "2023-06-03"))))),
    "K385 reopened": (closes(close("2023-05", REOPENED)), closes(close())),
    "K386": (projects(ADJUSTED), projects(project("A"))),
    "K387": ({"plans/2023.yaml": PLAN}, {"plans/2023.yaml": PLAN.replace("projects: 3", "projects: 4")}),
    "K387 gone": ({"plans/2023.yaml": PLAN}, {}),
    "K387 beside": (
        {**LAX, "plans/2023.yaml": PLAN},
        {**LAX, "plans/2023.yaml": PLAN, "plans/z.yaml": PLAN.replace("projects: 3", "projects: 4")},
    ),
    "K387 document": ({"plans/2023.yaml": PLAN}, {"plans/2023.yaml": PLAN.replace("某市2023年", "2023年")}),
    "K388": (adjustments(adjustment(signed=SIGNED)), adjustments(adjustment(signed=SIGNED.replace("不同意", "同意")))),
    "K388 gone": (adjustments(adjustment(signed=SIGNED)), adjustments()),
    "K388 file": (adjustments(adjustment(signed=SIGNED)), projects(project("A"))),
    "K388 applied": (adjustments(APPLIED), adjustments()),
    "K388 by": (adjustments(APPLIED), adjustments(APPLIED.replace("by: 市重点办", "by: 某人"))),
    "K388 withdrawn": (adjustments(WITHDRAWN), adjustments(adjustment())),
    "K389 person": (
        {"keyproj.yaml": DECIDERS, **projects(project("A"))},
        {
            "keyproj.yaml": DECIDERS,
            **adjustments(adjustment("T-ADJ-2023Q2-01", "applied: {date: 2023-06-29, by: 市重点办}", signed=BOTH)),
            **projects(project("A", HISTORY.replace("2023Q1", "2023Q2"), total_investment="13亿元")),
        },
    ),
    "K389": (
        {"keyproj.yaml": DECIDERS, **projects(project("A"))},
        {
            "keyproj.yaml": DECIDERS,
            **adjustments(adjustment("T-ADJ-2023Q2-01", "applied: {date: 2023-06-29, by: 市重点办}", signed=ALONE)),
            **projects(project("A", HISTORY.replace("2023Q1", "2023Q2"), total_investment="13亿元")),
        },
    ),
}
"""Code, and what sets the case apart → the files before and after."""
