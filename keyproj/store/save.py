"""A model as the text of a new YAML file: fields in the model's order, what is at its default left out."""

import re
from collections.abc import Mapping
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver, implicit_resolvers
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from keyproj.model.base import Entity
from keyproj.model.baseline import Baseline
from keyproj.model.policy import Policy
from keyproj.model.project import Project
from keyproj.model.published import Published

WIDEST = 90
"""Characters of a mapping or list that is still written on one line."""

_BLOCK = re.compile(r"\S(.*\S)?(\n( *\S(.*\S)?)?)+")
"""Words that a literal block carries without any doubt: no blanks before the first or at the end of a line."""

_MARKS = re.compile("[\ufeff\ufffe\uffff]")
"""What YAML allows only as an escape in double quotes."""


class Strings(VersionedResolver):
    """Our reader takes every plain scalar as a string, so no date or amount needs quotes."""

    @property
    def versioned_resolver(self) -> dict[Any, Any]:
        """No plain scalar is anything but a string."""
        return {}


def to_yaml(entity: Project | Policy | Published | Baseline) -> str:
    """The text of a new file; reading it gives an equal model."""
    yaml = YAML()
    yaml.Resolver = Strings
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 2**20
    out = StringIO()
    yaml.dump(_block(entity, entity.model_dump(exclude_defaults=True)), out)
    return out.getvalue()


def _node(value: Any, written: Any) -> Any:
    """The YAML node of a value of a model; `written` is the same as pydantic serializes it: strings only."""
    if isinstance(written, str):
        return scalar(written) if isinstance(value, str) else written
    if isinstance(value, Entity) and list(written) == ["step"] and "link" in type(value).model_fields:
        return _node(value.step, written["step"])  # type: ignore[attr-defined]  # `after: [approval]`, its short form
    node = _block(value, written)
    if fits(node):
        node.fa.set_flow_style()
    return node


def _block(value: Any, written: Any) -> Any:
    if isinstance(value, Entity):
        return CommentedMap((key, _node(getattr(value, key), text)) for key, text in written.items())
    if isinstance(value, Mapping):
        pairs = zip(value.items(), written.items(), strict=True)
        return CommentedMap((_node(key, name), _node(item, text)) for (key, item), (name, text) in pairs)
    return CommentedSeq([_node(item, text) for item, text in zip(value, written, strict=True)])


def scalar(text: str) -> Any:
    """A string of the model: quoted where a loader could take it for something else, such as `null` or `1e3`.

    Within brackets PyYAML's own scanner stops at any question mark.
    """
    if "\n" not in text:
        taken = text[0] in "?:-" or any(pattern.match(text) for _, _, pattern, _ in implicit_resolvers)
        return DoubleQuotedScalarString(text) if taken or "?" in text else text
    literal = _BLOCK.fullmatch(text) and not _MARKS.search(text)
    return LiteralScalarString(text) if literal else DoubleQuotedScalarString(text)


def fits(node: CommentedMap | CommentedSeq) -> bool:
    """Whether a node is short and flat enough for one line: single values, or lists of them within a mapping."""
    parts = [part for pair in node.items() for part in pair] if isinstance(node, CommentedMap) else list(node)
    flat = [leaf for part in parts for leaf in (part if isinstance(part, CommentedSeq) else (part,))]
    if not all(isinstance(leaf, str) and "\n" not in leaf for leaf in flat):
        return False
    return sum(len(leaf) + 2 for leaf in flat) <= WIDEST
