"""Whatever a proposal and a signer say, what was signed is read again as it was signed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyproj.model.adjustment import Adjustment
from keyproj.model.adjustment_statement import proposal_part, signatures
from keyproj.rules.signed import HOLDS, held
from keyproj.rules.statement import plain, pruned, sha256, statement, subject
from keyproj.store.edit import Put, edited
from keyproj.store.read import read
from tests.signed import PROPOSAL
from tests.strategies import BLOCKS, HOSTILE, LINES

FILE = "adjustments/a.yaml"


def signed(reason, name, document):
    """A proposal with this reason, signed in these words by way of its file; what becomes of the signature."""
    reading = read(PROPOSAL.encode(), FILE, "adjustment")
    data, after = edited(PROPOSAL.encode(), reading, [Put(("reason",), reason)])
    model = after.model
    assert isinstance(model, Adjustment)
    said = {"name": name, "date": date(2023, 6, 26), "opinion": "同意", "document": document}
    section = signatures(model)[0]._replace(said=pruned(plain(said)))
    text = statement(subject("test", proposal_part(model), []), section)
    values = {**said, "statement": text, "digest": sha256(text), "signature": "-----BEGIN\nA=\n-----END\n"}
    _, last = edited(data, after, [Put(("sign_off", 0, key), value) for key, value in values.items()])
    assert isinstance(last.model, Adjustment), last.problems
    return held("test", proposal_part(last.model), signatures(last.model))[0]


@pytest.mark.parametrize("line", HOSTILE, ids=repr)
def test_hostile_words_are_signed_as_they_are(line):
    found = signed(line, line, line)
    assert (found.state, found.drifts) == (HOLDS, ())


@pytest.mark.parametrize("block", BLOCKS[:-1], ids=repr)
def test_so_are_texts_of_several_lines(block):
    assert signed(block, "甲", "乙").state == HOLDS


@given(st.tuples(LINES, LINES, LINES))
def test_any_words_are_signed_as_they_are(words):
    assert signed(*words).state == HOLDS
