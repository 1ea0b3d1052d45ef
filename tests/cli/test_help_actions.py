"""`keyproj help slip issue` is the page of `keyproj slip issue --help`."""

import pytest

from keyproj.cli.slip import ACTIONS
from tests.running import call


@pytest.mark.parametrize("action", ACTIONS)
def test_help_of_an_action_is_its_own_page(action):
    ran = call("help", "slip", action)
    assert (ran.code, ran.out.rstrip()) == (0, call("slip", action, "--help").out.rstrip())
    assert ran.out.startswith(f"用法: keyproj slip {action} ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["slip", "isue"], "keyproj slip 没有这个操作:isue。是不是 issue?"),
        (["slip", "x" * 20], "没有这个操作"),
        (["summary", "issue"], "summary 是一条命令,下面不分操作。用 keyproj help summary 查看"),
        (["slip", "issue", "more"], "more"),
    ],
)
def test_what_is_no_action_is_said(words, said):
    ran = call("help", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
