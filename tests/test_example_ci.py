"""The ledgers that come with keyproj have the files for reviews that `init` and `setup` write. `pytest --update` writes
them anew.
"""

import shutil

import pytest

from tests.gitted import git
from tests.running import ROOT, call

LEDGERS = ("data", "examples/baocheng")
BY_INIT = (".github/workflows/keyproj.yml", ".gitignore", ".gitlab-ci.yml", ".pre-commit-config.yaml")
BY_SETUP = (".gitattributes", "CODEOWNERS")


@pytest.mark.parametrize("name", LEDGERS)
def test_a_ledger_has_what_its_own_repository_would_need(name, tmp_path, request):
    new, own = tmp_path / "new", tmp_path / "own"
    assert call("init", str(new), "--lang", "zh").code == 0
    shutil.copytree(ROOT / name, own, ignore=lambda _, found: [one for one in found if one in BY_SETUP])
    shutil.copy(new / ".gitattributes", own)
    git(own, "init", "-q")
    assert call("setup", "--ledger", str(own)).code == 0
    made = {one: (folder / one).read_bytes() for folder, ones in ((new, BY_INIT), (own, BY_SETUP)) for one in ones}
    if request.config.getoption("--update"):
        for path, data in made.items():
            (ROOT / name / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / name / path).write_bytes(data)
    found = {path: (ROOT / name / path).read_bytes() for path in made if (ROOT / name / path).exists()}
    assert found == made, f"pytest --update {__name__} writes them anew"
