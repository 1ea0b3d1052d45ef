"""The local rules: where one file contradicts itself, or looks unlikely, as small generators of faults."""

from collections.abc import Callable, Iterator
from typing import Any

from keyproj.base.fault import Fault
from keyproj.model.base import Entity
from keyproj.model.checks.money import quarters_make_the_year
from keyproj.model.project import Project

Rule = Callable[[Any], Iterator[Fault]]
"""Takes a whole model; each fault's `at` leads from the top of the file to what is wrong."""

LOCAL: dict[type[Entity], tuple[Rule, ...]] = {Project: (quarters_make_the_year,)}
"""Each kind of file with its rules. They see one file only, so their problems are kept in the index with it."""


def contradictions(entity: Entity) -> Iterator[Fault]:
    """What the rules for this kind of file find."""
    for rule in LOCAL.get(type(entity), ()):
        yield from rule(entity)
