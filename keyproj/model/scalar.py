"""How a single value is read from a YAML string, written back, and described to editors."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from keyproj.base.fault import Fault


@dataclass(frozen=True)
class Scalar:
    """The metadata of an `Annotated` type. `parse` raises Fault; an empty value is K106, a list or mapping K105.

    The rest tells editors about it: `looks` is what other YAML loaders may take its text for (`integer`, `number`,
    `boolean`), `limits` are further keywords of its JSON Schema.
    """

    parse: Callable[[str], Any]
    write: Callable[[Any], str] = str
    pattern: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    looks: tuple[str, ...] = ()
    limits: tuple[tuple[str, int], ...] = ()

    def read(self, value: Any) -> Any:
        """The parsed value of one scalar."""
        if value is None:
            raise Fault("K106")
        if not isinstance(value, str):
            raise Fault("K105")
        return self.parse(value)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        write = core_schema.plain_serializer_function_ser_schema(self.write)
        return core_schema.no_info_plain_validator_function(self.read, serialization=write)

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        described: dict[str, Any] = {"type": ["string", *self.looks] if self.looks else "string", **dict(self.limits)}
        if self.pattern:
            described["pattern"] = self.pattern
        if self.example:
            described["examples"] = [self.example]
        if self.choices:
            numbers = [int(choice) for choice in self.choices] if "integer" in self.looks else []
            described["enum"] = [*self.choices, *numbers]  # an unquoted 2 is a number to other loaders
        return described


def choice(*words: str) -> Scalar:
    """A scalar that takes one of the given words. Its Fault is K108 with the words."""

    def parse(text: str) -> str:
        if text not in words:
            raise Fault("K108", seen=text[:40], choices=words)
        return text

    return Scalar(parse, choices=words)
