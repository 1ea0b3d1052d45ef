"""A signature stands for values: whatever changes afterwards is found, and named."""

import copy
import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from keyproj.rules.signed import ALTERED, DRIFTED, EMPTY, HOLDS, PART, grouped, held, seal
from keyproj.rules.statement import Signature, as_read, canonical, plain, pruned, sha256, statement, subject

PROPOSAL = {
    "id": "TS-ADJ-2023Q2-03",
    "quarter": "2023-Q2",
    "effective": "2023-06-30",
    "reason": "征地滞后",
    "proposed": {"by": "路北区政府", "role": "county", "scope": "路北区", "date": "2023-06-25"},
    "items": [
        {
            "project": "TS-0012",
            "kind": "年度计划",
            "changes": [
                {"field": "plans.2023.investment", "old": "585700000元", "new": "500000000元"},
                {"field": "plans.2023.quarters", "old": ["1元", "2元"], "new": ["1元", "3元"]},
            ],
        },
        {"project": "TS-0031", "kind": "调出", "changes": [{"field": "removed", "new": {"date": "2023-06-30"}}]},
    ],
    "evidence": [{"title": "会议纪要", "path": "attachments/a.pdf", "sha256": "0" * 64}],
}
LEADER = Signature("city_leader", "路北区", {"name": "市领导乙", "date": "2023-06-26", "opinion": "同意"})
OTHER = Signature("city_leader", "丰南区", {"name": "市领导丙", "date": "2023-06-27", "opinion": "同意"})
GROUP = Signature(
    "leading_group",
    "",
    {"name": "组长", "date": "2023-06-29", "opinion": "同意", "meeting": "第5次", "document": "纪要5号"},
)


def sign(one, proposal=PROPOSAL, earlier=(), key=""):
    text = statement(subject("tangshan", proposal, earlier), one)
    return one._replace(statement=text, digest=sha256(text), signature=key)


def chain(proposal=PROPOSAL):
    before = [sign(LEADER, proposal, key="KEY"), sign(OTHER, proposal)]
    return [*before, sign(GROUP, proposal, before)]


def states(proposal, signatures, ledger="tangshan"):
    return [one.state for one in held(ledger, proposal, signatures)]


def named(proposal, signatures, ledger="tangshan"):
    return [".".join(drift.names) for one in held(ledger, proposal, signatures) for drift in one.drifts]


def test_what_was_signed_holds():
    assert states(PROPOSAL, chain()) == [HOLDS] * 3
    assert states(PROPOSAL, [LEADER._replace(said={}), OTHER._replace(said={"name": ""})]) == [EMPTY, EMPTY]


def test_a_statement_is_canonical_json_without_numbers():
    text = sign(LEADER).statement
    assert canonical(json.loads(text)) == text
    assert not [value for _, value in leaves(json.loads(text)) if not isinstance(value, str)]


def leaves(value, way=()):
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*way, key))
    elif isinstance(value, list):
        for n, item in enumerate(value):
            yield from leaves(item, (*way, n))
    else:
        yield way, value


def changed(value, way, new):
    value = copy.deepcopy(value)
    node = value
    for step in way[:-1]:
        node = node[step]
    if new is None:
        del node[way[-1]]
    else:
        node[way[-1]] = new
    return value


NAMES = {
    ("reason",): "proposal.reason",
    ("proposed", "scope"): "proposal.proposed.scope",
    ("items", 0, "changes", 0, "new"): "proposal.items.TS-0012 年度计划.changes.plans.2023.investment.new",
    ("items", 0, "changes", 1, "old", 1): "proposal.items.TS-0012 年度计划.changes.plans.2023.quarters.old.2",
    ("items", 1, "changes", 0, "new", "date"): "proposal.items.TS-0031 调出.changes.removed.new.date",
    ("evidence", 0, "sha256"): "proposal.evidence.会议纪要.sha256",
}


@pytest.mark.parametrize("way", [way for way, _ in leaves(PROPOSAL)], ids=str)
def test_each_changed_field_is_named_for_each_signature(way):
    for new in ("另一个", None):
        now = changed(PROPOSAL, way, new)
        assert states(now, chain()) == [DRIFTED] * 3
        if way in NAMES and new:
            assert named(now, chain()) == [NAMES[way]] * 3
    for one in held("tangshan", changed(PROPOSAL, way, "另一个"), chain()):
        for drift in one.drifts:
            assert drift.now == "另一个" or drift.was is None or drift.now is None or "另一个" in str(drift.now)


@pytest.mark.parametrize("n", range(3))
@pytest.mark.parametrize("key", ["name", "date", "opinion", "document", "meeting"])
def test_each_changed_word_of_a_signer_is_named(n, key):
    all = chain()
    all[n] = all[n]._replace(said={**all[n].said, key: "另一个"})
    found = held("tangshan", PROPOSAL, all)
    assert [one.state for one in found] == [DRIFTED if k == n else HOLDS for k in range(3)]
    assert [".".join(drift.names) for drift in found[n].drifts] == [f"signer.{key}"]


