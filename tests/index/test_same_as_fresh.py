"""After any sequence of edits to a ledger, its index holds what a fresh reading gives."""

import os
import shutil
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from keyproj.index import doubt
from keyproj.index.cache import open_index
from tests.bad_ledgers import adjustment
from tests.index.tables import fresh, kept
from tests.small import PLAN, POLICY, plan, progress, project, write

NAMES = (
    "keyproj.yaml",
    "plans/2023.yaml",
    "projects/A.yaml",
    "projects/B.yaml",
    "projects/区/A.yaml",
    "projects/区/C.yaml",
    "adjustments/T-ADJ-2023Q2-01.yaml",
)

REPORTS = progress(
    ("2023-01", "1万元", "2023-02-01"), ("2023-01", "2万元", "2023-03-01"), ("2023-03", "3万元", "2023-02-01")
)

TEXTS = (
    POLICY,
    POLICY.replace("10亿元", "20亿元"),
    POLICY + "offices: [{role: city_leader, scope: 路北区, holder: 市领导甲}]\n",
    PLAN,
    PLAN.replace("3}", "4}") + "derived: {sector: {产业: {projects: 4}}}\n",
    project("A"),
    project("A", total_investment="99亿元"),
    project("A", plan(), REPORTS, started="2023-02-26"),
    project("B", plan(quarters="[1万元, 2万元, 3万元, 4万元]"), parent="A", former_ids="[A, A]"),
    project("B", "responsibility: {unit: 某公司}\nformer_responsibility: [{until: 2022-01-01, unit: 原公司}]\n"),
    project("C", "schedule: {steps: [{id: a, name: 甲, days: 1}, {id: b, name: 乙, days: 2, after: [a, a]}]}\n"),
    project("C", "formalities: [{item: 施工许可, state: 未办理}]", "needs: [{kind: 土地, quantity: 3亩}]"),
    project("C", "suspended: [{since: 2023-01-01, reason: 无}]\nattachments: [{title: 批复}]\n"),
    project("C", "plans: {2022: {category: 前期}, 2023: {category: 前期, months: {2023-01: {quantity: 1亩}}}}\n"),
    project("A", "stage: 在建\n"),
    project("A", parent="B"),
    project("C", parent="A"),
    adjustment(),
    adjustment(kind="名称", changes="{field: name, old: 示范项目A, new: 甲}", signed="sign_off: [{role: a, name: 乙}]"),
    "id: [A\n",
    "",
    b"\xff\xfe",
    b"\0",
)  # fmt: skip

NAME = st.sampled_from(NAMES)
EDITS = st.one_of(
    st.tuples(st.just("write"), NAME, st.sampled_from(TEXTS)),
    st.tuples(st.just("replace"), NAME, st.sampled_from(TEXTS)),
    st.tuples(st.just("same time"), NAME, st.sampled_from(TEXTS)),
    st.tuples(st.just("delete"), NAME),
    st.tuples(st.just("rename"), NAME, NAME),
    st.tuples(st.just("swap"), NAME, NAME),
    st.tuples(st.just("time"), NAME, st.integers(0, 2**32)),
    st.tuples(st.just("link"), NAME, NAME),
    st.tuples(
        st.just("forget"),
    ),
)


def edit(root: Path, what: str, name: str = "", other: str | bytes | int = "") -> None:
    path = root / name
    exists = name != "" and (path.exists() or path.is_symlink())
    if what == "write":
        path.unlink(missing_ok=True)
        write(root, {name: other})
    elif what == "replace":
        write(root, {"new": other})
        path.parent.mkdir(parents=True, exist_ok=True)
        (root / "new").replace(path)
    elif what == "same time" and path.is_file():
        status = path.stat()
        write(root, {name: other})
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    elif what == "delete" and exists:
        path.unlink()
    elif what == "rename" and exists:
        (root / other).parent.mkdir(parents=True, exist_ok=True)
        path.replace(root / other)
    elif what == "swap" and name != other and exists and (root / other).exists():
        path.replace(root / "x")
        (root / other).replace(path)
        (root / "x").replace(root / other)
    elif what == "time" and path.is_file():
        os.utime(path, (other, other))
    elif what == "link" and not exists:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(root / other)
    elif what == "forget":
        shutil.rmtree(os.environ["KEYPROJ_CACHE"], ignore_errors=True)


ROUNDS = st.lists(st.lists(EDITS, min_size=1, max_size=4), max_size=4)


@given(ROUNDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@example([[("write", name, text)] for name, text in zip(NAMES, TEXTS[::3], strict=False)])
@example([[("write", NAMES[2], text)] for text in TEXTS])
def test_edits(rounds):
    held(rounds)


@given(ROUNDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@example([[("write", name, text)] for name, text in zip(NAMES, TEXTS[::3], strict=False)])
def test_edits_long_after_the_files_were_read(monkeypatch, rounds):
    """Files that are in no doubt any more, in short stretches."""
    monkeypatch.setattr(doubt, "STRETCH", 2)
    monkeypatch.setattr(doubt, "SLACK_NS", 20_000_000)
    held(rounds, wait=0.025)


def held(rounds, wait=0.0):
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder).resolve() / "ledger", {"keyproj.yaml": POLICY, "projects/A.yaml": project("A")})
        os.environ["KEYPROJ_CACHE"] = str(root.parent / "cache")
        open_index(root).close()
        for edits in rounds:
            for made in edits:
                edit(root, *made)
            for _ in range(2):
                assert kept(root) == fresh(root)
                time.sleep(wait)
