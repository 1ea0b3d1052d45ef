"""Merges of any reports that two sides add: nothing is lost, nothing is made up, and both ways give one file."""

from hypothesis import given
from hypothesis import strategies as st

from keyproj.store.merge import merged
from keyproj.store.read import read
from tests.small import project

MONTHS = [f"2023-{month:02d}" for month in range(1, 13)]


def entry(month, block, comment):
    if block:
        note = "    # 已核对\n" if comment else ""
        return f"  - month: {month}\n    investment: 9万元\n{note}    reported: {month}-28\n    by: 甲\n"
    return f"  - {{month: {month}, investment: 9万元, reported: {month}-28, by: 甲}}\n"


@st.composite
def sides(draw):
    """Base, ours and theirs: each month is reported in the base, by one side, by both alike, or by nobody."""
    where = {month: draw(st.sampled_from(["base", "ours", "theirs", "both", "nobody"])) for month in MONTHS[:8]}
    block, comment = draw(st.booleans()), draw(st.booleans())
    tail = draw(st.sampled_from(["", "note: 备注\n"]))
    changes = [draw(st.booleans()), draw(st.booleans())]

    def text(names, change=""):
        lines = "".join(entry(month, block, comment) for name in names for month, at in where.items() if at == name)
        head = project("A", address="甲路") if change != "head" else project("A", address="乙路")
        end = tail if change != "tail" else tail.replace("备注", "改了")
        return head + (f"progress:\n{lines}" if lines else "") + end

    ours = text(["base", "both", "ours"], "head" if changes[0] else "")
    theirs = text(["base", "both", "theirs"], "tail" if changes[1] else "")
    return where, text(["base"]), ours, theirs


def root(text):
    reading = read(text, "projects/A.yaml", "project")
    assert reading.model is not None
    return reading.tree.root


@given(sides())
def test_every_report_of_both_sides_is_there_once(given_sides):
    where, base, ours, theirs = given_sides
    wanted = sorted(month for month, at in where.items() if at != "nobody")
    if "base" not in where.values() and wanted:
        return  # where the list begins is said by a person
    texts = [text.encode() for text in (base, ours, theirs)]
    found = merged(*texts, "projects/A.yaml")
    assert not found.conflicts
    node = root(found.data)
    assert sorted(report["month"] for report in node.get("progress") or ()) == wanted
    assert (node["address"], node.get("note")) == (root(texts[1])["address"], root(texts[2]).get("note"))
    if "both" not in where.values():
        other = merged(texts[0], texts[2], texts[1], "projects/A.yaml")
        assert sorted(map(str, root(other.data)["progress"])) == sorted(map(str, node["progress"]))
