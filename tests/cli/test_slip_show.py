"""`keyproj slip show`: one slip on a screen, for programs, and as the page that is printed."""

import json
import re
from html.parser import HTMLParser

import pytest

from tests.running import call
from tests.small import write
from tests.warned import REPORT, issued, slip, slips, warned

ID = "2023-06-TS-0001"


@pytest.fixture
def place(tmp_path):
    ledger = warned(tmp_path / "ledger")
    issued(ledger)
    return ledger


def page(place, *words, id=ID):
    ran = slip(place, "show", id, "--format", "html", *words)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def words_of(text):
    """What a reader of the page sees, without style and head."""
    body = text[text.index("<body>") :]
    return re.sub(r"\s+", "", re.sub(r"<[^>]*>", "", body))


def test_on_a_screen(place):
    ran = slip(place, "show", ID, "--as-of", "2023-07-08")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"督办单 {ID}\n项目:TS-0001 示范项目TS-0001(路北区)\n2023-06 预警级别:红。市重点办 2023-07-03 签发。\n"
        "应答复:路北区领导甲,期限 2023-07-06:逾期 2 天未答复。\n\n"
        "■  签发原因\n   投资滞后  计划进度 50.0%,完成 5.0%,落后 45.0 个百分点,差 5400万元(界限:超过30)\n"
        "   月度目标  2023-06 月度目标未完成:投资目标 1000万元,完成 100万元\n"
    )


def test_with_its_report_and_clearing(place):
    slip(place, "answer", ID, *REPORT, "--received-by", "督查组", "--date", "2023-07-05")
    slip(place, "clear", ID, "--by", "督查组", "--evidence", "现场照片", "--date", "2023-07-06")
    out = slip(place, "show", ID, "--as-of", "2023-07-06", "--lang", "en").out
    assert "To be answered by 路北区领导甲, due 2023-07-06: Cleared.\n" in out
    assert "Cleared on 2023-07-06 by 督查组: 现场照片\n" in out
    assert "✔  Written report of 路北区领导甲, 2023-07-05" in out
    assert "   State of work      主体三层\n   Concrete problems  缺土方\n   Next steps         7月补齐\n" in out
    before = slip(place, "show", ID, "--as-of", "2023-07-05").out
    assert "期限 2023-07-06:已答复。" in before
    assert "现场照片" not in before


def test_for_programs(place):
    slip(place, "answer", ID, *REPORT, "--date", "2023-07-05")
    report = json.loads(slip(place, "show", ID, "--as-of", "2023-07-05", "--format", "json").out)
    tables = {table["id"]: table["rows"] for table in report["tables"]}
    (row,) = tables["slip"]
    assert (row["kind"], row["level"], row["state"], row["due"]) == ("督办单", 3, "received", "2023-07-06")
    assert tables["reasons"][0]["rule"] == "投资滞后"
    assert [row["by"] for row in tables["answers"]] == ["路北区领导甲"]


def test_an_escalated_slip_and_the_one_that_follows_name_each_other(place):
    issued(place, "2023-06", "2023-07-20", "--project", "TS-0003")
    old, new = "2023-06-TS-0003", "2023-06-TS-0003-2"
    assert f"已升级为 {new}。" in slip(place, "show", old, "--as-of", "2023-07-20").out
    assert "已升级为" not in slip(place, "show", old, "--as-of", "2023-07-19").out
    assert f"由 {old} 升级。" in slip(place, "show", new, "--as-of", "2023-07-20").out
    assert f"由何单升级{old}" in words_of(page(place, id=new))


def test_the_printed_page(place, tmp_path):
    text = page(place)
    said = words_of(text)
    assert said.startswith(f"重点项目督办单编号：{ID}签发日期：2023年7月3日路北区领导甲：示范项目TS-0001项目2023年6月")
    for words in (
        "预警级别红",
        "责任单位某公司",
        "责任人路北区领导甲",
        "所在地区路北区",
        "计划进度50.0%，完成5.0%，落后45.0个百分点，差5400万元（界限：超过30）",
        "书面汇报下列三项，缺一不可：推行情况存在的具体问题下步工作计划",
        "答复期限2023年7月6日（含当日）",
        "（可另附页）",
    ):
        assert words in said
    assert said.endswith("市重点办（盖章）2023年7月3日")
    assert "@page { size: A4" in text
    assert '<meta charset="utf-8">' in text
    output = tmp_path / "通知.html"
    assert slip(place, "show", ID, "-o", str(output)).code == 0
    assert output.read_text("utf-8") == text


