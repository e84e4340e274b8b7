"""The number in a claim: 到2027年，社会消费品零售总额突破7000亿元."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from api.services.claims.claim import Claim, Goal
from api.services.claims.wording import is_goal_filler
from loaders.extract.targets.numbers.quantities import Quantity, find_quantities
from ontology.amounts import Amount, amount
from queries.asking.known.gazetteer import Entity
from queries.asking.known.normalization import BREAK
from queries.asking.reading.times import Period
from queries.asking.reading.tokens import Mention, Token

_CHANGES = re.compile(
    "年均增长|增长|增速|增加|提高|提升|上升|下降|降低|减少|压减|累计|新增|新建|年均|每年|比|较"
)

_OF_DATES = frozenset("月日号季")
"""What stands behind a number that is part of a date."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A folded claim, its one quantity, and the text with a stop in its place."""

    text: str
    quantity: Quantity

    @property
    def rest(self) -> str:
        """The text without the number."""
        return f"{self.text[: self.quantity.start]}{BREAK}{self.text[self.quantity.end :]}"


def numbered(text: str) -> Numbered | None:
    """A text with one number beside its dates."""
    found = [
        quantity
        for quantity in find_quantities(text)
        if quantity.value is not None and text[quantity.end : quantity.end + 1] not in _OF_DATES
    ]
    return Numbered(text, found[0]) if len(found) == 1 else None


def read_goal(text: str, said: Numbered, tokens: Sequence[Token]) -> Claim:
    """The claim that some thing has this number; ``tokens`` are those of the rest.

    A part of an indicator's name may leave out what limits it (占限额以上社零额比重).
    """
    periods = [token for token in tokens if isinstance(token, Period)]
    named = [token for token in tokens if isinstance(token, Mention)]
    indicators = [n for n in named if _are(n, "Indicator") and n.whole]
    districts = [n for n in named if _are(n, "District")]
    documents = [n for n in named if _are(n, "Document")]
    known = [*indicators[:1], *districts[:1], *documents[:1]]
    others = "".join(
        BREAK if token in known or isinstance(token, Period) else token.text for token in tokens
    )
    changes = tuple(dict.fromkeys(_CHANGES.findall(others)))
    rest = [part for part in _CHANGES.sub(BREAK, others).split(BREAK) if part]
    return Claim(
        text=text,
        period=periods[0] if periods else None,
        goal=Goal(
            _meant(indicators),
            _amount(said.quantity),
            float(said.quantity.value or 0),
            _words(said.text, periods),
            changes,
            tuple(part for part in rest if not is_goal_filler(part)),
        ),
        documents=_meant(documents),
        districts=tuple(entity.id for entity in _meant(districts)),
        unread=tuple(period.text for period in periods[1:]),
    )


def _are(name: Mention, label: str) -> bool:
    return all(entity.label == label for entity in name.meant)


def _meant(names: Sequence[Mention]) -> tuple[Entity, ...]:
    return names[0].meant if names else ()


def _amount(quantity: Quantity) -> Amount:
    top = float(quantity.value_max) if quantity.value_max is not None else None
    assert quantity.value is not None
    found = amount(float(quantity.value), top, quantity.comparator, quantity.unit or None)
    assert found
    return found


def _words(text: str, periods: Sequence[Period]) -> str:
    for period in periods:
        text = text.replace(period.text, BREAK, 1)
    return text.strip(BREAK)
