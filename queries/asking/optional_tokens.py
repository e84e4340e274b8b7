"""Words that are not heard and may be left out, if the answer says so: 平时, 后头, 捋一下.

All others could be a condition: what stands before what is asked for (粉色任务), what is said of
it (哪些最难), what negates; and whatever stands in a text is a topic.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from queries.asking.lexicon import is_common, lexicon
from queries.asking.partial_names import is_office_like
from queries.asking.parts_of_speech import (
    SOFT,
    VERBS,
    is_negating,
    is_quality,
    is_specific,
    part_of_speech,
)
from queries.asking.tokens import Stop, Token, Word, meaning_of
from queries.asking.topics import is_quoted, is_unrecognised

_FORM = frozenset(
    ["一下", "下", "一遍", "个", "份", "张", "出", "出来", "一份", "一张", "一个", "给", "给我"]
)
"""What follows a verb that asks for an answer in some form: 捋一下, 拉个清单."""
_TO = frozenset(["报", "报给", "给", "发给", "交", "交给", "送", "报送", "发"])
"""What stands before those for whom the answer is: 报督查室."""
_KINDS = frozenset(["任务", "单位", "目标", "指标", "文件", "行业", "行政区"])
_ENDING = frozenset(["的", "了", "吗", "呢", "吧"])
_ASKED = _KINDS | frozenset(["哪些", "谁", "多少", "什么时候", "最", "最多"])
"""Next to these a word says which are meant, or what of them."""


@dataclass(frozen=True, slots=True)
class OptionalTokens:
    """Places of words that may be left out: ``free`` always, ``spare`` if the rest tells enough."""

    free: frozenset[int] = frozenset()
    spare: frozenset[int] = frozenset()


def optional_tokens(tokens: Sequence[Token], texts: Sequence[str]) -> OptionalTokens:
    """Which words that are not heard can be no condition."""
    places = [at for at in range(len(tokens)) if _is_apart(tokens, at, texts)]
    free = frozenset(at for at in places if _is_circumstance(tokens, at))
    return OptionalTokens(free, frozenset(places) - free)


def as_attributes(tokens: Sequence[Token]) -> list[Token]:
    """The tokens; an adverb stands before no noun and ends no clause: 暂停任务, 需要立法."""
    return [
        Word(token.text, token.text) if _is_attribute(token, after) else token
        for token, after in zip(tokens, [*tokens[1:], Stop()], strict=True)
    ]


def _is_attribute(token: Token, after: Token) -> bool:
    return (
        isinstance(token, Word)
        and not token.meaning
        and len(token.text) > 1
        and token.text not in lexicon().fillers
        and part_of_speech(token.text) == "d"
        and (meaning_of(after) in _KINDS or isinstance(after, Stop) or after.text in _ENDING)
    )


def _is_apart(tokens: Sequence[Token], at: int, texts: Sequence[str]) -> bool:
    """Whether a word is not heard, stands in no text and not next to what is asked for."""
    text = tokens[at].text
    return (
        is_unrecognised(tokens[at])
        and not is_negating(text)
        and not is_specific(text)
        and not is_quality(text)
        and not _is_asked(tokens, at)
        and not _is_alone(tokens, at)
        and not is_office_like("".join(tokens[place].text for place in _run(tokens, at)))
        and not any(token.text == "的" for token in tokens[at + 1 : at + 2])
        and (_is_common(tokens, at) or not any(text in each for each in texts if len(text) > 1))
        and (_is_circumstance(tokens, at) or _ASKED.isdisjoint(_beside(tokens, at)))
    )


def _is_common(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is no topic although texts have it, unless words next to it make it one."""
    return is_common(tokens[at].text) and not is_quoted(tokens, [at])


def _is_asked(tokens: Sequence[Token], at: int) -> bool:
    """Whether its clause asks if it is so: 应该加强吗."""
    clause = takewhile(lambda token: not isinstance(token, Stop), tokens[at:])
    return any(token.text in ("吗", "么") for token in clause)


def _is_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing else in its clause is heard: …，仅限室内."""
    before = takewhile(lambda token: not isinstance(token, Stop), reversed(tokens[:at]))
    behind = takewhile(lambda token: not isinstance(token, Stop), tokens[at:])
    clause = [token for token in (*before, *behind) if meaning_of(token)]
    return any(isinstance(token, Stop) for token in tokens) and all(map(is_unrecognised, clause))


def _beside(tokens: Sequence[Token], at: int) -> set[str]:
    """The nearest meanings before and behind, within the clause."""
    before = [meaning_of(token) for token in tokens[:at] if meaning_of(token)][-1:]
    after = [meaning_of(token) for token in tokens[at + 1 :] if meaning_of(token)][:1]
    return {*before, *after}


def _is_circumstance(tokens: Sequence[Token], at: int) -> bool:
    """A direction; a verb that asks for an answer; or for whom it is."""
    after = tokens[at + 1] if at + 1 < len(tokens) else Stop()
    tag = part_of_speech(tokens[at].text)
    return (
        tag in SOFT
        or (tag in VERBS and (after.text in _FORM or _is_order(tokens, at)))
        or _is_recipient(tokens, at)
    )


def _is_order(tokens: Sequence[Token], at: int) -> bool:
    """Whether it says what to do with the answer: 把…归拢归拢, at the end of a clause."""
    ends = at + 1 == len(tokens) or isinstance(tokens[at + 1], Stop)
    return ends and any(token.text in ("把", "将") for token in tokens[:at])


def _is_recipient(tokens: Sequence[Token], at: int) -> bool:
    """Whether the answer is for it: 报督查室, at the end of a clause."""
    run = _run(tokens, at)
    before, after = tokens[max(run[0] - 1, 0)], tokens[run[-1] + 1 : run[-1] + 2]
    return before.text in _TO and (not after or isinstance(after[0], Stop))


def _run(tokens: Sequence[Token], at: int) -> range:
    """The places of the words around one that are not heard, either."""
    first = last = at
    while first and is_unrecognised(tokens[first - 1]):
        first -= 1
    while last + 1 < len(tokens) and is_unrecognised(tokens[last + 1]):
        last += 1
    return range(first, last + 1)
