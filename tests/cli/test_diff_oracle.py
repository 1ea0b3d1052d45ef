"""`diff` of two states holds what lists, summaries and warnings of the two differ in, whatever was edited between them."""

import json
import random
import re
import shutil

import pytest

from keyproj.index.against.every import CODES_AGAINST
from tests.gitted import commit, git
from tests.running import DATA, call

COUNTIES = ("路北区", "丰南区", "曹妃甸区", "海港经济开发区")
CHOSEN = (("--county", "路北区"), ("--sector", "产业"), ("--category", "续建"), ("--stage", "在建"))
SUMS = ("projects", "total_investment", "annual_plan", "actual_to_date")
FIELDS = {
    "total_investment": ("money", "total_investment"), "annual_plan": ("money", "plans.2023.investment"),
    "start": ("dates", "plans.2023.start"), "started": ("dates", "started"), "completed": ("dates", "completed"),
    "name": ("words", "name"), "county": ("words", "county"), "sector": ("words", "sector"),
}  # fmt: skip
"""Column of a list → the table and the field of a diff."""

REPORT = "- {{month: {month}, investment: {yuan}万元, reported: 2023-08-02, by: 填报人甲{reason}}}"


def put(text, field, value):
    """A field at the top, anew or another one."""
    line = f"{field}: {value}\n"
    found = re.search(rf"^{field}: .*\n", text, re.MULTILINE)
    return (
        text.replace(found[0], line)
        if found
        else re.sub(r"^total_investment: .*\n", rf"\g<0>{line}", text, flags=re.MULTILINE)
    )


def money(text, field, dice):
    """An amount becomes another one."""
    return re.sub(rf"(?m)^(.*{field}.*?)[\d.]+(?:亿元|万元)", rf"\g<1>{dice.randint(1, 999_999)}万元", text, count=1)


def reported(text, month, dice, reason=""):
    more = REPORT.format(month=month, yuan=dice.randint(0, 9_000), reason=reason)
    return text.replace("\nprogress:\n", f"\nprogress:\n  {more}\n")


EDITS = {
    "total": lambda text, dice: money(text, "total_investment", dice),
    "plan": lambda text, dice: money(text, "    investment", dice),
    "quarters": lambda text, dice: money(text, "quarters", dice),
    "started": lambda text, dice: put(text, "started", f"2023-05-{dice.randint(10, 28)}"),
    "completed": lambda text, _: put(text, "completed", "2023-06-11"),
    "removed": lambda text, dice: put(text, "removed", f"{{date: 2023-06-{dice.randint(10, 30)}, reason: 撤资}}"),
    "county": lambda text, dice: put(text, "county", dice.choice(COUNTIES)),
    "sector": lambda text, dice: put(text, "sector", dice.choice(("产业", "民生"))),
    "name": lambda text, dice: put(text, "name", f"新名{dice.random()}"),
    "stopped": lambda text, _: put(text, "suspended", "[{since: 2023-05-10, reason: 停工}]"),
    "start": lambda text, dice: re.sub(r"(?m)^    start: .*", f"    start: 2023-{dice.randint(1, 9):02d}", text),
    "report": lambda text, dice: reported(text, "2023-07", dice),
    "correction": lambda text, dice: reported(text, "2023-05", dice, ", reason: 审计核减"),
    "taken back": lambda text, _: re.sub(r"  - month: 2023-04\n(    .*\n)+", "", text),
    "days": lambda text, dice: re.sub(r"days: \d+", f"days: {dice.randint(1, 200)}", text, count=1),
    "error": lambda _, dice: "id: [" if dice.random() < 0.3 else "",
}


def edit(root, dice):
    """Edits some projects, deletes, moves and renames a few, and perhaps the policy."""
    for file in dice.sample(sorted(root.glob("projects/*/*.yaml")), 20):
        text, kind = file.read_text(), dice.choice([*EDITS, "deleted", "moved", "renamed"])
        if kind in EDITS:
            file.write_text(EDITS[kind](text, dice) or text)
        elif kind == "deleted":
            file.unlink()
        elif kind == "moved":
            file.rename(root / "projects" / dice.choice(COUNTIES) / file.name)
        else:
            new = file.stem.replace("TS-", "TS-9")
            file.unlink()
            file.with_name(f"{new}.yaml").write_text(
                re.sub(r"^id: (\S+)", rf"id: {new}\nformer_ids: [\1]", text, flags=re.MULTILINE)
            )
    if dice.random() < 0.3:
        policy = root / "keyproj.yaml"
        policy.write_text(policy.read_text().replace("\nwarning:", "\n# warning:") + "warning: {policy: wuhan}\n")


def asked(root, *words):
    """Table → rows."""
    ran = call(*words, "--ledger", str(root), "--lang", "zh", "--format", "json")
    assert ran.out, ran
    return {table["id"]: table["rows"] for table in json.loads(ran.out)["tables"]}


@pytest.fixture(params=range(len(CHOSEN)))
def states(request, tmp_path):
    """A ledger that was edited twice: its folder, the two commits, and a month."""
    dice, root = random.Random(request.param), tmp_path / "data"
    shutil.copytree(DATA, root, ignore=shutil.ignore_patterns(".*", "attachments", "projects", "adjustments"))
    for county in COUNTIES:
        shutil.copytree(DATA / "projects" / county, root / "projects" / county)
    commit(tmp_path)
    commits = []
    for _ in range(2):
        edit(root, dice)
        commits.append(commit(tmp_path))
    return root, *commits, ("--month", dice.choice(("2023-05", "2023-06", "2023-07")))


