"""What policygraph uses of pyarrow.parquet."""

from pathlib import Path

from pyarrow import Table

def read_table(path: Path) -> Table: ...
def write_table(table: Table, path: Path, *, compression: str) -> None: ...
