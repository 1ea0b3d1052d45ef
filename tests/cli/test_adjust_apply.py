"""`keyproj adjust apply`: the intended lines and no others, only what was decided, and the rest after a stop."""

import json
import re
import subprocess
import sys

import pytest

from tests.adjusting import LISTED, apply, decided, ledger, proposals, propose
from tests.running import ROOT, call
from tests.small import plan, project, write

ID = "TS-ADJ-2023Q2-01"


@pytest.fixture
def place(tmp_path):
    return ledger(tmp_path / "ledger")


def held(root):
    """The ledger's files with their bytes."""
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def problems(root, *codes):
    """The codes that check finds among adjustments and projects, but for offices that nobody needs here."""
    select = ",".join(codes or ("K1", "K2", "K3"))
    ran = call("check", "--ledger", str(root), "--as-of", "2023-07-05", "--select", select, "--format", "json")
    return [row["code"] for table in json.loads(ran.out)["tables"] for row in table["rows"] if row["code"] != "K217"]


def ready(root, *words, counties=("路北区",)):
    """A proposal that is signed through."""
    ran = propose(root, *words, "--reason", "拆迁晚于预期")
    assert ran.code == 0, ran
    decided(root, ID, counties)
    return root


def changed(before, after):
    """The lines that went and that came, by file."""
    files = {name for name in (*before, *after) if before.get(name) != after.get(name)}
    lines = {name: [text.decode().splitlines() for text in (before.get(name, b""), after[name])] for name in files}
    return {
        name: ([x for x in old if x not in new], [x for x in new if x not in old]) for name, (old, new) in lines.items()
    }


def test_only_the_intended_lines_change(place):
    file = place / "projects/TS-0001.yaml"
    file.write_text(
        file.read_text("utf-8").replace("total_investment: 12亿元", "total_investment: 12亿元  # 批复"), "utf-8"
    )
    ready(place, "TS-0001", "--total-investment", "13亿元")
    before = held(place)
    ran = apply(place, ID)
    assert (ran.code, ran.err) == (0, "")
    assert "2023-07-03 由 市重点办 执行完毕,写入 2 个文件。" in ran.out
    entry = [
        "history:",
        f"  - adjustment: {ID}",
        "    effective: 2023-06-30",
        "    changes:",
        "      - {field: total_investment, old: 12亿元, new: 13亿元}",
    ]
    assert changed(before, held(place)) == {
        "projects/TS-0001.yaml": (["total_investment: 12亿元  # 批复"], ["total_investment: 13亿元  # 批复", *entry]),
        f"adjustments/{ID}.yaml": ([], ["applied: {date: 2023-07-03, by: 市重点办}"]),
    }
    assert problems(place) == []


