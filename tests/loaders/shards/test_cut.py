"""A listing is cut by bytes, and the names of the shards follow from the names of the files."""

import pytest

from loaders.shards.cut import Listed, cut

TARGET = 400_000


@pytest.fixture(scope="module")
def listed() -> list[Listed]:
    """Twenty thousand files in forty folders."""
    return [Listed(f"{n % 40:02}/{n:06}.txt", 3_000 + n % 4_000, True) for n in range(20_000)]


def test_shards_are_cut_by_bytes_and_hold_every_file_once(listed: list[Listed]) -> None:
    sizes = {file.name: file.size for file in listed}
    shards = list(cut(listed, TARGET))
    names = [name for shard in shards for group in shard.groups for name in group]
    assert sorted(names) == sorted(sizes) and len(names) == len(sizes)
    for shard in shards[:-1]:
        size = sum(sizes[name] for group in shard.groups for name in group)
        assert TARGET / 2 <= size < TARGET + 7_000


def test_a_new_file_and_one_that_grew_change_the_shards_near_them_alone(
    listed: list[Listed],
) -> None:
    before = {shard.name for shard in cut(listed, TARGET)}
    assert before == {shard.name for shard in cut(listed, TARGET)}
    added = [*listed[:5_000], Listed("05/000005a.txt", 3_000, True), *listed[5_000:]]
    grown = [*listed[:5_000], listed[5_000]._replace(size=90_000), *listed[5_001:]]
    for changed in (added, grown):
        assert len(before - {shard.name for shard in cut(changed, TARGET)}) < len(before) / 10


def test_files_that_may_be_one_issue_stay_together_and_a_large_file_is_alone() -> None:
    files = [
        Listed("a/关于印发方案的通知.txt", 900, True),
        Listed("a/附件1.txt", 900, True),
        Listed("b/large.pdf", 9_000, True),
        Listed("c/small.txt", 10, True),
        Listed("c/image.png", 10, False),
    ]
    assert [shard.groups for shard in cut(files, 1_000)] == [
        (("a/关于印发方案的通知.txt", "a/附件1.txt"),),
        (("b/large.pdf",),),
        (("c/small.txt",), ("c/image.png",)),
    ]
