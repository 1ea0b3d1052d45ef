"""Hypothesis strategies: any project, policy or published plan that the models accept, with hostile words in it."""

import string
from collections.abc import Mapping
from datetime import date
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from hypothesis import strategies as st

from keyproj.base.amount import LARGEST
from keyproj.base.fault import Fault
from keyproj.model import values as v
from keyproj.model.adjusting import Adjusting, MonthNumber, PublicKey
from keyproj.model.base import Entity
from keyproj.model.calendar import MonthDay, WorkCalendar
from keyproj.model.history import HistoryEntry
from keyproj.model.plan import Plan
from keyproj.model.policy import SEVERITIES, Checks, Policy
from keyproj.model.progress import Progress
from keyproj.model.project import Project
from keyproj.model.published import Published
from keyproj.model.scalar import Scalar
from keyproj.rules.figures import FIGURES

HOSTILE = (
    *("[red]", "[/]", "=cmd()", "=", ":", "a: b", "a:", "#", " # x", "a #b", "-", "- a", "---", "...", "?", "? a"),
    *("&a", "*a", "!", "!!str a", "|", "|-", ">", "'", '"', "it's", '"a" b', "%", "%YAML 1.2", "@", "`", "{", "}"),
    *("a, b", "]", " a", "a ", "  a  ", "　全角　", "null", "Null", "~", "yes", "No", "on", "true", "1e3", "1_000"),
    *("0x1F", "0o17", "010", ".5", ".inf", ".NaN", "1:30", "2023-02-26", "2023-06", "=1+1", "\\", "\\n", "🏗️"),
    *("𠮷野家", "é", "e\u0301", "\u00a0a\u00a0", "\ufffe", "\U0010ffff"),
    *("甲" * 200, "a " * 99 + "a", "1" * 200),
)
"""Single lines that YAML, a terminal or a spreadsheet could take for something else."""

BLOCKS = (
    *("a\nb", "a\n", "\na", "a\n\n", "\n\na\n\nb\n\n", " a\nb", "a\n b", "a \nb", "a\n  \nb", "a\n\tb", "\ta", "a\t"),
    *("# a\nb", "a\n# b", "- a\n- b", "---\na", "a\n---\n", "...\n", "甲：\n  乙\n丙"),
    *("a\u00a0\nb", "key: value\nother: value", "|\n", "%YAML\n", "a\\\nb", '"a\nb"', "'\n'"),
    "长" * 3000 + "\n" + "文 " * 3000,
)
"""Texts of several lines."""

_CHARS = st.characters(codec="utf-8")


def _accepted(scalar: Any, text: str) -> bool:
    try:
        scalar.parse(text)
    except Fault:
        return False
    return True


def scalar(kind: Any) -> Scalar:
    """The Scalar of one of the types in model/values.py."""
    return next(part for part in get_args(kind) if isinstance(part, Scalar))


_LINE, _WORDS = scalar(v.Line), scalar(v.Words)
_TEXT = st.text(_CHARS, min_size=1, max_size=12)
LINES = (st.sampled_from(HOSTILE) | _TEXT).filter(lambda text: _accepted(_LINE, text))
WORDS = (st.sampled_from(HOSTILE + BLOCKS) | _TEXT | st.text("a甲 \n#:-?'\"\t", max_size=9)).filter(
    lambda text: _accepted(_WORDS, text)
)
IDS = st.from_regex(r"[A-Za-z0-9]([A-Za-z0-9_-]{0,6}[A-Za-z0-9])?", fullmatch=True) | st.sampled_from(
    ["TS-0001", "null", "1e3", "0x1", "y", "NO", "123", "1_0", "a.b"]
)
YUAN = st.integers(0, LARGEST) | st.sampled_from([0, 1, 10**4, 10**7 - 1, 10**7, 12 * 10**8])
DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))
YEARS = st.integers(1990, 2099)

SCALARS: dict[Any, st.SearchStrategy[str]] = {
    scalar(kind).parse: texts
    for kind, texts in {
        v.Line: LINES,
        v.Words: WORDS,
        v.Id: IDS,
        v.ProjectCode: st.sampled_from(["2301-130200-04-01-123451", "2017-130200-47-03-000001"]),
        v.Owner: st.sampled_from(["@a", "@a/b-c/d.e", "a.b@c.example", "@@maintainers"]),
        v.Yuan: YUAN.map(v.format_amount),
        v.Measure: st.sampled_from(["320亩", "1.25万吨标准煤", "0.0001人", "999999999999.9999m"]),
        v.Day: DAYS.map(date.isoformat),
        v.Month: st.builds("{:04d}-{:02d}".format, YEARS, st.integers(1, 12)),
        v.Year: YEARS.map(str),
        v.Count: st.integers(0, 999_999_999).map(str),
        v.Decimals: st.integers(0, 8).map(str),
        v.Percent: st.sampled_from(["0%", "14.4%", "100.00%", "9999.999999%", "0.000001%", "0.000000%"]),
        v.Digest: st.text(string.digits + "abcdef", min_size=64, max_size=64) | st.just("1e" + "0" * 62),
        v.FilePath: st.sampled_from(["a", "a/b.pdf", " a/ b", "- a", "附件/批复 #1.pdf", "~", "a/'b'"]),
        v.YesNo: st.sampled_from(["是", "否"]),
        PublicKey: st.sampled_from(
            ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA==", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB a b"]
        ),
        MonthNumber: st.integers(1, 12).map(str),
        MonthDay: DAYS.map(lambda day: f"{day:%m-%d}"),
    }.items()
}


