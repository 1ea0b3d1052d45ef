"""What docs/ci.md and its Chinese twin tell people to type works on a ledger as `init` writes it."""

import re

import pytest

from tests.running import ROOT, call

PAGES = ("ci.md", "ci.zh-CN.md")


def text(page):
    return (ROOT / "docs" / page).read_text("utf-8")


def options(page):
    """Every command with each of its options, in the order of the page."""
    typed = re.findall(r"`keyproj (\w+)([^`]*)`", text(page))
    return [(name, option) for name, rest in typed for option in re.findall(r"--[a-z-]+", rest)]


@pytest.mark.parametrize("page", PAGES)
def test_every_option_is_known(page):
    assert len(options(page)) >= 7
    for name, option in options(page):
        assert option in call(name, "--help").out


def test_both_pages_tell_the_same():
    zh, en = (options(page) for page in reversed(PAGES))
    assert zh == en
    assert [line.count("|") for line in text("ci.md").splitlines() if line[:1] == "|"] == [
        line.count("|") for line in text("ci.zh-CN.md").splitlines() if line[:1] == "|"
    ]


@pytest.mark.parametrize("page", PAGES)
def test_the_files_and_the_version_are_those_of_init(page, tmp_path):
    assert call("init", str(tmp_path / "new")).code == 0
    for name in (".github/workflows/keyproj.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"):
        assert f"`{name}`" in text(page)
        assert re.search(r"`(keyproj>=[^`]*)`", text(page))[1] in (tmp_path / "new" / name).read_text("utf-8")


def test_the_baseline_lets_old_problems_through_and_no_new_ones(tmp_path, monkeypatch):
    folder = tmp_path / "new"
    assert call("init", str(folder)).code == 0
    monkeypatch.chdir(folder)
    monkeypatch.delenv("KEYPROJ_LEDGER", raising=False)
    (sample,) = (folder / "projects").rglob("*.yaml")
    sample.write_text(sample.read_text("utf-8").replace("  county_leader: 县(市)区领导甲\n", ""), "utf-8")
    strict = ("check", "--fail-on", "warning")
    assert call(*strict).code == 1
    words = ("--write-baseline", "baseline.yaml", "--owner", "填报人甲", "--until", "2099-12-31")
    assert call("check", *words).code == 0
    assert call(*strict, "--baseline", "baseline.yaml").code == 0
    sample.write_text(sample.read_text("utf-8").replace("sector: 产业", "sector: 农业"), "utf-8")
    assert call(*strict, "--baseline", "baseline.yaml").code == 1
