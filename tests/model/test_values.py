"""Single values: what each type takes, what it refuses, and how it is written back."""

from decimal import Decimal

import pytest
from hypothesis import given

from keyproj.base.fault import Fault
from keyproj.model import values
from keyproj.model.published import parse_printed
from keyproj.model.values import parse_code, parse_id, parse_owner, safe_text, single_line
from tests.strategies import IDS, LINES, scalar


def code_of(parse, text):
    with pytest.raises(Fault) as caught:
        parse(text)
    return caught.value.code


@pytest.mark.parametrize("text", ["TS-0001", "A", "a.b", "a_b-c.d", "0", "A" * 64])
def test_ids(text):
    assert parse_id(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "..",
        "../a",
        "a/b",
        "a\\b",
        "a..b",
        ".a",
        "a.",
        "-a",
        "a-",
        "_a",
        "a b",
        "甲",
        "\uff21",
        "a\n",
        "a\0",
        "A" * 65,
    ],
)
def test_what_is_no_id(text):
    assert code_of(parse_id, text) == "K124"


@pytest.mark.parametrize("text", ["@a", "@tangshan/office", "@a/b/c", "@@developer", "a.b@c.example"])
def test_who_reviews(text):
    assert parse_owner(text) == text


@pytest.mark.parametrize("text", ["重点办", "a", "@", "@a b", "# @a", "@唐山/重点办", "a@b", "@a\n@b", "@a/", ""])
def test_who_is_nobody_to_a_server(text):
    assert code_of(parse_owner, text) == "K126"


@pytest.mark.parametrize("text", ["2301-130200-04-01-123451", "2012-130200-04-01-123451", "2017-130200-47-03-000001"])
def test_project_codes_of_both_forms(text):
    assert parse_code(text) == text


@pytest.mark.parametrize(
    "text",
    ["2313-130200-04-01-123451", "2300-130200-04-01-123451", "2014-130200-04-01-12345", "2021-130200-48-01-123451",
     "2301-13020-04-01-123451", "2301-130200-4-01-123451", "2301 130200 04 01 123451", "2301-130200-04-01-12345X", ""],
)  # fmt: skip
def test_what_is_no_project_code(text):
    assert code_of(parse_code, text) == "K125"


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "K106"), (" \u3000", "K106"), ("a\x07", "K130"), ("a\r", "K130"), ("\x85a", "K130"), ("a\u2028b", "K130"),
     ("a\u202eb", "K130"), ("a\nb", "K131"), ("a\n", "K131"), ("a\tb", "K131"), ("长" * 201, "K132")],
)  # fmt: skip
def test_what_is_no_line(text, code):
    assert code_of(single_line, text) == code


def test_words_may_have_several_lines_but_not_without_end():
    assert safe_text("甲\n\t乙\n") == "甲\n\t乙\n"
    assert code_of(safe_text, "长" * 20_001) == "K132"


@given(LINES)
def test_a_line_stays_as_it_is(text):
    assert single_line(text) == text


@given(IDS)
def test_an_id_is_a_safe_file_name(text):
    assert parse_id(text) == text
    assert "/" not in text
    assert not text.startswith(".")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [(values.Yuan, "12.5亿元", 1_250_000_000), (values.Percent, "14.40%", Decimal("14.40")), (values.Count, "040", 40),
     (values.YesNo, "是", True), (values.YesNo, "否", False), (values.Year, "2023", 2023)],
)  # fmt: skip
def test_values_are_read_and_written(kind, text, value):
    found = scalar(kind)
    assert found.read(text) == value
    assert found.read(found.write(value)) == value


@pytest.mark.parametrize("text", ["yes", "no", "true", "True", "1", "Y", "是的"])
def test_yes_and_no_are_chinese_words(text):
    assert code_of(scalar(values.YesNo).read, text) == "K108"


@pytest.mark.parametrize(("value", "code"), [(None, "K106"), ({}, "K105"), ([], "K105"), (1, "K105")])
def test_a_single_value_is_a_string(value, code):
    assert code_of(scalar(values.Yuan).read, value) == code


@pytest.mark.parametrize(
    ("text", "kind", "number", "precision"),
    [("217", "count", 217, "1"), ("0", "count", 0, "1"), ("1127.4亿元", "yuan", 11274, "1E+7"),
     ("2253.0亿元", "yuan", 22530, "1E+7"), ("31万元", "yuan", 31, "1E+4"),
     ("44.7%", "rate", 447, "0.1"), ("100%", "rate", 100, "1")],
)  # fmt: skip
def test_printed_figures_keep_their_precision(text, kind, number, precision):
    assert parse_printed(text) == (text, kind, number, Decimal(precision))


@pytest.mark.parametrize(
    ("text", "code"),
    [("1127.4", "K112"), ("-1%", "K117"), ("十%", "K117"), ("44.7 %", "K117"), ("-1", "K113"), ("1127.4亿", "K113"),
     ("", "K113"), ("999999999亿元", "K115"), ("1.000000001亿元", "K114"), ("1.00001万元", "K114")],
)  # fmt: skip
def test_what_is_no_printed_figure(text, code):
    assert code_of(parse_printed, text) == code
