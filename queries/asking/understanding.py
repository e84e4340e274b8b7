"""From a question in Chinese to what it asks, or to why it is not answered.

No language model has a part in it: names are those of the graph, questions are the phrases of the
catalogue, and the same question over the same data is always understood in the same way.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

from pydantic import ValidationError

from queries.asking import declining
from queries.asking.entities import Entity
from queries.asking.forms import Forms
from queries.asking.matching import Reading, readings
from queries.asking.partial import link_parts
from queries.asking.suggesting import question as phrased
from queries.asking.suggesting import suggest
from queries.asking.telling import tell
from queries.asking.text import fold_text
from queries.asking.times import find_periods
from queries.asking.tokens import Mention, Token, Word, read_tokens
from queries.parameters import Params
from queries.query import AnyQuery

MARGIN = 0.01
"""How much better than every other question it must be."""
_EACH = ("各部门", "各单位", "各个部门", "各个单位", "各机构")
"""Who is asked for one by one."""
CLOSE = 0.05
"""How much worse at most than a question that does not account for all that was said."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What is asked; ``sentence`` says so in Chinese, ``given`` are the parameters it names."""

    query: AnyQuery
    params: Params
    given: dict[str, Any]
    sentence: str

    def with_limit(self, limit: int) -> "Understood":
        """The same, with as many rows a page; as many as the question says, if it does."""
        params = self.params.model_copy(update={"limit": self.given.get("limit", limit)})
        return replace(self, params=params)


@dataclass(frozen=True, slots=True)
class Declined:
    """Why there is no answer, and what could be asked instead."""

    reason: str
    suggestions: tuple[str, ...]


Understanding: TypeAlias = Understood | Declined


def understand(question: str, forms: Forms, today: date) -> Understanding:
    """What a question asks of the graph whose names are ``forms``."""
    tokens = _tokens(question, forms, today)
    ranked = readings(tokens, forms.entities)
    fitting = _fitting(ranked)

    def can_be_asked(other: str) -> bool:
        return len(_fitting(readings(_tokens(other, forms, today), forms.entities))) == 1

    if not fitting:
        return Declined(declining.why(tokens, ranked[0]), suggest(ranked, can_be_asked))
    if len(fitting) > 1:
        return Declined(declining.TWO_WAYS, suggest([*fitting, *ranked], can_be_asked))
    meant = _settle(fitting[0])
    if isinstance(meant, Declined) and not meant.suggestions:
        return replace(meant, suggestions=suggest(ranked[1:], can_be_asked))
    return meant


def _fitting(ranked: Sequence[Reading]) -> list[Reading]:
    """The readings that account for all of a question, and between which nothing decides."""
    whole = [reading for reading in ranked if reading.is_enough and not reading.rest]
    if not whole or whole[0].score < ranked[0].score - CLOSE:
        return []
    return [reading for reading in whole if reading.score > whole[0].score - MARGIN]


def _tokens(question: str, forms: Forms, today: date) -> list[Token]:
    tokens = read_tokens(_whole_names(fold_text(question), forms, today), forms, today)
    tokens = link_parts(
        link_parts(tokens, forms), forms
    )  # of 2020年的大消费方案, the year is second
    return [_generic(before, token) for before, token in zip([None, *tokens], tokens, strict=False)]


def _whole_names(text: str, forms: Forms, today: date) -> str:
    """With a period that stands within a name before it: 天津港2030年集装箱吞吐量."""
    for at, period in find_periods(text, today):
        bare = text[:at] + text[at + len(period.text) :]
        for start, form in forms.find(bare):
            if start < at < start + len(form):
                return bare[:start] + period.text + bare[start:]
    return text


def _generic(before: Token | None, token: Token) -> Token:
    """In 由哪些有关部门负责 and 各部门排名 they are no collective, but what is asked for."""
    asked = token.text in _EACH or (
        isinstance(before, Word) and before.meaning in ("哪些", "谁", "多少")
    )
    if asked and isinstance(token, Mention) and all(e.kind == "collective" for e in token.meant):
        return Word(token.text, "单位")
    return token


def _settle(reading: Reading) -> Understanding:
    """Choose what each name means; ask back if nothing decides it."""
    binding = reading.binding
    others: dict[str, tuple[str, ...]] = {}
    for name, (mention, meant) in binding.meant.items():
        chosen = _likeliest(meant)
        if len(chosen) > 1:
            ways = [phrased(reading, {**binding.values, name: e.name}) for e in chosen[:3]]
            return Declined(declining.unclear(mention.text, chosen), tuple(ways))
        binding.values[name] = chosen[0].name
        others[name] = tuple(e.name for e in meant if e is not chosen[0])
    try:
        params = reading.askable.query.params.model_validate(binding.values)
    except ValidationError as error:
        return Declined(declining.invalid(reading, error), ())
    return Understood(reading.askable.query, params, dict(binding.values), tell(reading, others))


def _likeliest(meant: Sequence[Entity]) -> list[Entity]:
    """The one that has tasks, or whose text is loaded, if it is one."""
    used = [entity for entity in meant if entity.used]
    return used if used else list(meant)
