"""What README and docs show is what keyproj prints: each command is run. `pytest --update` writes it anew."""

import contextlib
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gitted import git
from tests.pages import ALL, CHINESE, ENGLISH, LANGUAGES, expected, links, name, renew, renewed, shown, told
from tests.running import ROOT, Ran, call, process

READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
CLONE = {"data", "examples"}
COMMANDS = [(name(path), command, output) for path in ALL for command, output in shown(path)]
TOUR = 260
"""Lines of a README that can still be walked through in five minutes."""


@pytest.fixture(scope="module")
def run(tmp_path_factory, warm):
    """Runs a command of a page on its desk: a folder with what the clone has, where it may leave files for the next.

    One that leaves none and names none prints the same on every desk, and is run only once. Those of the READMEs run
    in processes of their own, as a user's do; the others within this one, which is quicker.
    """
    desks = {}
    known = {}

    def left(page):
        return {path.name for path in desks[page].iterdir()} - CLONE

    def answer(page, command):
        if page not in desks:
            desks[page] = tmp_path_factory.mktemp("desk")
            for folder in CLONE:
                (desks[page] / folder).symlink_to(ROOT / folder)
        before, (program, *words) = left(page), shlex.split(command, comments=True)
        if command in known and before.isdisjoint(words):
            return known[command]
        if program != "keyproj":
            return Ran(0, other(program, words, desks[page]), "")
        with contextlib.chdir(desks[page]), pytest.MonkeyPatch.context() as patch:
            patch.setenv("KEYPROJ_CACHE", str(warm))
            patch.delenv("KEYPROJ_LEDGER", raising=False)
            ran = process(*words, cwd=desks[page]) if page.startswith("README") else call(*words)
        if before.isdisjoint(words) and left(page) == before:
            known[command] = ran
        return ran

    return answer


def other(program, words, folder):
    """What git prints, which may call keyproj to merge; sed, where somebody edits a file by hand, prints nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        patch.setenv("PYTHONPATH", str(ROOT))
        if program == "git":
            return git(folder, *words)
        return subprocess.run([program, *words], cwd=folder, check=True, stdout=subprocess.PIPE).stdout.decode()


@pytest.mark.parametrize(("page", "command", "output"), COMMANDS, ids=[f"{p}: {c[:60]}" for p, c, _ in COMMANDS])
def test_the_command_prints_what_the_page_shows(page, command, output, run, request):
    assert command.startswith(("keyproj ", "git ", "sed -i ")), f"{page} shows a command that is not ours"
    ran = run(page, command)
    assert ran.code in (0, 1, 3)
    printed = (ran.out + ran.err).replace("\r\n", "\n").strip("\n") + "\n"
    if request.config.getoption("--update") and not expected(output).fullmatch(printed):
        renew(ROOT / page, command, output, printed)
        return
    assert expected(output).fullmatch(printed), printed


def test_a_line_of_dots_stands_for_any_number_of_lines():
    assert expected("a\n…\nd").fullmatch("a\nb\nc\nd\n")
    assert expected("a\n…").fullmatch("a\n")
    assert expected("a (…) b").fullmatch("a (1) b\n")
    assert not expected("a (…) b").fullmatch("a (1\n) b\n")
    assert not expected("a\n…\nd").fullmatch("a\nb\n")
    assert not expected("a.c").fullmatch("abc\n")


def test_an_output_is_renewed_with_its_lines_left_out():
    assert renewed("a1\n…\nd1", "a2\nb2\nc2\nd2\n") == "a2\n…\nd2"
    assert renewed("a1\n…", "a2\nb2\n") == "a2\n…"
    assert renewed("…\nfigure 1\n…", "x\nfigure 2\ny\n") == "…\nfigure 2\n…"
    assert renewed("a (…)\nb1", "a (9)\nb2\n") == "a (…)\nb2"
    assert renewed("a1\nb1", "a2\nb2\nc2\n") == "a2\nb2\nc2"


@pytest.fixture(scope="module")
def commands(warm):
    """The commands of the help."""
    page = process("--help", "--lang", "en", env={"KEYPROJ_CACHE": str(warm)}).out
    return re.findall(r"^  (\w+)  ", page.partition("Commands\n")[2].partition("\n\n")[0], re.MULTILINE)


@pytest.mark.parametrize("path", READMES, ids=name)
def test_a_readme_names_every_command(path, commands):
    page = path.read_text("utf-8")
    assert len(commands) >= 6
    assert [word for word in commands if not re.search(rf"`(?:keyproj )?{word}\b|\bkeyproj {word}\b", page)] == []


@pytest.mark.parametrize("pages", LANGUAGES.values(), ids=LANGUAGES)
def test_the_pages_of_a_language_show_every_command(pages, commands):
    text = "".join(path.read_text("utf-8") for path in pages)
    assert [word for word in commands if f"keyproj {word}" not in text] == []


@pytest.mark.parametrize("path", READMES, ids=name)
def test_a_readme_shows_something_and_stays_short(path):
    assert len(list(shown(path))) >= 5
    assert path.read_text("utf-8").count("\n") <= TOUR


@pytest.mark.parametrize("path", ENGLISH, ids=name)
def test_both_languages_show_the_same_commands(path):
    assert list(told(path)) == list(told(path.with_suffix(".zh-CN.md")))


@pytest.mark.parametrize("path", ALL, ids=name)
def test_what_a_page_links_to_is_there(path):
    assert [target for target in links(path) if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("readme", READMES, ids=name)
def test_a_readme_links_every_guide_of_its_language(readme):
    pages = CHINESE if readme in CHINESE else ENGLISH
    linked = {readme.parent / target for target in links(readme)}
    assert [name(path) for path in pages if path.parent.name == "guide" and path not in linked] == []


def test_every_page_is_there_in_both_languages():
    assert sorted(path.with_suffix(".zh-CN.md") for path in ENGLISH) == sorted(CHINESE)
