"""Makes shards of Parquet and loads them, and reports on standard error what came of them."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from api.cli.console import ERR, say_error
from api.cli.whole_files import replacing
from api.settings import read_settings
from loaders.batch.attempt import Refused
from loaders.batch.parallel import default_workers
from loaders.check.review.decisions import read_decisions
from loaders.shards.inputs import inputs_of
from loaders.shards.run import plan_run, runner_named
from loaders.shards.worker import Made
from ontology.errors import FormatError


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


def only_shards(paths: Sequence[Path], *, asked: bool, dry_run: bool) -> Path | None:
    """The folder of shards that the paths are; None if they are files to read.

    Raises:
        FormatError: shards among other paths, none where they are ``asked`` for, or a trial, which
            needs the files.
    """
    from loaders.shards.shard_reader import is_run

    found = [path for path in paths if path.is_dir() and is_run(path)]
    if asked and not found:
        raise FormatError(
            f"{'、'.join(map(str, paths))} 不是分片文件夹：--neo4j-import 需要一个由 "
            "policygraph extract … --to 做成的文件夹"
        )
    if found and (len(paths) > 1 or dry_run):
        raise FormatError(
            f"{found[0]} 是分片文件夹：请单独载入，一次一个；--dry-run 请改用原文件的文件夹"
        )
    return found[0] if found else None


def load_shards(folder: Path, workers: int | None, import_to: Path | None) -> int:
    """Load shards, or write them as files to import; 1 if a document was stated twice."""
    from api.services.opening import open_store
    from api.services.shards import import_stored, load_stored
    from loaders.shards.shard_reader import stored_in

    settings = read_settings()
    decisions = read_decisions(settings.decisions_file)
    stored = stored_in(folder)
    count = workers or default_workers()
    if import_to:
        with replacing(import_to) as new:
            documents = import_stored(stored, decisions, count, new)
        ERR.print(
            f"已写成导入文件：{documents} 份文件。停下 Neo4j 后运行 sh {import_to}/import.sh，"
            f"启动后再运行一次 policygraph load {folder}，它建立索引，不再写入文件。"
        )
    else:
        with open_store(settings) as store:
            status = Counter(each.status for each in load_stored(store, stored, decisions, count))
        ERR.print(f"已写入 {status['written']} 份，未变化 {status['unchanged']} 份（含词表）。")
    for name in stored.again:
        say_error(f"{name}：与前面的一份是同一份文件（标题、地区相同），未载入；请只保留一份")
    return 1 if stored.again else 0
