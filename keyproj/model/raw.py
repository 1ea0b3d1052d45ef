"""A value that is kept as the file has it, because another field says what it is to be read as."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from keyproj.model.scalar import Scalar


def plain(node: Any) -> Any:
    """The nodes of a file, or tuples and mappings of a model, as lists and dicts."""
    if isinstance(node, Mapping):
        return {str(key): plain(value) for key, value in node.items()}
    return [plain(item) for item in node] if isinstance(node, list | tuple) else node


@dataclass(frozen=True, slots=True)
class _Whatever(Scalar):
    """A value that is read as the field which it is for: one value, a list or a mapping; empty for an absent one."""

    def read(self, value: Any) -> Any:
        """As it stands in the file."""
        return plain(value)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {}


FieldValue = Annotated[Any, _Whatever(str)]
