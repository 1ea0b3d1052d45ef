"""The wall chart as HTML: what it says, and that nothing a ledger holds can become more than words."""

import re
from datetime import date, timedelta
from html.parser import HTMLParser

import pytest

from keyproj.base.chart import Bar, LevelStyle, Mark, Target
from keyproj.base.text import Text
from keyproj.render.as_chart import PAPERS, as_chart
from keyproj.render.catalogue import LANGUAGES, chart_page
from keyproj.render.voice import Voice
from tests.render.charts import LEVELS, chart, counties, one, row, step

HOSTILE = "</b><script>alert(1)</script>\" onload='x' style=\"} body{display:none}\u202e&lt;\x1b[31m"


class Page(HTMLParser):
    """The elements of a page, and whether each is closed in its turn."""

    VOID = ("meta", "col", "br")

    def __init__(self, html):
        super().__init__()
        self.open, self.tags, self.attributes, self.words = [], [], [], []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join(self.words)


def page(report, language="zh", paper="A3"):
    return as_chart(report, Voice(language, report.style), paper)


def test_a_row_says_who_answers_the_level_with_its_sign_and_what_is_done_of_the_plan():
    text = Page(page(chart(("示范区", [row(3)])))).text
    for word in ("示范项目3(合成)", "TS-0003", "市领导甲", "联系人乙", "0315-0000003", "■红", "投资滞后", "9.0"):
        assert word in text


def test_the_head_says_what_hangs_who_hangs_it_and_of_what_day():
    head = page(counties(2)).split("</thead>")[0]
    for word in (
        "示范市 2023年重点项目挂图作战图",
        "示范市重大项目推进工作领导小组办公室",
        "共 2 项",
        "6-30",
        "2023年",
        "12月",
    ):
        assert word in head


def test_files_that_could_not_be_read_are_said_in_a_loud_colour():
    notes = [Text("note.unread", {"count": 1, "all": 3, "files": "a.yaml"}), Text("note.chart_days")]
    html = page(chart(("示范区", [row()]), notes=notes))
    assert re.findall('<span class="tx">[^<]*a.yaml', html)
    assert html.count('<span class="tx">') == 1


def test_the_red_line_in_the_small_bar_of_money_is_explained():
    html = page(chart(("示范区", [row()])))
    assert '<u style="left:50.0%"></u>' in html
    assert "红线为计划至今" in html


def test_groups_have_their_sums_and_several_of_them_a_total():
    assert page(counties(2, 3)).count('<tr class="h">') == 2
    assert page(counties(2, 3)).count('<tr class="h all">') == 1
    assert page(counties(2)).count('<tr class="h') == 1
    assert "○正常 1" in page(counties(5))


def test_a_group_that_may_go_on_to_another_sheet_is_named_in_each_of_its_rows():
    assert page(counties(19)).count("示范1区") == 20
    assert page(counties(18)).count("示范1区") == 1


def test_levels_differ_by_sign_and_word_whatever_their_colours():
    html = page(counties(4))
    assert {f"{style.sign}{style.name}" for style in LEVELS} <= set(re.findall(r'<span class="v l\d">([^ <]+)', html))
    other = [LevelStyle(style.level, style.name, "", style.sign) for style in LEVELS]
    assert ".l3 { --c: #fff; --w: #000; }" in page(chart(("示范区", [row(3)]), levels=other))


@pytest.mark.parametrize(("state", "sign"), [("met", "✓"), ("missed", "×"), ("open", "–"), ("unreported", "?")])
def test_a_months_target_has_a_sign_and_its_words(state, sign):
    asked = ["主体封顶", "3栋"]
    html = page(chart(("示范区", [row(targets=[Target("2023-05", state, asked)])])))
    assert f"{sign}<s>主体封顶;3栋</s></i>" in html


def test_bars_are_as_long_as_their_days():
    html = page(chart(("示范区", [row(planned=Bar(date(2023, 1, 1), date(2023, 12, 31)), done=[])])))
    assert '<i class="p" style="left:0%;width:100%"' in html
    html = page(chart(("示范区", [row(planned=Bar(date(2023, 1, 2), date(2023, 1, 2)), done=[])])))
    assert '<i class="p" style="left:0.274%;width:0.274%"' in html


def test_a_bar_is_cut_where_the_axis_ends_and_marks_beyond_it_are_left_out():
    bar = Bar(date(2021, 5, 1), date(2025, 2, 1))
    marks = [Mark("milestone", date(2022, 1, 1), "早"), Mark("deadline", date(2025, 2, 1), "期限")]
    html = page(chart(("示范区", [row(planned=bar, done=[], marks=marks)])))
    assert '<i class="p cl cr" style="left:0%;width:100%" title="计划 2021-05-01—2025-02-01">' in html
    assert "→2025-02" in html
    assert "早" not in html


