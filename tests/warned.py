"""A ledger whose projects have every level at the end of June 2023 by the default policy, and words to slip with."""

from pathlib import Path

from tests.running import Ran, call
from tests.small import POLICY, plan, progress, project, write

QUARTERS = "[3000万元, 3000万元, 3000万元, 3000万元]"
DONE = {"TS-0001": "100万元", "TS-0002": "600万元", "TS-0003": "900万元", "TS-0004": "1000万元", "TS-0005": "1200万元"}
"""Project → what it invested each month, of the 1000万元 planned: red, yellow, blue and normal; the last missed June."""

REPORT = ("--state", "主体三层", "--problems", "缺土方", "--next-steps", "7月补齐", "--by", "路北区领导甲")


def warned(root: Path, policy: str = POLICY) -> Path:
    """The ledger, in a folder."""
    files = {"keyproj.yaml": policy}
    for id, amount in DONE.items():
        months = [(f"2023-0{n}", amount, f"2023-0{n + 1}-03") for n in range(1, 7)]
        if id == "TS-0005":
            months[-1] = ("2023-06", "0万元", "2023-07-03")
        people = "responsibility: {county_leader: 路北区领导甲, unit: 某公司}\n"
        more = people + plan(category="续建", quarters=QUARTERS) + progress(*months)
        files[f"projects/{id}.yaml"] = project(id, more, started="2022-05-01")
    return write(root, files)


def slip(ledger: Path, *words: str) -> Ran:
    """`keyproj slip` on the ledger."""
    return call("slip", *words, "--ledger", str(ledger))


def issued(ledger: Path, month: str = "2023-06", date: str = "2023-07-03", *words: str) -> Ran:
    """Issues a month's slips on a day."""
    return slip(ledger, "issue", "--month", month, "--date", date, "--by", "市重点办", *words)


def slips(ledger: Path) -> dict[str, str]:
    """The files of slips, by name."""
    return {path.stem: path.read_text("utf-8") for path in sorted((ledger / "slips").glob("*.yaml"))}
