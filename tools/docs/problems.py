"""The page of all problems, from the table of codes and the catalogue."""

import re
from itertools import groupby

from keyproj.base.codes import CODES
from keyproj.render.catalogue import LANGUAGES, entry

GROUPS = {
    "K00": ("文件", "The file itself"),
    "K09": ("文件", "The file itself"),
    "K01": ("YAML 写法", "Its YAML"),
    "K10": ("字段", "Its fields"),
    "K11": ("单个值", "Single values"),
    "K12": ("单个值", "Single values"),
    "K13": ("单个值", "Single values"),
    "K14": ("同一文件中互相矛盾的值", "Values that contradict each other within one file"),
    "K20": ("文件之间", "Between files"),
    "K23": ("计划和资金", "A plan and its money"),
    "K30": ("规则", "The policy"),
}
"""Beginning of a code → heading."""

SEVERITIES = {"error": ("错误", "error"), "warning": ("警告", "warning"), "info": ("提示", "info")}

_HEAD = (
    """# 差错编号

`keyproj check` 列出台账中的全部差错,每个差错有编号、位置、原因和改法。有错误的文件不计入报表,各报表会注明;
警告不影响计入。本页由程序生成(`python -m tools.docs`)。

[English](problems.md)
""",
    """# Problems

`keyproj check` lists every problem of a ledger with its code, place, cause and what to write instead. A file with an
error is not counted, and every report says so; a warning changes no figure. This page is made from the code
(`python -m tools.docs`).

[中文](problems.zh-CN.md)
""",
)
_EXAMPLES = re.compile(r"\n(?:错|Wrong):\n")
_LABELS = (("说明", "改法"), ("It says", "Instead"))


def page(language: str) -> str:
    """The whole page in one language."""
    number = LANGUAGES.index(language)
    parts = [_HEAD[number]]
    for heading, codes in groupby(CODES, lambda code: GROUPS[code[:3]][number]):
        parts.append(f"## {heading}\n")
        parts += [_problem(code, number) for code in codes]
    return "\n".join(parts)


def _problem(code: str, number: int) -> str:
    severity, name, _ = CODES[code]
    says, instead = _LABELS[number]
    why, examples = _EXAMPLES.split(_text(f"{code}.why", number).format(), maxsplit=1)
    wrong = "错" if number == 0 else "Wrong"
    return (
        f"### {code} {_text(f'{code}.title', number)}\n\n`{name}`, {SEVERITIES[severity][number]}\n\n"
        f"{why}\n\n```text\n{wrong}:\n{examples}\n```\n\n"
        f"- {says}: {_open(_text(f'{code}.message', number))}\n- {instead}: {_open(_text(f'{code}.hint', number))}\n"
    )


def _text(id: str, number: int) -> str:
    return entry(f"problem.{id}", LANGUAGES[number])


def _open(text: str) -> str:
    """A text whose gaps are left open."""
    return re.sub(r"(?<!\{)\{\w+\}", "…", text).format()
