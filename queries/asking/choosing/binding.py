"""The parameters of a question of the catalogue from the tokens of a question in Chinese."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from queries.asking.known.gazetteer import Entity, Gazetteer
from queries.asking.known.lexicon import is_common, lexicon
from queries.asking.known.slots import Slot
from queries.asking.known.word_classes import LABEL_WORDS
from queries.asking.reading.numbers import Number
from queries.asking.reading.partial_names import is_office_like
from queries.asking.reading.sentence import Sentence
from queries.asking.reading.times import Period
from queries.asking.reading.tokens import Mention, Place, Token, Word
from queries.asking.reading.topics import find_topic, is_quoted, is_said_of_tasks

_GIVEN_BY_NUMBER = {
    "top": (),
    "least": ("at_least",),
    "score": ("min_score",),
    "level": ("max_level",),
    "steps": ("steps", "longest"),
}
"""The parameters that a kind of number gives; "at least" only one that the phrase names."""


@dataclass(frozen=True, slots=True)
class Binding:
    """Values by parameter; ``used`` are the places of the tokens that gave them, ``at`` to which.

    ``sources`` are the words that gave each value, ``meant`` the entities that a name may mean:
    several if the name is not clear. ``doubtful`` are parameters whose words could be read in
    another way, ``texts`` those of them that take any words and got such as no text has; ``said``
    are the meanings of words that set a flag or a choice.
    """

    values: Mapping[str, Any]
    sources: Mapping[str, str]
    meant: Mapping[str, tuple[Mention, tuple[Entity, ...]]]
    doubtful: frozenset[str]
    said: frozenset[str]
    texts: frozenset[str]
    used: frozenset[int]
    at: Mapping[int, str]

    @property
    def kinds(self) -> frozenset[str]:
        """What the things are that names gave: 指标 in 旅游总收入这个指标."""
        named = (entity for _, meant in self.meant.values() for entity in meant)
        return frozenset(LABEL_WORDS[entity.label] for entity in named)


@dataclass(slots=True)
class _Draft:
    """A binding while its tokens are read one by one."""

    values: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    meant: dict[str, tuple[Mention, tuple[Entity, ...]]] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    used: set[int] = field(default_factory=set)
    at: dict[int, str] = field(default_factory=dict)

    def set(self, slot: Slot, value: Any, at: int, text: str) -> None:
        """Give a parameter the value that the token at a place says."""
        self.values[slot.name] = value
        self.sources[slot.name] = text
        self.used.add(at)
        self.at[at] = f"{{{slot.name}}}"

    def name(self, slot: Slot, mention: Mention, meant: tuple[Entity, ...], at: int) -> None:
        """Give a parameter the first of the entities that a name may mean."""
        self.meant[slot.name] = mention, meant
        self.set(slot, meant[0].name, at, mention.text)

    def finished(self) -> Binding:
        """The binding; 今天 is no more than the day of the question, unless there is an agency."""
        if "agency" not in self.values:
            self.values.pop("today", None)
        return Binding(
            self.values,
            self.sources,
            self.meant,
            frozenset(self.doubtful),
            frozenset(self.said),
            frozenset(self.texts),
            frozenset(self.used),
            self.at,
        )


@dataclass(frozen=True)
class Binder:
    """Binds tokens to the parameters ``all``, those first that a phrase names, in its ``order``."""

    order: Sequence[str]
    all: Sequence[Slot]
    entities: Gazetteer

    @cached_property
    def slots(self) -> list[Slot]:
        """The parameters in the order in which they are given values."""
        named = {name: place for place, name in enumerate(self.order)}
        return sorted(self.all, key=lambda slot: named.get(slot.name, len(named)))

    def bind(self, sentence: Sentence) -> Binding:
        """What the tokens say of the parameters."""
        binding = _Draft()
        self._bind_years(binding, sentence)
        for at, token in enumerate(sentence.tokens):
            match token:
                case Mention():
                    self._bind_name(binding, at, token)
                    if at not in binding.used:
                        self._bind_setting(binding, at, token, sentence)
                case Period() if at not in binding.used and not _is_of_issue(sentence.after(at)):
                    self._bind_period(binding, at, token)
                case Number():
                    self._bind_number(binding, at, token)
                case Word():
                    self._bind_setting(binding, at, token, sentence)
                case Place():
                    self._bind_place(binding, at, token)
        self._bind_text(binding, sentence)
        return binding.finished()

    def _free(self, binding: _Draft, *kinds: str) -> list[Slot]:
        return [s for s in self.slots if s.kind in kinds and s.name not in binding.values]

    def _bind_name(self, binding: _Draft, at: int, mention: Mention) -> None:
        if any(mention.meant == given.meant for given, _ in binding.meant.values()):
            binding.used.add(at)
            return
        governors = tuple(g for e in mention.meant for g in self.entities.governors.get(e.id, ()))
        free = self._free(binding, "name", "any")
        for slot in free:
            if meant := tuple(e for e in mention.meant if slot.takes(e)):
                return binding.name(slot, mention, meant, at)
        for slot in free:
            if meant := tuple(e for e in governors if slot.takes(e)):
                binding.doubtful.add(slot.name)
                return binding.name(slot, mention, meant, at)

    def _bind_period(self, binding: _Draft, at: int, period: Period) -> None:
        for slot in self._free(binding, "year", "from", "to", "before", "day"):
            value = {
                "year": period.year,
                "from": period.start,
                "to": period.end,
                "before": period.end if period.start is None or period.is_day else None,
                "day": period.end if period.is_day and at not in binding.used else None,
            }[slot.kind]
            if value is not None:
                binding.set(slot, value, at, period.text)

    def _bind_years(self, binding: _Draft, sentence: Sentence) -> None:
        """Several years: 2025年、2027年、2030年."""
        years = {
            at: token.year
            for at, token in enumerate(sentence.tokens)
            if isinstance(token, Period) and token.year
        }
        for slot in self._free(binding, "years") if len(years) > 1 else ():
            text = "、".join(sentence.tokens[at].text for at in years)
            binding.set(slot, ",".join(map(str, years.values())), min(years), text)
            binding.used.update(years)

    def _bind_number(self, binding: _Draft, at: int, number: Number) -> None:
        if number.kind == "top":
            binding.values["limit"] = number.value
            binding.used.add(at)
        if number.value in (binding.values.get(name) for name in _GIVEN_BY_NUMBER[number.kind]):
            binding.used.add(at)  # 20项以上，少于20项的不用列
        for slot in self._free(binding, "number"):
            if slot.name in _GIVEN_BY_NUMBER[number.kind] and (
                slot.name in self.order or number.kind != "least"
            ):
                binding.set(slot, number.value, at, number.text)

    def _bind_setting(
        self, binding: _Draft, at: int, word: Word | Mention, sentence: Sentence
    ) -> None:
        """A flag or a choice; 前后一致吗 and 收紧还是放宽 ask, and choose nothing."""
        if sentence.after(at).text == "吗":
            return
        kinds = ("flag",) if any(t.text == "还是" for t in sentence.tokens) else ("flag", "choice")
        for slot in self._free(binding, *kinds):
            for value in values_said(slot, word.text):
                binding.set(slot, value, at, word.text)
                binding.said.add(lexicon().meaning(word.text))
                before = sentence.before(at)
                if before and before.text in lexicon().including:
                    binding.used.add(at - 1)

    def _bind_place(self, binding: _Draft, at: int, place: Place) -> None:
        """Plans of one of several places; if there is but one, it need not be said."""
        for slot in self._free(binding, "place") if place.loaded else ():
            if len(self.entities.places) > 1 or slot.name in self.order:
                binding.set(slot, place.code, at, place.text)

    def _bind_text(self, binding: _Draft, sentence: Sentence) -> None:
        """The longest run of what nothing else explains, for a parameter that takes any words.

        Only if the phrase names it, and never what looks like the name of an office.
        """
        for slot in self._free(binding, "text"):
            texts = self.entities.texts.get(slot.name, [])
            topic = find_topic(sentence, binding.used, texts)
            if (
                topic
                and slot.name in self.order
                and not is_office_like(topic.said)
                and not topic.said.isdigit()
                and (not is_common(topic.said) or is_quoted(sentence, topic.at))
                and (topic.stands or is_quoted(sentence, topic.at))
                and not is_said_of_tasks(sentence, topic.at)
                and not self._is_sector(binding, slot, sentence, topic.at[0])
            ):
                titles = self.entities.titles.get(slot.name, {})
                binding.set(slot, titles.get(topic.said, topic.said), topic.at[0], topic.said)
                binding.used.update(topic.at)
                if not topic.stands:
                    binding.texts.add(slot.name)
                if not topic.stands or any(
                    isinstance(sentence.tokens[at], Mention) for at in topic.at
                ):
                    binding.doubtful.add(slot.name)

    def _is_sector(self, binding: _Draft, slot: Slot, sentence: Sentence, at: int) -> bool:
        """Whether it is better asked of as a sector: of an agency's tasks it cannot be.

        What tasks mention (提到会展) are words.
        """
        token, before = sentence.tokens[at], sentence.before(at)
        return (
            slot.name == "words"
            and "agency" not in binding.values
            and not (isinstance(before, Word) and before.meaning == "提到")
            and isinstance(token, Mention)
            and any(entity.label == "Sector" for entity in token.meant)
        )


def _is_of_issue(after: Token) -> bool:
    """Whether a period says when a document was issued: 今年6月出的…."""
    return isinstance(after, Word) and after.meaning == "发布"


def values_said(slot: Slot, word: str) -> Iterator[Any]:
    """The values that a word gives a flag or a choice."""
    if word in slot.choices:
        yield word
    for setting in lexicon().settings.get(word, ()):
        if setting.parameter == slot.name and (
            slot.kind == "flag" or setting.value in slot.choices
        ):
            yield setting.value
