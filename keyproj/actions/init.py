"""The files of a new ledger: policy, plan, a sample project, and what editors and CI need."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from keyproj.actions.init_defaults import KINDS, Kind
from keyproj.actions.place import county_folder, schema_path
from keyproj.actions.setup import OWNERS, owners, policy_of
from keyproj.actions.templates import filled
from keyproj.base.problem import Problem
from keyproj.store.edit_values import Value, flow_value, pair_lines, scalar_line
from keyproj.store.folder import POLICY
from keyproj.store.read import read
from keyproj.store.write import Change

SAMPLE = "XM-0001"
"""The id of the sample project."""

_OWNER = "@example/sample-"
"""How the invented groups begin that review in a new ledger: no server knows them, so they own nothing."""

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|&!~])")


@dataclass(frozen=True, slots=True)
class Start:
    """What is asked of a new ledger. `kind` is a key of `KINDS`, whose values fill in what is empty here."""

    ledger: str
    language: str
    year: int
    today: date
    kind: str = "city"
    title: str = ""
    counties: Sequence[str] = ()
    sectors: Sequence[str] = ()


def begun(start: Start, schemas: Mapping[str, str], version: str) -> tuple[list[Change], list[Problem]]:
    """All files of the new ledger, the policy last: a folder without it is no ledger yet; and what reading them finds.

    `schemas` are the texts of the JSON Schemas by kind of file. Writes nothing.
    """
    gaps = _gaps(start, version)
    sample = f"projects/{county_folder(gaps.pop('county'))}/{SAMPLE}.yaml"
    gaps["schema"] = schema_path(sample)
    texts = {f".schemas/{kind}.schema.json": text for kind, text in schemas.items()}
    texts |= {path: filled(f"any/{name}", gaps) for path, name in _ANY.items()}
    own = {"README.md": "README.md", f"plans/{start.year}.yaml": "plan.yaml", sample: "project.yaml"}
    texts |= {path: filled(f"{start.language}/{name}", gaps) for path, name in (own | {POLICY: "policy.yaml"}).items()}
    texts = {"attachments/.gitkeep": "", **texts}
    changes = [Change(path, None, text.encode("utf-8", "surrogateescape")) for path, text in texts.items()]
    kinds = {POLICY: "policy", f"plans/{start.year}.yaml": "plan", sample: "project"}
    problems = [p for c in reversed(changes) if c.path in kinds for p in read(c.new, c.path, kinds[c.path]).problems]
    if not problems:
        reviewers = owners("", policy_of(changes[-1].new), {}, "")
        changes.insert(0, Change(OWNERS[0], None, reviewers.encode("utf-8", "surrogateescape")))
    return changes, problems


_ANY = {
    ".gitignore": "gitignore",
    ".gitattributes": "gitattributes",
    ".pre-commit-config.yaml": "pre-commit.yaml",
    ".github/workflows/keyproj.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab.yml",
}
"""Files that are the same in both languages → their templates."""


def _gaps(start: Start, version: str) -> dict[str, str]:
    kind = KINDS[start.kind]
    title, counties = start.title or kind.title, start.counties or kind.counties
    sectors = {name: kind.sectors.get(name, "") for name in start.sectors} if start.sectors else kind.sectors
    major, minor = version.split(".")[:2]
    return {
        "ledger": scalar_line(start.ledger),
        "title": scalar_line(title),
        "heading": _MARKUP.sub(r"\\\1", title),
        "place": flow_value(title),
        "year": str(start.year),
        "display": f"display: {{unit: {kind.unit}, decimals: {kind.decimals}}}",
        "sectors": _lines("sectors", [_sector(name, department) for name, department in sectors.items()]),
        "scale": _lines("scale", list(kind.bands)),
        "counties": _lines("counties", [{"name": c, "owners": [f"{_OWNER}{n}"]} for n, c in enumerate(counties, 1)]),
        "owner": flow_value(f"{_OWNER}office"),
        "offices": _offices(kind, counties),
        "checks": _lines("checks", kind.checks),
        "document": scalar_line(f"{start.year}年重点项目计划"),
        "sample": SAMPLE,
        "county": counties[0],
        "project": _sample(start, kind, counties[0], *next(iter(sectors.items()))),
        "cut": filled(f"{start.language}/cut.txt", {}).strip(),
        "requirement": f"keyproj>={major}.{minor},<{major}.{int(minor) + 1}",
    }


def _lines(key: str, value: Value) -> str:
    return "\n".join(pair_lines(key, value))


def _sector(name: str, department: str) -> dict[str, Value]:
    return {"name": name, "lead_departments": [department]} if department else {"name": name}


def _offices(kind: Kind, counties: Sequence[str]) -> str:
    """In a city every county has its leader, and a leading group decides on adjustments; who keeps contact with several
    counties is written once for each.
    """
    holder = kind.people.get("city_leader")
    if holder is None:
        return "offices: []"
    leaders = [{"role": "city_leader", "scope": name, "holder": holder} for name in counties]
    return _lines("offices", [*leaders, {"role": "leading_group", "holder": "市领导小组组长"}])


def _sample(start: Start, kind: Kind, county: str, sector: str, department: str) -> str:
    """The sample is preliminary: it owes no report, so that check has nothing to say of it in any month."""
    listed = min(start.today, date(start.year, 12, 31))
    people = {**kind.people, **({"lead_department": department} if department else {}), "unit": "示例项目公司"}
    money = "12.5亿元" if kind.unit == "亿元" else "1250万元"
    fields: dict[str, Value] = {
        "id": SAMPLE,
        "name": "示例项目(请删除)",
        "county": county,
        "sector": sector,
        "level": kind.level,
        "content": "示例:主要建设内容和规模。",
        "approval_mode": "备案",
        "listing": {"basis": f"列入{start.year}年重点项目计划", "date": listed},
        "total_investment": money,
        "responsibility": {**people, "contact": {"name": "联系人甲", "phone": "000-00000000"}},
        "plans": {str(start.year): {"category": "前期", "goal": "年底前完成前期手续"}},
    }
    return "\n".join(line for key, value in fields.items() for line in pair_lines(key, value))
