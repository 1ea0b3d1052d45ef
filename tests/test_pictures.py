"""The pictures of the wall chart in docs/images are small, and shown where one looks for them."""

import pytest

from tests.pages import LANGUAGES, links
from tests.running import ROOT

IMAGES = sorted((ROOT / "docs" / "images").glob("*.png"))
LARGEST = 150_000


@pytest.mark.parametrize("path", IMAGES, ids=lambda path: path.name)
def test_a_picture_is_a_small_png(path):
    assert path.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert path.stat().st_size < LARGEST


@pytest.mark.parametrize("pages", LANGUAGES.values(), ids=LANGUAGES)
def test_the_pages_of_each_language_show_every_picture(pages):
    shown = {(path.parent / target).resolve() for path in pages for target in links(path) if target.endswith(".png")}
    assert sorted(shown) == IMAGES
