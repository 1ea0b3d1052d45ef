"""Proposals with signatures, as text: what `adjust sign` would have written, and what somebody made of it."""

import hashlib

from keyproj.model.adjustment import Adjustment
from keyproj.model.adjustment_statement import proposal_part
from keyproj.rules.statement import Signature, sha256, statement, subject
from keyproj.store.read import read

PAPER = b"%PDF-1.4 scan"

PROPOSAL = f"""\
id: T-ADJ-2023Q2-01
quarter: 2023-Q2
proposed: {{by: 路北区政府, role: county, scope: 路北区, date: 2023-06-25}}
effective: 2023-06-30
reason: 增加一条生产线
items:
  - project: A
    kind: 总投资
    changes:
      - {{field: total_investment, old: 12亿元, new: 13亿元}}
evidence:
  - {{title: 变更申请, path: attachments/a.pdf, sha256: {hashlib.sha256(PAPER).hexdigest()}}}
sign_off:
  - role: city_leader
    scope: 路北区
  - role: leading_group
"""
"""A proposal to raise the total investment of a project by 1亿元, as yet unsigned."""

LEADER = Signature("city_leader", "路北区", {"name": "市领导甲", "date": "2023-06-26", "opinion": "同意"})
GROUP = Signature(
    "leading_group",
    "",
    {"name": "组长甲", "date": "2023-06-28", "opinion": "同意", "document": "纪要5号", "meeting": "第5次会议"},
)

OFFICES = (
    "offices:\n  - {role: city_leader, scope: 路北区, holder: 市领导甲}\n  - {role: leading_group, holder: 组长甲}\n"
)


def seal(text: str, one: Signature, before: tuple[Signature, ...] = (), ledger: str = "test") -> Signature:
    """A signature of the proposal in a file's text, on top of those before it."""
    model = read(text.encode(), "adjustments/a.yaml", "adjustment").model
    assert isinstance(model, Adjustment)
    said = statement(subject(ledger, proposal_part(model), before), one)
    return one._replace(statement=said, digest=sha256(said))


def with_sections(text: str, *all: Signature) -> str:
    """The text with these sections in place of its own."""
    return text[: text.index("sign_off:")] + "sign_off:\n" + "".join(map(_section, all))


def _section(one: Signature) -> str:
    lines = [f"  - role: {one.role}"]
    if one.scope:
        lines.append(f"    scope: {one.scope}")
    lines += [f"    {key}: {value}" for key, value in one.said.items()]
    lines += [f"    statement: '{one.statement}'"] if one.statement else []
    lines += [f"    digest: {one.digest}"] if one.digest else []
    if one.signature:
        lines += ["    signature: |", *(f"      {line}" for line in one.signature.strip().splitlines())]
    return "".join(f"{line}\n" for line in lines)


def signed(text: str, leader: Signature = LEADER, group: Signature | None = None, key: str = "") -> str:
    """A proposal signed by the leader, perhaps with a key, and by the group if one is given."""
    first = seal(text, leader)._replace(signature=key)
    second = seal(text, group, (first,)) if group else Signature("leading_group", "", {})
    return with_sections(text, first, second)
