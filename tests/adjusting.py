"""A small ledger with a policy, offices and projects of every sort, on which adjustments are proposed."""

from pathlib import Path

import yaml

from tests.running import call
from tests.small import POLICY, plan, project, write

OFFICES = """\
offices:
  - {role: city_leader, scope: 路北区, holder: 市领导甲, since: 2022-01-01}
  - {role: city_leader, scope: 丰南区, holder: 市领导乙, since: 2022-01-01}
  - {role: leading_group, holder: 市重点项目领导小组, since: 2022-01-01}
"""

DONE = """\
approval_mode: 备案
formalities:
""" + "".join(
    f"  - {{item: {item}, state: 不需要}}\n"
    for item in (
        *("项目备案", "用地预审与选址", "建设用地规划许可", "建设工程规划许可", "农用地转用", "土地征收", "土地供应"),
        *("环境影响评价", "节能审查", "取水许可", "水土保持", "洪水影响评价", "招标事项核准", "施工许可"),
    )
)

LISTED = "listing: {basis: 列入计划, date: 2021-01-10}"
QUARTERS = "[2000万元, 3000万元, 4000万元, 3000万元]"


def ledger(root: Path, policy: str = "") -> Path:
    """Two projects building (the second stands still), one preliminary, one in reserve with all its formalities."""
    building = plan(quarters=QUARTERS, start="2023-02", completion="2023-11")
    stopped = "suspended:\n  - {since: 2023-04-01, reason: 资金未到位}\n"
    files = {
        "keyproj.yaml": POLICY + OFFICES + policy,
        "projects/TS-0001.yaml": project("TS-0001", LISTED, building, started="2023-02-26"),
        "projects/TS-0002.yaml": project("TS-0002", LISTED, plan(category="续建"), stopped, started="2022-05-01"),
        "projects/TS-0003.yaml": project("TS-0003", LISTED, "plans: {2023: {category: 前期}}", county="丰南区"),
        "projects/TS-0004.yaml": project("TS-0004", DONE),
        "attachments/申请.pdf": b"%PDF-1.4 application",
    }
    return write(root, files)


def propose(root: Path, *words: str, date: str = "2023-06-25", by: str = "路北区政府"):
    """`keyproj adjust propose`."""
    given = [word for pair in (("--by", by), ("--date", date)) if pair[0] not in words for word in pair]
    return call("adjust", "propose", *words, *given, "--ledger", str(root))


def proposals(root: Path):
    """The files of proposals as plain values, by id."""
    files = sorted((root / "adjustments").glob("*.yaml"))
    return {file.stem: yaml.load(file.read_text("utf-8"), yaml.BaseLoader) for file in files}


def changes(item):
    """Field → (old, new) of an item."""
    return {change["field"]: (change.get("old", ""), change.get("new", "")) for change in item["changes"]}


def decided(root: Path, id: str, counties: tuple[str, ...] = ("路北区",)) -> None:
    """Signs a proposal through, with assent: the leaders of the counties on 2023-06-26, the group on 2023-06-28."""
    leaders = {"路北区": "市领导甲", "丰南区": "市领导乙"}
    where = ("--opinion", "同意", "--ledger", str(root))
    for county in counties:
        words = ("--as", "city_leader", "--name", leaders[county], "--date", "2023-06-26")
        ran = call("adjust", "sign", id, *words, *where)
        assert ran.code == 0, ran
    words = ("--name", "市重点项目领导小组", "--date", "2023-06-28", "--meeting", "第5次会议", "--document", "纪要5号")
    ran = call("adjust", "decide", id, *words, *where)
    assert ran.code == 0, ran


def apply(root: Path, id: str, *words: str, date: str = "2023-07-03", by: str = "市重点办"):
    """`keyproj adjust apply`."""
    given = [*(("--by", by) if by else ()), "--date", date]
    return call("adjust", "apply", id, *given, *words, "--ledger", str(root))
