"""`keyproj adjust notice`: by kind, the balance, by county, by name; before − out + in ± changed = after."""

import json

import pytest

from tests.adjusting import ledger, propose
from tests.running import call
from tests.small import POLICY, plan, project, write


@pytest.fixture
def place(tmp_path):
    """Five proposals of one quarter: out, in, a stage turned, money changed, a county changed."""
    place = ledger(tmp_path / "ledger")
    out = ("--causes", "a", "--measures", "b", "--explanation", "c")
    come = ("--category", "新开工", "--annual-plan", "3000万元", "--land", "a", "--money", "b", "--unit-ready", "c")
    for words in (
        ("TS-0002", "--out", "停建", *out),
        ("TS-0004", "--in", *come),
        ("TS-0003", "--to-construction", "新开工", "--annual-plan", "1亿元", "--start", "2023-08", "--by", "丰南区政府"),
        ("TS-0001", "--annual-plan", "1亿元", "--quarters", "2000万元,3000万元,2000万元,3000万元", "--total-investment", "13亿元"),
        ("TS-0001", "--county", "丰南区", "--scope", "路北区"),
    ):  # fmt: skip
        ran = propose(place, *words, "--reason", "调整")
        assert (ran.code, ran.err) == (0, ""), ran.out
    return place


def notice(place, *words, code=0):
    ran = call("adjust", "notice", "--quarter", "2", "--as-of", "2023-07-10", "--ledger", str(place), *words)
    assert (ran.code, ran.err) == (code, ""), ran
    return ran.out


def tables(place, *words):
    found = json.loads(notice(place, "--format", "json", *words))["tables"]
    return {table["id"]: (table["rows"], table.get("total")) for table in found}


def decide(place, *numbers):
    """Fills in all sections of some proposals by hand."""
    for number in numbers:
        path = place / f"adjustments/TS-ADJ-2023Q2-{number}.yaml"
        text = path.read_text("utf-8")
        for key, value in (("name", "某人"), ("date", "2023-06-28"), ("opinion", "同意"), ("meeting", "第5次会议")):
            text = text.replace(f"    {key}:\n", f"    {key}: {value}\n")
        path.write_text(text, "utf-8")


YI = 10**8


