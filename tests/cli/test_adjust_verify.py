"""`keyproj adjust verify`: what is proved and what is not, in words; what changed, and what is gone."""

import json

import pytest

from tests.bad_signatures import BY_KEY, KEY, SIGNATURES, keys, ledger
from tests.gitted import commit, git
from tests.keys import needs_openssh
from tests.running import call, process
from tests.signed import GROUP, PROPOSAL, signed
from tests.small import write

FILE = "adjustments/T-ADJ-2023Q2-01.yaml"
BOTH = signed(PROPOSAL, group=GROUP)
BY_KEYS = signed(PROPOSAL, group=GROUP, key=BY_KEY)
ALLOWED = keys(f"name: 市领导甲, key: {KEY}")


def verify(root, *words):
    return call("adjust", "verify", *words, "--ledger", str(root))


def rows(root, table, *words):
    tables = json.loads(verify(root, "--format", "json", *words).out)["tables"]
    return next(one["rows"] for one in tables if one["id"] == table)


def test_without_keys_it_is_a_record(tmp_path):
    write(tmp_path, ledger(BOTH))
    ran = verify(tmp_path, "T-ADJ-2023Q2-01")
    assert (ran.code, ran.err) == (0, "")
    assert "1 份建议,2 个签字,全部有效,其中 0 个由密钥证明。" in ran.out
    assert "市领导甲 2023-06-26 同意;内容与签字时一致;没有用密钥" in ran.out
    assert "没有用密钥的签字是登记" in ran.out
    assert "台账不在 git 中,签字是什么时候写进来的" in ran.out
    assert "用密钥的签字证明" not in ran.out
    assert "本程序防不住的" in ran.out


@needs_openssh
def test_with_keys_it_says_whose_and_since_which_commit(tmp_path):
    commit(tmp_path, ledger(PROPOSAL, ALLOWED), day="2023-06-25")
    first = commit(tmp_path, {FILE: signed(PROPOSAL, key=BY_KEY)}, day="2023-06-27")
    commit(tmp_path, {FILE: BY_KEYS}, day="2023-06-29")
    commit(tmp_path, {FILE: BY_KEYS + "note: 备注\n"}, day="2023-06-30")
    ran = verify(tmp_path, "--lang", "en")
    assert ran.code == 0
    assert "Signatures: 2, all hold; proved by a key: 1." in ran.out
    assert "proves that whoever holds the private key signed just these values" in ran.out
    assert "taken from the policy of main" in ran.out
    leader, group = rows(tmp_path, "signatures")
    assert (leader["by_key"], leader["state"], leader["committed"]) == ("good", "holds", "2023-06-27")
    assert leader["commit"] == first
    assert leader["key"].startswith("SHA256:")
    assert (group["by_key"], group["committed"]) == ("none", "2023-06-29")


def test_a_drift_names_the_field_and_fails(tmp_path):
    write(tmp_path, SIGNATURES["K351"])
    ran = verify(tmp_path)
    assert ran.code == 1
    assert "有效 0 个" in ran.out
    assert "K351" in ran.out
    assert "签字后内容有变" in ran.out
    [row] = rows(tmp_path, "problems")
    assert (row["code"], row["field"]) == ("K351", "items.0.changes.0.new")
    assert "签字时是 13亿元,现在是 14亿元" in row["message"]


@pytest.mark.parametrize("case", SIGNATURES)
def test_what_check_finds_verify_finds_too(case, tmp_path):
    write(tmp_path, SIGNATURES[case])
    process_day = {"K354 ahead"}
    assert {row["code"] for row in rows(tmp_path, "problems")} == ({case[:4]} if case not in process_day else set())


def test_nobody_has_signed(tmp_path):
    write(tmp_path, ledger(PROPOSAL))
    ran = verify(tmp_path)
    assert (ran.code, "1 份建议,还没有人签字。" in ran.out) == (0, True)
    assert "本程序防不住的" not in ran.out


def test_no_proposals(tmp_path):
    files = ledger(PROPOSAL)
    write(tmp_path, {name: text for name, text in files.items() if name != FILE})
    assert verify(tmp_path).code == 0
    ran = verify(tmp_path, "X")
    assert (ran.code, ran.err) == (2, "错误: 没有调整建议 X\n")


def test_a_signature_that_was_committed_and_taken_out_is_missed(tmp_path):
    commit(tmp_path, ledger(BOTH))
    write(tmp_path, {FILE: PROPOSAL})
    ran = verify(tmp_path)
    assert ran.code == 1
    assert "撤掉" in ran.out
    assert len(rows(tmp_path, "problems")) == 2
    git(tmp_path, "switch", "-qc", "own")
    commit(tmp_path)
    assert verify(tmp_path).code == 1  # main still has them
    assert verify(tmp_path, "--base", "HEAD").code == 0


def test_a_proposal_that_was_committed_and_deleted_is_missed(tmp_path):
    commit(tmp_path, ledger(BOTH))
    (tmp_path / FILE).unlink()
    ran = verify(tmp_path)
    assert ran.code == 1
    assert "T-ADJ-2023Q2-01" in ran.out


def test_a_proposal_that_was_moved_is_not_missed(tmp_path):
    commit(tmp_path, ledger(BOTH))
    (tmp_path / FILE).unlink()
    write(tmp_path, {"adjustments/2023/T-ADJ-2023Q2-01.yaml": BOTH})
    assert verify(tmp_path).code == 0
    assert "还没有提交" in verify(tmp_path).out


def test_a_shallow_clone_does_not_claim_to_know_the_first_commit(tmp_path):
    commit(tmp_path / "there", ledger(BOTH))
    commit(tmp_path / "there", {"a.txt": "x"})
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{tmp_path}/there", "here")
    assert "不晚于提交" in verify(tmp_path / "here").out


@needs_openssh
def test_without_openssh_it_says_so_and_fails(tmp_path):
    write(tmp_path, ledger(BY_KEYS, ALLOWED))
    assert verify(tmp_path).code == 0
    ran = process("adjust", "verify", "--ledger", str(tmp_path), env={"PATH": ""})
    assert ran.code == 1
    assert "密钥签名没有验证" in ran.out
    assert "本机没有 ssh-keygen" in ran.out


def test_a_base_that_is_none_is_one_line(tmp_path):
    commit(tmp_path, ledger(BOTH))
    ran = verify(tmp_path, "--base", "nothing")
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_the_day_of_a_run_changes_nothing(tmp_path):
    commit(tmp_path, ledger(BOTH))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert verify(tmp_path).out == verify(tmp_path).out
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
