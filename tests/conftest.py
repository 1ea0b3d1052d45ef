"""What every test has: a cache folder of its own, and small ledgers to work on."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import hypothesis
import pytest

from tests.small import PLAN, POLICY, plan, progress, project, write

hypothesis.settings.register_profile("keyproj", deadline=None, derandomize=True, database=None, max_examples=60)
hypothesis.settings.load_profile("keyproj")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest --update` writes the expected outputs of examples/ and of the pages anew."""
    parser.addoption(
        "--update", action="store_true", help="write the expected outputs of examples/ and of the pages anew"
    )


def pytest_configure() -> None:
    """Ctrl-C is heeded by what the tests start, also where a shell runs them in the background, deaf to it."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def cache(tmp_path_factory, monkeypatch) -> Path:
    """The cache folder of this test alone."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("KEYPROJ_CACHE", str(folder))
    return folder


@pytest.fixture
def ledger(tmp_path) -> Path:
    """A valid ledger with a policy, a published plan and three projects."""
    building = plan(quarters="[2000万元, 3000万元, 4000万元, 3000万元]", start="2023-02", completion="2023-11")
    reports = progress(("2023-02", "900万元", "2023-03-02"), ("2023-03", "1200万元", "2023-04-03"))
    more = plan(category="续建", investment="6000万元") + progress(("2023-01", "500万元", "2023-02-02"))
    files = {
        "keyproj.yaml": POLICY,
        "plans/2023.yaml": PLAN,
        "projects/路北区/TS-0001.yaml": project("TS-0001", building + reports, started="2023-02-26"),
        "projects/路北区/TS-0002.yaml": project("TS-0002", more, total_investment="3亿元", started="2022-05-01"),
        "projects/丰南区/TS-0003.yaml": project("TS-0003", plan(category="前期"), county="丰南区", sector="民生"),
    }
    return write(tmp_path / "ledger", files)


@contextmanager
def without_rights() -> Iterator[None]:
    """Lets the block run as someone who owns nothing, for root would be let in everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that the tests of `data/` share, so that its files are read once."""
    return tmp_path_factory.mktemp("warm")


@pytest.fixture
def data(warm: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The ledger of `data/`, with the shared index."""
    monkeypatch.setenv("KEYPROJ_CACHE", str(warm))
    return str(Path(__file__).parents[1] / "data")
