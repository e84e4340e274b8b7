"""Shards made by Dask, on this machine or on the cluster that ``DASK_SCHEDULER_ADDRESS`` names."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from functools import partial

from distributed import Client, LocalCluster, as_completed

from loaders.batch.attempt import Refused
from loaders.shards.cut import Shard
from loaders.shards.worker import Made


def run(
    make: Callable[[Shard], Made | Refused], shards: Sequence[Shard], workers: int
) -> Iterator[Made | Refused]:
    """Make the shards, a task each; Dask makes those of a lost worker anew."""
    address = os.environ.get("DASK_SCHEDULER_ADDRESS")
    local = partial(LocalCluster, n_workers=workers, threads_per_worker=1, dashboard_address=None)
    with nullcontext(address) if address else local() as scheduler, Client(scheduler) as client:
        for future in as_completed(client.map(make, shards, pure=False)):
            yield future.result()