KINDS = {
    "总投资": ("TS-0001", "--total-investment", "13亿元"),
    "年度计划": ("TS-0001", "--annual-plan", "1亿元", "--quarters", "2000万元,3000万元,3000万元,2000万元"),
    "分季计划": ("TS-0002", "--quarters", "2000万元,3000万元,3000万元,4000万元"),
    "起止时间": ("TS-0001", "--start", "2023-03", "--completion", "2023-12"),
    "完成期限": ("TS-0001", "--deadline", "2024-10-31"),
    "建设内容": ("TS-0001", "--content", "两条生产线", "--goal", "投产"),
    "建设单位": ("TS-0001", "--unit", "示范建设公司(合成)"),
    "名称": ("TS-0001", "--name", "示范产业园(合成)"),
    "行业": ("TS-0001", "--sector", "民生"),
    "调入": ("TS-0004", "--in", "--category", "新开工", "--annual-plan", "1亿元", "--start", "2023-08", "--land", "甲", "--money", "乙", "--unit-ready", "丙"),
    "调出": ("TS-0002", "--out", "停建", "--causes", "甲", "--measures", "乙", "--explanation", "丙"),
    "在建转前期": ("TS-0005", "--to-preliminary"),
    "停建": ("TS-0001", "--suspend", "2023-07-01"),
    "复工": ("TS-0002", "--resume", "2023-07-01"),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_adjustment(place, kind):
    write(place, {"projects/TS-0005.yaml": project("TS-0005", LISTED, plan(start="2023-09"))})
    assert problems(place) == []
    ready(place, *KINDS[kind])
    ran = apply(place, ID)
    assert (ran.code, ran.err) == (0, ""), ran
    assert [code for code in problems(place) if code != "K235"] == []
    assert call("adjust", "verify", "--ledger", str(place)).code == 0
    before = held(place)
    ran = apply(place, ID, date="2023-07-09")
    assert (ran.code, held(place)) == (0, before)
    assert "2023-07-03 已由 市重点办 执行,没有改动" in ran.out
    assert call("adjust", "list", "--state", "applied", "--ledger", str(place)).out.count(ID) == 1


def test_a_project_may_move_and_its_file_stays(place):
    ready(place, "TS-0001", "--county", "丰南区", "--scope", "路北区", counties=("路北区", "丰南区"))
    assert apply(place, ID).code == 0
    assert "county: 丰南区" in (place / "projects/TS-0001.yaml").read_text("utf-8")
    assert problems(place) == []


def refused(place, *words, **options):
    """What is said where nothing is written."""
    before = held(place)
    ran = apply(place, ID, *words, **options)
    assert (ran.code, held(place)) == (3, before), ran
    return ran.err + ran.out


def test_what_is_not_decided_is_refused(place):
    propose(place, "TS-0001", "--total-investment", "13亿元", "--reason", "扩建")
    assert f"{ID} 还没有签完,待签:路北区 分包县(市)区的市领导" in refused(place)
    where = ("--as", "city_leader", "--name", "市领导甲", "--date", "2023-06-26", "--ledger", str(place))
    assert call("adjust", "sign", ID, "--opinion", "同意", *where).code == 0
    assert "待签:领导小组" in refused(place)


@pytest.mark.parametrize(("opinion", "state"), [("不同意", "不同意"), ("退回", "已退回")])
def test_what_somebody_refused_is_refused(place, opinion, state):
    propose(place, "TS-0001", "--total-investment", "13亿元", "--reason", "扩建")
    where = ("--as", "city_leader", "--name", "市领导甲", "--date", "2023-06-26", "--ledger", str(place))
    assert call("adjust", "sign", ID, "--opinion", opinion, *where).code == 0
    assert f"{ID} 不能执行,现在是:{state}" in refused(place)


def edit(place, name, old, new):
    text = (place / name).read_text("utf-8")
    assert old in text
    write(place, {name: text.replace(old, new)})


def test_a_stale_one_names_the_field_what_was_expected_and_what_is_there(place):
    ready(place, "TS-0001", "--total-investment", "13亿元")
    edit(place, "projects/TS-0001.yaml", "12亿元", "12.5亿元")
    assert "TS-0001 总投资(total_investment)应为“12亿元”,现在是“12.5亿元”" in refused(place)


def test_whole_sections_have_names_too_where_they_are_stale(place):
    out = ("--out", "停建", "--causes", "资金断裂", "--measures", "协调", "--explanation", "已清算")
    ready(place, "TS-0002", *out)
    path = place / "projects/TS-0002.yaml"
    path.write_text(path.read_text("utf-8") + "removed: {date: 2023-06-29, reason: 其他}\n", "utf-8")
    assert "调出情况(removed)" in refused(place)
    ran = call("check", "--ledger", str(place), "--as-of", "2023-07-01", "--select", "K338", "--lang", "zh")
    assert "TS-0002 的调出情况现在是" in ran.out


def test_a_value_that_means_the_same_is_not_stale(place):
    ready(place, "TS-0001", "--total-investment", "13亿元")
    edit(place, "projects/TS-0001.yaml", "total_investment: 12亿元", "total_investment: 120000万元")
    assert apply(place, ID).code == 0
    assert problems(place) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("new: 13亿元", "new: 14亿元", "K351"),
        ("name: 市领导甲", "name: 市领导丙", "K355"),
        ("opinion: 同意\n    document: 纪要5号", "opinion: 同意\n    document: 纪要6号", "K351"),
        ("effective: 2023-06-30", "effective: 2023-06-29", "K351"),
    ],
)
def test_a_signature_that_does_not_hold_is_refused(place, old, new, said):
    ready(place, "TS-0001", "--total-investment", "13亿元")
    text = (place / f"adjustments/{ID}.yaml").read_text("utf-8")
    if old not in text:
        old, new = "document: 纪要5号", "document: 纪要6号"
    edit(place, f"adjustments/{ID}.yaml", old, new)
    assert said in refused(place)