def test_an_earlier_signature_made_anew_breaks_the_later_one():
    all = chain()
    all[0] = sign(LEADER._replace(said={**LEADER.said, "opinion": "不同意"}), key="KEY")
    assert states(PROPOSAL, all) == [HOLDS, HOLDS, DRIFTED]
    assert named(PROPOSAL, all) == ["earlier.city_leader 路北区.digest"]


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (lambda first: first._replace(signature=""), "earlier.city_leader 路北区.signature"),
        (lambda first: first._replace(signature="OTHER"), "earlier.city_leader 路北区.signature"),
        (lambda first: first._replace(said={}, statement="", digest="", signature=""), "earlier.city_leader 路北区"),
    ],
    ids=["taken off", "swapped", "emptied"],
)
def test_an_earlier_signature_dropped_or_swapped_breaks_the_later_one(change, name):
    all = chain()
    all[0] = change(all[0])
    assert named(PROPOSAL, all) == [name]
    assert named(PROPOSAL, chain()[1:]) == ["earlier.city_leader 路北区"]


def test_signatures_of_one_step_do_not_depend_on_each_other():
    all = chain()
    assert states(PROPOSAL, [all[1], all[0]]) == [HOLDS, HOLDS]
    assert states(PROPOSAL, [all[0], OTHER._replace(said={})]) == [HOLDS, EMPTY]


def test_swapped_sections_and_another_ledger_are_found():
    first, second, _ = chain()
    swapped = [first._replace(statement=second.statement, digest=second.digest), second]
    assert states(PROPOSAL, swapped) == [DRIFTED, HOLDS]
    assert set(named(PROPOSAL, swapped)) == {"signer.scope", "signer.name", "signer.date"}
    assert set(named(PROPOSAL, chain(), "baocheng")) == {"ledger"}


@pytest.mark.parametrize(
    ("part", "value", "state"),
    [
        ("digest", "0" * 64, ALTERED),
        ("digest", "", PART),
        ("statement", "", PART),
        ("statement", "{}", ALTERED),
        ("statement", "[" * 9999, ALTERED),
        ("statement", '{"form": "keyproj-adjustment-1"}', ALTERED),
        ("said", {"name": "市领导乙"}, PART),
    ],
)
def test_a_signature_that_was_altered_is_none(part, value, state):
    one = sign(LEADER)._replace(**{part: value})
    assert states(PROPOSAL, [one]) == [state]


def test_a_statement_must_be_canonical_even_with_the_right_digest():
    text = sign(LEADER).statement.replace('{"form"', '{ "form"')
    spaced = text.replace(":", ": ", 1)
    assert as_read(spaced) is None
    one = LEADER._replace(statement=spaced, digest=sha256(spaced))
    assert states(PROPOSAL, [one]) == [ALTERED]


def test_entries_put_in_taken_out_and_moved_are_named():
    items = PROPOSAL["items"]
    more = {**PROPOSAL, "items": [{"project": "TS-0099", "kind": "名称"}, *items]}
    assert named(more, [sign(LEADER)]) == ["proposal.items.TS-0099 名称"]
    assert named({**PROPOSAL, "items": items[1:]}, [sign(LEADER)]) == ["proposal.items.TS-0012 年度计划"]
    assert named({**PROPOSAL, "items": items[::-1]}, [sign(LEADER)]) == ["proposal.items"]
    twice = {**PROPOSAL, "items": [*items, items[0]]}
    assert named(twice, [sign(LEADER)]) == ["proposal.items.TS-0012 年度计划 #2"]


def test_places_lead_to_what_stands_in_the_file():
    now = changed(PROPOSAL, ("items", 0, "changes", 0, "new"), "1元")
    [drift] = held("tangshan", now, [sign(LEADER)])[0].drifts
    assert drift.at == ("proposal", "items", 0, "changes", 0, "new")
    [gone] = held("tangshan", changed(PROPOSAL, ("evidence", 0, "path"), None), [sign(LEADER)])[0].drifts
    assert (gone.at, gone.now) == (("proposal", "evidence", 0), None)


def test_an_optional_field_that_is_added_to_the_format_leaves_old_digests_as_they_were():
    grown = {
        **PROPOSAL,
        "exemption": None,
        "notes": [],
        "items": [{**item, "ground": ""} for item in PROPOSAL["items"]],
    }
    later = LEADER._replace(said={**LEADER.said, "deputy": None})
    assert sign(later, grown).digest == sign(LEADER).digest
    assert states(grown, chain()) == [HOLDS] * 3


TEXTS = st.text(st.characters(codec="utf-8"), max_size=6)
VALUES = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3))
PROPOSALS = st.dictionaries(st.sampled_from(["reason", "items", "changes", "evidence", "x"]), VALUES, max_size=4)


@given(PROPOSALS, PROPOSALS)
def test_two_proposals_have_one_digest_only_if_they_say_the_same(one, other):
    same = pruned(one) == pruned(other)
    assert (sign(LEADER, one).digest == sign(LEADER, other).digest) == same
    assert states(other, [sign(LEADER, one)]) == [HOLDS if same else DRIFTED]


@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4))
def test_no_separator_can_be_imitated(one, other):
    assume(one != other)
    assert canonical(one) != canonical(other)


def test_twelve_and_three_is_not_one_and_twenty_three():
    one, other = ({"items": [{"old": old, "new": new}]} for old, new in (("12", "3"), ("1", "23")))
    assert sign(LEADER, one).digest != sign(LEADER, other).digest


def test_the_seal_on_paper_is_that_of_the_signed_statement():
    before = chain()[:2]
    assert seal(subject("tangshan", PROPOSAL, before)) == seal(as_read(chain()[2].statement))
    assert grouped("0123456789abcdef" * 4) == "0123 4567 89ab cdef 0123 4567 89ab cdef"


def test_values_of_models_become_texts():
    from datetime import date
    from decimal import Decimal

    assert plain({"a": (date(2023, 6, 30), Decimal("1.50"), 3, None)}) == {"a": ["2023-06-30", "1.50", "3", None]}
