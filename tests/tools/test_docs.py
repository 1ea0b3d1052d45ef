"""The made pages of docs/ are up to date, and their examples are good files."""

import re

import pytest

from keyproj.store.read import read
from tools.docs import DOCS, NAMES, pages

PAGES = pages()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_page_says_what_the_code_says(path):
    assert path.read_text("utf-8") == PAGES[path], "run python -m tools.docs"


def examples(language):
    page = (DOCS / NAMES[language].format("format")).read_text("utf-8")
    return re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)


def models(language):
    files = zip(
        ("project", "plan", "policy", "exemption", "adjustment", "slip", "close"), examples(language), strict=True
    )
    return [read(text.encode(), "a.yaml", kind).model for kind, text in files]


@pytest.mark.parametrize("language", NAMES)
def test_the_examples_of_the_format_are_read_without_a_problem(language):
    assert None not in models(language)


def test_the_examples_are_the_same_in_both_languages():
    assert models("zh") == models("en")