def test_the_page_with_the_report_keeps_its_lines(place):
    slip(place, "answer", ID, "--state", "一层\n二层", *REPORT[2:], "--date", "2023-07-05")
    slip(place, "clear", ID, "--by", "督查组", "--evidence", "现场照片", "--date", "2023-07-06")
    text = page(place)
    assert '<div class="lines">一层\n二层</div>' in text
    assert "路北区领导甲，2023年7月5日" in text
    assert "2023年7月6日由督查组销号。依据：现场照片" in text
    assert "可另附页" not in text


def test_a_reminder_says_so_in_both_languages(place):
    assert "重点项目提示单" in page(place, id="2023-06-TS-0003")
    issued(place, "2023-06", "2023-07-03", "--level", "0")
    assert "未完成月度目标，特此提示" in page(place, id="2023-06-TS-0005")
    english = page(place, "--lang", "en")
    assert '<html lang="en">' in english
    assert "Issued: 2023-07-03" in english


def test_the_page_is_the_same_whatever_day_it_is_printed(place):
    slip(place, "answer", ID, *REPORT, "--date", "2023-07-05")
    assert page(place, "--as-of", "2023-07-05") == page(place, "--as-of", "2030-01-01")
    assert "主体三层" not in page(place, "--as-of", "2023-07-04")


NAME = "<script>alert(1)</script>&\"'</td></table>{x}"


class Tags(HTMLParser):
    """The elements of a page, and attributes that could load or run anything."""

    def __init__(self):
        super().__init__()
        self.tags, self.bad = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.bad += [name for name, _ in attrs if name.startswith("on") or name in ("src", "href", "srcdoc")]


def parsed(text):
    tags = Tags()
    tags.feed(text)
    return tags


def test_hostile_words_are_words_on_the_page(tmp_path):
    place, plain = warned(tmp_path / "ledger"), warned(tmp_path / "plain")
    for ledger in (place, plain):
        issued(ledger)
    file, bad = "projects/TS-0001.yaml", json.dumps(NAME)
    text = (place / file).read_text("utf-8")
    for word in ("示范项目TS-0001", "路北区领导甲", "某公司"):
        text = text.replace(word, bad)
    said = slips(place)[ID].replace("by: 市重点办", f"by: {bad}")
    said = re.sub(r"    text: .*", lambda _: f"    text: {bad}", said)
    write(place, {file: text, f"slips/{ID}.yaml": said})
    words = ("--state", NAME, "--problems", NAME, "--next-steps", NAME, "--by", NAME)
    for ledger, report in ((place, words), (plain, REPORT)):
        assert slip(ledger, "answer", ID, *report, "--date", "2023-07-05").code == 0
        slip(ledger, "clear", ID, "--by", report[-1], "--evidence", report[1], "--date", "2023-07-05")
    found, usual = parsed(page(place)), parsed(page(plain))
    assert found.tags == usual.tags
    assert found.bad == []
    assert "script" not in found.tags
    assert page(place).count("&lt;script&gt;") >= 9
    assert call("check", "--ledger", str(place)).code == 0


def test_a_colour_is_never_more_than_a_colour(place):
    assert re.findall(r'style="([^"]*)"', page(place)) == ["--level: #d7000f"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([ID, "--format", "pdf"], "pdf"),
        ([ID, "-o", "x.docx"], ".docx"),
        ([ID, "--as-of", "x"], "x"),
        (["none"], "none"),
        ([], "ID"),
    ],
)
def test_wrong_use(place, words, said):
    ran = slip(place, "show", *words)
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)


def test_a_page_never_replaces_a_file_of_the_ledger(place):
    before = slips(place)
    ran = slip(place, "show", ID, "--format", "html", "-o", str(place / f"slips/{ID}.yaml"))
    assert (ran.code, slips(place)) == (2, before)


def test_another_format_names_all_that_there_are(place):
    ran = slip(place, "show", ID, "--format", "pdf")
    assert ran == (2, "", "错误: --format 不能是 pdf;可选:table、markdown、csv、json、html\n")
