"""Whatever good projects hold: every report in every format, without an internal error, and with sums that agree."""

import json
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keyproj.store.save import to_yaml
from tests.running import call
from tests.small import POLICY, write
from tests.strategies import projects

REPORTS = [
    ("check",),
    ("summary", "--quarter", "2"),
    ("summary", "--month", "2023-05", "--by", "sector,county"),
    ("summary", "--quarter", "2", "--explain", "overview.合计.total_investment"),
    ("list", "--quarter", "2", "--sort", "-completion_rate"),
    ("schedule", "--quarter", "2"),
    ("chart", "--quarter", "2"),
    ("query", "SELECT * FROM project"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder whose index is kept between examples, as a clerk's would be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KEYPROJ_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield tmp_path_factory.mktemp("any") / "ledger"


# Texts that no file may hold are drawn and thrown away, cheaply; which seed is lucky changes with the test's own text.
@settings(max_examples=12, suppress_health_check=[HealthCheck.filter_too_much])
@given(made=st.lists(projects(), min_size=1, max_size=4, unique_by=lambda project: project.id.lower()))
def test_every_report(folder, made):
    shutil.rmtree(folder, ignore_errors=True)
    files = {f"projects/{project.id}.yaml": to_yaml(project) for project in made}
    ledger = str(write(folder, {"keyproj.yaml": POLICY, **files}))
    for words in REPORTS + [(name, project.id, "--quarter", "2") for name in ("show", "chart") for project in made]:
        for format in ("table", "markdown", "csv", "json", *(["html"] if words[0] == "chart" else [])):
            ran = call(*words, "--ledger", ledger, "--format", format)
            assert ran.code in (0, 1), (words, ran)
            assert "内部错误" not in ran.err
    report = json.loads(call("summary", "--quarter", "2", "--ledger", ledger, "--format", "json").out)
    totals = {table["id"]: table["total"] for table in report["tables"] if "class" in table.get("total", {})}
    assert len({json.dumps(totals[id]) for id in ("category", "sector", "scale", "county")}) == 1
