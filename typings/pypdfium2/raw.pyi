# PDFium's functions and structures, made by ctypes when they are imported.
from typing import Any

def __getattr__(name: str) -> Any: ...
