"""Words that are not heard and may be left out, if the answer says so: 平时, 后头, 捋一下.

All others could be a condition: what stands before what is asked for (粉色任务), what is said of
it (哪些最难), nouns (执行力), what negates; and whatever stands in a text is a topic.
"""

from collections.abc import Iterator, Sequence

from queries.asking.partial import looks_like_office
from queries.asking.speech import SOFT, VERBS, is_negating, speech
from queries.asking.tokens import Stop, Token, Word
from queries.asking.topics import is_unheard
from queries.asking.vocabulary import vocabulary

_FORM = frozenset("一下 下 一遍 个 份 张 出 出来 一份 一张 一个 给 给我".split())
"""What follows a verb that asks for an answer in some form: 捋一下, 拉个清单."""

_ASKED = frozenset("哪些 谁 多少 什么时候 任务 单位 目标 指标 文件 行业 行政区 最".split())
_TO = frozenset("报 报给 给 发给 交 交给 送 报送 发".split())


def soft_places(tokens: Sequence[Token], texts: Sequence[str]) -> Iterator[int]:
    """The places of words that a reading may leave out."""
    for at, token in enumerate(tokens):
        if (
            isinstance(token, Word)
            and is_unheard(token)
            and not is_negating(token.text)
            and not _is_before_of(tokens, at)
            and not any(token.text in text for text in texts)
            and (
                speech(token.text) in SOFT
                or _is_request(tokens, at)
                or _is_recipient(tokens, at)
                or _is_beside(tokens, at)
            )
        ):
            yield at


def _is_before_of(tokens: Sequence[Token], at: int) -> bool:
    return any(token.text == "的" for token in tokens[at + 1 : at + 2])


def _is_beside(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is a verb, and neither asks nor is said of what is asked for."""
    before = [_meaning(token) for token in tokens[:at] if _meaning(token)][-1:]
    after = [_meaning(token) for token in tokens[at + 1 :] if _meaning(token)][:1]
    return speech(tokens[at].text) in VERBS and _ASKED.isdisjoint([*before, *after])


def _meaning(token: Token) -> str:
    return token.meaning if isinstance(token, Word) else token.text


def _is_recipient(tokens: Sequence[Token], at: int) -> bool:
    """Whether the answer is for it: 报督查室, at the end of a clause."""
    run = [at]
    while run[0] and is_unheard(tokens[run[0] - 1]):
        run.insert(0, run[0] - 1)
    while run[-1] + 1 < len(tokens) and is_unheard(tokens[run[-1] + 1]):
        run.append(run[-1] + 1)
    before, after = tokens[max(run[0] - 1, 0)], tokens[run[-1] + 1 : run[-1] + 2]
    name = "".join(tokens[place].text for place in run)
    ends = not after or isinstance(after[0], Stop)
    return ends and before.text in _TO and not looks_like_office(name)


def _is_request(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is a verb that begins its clause, or is followed by a form of answer."""
    if speech(tokens[at].text) not in VERBS:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else Stop()
    return after.text in _FORM
