"""The text of a project's file, section by section."""

from datetime import date, timedelta

from .case import Case, Report
from .codes import code
from .dice import Dice
from .figures import YEAR, YI
from .formalities import Formality, formalities
from .goals import goal
from .needs import needs
from .people import CONTACTS, SUCCEEDED, contact, county_leader, department, phone
from .schedules import schedule
from .starts import in_statistics
from .yamltext import HEADER, block, flow, item, money, monthly, sequence

SUFFIX = "(合成)"


def path(case: Case) -> str:
    """Where the file lies in the ledger."""
    return f"projects/{case.entry.county}/{case.entry.id}.yaml"


def text(case: Case) -> str:
    """The whole file."""
    items = formalities(case)
    sections = [
        [HEADER, *_head(case, items)],
        _responsibility(case),
        _facts(case),
        ["plans:", *_plans(case)],
        ["formalities:", *(_formality(formality) for formality in items)],
        _listed("needs", [f"  - {flow(pairs)}" for pairs in needs(case)]),
        _listed("progress", [line for report in case.reports for line in _report(report)]),
        schedule(case),
    ]
    return "\n\n".join("\n".join(section) for section in sections if section) + "\n"


def _listed(key: str, lines: list[str]) -> list[str]:
    return [f"{key}:", *lines] if lines else []


def _head(case: Case, items: list[Formality]) -> list[str]:
    entry = case.entry
    before = case.before_earlier if case.building else 0
    listing = (("basis", _basis(case)), ("document", _document(case)), ("date", date(YEAR, 1, 16)))
    return [
        *block((("id", entry.id), ("name", entry.name + SUFFIX), ("code", code(case, items)))),
        *block((("county", entry.county), ("sector", entry.sector), ("level", _level(case)))),
        f"content: {entry.content}",
        f"approval_mode: {entry.mode}",
        f"listing: {flow(listing)}",
        f"total_investment: {money(case.total)}",
        *block((("invested_before", money(before) if before else ""),)),
    ]


def _basis(case: Case) -> str:
    if not case.building:
        return f"列入{YEAR}年市重点前期项目"
    return f"{YEAR}年市重点项目计划" if case.new else f"结转续建，列入{YEAR}年市重点项目计划"


def _document(case: Case) -> str:
    return f"合成文〔{YEAR}〕{1 if case.building else 2}号"


def _level(case: Case) -> str:
    return "省级" if case.total > 35 * YI and Dice("level", case.entry.id).chance(60) else "市级"


def _responsibility(case: Case) -> list[str]:
    caller = flow((("name", contact(case)), ("phone", phone(case))))
    since = date.fromisoformat(SUCCEEDED[case.entry.id][1]) + timedelta(1) if case.entry.id in SUCCEEDED else None
    lines = [
        "responsibility:",
        *block((("since", since),), 2),
        *block((("city_leader", CONTACTS.get(case.entry.id)), ("county_leader", county_leader(case))), 2),
        *block((("lead_department", department(case)), ("unit", case.entry.unit + SUFFIX)), 2),
        f"  contact: {caller}",
    ]
    if case.entry.id in SUCCEEDED:
        leader, until = SUCCEEDED[case.entry.id]
        lines += ["former_responsibility:", f"  - {flow((('until', until), ('county_leader', leader)))}"]
    return lines


def _facts(case: Case) -> list[str]:
    facts = (("started", case.started), ("completed", case.completed), ("in_statistics", in_statistics(case)))
    return block(facts)


def _plans(case: Case) -> list[str]:
    lines = []
    if case.earlier is not None:
        plan = case.earlier
        lines += [f"  {plan.year}:", f"    category: {plan.category}", f"    investment: {money(plan.investment)}"]
        lines += [f"    quarters: {sequence(map(money, plan.quarters))}", *block((("start", plan.start),), 4)]
    lines += [f"  {YEAR}:", f"    category: {case.entry.category}"]
    if case.building:
        lines += [f"    investment: {money(case.annual)}", f"    quarters: {sequence(map(money, case.quarters))}"]
        lines += block((("start", _month(case.start)), ("completion", _month(case.completion))), 4)
    return [*lines, *block((("goal", goal(case)),), 4)]


def _month(number: int) -> str:
    return f"{YEAR}-{number:02d}" if number else ""


def _formality(formality: Formality) -> str:
    return f"  - {flow(zip(Formality._fields, formality, strict=True))}"


def _report(report: Report) -> list[str]:
    amounts = {
        "investment": report.investment,
        "statistical": report.statistical,
        "year_to_date": report.year_to_date,
        "project_to_date": report.project_to_date,
    }
    pairs = [("month", report.month), *((key, monthly(value)) for key, value in amounts.items() if value is not None)]
    words = (("image", report.image), ("troubles", report.troubles), ("next_steps", report.next_steps))
    signed = (("reported", str(report.reported)), ("by", report.by), ("reason", report.reason))
    if not report.image and not report.reason:
        return [f"  - {flow((*pairs, *signed))}"]
    return item((*pairs, *words, *signed))
