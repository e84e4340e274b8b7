"""How a question was understood, in Chinese, so that a person can check it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from ontology.jurisdictions import place_name
from queries.asking.choosing.binding import values_said
from queries.asking.choosing.candidates import Candidate
from queries.asking.known.lexicon import cut
from queries.asking.known.normalization import BREAK, words_and_stops
from queries.asking.known.phrases import Phrase
from queries.asking.known.slots import Slot
from queries.engine.worded import in_words

_SLOT = re.compile(r"\{(\w+)\}")


def explain(
    candidate: Candidate, others: Mapping[str, tuple[str, ...]], asides: Sequence[str] = ()
) -> str:
    """The question as a phrase, then what each name was taken for, and further conditions.

    ``others`` are names of what else a name may mean, by parameter; ``asides`` and the words that
    the candidate leaves out are said last.
    """
    phrase = _whole_phrase(candidate)
    said = fill(phrase.text, _in_words(candidate)) if phrase else candidate.askable.query.zh
    inside = phrase.slots if phrase else ()
    notes = "；".join(
        [
            *_names(candidate, others),
            *_periods(candidate),
            *_keywords(candidate),
            *_more(candidate, inside),
            *_left_out(candidate, asides),
        ]
    )
    return f"问的是：{said}{f'（{notes}）' if notes else ''}。"


def fill(phrase: str, values: Mapping[str, Any]) -> str:
    """A phrase with values in place of its slots; documents in 《》."""
    return _SLOT.sub(lambda slot: _shown(slot[1], values[slot[1]]), phrase)


def _shown(name: str, value: Any) -> str:
    if name == "jurisdiction":
        return place_name(value)
    if name == "years":
        return "、".join(f"{year}年" for year in value.split(","))
    return f"《{value}》" if name == "document" else str(value)


def _whole_phrase(candidate: Candidate) -> Phrase | None:
    """The phrase, or the likest one, that says nothing but what is given."""
    phrases = (candidate.phrase, *candidate.askable.phrases)
    whole = [p for p in phrases if _says_what_is_given(p, candidate)]
    return max(whole, key=lambda p: len(p.concepts & candidate.phrase.concepts), default=None)


def _says_what_is_given(phrase: Phrase, candidate: Candidate) -> bool:
    """Whether each slot is given, of the days all or none are said, and no word sets another value.

    A period without its end would be another one; 含前身机构 says that ``today`` is set.
    """
    values = candidate.binding.values
    slots = set(phrase.slots)
    days = {name for name, value in values.items() if isinstance(value, date)}
    said = {slot.name: value for slot in candidate.askable.slots for value in _set_by(slot, phrase)}
    return (
        slots <= values.keys()
        and slots & days in (days, set())
        and all(values.get(name) == value for name, value in said.items())
    )


def _set_by(slot: Slot, phrase: Phrase) -> Iterator[Any]:
    """The values that the words of a phrase would give a flag or a choice."""
    if slot.kind in ("flag", "choice"):
        for word in cut(words_and_stops(_SLOT.sub(BREAK, phrase.text))):
            yield from values_said(slot, word)


def _left_out(candidate: Candidate, asides: Sequence[str]) -> Iterator[str]:
    """What was said and plays no part."""
    if left := [*asides, *(token.text for token in candidate.ignored)]:
        yield f"没有计入：“{'”“'.join(left)}”"


def _names(candidate: Candidate, others: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for parameter, (mention, meant) in candidate.binding.meant.items():
        name = candidate.binding.values[parameter]
        if len(several := [e.name for e in meant if e.used]) > 1 and parameter not in others:
            yield f"“{mention.text}”指{'、'.join(several)}"
            continue
        if words_and_stops(name) != mention.text:
            other = "、".join(others.get(parameter, ()))
            yield f"“{mention.text}”指{name}{f'，不是{other}' if other else ''}"


def _periods(candidate: Candidate) -> Iterator[str]:
    """What days each period was taken for."""
    days: dict[str, dict[str, date]] = {}
    for slot in candidate.askable.slots:
        if isinstance(value := candidate.binding.values.get(slot.name), date):
            days.setdefault(candidate.binding.sources[slot.name], {})[slot.kind] = value
    for text, given in days.items():
        match given:
            case {"from": first, "to": last}:
                yield f"“{text}”指{first}至{last}"
            case {"from": first}:
                yield f"“{text}”指{first}起"
            case {"day": day}:
                yield f"“{text}”指{day}那天的机构"
            case _:
                yield f"“{text}”指{next(iter(given.values()))}为止"


def _in_words(candidate: Candidate) -> dict[str, str]:
    """What is given, by parameter; of what is a name of ours its word."""
    fields = candidate.askable.query.params.model_fields
    return {name: in_words(fields[name], given) for name, given in candidate.binding.values.items()}


def _keywords(candidate: Candidate) -> Iterator[str]:
    """That words are looked for as they stand, and not for what they may mean."""
    if "words" in candidate.binding.sources:
        yield f"按关键词“{candidate.binding.values['words']}”在任务中查找"


def _more(candidate: Candidate, inside: tuple[str, ...]) -> Iterator[str]:
    """Conditions that the phrase does not have."""
    values, words = candidate.binding.values, _in_words(candidate)
    for slot in candidate.askable.slots:
        value = values.get(slot.name)
        if slot.name in inside or value is None or isinstance(value, date):
            continue
        said = _shown(slot.name, words[slot.name])
        yield slot.title if slot.kind == "flag" else f"{slot.title}：{said}"
    if "limit" in values:
        yield f"只列前{values['limit']}行"
