"""`keyproj adjust sign` and `decide`: the very person, in the order of the policy, with a key where one is wanted."""

import json

import pytest

from tests.adjusting import ledger, proposals, propose
from tests.gitted import commit, git
from tests.keys import needs_openssh, new_key
from tests.running import call, process

ID = "TS-ADJ-2023Q2-01"
FILE = f"adjustments/{ID}.yaml"
GROUP = "市重点项目领导小组"
DECIDED = ("--meeting", "第5次会议", "--document", "纪要5号")


@pytest.fixture
def place(tmp_path):
    root = ledger(tmp_path / "ledger")
    ran = propose(root, "TS-0001", "--total-investment", "13亿元", "--reason", "增加一条生产线", "--evidence", "attachments/申请.pdf")  # fmt: skip
    assert ran.code == 0, ran
    return root


def sign(root, *words, name="市领导甲", opinion="同意", date="2023-06-26", role="city_leader"):
    given = ["--as", role, "--name", name, "--opinion", opinion, "--date", date]
    return call("adjust", "sign", ID, *given, *words, "--ledger", str(root))


def decide(root, *words, name=GROUP, opinion="同意", date="2023-06-28"):
    given = ["--name", name, "--opinion", opinion, "--date", date, *(DECIDED if "--meeting" not in words else ())]
    return call("adjust", "decide", ID, *given, *words, "--ledger", str(root))


def check(root):
    """The codes of signatures and proposals that check finds."""
    ran = call("check", "--ledger", str(root), "--as-of", "2023-07-01", "--select", "K3", "--format", "json")
    return [row["code"] for table in json.loads(ran.out)["tables"] for row in table["rows"]]


def text(root):
    return (root / FILE).read_text("utf-8")


def test_one_after_the_other_they_sign(place):
    before = text(place).splitlines()
    ran = sign(place, "--document", "冀唐签〔2023〕1号", "--scan", "attachments/申请.pdf")
    assert (ran.code, ran.err) == (0, "")
    assert f"{ID} 已签:市领导甲(路北区 分包县(市)区的市领导) 同意" in ran.out
    assert "下一步:领导小组" in ran.out
    after = text(place).splitlines()
    first, second = (lines.index("  - role: leading_group") for lines in (before, after))
    assert after[second:] == before[first:]
    assert after[: after.index("    scope: 路北区") + 1] == before[: before.index("    scope: 路北区") + 1]
    assert check(place) == []
    ran = decide(place, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{ID}: {GROUP} (Leading group) agreed; digest ")
    leader, group = proposals(place)[ID]["sign_off"]
    assert leader["scan"] == {
        "path": "attachments/申请.pdf",
        "sha256": leader["scan"]["sha256"],
        "size": "20",
    }
    assert (group["meeting"], group["document"], group["date"]) == ("第5次会议", "纪要5号", "2023-06-28")
    assert leader["digest"] in group["statement"]
    assert check(place) == []


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"name": "市领导乙"}, "路北区 分包县(市)区的市领导一栏在 2023-06-26 应由 市领导甲 签,不能由 市领导乙 签"),
        ({"date": "2021-12-31"}, "路北区 分包县(市)区的市领导一栏在 2021-12-31 应由谁签,规则的 offices 没有写"),
        ({"date": "2023-06-24"}, "签字日期 2023-06-24 早于提出日期 2023-06-25"),
    ],
    ids=["another", "before the office", "before the proposal"],
)
def test_who_may_not_sign_is_refused(place, how, said):
    before = text(place)
    ran = sign(place, **how)
    assert (ran.code, text(place)) == (3, before)
    assert said in ran.err


def test_the_order_of_the_policy_holds(place):
    ran = decide(place)
    assert (ran.code, check(place)) == (3, [])
    assert "前一步 路北区 分包县(市)区的市领导 还没有签字" in ran.err
    assert sign(place, date="2023-06-27").code == 0
    ran = decide(place, date="2023-06-26")
    assert ran.code == 3
    assert "早于前一步签字的日期 2023-06-27" in ran.err


def test_nobody_signs_twice(place):
    assert sign(place).code == 0
    ran = sign(place, opinion="不同意")
    assert ran.code == 3
    assert "已签(2023-06-26 同意),不能再签" in ran.err


