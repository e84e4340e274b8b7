"""Makes shards of Parquet, and tells on standard error what came of them."""

from collections.abc import Sequence
from pathlib import Path

from api.cli.console import ERR, say_error
from api.settings import read_settings
from loaders.batch.attempt import Refused
from loaders.batch.reading import default_workers
from loaders.check.review.decisions import read_decisions
from loaders.shards.inputs import inputs_of
from loaders.shards.run import plan_run, runner_named
from loaders.shards.worker import Made


def make_shards(
    places: Sequence[str], output: Path, runner: str, workers: int | None, target: int
) -> int:
    """Make the shards of files; 1 if a file was refused or a shard could not be made."""
    run_shards = runner_named(runner)
    decisions = read_decisions(read_settings().decisions_file)
    run = plan_run(inputs_of(places), output, decisions, target)
    made: list[Made] = []
    for each in run.make(run_shards, workers or default_workers()):
        if isinstance(each, Refused):
            say_error(each.reason)
        else:
            made.append(each)
    failures = len(run.shards) - len(made)
    there = sum(not each.anew for each in made)
    refused = sum(each.refused for each in made)
    ERR.print(
        f"{len(run.shards)} 个分片：新做 {len(made) - there} 个，已有 {there} 个，"
        f"没做成 {failures} 个；{sum(each.files for each in made)} 个文件，拒收 {refused} 个"
        f"（原因在 {output}/*/manifest.parquet）。",
        soft_wrap=True,
    )
    return 1 if failures or refused else 0
