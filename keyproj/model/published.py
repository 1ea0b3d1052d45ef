"""A year's plan as published (`plans/2023.yaml`): its figures, as printed, are the ledger's control totals."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, model_validator

from keyproj.base.amount import UNITS, parse_amount
from keyproj.base.fault import Fault
from keyproj.model.base import Entity
from keyproj.model.scalar import Scalar
from keyproj.model.values import Day, Line, Words, Year
from keyproj.rules.figures import FIGURES

_PRINTED = re.compile(r"([0-9]{1,9})(?:\.([0-9]{1,4}))?(亿元|万元|%)?")


class Printed(NamedTuple):
    """A figure as printed. `number` counts units of the last printed digit, each worth `precision`.

    `kind` is yuan, rate (precision in per cent) or count.
    """

    text: str
    kind: str
    number: int
    precision: Decimal


def parse_printed(text: str) -> Printed:
    """`1127.4亿元`, `44.7%` or `217`, with the precision that its digits show.

    Raises Fault K117 for a bad percentage, else as for an amount.
    """
    match = _PRINTED.fullmatch(text)
    if match is None:
        if text.endswith("%"):
            raise Fault("K117", seen=text[:40])
        parse_amount(text)
        raise Fault("K113", seen=text[:40])
    whole, fraction, unit = match[1], match[2] or "", match[3]
    if unit is None and fraction:
        raise Fault("K112", seen=text[:40])
    step = Decimal(1).scaleb(UNITS.get(unit, 0) - len(fraction))
    kind = {None: "count", "%": "rate"}.get(unit, "yuan")
    if kind == "yuan":
        parse_amount(text)
    return Printed(text, kind, int(whole + fraction), step)


Figure = Annotated[Printed, Scalar(parse_printed, lambda value: value.text, example="1127.4亿元")]
Figures = Mapping[Line, Mapping[Line, Mapping[Line, Figure]]]
"""Table → class → column → figure, named as `summary --explain table.class.column` names them."""


def _known_figures(tables: Figures) -> Figures:
    """Only figures that a summary has can be compared with it, each printed in its own kind."""
    if faults := list(_figure_faults(tables)):
        raise Fault.together(faults)
    return tables


def _figure_faults(tables: Figures) -> Iterator[Fault]:
    for table, classes in tables.items():
        columns = FIGURES.get(table)
        if columns is None:
            yield Fault("K133", at=(table,), seen=table, choices=tuple(FIGURES))
            continue
        for name, figures in classes.items():
            for column, figure in figures.items():
                at = (table, name, column)
                if column not in columns:
                    yield Fault("K133", at=at, seen=column, choices=tuple(columns))
                elif figure.kind != columns[column]:
                    yield Fault("K134", at=at, seen=figure.text, kind=columns[column])


KnownFigures = Annotated[Figures, AfterValidator(_known_figures)]


class Published(Entity):
    """The year's plan as published. `derived` holds figures that follow from the printed ones without being printed."""

    year: Year
    document: Line
    issued: Day | None = None
    goals: tuple[Words, ...] = ()
    published: KnownFigures = {}
    derived: KnownFigures = {}
    note: Words | None = None

    @model_validator(mode="after")
    def _figures_once(self) -> "Published":
        for table, classes in self.derived.items():
            for name, columns in classes.items():
                for column in columns:
                    if column in self.published.get(table, {}).get(name, {}):
                        at = (table, name, column)
                        raise Fault("K141", seen=".".join(at), at=("derived", *at))
        return self
