"""Small ledgers with one applied adjustment that the project's history, its values or its mark do not agree with."""

from tests.bad_signatures import BOTH, ledger
from tests.signed import GROUP, PROPOSAL, signed
from tests.small import project

APPLIED = "applied: {date: 2023-06-29, by: 市重点办}\n"
CHANGE = "{field: total_investment, old: 12亿元, new: 13亿元}"
OTHER = "T-ADJ-2023Q2-02"


def entry(change: str = CHANGE, id: str = "T-ADJ-2023Q2-01", effective: str = "2023-06-30") -> str:
    """An entry of a history."""
    return f"  - {{adjustment: {id}, effective: {effective}, changes: [{change}]}}\n"


def applied(*entries: str, total: str = "13亿元", text: str = BOTH + APPLIED) -> dict[str, str | bytes]:
    """A signed proposal to raise the total investment of A from 12 to 13亿元, and A after that."""
    history = "history:\n" + "".join(entries) if entries else ""
    one = project("A", "responsibility: {city_leader: 市领导甲}\n", history, total_investment=total)
    return {**ledger(text), "projects/A.yaml": one}


def followed(old: str, effective: str) -> dict[str, str | bytes]:
    """A second adjustment of the same field, to 14亿元."""
    text = PROPOSAL.replace("T-ADJ-2023Q2-01", OTHER).replace("old: 12亿元, new: 13亿元", f"old: {old}, new: 14亿元")
    second = signed(text.replace("effective: 2023-06-30", f"effective: {effective}"), group=GROUP) + APPLIED
    more = entry(f"{{field: total_investment, old: {old}, new: 14亿元}}", OTHER, effective)
    return {**applied(entry(), more, total="14亿元"), f"adjustments/{OTHER}.yaml": second}


OF_BOTH = PROPOSAL.replace("evidence:", f"  - project: B\n    kind: 总投资\n    changes:\n      - {CHANGE}\nevidence:")

HISTORIES: dict[str, dict[str, str | bytes]] = {
    "K361": applied(entry(), entry("{field: name, old: 甲, new: 示范项目A}", OTHER)),
    "K362": applied(entry(CHANGE.replace("12亿元", "11亿元"))),
    "K362 effective": applied(entry(effective="2023-06-29")),
    "K362 twice": applied(entry(), entry("{field: name, old: 甲, new: 示范项目A}")),
    "K363": followed("12亿元", "2023-06-30"),
    "K363 order": followed("13亿元", "2023-06-29"),
    "K364": applied(entry(), total="12.5亿元"),
    "K365": {**applied(entry(), text=signed(OF_BOTH, group=GROUP)), "projects/B.yaml": project("B")},
    "K365 marker": applied(entry(), text=BOTH),
    "K365 history": applied(total="12亿元"),
    "K366": applied(entry(), text=PROPOSAL + APPLIED),
    "K366 early": applied(entry(), text=BOTH + APPLIED.replace("06-29", "06-27")),
}
"""As `tests.bad_ledgers.BAD`."""
