"""An adjustment from the first idea to the last proof, through the command line, with all that should not be in between."""

import json
import subprocess
import sys

import pytest
import yaml

from keyproj.store.edit import Put, edited
from keyproj.store.read import read
from tests.adjusting import ledger, proposals, propose
from tests.cli.test_adjust_apply import KILLED
from tests.gitted import commit, git
from tests.keys import needs_openssh, new_key
from tests.running import ROOT, call, process
from tests.small import write

ID = "TS-ADJ-2023Q2-01"
FILE = f"adjustments/{ID}.yaml"
GROUP = "市重点项目领导小组"

pytestmark = needs_openssh


@pytest.fixture
def keys(tmp_path):
    return {name: new_key(tmp_path / name) for name in ("leader", "group", "stranger", "old")}


@pytest.fixture
def place(tmp_path, keys):
    """A ledger in git whose leading group must sign with a key."""
    root = ledger(tmp_path / "ledger")
    signers = [
        f"    - {{name: 市领导甲, key: {keys['leader'][1]}, since: 2023-01-01}}",
        f"    - {{name: 市领导甲, key: {keys['old'][1]}, until: 2022-12-31}}",
        f"    - {{name: {GROUP}, key: {keys['group'][1]}}}",
    ]
    more = ["adjustment:", "  keys_required: [leading_group]", "  allowed_signers:", *signers, ""]
    policy = (root / "keyproj.yaml").read_text("utf-8")
    commit(root, {"keyproj.yaml": policy + "\n".join(more)}, day="2023-06-01")
    return root


def run(root, *words):
    return call(*words, "--ledger", str(root))


def proposed(root):
    """Two projects, one of which moves to another county, so that both counties' leaders sign."""
    ran = propose(root, "TS-0001", "TS-0002", "--total-investment", "13亿元", "--reason", "增加一条生产线", "--evidence", "attachments/申请.pdf", "--scope", "路北区", "--county", "丰南区")  # fmt: skip
    assert ran.code == 0, ran
    commit(root, day="2023-06-25")


def sign(root, name="市领导甲", *words, role="city_leader", date="2023-06-26", opinion="同意"):
    return run(root, "adjust", "sign", ID, "--as", role, "--name", name, "--opinion", opinion, "--date", date, *words)


def decide(root, *words, name=GROUP, date="2023-06-28"):
    said = ("--name", name, "--opinion", "同意", "--date", date, "--meeting", "第5次会议", "--document", "纪要5号")
    return run(root, "adjust", "decide", ID, *said, *words)


def apply(root, *words):
    return run(root, "adjust", "apply", ID, "--by", "市重点办", "--date", "2023-07-03", *words)


def k3(root):
    ran = run(root, "check", "--as-of", "2023-07-05", "--select", "K3", "--format", "json")
    return [row["code"] for table in json.loads(ran.out)["tables"] for row in table["rows"]]


def test_the_whole_story(place, keys, tmp_path):
    before = run(place, "summary", "--quarter", "2", "--format", "json").out
    proposed(place)
    born = (place / FILE).read_bytes()

    refused = [
        (decide(place, "--key", str(keys["group"][0])), 3, "还没有签"),
        (sign(place, "市领导丙"), 3, "不能由 市领导丙 签"),
        (sign(place, "市领导甲", role="mayor"), 2, "mayor"),
        (sign(place, date="2023-06-24"), 3, "早于"),
        (sign(place, "市领导甲", "--scan", "attachments/没有.pdf"), 2, "没有.pdf"),
        (sign(place, "市领导甲", "--key", str(keys["stranger"][0])), 3, "不在规则允许之列"),
        (sign(place, "市领导甲", "--key", str(keys["old"][0])), 3, "不在有效期内"),
        (apply(place), 3, "还没有签完"),
    ]
    for ran, code, said in refused:
        assert (ran.code, said in ran.err) == (code, True), ran
    assert (place / FILE).read_bytes() == born

    for branch, name, more in (("lubei", "市领导甲", ("--key", str(keys["leader"][0]))), ("fengnan", "市领导乙", ())):
        git(place, "switch", "-qc", branch, "main")
        assert sign(place, name, *more).code == 0
        commit(place, day="2023-06-26")
    git(place, "switch", "-q", "main")
    for branch in ("lubei", "fengnan"):
        git(place, "merge", "-q", "--no-edit", branch, day="2023-06-27")
    assert k3(place) == []
    assert sign(place, "市领导甲").code == 3  # twice

    without = process("adjust", "decide", ID, "--name", GROUP, "--opinion", "同意", "--date", "2023-06-28", "--meeting", "第5次会议", "--document", "纪要5号", "--key", str(keys["group"][0]), "--ledger", str(place), env={"PATH": str(tmp_path)})  # fmt: skip
    assert (without.code, "ssh-keygen" in without.err or "git" in without.err) != (0, True)
    assert decide(place).code == 3  # the policy wants a key here
    assert decide(place, "--key", str(keys["group"][0])).code == 0
    commit(place, day="2023-06-28")
    assert k3(place) == []

    words = ["adjust", "apply", ID, "--by", "市重点办", "--date", "2023-07-03", "--ledger", str(place)]
    done = subprocess.run([sys.executable, "-c", KILLED, "1", *words], cwd=ROOT, check=False)
    assert (done.returncode, k3(place)) == (-9, ["K365"])
    assert run(place, "adjust", "verify", ID).code == 1
    assert apply(place).code == 0
    commit(place, day="2023-07-03")
    assert k3(place) == []

    ran = run(place, "adjust", "verify", ID)
    assert ran.code == 0
    for said in ("3 个签字,全部有效,其中 2 个由密钥证明", "2023-07-03 由 市重点办 执行", "首见于提交"):
        assert said in ran.out
    after = {path: path.read_bytes() for path in place.rglob("*.yaml")}
    assert apply(place).code == 0
    assert {path: path.read_bytes() for path in place.rglob("*.yaml")} == after

    now, current = (
        run(place, "summary", "--quarter", "2", "--basis", b, "--format", "json").out for b in ("published", "current")
    )
    assert json.loads(now)["tables"] == json.loads(before)["tables"] != json.loads(current)["tables"]
    assert proposals(place)[ID]["applied"] == {"date": "2023-07-03", "by": "市重点办"}


