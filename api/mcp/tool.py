"""A tool: what it is called, what it takes, what it answers, and the function that does it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from mcp import types
from pydantic import BaseModel, ConfigDict, ValidationError

from api.mcp.source import Reading
from ontology.errors import QueryError
from queries.engine.parameter_faults import describe_faults

P = TypeVar("P", bound="Arguments")
_READS = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


class Arguments(BaseModel):
    """What a tool takes; anything else is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


@dataclass(frozen=True)
class Tool:
    """``call`` gets checked arguments of the class ``takes`` and returns one of ``gives``."""

    name: str
    title: str
    description: str
    takes: type[Arguments]
    gives: type[BaseModel]
    call: Callable[[Any, Reading], Awaitable[BaseModel]]

    @property
    def described(self) -> types.Tool:
        """As clients are told of it."""
        return types.Tool(
            name=self.name,
            title=self.title,
            description=self.description,
            input_schema=_bare(self.takes.model_json_schema()),
            output_schema=_bare(self.gives.model_json_schema(mode="serialization")),
            annotations=_READS,
        )

    def arguments(self, given: dict[str, Any]) -> Arguments:
        """The arguments, checked.

        Raises:
            QueryError: names each that is wrong.
        """
        try:
            return self.takes.model_validate(given)
        except ValidationError as error:
            faults = describe_faults(None, error.errors())
            known = "、".join(_bare(self.takes.model_json_schema()).get("properties", ()))
            text = "；".join(message for _, message in faults)
            raise QueryError(f"{text}。工具 {self.name} 的参数：{known}。") from None


def _bare(schema: Any, names: bool = False) -> Any:
    """A schema without what pydantic makes of the names of classes and fields, and of docstrings.

    It says what the tool's description does, and takes room. ``names`` if the keys of this level
    are names of properties.
    """
    if isinstance(schema, list):
        return [_bare(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {"title", "description"} if "properties" in schema else {"title"}
    return {
        key: _bare(value, names=not names and key in ("properties", "$defs"))
        for key, value in schema.items()
        if names or key not in made
    }
