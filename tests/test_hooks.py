"""`.pre-commit-hooks.yaml`: what pre-commit would run, run as it would run it."""

import re
import shlex

import pytest
from ruamel.yaml import YAML

from tests.running import ROOT, call, process
from tests.small import project, write

HOOKS = {hook["id"]: hook for hook in YAML(typ="safe").load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
KEYS = {"id", "name", "description", "entry", "language", "files", "types", "always_run", "pass_filenames"}


def run(id, ledger, *files):
    """The hook's entry, from the repository's folder, with the files that its pattern lets through."""
    hook = HOOKS[id]
    passed = (
        [file for file in files if re.search(hook.get("files", ""), file)] if hook.get("pass_filenames", True) else []
    )
    command, *words = shlex.split(hook["entry"])
    assert command == "keyproj"
    return process(*words, *passed, cwd=ledger, env={"PYTHONPATH": str(ROOT), "KEYPROJ_LEDGER": None})


def test_the_manifest_says_what_pre_commit_needs():
    assert list(HOOKS) == ["keyproj-check", "keyproj-check-ledger"]
    for hook in HOOKS.values():
        assert {"id", "name", "entry", "language"} <= set(hook) <= KEYS
        assert hook["language"] == "python"
    assert HOOKS["keyproj-check-ledger"]["always_run"] is True


def test_a_new_ledger_is_checked_also_when_files_are_only_deleted(tmp_path):
    """pre-commit hands on no names then, and skips what waits for names."""
    assert call("init", str(tmp_path / "new")).code == 0
    text = (tmp_path / "new/.pre-commit-config.yaml").read_text("utf-8")
    (hook,) = YAML(typ="safe").load(text)["repos"][0]["hooks"]
    assert (hook["entry"], hook["always_run"], hook["pass_filenames"]) == ("keyproj check", True, False)
    assert "files" not in hook


@pytest.mark.parametrize("id", HOOKS)
def test_a_hook_stops_a_bad_file(ledger, id):
    name = "projects/路北区/TS-0002.yaml"
    assert run(id, ledger, name, "README.md").code == 0
    write(ledger, {name: project("TS-0002", total_investment="3")})
    ran = run(id, ledger, name, "README.md")
    assert ran.code == 1
    assert ran.out.startswith(f"K112 错误  {name}:5:19")


def test_the_hook_of_changed_files_looks_at_these_alone(ledger):
    write(ledger, {"projects/路北区/TS-0002.yaml": project("TS-0002", total_investment="3")})
    assert run("keyproj-check", ledger, "projects/路北区/TS-0001.yaml").code == 0
    assert run("keyproj-check-ledger", ledger, "projects/路北区/TS-0001.yaml").code == 1


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("keyproj.yaml", True),
        ("data/plans/2023.yaml", True),
        ("projects/a/b.yaml", True),
        ("docs/keyproj.yml", False),
        ("my-projects/a.yaml", False),
        (".github/workflows/keyproj.yml", False),
    ],
)
def test_which_files_the_hook_takes(name, taken):
    assert bool(re.search(HOOKS["keyproj-check"]["files"], name)) == taken
