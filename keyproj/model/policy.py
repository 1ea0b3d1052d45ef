"""The policy (`keyproj.yaml`): the ledger's name, year, sectors, scale bands, counties, offices, and how it prints."""

from typing import Annotated

from pydantic import model_validator

from keyproj.base.fault import Fault
from keyproj.model.base import Entity
from keyproj.model.values import Count, Day, Id, Line, Words, Year, Yuan, choice
from keyproj.rules.bands import check_bands


class Jurisdiction(Entity):
    """Whose ledger this is."""

    name: Line
    code: Line | None = None
    office: Line | None = None


class Display(Entity):
    """How amounts and rates are printed; machine output is always exact."""

    unit: Annotated[str, choice("亿元", "万元")] = "亿元"
    decimals: Count = 1
    rate_decimals: Count = 1
    rounding: Annotated[str, choice("四舍五入", "截尾")] = "四舍五入"


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
    """A county, district, zone or village; one that ended names its successor."""

    name: Line
    code: Line | None = None
    since: Day | None = None
    until: Day | None = None
    successor: Line | None = None


class Office(Entity):
    """An office and who holds it from when to when. `scope` is the county, sector or department it is for."""

    role: Line
    scope: Line | None = None
    holder: Line
    since: Day | None = None
    until: Day | None = None


class Policy(Entity):
    """The rules of one ledger. `ledger` is its permanent id; `year` is the year that reports take unless told."""

    ledger: Id
    title: Line
    language: Annotated[str, choice("zh", "en")] = "zh"
    year: Year
    jurisdiction: Jurisdiction
    display: Display = Display()
    sectors: tuple[Sector, ...]
    scale: tuple[Band, ...]
    counties: tuple[County, ...]
    offices: tuple[Office, ...] = ()
    note: Words | None = None

    @model_validator(mode="after")
    def _bands_meet(self) -> "Policy":
        check_bands([(band.name, band.at_least, band.below) for band in self.scale])
        return self

    @model_validator(mode="after")
    def _names_once(self) -> "Policy":
        for key in ("sectors", "scale", "counties"):
            seen = set()
            for index, named in enumerate(getattr(self, key)):
                if named.name in seen and getattr(named, "since", None) is None:
                    raise Fault("K141", seen=named.name, at=(key, index))
                seen.add(named.name)
        return self
