"""A question as tokens, in the ways in which it can be heard, the plainest first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from queries.asking.clauses import without_asides
from queries.asking.name_index import NameIndex
from queries.asking.normalization import BREAK, fold_text
from queries.asking.optional_tokens import OptionalTokens, as_attributes, optional_tokens
from queries.asking.partial_names import begins_title, link_parts
from queries.asking.requested_columns import Columns, without_columns
from queries.asking.times import find_periods
from queries.asking.tokens import Mention, Stop, Token, Word, read_tokens
from queries.asking.topics import join_topics

_EACH = ("各部门", "各单位", "各个部门", "各个单位", "各机构")
"""Who is asked for one by one."""
_ONLY = ("只", "光", "仅", "仅仅", "单单", "只是")
_THIS = ("这", "这个", "这份", "那", "那个", "那份", "该")
_SPACE = re.compile(r"(?<=[^\x00-\xff])\s+(?=[^\x00-\xff])|[()（）]")


@dataclass(frozen=True, slots=True)
class Parse:
    """Tokens, which of them may be left out, and clauses that were: ``asides``.

    ``wanted`` are columns that the answer must have, one of each.
    """

    tokens: tuple[Token, ...]
    soft: OptionalTokens
    asides: tuple[str, ...] = ()
    wanted: tuple[Columns, ...] = ()


def parse_variants(question: str, forms: NameIndex, today: date) -> Iterator[Parse]:
    """As it is written; with a pause where there is a space or bracket; without asides.

    Last without what it only wants to see, too.
    """
    tokens = _tokens(question, forms, today)
    kept, shown, wanted = without_columns(tokens)
    if shown:
        yield _parse(kept, forms, shown, wanted)
    yield _parse(tokens, forms)
    if (paused := _SPACE.sub(BREAK, question.strip())) != question.strip():
        yield _parse(_tokens(paused, forms, today), forms)
    kept, asides = without_asides(tokens)
    if kept and asides:
        yield _parse(kept, forms, asides)
        kept, shown, wanted = without_columns(kept)
        if shown:
            yield _parse(kept, forms, (*asides, *shown), wanted)


def _parse(
    tokens: list[Token],
    forms: NameIndex,
    asides: tuple[str, ...] = (),
    wanted: tuple[Columns, ...] = (),
) -> Parse:
    soft = optional_tokens(tokens, forms.entities.all_texts)
    return Parse(tuple(tokens), soft, asides, wanted)


def _tokens(question: str, forms: NameIndex, today: date) -> list[Token]:
    text = fold_text(question)
    tokens = read_tokens(_whole_names(text, forms, today), forms, today)
    # of 2020年的大消费方案, the year is second
    tokens = link_parts(link_parts(tokens, forms), forms)
    tokens = as_attributes(join_topics(tokens, forms.entities))
    tokens = [
        _generic(before, token) for before, token in zip([None, *tokens], tokens, strict=False)
    ]
    tokens = [_apposed(tokens[max(at - 2, 0) : at], token) for at, token in enumerate(tokens)]
    return [
        _excluding(token, after) for token, after in zip(tokens, [*tokens[1:], Stop()], strict=True)
    ]


def _whole_names(text: str, forms: NameIndex, today: date) -> str:
    """With a period that stands within a name before it: 天津港2030年集装箱吞吐量."""
    for at, period in find_periods(text, today):
        bare = text[:at] + text[at + len(period.text) :]
        for start, form in forms.find(bare):
            if start < at < start + len(form):
                return bare[:start] + period.text + bare[start:]
    return text


def _apposed(before: Sequence[Token], token: Token) -> Token:
    """In 若干措施这个文件 the last word says nothing more."""
    match before, token:
        case [Mention(), Word(text=this)], Word(text=text, meaning="文件" | "指标" | "单位") if (
            this in _THIS
        ):
            return Word(text, "")
        case _, Word(text=text, meaning="文件") if begins_title(before[-1:]):
            return Word(text, text)  # 低空经济发展方案 is a document that is not known
        case _:
            return token


def _excluding(token: Token, after: Token) -> Token:
    """In 只牵头的任务 and 只有市商务局 the first word is a condition, in 只看牵头的 it is none."""
    only = (
        token.text == "只有"
        if isinstance(after, Mention)
        else token.text in _ONLY and isinstance(after, Word) and after.meaning in ("牵头", "配合")
    )
    return Word(token.text, "只") if only else token


def _generic(before: Token | None, token: Token) -> Token:
    """In 由哪些有关部门负责 and 各部门排名 they are no collective, but what is asked for."""
    asked = token.text in _EACH or (
        isinstance(before, Word) and before.meaning in ("哪些", "谁", "多少")
    )
    if asked and isinstance(token, Mention) and all(e.kind == "collective" for e in token.meant):
        return Word(token.text, "单位")
    return token
