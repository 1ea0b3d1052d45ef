"""Every figure is the sum of what `--explain` lists, and each contribution stands where it says."""

import re
from itertools import combinations

import pytest

from keyproj.base.amount import parse_amount
from keyproj.base.errors import WrongUse
from keyproj.base.filter import Filter
from keyproj.base.period import of_quarter
from keyproj.base.rounding import Rate
from keyproj.base.text import Term
from keyproj.index.cache import open_index
from keyproj.reports.ask import Ask
from keyproj.reports.classes import DIMENSIONS
from keyproj.reports.explain import explain
from keyproj.reports.summary import summary_tables
from keyproj.reports.totals import by
from tests.running import DATA
from tests.small import POLICY, plan, project, write

PAIRS = [["stage"], ["scale", "sector"], *map(list, combinations(DIMENSIONS, 2))]


def figures(table):
    """Each figure of a table: its name, its kind and its value."""
    for row in [*table.rows, table.total]:
        name = row[0].word if isinstance(row[0], Term) else row[0]
        for column, value in zip(table.columns[1:], row[1:], strict=True):
            yield f"{table.id}.{name}.{column.id}", value


def check(ask, tables):
    """How many figures were compared with the sums of their contributions."""
    count = 0
    for table in tables:
        for name, value in figures(table):
            parts = explain(ask, name).tables
            sums = [sum(row[3] for row in part.rows) for part in parts]
            assert sums == [part.total[3] for part in parts], name
            wanted = [] if value is None else list(value) if isinstance(value, Rate) else [value]
            assert sums == wanted, name
            count += 1
    return count


@pytest.mark.parametrize("period", ["quarter_2", "month_5"])
def test_the_contributions_add_up_to_every_figure(period, request):
    ask = request.getfixturevalue(period)()
    assert check(ask, summary_tables(ask)) > 300


def test_also_under_a_filter(quarter_2):
    ask = quarter_2(county=("路北区", "丰南区"), category=("续建",))
    assert check(ask, summary_tables(ask)) > 100


@pytest.mark.parametrize("dimensions", PAIRS, ids="_".join)
def test_also_where_two_dimensions_are_crossed(quarter_2, dimensions):
    ask = quarter_2(county=("曹妃甸区", "迁安市"), sector=("产业", "民生"))
    assert check(ask, [by(ask.db, dimensions)]) > 10


def entry(file, line):
    """The very line of a file."""
    return (DATA / file).read_text("utf-8").splitlines()[line - 1]


def amounts(text):
    return [parse_amount(found) for found in re.findall(r"[0-9.]+(?:亿元|万元)", text)]


@pytest.mark.parametrize(
    "figure",
    ["overview.合计.total_investment", "sector.产业.annual_plan", "sector.民生.actual_to_date", "quarter.Q1.actual"],
)
def test_the_amount_stands_in_the_line_of_the_file(quarter_2, figure):
    (table,) = explain(quarter_2(), figure).tables
    assert len(table.rows) > 10
    for id, _, month, value, file, line in table.rows:
        assert file.endswith(f"/{id}.yaml")
        assert value in amounts(entry(file, line)), (file, line)
        above = (DATA / file).read_text("utf-8").splitlines()[:line][::-1]
        assert month in next((text for text in above if "month:" in text), "") or not month


def test_a_quarter_s_plan_stands_in_the_line_of_the_quarters(quarter_2):
    for number in (1, 2, 3, 4):
        (table,) = explain(quarter_2(), f"quarter.Q{number}.planned").tables
        for _, _, _, value, file, line in table.rows:
            text = entry(file, line)
            several = "quarters:" in text or "old: [" in text  # of the plan as published, in the history
            assert value == (amounts(text)[number - 1] if several else amounts(text)[0]), (file, line)


@pytest.mark.parametrize(
    ("figure", "key"),
    [
        ("quarter.全年.starts_planned", "start: "),
        ("quarter.全年.starts_actual", "started: "),
        ("quarter.全年.completions_planned", "completion: "),
        ("quarter.全年.completions_actual", "completed: "),
    ],
)
def test_a_date_stands_in_the_line_of_the_file(quarter_2, figure, key):
    (table,) = explain(quarter_2(), figure).tables
    assert table.rows
    for _, _, day, value, file, line in table.rows:
        assert value == 1
        assert key + day in entry(file, line)


def test_a_counted_project_stands_in_the_line_of_its_id(quarter_2):
    (table,) = explain(quarter_2(), "overview.合计.projects").tables
    assert len(table.rows) == 217
    for id, _, _, _, file, line in table.rows:
        assert entry(file, line) == f"id: {id}"


def test_a_quarter_that_has_not_begun_has_nothing_to_explain(quarter_2):
    report = explain(quarter_2(), "quarter.Q3.actual_cumulative")
    assert (report.tables, report.lead[0].id, report.exit_code) == ([], "explain.nothing", 0)


@pytest.mark.parametrize(
    ("figure", "id", "hint"),
    [
        ("sector", "error.bad_figure", ""),
        ("sector.产业", "error.bad_figure", ""),
        (".产业.projects", "error.bad_figure", ""),
        ("", "error.bad_figure", ""),
        ("sektor.产业.projects", "error.no_figure", "sector"),
        ("sector.工业.projects", "error.no_figure", "产业"),
        ("sector.产业.annual", "error.no_figure", "annual_plan"),
        ("sector_scale_county.产业.projects", "error.no_figure", "sector"),
        ("quarter.Q5.planned", "error.no_figure", "Q1"),
        ("reconciliation.合计.published", "error.no_figure", "overview"),
    ],
)
def test_a_figure_that_is_none(quarter_2, figure, id, hint):
    with pytest.raises(WrongUse) as caught:
        explain(quarter_2(), figure)
    assert caught.value.text.id == id
    assert hint in str(caught.value.text.args)


def test_a_class_with_a_slash_or_dots_in_its_name(tmp_path):
    policy = POLICY.replace("  - {name: 民生}", "  - {name: 水/电}\n  - {name: a.b.c}")
    files = {
        "keyproj.yaml": policy,
        "projects/A.yaml": project("A", plan(investment="1亿元"), sector="水/电"),
        "projects/B.yaml": project("B", plan(investment="2亿元"), sector="a.b.c"),
        "projects/C.yaml": project("C", plan(investment="4亿元"), sector="产业"),
    }
    root = write(tmp_path / "ledger", files)
    index = open_index(root.resolve(), in_memory=True)
    ask = Ask.of(index.db, lambda year: of_quarter(year, 2), Filter())
    for dimensions in (["sector"], ["sector", "scale"], ["county", "sector"]):
        assert check(ask, [by(ask.db, dimensions)]) == 4 * 7
    index.close()
