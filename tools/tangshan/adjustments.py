"""A quarter of adjustment proposals in every state, made by keyproj's own commands on the ledger without them."""

import contextlib
import io
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from keyproj.cli.main import main

from .people import GROUP, LEADERS
from .reserve import ID as RESERVE

_PAPER = "attachments/TS-ADJ-2023Q2-02/年度计划调整申请.txt"
_APPLICATION = "年度计划调整申请(合成)\n\n路北区都市型装备产业园三季度厂房移交推迟,年度计划由58570万元调整为5亿元。\n"

Words = tuple[str, ...]
"""Words of a command line."""

_PROPOSALS: Sequence[tuple[str, str, str, Words]] = (
    ("迁安市", "2023-05-12", "原名称与备案文件不一致，按备案名称更正", (
        *("TS-0033", "--name", "迁安铁精粉智能选矿改造(合成)"),
        *("--exemption", "备案名称与统计入库名称不一致，影响入库，需立即更正"),
        *("--exempted-by", "市重点办", "--exempted-on", "2023-05-10"),
    )),
    ("路北区", "2023-06-25", "厂房移交晚于预期，三季度投资相应推迟", (
        *("TS-0012", "--annual-plan", "5亿元", "--quarters", "15680万元,2.21亿元,12220万元,0万元"),
        *("--evidence", _PAPER),
    )),
    ("曹妃甸区", "2023-06-20", "前期手续已全部办结，用地、资金和建设单位已落实，申请纳入市重点项目计划", (
        *(RESERVE, "--in", "--category", "新开工", "--annual-plan", "2.4亿元"),
        *("--quarters", "0万元,0万元,1亿元,1.4亿元", "--start", "2023-08", "--goal", "年底前主体结构封顶"),
        *("--land", "工业用地180亩已供应，场地已平整", "--money", "资本金3.5亿元已到位，银行贷款已签约"),
        *("--unit-ready", "项目公司已成立，设计、监理单位已确定"),
    )),
    ("滦州市", "2023-06-21", "学校布局规划调整，项目不再实施", (
        *("TS-0200", "--out", "政策调整", "--causes", "城区学校布局规划修编，原选址改为社区公园"),
        *("--measures", "会同教育、规划部门三次研究选址，未能落实新地块"),
        *("--explanation", "待新选址确定后重新申报，已支出的前期费用由县级财政列支"),
    )),
    ("丰润区", "2023-06-22", "前期工作进展快于预期，具备开工条件", (
        *("TS-0180", "--to-construction", "新开工", "--annual-plan", "1.8亿元"),
        *("--quarters", "0万元,0万元,0.6亿元,1.2亿元", "--start", "2023-09", "--goal", "一期厂房基础完成"),
    )),
    ("古冶区", "2023-06-23", "管廊主要段落位于开平区，改由开平区负责", (
        *("TS-0081", "--county", "开平区", "--scope", "古冶区"),
    )),
    ("遵化市", "2023-06-26", "建设单位完成股权变更", ("TS-0109", "--unit", "遵化城南教育建设公司(合成)")),
    ("乐亭县", "2023-06-19", "设计方案优化，增加公用工程", ("TS-0041", "--total-investment", "38.2亿元")),
    ("滦南县", "2023-06-20", "风机设备到货推迟，申请停建", ("TS-0040", "--suspend", "2023-06-20")),
    ("玉田县", "2023-06-16", "桥梁工程需避开汛期", ("TS-0084", "--completion", "2024-06")),
    ("迁西县", "2023-06-28", "", ("TS-0089", "--start", "2023-08")),
    ("古冶区", "2023-06-24", "订单减少，适当压减年度计划", (
        *("TS-0064", "--annual-plan", "1.6亿元", "--quarters", "0万元,0万元,0.8亿元,0.8亿元"),
    )),
)  # fmt: skip
"""County, day, reason, and what is asked for: in the order of their numbers."""

_SIGNED: Mapping[int, Sequence[tuple[str, str, str]]] = {
    1: [("迁安市", "2023-05-15", "同意")],
    2: [("路北区", "2023-06-27", "同意")],
    3: [("曹妃甸区", "2023-06-26", "同意")],
    4: [("滦州市", "2023-06-27", "同意")],
    5: [("丰润区", "2023-06-28", "同意")],
    6: [("古冶区", "2023-06-28", "同意")],
    8: [("乐亭县", "2023-06-27", "退回")],
    9: [("滦南县", "2023-06-26", "不同意")],
}
"""Number → for which county, when and how its city leader signed."""

