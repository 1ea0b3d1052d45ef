"""Rules on formalities (前期手续) and attachments: what is done is proved, and done before it is needed."""

from collections.abc import Iterator, Sequence

from keyproj.base.fault import Fault
from keyproj.model.attachment import Attachment
from keyproj.model.project import Project
from keyproj.rules.formalities import BY_MODE

PERMIT = "施工许可"
"""建筑法 第七条: no construction before the construction permit."""


def start_has_its_permit(project: Project) -> Iterator[Fault]:
    """K261: work started without the construction permit, as far as the formalities are recorded at all."""
    started = project.started
    if started is None or not project.formalities:
        return
    found = [(n, formality) for n, formality in enumerate(project.formalities) if formality.item == PERMIT]
    if not found:
        yield Fault("K261", at=("started",), started=str(started), kind="absent")
    for n, permit in found:
        if permit.state in ("未办理", "办理中"):
            yield Fault("K261", at=("formalities", n, "state"), started=str(started), state=permit.state, kind="undone")
        elif permit.state == "已完成" and permit.date is not None and permit.date > started:
            yield Fault("K261", at=("formalities", n, "date"), started=str(started), date=str(permit.date), kind="late")


def done_formality_is_proved(project: Project) -> Iterator[Fault]:
    """K262: a finished one has its number, date and authority."""
    for n, formality in enumerate(project.formalities):
        if formality.state == "已完成":
            missing = tuple(key for key in ("number", "date", "authority") if getattr(formality, key) is None)
            if missing:
                yield Fault("K262", at=("formalities", n, "item"), item=formality.item, fields=missing)


def unfiled_formality_says_why(project: Project) -> Iterator[Fault]:
    """K263: one that is not filed yet states its reason, as the monthly form asks."""
    for n, formality in enumerate(project.formalities):
        if formality.state == "未办理" and formality.reason is None:
            yield Fault("K263", at=("formalities", n, "item"), item=formality.item)


def formality_fits_the_mode(project: Project) -> Iterator[Fault]:
    """K264: what another approval mode begins with is none of this project's formalities."""
    mode = project.approval_mode
    if mode is None:
        return
    other = {item: name for name, items in BY_MODE.items() if name != mode for item in items}
    for n, formality in enumerate(project.formalities):
        if formality.item in other:
            shown = {"item": formality.item, "mode": mode, "other": other[formality.item]}
            yield Fault("K264", at=("formalities", n, "item"), **shown)


def formality_stands_once(project: Project) -> Iterator[Fault]:
    """K265: an item has one state."""
    seen: set[str] = set()
    for n, formality in enumerate(project.formalities):
        if formality.item in seen:
            yield Fault("K265", at=("formalities", n, "item"), item=formality.item)
        seen.add(formality.item)


def attachment_can_be_proved(project: Project) -> Iterator[Fault]:
    """K273: a file is named with its digest, so that nobody can replace it unnoticed."""
    yield from unproved(project.attachments, ())


def unproved(attachments: Sequence[Attachment], above: tuple[str | int, ...]) -> Iterator[Fault]:
    """K273 for each attachment without a digest, or without a place; `above` is what the list stands in."""
    for n, attachment in enumerate(attachments):
        at = (*above, "attachments", n)
        if attachment.path is not None and attachment.sha256 is None:
            yield Fault("K273", at=(*at, "path"), kind="digest")
        elif attachment.path is None and attachment.address is None:
            yield Fault("K273", at=(*at, "title"), kind="nowhere")