def without(root, first_line):
    """Takes the section that begins so out of the proposal's file."""
    path = root / f"adjustments/{ID}.yaml"
    text, cut = re.subn(rf"  - {first_line}\n(?:    .*\n)+", "", path.read_text("utf-8"))
    assert cut == 1
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(("role", "waiting"), [("leading_group", "领导小组"), ("city_leader", "分包县(市)区的市领导")])
def test_who_takes_a_section_out_lacks_its_signature(place, role, waiting):
    ready(place, "TS-0001", "--total-investment", "13亿元")
    without(place, f"role: {role}")
    assert waiting in refused(place)
    ran = call("adjust", "list", "--state", "decided", "--ledger", str(place))
    assert ID not in ran.out


def test_a_county_s_section_that_was_taken_out_is_missed_though_the_others_are_there(place):
    ready(place, "TS-0001", "--county", "丰南区", "--scope", "路北区", counties=("路北区", "丰南区"))
    without(place, "role: city_leader\n    scope: 丰南区")
    assert "丰南区" in refused(place)


def test_a_section_taken_out_of_what_is_marked_as_applied_is_missed(place):
    ready(place, "TS-0001", "--total-investment", "13亿元")
    assert apply(place, ID).code == 0
    assert problems(place, "K36") == []
    without(place, "role: leading_group")
    assert problems(place, "K36") == ["K366"]


def test_a_further_step_of_the_policy_does_not_undo_what_was_applied(place):
    ready(place, "TS-0001", "--total-investment", "13亿元")
    assert apply(place, ID).code == 0
    chain = "[{role: city_leader, per: county}, {role: commander}, {role: leading_group, decides: 是}]"
    policy = place / "keyproj.yaml"
    policy.write_text(policy.read_text("utf-8") + f"adjustment:\n  chain: {chain}\n", "utf-8")
    assert problems(place, "K36") == []


def test_a_paper_that_is_no_longer_the_signed_one_is_refused_and_verify_says_so(place):
    ready(place, "TS-0001", "--total-investment", "13亿元", "--evidence", "attachments/申请.pdf")
    (place / "attachments/申请.pdf").write_bytes(b"%PDF-1.4 another one.")
    assert "K272" in refused(place)
    ran = call("adjust", "verify", "--ledger", str(place))
    assert (ran.code, "K272" in ran.out) == (1, True)


def test_not_before_it_was_decided_and_not_without_a_name(place):
    ready(place, "TS-0001", "--total-investment", "13亿元")
    assert "K366" in refused(place, date="2023-06-27")
    before = held(place)
    assert (apply(place, ID, by="").code, held(place)) == (2, before)
    assert apply(place, ID, date="2123-01-01").code == 2


def test_a_project_that_is_gone(place):
    ready(place, "TS-0001", "--total-investment", "13亿元")
    (place / "projects/TS-0001.yaml").unlink()
    assert "的项目不在台账中,或有两个文件同用一个编号:TS-0001" in refused(place)


