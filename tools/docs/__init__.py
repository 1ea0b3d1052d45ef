"""The pages of docs/ that are made from the code, so that they can't drift from it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from tools.docs.fields import tables
from tools.docs.problems import page

DOCS = Path(__file__).parents[2] / "docs"
NAMES = {"zh": "{}.zh-CN.md", "en": "{}.md"}
"""How a page is named in each language."""


def pages() -> dict[Path, str]:
    """Each made page with the text that it should have; a page with marked parts keeps what stands around them."""
    made: dict[Path, str] = {}
    for language, name in NAMES.items():
        made[DOCS / name.format("problems")] = page(language)
        path = DOCS / name.format("format")
        made[path] = _filled(path.read_text("utf-8"), partial(tables, language=language))
    return made


def _filled(text: str, table: Callable[[str], str]) -> str:
    """The text with `<!-- fields of project -->` … `<!-- end -->` filled anew."""
    head, *parts = text.split("<!-- fields of ")
    filled = [head]
    for part in parts:
        kind, rest = part.split(" -->", 1)
        _, behind = rest.split("<!-- end -->", 1)
        filled.append(f"<!-- fields of {kind} -->\n\n{table(kind)}\n<!-- end -->{behind}")
    return "".join(filled)
