"""What the policy calls its counties (`display.counties`) stands in every heading, in both languages."""

import json

import pytest

from tests.running import call
from tests.small import POLICY
from tests.warned import issued, slip, warned

WORDS = [
    ("县(市)区", "县(市)区", "County"),
    ("区", "区", "District"),
    ("乡镇", "乡镇(街道)", "Town"),
    ("村", "村(社区)", "Village"),
]

COMMANDS = {
    "summary": (["summary", "--month", "2023-06", "--table", "county"], "按{zh}", "By {small}"),
    "crossed": (["summary", "--month", "2023-06", "--by", "county,sector"], "{zh}", "{en}"),
    "filtered": (["list", "--county", "路北区"], "{zh}", "{en}"),
    "list": (["list", "--columns", "project,county"], "{zh}", "{en}"),
    "warn": (["warn", "--month", "2023-06", "--by", "county"], "按{zh}", "By {small}"),
    "schedule": (["schedule"], "", ""),
    "markdown": (["list", "--columns", "county", "--format", "markdown"], "| {zh}", "| {en}"),
}


def place(tmp_path, word):
    return warned(tmp_path / "ledger", POLICY + f"display: {{counties: {word}}}\n")


@pytest.mark.parametrize(("word", "zh", "en"), WORDS)
@pytest.mark.parametrize("command", COMMANDS)
def test_headings(command, word, zh, en, tmp_path):
    words, *wanted = COMMANDS[command]
    for language, form in zip(("zh", "en"), wanted, strict=True):
        ran = call(*words, "--lang", language, "--ledger", str(place(tmp_path, word)))
        assert (ran.code, ran.err) == (0, "")
        assert form.format(zh=zh, en=en, small=en.lower()) in ran.out
        assert ("县(市)区" in ran.out) <= (word == "县(市)区")


@pytest.mark.parametrize(("word", "zh", "en"), WORDS)
def test_the_ids_for_programs_stay(word, zh, en, tmp_path):
    ledger = place(tmp_path, word)
    for words in (
        ["list"],
        ["summary", "--month", "2023-06", "--by", zh],
        ["summary", "--month", "2023-06", "--by", en],
    ):
        ran = call(*words, "--ledger", str(ledger), "--format", "json")
        assert (ran.code, ran.err) == (0, "")
        assert "county" in json.dumps(json.loads(ran.out)["tables"])


@pytest.mark.parametrize(("word", "zh", "en"), WORDS)
def test_the_printed_slip_and_the_month_form(word, zh, en, tmp_path):
    ledger = place(tmp_path, word)
    issued(ledger)
    page = slip(ledger, "show", "2023-06-TS-0001", "--format", "html", "--lang", "en").out
    assert f"<th>{en}</th>" in page
    for language, heading in (("zh", zh), ("en", en)):
        form = tmp_path / f"{language}.csv"
        words = ("--month", "2023-07", "--template", "--ledger", str(ledger), "-o", str(form), "--lang", language)
        assert call("record", *words).code == 0
        assert f"{heading}," in form.read_text("utf-8-sig")
        ran = call("record", "--from", str(form), "--month", "2023-07", "--ledger", str(ledger), "--dry-run")
        assert ran.err == ""
        assert heading not in ran.out


def test_another_word_is_a_problem(tmp_path):
    ran = call("check", "--ledger", str(place(tmp_path, "省")), "--format", "json")
    (row,) = json.loads(ran.out)["tables"][0]["rows"] if "tables" in json.loads(ran.out) else json.loads(ran.out)
    assert (row["code"], row["field"]) == ("K108", "display.counties")
