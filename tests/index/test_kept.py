"""What rules found is kept until a file changes, and is never other than what they would find now."""

import contextlib
import os
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keyproj.index import cache, checks
from keyproj.index.cache import open_index
from keyproj.index.checks.ledger import Ledger
from keyproj.index.kept import kept
from keyproj.index.problems import all_problems
from tests.bad_ledgers import LATER, MAY, close
from tests.index.tables import ask
from tests.small import POLICY, progress, project, write

JUNE = "closes/2023-05.yaml", "closes/2023-05-2.yaml"
NAMES = ("keyproj.yaml", "projects/A.yaml", "projects/B.yaml", *JUNE)
WHY = LATER.replace("甲}", "甲, reason: 审计核减}")
TEXTS = {
    "keyproj.yaml": (POLICY, POLICY + "closing: {corrections: 不允许}\n", "ledger: [\n"),
    "projects/A.yaml": (
        project("A", MAY),
        project("A", MAY + WHY),
        project("A", MAY + LATER),
        project("A", progress(("2023-05", "610万元", "2023-06-03"))),
        project("A", progress(("2023-04", "1万元", "2023-05-03"), ("2023-05", "620万元", "2023-06-03"))),
        project("C", MAY, former_ids="[A]"),
        project("A"),
        "id: [",
    ),
    "projects/B.yaml": (project("B"), project("B", MAY), project("A", MAY), project("B", MAY, former_ids="[A]"), ""),
    "closes/2023-05.yaml": (
        close(),
        close(year="700万元"),
        close("2023-05", "reopened: {date: 2023-06-20, by: 市重点办, reason: 漏报}"),
        close(closed="2023-06-12"),
        close().replace("620万元", "630万元"),
    ),
    "closes/2023-05-2.yaml": (close("2023-05-2"), close("2023-05-2").replace("{A:", "{B:")),
}
EDITS = st.sampled_from(NAMES).flatmap(
    lambda name: st.tuples(st.just(name), st.sampled_from((*TEXTS[name], None, "directory")))
)


def edit(root: Path, name: str, text: str | None) -> None:
    """Writes a file, takes it away, or puts a link that leads nowhere in its place, which the walk finds."""
    path = root / name
    path.unlink(missing_ok=True)
    if text == "directory":
        path.symlink_to("nowhere")
    elif text is not None:
        write(root, {name: text})


def found(root: Path, **options: bool) -> list[object]:
    index = open_index(root, **options)
    try:
        return all_problems(Ledger(index.db, date(2023, 6, 30), date(2023, 6, 30)))
    finally:
        index.close()


@given(st.lists(st.lists(EDITS, min_size=1, max_size=3), max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_what_is_kept_is_what_would_be_found(rounds):
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder).resolve() / "ledger", {name: texts[0] for name, texts in TEXTS.items()})
        os.environ["KEYPROJ_CACHE"] = str(root.parent / "cache")
        for edits in [[], *rounds]:
            for made in edits:
                edit(root, *made)
            fresh = found(root, in_memory=True)
            assert found(root) == fresh
            assert found(root) == fresh


@pytest.fixture
def root(tmp_path):
    return write(tmp_path / "ledger", {"keyproj.yaml": POLICY, "closes/2023-05.yaml": close()})


def test_a_rule_is_asked_once(root):
    asked = []

    def rule(ledger):
        asked.append(ledger)
        return iter(())

    for _ in range(3):
        index = open_index(root)
        assert list(kept(rule)(Ledger(index.db))) == []
        index.close()
    assert len(asked) == 1


def test_the_rules_on_closes_are_kept(root):
    codes = [problem.code for problem in found(root)]
    assert "K372" in codes
    rows = ask(cache.cache_file(root), "SELECT key FROM meta WHERE key LIKE 'kept.%' ORDER BY key")
    names = ("closed_classes_stay", "closed_reports_stay", "correction_is_allowed")
    assert rows == [(f"kept.{name}",) for name in names]
    assert [problem.code for problem in found(root)] == codes


def test_without_right_to_the_index_nothing_is_kept(root):
    open_index(root).close()
    with contextlib.closing(cache.connect(f"{cache.cache_file(root).as_uri()}?mode=ro")) as db:
        assert [problem.code for problem in all_problems(Ledger(db, date(2023, 6, 30)))] == ["K372"]
    assert ask(cache.cache_file(root), "SELECT key FROM meta WHERE key LIKE 'kept.%'") == []


def test_rules_that_are_kept_are_part_of_the_fingerprint():
    folder = Path(checks.__file__).parent
    assert str(folder.relative_to(Path(cache.__file__).parents[1])) in cache._SOURCES
