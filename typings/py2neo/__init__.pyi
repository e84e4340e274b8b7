"""What this project uses of py2neo, which ships no types."""

from typing import Any

class Cursor:
    def evaluate(self, field: int | str = 0) -> Any: ...
    def data(self) -> list[dict[str, Any]]: ...

class Connector:
    def close(self) -> None: ...

class GraphService:
    connector: Connector

class Graph:
    service: GraphService
    def __init__(
        self, profile: str, name: str | None = None, *, auth: tuple[str, str] = ...
    ) -> None: ...
    def run(self, cypher: str, **parameters: object) -> Cursor: ...
