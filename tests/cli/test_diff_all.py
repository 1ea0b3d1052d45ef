"""`diff` leaves no field of a file out: each value of the examples in docs/format.md is changed, one at a time."""

import json
import re
from pathlib import Path

import pytest

from tests.gitted import commit
from tests.running import call
from tests.small import POLICY, write

EXAMPLES = re.findall(r"```yaml\n(.*?)```", (Path(__file__).parents[2] / "docs/format.md").read_text(), re.DOTALL)
PROJECT, PUBLISHED, RULES, EXEMPTION, ADJUSTMENT, SLIP, CLOSE = (re.sub(" +# .*", "", text) for text in EXAMPLES)
MORE = """\
parent: TS-0100
completed: 2023-11-30
suspended: [{since: 2023-04-10, until: 2023-05-20, reason: 汛期停工}]
removed: {date: 2023-06-30, reason: 投资方撤资, document: 某文}
history:
  - adjustment: TS-ADJ-2023Q1-01
    effective: 2023-03-31
    changes: [{field: name, old: 甲, new: 乙}]
"""
WORDS = {
    "产业": "民生", "路北区": "丰南区", "市级": "县级", "备案": "核准", "续建": "新开工", "是": "否", "已完成": "办理中",
    "未办理": "办理中", "不需要": "未办理", "土地": "能耗", "资金": "其他", "督办单": "提示单", "投资进度": "开工",
    "项目备案": "项目核准", "节能审查": "施工许可", "取水许可": "施工许可", "年度计划": "起止时间",
}  # fmt: skip
"""Values of closed vocabularies, and others of the same."""

VALUE = re.compile(
    r"(?<=: )(?![{\[|])[^\s,{}\[\]#\"][^,}\]\n#\"]*(?<! )|(?<=[\[ ])[\d.]+(?:亿元|万平方米)(?=[,\]])|^  .*平方米;$",
    re.MULTILINE,
)


def other(text):
    """Another value of the same form."""
    if text in WORDS:
        return WORDS[text]
    if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text):
        return f"{text[:5]}{int(text[5:7]) % 12 + 1:02d}{text[7:]}".replace("-31", "-30").replace("02-30", "02-28")
    if re.fullmatch(r"[\d.]+\D*", text):
        return re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 8 + 1), text, count=1)
    if re.fullmatch(r"[0-9a-f]{64}", text):
        return text[::-1]
    return text[:-1] + "又" + text[-1] if not text.isascii() else f"{text}1"


def unsaid(root, path, text):
    """The lines with values whose change `diff` has no row for; those whose change is an error are told as that."""
    write(root, {path: text})
    commit(root)
    left = []
    for match in VALUE.finditer(text):
        write(root, {path: text[: match.start()] + other(match[0]) + text[match.end() :]})
        ran = call("diff", "--month", "2023-06", "--format", "json", "--ledger", str(root), "--lang", "zh")
        if not ran.out:
            assert "keyproj.yaml 无法读取" in ran.err, ran
            continue
        report = json.loads(ran.out)
        if ran.code == 0 and not any(table["rows"] for table in report["tables"] if table["id"] != "moved"):
            left.append(text[text.rfind("\n", 0, match.start()) + 1 : match.end()].strip())
    return left


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("projects/TS-0001.yaml", PROJECT + MORE, []), ("exemptions/EX-ZL-01.yaml", EXEMPTION, []),
        ("adjustments/EX-ADJ-2023Q2-01.yaml", ADJUSTMENT, []), ("slips/2023-06-EX-0001.yaml", SLIP, []),
        ("closes/2023-06.yaml", CLOSE, []), ("plans/2023.yaml", PUBLISHED, []), ("keyproj.yaml", RULES, ["note: 示例"]),
    ],
)  # fmt: skip
def test_each_value(tmp_path, path, text, expected):
    write(tmp_path, {"keyproj.yaml": POLICY})
    assert unsaid(tmp_path, path, text) == expected
