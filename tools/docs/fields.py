"""The tables of a file's fields, from the models and the catalogue."""

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from keyproj.model import values
from keyproj.model.base import Entity
from keyproj.model.published import Figure
from keyproj.model.scalar import Scalar
from keyproj.render.catalogue import LANGUAGES, entry
from keyproj.render.schema import snake
from keyproj.store.kinds import MODELS

_FORMS = {
    values.Line: ("一行文字", "one line"),
    values.Words: ("文字", "text"),
    values.Id: ("编号", "id"),
    values.ProjectCode: ("项目代码", "project code"),
    values.Yuan: ("金额", "amount"),
    values.Measure: ("数量", "quantity"),
    values.Day: ("日期", "date"),
    values.Month: ("月份", "month"),
    values.Year: ("年份", "year"),
    values.Count: ("整数", "whole number"),
    values.Percent: ("百分数", "percentage"),
    values.Digest: ("校验值", "digest"),
    values.FilePath: ("路径", "path"),
    Figure: ("数字", "figure"),
}
"""How each type of value is called."""

_NAMES = {scalar: words for type_, words in _FORMS.items() for scalar in _metadata_of(type_)} if False else {}
