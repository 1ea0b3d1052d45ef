"""The policy (`keyproj.yaml`): the ledger's name, year, sectors, scale bands, counties, offices, and how it prints."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import AfterValidator

from keyproj.base.codes import CODES
from keyproj.base.fault import Fault
from keyproj.model.adjusting import Adjusting
from keyproj.model.base import Entity
from keyproj.model.calendar import WorkCalendar
from keyproj.model.closing import Closing
from keyproj.model.values import Count, Day, Decimals, Id, Line, Owner, Percent, Words, Year, Yuan, choice
from keyproj.model.warning import Warnings
from keyproj.rules.bands import check_bands
from keyproj.rules.protected import DEFAULT, GROUPS
from keyproj.rules.vocabulary import AREAS, TIERS


class Jurisdiction(Entity):
    """Whose ledger this is."""

    name: Line
    code: Line | None = None
    office: Line | None = None


class Display(Entity):
    """How amounts and rates are printed, and what the places of the ledger are; machine output is always exact."""

    unit: Annotated[str, choice("亿元", "万元")] = "亿元"
    decimals: Decimals = 1
    rate_decimals: Decimals = 1
    rounding: Annotated[str, choice("四舍五入", "截尾")] = "四舍五入"
    counties: Annotated[str, choice(*AREAS)] = AREAS[0]


class Sector(Entity):
    """A sector (行业) with its headquarters (指挥部) and the departments that may lead its projects."""

    name: Line
    headquarters: Line | None = None
    lead_departments: tuple[Line, ...] = ()
    since: Day | None = None
    until: Day | None = None


class Band(Entity):
    """A scale band (投资规模) of total investment: from `at_least` on, up to but without `below`, in yuan."""

    name: Line
    at_least: Yuan | None = None
    below: Yuan | None = None


class County(Entity):
    """A county, district, zone or village; one that ended names its successor. `owners` review its files in git."""

    name: Line
    code: Line | None = None
    since: Day | None = None
    until: Day | None = None
    successor: Line | None = None
    owners: tuple[Owner, ...] = ()


class Office(Entity):
    """An office and who holds it from when to when. `scope` is the county, sector or department it is for."""

    role: Line
    scope: Line | None = None
    holder: Line
    since: Day | None = None
    until: Day | None = None


SEVERITIES = {"错误": "error", "警告": "warning", "提示": "info", "不查": "off"}
"""What a policy may make of a problem code."""


def _open_codes(severity: Mapping[str, str]) -> Mapping[str, str]:
    """Only the severity of what contradicts itself or another file is a matter of taste: the rest can't be read."""
    faults = [
        Fault("K304", at=(code,), seen=code, known=str(code in CODES))
        for code in severity
        if code not in CODES or not code.startswith("K2")
    ]
    if faults:
        raise Fault.together(faults)
    return severity


Limit = TypeVar("Limit", int, Decimal)


def _above_zero(limit: Limit) -> Limit:
    """A limit of zero would find every project suspicious."""
    if limit <= 0:
        raise Fault("K305")
    return limit


class Checks(Entity):
    """How strict `check` is. `severity` by code; the tiers that every project must name; the offices that every
    county must have; `overrun` is investment to date as a share of total investment, beyond which an unfinished project
    is suspicious; `zero_months` is how many months running without investment are.
    """

    severity: Annotated[Mapping[Line, Annotated[str, choice(*SEVERITIES)]], AfterValidator(_open_codes)] = {}
    required_tiers: tuple[Annotated[str, choice(*TIERS)], ...] = ()
    county_offices: tuple[Line, ...] = ()
    overrun: Annotated[Percent, AfterValidator(_above_zero)] = Decimal(120)
    zero_months: Annotated[Count, AfterValidator(_above_zero)] = 3


Named = TypeVar("Named", Sector, Band, County)


def _names_once(named: tuple[Named, ...]) -> tuple[Named, ...]:
    """A name may come again only for another time: with a `since` of its own."""
    seen: set[str] = set()
    faults = []
    for index, item in enumerate(named):
        if item.name in seen and getattr(item, "since", None) is None:
            faults.append(Fault("K141", at=(index,), seen=item.name))
        seen.add(item.name)
    if faults:
        raise Fault.together(faults)
    return named


def _bands_meet(bands: tuple[Band, ...]) -> tuple[Band, ...]:
    check_bands([(band.name, band.at_least, band.below) for band in bands])
    return bands


def _each_once(groups: tuple[str, ...]) -> tuple[str, ...]:
    """K141: a group that is named twice."""
    again = [Fault("K141", at=(n,), seen=group) for n, group in enumerate(groups) if group in groups[:n]]
    if again:
        raise Fault.together(again)
    return groups


class Policy(Entity):
    """The rules of one ledger. `ledger` is its permanent id; `year` is the year that reports take unless told."""

    ledger: Id
    title: Line
    language: Annotated[str, choice("zh", "en")] = "zh"
    year: Year
    jurisdiction: Jurisdiction
    display: Display = Display()
    sectors: Annotated[tuple[Sector, ...], AfterValidator(_names_once)]
    scale: Annotated[tuple[Band, ...], AfterValidator(_names_once), AfterValidator(_bands_meet)]
    counties: Annotated[tuple[County, ...], AfterValidator(_names_once)]
    offices: tuple[Office, ...] = ()
    checks: Checks = Checks()
    calendar: WorkCalendar = WorkCalendar()
    warning: Warnings = Warnings(policy="default")
    adjustment: Adjusting = Adjusting()
    closing: Closing = Closing()
    protected: Annotated[tuple[Annotated[str, choice(*GROUPS)], ...], AfterValidator(_each_once)] = DEFAULT
    owners: tuple[Owner, ...] = ()
    note: Words | None = None
