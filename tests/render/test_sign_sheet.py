"""The sheet to be signed: all values, the chain, and digits that change with any of them."""

import json
import re

import pytest

from tests.adjusting import ledger, propose
from tests.running import call

ID = "TS-ADJ-2023Q2-01"


@pytest.fixture
def place(tmp_path):
    root = ledger(tmp_path / "ledger")
    words = ["--total-investment", "13亿元", "--reason", "增加一条\n生产线", "--evidence", "attachments/申请.pdf"]
    assert propose(root, "TS-0001", *words).code == 0
    return root


def sheet(root, *words):
    ran = call("adjust", "sheet", ID, "--ledger", str(root), *words)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def seal(page):
    [digits] = re.findall(r'<p class="digits">([0-9a-f ]+)</p>', page)
    assert len(digits.replace(" ", "")) == 32
    return digits


def sign(root, *words):
    given = ["--as", "city_leader", "--name", "市领导甲", "--opinion", "同意", "--date", "2023-06-26"]
    assert call("adjust", "sign", ID, *given, *words, "--ledger", str(root)).code == 0


def change(root, old, new):
    file = root / f"adjustments/{ID}.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")


def test_it_holds_all_that_is_signed(place):
    page = sheet(place)
    words = ("重点项目调整签批单", ID, "路北区政府", "2023年6月25日", "2023年6月30日", "增加一条\n生产线", "申请.pdf")
    for word in (*words, "TS-0001", "示范项目TS-0001", "12亿元", "13亿元", "路北区 分包县(市)区的市领导", "领导小组"):
        assert word in page, word
    assert page.count("签名（盖章）") == 2
    assert "Signature (seal)" in sheet(place, "--lang", "en")


def test_the_digits_change_with_any_value_and_with_each_step(place):
    seen = {seal(sheet(place))}
    for old, new in (
        ("13亿元", "14亿元"),
        ("2023-06-30", "2023-07-01"),
        ("生产线", "流水线"),
        ("size: 20", "size: 21"),
    ):
        change(place, old, new)
        seen.add(seal(sheet(place)))
    change(place, "size: 21", "size: 20")  # nobody signs for a paper that is another one
    sign(place)
    page = sheet(place)
    seen.add(seal(page))
    assert len(seen) == 6
    assert "市领导甲　同意　2023年6月26日" in page
    assert page.count("签名（盖章）") == 1


def test_another_spelling_does_not_change_them(place):
    before = seal(sheet(place))
    change(place, "13亿元", "130000万元")
    assert seal(sheet(place)) == before


def test_verify_says_which_digits_the_stamped_sheet_has(place):
    before = seal(sheet(place))
    sign(place, "--scan", "attachments/申请.pdf")
    ran = call("adjust", "verify", ID, "--ledger", str(place))
    assert before in re.sub(r"\s+", " ", ran.out)
    ran = call("adjust", "verify", ID, "--ledger", str(place), "--format", "json")
    assert json.loads(ran.out)["tables"][0]["rows"][0]["seal"] == before


def test_hostile_words_stay_words(place):
    change(place, "路北区政府", "'<script>alert(1)</script>\"&'")
    page = sheet(place)
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;" in page


def test_all_kinds_are_printed(tmp_path):
    root = ledger(tmp_path / "ledger")
    words = ["--causes", "资金断裂", "--measures", "已两次约谈", "--explanation", "无法继续"]
    assert propose(root, "TS-0002", "--out", "停建", *words, "--reason", "不能继续").code == 0
    page = sheet(root)
    for word in ("调出", "停建", "资金断裂", "已两次约谈", "无法继续"):
        assert word in page


def test_it_goes_into_a_file_and_never_into_the_ledger(place, tmp_path):
    file = tmp_path / "签批单.html"
    assert call("adjust", "sheet", ID, "--ledger", str(place), "-o", str(file)).code == 0
    assert file.read_text("utf-8") == sheet(place)
    ran = call("adjust", "sheet", ID, "--ledger", str(place), "-o", str(place / f"adjustments/{ID}.yaml"))
    assert ran.code == 2
