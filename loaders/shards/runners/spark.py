"""Shards made by Spark, on this machine or on the cluster of the session that runs."""

import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence

import pyarrow as pa
from pyspark.sql import SparkSession

from loaders.batch.attempt import Refused
from loaders.shards.cut import Shard
from loaders.shards.worker import Made

_TRIES = 4
"""How often Spark itself makes a task on a cluster before it gives up."""


def run(
    make: Callable[[Shard], Made | Refused], shards: Sequence[Shard], workers: int
) -> Iterator[Made | Refused]:
    """Make the shards, a partition each; Spark makes those of a lost worker anew."""

    def made(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            given = batch.column("shard").to_pylist()
            done = [pickle.dumps(make(pickle.loads(each))) for each in given]
            yield pa.RecordBatch.from_pydict({"made": pa.array(done, pa.binary())})

    local = SparkSession.builder.appName("policygraph").master(f"local[{workers},{_TRIES}]")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.getActiveSession() or local.getOrCreate()
    rows = spark.sparkContext.parallelize([(pickle.dumps(each),) for each in shards], len(shards))
    frame = spark.createDataFrame(rows, "shard binary").mapInArrow(made, "made binary")
    for row in frame.collect():
        yield pickle.loads(row["made"])
