"""Ray, Spark and Dask make the same bytes as the processes of this machine, also if one is killed.

Their extras are large, so they are tested where they are installed: ``make .venv/.runners``, as CI
does, whose POLICYGRAPH_REQUIRE lets none be skipped.
"""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest

from loaders.shards.run import runner_named
from tests.loaders.shards.shard_runs import content, one_killed, run, write_plans

pytestmark = [
    pytest.mark.exhaustive,
    # What the three leave open at their end is theirs.
    pytest.mark.filterwarnings("ignore"),
]
WORKERS = {"ray": "ray::", "spark": "pyspark", "dask": "from multiprocessing"}
"""What tells a worker of each among the processes below this one."""
NEEDS = {"ray": "ray", "spark": "pyspark", "dask": "distributed"}


@pytest.mark.parametrize("name", WORKERS)
def test_a_runner_makes_the_same_bytes_with_a_worker_killed(name: str, tmp_path: Path) -> None:
    if not find_spec(NEEDS[name]):
        required = "runners" in os.environ.get("POLICYGRAPH_REQUIRE", "")
        (pytest.fail if required else pytest.skip)(f"pip install 'policygraph[{name}]'")
    plans = write_plans(tmp_path / "plans")
    with one_killed(WORKERS[name]) as killed:
        run(plans, tmp_path / name, runner_named(name))
    assert killed
    run(plans, tmp_path / "pool")
    assert content(tmp_path / name) == content(tmp_path / "pool")
