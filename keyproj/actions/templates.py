"""The files that keyproj begins others from (`keyproj/templates`), with their gaps filled."""

import string
from collections.abc import Mapping
from importlib import resources


class _Gaps(string.Template):
    """Gaps are `%{name}`: `$` has a meaning of its own in CI files and schemas."""

    delimiter = "%"


def filled(name: str, gaps: Mapping[str, str]) -> str:
    """A template (`zh/policy.yaml`) with its gaps filled; what fills them is never looked at for gaps again."""
    text = resources.files("keyproj").joinpath("templates", *name.split("/")).read_text("utf-8")
    return _Gaps(text).substitute(gaps)
