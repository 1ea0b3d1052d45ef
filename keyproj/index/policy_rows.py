"""The policy and the published plans as rows of the index's tables."""

import json
from typing import Any

from keyproj.index.adjusting_setting import adjusting_setting
from keyproj.index.rows import Rows, day
from keyproj.index.warning_setting import warning_setting
from keyproj.model.calendar import WorkCalendar, month_day_text
from keyproj.model.policy import SEVERITIES, Checks, Policy
from keyproj.model.policy_content import policy_content
from keyproj.model.published import Published
from keyproj.rules.statement import canonical
from keyproj.store.nodes import line_of


def policy_rows(policy: Policy, root: Any) -> Rows:
    """All rows that depend on the policy; they replace the former ones whole."""
    show = policy.display
    settings = {
        "ledger": policy.ledger,
        "title": policy.title,
        "language": policy.language,
        "year": str(policy.year),
        "office": policy.jurisdiction.office,
        "unit": show.unit,
        "decimals": str(show.decimals),
        "rate_decimals": str(show.rate_decimals),
        "rounding": show.rounding,
        "counties": show.counties,
        **_check_settings(policy.checks),
        **_calendar_settings(policy.calendar),
        "warning": warning_setting(policy.warning),
        "adjustment": adjusting_setting(policy.adjustment),
        "closing.corrections": policy.closing.corrections,
        "protected": "\n".join(policy.protected),
        "content": canonical(policy_content(policy)),
        "sections": _sections(root),
    }
    rows: Rows = {"setting": list(settings.items()), "department": []}
    rows["sector"] = [
        (n, s.name, s.headquarters, day(s.since), day(s.until), line_of(root, "sectors", n))
        for n, s in enumerate(policy.sectors)
    ]
    for n, sector in enumerate(policy.sectors):
        rows["department"] += [(n, k, name) for k, name in enumerate(sector.lead_departments)]
    rows["band"] = [
        (n, b.name, b.at_least or 0, b.below, line_of(root, "scale", n)) for n, b in enumerate(policy.scale)
    ]
    rows["county"] = [
        (n, c.name, c.code, day(c.since), day(c.until), c.successor, line_of(root, "counties", n))
        for n, c in enumerate(policy.counties)
    ]
    rows["office"] = [
        (n, o.role, o.scope, o.holder, day(o.since), day(o.until), line_of(root, "offices", n))
        for n, o in enumerate(policy.offices)
    ]
    return rows


def _sections(root: Any) -> str:
    """The line of each section, as JSON; of the rules of adjustments that of each part."""
    names = [*root, *(f"adjustment.{key}" for key in root.get("adjustment") or ())]
    return json.dumps({name: line_of(root, *name.split(".")) for name in names})


def _check_settings(checks: Checks) -> dict[str, str]:
    """How strict `check` is, lists one to a line."""
    return {
        **{f"severity.{code}": SEVERITIES[word] for code, word in checks.severity.items()},
        "required_tiers": "\n".join(checks.required_tiers),
        "county_offices": "\n".join(checks.county_offices),
        "overrun": str(checks.overrun),
        "zero_months": str(checks.zero_months),
    }


def _calendar_settings(calendar: WorkCalendar) -> dict[str, str]:
    """Its own days and its winter stops, one to a line: `2023-05-06`, `11-15 03-15`."""
    stops = (f"{month_day_text(stop.since)} {month_day_text(stop.until)}" for stop in calendar.winter_stops)
    return {
        "calendar.days_off": "\n".join(map(str, calendar.days_off)),
        "calendar.working_days": "\n".join(map(str, calendar.working_days)),
        "calendar.winter_stops": "\n".join(stops),
    }


POLICY_TABLES = ("setting", "sector", "department", "band", "county", "office")
"""What a changed policy rewrites."""


def published_rows(pk: int, plan: Published, root: Any) -> Rows:
    """The control totals of one year, each with its line."""
    rows: Rows = {"control": []}
    said = (plan.document, day(plan.issued), "\n".join(plan.goals), plan.note)
    rows["published"] = [(pk, plan.year, *said, line_of(root, "year"))]
    for derived, figures in enumerate((plan.published, plan.derived)):
        section = ("published", "derived")[derived]
        for table, classes in figures.items():
            for name, columns in classes.items():
                for column, f in columns.items():
                    line = line_of(root, section, table, name, column)
                    figure = (f.kind, f.text, f.number, str(f.precision), derived, line)
                    rows["control"].append((pk, plan.year, table, name, column, *figure))
    return rows
