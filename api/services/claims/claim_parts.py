"""A claim in Chinese as its parts, with the names and times with which questions are read."""

from collections.abc import Sequence
from datetime import date

from api.services.claims.claim import Claim
from api.services.claims.goals import numbered, read_goal
from api.services.claims.roles import Staffing
from api.services.claims.wording import says_nothing
from queries.asking.known.name_index import NameIndex
from queries.asking.known.normalization import BREAK, words_and_stops
from queries.asking.reading.partial_names import link_parts
from queries.asking.reading.times import Period
from queries.asking.reading.tokens import Mention, Token, read_tokens


def read_claim(text: str, forms: NameIndex, today: date) -> Claim:
    """What the claim says; a number without an agency is a goal, all else is of tasks."""
    folded = words_and_stops(text)
    if said := numbered(folded):
        tokens = _tokens(said.rest, forms, today)
        if not any(map(_is_agency, tokens)):
            return read_goal(text, said, tokens)
    return _read_task(text, _tokens(folded, forms, today))


def _tokens(text: str, forms: NameIndex, today: date) -> list[Token]:
    """Short names count only if they can mean but one thing."""
    tokens = link_parts(read_tokens(text, forms, today), forms)
    plain = read_tokens(text, forms, today)
    if all(not isinstance(t, Mention) or t.whole or len(t.meant) == 1 for t in tokens):
        return tokens
    return plain


def _is_agency(token: Token) -> bool:
    return isinstance(token, Mention) and all(e.label == "Agency" for e in token.meant)


def _is_document(token: Token) -> bool:
    return isinstance(token, Mention) and all(e.label == "Document" for e in token.meant)


def _read_task(text: str, tokens: Sequence[Token]) -> Claim:
    gaps, names, periods, documents = [""], [], [], []
    for token in tokens:
        if isinstance(token, Mention) and _is_agency(token):
            names.append(token)
            gaps.append("")
        elif isinstance(token, Period):
            periods.append(token)
            gaps[-1] += BREAK
        elif isinstance(token, Mention) and _is_document(token):
            documents.append(token)
            gaps[-1] += BREAK
        else:
            gaps[-1] += token.text
    staffing = Staffing(gaps, names)
    holders = tuple(staffing.holders())
    topics = tuple(gap.strip(BREAK) for gap in staffing.gaps if not says_nothing(gap))
    unread = [period.text for period in periods[1:]] + [name.text for name in documents[1:]]
    return Claim(
        text=text,
        holders=holders,
        topics=topics,
        period=periods[0] if periods else None,
        documents=documents[0].meant if documents else (),
        unread=tuple(unread),
    )
