"""What is said of a clerk's usual slips, and what to write instead."""

import json
from dataclasses import replace

import pytest

from keyproj.index.problem_rows import args_text
from keyproj.render.catalogue import LANGUAGES
from keyproj.render.voice import Voice
from keyproj.reports.wording import hint, message
from keyproj.store.read import read
from tests.small import project

FORMALITIES = "formalities: [{%s}]\n"
TWICE = "progress:\n" + "  - {month: 2023-06, investment: 1万元, reported: 2023-07-03, by: 甲}\n" * 2


def said(text, language="zh"):
    """Each problem of a file as (code, line, message, hint), after its arguments went through the index."""
    voice = Voice(language)
    problems = read(text.encode(), "a.yaml", "project").problems
    kept = [replace(problem, args=json.loads(args_text(problem))) for problem in problems]
    return [(p.code, p.place.line, voice.say(message(p)), voice.say(hint(p))) for p in kept]


@pytest.mark.parametrize(
    ("text", "what", "instead"),
    [
        ("started: 2021.10.19", "2021.10.19 不是规定的日期写法", "写成 2021-10-19"),
        ("started: 2023-02-30", "没有 2023-02-30 这一天", "核对月和日,写当月有的一天"),
        ("started: 1989-12-31", "1989-12-31 的年份不在1990至2099之间", "核对年份"),
        ("started: 今天", "今天 不是规定的日期写法", "写成 年-月-日,如 2023-06-30:年四位,月、日两位"),
        ("invested_before: 1,200 万", "1,200 万 不是金额", "写成 1200万元"),
        ("invested_before: 1600000000元", "1600000000元 不是金额", "写成 16亿元"),
        ("invested_before: 12.5", "金额没有单位", "写明单位:12.5亿元 或 12.5万元"),
        ("plans: {2023年: {category: 前期}}", "2023年 不是年份", "写成 2023"),
        ("plans: {2023: {category: 前期, start: 2023年6月}}", "2023年6月 不是月份", "写成 2023-06"),
        ("needs: [{kind: 土地, quantity: 320 亩}]", "320 亩 不是数量", "写成 320亩"),
        ("note：无", "字段名后面是全角冒号 \uff1a", "把全角冒号 \uff1a 改成半角冒号加空格"),
        ("note:无", "冒号后面缺少空格", "在冒号后面加一个空格"),
        ("note:\u3000无", "这里是全角空格或不间断空格(U+3000)", "改成半角空格;字段名后面先写半角冒号"),
        (
            FORMALITIES % "item: 项目备案\uff0c state: 已完成",
            "用了全角标点 \uff0c",
            "\uff0c 改成半角 ,;逗号、冒号后面空一格",
        ),
        ("former_ids: 【B】", "这里应是列表", "写成半角的 [甲, 乙];用了全角标点 【 】,改成 [ ]"),
        ("level: 乡级", "不能写 乡级", "从中选一个:国家级、省级、市级、县级、镇级"),
        ("stage: 在建", "这里没有 stage 这个字段", "阶段不填写,由 started、completed 等日期得出"),
        ("阶段: 在建", "这里没有 阶段 这个字段", "阶段不填写,由 started、completed 等日期得出"),
        ("实际开工: 2023-02-26", "这里没有 实际开工 这个字段", "写 started"),
        ("nots: 无", "这里没有 nots 这个字段", "是不是 note?"),
        (TWICE, "2023-06 已上报过一次(第 7 行)", "更正的写明 reason;不是更正的改正月份"),
    ],
)
def test_a_slip(text, what, instead):
    assert [problem[2:] for problem in said(project("A", text))] == [(what, instead)]


def test_an_entry_whose_comma_is_full_width():
    (missing, item) = said(project("A", FORMALITIES % "item: 项目备案\uff0cstate\uff1a已完成"))
    assert missing[2] == "缺少 state"
    assert item[3].endswith(";后面的全角标点 \uff0c \uff1a 改成半角 , :")


def test_the_pages_of_the_format_are_named_in_each_language():
    zh, en = (said(project("A", "wrong: 1"), language)[0][3] for language in LANGUAGES)
    assert "docs/format.zh-CN.md" in zh
    assert "docs/format.md" in en


def test_choices_are_joined_as_each_language_does():
    assert said(project("A", "level: 乡级"), "en")[0][3] == "Choose one: 国家级, 省级, 市级, 县级, 镇级"


@pytest.mark.parametrize("text", ["a: [1", "a: b: c", "  a: b\nc: d", "note: *a b: c", "a: 'b' c"])
def test_english_is_plain_too(text):
    for problem in read(project("A", text).encode(), "a.yaml", "project").problems:
        if problem.code == "K010":
            assert str(problem.args["cause"]) not in Voice("en").say(message(problem))
