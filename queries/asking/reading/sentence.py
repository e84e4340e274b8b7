"""A question as one value: its tokens, and the clause in which each stands.

Tokens know their meaning and whether it is recognised; what depends on their neighbours is read
off here, so that no other module looks for the ends of clauses.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from queries.asking.reading.tokens import Stop, Token, is_unrecognised, meaning_of


@dataclass(frozen=True)
class Sentence:
    """Tokens in their order; places are indices into ``tokens``."""

    tokens: tuple[Token, ...]

    @cached_property
    def clauses(self) -> tuple[range, ...]:
        """The places of each clause, without the stops between them."""
        stops = [at for at, token in enumerate(self.tokens) if isinstance(token, Stop)]
        starts, ends = [0, *(at + 1 for at in stops)], [*stops, len(self.tokens)]
        return tuple(range(a, b) for a, b in zip(starts, ends, strict=True) if a < b)

    def clause_of(self, at: int) -> range:
        """The places of the clause of a token; of a stop, none."""
        return next((clause for clause in self.clauses if at in clause), range(at, at))

    def of(self, places: range) -> tuple[Token, ...]:
        """The tokens at some places."""
        return self.tokens[places.start : places.stop]

    def text(self, places: range) -> str:
        """What the tokens at some places say together."""
        return "".join(token.text for token in self.of(places))

    def keeping(self, clauses: Collection[range]) -> "Sentence":
        """The sentence of some of its clauses."""
        kept: list[Token] = []
        for clause in clauses:
            kept += [Stop(), *self.of(clause)] if kept else self.of(clause)
        return Sentence(tuple(kept))

    def before(self, at: int) -> Token | None:
        """The token before, whatever it says."""
        return self.tokens[at - 1] if at else None

    def after(self, at: int) -> Token:
        """The token behind; a stop at the end."""
        return self.tokens[at + 1] if at + 1 < len(self.tokens) else Stop()

    def meaning_before(self, at: int) -> str:
        """The nearest meaning before a place, also of another clause; "" if there is none."""
        return next(filter(None, map(meaning_of, reversed(self.tokens[:at]))), "")

    def meaning_after(self, at: int) -> str:
        """The nearest meaning behind a place."""
        return next(filter(None, map(meaning_of, self.tokens[at + 1 :])), "")

    def unrecognised_run(self, at: int) -> range:
        """The places around one that nothing recognises, either."""
        first = last = at
        while first and is_unrecognised(self.tokens[first - 1]):
            first -= 1
        while last + 1 < len(self.tokens) and is_unrecognised(self.tokens[last + 1]):
            last += 1
        return range(first, last + 1)

    def words_unrecognised(self) -> Iterator[str]:
        """What nothing in the catalogue or the graph explains, neighbours joined."""
        at = 0
        while at < len(self.tokens):
            if is_unrecognised(self.tokens[at]):
                run = self.unrecognised_run(at)
                yield self.text(run)
                at = run.stop
            at += 1
