"""Names that a question gives only in part: 大消费方案, 失业率, 住建委, 2020年的方案.

Words name what has them in its name in the same order; two letters may begin two of its words
(服贸 for 服务贸易). If they may name several, all are kept, for whoever reads the question to
choose or to ask back. An indicator whose name goes on to something else (常住人口城镇化率 for
常住人口) is no more than near: it is offered, and never taken for what was asked.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ontology.terms import NATION
from queries.asking.known.gazetteer import Entity
from queries.asking.known.lexicon import cut, lexicon
from queries.asking.known.name_index import NameIndex
from queries.asking.known.parts_of_speech import VERBS, part_of_speech
from queries.asking.reading.times import Period
from queries.asking.reading.tokens import Mention, Place, Token, Word, is_unrecognised

LONGEST = 8
"""Tokens that a name may have."""
_SAYS = 2
"""Letters that a part of a title needs to say anything."""
MOST = 4
"""Words that fit more names than this name none of them."""
_TITLED = re.compile("(?:方案|规划|纲要|措施|意见|通知|计划|办法|条例|建议|政策|文件)$")
_DATED = re.compile("(?:方案|规划|纲要|意见|通知|计划|办法|条例|建议|(?<=若干)措施)$")
_BARE = re.compile("^(?:实施|行动|工作|试点|总体|规划)(?=方案|纲要)")
_LOCATING = frozenset(
    ["里", "里面", "里头", "中", "当中", "那个", "这个", "那份", "这份", "那批", "那里"]
)
_OFFICE = re.compile("(?:[局委办厅部署院行队会]|集团|公司)$")
_SURELY = re.compile("(?<![格布])局$|[委办厅署]$|委员会$|政府$")
_FRONT = re.compile("^(?:市委|市)(?=..)")


def link_parts(tokens: Sequence[Token], forms: NameIndex) -> list[Token]:
    """The tokens; those that are part of a name are one ``Mention`` that is not ``whole``."""
    linked: list[Token] = []
    at = 0
    while at < len(tokens):
        for end in range(min(len(tokens), at + LONGEST), at, -1):
            span = tokens[at:end]
            name = _name(span, tokens[end:], forms)
            if name and not (_is_document(name) and begins_title(tokens[at - 1 : at])):
                linked.append(name)
                at = end
                break
        else:
            linked.append(tokens[at])
            at += 1
    return linked


def begins_title(before: Sequence[Token]) -> bool:
    """Whether what stands before 发展方案 would be part of its title, and makes it another."""
    return any(
        all(entity.label in ("Sector", "Indicator", "District") for entity in token.meant)
        if isinstance(token, Mention)
        else _is_own(token) and not _is_short_verb(token.text)
        for token in before
    )


def _is_own(token: Token) -> bool:
    """Whether it is a word that stands for itself, though a phrase may have it: 发展."""
    return isinstance(token, Word) and bool(token.meaning) and token.text not in lexicon().known


def _is_short_verb(text: str) -> bool:
    """拿大消费方案来说: no part of a title."""
    return len(text) == 1 and part_of_speech(text) in VERBS


def is_office_like(text: str) -> bool:
    """Whether it ends as names of offices do, and hardly anything else."""
    return bool(_SURELY.search(text))


def _is_document(name: Mention) -> bool:
    return name.meant[0].label == "Document"


def _name(span: Sequence[Token], after: Sequence[Token], forms: NameIndex) -> Mention | None:
    """What a span names in part, if it names anything."""
    text = "".join(token.text for token in span)
    # before 里 stands what holds things, a plan rather than an indicator
    if meant := _within(span, after, forms):
        return _part(text, meant)
    if isinstance(span[0], Period):
        return _part(text, _dated(span, forms))
    words = _words_of_name(span)
    if words and _TITLED.search(words[-1]) and _can_be_title(span):
        bare = (*words[:-1], _BARE.sub("", words[-1]))
        return _part(text, _titled(words, forms) or _titled(bare, forms))
    if not any(map(is_unrecognised, span)) or any(isinstance(token, Place) for token in span):
        return None
    return _other(text, words, forms) if words else None


def _part(text: str, meant: tuple[Entity, ...], near: bool = False) -> Mention | None:
    return Mention(text, meant, whole=False, near=near) if meant else None


def _words_of_name(span: Sequence[Token]) -> tuple[str, ...]:
    """The words of a span that begins and ends as a part of a name may; none of any other."""
    ends = (span[0], span[-1])
    if not all(isinstance(token, Word | Mention | Place) for token in span) or not all(
        isinstance(end, Mention | Place) or is_unrecognised(end) or _TITLED.search(end.text)
        for end in ends
    ):
        return ()
    return tuple(word for token in span if _says(token) for word in _words(token))


def _titled(words: tuple[str, ...], forms: NameIndex) -> tuple[Entity, ...]:
    return _few(e for e, titles in forms.of("Document") if e.used and _fit(words, titles))


def _within(span: Sequence[Token], after: Sequence[Token], forms: NameIndex) -> tuple[Entity, ...]:
    """The one document of which words before 里 or 那个 name a part: 大消费里, 扩能提质那个.

    Names alone (云州市数字经济里) must stand in its title as they are.
    """
    words = tuple(token.text for token in span if _says(token))
    if not (after and after[0].text in _LOCATING) or not all(
        isinstance(token, Mention | Place) or is_unrecognised(token) for token in span
    ):
        return ()
    if not any(map(is_unrecognised, span)):
        titled = titled_with("".join(words), forms) if len(words) > 1 else []
        return tuple(titled) if len(titled) == 1 else ()
    found = _titled(words, forms) if len("".join(words)) > 2 else ()
    return found if len(found) == 1 else ()


def titled_with(text: str, forms: NameIndex) -> list[Entity]:
    """The loaded documents in whose titles a folded text stands as it is, if they are few."""
    documents = forms.of("Document") if len(text) >= _SAYS else []
    return list(_few(e for e, titles in documents if e.used and any(text in t for t in titles)))


def _other(text: str, words: tuple[str, ...], forms: NameIndex) -> Mention | None:
    said = "".join(words)
    if _OFFICE.search(said):
        near = bool(_FRONT.match(said))  # 市粮食局 is none of the nation
        return _part(
            text,
            _few(
                e
                for e, names in forms.of("Agency")
                if not (near and e.place == NATION) and _is_short(_FRONT.sub("", said), names)
            ),
        )
    if len(said) < 3:
        return _part(text, _few(e for e, names in forms.of("District") if f"{said}区" in names))
    return _indicator(text, words, forms)


def _indicator(text: str, words: tuple[str, ...], forms: NameIndex) -> Mention | None:
    """The indicators that words name; if none is, those that are near.

    Of more than a few, those whose names begin with the words.
    """
    near = [(e, names) for e, names in forms.of("Indicator") if _fit(words, names)]
    named = [(e, names) for e, names in near if _is_measured(words, names)]
    said = "".join(words)
    fitting = named or near
    first = (e for e, names in fitting if any(name.startswith(said) for name in names))
    return _part(text, _few(e for e, _ in fitting) or _few(first), near=not named)


def _is_measured(words: tuple[str, ...], names: Sequence[str]) -> bool:
    """Whether a name says behind the words no more than how much, or how it grows: 生产总值增长."""
    ours = lexicon()
    ends = ((name, _end(words, name)) for name in names)
    return any(
        all(ours.meaning(word) in ("", *ours.amounts) for word in cut(name[end:]))
        for name, end in ends
        if end >= 0
    )


def _dated(span: Sequence[Token], forms: NameIndex) -> tuple[Entity, ...]:
    """2020年的服务贸易方案, 2024年的方案: the documents of that year among those that are meant."""
    period, *between, last = span[0], *span[1:-1], span[-1]
    if not isinstance(period, Period) or any(
        not isinstance(token, Word) or token.meaning not in ("", "发布") for token in between
    ):
        return ()
    if isinstance(last, Mention):
        documents = [e for e in last.meant if e.label == "Document"]
    else:
        kind = _DATED.search(last.text)
        documents = [
            e for e, _ in forms.of("Document") if kind and e.used and e.kind == kind.group()
        ]
    return tuple(e for e in documents if _is_of(e, period))


def _is_of(document: Entity, period: Period) -> bool:
    """Whether a document was issued within a year, or a month: 今年6月出的若干措施."""
    if document.year is None or document.month is None or period.end is None:
        return False
    if period.year:
        return document.year == period.year
    start = period.start or period.end
    months = (start.year, start.month), (period.end.year, period.end.month)
    return months[0] <= (document.year, document.month) <= months[1]


def _says(token: Token) -> bool:
    """Not 的 or 这份."""
    return isinstance(token, Mention | Place) or (isinstance(token, Word) and bool(token.meaning))


def _words(token: Token) -> list[str]:
    return cut(token.text) if isinstance(token, Mention) else [token.text]


def _can_be_title(span: Sequence[Token]) -> bool:
    """More than its last word says something; 服务业措施 are measures and no document."""
    said = span[:-1]
    return any(map(is_unrecognised, said)) or (
        span[-1].text != "措施" and any(isinstance(token, Mention) for token in said)
    )


def _few(found: Iterable[Entity]) -> tuple[Entity, ...]:
    entities = tuple(found)
    return entities if len(entities) <= MOST else ()


def _is_short(text: str, names: Sequence[str]) -> bool:
    """住建委 for 住房城乡建设委: first, last and all letters between, in the same order."""
    pattern = re.compile(".*".join(map(re.escape, text)))
    return len(text) > 2 and any(pattern.fullmatch(_FRONT.sub("", name)) for name in names)


def _fit(words: tuple[str, ...], names: Sequence[str]) -> bool:
    return any(words[0][0] in name and _end(words, name) >= 0 for name in names)


@lru_cache(maxsize=10_000)
def _end(words: tuple[str, ...], name: str) -> int:
    """The place in the name behind all the words, one behind the other; -1 if they are not there.

    Where the last word stands several times, the last of them counts: it ends the name.
    """
    at = 0
    for number, word in enumerate(words, 1):
        start = name.rfind(word, at) if number == len(words) else name.find(word, at)
        at = start + len(word) if start >= 0 else _behind_initials(word, name, at)
        if at < 0:
            return -1
    return at


def _behind_initials(word: str, name: str, at: int) -> int:
    """The place behind the words of a name that a word's letters begin; -1 if they do not."""
    if len(word) != 2:
        return -1
    behind, letters = 0, list(word)
    for piece in cut(name):
        behind += len(piece)
        if behind > at and letters and piece[0] == letters[0]:
            letters.pop(0)
            if not letters:
                return behind
    return -1