def test_an_older_one_does_not_follow_a_newer_one(place):
    """The plan of any day in between could not be told any more."""
    ready(place, "TS-0001", "--total-investment", "13亿元")
    assert apply(place, ID).code == 0
    other = "TS-ADJ-2023Q2-02"
    ran = propose(place, "TS-0001", "--total-investment", "14亿元", "--reason", "扩建", "--effective", "2023-06-20")
    assert ran.code == 0
    decided(place, other)
    before = held(place)
    ran = apply(place, other)
    assert (ran.code, held(place)) == (3, before)
    assert "K363" in ran.out


def test_a_dry_run_shows_all_files_and_writes_none(place):
    ready(place, "TS-0001", "TS-0002", "--total-investment", "13亿元")
    before = held(place)
    ran = apply(place, ID, "--dry-run")
    assert (ran.code, held(place)) == (0, before)
    assert [line[6:] for line in ran.out.splitlines() if line.startswith("+++ b/")] == [
        "projects/TS-0001.yaml",
        "projects/TS-0002.yaml",
        f"adjustments/{ID}.yaml",
    ]
    rows = json.loads(apply(place, ID, "--format", "json").out)["tables"][0]["rows"]
    assert [(row["project"], row["old"], row["new"]) for row in rows] == [
        ("TS-0001", "12亿元", "13亿元"),
        ("TS-0002", "12亿元", "13亿元"),
    ]


KILLED = """
import os, signal, sys
real, left = os.replace, [int(sys.argv[1])]
def replace(*words):
    if left[0] == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    real(*words)
os.replace = replace
from keyproj.cli.main import main
main(sys.argv[2:])
"""
"""keyproj in a process that is killed when so many files are written and the next is about to be."""


@pytest.mark.parametrize("written", [0, 1, 2])
def test_killed_before_each_write_and_run_again(place, tmp_path, written):
    ready(place, "TS-0001", "TS-0002", "--total-investment", "13亿元")
    words = ["adjust", "apply", ID, "--by", "市重点办", "--date", "2023-07-03", "--ledger", str(place)]
    before = held(place)
    done = subprocess.run([sys.executable, "-c", KILLED, str(written), *words], cwd=ROOT, check=False)
    assert done.returncode == -9
    names = ["projects/TS-0001.yaml", "projects/TS-0002.yaml", f"adjustments/{ID}.yaml"]
    now = {name: data for name, data in held(place).items() if name in before}
    assert [now[name] != before[name] for name in names] == [n < written for n in range(3)]
    assert problems(place, "K3") == (["K365"] if written else [])
    state = "decided"
    assert call("adjust", "list", "--state", state, "--ledger", str(place)).out.count(ID) == 1
    ran = apply(place, ID)
    assert (ran.code, "接着做;已改的项目:TS-0001" in ran.out) == (0, False)  # said in the table's report, not behind it
    assert problems(place, "K3") == []
    assert proposals(place)[ID]["applied"] == {"date": "2023-07-03", "by": "市重点办"}
    assert [held(place)[name].count(b"adjustment: TS-ADJ") for name in names[:2]] == [1, 1]
    assert set(held(place)) == set(before)


def test_a_half_done_one_says_what_is_left(place):
    ready(place, "TS-0001", "TS-0002", "--total-investment", "13亿元")
    file = place / f"adjustments/{ID}.yaml"
    was = {path: path.read_bytes() for path in (file, place / "projects/TS-0002.yaml")}
    assert apply(place, ID).code == 0
    for path, data in was.items():
        path.write_bytes(data)
    ran = call("check", "--ledger", str(place), "--as-of", "2023-07-05", "--select", "K365")
    assert f"{ID} 只改了 TS-0001,还没有改 TS-0002" in ran.out
    assert f"执行 keyproj adjust apply {ID},接着做完" in ran.out
    ran = apply(place, ID, "--format", "markdown")
    assert "接着做;已改的项目:TS-0001" in ran.out
