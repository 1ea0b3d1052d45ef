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
    "K21": ("与规则核对", "Against the policy"),
    "K22": ("项目代码", "Project codes"),
    "K23": ("计划和资金", "A plan and its money"),
    "K24": ("日期先后和工序", "The order of dates, and schedules"),
    "K25": ("进度上报", "Reports of progress"),
    "K26": ("前期手续", "Formalities"),
    "K27": ("附件", "Attachments"),
    "K28": ("公布数", "Published figures"),
    "K29": ("正当理由", "Exemptions"),
    "K30": ("规则", "The policy"),
    "K31": ("预警规则", "The warning policy"),
    "K32": ("督办单", "Slips"),
    "K33": ("动态调整", "Adjustments"),
    "K34": ("动态调整", "Adjustments"),
    "K35": ("调整建议的签字", "Signatures of adjustments"),
    "K36": ("已执行的调整", "Applied adjustments"),
    "K37": ("关账", "Closed months"),
    "K38": ("分支改动", "What a branch changes"),
    "K40": ("已接受的差错", "Accepted problems"),
}
"""Beginning of a code → heading."""

SEVERITIES = {"error": ("错误", "error"), "warning": ("警告", "warning"), "info": ("提示", "info")}

_HEAD = (
    """# 差错编号

`keyproj check` 列出台账中的全部差错,每个差错有编号、位置、原因和改法;`keyproj check --explain 编号` 给出本页的说明。
K0、K1 的错误使文件无法读懂,这样的文件不计入报表,各报表会注明;K2 是前后矛盾、可疑之处,照常计入,严重程度可以在规则
(`checks.severity`)中调整。本页由程序生成(`python -m tools.docs`)。

[English](problems.md)
""",
    """# Problems

`keyproj check` lists every problem of a ledger with its code, place, cause and what to write instead, and
`keyproj check --explain CODE` says what stands here. A file with an error of K0 or K1 can't be understood and is not
counted, and every report says so. K2 is what contradicts itself or looks unlikely: it is counted as it stands, and the
policy (`checks.severity`) may judge it otherwise. This page is made from the code (`python -m tools.docs`).

[中文](problems.zh-CN.md)
""",
)
_EXAMPLES = re.compile(r"\n(?:错|Wrong):\n")
_NEEDS = (";依据:", "; looks at ")
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
    severity, name, needs = CODES[code]
    says, instead = _LABELS[number]
    why, examples = _EXAMPLES.split(_text(f"{code}.why", number).format(), maxsplit=1)
    wrong = "错" if number == 0 else "Wrong"
    return (
        f"### {code} {_text(f'{code}.title', number)}\n\n`{name}`, {SEVERITIES[severity][number]}"
        f"{_NEEDS[number]}{_words(needs, number)}\n\n"
        f"{why}\n\n```text\n{wrong}:\n{examples}\n```\n\n"
        f"- {says}: {_open(_text(f'{code}.message', number))}\n- {instead}: {_open(_text(f'{code}.hint', number))}\n"
    )


def _words(needs: tuple[str, ...], number: int) -> str:
    """What a rule looks at, in words."""
    return ("、", ", ")[number].join(entry(f"needs.{need}", LANGUAGES[number]) for need in needs)


def _text(id: str, number: int) -> str:
    return entry(f"problem.{id}", LANGUAGES[number])


def _open(text: str) -> str:
    """A text whose gaps are left open."""
    return re.sub(r"(?<!\{)\{\w+\}", "…", text).format()
