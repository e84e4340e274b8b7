"""Answers are kept while they are true, and worked out once for all who ask at the same time."""

import asyncio

import pytest

from api.http.response_cache import Body, ResponseCache
from graph.read.coalesced import CoalescedRead


class Made:
    """Makes bodies, and counts them."""

    def __init__(self, content: bytes = b"body", holds: bool = True) -> None:
        self.body, self.holds, self.times = Body(content, 1), holds, 0

    async def make(self) -> Body:
        self.times += 1
        await asyncio.sleep(0.01)
        return self.body

    async def still(self) -> bool:
        return self.holds


def test_what_is_asked_at_once_is_worked_out_once() -> None:
    async def ask() -> list[Body]:
        kept, made = ResponseCache(1000), Made()
        bodies = await asyncio.gather(*(kept.get("a", made.make, made.still) for _ in range(9)))
        bodies.append(await kept.get("a", made.make, made.still))
        assert made.times == 1
        return bodies

    assert set(asyncio.run(ask())) == {Body(b"body", 1)}


def test_an_answer_is_not_kept_if_the_data_changed_meanwhile() -> None:
    async def ask() -> int:
        kept, made = ResponseCache(1000), Made(holds=False)
        for _ in range(2):
            await kept.get("a", made.make, made.still)
        return made.times

    assert asyncio.run(ask()) == 2


def test_nothing_is_kept_in_no_bytes() -> None:
    async def ask() -> int:
        kept, made = ResponseCache(0), Made()
        await asyncio.gather(*(kept.get("a", made.make, made.still) for _ in range(3)))
        return made.times

    assert asyncio.run(ask()) == 3


def test_what_came_is_given_while_it_is_not_yet_kept() -> None:
    async def ask() -> int:
        kept, made, asked = ResponseCache(1000), Made(), asyncio.Event()

        async def still() -> bool:
            await asked.wait()
            return True

        await kept.get("a", made.make, still)  # without waiting for whether it still holds
        await kept.get("a", made.make, still)
        asked.set()
        await asyncio.sleep(0.01)
        await kept.get("a", made.make, still)
        return made.times

    assert asyncio.run(ask()) == 1


def test_the_longest_unused_answers_go_first() -> None:
    async def ask() -> list[int]:
        kept = ResponseCache(max_bytes=10)
        answers = {key: Made(b"12345") for key in "abc"}
        for key in "abacab":  # c takes the place of b, and then b of c
            await kept.get(key, answers[key].make, answers[key].still)
        return [each.times for each in answers.values()]

    assert asyncio.run(ask()) == [1, 2, 1]


def test_a_failure_is_told_to_all_and_not_kept() -> None:
    async def fail() -> Body:
        raise ValueError("no")

    async def ask() -> Body:
        kept, made = ResponseCache(1000), Made()
        failed = await asyncio.gather(
            *(kept.get("a", fail, made.still) for _ in range(3)), return_exceptions=True
        )
        assert [type(each) for each in failed] == [ValueError] * 3
        return await kept.get("a", made.make, made.still)

    assert asyncio.run(ask()) == Body(b"body", 1)


def test_one_who_goes_away_does_not_take_the_answer_from_the_others() -> None:
    async def ask() -> Body:
        kept, made = ResponseCache(1000), Made()
        first = asyncio.create_task(kept.get("a", made.make, made.still))
        second = asyncio.create_task(kept.get("a", made.make, made.still))
        await asyncio.sleep(0)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        return await second

    assert asyncio.run(ask()) == Body(b"body", 1)


def test_nobody_is_given_a_read_that_began_before_they_asked() -> None:
    async def ask() -> tuple[list[int], int]:
        state, reads = 0, 0

        async def read() -> int:
            nonlocal reads
            reads += 1
            seen = state
            await asyncio.sleep(0.01)
            return seen

        shared = CoalescedRead(read)
        early = [asyncio.create_task(shared.get()) for _ in range(5)]
        await asyncio.sleep(0.005)
        state = 1
        late = [asyncio.create_task(shared.get()) for _ in range(5)]
        assert await asyncio.gather(*late) == [1] * 5
        return await asyncio.gather(*early), reads

    assert asyncio.run(ask()) == ([0] * 5, 2)


def test_a_recent_read_is_believed_until_the_data_is_said_to_have_changed() -> None:
    async def ask() -> list[int]:
        reads = 0

        async def read() -> int:
            nonlocal reads
            reads += 1
            return reads

        shared = CoalescedRead(read)
        found = [await shared.recent(60), await shared.recent(60), await shared.recent(0)]
        shared.invalidate()
        return [*found, await shared.recent(60), await shared.get()]

    assert asyncio.run(ask()) == [1, 1, 2, 3, 4]


def test_a_read_that_began_before_a_change_is_not_believed_after_it() -> None:
    async def ask() -> tuple[int, int]:
        state, begun = 0, asyncio.Event()

        async def read() -> int:
            seen = state
            begun.set()
            await asyncio.sleep(0.01)
            return seen

        shared = CoalescedRead(read)
        early = asyncio.create_task(shared.get())
        await begun.wait()
        state = 1
        shared.invalidate()
        return await early, await shared.recent(60)

    assert asyncio.run(ask()) == (0, 1)
