"""`keyproj adjust verify` of what was applied: proposal, history and present values say the same, or it says where not."""

import json

import pytest

from tests.adjusting import apply, decided, ledger, propose
from tests.running import call
from tests.small import write

ID = "TS-ADJ-2023Q2-01"


@pytest.fixture
def place(tmp_path):
    root = ledger(tmp_path / "ledger")
    assert propose(root, "TS-0001", "--total-investment", "13亿元", "--reason", "扩建").code == 0
    decided(root, ID)
    assert apply(root, ID).code == 0
    return root


def verify(root, *words):
    return call("adjust", "verify", *words, "--ledger", str(root))


def test_all_agree(place):
    for words in ((), (ID,)):
        ran = verify(place, *words)
        assert ran.code == 0
        assert "2023-07-03 由 市重点办 执行;项目文件中的调整记录与本建议一致" in ran.out


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("total_investment: 13亿元", "total_investment: 14亿元", "K364"),
        ("old: 12亿元", "old: 11亿元", "K362"),
        ("effective: 2023-06-30", "effective: 2023-07-01", "K362"),
        (f"adjustment: {ID}", "adjustment: TS-ADJ-2023Q2-09", "K361"),
    ],
)
def test_what_does_not_is_named(place, old, new, code):
    text = (place / "projects/TS-0001.yaml").read_text("utf-8")
    assert old in text
    write(place, {"projects/TS-0001.yaml": text.replace(old, new)})
    ran = verify(place)
    assert (ran.code, code in ran.out) == (1, True)
    rows = json.loads(verify(place, "--format", "json").out)["tables"][1]["rows"]
    assert code in [row["code"] for row in rows]


def test_a_history_that_was_taken_out_is_missed(place):
    text = (place / "projects/TS-0001.yaml").read_text("utf-8")
    write(place, {"projects/TS-0001.yaml": text[: text.index("history:")]})
    ran = verify(place, ID)
    assert ran.code == 1
    assert f"{ID} 有执行记录,TS-0001 却没有调整记录" in ran.out