def leaves(node, loc=()):
    """Each single value of a file, with the way that leads to it."""
    if isinstance(node, dict | list):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from leaves(value, (*loc, key))
    elif node:
        yield loc, node


OTHER = {"effective": "2023-07-01", "date": "2023-06-27", "quarter": "2023-Q3", "size": "21", "opinion": "不同意"}


def other(loc, value):
    """Another value that a reader would take for a good one."""
    if loc[-1] in OTHER:
        return OTHER[loc[-1]]
    if loc[-1] in ("digest", "sha256"):
        return ("0" if value[0] != "0" else "1") + value[1:]
    if loc[-1] in ("old", "new") and "亿元" in value:
        return "99亿元"
    if loc[-1] == "statement":
        return value.replace("市领导", "市首长").replace("第5次", "第6次")
    if loc[-1] == "signature":
        return value.replace("A", "B", 1)
    return value + "改"


def is_named(loc, value, row):
    """Whether a problem says which field it is: by its name, or by the value that names the entry."""
    return str(loc[-1]) in row["field"] + row["message"] or value in row["message"]


def signed_through(place, keys):
    proposed(place)
    assert sign(place, "市领导甲", "--key", str(keys["leader"][0]), "--document", "1号").code == 0
    assert sign(place, "市领导乙", "--scan", "attachments/申请.pdf").code == 0
    assert decide(place, "--key", str(keys["group"][0])).code == 0
    commit(place, day="2023-06-28")


def test_each_field_and_each_signature_is_guarded(place, keys):
    """Whatever is changed in the file afterwards: verify says no, names the field, and apply writes nothing."""
    signed_through(place, keys)
    good = (place / FILE).read_bytes()
    root = yaml.load(good, yaml.BaseLoader)
    seen = 0
    for loc, value in leaves(root):
        if loc[-1] in ("id", "path"):
            continue  # another proposal altogether; a path alone says nothing of what lies there
        data = edited(good, read(good, FILE, "adjustment"), [Put(loc, other(loc, value))])[0]
        if read(data, FILE, "adjustment").model is None:
            continue  # such a file can't be read, which every report says
        write(place, {FILE: data})
        ran = run(place, "adjust", "verify", "--format", "json")
        rows = [row for row in json.loads(ran.out)["tables"][1]["rows"] if row["code"]]
        of_signature = ("K352", "K357")  # what holds the signature together, as a whole
        named = [row for row in rows if is_named(loc, value, row) or row["code"] in of_signature]
        assert (ran.code, bool(named)) == (1, True), (loc, rows)
        assert apply(place).code == 3, loc
        seen += 1
    assert seen > 25
    write(place, {FILE: good})
    assert run(place, "adjust", "verify").code == 0


@pytest.mark.parametrize("role", ["city_leader", "leading_group"])
def test_a_signature_that_is_taken_out_is_missed(place, keys, role):
    signed_through(place, keys)
    text = (place / FILE).read_text("utf-8")
    start = text.index(f"  - role: {role}")
    end = text.find("\n  - role:", start) + 1 or len(text)
    write(place, {FILE: text[:start] + text[end:]})
    assert run(place, "adjust", "verify").code == 1
    assert apply(place).code == 3


def test_a_project_that_is_gone_and_two_proposals_on_one_field(place):
    proposed(place)
    ran = propose(place, "TS-0001", "--total-investment", "14亿元", "--reason", "再增加")
    assert (ran.code, "K339" in ran.out) == (3, True)
    (place / "projects/TS-0002.yaml").unlink()
    assert "K333" in k3(place)
    assert apply(place).code == 3
