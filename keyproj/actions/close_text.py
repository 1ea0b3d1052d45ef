"""The text of a close's file, its fields in the order of the format."""

import re
from collections.abc import Iterable, Iterator, Mapping

from keyproj.actions.close_figures import Figure, Said, Standing, Totals
from keyproj.actions.entry import in_wan
from keyproj.store.edit_values import Value, flow_value, pair_lines

MOST_SILENT = 10
"""Projects that owed a report which stand on one line."""

_PLAIN = re.compile(r"[A-Za-z]+-[A-Za-z0-9_-]+")
"""Ids that no YAML loader takes for anything but words."""


def close_text(id: str, month: str, said: Said, found: Standing) -> str:
    """The file of a close."""
    head: dict[str, Value] = {"id": id, "month": month, "closed": said.day, "by": said.by}
    head |= {"document": said.document} if said.document else {}
    lines = [line for key, value in head.items() for line in pair_lines(key, value)]
    outside = {"uncounted_to_date": in_wan(found.uncounted_to_date)} if found.uncounted_to_date else {}
    lines += pair_lines("totals", {**_totals(found.total), **outside}, flow=True)
    lines += [*_class_lines("sectors", found.classes["sector"]), *_class_lines("counties", found.classes["county"])]
    silent = [figure.project for figure in found.silent]
    lines += pair_lines("unreported", silent, flow=len(silent) <= MOST_SILENT) if silent else []
    counted = list(_money_lines(figure for figure in found.figures if figure.counted))
    lines += ["reported:", *counted] if counted else ["reported: {}"]
    lines += ["uncounted:", *_money_lines(found.uncounted)] if found.uncounted else []
    return "\n".join(lines) + "\n"


def _totals(one: Totals) -> Mapping[str, Value]:
    money = {"investment": in_wan(one.investment), "year_to_date": in_wan(one.year_to_date)}
    return {"projects": one.projects, **money}


def _class_lines(key: str, classes: Mapping[str, Totals]) -> Iterator[str]:
    if classes:
        yield f"{key}:"
        for name, one in classes.items():
            yield from (f"  {line}" for line in pair_lines(name, _totals(one), flow=True))


def _money_lines(figures: Iterable[Figure]) -> Iterator[str]:
    for one in figures:
        project = one.project if _PLAIN.fullmatch(one.project) else flow_value(one.project)
        yield f"  {project}: {in_wan(one.yuan or 0)}"
