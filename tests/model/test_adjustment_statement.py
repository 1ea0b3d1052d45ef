"""What is signed of a proposal: values by meaning, amounts as whole yuan, and nothing else that is a number."""

from typing import get_args

import pytest

from keyproj.model import values as v
from keyproj.model.adjustment import Adjustment
from keyproj.model.adjustment_field import field_type
from keyproj.model.adjustment_statement import proposal_part
from keyproj.model.base import Entity
from keyproj.model.scalar import Scalar
from keyproj.rules.adjustments import KINDS, RULES_KIND
from keyproj.store.faults import entity_in
from keyproj.store.read import read
from tests.signed import PROPOSAL

FIELDS = {
    field.format(year="2023", month="2023-07", n="0") for kind, allowed in KINDS.items() if kind != RULES_KIND for field in allowed
}  # fmt: skip
WHOLE_NUMBERS = {next(part for part in get_args(kind) if isinstance(part, Scalar)) for kind in (v.Count, v.Year)}


def scalars(annotation):
    """Every kind of single value that a type may hold."""
    entity = entity_in(annotation)
    if isinstance(entity, type) and issubclass(entity, Entity):
        for field in entity.model_fields.values():
            yield from (part for part in field.metadata if isinstance(part, Scalar))
            yield from scalars(field.annotation)
    for part in get_args(annotation):
        if isinstance(part, Scalar):
            yield part
        elif get_args(part):
            yield from scalars(part)


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_the_only_whole_numbers_that_are_adjusted_are_amounts(field):
    """A statement writes whole numbers as yuan; plans are known by their years, which are keys."""
    found = field_type(field)
    assert found is not None
    kinds = set(scalars(found._type))
    assert kinds
    assert not WHOLE_NUMBERS & kinds


def part(text):
    model = read(text.encode(), "adjustments/a.yaml", "adjustment").model
    assert isinstance(model, Adjustment)
    return proposal_part(model)


def of(kind, change):
    """The change of a proposal of this kind, as it is signed."""
    text = PROPOSAL.replace("kind: 总投资", f"kind: {kind}")
    return part(text.replace("{field: total_investment, old: 12亿元, new: 13亿元}", change))["items"][0]["changes"][0]


@pytest.mark.parametrize(
    ("kind", "change", "signed"),
    [
        ("总投资", "{field: total_investment, old: 120000万元, new: 13.00亿元}", {"old": "1200000000元", "new": "1300000000元"}),
        ("年度计划", "{field: plans.2023.quarters, old: [0万元, 1万元, 2万元, 3万元], new: }", {"old": ["0元", "10000元", "20000元", "30000元"]}),
        ("调出", "{field: removed, old: , new: {date: 2023-06-30, reason: 停建}}", {"new": {"date": "2023-06-30", "reason": "停建"}}),
        ("调入", "{field: plans.2023, old: , new: {category: 新开工, investment: 1亿元}}", {"new": {"category": "新开工", "investment": "100000000元"}}),
        ("名称", "{field: name, old: 5亿元, new: 50000万元}", {"old": "5亿元", "new": "50000万元"}),
    ],
)  # fmt: skip
def test_values_are_signed_by_their_meaning(kind, change, signed):
    found = of(kind, change)
    assert {side: found[side] for side in ("old", "new") if side in found} == signed


def test_notes_sign_offs_and_what_becomes_of_it_are_not_signed():
    more = "note: 备注\nwithdrawn: {date: 2023-06-30, by: 甲, reason: 乙}\napplied: {date: 2023-06-30, by: 甲}\n"
    assert part(PROPOSAL + more) == part(PROPOSAL)