def test_it_is_the_difference_of_the_reports(states):
    root, old, new, month = states
    found = asked(root, "diff", f"{old}..{new}", *month)
    now = {row["former"]: row["project"] for row in found["projects"] if row["former"]}
    _same_sums(root, states, found)
    _same_levels(root, states, found, now)
    _same_fields(root, states, found, now)
    git(root, "checkout", "-q", new)
    assert asked(root, "diff", old, *month) == found


def _same_sums(root, states, found):
    _, *commits, month = states
    sums = [asked(root, "summary", *month, "--basis", "current", "--at", at) for at in commits]
    for by, title in (("sector", "行业"), ("county", "县(市)区")):
        before, after = ({row["class"]: [row[key] or 0 for key in SUMS] for row in one[by]} for one in sums)
        less = {
            name: [b - a for a, b in zip(before.get(name, [0] * 4), after.get(name, [0] * 4), strict=True)]
            for name in {*before, *after}
        }
        moved = {row["class"]: [row[key] for key in SUMS] for row in found["moved"] if row["by"] == title}
        assert moved == {name: values for name, values in less.items() if any(values)}
    before, after = ({row["quarter"]: row["planned"] for row in one["quarter"]} for one in sums)
    moved = {row["class"]: row["annual_plan"] for row in found["moved"] if row["by"] == "季度"}
    assert moved == {name: after[name] - before[name] for name in after if after[name] != before[name]}


def _same_levels(root, states, found, now):
    _, old, new, month = states
    before, after = (
        {row["project"]: row["level"] for row in asked(root, "warn", *month, "--at", at)["warnings"]}
        for at in (old, new)
    )
    before = {now.get(id, id): level for id, level in before.items()}
    expected = {id: (before.get(id) or 0, after.get(id) or 0) for id in {*before, *after}}
    levels = {row["project"]: (row["previous_level"] or 0, row["level"] or 0) for row in found["levels"]}
    assert levels == {id: pair for id, pair in expected.items() if pair[0] != pair[1]}


def _same_fields(root, states, found, now):
    """Of the projects that both states list."""
    _, *commits, month = states
    wanted = ("--basis", "current", "--columns", ",".join(("project", "stage", *FIELDS)))
    before, after = (
        {row["project"]: row for row in asked(root, "list", *month, *wanted, "--at", at)["projects"]} for at in commits
    )
    before = {now.get(id, id): row for id, row in before.items()}
    both = {id for id in before.keys() & after.keys() if "调出" not in (before[id]["stage"], after[id]["stage"])}
    for column, (table, field) in FIELDS.items():
        rows = {row["project"]: (row["old"], row["new"]) for row in found[table] if row["field"] == field}
        pairs = {id: (before[id][column], after[id][column]) for id in both}
        assert {id: pair for id, pair in rows.items() if id in both} == {
            id: pair for id, pair in pairs.items() if pair[0] != pair[1]
        }


def test_backwards_it_is_the_opposite(states):
    root, old, new, month = states
    there, back = (asked(root, "diff", f"{a}..{b}", *month) for a, b in ((old, new), (new, old)))
    sums = [
        {(row["by"], row["class"]): [row[key] or 0 for key in SUMS] for row in one["moved"]} for one in (there, back)
    ]
    assert sums[1] == {key: [-value for value in values] for key, values in sums[0].items()}
    renamed = {row["former"] for row in there["projects"]} | {
        row["project"] for row in there["projects"] if row["former"]
    }
    for table in ("money", "dates", "words", "levels"):
        pair = ("previous_level", "level") if table == "levels" else ("old", "new")
        sides = [
            {(row["project"], row.get("field"), row[first], row[second]) for row in one[table]}
            for one, (first, second) in ((there, pair), (back, pair[::-1]))
        ]
        told, other = ({row for row in side if row[0] not in renamed and not _is_added(row[1])} for side in sides)
        assert told == other


def _is_added(field):
    """Whether a field is of a report that was added to others of its month: that is told as a correction."""
    return bool(field and field.startswith("progress."))


def test_a_filter_leaves_the_rows_of_its_projects(states, request):
    root, old, new, month = states
    chosen = CHOSEN[request.node.callspec.params["states"]]
    whole, some = (asked(root, "diff", f"{old}..{new}", *month, *words) for words in ((), chosen))
    lists = [asked(root, "list", *month, "--basis", "current", *chosen, "--at", at)["projects"] for at in (old, new)]
    ids = {row["project"] for rows in lists for row in rows}
    ids |= {row["project"] for row in whole["projects"] if row["former"] in ids}
    for table in ("levels", "reports", "corrected", "projects", "money", "dates", "words"):
        assert some[table] == [row for row in whole[table] if row["project"] in ids]


def test_what_is_protected_is_what_a_check_finds(states):
    root, old, new, month = states
    git(root, "checkout", "-q", new)
    rows = asked(root, "check", "--base", old)["problems"]
    wrong = [row for row in rows if row["code"] in CODES_AGAINST]
    said = call("diff", old, *month, "--ledger", str(root), "--lang", "zh").out.splitlines()[2]
    count = re.search(r"受保护的数据:(\d+) 处改动未按程序办理 ✘", said)
    assert (int(count[1]) if count else 0) == len(wrong)
