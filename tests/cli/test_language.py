"""Which language is spoken: the option's, else the ledger's, else the locale's."""

import pytest

from tests.running import call
from tests.small import POLICY, project, write

ZH, EN = "没有差错", "No problems"


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """No ledger, no locale."""
    for name in ("KEYPROJ_LEDGER", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    return tmp_path


def ledger(place, language):
    line = f"language: {language}\n" if language else ""
    return str(write(place / f"ledger-{language}", {"keyproj.yaml": POLICY + line, "projects/A.yaml": project("A")}))


@pytest.mark.parametrize(
    ("option", "policy", "locale", "expected"),
    [
        (None, None, "en_US.UTF-8", ZH),
        (None, "zh", "en_US.UTF-8", ZH),
        (None, "en", "zh_CN.UTF-8", EN),
        ("zh", "en", "en_US.UTF-8", ZH),
        ("en", "zh", "zh_CN.UTF-8", EN),
        ("en", None, None, EN),
    ],
)
def test_the_option_then_the_ledger(place, monkeypatch, option, policy, locale, expected):
    if locale:
        monkeypatch.setenv("LC_ALL", locale)
    words = ["--lang", option] if option else []
    assert expected in call("check", "--ledger", ledger(place, policy), *words).out
    assert expected in call("check", f"--ledger={ledger(place, policy)}", *words).out
    monkeypatch.setenv("KEYPROJ_LEDGER", ledger(place, policy))
    assert expected in call(*words, "check").out


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({}, "错误"),
        ({"LANG": "zh_CN.UTF-8"}, "错误"),
        ({"LANG": "en_GB.UTF-8"}, "Error"),
        ({"LANG": "de_DE"}, "Error"),
        ({"LANG": "C"}, "错误"),
        ({"LANG": "C.UTF-8"}, "错误"),
        ({"LANG": "en_US", "LC_MESSAGES": "zh_TW"}, "错误"),
        ({"LC_MESSAGES": "zh_TW", "LC_ALL": "en_US"}, "Error"),
    ],
)
def test_without_a_ledger_the_locale(monkeypatch, env, expected):
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert call("check").err.startswith(expected)
    assert call("check", "--ledger", "missing").err.startswith(expected)


def test_the_ledger_s_language_also_for_help_and_errors(place):
    english = ledger(place, "en")
    assert call("summary", "--help", "--ledger", english).out.startswith("Usage: ")
    assert call("summary", "--quarter", "5", "--ledger", english).err.startswith("Error: ")
    assert call("summary", "--help", "--ledger", english, "--lang", "zh").out.startswith("用法: ")


@pytest.mark.parametrize(
    "words", [("--lang", "en", "check"), ("check", "--lang", "en"), ("--lang=en", "check"), ("check", "--lang=en")]
)
def test_the_option_may_stand_anywhere(place, words):
    assert EN in call(*words, "--ledger", ledger(place, "zh")).out


def test_a_policy_that_can_not_be_read_still_has_its_language(place):
    folder = ledger(place, "en")
    write(place / "ledger-en", {"keyproj.yaml": f"{POLICY}language: en\nwrong: ["})
    assert "Errors: " in call("check", "--ledger", folder).out
    assert call("summary", "--ledger", folder).err.startswith("Error: ")


@pytest.mark.parametrize("words", [("--lang", "fr", "check"), ("check", "--lang", "EN"), ("check", "--lang=")])
def test_another_language(words):
    ran = call(*words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
