"""The words about tables: in both languages, with the same gaps, each flaw with what to write instead."""

import re
import string

from keyproj.render.catalogue.record_table import TEXTS


def gaps(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_say_something_with_the_same_gaps():
    for id, (zh, en) in TEXTS.items():
        assert zh == "{area}" or re.search("[\u4e00-\u9fff]", zh), id
        assert re.search("[A-Za-z]", en), id
        assert {gap.lower() for gap in gaps(zh)} == {gap.lower() for gap in gaps(en)}, id
        assert not re.search("[\uff0c\uff1a\uff1b\uff08\uff09]", zh), id


def test_each_flaw_says_what_to_write_instead():
    kinds = {part: {id.split(".")[2] for id in TEXTS if id.startswith(f"sheet.{part}.")} for part in ("bad", "instead")}
    assert kinds["bad"] == kinds["instead"]
    for id in TEXTS:
        if id.startswith("sheet.instead."):
            assert gaps(TEXTS[id][0]) <= gaps(TEXTS[id.replace("instead", "bad")][0]) | {"near", "seen", "project"}, id
