"""The sheet to be signed, in a browser: it prints on A4, whole, and nothing is loaded."""

from tests.adjusting import ledger, propose
from tests.running import call


def test_it_prints_on_one_a4_page_and_loads_nothing(browser, tmp_path, sheets):
    root = ledger(tmp_path / "ledger")
    words = ["--annual-plan", "1亿元", "--quarters", "2000万元,3000万元,3000万元,2000万元", "--reason", "拆迁晚于预期"]
    assert propose(root, "TS-0001", *words).code == 0
    file = tmp_path / "sheet.html"
    assert call("adjust", "sheet", "TS-ADJ-2023Q2-01", "--ledger", str(root), "-o", str(file)).code == 0
    page = browser.new_page()
    heard = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.goto(file.as_uri())
    words, sizes = sheets(page)
    assert sizes == {(210, 297)}
    [printed] = words
    for word in ("重点项目调整签批单", "拆迁晚于预期", "1亿元", "本单校验码", "领导小组"):
        assert word in printed
    assert heard == [file.as_uri()]
    wide = "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert page.evaluate(wide)
    page.close()
