"""From a question in Chinese to what it asks, or to why it is not answered.

No language model has a part in it: names are those of the graph, questions are the phrases of the
catalogue, and the same question over the same data is always understood in the same way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any, TypeAlias

from pydantic import ValidationError

from ontology.jurisdictions import place_name
from queries.asking import refusals
from queries.asking.choosing.candidates import Candidate, candidates
from queries.asking.explanation import explain
from queries.asking.known.gazetteer import Entity
from queries.asking.known.name_index import NameIndex
from queries.asking.known.normalization import words_and_stops
from queries.asking.reading.clauses import names_apart
from queries.asking.reading.parsing import Parse, parse_variants
from queries.asking.reading.requested_columns import Columns
from queries.asking.reading.sentence import Sentence
from queries.asking.reading.tokens import Mention, Place
from queries.asking.suggestions import MOST, suggest
from queries.asking.suggestions import question as phrased
from queries.engine.parameters import Params
from queries.engine.query import AnyQuery

MARGIN = 0.01
"""How much better than every other question it must be."""
CLEAR = 0.1
"""The same where words were left out."""
CLOSE = 0.07
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


def understand(question: str, forms: NameIndex, today: date) -> Understanding:
    """What a question asks of the graph whose names are ``forms``."""
    way, ranked, fitting = _parsed(question, forms, today)

    def can_be_asked(other: str) -> bool:
        found = _parsed(other, forms, today)[2]
        return len(found) == 1 and not _only_cited(found[0])

    if not fitting:
        there = filter(can_be_asked, _of_loaded_places(question, way.sentence, forms))
        offered = dict.fromkeys([*islice(there, MOST), *suggest(ranked, can_be_asked)])
        return Declined(refusals.why(way.sentence, ranked[0]), tuple(offered)[:MOST])
    if len(fitting) > 1:
        return Declined(refusals.TWO_WAYS, suggest([*fitting, *ranked], can_be_asked))
    if names_apart(way.sentence):
        return Declined(refusals.TWO_QUESTIONS, suggest(ranked, can_be_asked))
    meant = _resolve_names(fitting[0], way.asides)
    if isinstance(meant, Declined) and not meant.suggestions:
        return replace(meant, suggestions=suggest(ranked, can_be_asked))
    return meant


def _parsed(
    question: str, forms: NameIndex, today: date
) -> tuple[Parse, list[Candidate], list[Candidate]]:
    """The first parse of a question that has a fitting candidate, else the first parse.

    With all candidates of it, and those that fit.
    """
    found = []
    for way in parse_variants(question, forms, today):
        ranked = candidates(way.sentence, forms.entities, way.optional)
        fitting = [each for each in _fitting(ranked) if _shows(each, way.wanted)]
        found.append((way, ranked, fitting))
        if found[-1][2]:
            return found[-1]
    return found[0]


def _of_loaded_places(question: str, sentence: Sentence, forms: NameIndex) -> Iterator[str]:
    """The question asked of each place whose plans are loaded, where it names another."""
    absent = (t.text for t in sentence.tokens if isinstance(t, Place) and not t.loaded)
    if name := next(absent, ""):
        for code in sorted(forms.entities.places):
            yield question.replace(name, place_name(code))


def _fitting(ranked: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that account for all of a question, and between which nothing decides."""
    whole = [candidate for candidate in ranked if candidate.is_whole]
    if not whole or whole[0].score < ranked[0].score - CLOSE:
        return []
    margin = CLEAR if whole[0].ignored else MARGIN
    near = [candidate for candidate in whole if candidate.score > whole[0].score - margin]
    return [candidate for candidate in near if candidate.names_all] or near


def _shows(candidate: Candidate, wanted: Sequence[Columns]) -> bool:
    """Whether the answer has one of each of the columns."""
    return all(not columns.isdisjoint(candidate.askable.query.columns) for columns in wanted)


def _resolve_names(candidate: Candidate, asides: tuple[str, ...]) -> Understanding:
    """Choose what each name means; ask back if nothing decides it."""
    values = dict(candidate.binding.values)
    others: dict[str, tuple[str, ...]] = {}
    for name, (mention, meant) in candidate.binding.meant.items():
        chosen = likeliest(meant)
        if shared := _shared_name(mention, chosen):
            values[name] = shared
            continue
        if mention.near or len(chosen) > 1:
            ways = [phrased(candidate, {**values, name: e.name}) for e in chosen[:3]]
            return Declined(refusals.unclear(mention.text, chosen, mention.near), tuple(ways))
        values[name] = chosen[0].name
        others[name] = tuple(e.name for e in meant if e is not chosen[0])
    named = replace(candidate, binding=replace(candidate.binding, values=values))
    if cited := _only_cited(named):
        return Declined(refusals.only_cited(cited), ())
    try:
        params = named.askable.query.params.model_validate(values)
    except ValidationError as error:
        return Declined(refusals.invalid(named, error), ())
    sentence = explain(named, others, asides)
    return Understood(named.askable.query, params, values, sentence)


def _only_cited(candidate: Candidate) -> str:
    """The name of a document whose text is not loaded, if more is asked than who cites it."""
    if candidate.askable.query.of_cited:
        return ""
    documents = (
        meant for _, meant in candidate.binding.meant.values() if meant[0].label == "Document"
    )
    return next((e[0].name for e in documents if not any(each.used for each in e)), "")


def _shared_name(mention: Mention, chosen: Sequence[Entity]) -> str:
    """The one name by which plans call all of them, each in its own place: 市商务局; else none.

    It is asked for as it stands: the rows say of each which place it is of.
    """
    forms = ({words_and_stops(form): form for form in entity.forms} for entity in chosen)
    shared = [names[mention.text] for names in forms if mention.text in names]
    return shared[0] if len(chosen) > 1 and len(shared) == len(chosen) else ""


def likeliest(meant: Sequence[Entity]) -> list[Entity]:
    """The one that has tasks, or whose text is loaded, if it is one."""
    used = [entity for entity in meant if entity.used]
    return used if used else list(meant)
