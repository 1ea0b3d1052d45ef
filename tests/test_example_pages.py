"""The wall charts among the expected outputs, which a browser opens; `pytest --update` writes them anew.

The chart of all 217 projects is a quarter of a megabyte: of it only the digest is kept, and one county's page in full.
"""

import hashlib

import pytest

from tests.running import OTHER_MACHINE, ROOT, process

EXAMPLES = ROOT / "examples"
BAOCHENG = ["--ledger", "examples/baocheng"]
PAGES = {
    "baocheng/chart.html": BAOCHENG,
    "baocheng/chart-BC-0012.html": ["BC-0012", *BAOCHENG],
    "tangshan/chart-路北区.html": ["--ledger", "data", "--county", "路北区"],
    "tangshan/chart-TS-0044-english.html": ["TS-0044", "--ledger", "data", "--lang", "en", "--paper", "A1"],
    "tangshan/chart.html.sha256": ["--ledger", "data"],
}
"""File → what the chart of June is asked for."""


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_what_the_command_prints(name, warm, request):
    ran = process("chart", "--month", "2023-06", *PAGES[name], "--format", "html", env={"KEYPROJ_CACHE": str(warm)})
    assert (ran.code, ran.err) == (0, "")
    made = ran.out.encode()
    if name.endswith(".sha256"):
        made = f"{hashlib.sha256(made).hexdigest()}  chart.html\n".encode()
    if request.config.getoption("--update"):
        (EXAMPLES / name).write_bytes(made)
    assert (EXAMPLES / name).read_bytes() == made, "pytest --update tests/test_example_pages.py writes it anew"


def test_the_bytes_are_the_same_on_another_machine(warm):
    name = "baocheng/chart.html"
    words = ("chart", "--month", "2023-06", *PAGES[name], "--format", "html")
    ran = process(*words, env={**OTHER_MACHINE, "KEYPROJ_CACHE": str(warm)})
    assert ran.out.encode() == (EXAMPLES / name).read_bytes()


def test_every_page_of_the_examples_is_asked_for():
    assert {path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.rglob("*.html")} <= PAGES.keys()
