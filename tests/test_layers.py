"""The import contracts hold, and a planted violation is refused."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINT = Path(sys.executable).with_name("lint-imports")


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Checks the contracts of the package in a folder."""
    command = [LINT, "--config", "pyproject.toml", "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path):
    """The package and its contracts, to be spoiled."""
    shutil.copytree(ROOT / "keyproj", tmp_path / "keyproj", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_contracts_hold(copy):
    checked = lint(copy)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize(
    ("module", "lines", "contract", "chain"),
    [
        (
            "base/months.py",
            "def _planted():\n    import keyproj.cli.main\n",
            "Data flows one way",
            "keyproj.base.months -> keyproj.cli.main",
        ),
        (
            "base/amount.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from keyproj.cli import main\n",
            "Data flows one way",
            "keyproj.base.amount -> keyproj.cli.main",
        ),
        (
            "reports/summary.py",
            "from keyproj.render.formats import *\n",
            "Data flows one way",
            "keyproj.reports.summary -> keyproj.render.formats",
        ),
        (
            "rules/bands.py",
            "import pydantic\n",
            "Rules and schedules know nothing of YAML, pydantic, SQL or the screen",
            "keyproj.rules.bands -> pydantic",
        ),
        (
            "store/save.py",
            "def _planted():\n    import typer\n",
            "Only the command line knows typer",
            "keyproj.store.save -> typer",
        ),
    ],
)
def test_a_planted_violation_is_refused(copy, module, lines, contract, chain):
    with (copy / "keyproj" / module).open("a") as file:
        file.write("\n" + lines)
    checked = lint(copy)
    assert checked.returncode == 1
    assert f"{contract} BROKEN" in checked.stdout
    assert chain in checked.stdout


def test_a_layer_without_a_place_is_refused(copy):
    (copy / "keyproj" / "planted").mkdir()
    (copy / "keyproj" / "planted" / "__init__.py").write_text('"""Nowhere."""\n')
    checked = lint(copy)
    assert checked.returncode == 1
    assert "keyproj.planted" in checked.stdout
