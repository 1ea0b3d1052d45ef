"""The tables of a file's fields, from the models and the catalogue."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, get_args, get_origin

from keyproj.model import adjusting, adjustment, calendar, close, raw, slip, values, warning
from keyproj.model.base import Entity
from keyproj.model.scalar import Scalar
from keyproj.render.catalogue import LANGUAGES, entry
from keyproj.render.schema import snake
from keyproj.store.faults import entity_in
from keyproj.store.kinds import MODELS

_FORMS: dict[Any, tuple[str, str]] = {
    values.Line: ("一行文字", "one line"),
    values.Words: ("文字", "text"),
    values.Id: ("编号", "id"),
    values.ProjectCode: ("项目代码", "project code"),
    values.Owner: ("账号、组或邮箱", "account, group or e-mail"),
    values.Yuan: ("金额", "amount"),
    values.Measure: ("数量", "quantity"),
    values.Day: ("日期", "date"),
    values.Month: ("月份", "month"),
    values.Year: ("年份", "year"),
    values.Count: ("整数", "whole number"),
    values.Decimals: ("0至8的整数", "whole number from 0 to 8"),
    values.Percent: ("百分数", "percentage"),
    values.Digest: ("校验值", "digest"),
    values.FilePath: ("路径", "path"),
    warning.Threshold: ("数值", "number"),
    close.Sum: ("金额", "amount"),
    slip.Level: ("0至3的整数", "whole number from 0 to 3"),
    calendar.MonthDay: ("月日", "month and day"),
    adjusting.MonthNumber: ("1至12的整数", "whole number from 1 to 12"),
    adjustment.Quarter: ("季度", "quarter"),
    adjustment.Statement: ("规范 JSON", "canonical JSON"),
    adjusting.PublicKey: ("OpenSSH 公钥", "OpenSSH public key"),
    raw.FieldValue: ("按字段", "as the field"),
}
_NAMES = {form.__metadata__[0]: words for form, words in _FORMS.items()}
"""How each kind of single value is called."""

_GROUP = ("一组字段", "fields")
_LIST = ("列表:{}", "list: {}")
_PARTS = ("按名称分列", "by name")
_BY_KEY = {
    values.Line: _PARTS,
    values.Year: ("按年份分列", "by year"),
    values.Month: ("按月份分列", "by month"),
    values.Id: ("按项目编号分列", "by project"),
}
_FIGURES = ("表、类别、列", "table, class, column")
_KEYS = {values.Line: "…", values.Year: "2023", values.Month: "2023-07"}
"""What stands for a key of a mapping in a heading."""

_COLUMNS = (("字段", "写法", "必填", "说明"), ("Field", "Form", "Required", "Meaning"))
_REQUIRED = ("是", "yes")


def tables(kind: str, language: str) -> str:
    """A table for each model of a kind of file, under the path that leads to it."""
    number = LANGUAGES.index(language)
    return "\n".join(_table(path, model, number) for path, model in sections("", MODELS[kind]))


def sections(path: str, model: type[Entity]) -> Iterator[tuple[str, type[Entity]]]:
    """A model and all that lie below it, each with the way that leads there (`plans.2023.months.2023-07`)."""
    yield path, model
    for name, field in model.model_fields.items():
        below = entity_in(field.annotation)
        if below is not None:
            key = [_KEYS[get_args(field.annotation)[0]]] if get_origin(field.annotation) is Mapping else []
            yield from sections(".".join([*([path] if path else []), name, *key]), below)


def _table(path: str, model: type[Entity], number: int) -> str:
    id = f"field.{snake(model.__name__)}"
    heading = f"#### `{path}`\n\n" if path else ""
    rows = [_COLUMNS[number], ("---",) * 4]
    for name, field in model.model_fields.items():
        form = _form(field.annotation, field.metadata, number)
        required = _REQUIRED[number] if field.is_required() else ""
        rows.append((f"`{name}`", form, required, entry(f"{id}.{name}", LANGUAGES[number])))
    lines = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    return f"{heading}{entry(id, LANGUAGES[number])}\n\n{lines}\n"


def _form(annotation: Any, metadata: Any, number: int) -> str:
    """What may be written in a field: `金额`, `列表:编号`, or the words to choose from."""
    for scalar in metadata:
        if isinstance(scalar, Scalar):
            return "、".join(scalar.choices) or _NAMES[scalar][number]
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _form(inner[0], inner[1:], number)
    if origin is tuple:
        return _LIST[number].format(_form(inner[0], (), number))
    if origin is Mapping:
        return _BY_KEY.get(inner[0], _FIGURES)[number]
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        return _GROUP[number]
    return _form(next(part for part in inner if part is not type(None)), (), number)
