"""What a person typed into the search box, as what to look for.

The full-text index is asked for pairs of characters (its ``cjk`` analyzer knows nothing else) and
only narrows down; whether a text has the words is then decided by the words themselves, so that
both engines find the same. Nothing of what was typed reaches Lucene but letters, digits and pairs.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ontology.characters import simplify_by_words, traditional
from ontology.errors import QueryError

MAX_CHARACTERS = 100
_WORD = re.compile(r"\w+(?:\.\d+)*")
_HAN = r"\u3400-\u9fff"
_PIECE = re.compile(rf"[{_HAN}]+|(?:(?<=[{_HAN}])|(?<!.))[a-z0-9]+")
_STOPPED = re.compile(
    "an?|and|are|as|at|be|but|by|for|if|into?|is|it|no|not|of|on|or|s|such|t|that|the|their|then|"
    "there|these|they|this|to|was|will|with|www"
)
"""English words that the ``cjk`` analyzer of Lucene leaves out of the index."""


@dataclass(frozen=True)
class Words:
    """The words of one search. ``typed`` is what was typed, in its compatibility form, lower case.

    ``variants`` has a list for each word, in the order typed: the word, and how it is written in
    simplified, in traditional and in full-width characters. A text must have one of each.
    """

    typed: str

    @cached_property
    def variants(self) -> list[list[str]]:
        """Each word in its ways of writing, lower case."""
        return [_variants(word) for word in dict.fromkeys(_WORD.findall(self.typed))]

    @cached_property
    def folded(self) -> str:
        """All of it in simplified characters without spaces and punctuation."""
        return letters_only(self.typed)

    @property
    def lucene(self) -> str:
        """A query that every text with the words matches; "" if the index cannot help."""
        return " ".join(filter(None, (_clause(each) for each in self.variants)))

    @cached_property
    def letters(self) -> str:
        """What may be pinyin, without spaces; "" if something else than Latin letters is there."""
        bare = re.sub(r"[\s'’]+", "", self.typed).replace("ü", "v")
        return bare if re.fullmatch("[a-z]{2,40}", bare) else ""

    @property
    def pinyin(self) -> str | None:
        """A regular expression for names in pinyin: whole syllables, initials, or some of each."""
        if not self.letters:
            return None
        return "(?:.* )?" + "(?:[a-z]*+ )?".join(self.letters) + ".*"

    def in_text(self, text: str | None) -> bool:
        """Whether a text has all the words."""
        low = (text or "").lower()
        return all(any(form in low for form in each) for each in self.variants)


def read_words(typed: str) -> Words:
    """What to look for.

    Raises:
        QueryError: nothing was typed, or more than ``MAX_CHARACTERS``.
    """
    text = unicodedata.normalize("NFKC", typed[: MAX_CHARACTERS + 1]).strip()
    if not text:
        raise QueryError("参数 q 不能为空。请给出要找的词，如 会展、市商务局、swj。")
    if len(typed) > MAX_CHARACTERS:
        raise QueryError(
            f"参数 q 过长（{len(typed)} 字，最多 {MAX_CHARACTERS} 字）。请只给出几个关键词。"
        )
    return Words(text.lower())


def letters_only(name: str) -> str:
    """A name in a form that two ways of writing it share."""
    text = unicodedata.normalize("NFKC", name).lower()
    return simplify_by_words("".join(re.findall(r"\w+", text)))


def _variants(word: str) -> list[str]:
    simple = simplify_by_words(word)
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in simple)
    return list(dict.fromkeys([word, simple, traditional(simple), wide]))


def _clause(variants: list[str]) -> str:
    """A text must have all terms of one way of writing; "" if there are none to ask for.

    Full-width letters need no term of their own: the analyzer makes ordinary ones of them.
    """
    ordinary = (form for form in variants if unicodedata.normalize("NFKC", form) == form)
    ways = list(dict.fromkeys(" ".join(f"+{term}" for term in _terms(form)) for form in ordinary))
    if not all(ways):
        return ""
    return ways[0] if len(ways) == 1 else f"+({' '.join(f'({way})' for way in ways)})"


def _terms(word: str) -> Iterator[str]:
    """What the analyzer makes of a word wherever it stands in a text."""
    for piece in _PIECE.findall(word):
        if piece.isascii():
            if not _STOPPED.fullmatch(piece):
                yield f"{piece}*"
        else:
            yield from (piece[i : i + 2] for i in range(len(piece) - 1))
