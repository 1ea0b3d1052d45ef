"""The fields of a project that adjustments change: the type of each, by which old and new values are read."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from keyproj.base.fault import Fault
from keyproj.model.base import Entity
from keyproj.model.complaints import CODES_OF_COMPLAINTS
from keyproj.model.project import Project
from keyproj.model.raw import plain as plain  # noqa: PLC0414 - who reads fields by type reads them raw, too
from keyproj.model.scalar import Scalar


@cache
def field_type(field: str) -> TypeAdapter[Any] | None:
    """What a field (`plans.2023.investment`) of a project is read as; None where a project has no such field."""
    annotation: Any = Project
    for step in field.split("."):
        annotation = _below(_plain_type(annotation), step)
        if annotation is None:
            return None
    return TypeAdapter(annotation)


def _below(annotation: Any, step: str) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        found = annotation.model_fields.get(step)
        return None if found is None else Annotated[found.annotation, *found.metadata, None]
    inner = get_args(annotation)
    if get_origin(annotation) is tuple and step.isdecimal():
        return inner[0]
    if get_origin(annotation) is Mapping and _is_key(inner[0], step):
        return inner[1]
    return None


def _is_key(annotation: Any, step: str) -> bool:
    try:
        TypeAdapter(annotation).validate_python(step)
    except ValidationError:
        return False
    return True


def _plain_type(annotation: Any) -> Any:
    """Without `None` beside it, and without what validates the whole of a list or mapping."""
    while True:
        parts = [part for part in get_args(annotation) if part is not type(None)]
        is_bare = get_origin(annotation) is Annotated and not any(isinstance(part, Scalar) for part in parts[1:])
        is_optional = len(parts) == 1 and len(get_args(annotation)) == 2
        if not (is_bare or is_optional):
            return annotation
        annotation = parts[0]


def value_of(field: str, raw: Any) -> Any:
    """What a value says as the model has it (58570万元 and 5.857亿元 are one); None for an empty one.

    Raises Fault, with others of the same value, for what a project's field could not be.
    """
    found = field_type(field)
    if raw is None or found is None:
        return None
    try:
        return found.validate_python(raw)
    except ValidationError as error:
        raise Fault.together(list(_faults(error))) from None


def _faults(error: ValidationError) -> Iterator[Fault]:
    for one in error.errors(include_url=False):
        cause = one.get("ctx", {}).get("error")
        loc = tuple(part for part in one["loc"] if part != "[key]")
        if isinstance(cause, Fault):
            for fault in (cause, *cause.others):
                yield Fault(fault.code, (*loc, *fault.at), **fault.details)
            continue
        is_empty = one["input"] is None and one["type"] != "missing"
        code = "K106" if is_empty else CODES_OF_COMPLAINTS.get(one["type"], "K105")
        yield Fault(code, loc[:-1], key=str(loc[-1])) if code == "K102" else Fault(code, loc)


def written(field: str, raw: Any) -> Any:
    """A value as a new file would have it: strings, lists and mappings; equal for values that mean the same.

    None for an empty one. Raises Fault as `value_of` does.
    """
    value = value_of(field, raw)
    found = field_type(field)
    return None if value is None or found is None else plain(found.dump_python(value, exclude_defaults=True))
