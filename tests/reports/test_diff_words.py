"""Whatever a comparison may name has a name in both languages."""

import re

import pytest

from keyproj.base.text import Term
from keyproj.render.catalogue import LANGUAGES, diff
from keyproj.render.voice import Voice
from keyproj.reports import diff_papers, diff_queries
from keyproj.reports.diff_fields import label
from keyproj.rules.formalities import ITEMS
from keyproj.rules.vocabulary import TIERS

PLAIN = [
    *diff_queries._DATES,
    *diff_queries._WORDS,
    *diff_queries._TEXTS,
    "deadline",
    "total_investment",
    "invested_before",
]
DOTTED = [
    *(f"plans.2023.{key}" for key in ("investment", "start", "completion", "category", "content", "goal", "quarters.4")),
    *(f"responsibility.{tier}" for tier in TIERS), *(f"formalities.{item}.state" for item in ITEMS),
    "steps.a.b.started", "steps.a.b.done", "suspended.0.since", "suspended.0.until",
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_has_a_name(language):
    said = [Voice(language).say(label(name, {})[0]) for name in PLAIN + DOTTED]
    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_and_change_has_a_word(language):
    events = re.findall(r"SELECT [a-z.]+(?: AS paper)?, '([a-z]+)'", diff_papers._EVENTS)
    assert len(events) == 10
    known = {id.split(".")[2] for id in diff.TEXTS if id.startswith("diff.event.")}
    assert set(events) == known
    for event in events:
        assert Voice(language).say(Term("diff.event", event))


def test_both_languages_have_the_same_gaps():
    for id, (zh, en) in diff.TEXTS.items():
        gaps = [{gap.lower() for gap in re.findall(r"{(\w+)}", text)} for text in (zh, en)]
        assert gaps[0] == gaps[1], id
