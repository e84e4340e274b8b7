"""A question as a sentence, in the ways in which it can be understood, the plainest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from queries.asking.known.lexicon import lexicon
from queries.asking.known.name_index import NameIndex
from queries.asking.known.normalization import words_and_stops
from queries.asking.known.parts_of_speech import part_of_speech
from queries.asking.known.word_classes import ASKS_OF_THINGS, KINDS, THIS
from queries.asking.reading.clauses import without_asides
from queries.asking.reading.optional_tokens import OptionalTokens, optional_tokens
from queries.asking.reading.partial_names import begins_title, link_parts
from queries.asking.reading.requested_columns import Columns, without_columns
from queries.asking.reading.sentence import Sentence
from queries.asking.reading.tokens import Mention, Stop, Token, Word, meaning_of, read_tokens, topic
from queries.asking.reading.topics import join_topics

_EACH = ("各部门", "各单位", "各个部门", "各个单位", "各机构")
"""Who is asked for one by one."""
_ENDINGS = frozenset(["的", "了", "吗", "呢", "吧"])


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence, which of its tokens may be left out, and clauses that were: ``asides``.

    ``wanted`` are columns that the answer must have, one of each.
    """

    sentence: Sentence
    optional: OptionalTokens
    asides: tuple[str, ...] = ()
    wanted: tuple[Columns, ...] = ()


def parse_variants(question: str, forms: NameIndex, today: date) -> Iterator[Parse]:
    """Without what it only wants to see; as it is written; without asides; without both."""
    whole = Sentence(_tokens(question, forms, today))
    yield from _variants(whole, forms, ())
    kept, asides = without_asides(whole)
    if kept.tokens and asides:
        yield from _variants(kept, forms, asides)


def _variants(sentence: Sentence, forms: NameIndex, asides: tuple[str, ...]) -> Iterator[Parse]:
    texts = forms.entities.all_texts
    kept, shown, wanted = without_columns(sentence)
    if shown:
        yield Parse(kept, optional_tokens(kept, texts), (*asides, *shown), wanted)
    yield Parse(sentence, optional_tokens(sentence, texts), asides)


def read_names(text: str, forms: NameIndex, today: date) -> list[Mention]:
    """The names in a folded text, whole ones and parts of names."""
    tokens = link_parts(link_parts(read_tokens(text, forms, today), forms), forms)
    return [token for token in tokens if isinstance(token, Mention)]


def _tokens(question: str, forms: NameIndex, today: date) -> tuple[Token, ...]:
    tokens = read_tokens(words_and_stops(question), forms, today)
    # of 2020年的大消费方案, the year is second
    tokens = link_parts(link_parts(tokens, forms), forms)
    tokens = join_topics(tokens, forms.entities)
    around = zip(
        [None, None, *tokens], [None, *tokens], tokens, [*tokens[1:], Stop()], strict=False
    )
    return tuple(_in_place(token, before, last, after) for before, last, token, after in around)


def _in_place(token: Token, before: Token | None, last: Token | None, after: Token) -> Token:
    """The token as it is between two others; ``before`` is the one before the last."""
    match token:
        case Word(meaning="") if _is_attribute(token, after):
            return topic(token.text)
        case Word(meaning="文件" | "指标" | "单位") if (
            isinstance(before, Mention) and last is not None and last.text in THIS
        ):
            return Word(token.text, "")  # 若干措施这个文件
        case Word(meaning="文件") if begins_title(() if last is None else (last,)):
            return Word(token.text, token.text)  # 低空经济发展方案 is a document that is not known
        case Mention() if _is_asked_for(token, last):
            return Word(token.text, "单位")
        case _:
            return token


def _is_attribute(word: Word, after: Token) -> bool:
    """Whether it stands before a noun or ends a clause, as no adverb does: 暂停任务, 需要立法."""
    return (
        len(word.text) > 1
        and word.text not in lexicon().fillers
        and part_of_speech(word.text) == "d"
        and (meaning_of(after) in KINDS or isinstance(after, Stop) or after.text in _ENDINGS)
    )


def _is_asked_for(name: Mention, last: Token | None) -> bool:
    """In 由哪些有关部门负责 and 各部门排名 they are no collective, but what is asked for."""
    asked = name.text in _EACH or (isinstance(last, Word) and last.meaning in ASKS_OF_THINGS)
    return asked and all(entity.kind == "collective" for entity in name.meant)
