from typing import Self

class TextRun:
    text: str
    x: float
    y: float
    size: float
    width: float

class Page:
    index: int
    location: str | None
    @property
    def width(self) -> float: ...
    @property
    def height(self) -> float: ...
    @property
    def runs(self) -> list[TextRun]: ...

class OFDDocument:
    pages: list[Page]
    def __enter__(self) -> Self: ...
    def __exit__(self, *exc_info: object) -> None: ...
