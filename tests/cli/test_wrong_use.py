"""The command used wrongly: one line that says what to do, exit code 2, nothing on the standard output."""

import re

import pytest

from tests.running import call

SAID = """
# the command line itself
sumary                                        | sumary summary
frobnicate                                    | frobnicate --help
-x                                            | -x --help
summary --quater 2                            | --quater --quarter
summary --zzz                                 | --zzz summary --help
summary --quarter                             | --quarter
summary --quarter 2 extra                     | extra
summary --quarter 2 one two                   | one two
show                                          | ID show --help
summary --lang fr                             | --lang fr zh en
summary --quarter 2 --format nonsense         | --format nonsense table markdown csv json
schema nonsense                               | nonsense project plan policy
# the period
summary --quarter 5                           | 5 4
summary --quarter 0                           | 0 4
summary --quarter １                          | １ 4
summary --quarter=                            | 4
summary --month 2023-13                       | 2023-13 2023-06
summary --month 2023-00                       | 2023-00 2023-06
summary --month 2023-6                        | 2023-6 2023-06
summary --month 6                             | 2023-06
summary --month 0000-01                       | 0000-01
summary --as-of 2023-02-30                    | 2023-02-30 2023-06-30
summary --as-of 2023-06                       | 2023-06-30
summary --quarter 2 --known-by yesterday      | yesterday 2023-06-30
summary --quarter 2 --year 23                 | 23 2023
summary --quarter 2 --year 99999              | 99999 2023
summary --quarter 2 --month 2023-06           | --quarter --month --as-of
list --month 2023-06 --as-of 2023-06-30       | --quarter --month --as-of
show TS-0001 --quarter 1 --as-of 2023-06-30   | --quarter --month --as-of
summary --year 2023 --month 2023-06           | --year --quarter --month
# names of the ledger
summary --quarter 2 --county 路北             | 路北 路北区
list --quarter 2 --county 海淀                | 海淀
list --quarter 2 --sector 产业,文化           | 文化 文化旅游
list --quarter 2 --stage 已完工               | 已完工
list --quarter 2 --category 新建              | 新建 续建
list --quarter 2 --leader 市领导某            | 市领导某
list --quarter 2 --project TS-44              | TS-44 TS-0044
show TX-0044                                  | TX-0044 TS-0044
# what a report has
summary --quarter 2 --by nonsense             | nonsense category sector scale county stage
summary --quarter 2 --by sector,sector        | sector,sector county
summary --quarter 2 --by sector,scale,county  | sector,scale,county stage
summary --quarter 2 --explain nonsense        | nonsense sector.产业.annual_plan
summary --quarter 2 --explain sector.工业.projects | sector.工业.projects 产业
summary --quarter 2 --explain sector.产业.plan | sector.产业.plan annual_plan
summary --quarter 2 --table nonsense          | nonsense overview category
show TS-0001 --table sector                   | sector facts
list --quarter 2 --sort nonsense              | nonsense project
list --quarter 2 --columns project,nonsense   | nonsense project
query                                         | SQL --tables
"""
"""What is typed, and what the line must speak of."""

CASES = [tuple(part.split() for part in line.split("|")) for line in SAID.splitlines() if "|" in line]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("words", "said"), CASES, ids=[" ".join(words) for words, _ in CASES])
def test_one_line_and_exit_code_2(words, said, language, data, monkeypatch):
    monkeypatch.setenv("KEYPROJ_LEDGER", data)
    ran = call(words[0], *([] if "--lang" in words else [f"--lang={language}"]), *words[1:])
    assert (ran.code, ran.out) == (2, "")
    assert re.fullmatch(r"(错误|Error): .+\n", ran.err)
    assert [part for part in said if part not in ran.err] == []
    assert not re.search(r"Traceback|error\.|\{|\}", ran.err)


@pytest.mark.parametrize(
    ("said", "shown"),
    [("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"), ("a\nb", "a␊b"), ("a\rb", "a␍b"), ("\u202eabc", "\ufffdabc"), ("\udcff", "\\udcff"),
     ("{0.__class__}", "{0.__class__}"), ("%s%n", "%s%n"), ("x" * 3000, "x" * 3000)],
)  # fmt: skip
def test_what_was_typed_is_shown_but_can_not_act(said, shown, data):
    for words in (("summary", "--quarter", said), ("list", "--county", said), (said,), ("summary", "--by", said)):
        ran = call(*words, "--ledger", data)
        assert ran.code == 2
        assert shown in ran.err
        assert ran.err.count("\n") == 1


def test_nothing_typed_shows_the_help(data):
    ran = call()
    assert "summary" in ran.out + ran.err
