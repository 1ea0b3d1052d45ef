"""A close has the figures of a summary by sector and county, and check sees that projects stand where they stood."""

import json

import pytest
import yaml

from keyproj.base.amount import parse_amount
from tests import adjusting
from tests.gitted import commit
from tests.running import call
from tests.small import POLICY, plan, progress, project, write

MERGED = POLICY.replace("{name: 丰南区}", "{name: 丰南区, until: 2023-04-30, successor: 路北区}")


@pytest.fixture
def root(tmp_path):
    """Two projects that report, one of each county and sector."""
    building = plan(category="续建", investment="6000万元") + progress(
        ("2023-01", "300万元", "2023-02-02"), ("2023-02", "500万元", "2023-03-02")
    )
    files = {
        "keyproj.yaml": POLICY,
        "projects/A-1.yaml": project("A-1", building, started="2022-05-01"),
        "projects/A-2.yaml": project("A-2", building, started="2022-05-01", county="丰南区", sector="民生"),
    }
    return write(tmp_path / "ledger", files)


def close(root, month="2023-02", day="2023-03-08"):
    ran = call(
        "close", "--month", month, "--date", day, "--by", "市重点办", "--ledger", str(root), "--accept-unreported"
    )
    assert ran.code == 0, ran
    return yaml.load((root / f"closes/{month}.yaml").read_text("utf-8"), yaml.BaseLoader)


def found(root):
    out = call("check", "--format", "json", "--select", "K37", "--ledger", str(root)).out
    return [(row["code"], row["field"]) for row in json.loads(out)["tables"][0]["rows"]]


def summed(root, table, month="2023-02", *more):
    """Class → money to date, as the summary has it."""
    ran = call("summary", "--month", month, "--table", table, "--format", "json", "--ledger", str(root), *more)
    return {row["class"]: row["actual_to_date"] for row in json.loads(ran.out)["tables"][0]["rows"]}


def edit(root, old, new, id="A-1"):
    path = root / f"projects/{id}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_the_figures_are_those_of_a_summary(root):
    file = close(root)
    assert file["counties"] == {
        "路北区": {"projects": "1", "investment": "500万元", "year_to_date": "800万元"},
        "丰南区": {"projects": "1", "investment": "500万元", "year_to_date": "800万元"},
    }
    assert list(file["sectors"]) == ["产业", "民生"]
    assert summed(root, "county") == {"路北区": 8_000_000, "丰南区": 8_000_000}
    assert found(root) == []


def test_a_package_s_own_money_is_in_no_total(root):
    """Nor is what projects of no plan, and preliminary ones, reported; all of it is held all the same."""
    edit(root, "id: A-1\n", "id: A-1\nparent: A-2\n")
    write(root, {"projects/A-3.yaml": project("A-3", progress(("2023-01", "9万元", "2023-02-02")))})
    file = close(root)
    assert file["totals"] == {
        "projects": "1",
        "investment": "500万元",
        "year_to_date": "800万元",
        "uncounted_to_date": "809万元",
    }
    assert (file["reported"], file["uncounted"]) == ({"A-1": "500万元"}, {"A-2": "500万元"})
    assert summed(root, "overview")["在建"] == 8_000_000
    assert found(root) == []
    edit(root, "9万元", "8万元", "A-3")
    assert found(root) == [("K375", "totals.year_to_date")]
    edit(root, "8万元", "9万元", "A-3")
    edit(root, "500万元", "400万元", "A-2")
    assert found(root) == [("K371", "progress.1.investment")]


def test_what_was_known_by_the_close_stays_what_was_frozen(root):
    """Asked by its day, or of the commit in which it was closed."""
    file = close(root)
    rev = commit(root, day="2023-03-08")
    words = ("--month", "2023-02", "--investment", "450万元", "--reason", "审计核减", "--reported", "2023-04-03")
    assert call("record", "A-1", *words, "--ledger", str(root), "--by", "审计", "--accept-warnings").code == 0
    frozen = {name: parse_amount(one["year_to_date"]) for name, one in file["counties"].items()}
    assert summed(root, "county") == {**frozen, "路北区": 7_500_000}
    assert summed(root, "county", "2023-02", "--known-by", "2023-03-08") == frozen
    assert summed(root, "county", "2023-02", "--at", rev) == frozen
    assert found(root) == []


def test_what_came_late_for_a_closed_month_is_a_correction_in_a_diff(root):
    """With its reason; not one more report of the month."""
    edit(root, "  - {month: 2023-02, investment: 500万元, reported: 2023-03-02, by: 填报人甲}\n", "", "A-2")
    close(root)
    commit(root)
    words = ("--month", "2023-02", "--investment", "450万元", "--reported", "2023-04-03", "--by", "甲")
    for id, reason in (("A-1", "审计核减"), ("A-2", "补报")):
        ran = call("record", id, *words, "--reason", reason, "--ledger", str(root), "--accept-warnings")
        assert ran.code == 0, ran
    out = call("diff", "--month", "2023-04", "--format", "json", "--ledger", str(root)).out
    tables = {table["id"]: table["rows"] for table in json.loads(out)["tables"]}
    assert tables["reported"] == []
    assert [(row["project"], row["old"], row["new"], row["reason"]) for row in tables["corrected"]] == [
        ("A-1", 5_000_000, 4_500_000, "审计核减"),
        ("A-2", None, 4_500_000, "补报"),
    ]


