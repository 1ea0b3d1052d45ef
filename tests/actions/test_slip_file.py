"""The text of a new slip: whatever the warning says, reading it gives what was meant, with any YAML loader."""

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from keyproj.actions.slip_file import LONGEST, NewSlip, new_id, slip_path, slip_text
from keyproj.store.read import read

WORDS = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co")), min_size=1, max_size=40)
SAID = WORDS.filter(str.strip)
REASONS = st.lists(
    st.fixed_dictionaries(
        {"signal": st.sampled_from(["投资进度", "开工", "督办单"]), "text": SAID},
        optional={"rule": SAID, "value": SAID, "threshold": SAID},
    ),
    max_size=3,
)


@given(by=SAID, policy=SAID, reasons=REASONS, level=st.integers(0, 3), replaces=st.sampled_from([None, "2023-05-TS-1"]))
def test_what_is_written_is_read(by, policy, reasons, level, replaces):
    new = NewSlip(
        *("2023-06-TS-1", "督办单", "TS-1", "2023-06", level, date(2023, 7, 3), by, date(2023, 7, 10)),
        *(policy, replaces, reasons),
    )
    text = slip_text(new)
    reading = read(text.encode(), slip_path(new.id), "slip")
    assert reading.problems == ()
    found = reading.model
    assert (found.level, found.by, found.policy, found.escalated_from) == (level, by, policy, replaces)
    assert [reason.model_dump(exclude_none=True) for reason in found.reasons] == reasons
    other = yaml.safe_load(text)
    assert (other["by"], other["level"], other["due"]) == (by, level, date(2023, 7, 10))


@pytest.mark.parametrize(
    ("project", "taken", "wanted"),
    [
        ("TS-1", [], "2023-06-TS-1"),
        ("TS-1", ["2023-06-TS-1"], "2023-06-TS-1-2"),
        ("TS-1", ["2023-06-ts-1", "2023-06-TS-1-2"], "2023-06-TS-1-3"),
        ("A" * 64, [], "2023-06-" + "A" * 56),
        ("A" * 55 + "." + "B" * 8, [], "2023-06-" + "A" * 55),
        ("A" * 64, ["2023-06-" + "A" * 56], "2023-06-" + "A" * 54 + "-2"),
    ],
)
def test_a_new_id_is_free_and_fits(project, taken, wanted):
    assert new_id("2023-06", project, taken) == wanted
    assert len(wanted) <= LONGEST
