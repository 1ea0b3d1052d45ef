"""Each field of a signed proposal is tampered with, one after the other: check names every one."""

import re
from datetime import date, timedelta

import pytest

from keyproj.model.adjustment import Adjustment
from keyproj.store.edit import Put, edited
from keyproj.store.read import read
from tests.bad_signatures import BY_KEY, KEY, keys, ledger
from tests.index.checks.asked import problems
from tests.keys import needs_openssh
from tests.signed import GROUP, PROPOSAL, signed

FILE = "adjustments/T-ADJ-2023Q2-01.yaml"
SIGNED = signed(PROPOSAL, group=GROUP, key=BY_KEY)
READING = read(SIGNED.encode(), FILE, "adjustment")


def leaves(node, way=()):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from leaves(value, (*way, key))
    elif isinstance(node, list):
        for n, value in enumerate(node):
            yield from leaves(value, (*way, n))
    elif node is not None:
        yield way


OTHER = {"同意": "不同意", "总投资": "调出", "2023-Q2": "2023-Q3", "city_leader": "leading_group", "county": "city"}


def altered(text):
    """Another value of the same sort."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return date.fromisoformat(text) + timedelta(days=1)
    if re.fullmatch("[0-9a-f]{64}", text):
        return ("1" if text[0] == "0" else "0") + text[1:]
    if text.endswith("亿元"):
        return "14.5亿元"
    if text.startswith("-----BEGIN"):
        return text.replace("AAAAC3", "AAAAC4", 1)
    return OTHER.get(text) or (text.replace("同意", "退回") if text.startswith("{") else text + "x")


@needs_openssh
@pytest.mark.parametrize("way", list(leaves(READING.tree.root)), ids=lambda way: ".".join(map(str, way)))
def test_a_changed_value_is_caught_and_named(way, tmp_path):
    node = READING.tree.root
    for step in way:
        node = node[step]
    data, after = edited(SIGNED.encode(), READING, [Put(way, altered(node))])
    found = problems(tmp_path, ledger(data, keys(f"name: 市领导甲, key: {KEY}")))
    errors = [problem for problem in found if problem.severity == "error"]
    assert errors, data.decode()
    if not isinstance(after.model, Adjustment):
        return  # another code says that the file can't be read, and where
    named = {problem.field for problem in errors} | {str(problem.args.get("what")) for problem in errors}
    wanted = "digest" if way[-1] == "statement" else way[-1]  # the two no longer fit
    assert any(".".join(map(str, way)) in name or name.split(".")[-1] == wanted for name in named), (way, named)


def test_what_is_no_part_of_the_agreement_may_change(tmp_path):
    for more in ("note: 备注\n", "withdrawn: {date: 2023-06-29, by: 路北区政府, reason: 不再需要}\n"):
        files = ledger(signed(PROPOSAL, group=GROUP) + more)
        assert problems(tmp_path / str(len(more)), files) == []
