"""Each `examples/**/*.console` is a command and what it prints; `pytest --update` writes it anew."""

import os
import shlex

import pytest

from tests.running import OTHER_MACHINE, ROOT, process

EXAMPLES = sorted((ROOT / "examples").glob("*/*.console"))
NAMES = [f"{path.parent.name}/{path.stem}" for path in EXAMPLES]


def command(path):
    """The words after `$ keyproj`."""
    shell, name, *words = shlex.split(path.read_text("utf-8").split("\n", 1)[0])
    assert (shell, name) == ("$", "keyproj"), path
    return words


def as_told(ran):
    """What stands under the command: the output, what went to the other stream, the exit code unless it is 0."""
    return ran.out + ran.err + (f"[exit {ran.code}]\n" if ran.code else "")


@pytest.mark.parametrize("path", EXAMPLES, ids=NAMES)
def test_the_example_prints_what_it_says(path, warm, request):
    first = path.read_text("utf-8").split("\n", 1)[0]
    printed = f"{first}\n{as_told(process(*command(path), env={'KEYPROJ_CACHE': str(warm)}))}".encode()
    if request.config.getoption("--update"):
        path.write_bytes(printed)
    assert path.read_bytes() == printed, "pytest --update tests/test_examples.py writes it anew"


@pytest.mark.parametrize("path", EXAMPLES[::4], ids=NAMES[::4])
def test_the_bytes_are_the_same_on_another_machine_and_in_another_folder(path, warm, tmp_path):
    words = command(path)
    at = words.index("--ledger") + 1
    here = process(*words, env={"KEYPROJ_CACHE": str(warm)})
    words[at] = os.path.relpath(ROOT / words[at], tmp_path)
    assert process(*words, cwd=tmp_path, env={**OTHER_MACHINE, "KEYPROJ_CACHE": str(warm)}) == here


def test_a_first_run_without_an_index_prints_the_same(tmp_path):
    example = ROOT / "examples" / "tangshan" / "summary.console"
    ran = process(*command(example), env={"KEYPROJ_CACHE": str(tmp_path / "none")})
    assert example.read_text("utf-8").split("\n", 1)[1] == as_told(ran)