def projects() -> st.SearchStrategy[Project]:
    """Any project, in which only corrections report a month again."""
    plans = st.dictionaries(YEARS.map(str), _plans(), max_size=2).map(_own_months)
    progress = st.lists(_entity(Progress), max_size=2, unique_by=lambda entry: entry["month"])
    history = st.lists(_history(), max_size=2)
    return _entity(Project, plans=plans, progress=progress, history=history).map(Project.model_validate)


def _history() -> st.SearchStrategy[Any]:
    """An adjustment that was applied; what it changed is written as that field of a project."""
    change = st.fixed_dictionaries({"field": st.just("total_investment"), "old": YUAN.map(v.format_amount)})
    return _entity(HistoryEntry, changes=st.lists(change, min_size=1, max_size=2))


def policies() -> st.SearchStrategy[Policy]:
    """Any policy whose scale bands meet and whose checks name codes that it may judge."""
    severity = st.dictionaries(st.sampled_from(["K201", "K231"]), st.sampled_from(tuple(SEVERITIES)), max_size=2)
    parts = {"sectors": _named(Policy, "sectors"), "counties": _named(Policy, "counties"), "scale": _bands()}
    parts["calendar"] = _entity(WorkCalendar, days_off=_own_days(0), working_days=_own_days(1))
    parts["warning"] = st.just({"policy": "yinchuan"})
    parts["adjustment"] = _entity(Adjusting, chain=_chain(), keys_required=st.just([]))
    more = {"zero_months": st.integers(1, 99).map(str), "overrun": st.sampled_from(["100%", "120.5%"])}
    return _entity(Policy, **parts, checks=_entity(Checks, severity=severity, **more)).map(Policy.model_validate)


def _chain() -> st.SearchStrategy[Any]:
    """A chain of different roles, the last of which decides."""
    steps = st.fixed_dictionaries(
        {"role": LINES.filter(lambda role: role != "总")}, optional={"per": st.just("county"), "decides": st.just("否")}
    )
    several = st.lists(steps, max_size=2, unique_by=lambda step: step["role"])
    return several.map(lambda first: [*first, {"role": "总", "decides": "是"}])


def _own_days(remainder: int) -> st.SearchStrategy[Any]:
    """A few days, each once; those of another remainder are others."""
    days = DAYS.filter(lambda day: day.toordinal() % 2 == remainder).map(date.isoformat)
    return st.lists(days, max_size=2, unique=True)


def published() -> st.SearchStrategy[Published]:
    """Any published plan."""
    return _entity(Published, published=_figures(), derived=_figures()).map(_figures_once).map(Published.model_validate)


def _plans() -> st.SearchStrategy[Any]:
    money = scalar(v.Yuan).parse
    quarters = st.lists(SCALARS[money], min_size=4, max_size=4)
    with_money = _entity(Plan, quarters=quarters)
    return st.builds(lambda plan, yuan: {"investment": yuan, **plan}, with_money, SCALARS[money])


def _own_months(plans: dict[str, Any]) -> dict[str, Any]:
    for year, plan in plans.items():
        if "months" in plan:
            plan["months"] = {year + month[4:]: target for month, target in plan["months"].items()}
    return plans


def _bands() -> st.SearchStrategy[Any]:
    def bands(edges: set[int], names: list[str]) -> list[dict[str, str]]:
        lower = [None, *sorted(edges)]
        found = [
            {"name": name, "at_least": low and v.format_amount(low), "below": high and v.format_amount(high)}
            for name, low, high in zip(names, lower, [*lower[1:], None], strict=False)
        ]
        return [{key: value for key, value in band.items() if value} for band in found]

    return st.builds(
        bands, st.sets(st.integers(1, LARGEST), max_size=2), st.lists(LINES, min_size=3, max_size=3, unique=True)
    )


def _named(model: type[Entity], field: str) -> st.SearchStrategy[Any]:
    one = _of(get_args(model.model_fields[field].annotation)[0])
    return st.lists(one, max_size=3, unique_by=lambda item: item["name"])


def _figures() -> st.SearchStrategy[Any]:
    texts = {"count": ["0", "217"], "yuan": ["1127.4亿元", "0.10亿元", "31万元"], "rate": ["44.7%", "100%"]}

    def table(columns: dict[str, str]) -> st.SearchStrategy[Any]:
        one = st.fixed_dictionaries({}, optional={name: st.sampled_from(texts[kind]) for name, kind in columns.items()})
        return st.dictionaries(LINES.filter(lambda name: name != "<<"), one, max_size=2)

    return st.fixed_dictionaries({}, optional={name: table(columns) for name, columns in FIGURES.items()})


def _figures_once(plan: dict[str, Any]) -> dict[str, Any]:
    for name, classes in plan.get("derived", {}).items():
        for known in plan.get("published", {}).get(name, {}):
            classes.pop(known, None)
    return plan


def _entity(model: type[Entity], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The mapping of strings that makes a model: every required field, some of the others."""
    fields = {
        name: given[name] if name in given else _of(field.annotation, tuple(field.metadata))
        for name, field in model.model_fields.items()
    }
    needed = {name: made for name, made in fields.items() if model.model_fields[name].is_required()}
    return st.fixed_dictionaries(needed, optional={name: made for name, made in fields.items() if name not in needed})


def _of(annotation: Any, metadata: tuple[Any, ...] = ()) -> st.SearchStrategy[Any]:
    """What stands in a file for one annotation of a model."""
    for part in metadata:
        if isinstance(part, Scalar):
            return st.sampled_from(part.choices) if part.choices else SCALARS[part.parse]
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _of(args[0], args[1:])
    if origin in (Union, UnionType):
        return _of(next(arg for arg in args if arg is not type(None)))
    if origin is tuple:
        return st.lists(_of(args[0]), max_size=2)
    if origin is Mapping:
        return st.dictionaries(_of(args[0]), _of(args[1]), max_size=2)
    return st.deferred(lambda: _entity(annotation))