def test_the_list_before_and_after(place):
    rows, after = tables(place, "--open")["balance"]
    found = {row["class"]: tuple(row[key] for key in list(row)[1:]) for row in [*rows, after]}
    assert found == {
        "before": (3, 2, 1, 36 * YI, 24 * YI // 10),
        "out": (1, 1, 0, 12 * YI, 12 * YI // 10),
        "in": (1, 1, 0, 12 * YI, 3 * YI // 10),
        "turned": (0, 1, -1, 0, YI),
        "changed": (0, 0, 0, YI, -2 * YI // 10),
        "after": (3, 3, 0, 37 * YI, 23 * YI // 10),
    }


def test_every_kind_with_its_money(place):
    rows, _ = tables(place, "--open")["kinds"]
    assert [tuple(row.values()) for row in rows] == [
        ("调入", 1, 0, 12 * YI, 0, 3 * YI // 10),
        ("调出", 1, 12 * YI, 0, 12 * YI // 10, 0),
        ("前期转在建", 1, 12 * YI, 12 * YI, 0, YI),
        ("总投资", 1, 12 * YI, 13 * YI, YI, YI),
        ("年度计划", 1, 12 * YI, 12 * YI, 12 * YI // 10, YI),
        ("县(市)区", 1, 13 * YI, 13 * YI, YI, YI),
    ]


def test_every_county_with_what_leaves_and_what_comes(place):
    rows, total = tables(place, "--open")["counties"]
    assert [tuple(row.values()) for row in [*rows, total]] == [
        ("路北区", 2, 2, 1, 1, 24 * YI, 12 * YI, 24 * YI // 10, 3 * YI // 10),
        ("丰南区", 1, 0, 1, 2, 12 * YI, 25 * YI, 0, 2 * YI),
        ("合计", 3, 2, 2, 3, 36 * YI, 37 * YI, 24 * YI // 10, 23 * YI // 10),
    ]


def test_only_what_is_decided_unless_asked(place):
    assert "没有审定的调整" in notice(place)
    decide(place, "01", "04")
    found = tables(place)
    assert [row["adjustment"][-2:] for row in found["decisions"][0]] == ["01", "04"]
    assert {row["meeting"] for row in found["decisions"][0]} == {"第5次会议"}
    out = notice(place)
    assert "已审定、尚未执行:TS-ADJ-2023Q2-01、TS-ADJ-2023Q2-04" in out
    assert "尚未审定" in notice(place, "--open")


def edit(place, path, old, new):
    text = (place / path).read_text("utf-8")
    assert old in text
    (place / path).write_text(text.replace(old, new, 1), "utf-8")


def test_once_applied_the_notice_says_the_same(place):
    decide(place, "01", "04")
    before = tables(place)
    edit(place, "projects/TS-0002.yaml", "suspended:", "removed: {date: 2023-06-30, reason: 停建}\nsuspended:")
    edit(place, "projects/TS-0001.yaml", "total_investment: 12亿元", "total_investment: 13亿元")
    edit(place, "projects/TS-0001.yaml", "1.2亿元", "1亿元")
    edit(place, "projects/TS-0001.yaml", "4000万元", "2000万元")
    for number in ("01", "04"):
        with (place / f"adjustments/TS-ADJ-2023Q2-{number}.yaml").open("a", encoding="utf-8") as file:
            file.write("applied: {date: 2023-07-01, by: 经办人甲}\n")
    after = tables(place)
    for name in ("balance", "kinds", "counties", "entries"):
        assert after[name] == before[name]
    assert {row["state"] for row in after["decisions"][0]} == {"applied"}


def test_a_later_adjustment_does_not_change_an_earlier_notice(place):
    decide(place, "01", "04")
    before = tables(place)["balance"]
    edit(place, "projects/TS-0002.yaml", "total_investment: 12亿元", "total_investment: 20亿元")
    text = (place / "adjustments/TS-ADJ-2023Q2-04.yaml").read_text("utf-8")
    later = (
        text[: text.index("items:")].replace("Q2", "Q3").replace("06-25", "09-25").replace("06-30", "09-30")
        + "items:\n  - project: TS-0002\n    kind: 总投资\n    changes: [{field: total_investment, old: 12亿元, new: 20亿元}]\n"
        + text[text.index("sign_off:") :]
        + "applied: {date: 2023-10-01, by: 经办人甲}\n"
    )
    write(place, {"adjustments/TS-ADJ-2023Q3-04.yaml": later})
    assert notice(place, "--as-of", "2023-10-10", "--format", "json")
    found = json.loads(call("adjust", "notice", "--quarter", "2", "--as-of", "2023-10-10", "--format", "json", "--ledger", str(place)).out)  # fmt: skip
    rows = {table["id"]: (table["rows"], table.get("total")) for table in found["tables"]}
    assert rows["balance"] == before


def test_a_package_has_its_money_in_its_parts(tmp_path):
    files = {
        "keyproj.yaml": POLICY,
        "projects/A.yaml": project("A", plan(), total_investment="30亿元"),
        "projects/B.yaml": project("B", plan(), parent="A"),
    }
    _, after = tables(write(tmp_path / "ledger", files))["balance"]
    assert after["projects"] == 1
    assert (after["total_investment"], after["annual_plan"]) == (12 * YI, 12 * YI // 10)


def test_figures_that_are_rounded_one_by_one_are_explained(place):
    edit(place, "keyproj.yaml", "year: 2023\n", "year: 2023\ndisplay: {unit: 亿元, decimals: 0}\n")
    withdrawn = "withdrawn: {date: 2023-06-28, by: 路北区政府, reason: 另行安排}\nitems:"
    edit(place, "adjustments/TS-ADJ-2023Q2-01.yaml", "items:", withdrawn)
    assert "分别四舍五入" in notice(place, "--open")


@pytest.mark.parametrize("format", ["markdown", "csv", "json", "table"])
def test_every_format_names_the_projects(place, format):
    assert "示范项目TS-0003" in notice(place, "--open", "--format", format)


def test_the_page_to_print_escapes_every_word(place, tmp_path):
    edit(place, "projects/TS-0003.yaml", "示范项目TS-0003", "'<script>alert(1)</script>'")
    page = notice(place, "--open", "--format", "html")
    assert page.startswith("<!DOCTYPE html>")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "size: A4" in page
    assert "调整前 3 项,调整后 3 项" in page
    out = tmp_path / "通报.html"
    assert notice(place, "--open", "-o", str(out)) == ""
    assert out.read_text("utf-8") == page


@pytest.mark.parametrize(
    ("words", "said"),
    [(("--quarter", "5"), "5"), (("--quarter", "2", "--as-of", "2023-02-30"), "2023-02-30"), (("--quarter", "2", "--table", "x"), "balance")],
)  # fmt: skip
def test_wrong_use(place, words, said):
    ran = call("adjust", "notice", *words, "--ledger", str(place))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
