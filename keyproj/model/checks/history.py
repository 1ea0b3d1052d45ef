"""The rule on a project's history: what it says of a field is what the field could be."""

from collections.abc import Iterator

from keyproj.base.fault import Fault
from keyproj.model.adjustment_field import field_type, value_of
from keyproj.model.project import Project
from keyproj.rules.adjustments import KINDS, RULES_KIND, may_change


def history_can_be_read(project: Project) -> Iterator[Fault]:
    """K360: a field that no adjustment changes; and whatever is wrong with an old or new value of one that they do."""
    for n, entry in enumerate(project.history):
        for k, change in enumerate(entry.changes):
            at = ("history", n, "changes", k)
            known = any(may_change(kind, change.field) for kind in KINDS if kind != RULES_KIND)
            if not known or field_type(change.field) is None:
                yield Fault("K360", at=(*at, "field"), seen=change.field[:80])
                continue
            for side in ("old", "new"):
                try:
                    value_of(change.field, getattr(change, side))
                except Fault as fault:
                    for one in (fault, *fault.others):
                        yield Fault(one.code, (*at, side, *one.at), **one.details)