def test_a_bar_without_an_end_runs_to_the_edge_and_one_that_is_elsewhere_is_not_drawn():
    html = page(chart(("示范区", [row(planned=Bar(date(2023, 12, 31), None), done=[])])))
    assert '<i class="p op" style="left:99.726%;width:0.274%" title="计划 2023-12-31—">' in html
    assert '<i class="p' not in page(chart(("示范区", [row(planned=Bar(date(2024, 1, 1), None))]))).split("</thead>")[1]


def test_a_project_with_nothing_but_a_name_has_an_empty_row():
    bare = {"level": None, "responsible": (), "planned": None, "done": (), "marks": (), "targets": (), "note": None}
    money = dict.fromkeys(("plan_yuan", "due_yuan", "done_yuan"))
    assert "示范项目1(合成)" in Page(page(chart(("示范区", [row(**bare, **money, stage="")])))).text


def test_an_empty_chart_is_a_page_too():
    assert "共 0 项" in Page(page(chart())).text


def test_steps_have_both_dates_their_slack_and_the_critical_chain():
    day = date(2023, 3, 1)
    days = (day, day + timedelta(9)), (day + timedelta(5), day + timedelta(14))
    text = Page(page(one(step("基础", *days, 5), step("主体", *days, critical=True)))).text
    for word in ("2023-03-01", "2023-03-10", "2023-03-06", "2023-03-15", "时差 5 天", "关键", "倒排"):
        assert word in text
    assert page(one(step("基础", *days))).count('class="critical"') == 0


def test_an_axis_of_many_years_names_fewer_months():
    months = [f"{year}-{month:02d}" for year in range(2015, 2027) for month in range(1, 13)]
    head = page(chart(("示范区", [row()]), months=months)).split("</thead>")[0]
    assert head.count("月</i>") == 0
    assert "2015年" in head


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_words_stay_words(language):
    hostile = row(
        id=HOSTILE, name=HOSTILE, responsible=[(HOSTILE, HOSTILE)], note=[HOSTILE],
        marks=[Mark("milestone", date(2023, 3, 1), HOSTILE)], targets=[Target("2023-03", "met", [HOSTILE])],
    )  # fmt: skip
    texts = {
        "title": HOSTILE,
        "office": HOSTILE,
        "lead": [HOSTILE],
        "notes": [Text("note.filtered", {"filter": HOSTILE})],
    }
    levels = [LevelStyle(style.level, HOSTILE, HOSTILE, HOSTILE) for style in LEVELS]
    made = Page(page(chart((HOSTILE, [hostile]), levels=levels, **texts), language))
    assert "script" not in made.tags
    assert {name for name, _ in made.attributes} <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "colspan", "style", "title",
    }  # fmt: skip
    assert all(
        re.fullmatch(r"(left|width|grid-column|[;:%. 0-9]|span)+", v) for k, v in made.attributes if k == "style"
    )
    assert not re.search("[\x1b\u202e]", made.text)


def test_nothing_is_loaded_and_nothing_runs():
    html = page(counties(3))
    assert "default-src 'none'" in html
    assert not re.search(r"https?:|url\(|@import|<script|<link|<img| on[a-z]+=", html)


@pytest.mark.parametrize(("paper", "size"), [("A3", "420mm 297mm"), ("A1", "841mm 594mm")])
def test_a_sheet_lies(paper, size):
    assert paper in PAPERS
    assert f"@page {{ size: {size};" in page(counties(1), paper=paper)


def test_every_text_of_the_page_is_in_both_languages_and_none_is_left_over():
    used = set()

    class Noting(Voice):
        def say(self, value):
            used.update([value.id] if isinstance(value, Text) else [])
            return super().say(value)

    day = date(2023, 3, 1)
    ends = [Mark("completed", day, "竣工")]
    rows = [row(unreported=True), row(marks=ends), row(marks=())]
    for language in LANGUAGES:
        as_chart(chart(("示范区", rows), ("乙区", rows)), Noting(language))
        as_chart(one(step("基础", (day, day), (day, day), critical=True)), Noting(language))
    assert set(chart_page.TEXTS) <= used
    for id, (zh, en) in chart_page.TEXTS.items():
        assert re.search("[\u4e00-\u9fff]", zh) or "{" in zh, id
        assert not re.search("[\u4e00-\u9fff]", en), id