@pytest.mark.parametrize(("opinion", "state"), [("不同意", "不同意"), ("退回", "退回")])
def test_after_a_dissent_nobody_signs(place, opinion, state):
    ran = sign(place, opinion=opinion)
    assert ran.code == 0
    assert "下一步" not in ran.out
    assert check(place) == []
    ran = decide(place)
    assert ran.code == 3
    assert "不再签字" in ran.err


def test_nobody_signs_on_top_of_what_no_longer_holds(place):
    sign(place)
    (place / FILE).write_text(text(place).replace("reason: 增加一条生产线", "reason: 增加两条生产线"), "utf-8")
    ran = decide(place)
    assert ran.code == 3
    assert "前面的签字已失效:市领导甲(路北区 分包县(市)区的市领导)" in ran.err


def test_nobody_signs_for_papers_that_were_exchanged(place):
    (place / "attachments/申请.pdf").write_bytes(b"%PDF-1.4 another one.")
    before = text(place)
    ran = sign(place)
    assert (ran.code, "attachments/申请.pdf。换回原来的文件再签" in ran.err, text(place)) == (3, True, before)


def test_nobody_signs_what_is_incomplete_or_stale(place):
    whole = text(place)
    (place / FILE).write_text(whole.replace("reason: 增加一条生产线\n", ""), "utf-8")
    ran = sign(place)
    assert (ran.code, "还不完整,缺 reason" in ran.err) == (3, True)
    (place / FILE).write_text(whole, "utf-8")
    project = place / "projects/TS-0001.yaml"
    project.write_text(
        project.read_text("utf-8").replace("total_investment: 12亿元", "total_investment: 11亿元"), "utf-8"
    )
    ran = sign(place)
    assert (ran.code, "原值已不是项目现在的值" in ran.err) == (3, True)
    assert sign(place, opinion="退回").code == 0


def test_a_section_that_was_taken_out_is_missed_before_anybody_decides(place):
    whole = text(place)
    start, end = whole.index("  - role: city_leader"), whole.index("  - role: leading_group")
    (place / FILE).write_text(whole[:start] + whole[end:], "utf-8")
    ran = decide(place)
    assert (ran.code, "签批栏与规则的签字次序不符" in ran.err) == (3, True)
    assert decide(place, opinion="退回").code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["adjust", "sign", "TS-ADJ-2023Q2-02", "--as", "city_leader", "--name", "甲", "--opinion", "同意"], 2, "是不是 TS-ADJ-2023Q2-01"),
        (["adjust", "sign", ID, "--as", "mayor", "--name", "甲", "--opinion", "同意"], 2, "没有 mayor 的签批栏;有:city_leader、leading_group"),
        (["adjust", "sign", ID, "--as", "leading_group", "--name", "甲", "--opinion", "同意"], 2, "keyproj adjust decide"),
        (["adjust", "sign", ID, "--as", "city_leader", "--name", "甲", "--opinion", "行"], 2, "--opinion"),
        (["adjust", "sign", ID, "--as", "city_leader"], 2, "还缺 --name、--opinion"),
        (["adjust", "decide", ID, "--name", "甲", "--opinion", "同意"], 2, "还缺 --meeting、--document"),
        (["adjust", "sign", ID, "--as", "city_leader", "--county", "玉田县", "--name", "甲", "--opinion", "同意"], 2, "没有 玉田县 的签批栏"),
        (["adjust", "sign", ID, "--as", "city_leader", "--name", "甲", "--opinion", "同意", "--date", "2999-01-01"], 2, "2999-01-01"),
        (["adjust", "sign", ID, "--as", "city_leader", "--name", "市领导甲", "--opinion", "同意", "--scan", "attachments/没有.pdf"], 2, "没有.pdf"),
        (["adjust", "sign", ID, "--as", "city_leader", "--name", "市领导甲", "--opinion", "同意", "--scan", "/etc/hostname"], 2, "/etc/hostname"),
        (["adjust", "sign", ID, "--as", "city_leader", "--name", "市领导甲", "--opinion", "同意", "--scan", "https://a.b/c"], 2, "https://a.b/c"),
        (["adjust", "sign", ID, "--as", "city_leader", "--name", "\u202e甲", "--opinion", "同意"], 2, "--name"),
        (["adjust", "sign", ID, "--as", "city_leader", "--name", "甲\n乙", "--opinion", "同意"], 3, "甲"),
    ],
)  # fmt: skip
def test_wrong_use_is_one_line(place, words, code, said):
    before = text(place)
    ran = call(*words, "--ledger", str(place))
    assert (ran.code, text(place), ran.err.count("\n")) == (code, before, 1)
    assert said in ran.err


