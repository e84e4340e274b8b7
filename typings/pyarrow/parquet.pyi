"""What policygraph uses of pyarrow.parquet."""

from collections.abc import Sequence
from pathlib import Path

from pyarrow import Table

def read_table(path: Path, *, columns: Sequence[str] | None = None) -> Table: ...
def write_table(table: Table, path: Path, *, compression: str) -> None: ...
