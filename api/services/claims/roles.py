"""Who does what in a claim: names, what stands between them, and the words of roles among it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.services.claims.claim import Holder, Role
from api.services.claims.wording import AND, LABEL, PREDICATE, VERB
from queries.asking.known.normalization import BREAK
from queries.asking.reading.tokens import Mention


@dataclass
class Staffing:
    """``gaps`` are the words before, between and behind ``names``; roles are taken out of them."""

    gaps: list[str]
    names: Sequence[Mention]

    def holders(self) -> Iterator[Holder]:
        """Each name with its role; None if nothing says it, or two words say different ones."""
        for group in list(self._groups()):
            label = self._label(group.start)
            verb = self._verb(group.stop)
            for at in group:
                role = self._role(at, group, label, verb)
                name = self.names[at]
                yield Holder(name.text, name.meant, role)

    def _groups(self) -> Iterator[range]:
        """Names with nothing but 和 or a comma between them."""
        start = 0
        for at in range(1, len(self.names) + 1):
            if at == len(self.names) or not AND.fullmatch(self.gaps[at]):
                yield range(start, at)
                start = at

    def _role(self, at: int, group: range, label: Role | None, verb: Role | None) -> Role | None:
        """牵头单位是甲，乙配合: the verb is said of the names behind the last comma alone."""
        if not label or not verb:
            return label or verb
        commas = [at for at in group[1:] if BREAK in self.gaps[at]]
        if not commas:
            return None
        return verb if at >= commas[-1] else label

    def _label(self, gap: int) -> Role | None:
        """The role that ends a gap in front of names."""
        for role, pattern in LABEL:
            if found := pattern.search(self.gaps[gap]):
                self.gaps[gap] = self.gaps[gap][: found.start()]
                return role
        return None

    def _verb(self, gap: int) -> Role | None:
        """The role that a gap behind names begins with, or that it ends with as a predicate."""
        words = self.gaps[gap]
        for role, pattern in VERB:
            if found := pattern.match(words):
                self.gaps[gap] = words[found.end() :]
                return role
        for role, pattern in PREDICATE if gap == len(self.names) else ():
            if found := pattern.match(words):
                self.gaps[gap] = found["topic"]
                return role
        return None
