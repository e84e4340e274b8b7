"""Words that name nothing in the graph, for a parameter that takes any: 首店引进, 海水淡化.

Such words may have names and words of questions in them: 老旧电梯更新, 国际消费中心城市. What
stands as such in a text is one topic.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from queries.asking.gazetteer import Gazetteer
from queries.asking.lexicon import lexicon
from queries.asking.parts_of_speech import is_quality
from queries.asking.phrases import weights
from queries.asking.tokens import Mention, Stop, Token, Word, meaning_of


@dataclass(frozen=True, slots=True)
class Topic:
    """What ``tokens`` at some places say; ``stands`` if a text has it, else it may be anything."""

    at: Sequence[int]
    said: str
    stands: bool


_QUOTING = {"提到", "涉及", "抓", "目录"}
_ASKED_FOR = {"任务", "单位", "目标", "指标", "文件"}
LONGEST = 8
"""Tokens that a topic may have."""


def join_topics(tokens: Sequence[Token], entities: Gazetteer) -> list[Token]:
    """The tokens; the longest runs that stand in a text, and have a word unheard, are one word.

    So are titles of sections before 这一节, whatever their words.
    """
    everything, titles = entities.all_texts, entities.section_titles
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        end = next(
            (
                end
                for end in range(min(len(tokens), at + LONGEST), at + 1, -1)
                if (_can_be_topic(tokens[at:end]) and _stands(_text(tokens[at:end]), everything))
                or (_is_section(tokens[end : end + 2]) and _text(tokens[at:end]) in titles)
            ),
            at + 1,
        )
        text = _text(tokens[at:end])
        joined.append(tokens[at] if end == at + 1 else Word(text, text))
        at = end
    return joined


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text for token in tokens)


def _is_section(after: Sequence[Token]) -> bool:
    return any(meaning_of(token) == "目录" for token in after)


def _can_be_topic(run: Sequence[Token]) -> bool:
    """It begins and ends with what says something of itself, and is no mere run of names."""
    return (
        any(is_unrecognised(token) for token in run)
        and all(isinstance(token, Word) or _is_thing(token) for token in run)
        and _is_content(run[-1])
        and (_is_content(run[0]) or (len(run[0].text) > 1 and not meaning_of(run[0])))
    )


def _is_content(token: Token) -> bool:
    return _is_thing(token) or is_unrecognised(token)


def is_unrecognised(token: Token) -> bool:
    """Whether it is a word of which neither the lexicon nor the catalogue knows anything."""
    return (
        isinstance(token, Word)
        and bool(token.meaning)
        and token.meaning not in weights()
        and token.text not in lexicon().known
    )


def _is_thing(token: Token) -> bool:
    """A sector or an indicator: their names are words of the texts, too."""
    return isinstance(token, Mention) and all(
        entity.label in ("Sector", "Indicator") for entity in token.meant
    )


def _stands(text: str, texts: Sequence[str]) -> bool:
    return any(text in each for each in texts)


def find_topic(tokens: Sequence[Token], used: Set[int], texts: Sequence[str]) -> Topic | None:
    """The longest run of what nothing else explains: not ``used``, nothing that is heard."""
    runs = list(_runs(tokens, used))
    if not runs:
        return None
    run = max(runs, key=lambda run: sum(len(tokens[at].text) for at in run))
    words = [tokens[at] for at in run]
    return Topic(run, "".join(token.text for token in words), _as_it_stands(words, texts))


def is_quoted(tokens: Sequence[Token], at: Sequence[int]) -> bool:
    """Whether the words next to a run say that it is meant as it stands: 提到…, 跟…有关, …部分."""
    before = [t for t in tokens[: at[0]] if meaning_of(t)][-1:]
    after = [t for t in tokens[at[-1] + 1 :] if meaning_of(t)][:1]
    return any(meaning_of(token) in _QUOTING for token in (*before, *after))


def is_said_of_tasks(tokens: Sequence[Token], at: Sequence[int]) -> bool:
    """Whether a run ends its clause behind what may be asked for: 任务的难点, 机构设置."""
    clause = list(takewhile(lambda token: not isinstance(token, Stop), reversed(tokens[: at[0]])))
    before = next((meaning_of(token) for token in clause if meaning_of(token)), "")
    after = tokens[at[-1] + 1 : at[-1] + 2]
    return before in _ASKED_FOR and (not after or isinstance(after[0], Stop))


def _runs(tokens: Sequence[Token], used: Set[int]) -> Iterator[Sequence[int]]:
    run: list[int] = []
    for at, token in enumerate(tokens):
        if at not in used and is_unrecognised(token):
            run.append(at)
            continue
        if run:
            yield run
            run = []
        if at not in used and _is_thing(token):
            yield [at]
    if run:
        yield run


def _as_it_stands(run: Sequence[Token], texts: Sequence[str]) -> bool:
    """Whether some text has it, and it names a thing."""
    whole = "".join(token.text for token in run)
    return len(whole) > 1 and not is_quality(whole) and _stands(whole, texts)
