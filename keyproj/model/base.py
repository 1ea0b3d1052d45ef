"""The base of all models: frozen, and nothing that the format does not know is let through."""

from pydantic import BaseModel, ConfigDict


class Entity(BaseModel):
    """Made from YAML strings; any unknown key is a problem."""

    model_config = ConfigDict(frozen=True, extra="forbid")
