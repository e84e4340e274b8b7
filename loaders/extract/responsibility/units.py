"""Who is responsible: the units that a statement names, in the order printed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.extract.agencies.forms import UNIT_END
from loaders.extract.agencies.names import AgencyNames
from loaders.extract.responsibility.clauses import Clause, read_clauses
from loaders.facts import Role
from loaders.text.deadline_words import is_deadline
from loaders.text.document import Text, squeeze
from loaders.text.punctuation import CLOSES, OPENS
from loaders.text.regex import regex
from loaders.text.role_words import BODY, LEAD, SUPPORT

_MARKED = regex(
    rf"[{OPENS}](?P<all>共同|联合|均)?(?:负责)?(?:(?P<lead>{LEAD})|{SUPPORT})(?:{BODY}|负责)?"
    rf"(?:[，,；;、][下后]同)?[{CLOSES}]$"
)
"""What a bracket says of the name before it; of all before it, where they do so together."""
_ASIDE = regex(r"[（(](?P<words>[^（）()]{2,16})[）)]$")
_BY_ANOTHER = regex(
    r"[（(](?:由)?(?P<who>[^（）()]{4,20}?)(?:具体|负责|组织)+(?:实施|落实|承办|推进|建设)?[）)]$"
)
"""Who does it for the body named before: 市城管局（市水务公司具体实施）."""
_FOOTNOTE = regex(r"^[★☆▲△●◆■※*＊]+|[★☆▲△*＊#※†‡①-⑳]+$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit as printed: ``name`` without white space, ``text`` where it stands.

    ``completed`` is the name in full if the print shares an ending with the next unit
    (黄埔区、天河区人民政府); ``part`` counts the parts of the statement that ； separates, from 0.
    """

    role: Role
    name: str
    text: Text
    position: int
    listed: int
    completed: str | None = None
    part: int = 0


def read_units(text: Text, names: AgencyNames) -> list[Mention]:
    """The units of a statement in the order printed; ``position`` counts within a role's list."""
    mentions = [each for clause in read_clauses(text) for each in _read_list(clause, names)]
    roles = [mention.role for mention in mentions]
    return [
        replace(mention, position=position, listed=listed)
        for mention, (position, listed) in zip(mentions, places(roles), strict=True)
    ]


def _read_list(clause: Clause, names: AgencyNames) -> Iterator[Mention]:
    parts = list(names.split(clause.text))
    together = _MARKED.search(parts[-1][0].string) if parts else None
    role: Role = "LEADS" if together and together["all"] and together["lead"] else clause.role
    for listed, completed in parts:
        part = _without_aside(listed)
        marked = _MARKED.search(part.string)
        if marked:
            role = "LEADS" if marked["lead"] else "SUPPORTS"
            part = part.cut(0, marked.start())
        if name := _FOOTNOTE.sub("", squeeze(part.string)):
            doer = _BY_ANOTHER.search(part.string)
            if doer is None or not UNIT_END.search(doer["who"]):
                yield Mention(role, name, part, 0, 0, completed, clause.part)
            else:
                for one in (part.cut(0, doer.start()), part.cut(*doer.span("who"))):
                    yield Mention(role, squeeze(one.string), one, 0, 0, None, clause.part)
        if role == "LEADS" and clause.role == "RESPONSIBLE_FOR":
            role = "SUPPORTS"  # those listed behind X（牵头）


def _without_aside(part: Text) -> Text:
    """A name without a bracket that says when, or how to call: 市建设局（6月底前）."""
    aside = _ASIDE.search(part.string)
    if aside and (aside["words"][:2].isdigit() or is_deadline(aside["words"])):
        return part.cut(0, aside.start())
    return part


def places(roles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Per unit its place among the units of its role (from 1), and how many that role lists."""
    listed = Counter(roles)
    seen: Counter[str] = Counter()
    for role in roles:
        seen[role] += 1
        yield seen[role], listed[role]
