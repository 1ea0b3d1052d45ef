"""Editors accept the slips that keyproj issues, and see the usual mistakes in them."""

import json
import subprocess
import sys

from keyproj.render.schema import json_schema
from keyproj.store.read import read
from tests.warned import REPORT, issued, slip, slips, warned

ID = "2023-06-TS-0001"


def test_a_slip_of_every_state_passes_and_mistakes_do_not(tmp_path):
    ledger = warned(tmp_path / "ledger")
    issued(ledger)
    issued(ledger, "2023-06", "2023-07-20", "--project", "TS-0003")
    slip(ledger, "answer", ID, *REPORT, "--date", "2023-07-05")
    slip(ledger, "clear", ID, "--by", "督查组", "--evidence", "现场照片", "--date", "2023-07-06")
    text = slips(ledger)[ID]
    bad = {
        "level": text.replace("level: 3", "level: 4"),
        "kind": text.replace("kind: 督办单", "kind: 通知"),
        "day": text.replace("due: 2023-07-06", "due: 7月6日"),
        "part": text.replace("problems", "trouble"),
        "signal": text.replace("signal: 投资进度", "signal: 投资"),
    }
    for name, wrong in bad.items():
        assert read(wrong.encode(), "a.yaml", "slip").problems, name
        (tmp_path / f"{name}.yaml").write_text(wrong, "utf-8")
    schema = tmp_path / "slip.json"
    schema.write_text(json.dumps(json_schema("slip")), "utf-8")
    files = [*(ledger / "slips").glob("*.yaml"), *tmp_path.glob("*.yaml")]
    line = [sys.executable, "-m", "check_jsonschema", "-o", "json", "--schemafile", str(schema), *map(str, files)]
    found = json.loads(subprocess.run(line, capture_output=True, text=True, check=False).stdout)
    assert {error["filename"].rpartition("/")[2].removesuffix(".yaml") for error in found["errors"]} == set(bad)