def test_a_dry_run_shows_the_lines_and_writes_nothing(place):
    before = text(place)
    ran = sign(place, "--dry-run")
    assert (ran.code, text(place)) == (0, before)
    assert "+    name: 市领导甲\n" in ran.out
    assert [line for line in ran.out.splitlines() if line.startswith("-")][1:] == [
        *(f"-    {key}:" for key in ("name", "date", "opinion")),
        *(f"-    {key}:" for key in ("statement", "digest")),
    ]


def test_scripts_get_a_row(place):
    ran = sign(place, "--format", "csv")
    head, row = ran.out.splitlines()
    assert row.startswith(f"signature,row,{ID},city_leader,路北区,市领导甲,2023-06-26,同意,")
    assert head.count(",") == row.count(",")


def test_a_leader_of_two_counties_signs_the_one_that_is_named(tmp_path):
    root = ledger(tmp_path / "ledger")
    policy = (root / "keyproj.yaml").read_text("utf-8")
    (root / "keyproj.yaml").write_text(policy.replace("holder: 市领导乙", "holder: 市领导甲"), "utf-8")
    assert propose(root, "TS-0001", "--county", "丰南区", "--reason", "区划调整", "--scope", "路北区").code == 0
    ran = sign(root)
    assert (ran.code, "用 --county 指明县(市)区:路北区、丰南区" in ran.err) == (2, True)
    assert sign(root, "--county", "丰南区").code == 0
    assert sign(root).code == 0
    assert check(root) == []


@pytest.fixture
def keyed(place, tmp_path):
    """The ledger in git, with keys of the leader, of somebody else, and one that ran out."""
    keys = {name: new_key(tmp_path / name) for name in ("own", "other", "old", "stranger")}
    lines = [
        f"    - {{name: 市领导甲, key: {keys['own'][1]}, since: 2023-01-01, until: 2023-12-31}}",
        f"    - {{name: 市领导甲, key: {keys['old'][1]}, until: 2022-12-31}}",
        f"    - {{name: 市领导乙, key: {keys['other'][1]}}}",
    ]
    policy = (place / "keyproj.yaml").read_text("utf-8")
    more = "\n".join(["adjustment:", "  keys_required: [city_leader]", "  allowed_signers:", *lines, ""])
    commit(place, {"keyproj.yaml": policy + more})
    return place, {name: str(key) for name, (key, _) in keys.items()}


@needs_openssh
def test_with_a_key(keyed):
    place, keys = keyed
    ran = sign(place)
    assert (ran.code, "要求路北区 分包县(市)区的市领导用密钥签字" in ran.err) == (3, True)
    ran = sign(place, "--key", keys["own"])
    assert (ran.code, ran.err) == (0, "")
    assert "密钥 SHA256:" in ran.out
    assert "    signature: |\n      -----BEGIN SSH SIGNATURE-----\n" in text(place)
    assert check(place) == []
    assert decide(place).code == 0
    commit(place, day="2023-06-29")
    ran = call("adjust", "verify", "--ledger", str(place))
    assert ran.code == 0
    assert "2 个签字,全部有效,其中 1 个由密钥证明" in ran.out
    assert "首见于提交" in ran.out
    assert "允许哪些公钥、谁任什么职,以 main" in ran.out


@needs_openssh
@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("other", "是 市领导乙 的,不是 市领导甲 的"),
        ("old", "在 2023-06-26 不在有效期内"),
        ("stranger", "不在规则允许之列(规则取自main "),
    ],
)
def test_a_key_that_does_not_count_is_refused(keyed, key, said):
    place, keys = keyed
    before = text(place)
    ran = sign(place, "--key", keys[key])
    assert (ran.code, text(place)) == (3, before)
    assert said in ran.err


