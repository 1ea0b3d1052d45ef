"""What a month says of later months is what these say themselves, if nothing more is reported; `since` likewise."""

import json

import pytest

from tests.running import call


@pytest.mark.parametrize("policy", ["default", "yinchuan", "sanya"])
def test_next_level_and_since_against_the_reports_of_all_months(data, policy):
    """`data/` has no report and no fact after June. What was adjusted in June is judged by another plan since then."""
    months = {n: _rows(data, policy, f"2023-{n:02d}") for n in range(1, 13)}
    for n, rows in months.items():
        for id, row in rows.items():
            begun = n
            while begun > 1 and months[begun - 1].get(id, {}).get("level") == row["level"]:
                begun -= 1
            assert row["since"] == f"2023-{begun:02d}", (id, n)
            assert row["previous_level"] == months.get(n - 1, {}).get(id, {}).get("level"), (id, n)
    for n in range(6, 13):
        for id, row in months[n].items():
            later = ((m, months[m][id]["level"]) for m in range(n + 1, 13))
            change = next(((m, level) for m, level in later if level != row["level"]), None)
            day = row["next_level_on"]
            assert (day and (int(day[5:7]), row["next_level"])) == change, (id, n)


def _rows(data, policy, month):
    ran = call("warn", "--ledger", data, "--month", month, "--policy", policy, "--level", "0,1,2,3", "--format", "json")
    rows = json.loads(ran.out)["tables"][0]["rows"]
    return {row["project"]: row for row in rows if row["project"] not in ("TS-0012", "TS-0218")}