def test_reports_outside_of_the_totals_are_told(root):
    write(root, {"projects/A-3.yaml": project("A-3", progress(("2023-02", "9万元", "2023-03-02")))})
    words = ("--month", "2023-02", "--date", "2023-03-08", "--by", "市重点办", "--ledger", str(root))
    assert "本年累计 0.16亿元;另有 1 项上报不计入合计。" in call("close", *words, "--dry-run").out
    assert "; 1 more reports are in no total." in call("close", *words, "--dry-run", "--lang", "en").out


@pytest.mark.parametrize(
    ("old", "new", "fields"),
    [
        ("county: 路北区", "county: 丰南区", ["counties.路北区", "counties.丰南区"]),
        ("sector: 产业", "sector: 民生", ["sectors.产业", "sectors.民生"]),
    ],
)
def test_a_project_that_was_moved_is_found(root, old, new, fields):
    for month in ("2023-01", "2023-02"):
        close(root, month)
    edit(root, old, new)
    assert found(root) == [("K370", field) for field in fields]
    out = call("check", "--select", "K370", "--ledger", str(root)).out
    assert "2023-01 关账时(2023-03-08)为 1 项、300万元,按项目现在的归属为 0 项、0万元" in out


def test_a_project_that_became_a_package_is_found(root):
    close(root)
    edit(root, "id: A-2\n", "id: A-2\nparent: A-1\n", "A-2")
    assert found(root) == [("K370", "sectors.产业"), ("K370", "counties.路北区")]


def test_a_part_that_an_adjustment_brought_in_makes_no_package_of_earlier_months(root):
    text = project("A-2", "plans: {2023: {category: 前期}}", county="丰南区", sector="民生", parent="A-1")
    (root / "projects/A-2.yaml").unlink()
    close(root)
    write(root, {"projects/A-2.yaml": text})
    assert found(root) == [("K370", "sectors.产业"), ("K370", "counties.路北区")]
    came = "{adjustment: T-ADJ-2023Q1-01, effective: 2023-04-01, changes: [{field: plans.2023.category, new: 前期}]}"
    write(root, {"projects/A-2.yaml": text + f"history: [{came}]\n"})
    assert found(root) == []


def test_a_project_that_an_adjustment_moved_stands_where_it_stood(root):
    """Its history has the county of the day; the summary of the closed month, too, is as before."""
    close(root)
    before = summed(root, "county")
    moved = "history:\n  - {adjustment: T-ADJ-2023Q1-01, effective: 2023-04-01, changes: [%s]}\n"
    edit(root, "county: 路北区\n", "county: 丰南区\n")
    edit(root, "started: ", moved % "{field: county, old: 路北区, new: 丰南区}" + "started: ")
    assert found(root) == []
    assert summed(root, "county") == before


def test_an_applied_adjustment_of_the_plan_leaves_a_close_as_it_is(tmp_path):
    root = adjusting.ledger(tmp_path / "ledger")
    edit(root, "started: ", progress(("2023-05", "900万元", "2023-06-02")) + "started: ", "TS-0001")
    file = close(root, "2023-05", "2023-06-08")
    more = ("--annual-plan", "1.3亿元", "--quarters", "3000万元,3000万元,4000万元,3000万元", "--reason", "增加投资")
    assert adjusting.propose(root, "TS-0001", *more).code == 0
    adjusting.decided(root, "TS-ADJ-2023Q2-01")
    assert adjusting.apply(root, "TS-ADJ-2023Q2-01").code == 0
    assert found(root) == []
    assert summed(root, "county", "2023-05", "--basis", "published") == {"路北区": 9_000_000}
    assert file["counties"]["路北区"]["year_to_date"] == "900万元"


def test_a_county_that_was_merged_is_the_one_that_took_it_in(root):
    close(root)
    write(root, {"keyproj.yaml": MERGED})
    edit(root, "county: 丰南区", "county: 路北区", "A-2")
    assert found(root) == []
    edit(root, "sector: 产业", "sector: 民生")
    assert found(root) == [("K370", "sectors.产业"), ("K370", "sectors.民生")]


def test_of_a_year_that_is_over_the_classes_are_not_asked(root):
    """The policy of the next year may have other sectors and counties."""
    close(root)
    write(root, {"keyproj.yaml": POLICY.replace("year: 2023", "year: 2024").replace("{name: 产业,", "{name: 工业,")})
    edit(root, "sector: 产业", "sector: 工业")
    assert found(root) == []


def test_a_project_that_is_gone_is_not_told_as_moved(root):
    close(root)
    (root / "projects/A-1.yaml").unlink()
    assert found(root) == [("K372", "reported.A-1")]


def test_a_renamed_project_stands_where_it_stood(root):
    close(root)
    edit(root, "id: A-1\n", "id: A-9\nformer_ids: [A-1]\n")
    assert found(root) == []
