"""What policygraph uses of Spark."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pyarrow import RecordBatch

class DataFrame:
    def mapInArrow(
        self, function: Callable[[Iterator[RecordBatch]], Iterator[RecordBatch]], schema: str
    ) -> DataFrame: ...
    def collect(self) -> list[dict[str, Any]]: ...

class SparkContext:
    def parallelize(self, rows: Sequence[Any], numSlices: int) -> object: ...

class Builder:
    def appName(self, name: str) -> Builder: ...
    def master(self, url: str) -> Builder: ...
    def getOrCreate(self) -> SparkSession: ...

class SparkSession:
    builder: Builder
    sparkContext: SparkContext
    @classmethod
    def getActiveSession(cls) -> SparkSession | None: ...
    def createDataFrame(self, rows: object, schema: str) -> DataFrame: ...