_DECIDED: Mapping[int, tuple[str, str, str]] = {
    1: ("2023-05-18", "市领导小组2023年第4次会议", "合成纪要〔2023〕4号"),
    2: ("2023-06-30", "市领导小组2023年第6次会议", "合成纪要〔2023〕6号"),
    3: ("2023-06-30", "市领导小组2023年第6次会议", "合成纪要〔2023〕6号"),
    4: ("2023-06-30", "市领导小组2023年第6次会议", "合成纪要〔2023〕6号"),
}
"""Number → when, in which meeting and by which document the leading group decided."""

_APPLIED = {1: "2023-05-22", 2: "2023-07-03", 3: "2023-07-03"}
"""Number → when its new values came into the projects' files."""

_WITHDRAWN = {10: ("玉田县政府", "2023-06-27", "改为分段施工，竣工时间不变")}
_STALE = {12: ("old: 2亿元", "old: 1.9亿元")}
"""Number → a value that somebody typed wrong, so that it is not the present one."""


def adjustments(files: Mapping[str, str]) -> dict[str, str]:
    """Path → text of the proposals, of what they rest on, and of the projects, for a ledger with these files."""
    with tempfile.TemporaryDirectory() as folder, _own_cache(folder):
        root = Path(folder) / "ledger"
        for path, text in {**files, _PAPER: _APPLICATION}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8", newline="\n")
        for number, (county, day, reason, words) in enumerate(_PROPOSALS, 1):
            said = ["--by", f"{county}政府", "--date", day, *(["--reason", reason] if reason else [])]
            _run(root, "propose", *words, *said)
            _sign(root, number)
        for number, day in _APPLIED.items():
            _run(root, "apply", _id(number), "--by", "市重点办", "--date", day)
        adjusted = [file for folder in ("adjustments", "projects") for file in sorted((root / folder).rglob("*.yaml"))]
        made = {file.relative_to(root).as_posix(): file.read_text("utf-8") for file in adjusted}
    for number, (right, wrong) in _STALE.items():
        assert right in made[f"adjustments/{_id(number)}.yaml"]
        made[f"adjustments/{_id(number)}.yaml"] = made[f"adjustments/{_id(number)}.yaml"].replace(right, wrong)
    header = f"{files['keyproj.yaml'].split(chr(10), 1)[0]}\n"
    return {
        _PAPER: _APPLICATION,
        **{path: text if path in files else header + text for path, text in sorted(made.items())},
    }


def _sign(root: Path, number: int) -> None:
    for county, day, opinion in _SIGNED.get(number, ()):
        words = ("--as", "city_leader", "--county", county, "--name", _leader(county), "--opinion", opinion)
        _run(root, "sign", _id(number), *words, "--date", day)
    if number in _DECIDED:
        day, meeting, document = _DECIDED[number]
        words = ("--name", GROUP, "--opinion", "同意", "--meeting", meeting, "--document", document)
        _run(root, "decide", _id(number), *words, "--date", day)
    if number in _WITHDRAWN:
        by, day, reason = _WITHDRAWN[number]
        _run(root, "withdraw", _id(number), "--by", by, "--date", day, "--reason", reason)


def _id(number: int) -> str:
    return f"TS-ADJ-2023Q2-{number:02d}"


def _leader(county: str) -> str:
    return next(name for name, counties in LEADERS.items() if county in counties)


def _run(root: Path, *words: str) -> None:
    """One action of `keyproj adjust`."""
    out, code = io.TextIOWrapper(io.BytesIO()), 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            main(("adjust", *words, "--ledger", str(root)))
        except SystemExit as end:
            code = int(end.code or 0)
    out.flush()
    assert code == 0, (words, out.buffer.getvalue().decode())


@contextlib.contextmanager
def _own_cache(folder: str) -> Iterator[None]:
    before = os.environ.get("KEYPROJ_CACHE")
    os.environ["KEYPROJ_CACHE"] = folder
    try:
        yield
    finally:
        os.environ.pop("KEYPROJ_CACHE")
        if before is not None:
            os.environ["KEYPROJ_CACHE"] = before
