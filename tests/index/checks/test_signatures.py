"""What check says of signatures: which field drifted, whose signature that breaks, and where it stands."""

import pytest

from keyproj.render.voice import Voice
from keyproj.reports.wording import message
from tests.bad_signatures import BOTH, BY_KEYS, SIGNATURES, ledger
from tests.index.checks.asked import found, problems
from tests.keys import needs_openssh
from tests.signed import GROUP, LEADER, PROPOSAL, seal, signed, with_sections

FILE = "adjustments/T-ADJ-2023Q2-01.yaml"


@pytest.mark.parametrize(
    ("case", "field", "underlined"),
    [
        ("K351", "items.0.changes.0.new", "14亿元"),
        ("K351 gone", "", None),
        ("K351 added", "exemption", None),
        ("K351 signer", "sign_off.1.document", "纪要6号"),
        ("K351 earlier", "sign_off.0", None),
        ("K352", "sign_off.0.digest", None),
        ("K353", "sign_off.0.statement", None),
        ("K354", "sign_off.0.date", "2023-06-24"),
        ("K355", "sign_off.0.name", "市领导乙"),
        ("K357", "sign_off.0.signature", None),
    ],
)
def test_the_place_of_each(case, field, underlined, tmp_path):
    [row] = [row for row in found(tmp_path, SIGNATURES[case]) if row[2] == field]
    assert row[:2] == (case[:4], FILE)
    assert underlined in (None, row[3])


def said(root, text, language="zh"):
    return [Voice(language).say(message(problem)) for problem in problems(root, ledger(text))]


def test_a_drift_says_what_was_signed_and_names_everyone_whose_signature_it_breaks(tmp_path):
    changed = BOTH.replace("new: 13亿元", "new: 14亿元")
    assert said(tmp_path, changed) == [
        (
            "items.A 总投资.total_investment.new 签字时是 13亿元,现在是 14亿元;"
            "失效的签字:市领导甲(路北区 分包县(市)区的市领导);组长甲(领导小组)"
        )
    ]
    assert said(tmp_path, changed, "en") == [
        (
            "items.A 总投资.total_investment.new was 13亿元 when it was signed, and is 14亿元 now; no longer valid: "
            "市领导甲 (City leader for the county, 路北区); 组长甲 (Leading group)"
        )
    ]


def test_another_spelling_of_the_same_amount_is_no_drift(tmp_path):
    assert said(tmp_path, BOTH.replace("new: 13亿元", "new: 130000万元")) == []
    assert said(tmp_path, BOTH + "note: 备注可以后加\n") == []


def test_a_long_value_is_quoted_only_in_part(tmp_path):
    [line] = said(tmp_path, BOTH.replace("增加一条生产线\nitems", "长" * 5000 + "\nitems"))
    assert len(line) < 300


def test_a_hostile_name_cannot_move_the_cursor(tmp_path):
    hostile = LEADER._replace(said={**LEADER.said, "name": '"\\u202e[red]=1+1"'})
    text = with_sections(PROPOSAL, hostile, GROUP._replace(said={}))
    assert all(line.isprintable() for line in said(tmp_path, text))


@needs_openssh
def test_without_openssh_a_signature_by_key_is_not_passed_over_in_silence(tmp_path, monkeypatch):
    files = {**BY_KEYS["K358"]}
    assert [problem.code for problem in problems(tmp_path / "a", files)] == ["K358"]
    monkeypatch.setenv("PATH", "")
    [problem] = problems(tmp_path / "b", files)
    assert (problem.code, problem.severity, problem.field) == ("K359", "info", "sign_off.0.signature")


def test_whoever_makes_everything_anew_by_hand_is_not_found_without_a_key(tmp_path):
    """What the README says: without keys a signature is a record that reveals drift, and no proof."""
    forged = PROPOSAL.replace("new: 13亿元", "new: 14亿元")
    first = seal(forged, LEADER)
    assert said(tmp_path, with_sections(forged, first, seal(forged, GROUP, (first,)))) == []
    assert said(tmp_path / "b", signed(PROPOSAL)) == []


@pytest.mark.parametrize("case", ["K351 earlier", "K351 earlier gone", "K354 open", "K354 dissent"])
def test_an_earlier_signer_is_named_by_the_office_and_not_by_its_key(case, tmp_path):
    words = [Voice("zh").say(message(one)) for one in problems(tmp_path, SIGNATURES[case]) if one.code == case[:4]]
    assert any("前一步路北区 分包县(市)区的市领导" in one for one in words)
    assert not any("前一步 " in one or "city_leader" in one for one in words)
