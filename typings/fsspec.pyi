"""What policygraph uses of fsspec."""

from typing import Any, Protocol

class FileSystem(Protocol):
    def find(self, path: str, *, detail: bool) -> dict[str, dict[str, Any]]: ...
    def get_file(self, remote: str, local: str) -> None: ...

class core:
    @staticmethod
    def url_to_fs(address: str) -> tuple[FileSystem, str]: ...
