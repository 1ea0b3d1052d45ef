"""The help: every command, argument and option has its text in both languages."""

import re
import unicodedata

import pytest

from keyproj import __version__
from keyproj.cli import adjust, slip
from keyproj.cli.group import COMMANDS
from keyproj.render.catalogue import LANGUAGES, entry
from keyproj.render.catalogue.help import TEXTS
from tests.running import call

GROUPS = {"slip": slip.ACTIONS, "adjust": adjust.ACTIONS}
PAGES = [
    (),
    *((name,) for name in COMMANDS),
    *((command, name) for command, actions in GROUPS.items() for name in actions),
]
WIDEST = 100


@pytest.fixture(autouse=True)
def place(data, monkeypatch):
    monkeypatch.setenv("KEYPROJ_LEDGER", data)


def options(page):
    """The options of a help page."""
    return re.findall(r"^  (?:-\w, )?(--[a-z-]+)", page, re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", PAGES, ids=lambda words: "".join(words) or "keyproj")
def test_every_option_has_its_text_in_the_language(words, language):
    ran = call(*words, "--help", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert not re.search(r"\b(help|column|table|metavar)\.", ran.out)
    page = re.sub(r"\s", "", ran.out)
    assert re.sub(r"\s", "", entry(f"help.{'_'.join(words) or 'keyproj'}", language)) in page
    assert len(options(ran.out)) >= (2 if words in [(command,) for command in (*GROUPS, "merge")] else 3)
    for option in options(ran.out):
        name = option[2:].replace("-", "_")
        ids = [f"help.option.{word}{name}" for word in (f"{'_'.join(words)}_", *(f"{word}_" for word in words), "")]
        ids = [id for id in ids if id in TEXTS]
        assert re.sub(r"\s", "", entry(ids[0], language)) in page, option


@pytest.mark.parametrize("words", PAGES, ids=lambda words: "".join(words) or "keyproj")
def test_both_languages_have_the_same_options(words):
    pages = {language: call(*words, "--help", "--lang", language).out for language in LANGUAGES}
    assert options(pages["zh"]) == options(pages["en"])
    assert len(pages["zh"].splitlines()) <= len(pages["en"].splitlines()) + 5


@pytest.mark.parametrize("words", PAGES, ids=lambda words: "".join(words) or "keyproj")
def test_off_a_terminal_the_page_is_always_the_same(words, monkeypatch):
    pages = []
    for columns in ("40", "300"):
        monkeypatch.setenv("COLUMNS", columns)
        pages.append(call(*words, "--help").out)
    assert pages[0] == pages[1]
    for line in pages[0].splitlines():
        assert sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line) <= WIDEST
        assert line == line.rstrip()


def test_the_list_of_commands_is_whole():
    page = call("--help", "--lang", "en").out
    assert re.findall(r"^  ([a-z]+)  ", page, re.MULTILINE) == list(COMMANDS)


def test_the_reporting_commands_take_the_same_options():
    pages = {name: options(call(name, "--help").out) for name in COMMANDS}
    for name in ("summary", "list", "show", "query", "check"):
        assert {"--ledger", "--lang", "--format", "--output"} <= set(pages[name])
    for name in ("summary", "list", "show"):
        assert {"--quarter", "--year", "--month", "--as-of", "--known-by"} <= set(pages[name])
    for name in ("summary", "list"):
        assert {"--county", "--sector", "--stage", "--category", "--scale", "--leader", "--project"} <= set(pages[name])


def test_the_version():
    assert call("--version") == (0, f"keyproj {__version__}\n", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_command_the_help_is_shown(language):
    ran, told = call("--lang", language), call("--help", "--lang", language).out
    assert told in (ran.out, ran.err)
