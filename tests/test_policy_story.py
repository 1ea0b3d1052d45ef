"""The policy changes by a signed adjustment, from a changed copy of its file to a branch that passes the check."""

import pytest

from tests.adjusting import apply
from tests.gitted import commit, git
from tests.keys import needs_openssh, new_key
from tests.reviewed import ID, PASSES, adjust, check, on_a_branch, replace
from tests.running import call
from tests.signed import Signature, seal, with_sections

FILE, PAPER = f"adjustments/{ID}.yaml", f"attachments/{ID}/keyproj.yaml"
SECOND = "TS-ADJ-2023Q2-02"
LOOSER, FORBIDDEN = "checks: {overrun: 150%}\n", "closing: {corrections: 不允许}\n"
GROUP = "市重点项目领导小组"


@pytest.fixture
def root(tmp_path, monkeypatch):
    return on_a_branch(tmp_path, monkeypatch)


def text(root, file="keyproj.yaml"):
    return (root / file).read_text("utf-8")


def propose(root, new, *words):
    """A proposal that the policy becomes this text."""
    copy = root.parent.parent / "copy.yaml"
    copy.write_text(new, "utf-8")
    given = ("--by", "市重点办", "--reason", "放宽", "--date", "2023-06-25", "--ledger", str(root))
    return call("adjust", "propose", "--policy", str(copy), *given, *words)


def decide(root, id=ID, name=GROUP, *words):
    given = ("--date", "2023-06-28", "--meeting", "第5次会议", "--document", "纪要5号", "--opinion", "同意")
    return call("adjust", "decide", id, "--name", name, *given, *words, "--ledger", str(root))


def changed(root, new, id=ID):
    """The policy becomes this text by a proposal that is signed and applied."""
    for ran in (propose(root, new), decide(root, id), apply(root, id)):
        assert ran.code == 0, ran


def test_a_change_from_proposal_to_merge(root):
    old, new = text(root), text(root) + LOOSER
    ran = propose(root, new)
    assert ran.code == 0
    assert "领导小组" in ran.out
    assert text(root) == old
    assert text(root, PAPER) == new
    assert check(root) == PASSES
    assert apply(root, ID).code == 3
    assert decide(root).code == 0
    assert check(root) == PASSES
    ran = apply(root, ID)
    assert (ran.code, text(root)) == (0, new)
    assert check(root) == PASSES
    assert apply(root, ID).code == 0  # again changes nothing
    commit(root.parent)
    assert check(root) == PASSES
    git(root.parent, "branch", "-f", "main")
    replace(root, LOOSER, "", "keyproj.yaml")
    assert check(root) == (1, [("K384", "keyproj.yaml", "")])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_reports_say_that_it_is_of_the_policy(root, language):
    word = {"zh": "规则", "en": "Policy"}[language]
    changed(root, text(root) + LOOSER)
    for words in (("list",), ("show", ID), ("verify",), ("notice", "--quarter", "2"), ("sheet", ID)):
        ran = (
            call("adjust", *words, "--ledger", str(root), "--lang", language, "--as-of", "2023-07-05")
            if (words[0] in ("list", "show"))
            else call("adjust", *words, "--ledger", str(root), "--lang", language)
        )
        assert ran.code == 0, ran
        assert words[0] in ("verify", "notice") or word in ran.out or words[0] == "list", ran
    assert call("diff", "main", "--ledger", str(root), "--lang", language).code == 0


def test_several_changes_are_one(root):
    changed(root, text(root) + LOOSER)
    commit(root.parent)
    changed(root, text(root) + FORBIDDEN, SECOND)
    assert check(root) == PASSES
    replace(root, "150%", "160%", "keyproj.yaml")
    code, found = check(root)
    assert (code, {one for one, *_ in found}) == (1, {"K384"})


def test_projects_are_adjusted_beside_it(root):
    adjust(root, "13亿元")
    changed(root, text(root) + LOOSER, SECOND)
    assert check(root) == PASSES


def test_a_later_title_is_no_change(root):
    changed(root, text(root) + LOOSER)
    replace(root, "title: 某市", "title: 某某市", "keyproj.yaml")
    assert check(root) == PASSES


def test_a_longer_chain_counts_from_then_on(root):
    chain = "chain: [{role: city_leader, per: county}, {role: office_head}, {role: leading_group, decides: 是}]"
    changed(root, text(root) + f"adjustment:\n  {chain}\n")
    assert check(root) == PASSES


