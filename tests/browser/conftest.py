"""A Chromium that is on the machine already, driven by playwright; without one the tests are skipped and say so."""

import re
import shutil

import pytest

from keyproj.render.as_chart import as_chart
from keyproj.render.voice import Voice

NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser():
    """The browser of all tests here."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(f"needs a browser: none of {', '.join(NAMES)} is installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=found)
        yield chromium
        chromium.close()


@pytest.fixture
def shown(browser, tmp_path):
    """Opens a chart's page from a file; `page.heard` are the requests, messages and errors that it gave rise to."""
    pages = []

    def open_page(chart, paper="A3", width=1600):
        file = tmp_path / f"chart{len(pages)}.html"
        file.write_text(as_chart(chart, Voice("zh", chart.style), paper), "utf-8")
        page = browser.new_page(viewport={"width": width, "height": 900})
        pages.append(page)
        page.heard = []
        page.on("request", lambda request: page.heard.append(request.url))
        page.on("console", lambda message: page.heard.append(message.text))
        page.on("pageerror", lambda error: page.heard.append(str(error)))
        page.on("dialog", lambda dialog: (page.heard.append(dialog.message), dialog.dismiss()))
        page.goto(file.as_uri())
        page.heard.remove(file.as_uri())
        return page

    yield open_page
    for page in pages:
        page.close()


@pytest.fixture
def sheets():
    """Prints a page: the words on each sheet, without the spaces between them, and the sheets' sizes in mm."""
    from pypdfium2 import PdfDocument

    def print_page(page):
        made = PdfDocument(page.pdf(prefer_css_page_size=True))
        words = [re.sub(r"\s", "", sheet.get_textpage().get_text_bounded()) for sheet in made]
        return words, {tuple(round(points / 72 * 25.4) for points in sheet.get_size()) for sheet in made}

    return print_page
