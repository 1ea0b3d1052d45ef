"""The digest of what a problem found."""

import pytest

from keyproj.base.digest import found_digest
from keyproj.base.problem import Place, Problem

SKIPPED = Problem("K253", "a.yaml", Place(3, 5, 9), "progress.1.month", {"month": "2023-04", "months": ("2023-03",)})


def test_it_is_eight_hexadecimal_digits_and_stays_so():
    assert found_digest(SKIPPED) == "024a169d"


@pytest.mark.parametrize(
    "same",
    [
        Problem("K253", "a.yaml", Place(30, 1, 0), "progress.1.month", {"months": ["2023-03"], "month": "2023-04"}),
        Problem("K253", "a.yaml", args={**SKIPPED.args, "today": "2023-06-30", "day": "2023-06-30", "choices": ["甲"]}),
        Problem("K253", "a.yaml", args={**SKIPPED.args, "first": 12}),
    ],
    ids=["elsewhere and from the index", "on another day", "behind another line"],
)
def test_what_says_the_same_has_the_same(same):
    assert found_digest(same) == found_digest(SKIPPED)


@pytest.mark.parametrize("more", [{"months": ("2023-02", "2023-03")}, {"first": "2023-01"}, {"month": "2023-05"}])
def test_what_says_something_else_has_another(more):
    assert found_digest(Problem("K253", "a.yaml", args={**SKIPPED.args, **more})) != found_digest(SKIPPED)