def test_what_nobody_signed_is_no_change(root):
    new = text(root) + LOOSER
    assert propose(root, new).code == 0
    (root / "keyproj.yaml").write_text(new, "utf-8")
    code, found = check(root)
    assert (code, found) == (1, [("K384", "keyproj.yaml", "checks")])
    (root / FILE).write_text(text(root, FILE) + "applied: {date: 2023-07-03, by: 甲}\n", "utf-8")
    assert check(root) == (1, [("K366", FILE, "applied.date")])


def by_hand(root, new, *sections):
    """The policy and the mark as if these sections had been signed."""
    assert propose(root, new).code == 0
    (root / "keyproj.yaml").write_text(new, "utf-8")
    said = with_sections(text(root, FILE), *(seal(text(root, FILE), one) for one in sections))
    (root / FILE).write_text(f"{said}applied: {{date: 2023-07-03, by: 甲}}\n", "utf-8")


def one(role):
    said = {"name": "某甲", "date": "2023-06-28", "opinion": "同意", "document": "纪要", "meeting": "会议"}
    return Signature(role, "", said)


def test_who_holds_the_office_is_said_by_the_old_policy(root):
    by_hand(root, text(root).replace(f"holder: {GROUP}", "holder: 某甲"), one("leading_group"))
    assert check(root) == (1, [("K389", FILE, "applied.date")])


def test_who_decides_is_said_by_the_old_policy(root):
    new = text(root).replace("offices:\n", "offices:\n  - {role: boss, holder: 某甲}\n")
    by_hand(root, f"{new}adjustment: {{chain: [{{role: boss, decides: 是}}]}}\n", one("boss"))
    assert check(root) == (1, [("K389", FILE, "applied.date")])


@needs_openssh
def test_a_key_counts_once_its_change_is_merged(root, tmp_path):
    key, public = new_key(tmp_path / "key")
    changed(root, text(root) + f"adjustment:\n  allowed_signers: [{{name: {GROUP}, key: {public}}}]\n")
    assert check(root) == PASSES
    commit(root.parent)
    assert propose(root, text(root) + LOOSER).code == 0
    assert decide(root, SECOND, GROUP, "--key", str(key)).code == 3
    git(root.parent, "branch", "-f", "main")
    assert decide(root, SECOND, GROUP, "--key", str(key)).code == 0
    assert apply(root, SECOND).code == 0
    assert check(root) == PASSES


def test_the_list_of_changes_must_be_true(root):
    assert propose(root, text(root) + LOOSER).code == 0
    (root / FILE).write_text(text(root, FILE).replace("150%", "130%"), "utf-8")
    assert decide(root).code == 3
    code, found = check(root)
    assert (code, [code for code, *_ in found]) == (1, ["K367"])


def test_another_paper_is_not_the_signed_one(root):
    assert propose(root, text(root) + LOOSER).code == 0
    assert decide(root).code == 0
    replace(root, "150%", "190%", PAPER)
    assert apply(root, ID).code == 3
    assert LOOSER not in text(root)


def test_an_application_that_was_cut_short_goes_on(root):
    new = text(root) + LOOSER
    assert propose(root, new).code == 0
    assert decide(root).code == 0
    (root / "keyproj.yaml").write_text(new, "utf-8")
    assert apply(root, ID).code == 0
    assert "applied:" in text(root, FILE)
    assert check(root) == PASSES


def test_a_policy_that_changed_meanwhile_makes_it_stale(root):
    assert propose(root, text(root) + LOOSER).code == 0
    (root / "keyproj.yaml").write_text(text(root) + FORBIDDEN, "utf-8")
    ran = decide(root)
    assert (ran.code, ran.err.count("\n")) == (3, 1)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--total-investment", "13亿元"), 2),
        (("TS-0001",), 2),
        (("--from-diff",), 2),
        (("--policy", "nowhere.yaml"), 1),
        (("--role", "office", "--dry-run"), 0),
    ],
)
def test_options_beside_it(root, words, code):
    ran = propose(root, text(root) + LOOSER, *words)
    assert (ran.code, ran.err.count("\n")) == (code, 1 if code else 0)
    assert not (root / FILE).exists()


def test_what_is_no_change_or_no_policy(root):
    assert propose(root, text(root)).code == 2
    assert propose(root, text(root) + "note: 说明\n").code == 2
    assert propose(root, "ledger: [").code == 3
    county = "adjustment: {chain: [{role: city_leader, per: county, decides: 是}]}\n"
    (root / "keyproj.yaml").write_text(text(root) + county, "utf-8")
    ran = propose(root, text(root) + LOOSER)
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_what_check_would_say_of_the_new_policy(root):
    ran = propose(root, text(root).replace("  - {name: 丰南区}\n", ""))
    assert ran.code == 3
    assert "K212" in ran.out
    assert not (root / FILE).exists()