@needs_openssh
def test_a_branch_cannot_allow_its_own_key(keyed):
    place, keys = keyed
    git(place, "switch", "-qc", "own")
    policy = (place / "keyproj.yaml").read_text("utf-8")
    stranger = (place.parent / "stranger.pub").read_text().strip()
    commit(place, {"keyproj.yaml": f"{policy}    - {{name: 市领导甲, key: {stranger}}}\n"})
    assert sign(place, "--key", keys["stranger"]).code == 3
    assert sign(place, "--key", keys["stranger"], "--base", "HEAD").code == 0
    assert check(place) == ["K358"]


@needs_openssh
def test_a_key_that_is_not_there_is_said(keyed):
    place, _ = keyed
    for name in ("没有", "-Y"):
        ran = sign(place, "--key", name)
        assert (ran.code, ran.err.count("\n")) == (3, 1)
        assert "不能签字" in ran.err


def test_without_openssh_a_key_is_one_line(place, tmp_path):
    words = ["adjust", "sign", ID, "--as", "city_leader", "--name", "市领导甲", "--opinion", "同意"]
    ran = process(*words, "--date", "2023-06-26", "--key", "k", "--ledger", str(place), env={"PATH": str(tmp_path)})
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "ssh-keygen" in ran.err


def test_two_who_sign_on_two_branches_merge(tmp_path):
    root = ledger(tmp_path / "ledger")
    assert propose(root, "TS-0001", "--county", "丰南区", "--reason", "区划调整", "--scope", "路北区").code == 0
    commit(root)
    for branch, name in (("lubei", "市领导甲"), ("fengnan", "市领导乙")):
        git(root, "switch", "-qc", branch, "main")
        assert sign(root, name=name).code == 0
        commit(root)
    git(root, "switch", "-q", "main")
    for branch in ("lubei", "fengnan"):
        git(root, "merge", "-q", "--no-edit", branch)
    assert [one.get("name") for one in proposals(root)[ID]["sign_off"]] == ["市领导甲", "市领导乙", ""]
    assert check(root) == []
    assert decide(root).code == 0
    assert check(root) == []


@needs_openssh
def test_two_who_sign_with_keys_on_two_branches_merge(tmp_path):
    root = ledger(tmp_path / "ledger")
    keys = {name: new_key(tmp_path / name) for name in ("市领导甲", "市领导乙")}
    lines = [f"    - {{name: {name}, key: {pub}}}" for name, (_, pub) in keys.items()]
    policy = (root / "keyproj.yaml").read_text("utf-8")
    (root / "keyproj.yaml").write_text("\n".join([f"{policy}adjustment:", "  allowed_signers:", *lines, ""]), "utf-8")
    assert propose(root, "TS-0001", "--county", "丰南区", "--reason", "区划调整", "--scope", "路北区").code == 0
    commit(root)
    for name in keys:
        git(root, "switch", "-qc", f"branch-{name}", "main")
        assert sign(root, "--key", str(keys[name][0]), name=name).code == 0
        commit(root)
    git(root, "merge", "-q", "--no-edit", "branch-市领导甲")
    assert check(root) == []
    ran = call("adjust", "verify", ID, "--ledger", str(root))
    assert (ran.code, "其中 2 个由密钥证明" in ran.out) == (0, True)


@needs_openssh
def test_a_branch_cannot_let_anybody_off_their_key(keyed):
    place, _ = keyed
    git(place, "switch", "-qc", "own")
    policy = (place / "keyproj.yaml").read_text("utf-8")
    commit(place, {"keyproj.yaml": policy.replace("keys_required: [city_leader]", "keys_required: []")})
    assert sign(place).code == 3
    assert sign(place, "--base", "HEAD").code == 0
    assert check(place) == ["K356"]
    ran = call("adjust", "verify", "--ledger", str(place))
    assert (ran.code, "规则要求用密钥签字" in ran.out, "以 main" in ran.out) == (1, True, True)
