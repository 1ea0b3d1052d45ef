"""Makes the pictures of the wall chart in docs/images, with Chromium and a Chinese font that are there already.

Run `python -m tools.chart_pictures`.
"""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from keyproj.cli.main import main

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
SCREEN = {
    "chart-baocheng": ["--ledger", "examples/baocheng"],
    "chart-steps": ["BC-0012", "--ledger", "examples/baocheng"],
}
"""Picture of a screen → what is asked for."""
SHEET = ("chart-tangshan-a3", ["--ledger", "data"], 3)
"""Picture of a printed sheet, what is asked for, which sheet of all."""
WIDTH, COLOURS = 1400, 128
"""Of each picture, so that it stays small."""


def chart(options: list[str], file: Path) -> None:
    """Writes a chart's page as the command line does."""
    with suppress(SystemExit):
        main(["chart", "--month", "2023-06", *options, "-o", str(file)])


def pictures(folder: Path) -> Iterator[Path]:
    """Makes each picture in a folder."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    assert chromium, "Chromium is not installed"
    with sync_playwright() as play, tempfile.TemporaryDirectory() as made:
        page = play.chromium.launch(executable_path=chromium).new_page(viewport={"width": WIDTH, "height": 787})
        file = Path(made) / "chart.html"
        for name, options in SCREEN.items():
            chart(options, file)
            page.goto(file.as_uri())
            yield _small(page.screenshot(full_page=True), folder / f"{name}.png")
        name, options, number = SHEET
        chart(options, file)
        page.goto(file.as_uri())
        yield _small(_sheet(page.pdf(prefer_css_page_size=True), number), folder / f"{name}.png")


def _sheet(pdf: bytes, number: int) -> bytes:
    """A printed sheet as a picture."""
    from io import BytesIO

    from pypdfium2 import PdfDocument

    page, kept = PdfDocument(pdf)[number - 1], BytesIO()
    page.render(scale=WIDTH / page.get_width()).to_pil().save(kept, "PNG")
    return kept.getvalue()


def _small(png: bytes, file: Path) -> Path:
    """Few colours, no more than are seen."""
    from io import BytesIO

    from PIL import Image

    Image.open(BytesIO(png)).convert("RGB").quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        file, optimize=True
    )
    return file


if __name__ == "__main__":
    IMAGES.mkdir(exist_ok=True)
    for picture in pictures(IMAGES):
        sys.stdout.write(f"{picture.relative_to(ROOT)} {picture.stat().st_size // 1000} kB\n")
