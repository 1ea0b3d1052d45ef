"""The pictures of the wall chart in docs/images are small, and shown where one looks for them."""

import re

import pytest

from tests.running import ROOT

IMAGES = sorted((ROOT / "docs" / "images").glob("*.png"))
LARGEST = 150_000


@pytest.mark.parametrize("path", IMAGES, ids=lambda path: path.name)
def test_a_picture_is_a_small_png(path):
    assert path.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert path.stat().st_size < LARGEST


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_both_readmes_show_every_picture(readme):
    shown = re.findall(r"!\[[^]]+]\((docs/images/[^)]+)\)", (ROOT / readme).read_text("utf-8"))
    assert [ROOT / path for path in sorted(shown)] == IMAGES
