"""What policygraph uses of Ray Data."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

Row = dict[str, Any]

class Dataset:
    def map(
        self, function: Callable[[Row], Row], *, num_cpus: int, concurrency: int
    ) -> Dataset: ...
    def iter_rows(self) -> Iterable[Row]: ...

def from_items(rows: Sequence[Row], *, override_num_blocks: int) -> Dataset: ...
