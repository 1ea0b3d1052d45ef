"""What README and docs show is what keyproj prints: every `$ keyproj …` in a console block is run."""

import re
import shlex

import pytest

from tests.running import ROOT, process

READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
PAGES = [*READMES, *sorted((ROOT / "docs").glob("*.md"))]


def shown(path):
    """Each command of a page with what stands under it, up to the next command or the end of its block."""
    for block in re.findall(r"^```console\n(.*?)^```$", path.read_text("utf-8"), re.DOTALL | re.MULTILINE):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output.strip("\n")


COMMANDS = [(path.name, command, output) for path in PAGES for command, output in shown(path)]


def expected(output):
    """A pattern of the lines shown, in which `…` alone on a line stands for any number of lines."""
    lines = [r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in output.split("\n")]
    return re.compile("".join(lines))


@pytest.fixture(scope="module")
def desks(tmp_path_factory):
    """For each page a folder with what the clone has, in which its commands may leave files for the next."""
    folders = {}
    for path in PAGES:
        folders[path.name] = tmp_path_factory.mktemp("desk")
        for name in ("data", "examples"):
            (folders[path.name] / name).symlink_to(ROOT / name)
    return folders


@pytest.mark.parametrize(("page", "command", "output"), COMMANDS, ids=[f"{p}: {c[:60]}" for p, c, _ in COMMANDS])
def test_the_command_prints_what_the_page_shows(page, command, output, warm, desks):
    name, *words = shlex.split(command, comments=True)
    assert name == "keyproj", f"{page} shows a command that is not ours"
    ran = process(*words, cwd=desks[page], env={"KEYPROJ_CACHE": str(warm), "KEYPROJ_LEDGER": None})
    assert ran.code in (0, 1, 3)
    printed = (ran.out + ran.err).replace("\r\n", "\n").strip("\n") + "\n"
    assert expected(output).fullmatch(printed), printed


def test_a_line_of_dots_stands_for_any_number_of_lines():
    assert expected("a\n…\nd").fullmatch("a\nb\nc\nd\n")
    assert expected("a\n…").fullmatch("a\n")
    assert not expected("a\n…\nd").fullmatch("a\nb\n")
    assert not expected("a.c").fullmatch("abc\n")


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_every_command_of_the_help_occurs(path, warm):
    page = path.read_text("utf-8")
    told = process("--help", "--lang", "en", env={"KEYPROJ_CACHE": str(warm)}).out
    commands = re.findall(r"^  (\w+)  ", told.partition("Commands\n")[2].partition("\n\n")[0], re.MULTILINE)
    assert len(commands) >= 6
    assert [name for name in commands if f"keyproj {name}" not in page] == []


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_a_readme_shows_something(path):
    assert len(list(shown(path))) >= 5
