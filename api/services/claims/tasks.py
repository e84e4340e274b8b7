"""The tasks that a claim may be about, as they stand in the graph."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.services.claims.claim import Line, day_of
from api.services.claims.wording import begins_clause, is_turned, trimmed
from ontology.jurisdictions import jurisdictions
from queries.asking.known.lexicon import cut
from queries.asking.known.normalization import BREAK, words_and_stops
from queries.engine.reads import Read, Reads

MOST = 2000
"""Tasks that are looked at, beside those of the agencies named."""
_TASKS = """
MATCH (m:Measure)-[:IN_DOCUMENT]->(d:Document)
WHERE (m.title CONTAINS $word OR m.text CONTAINS $word)
  AND ($agencies IS NULL
    OR EXISTS { MATCH (m)<-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(a:Agency) WHERE a.id IN $agencies })
WITH m, d ORDER BY m.id LIMIT $most
OPTIONAL MATCH (m)<-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(a:Agency)
RETURN m.id AS id, m.title AS title, m.text AS text, m.quote AS quote,
  m.line_start AS line_start, m.line_end AS line_end,
  m.deadline_text AS deadline_text, m.due_on AS due_on,
  d.id AS document, d.title AS document_title, d.jurisdiction AS jurisdiction,
  a.id AS agency, a.name AS agency_name, type(r) AS role, r.listed AS listed,
  r.line_start AS role_start, r.line_end AS role_end, r.quote AS role_quote
ORDER BY id, role, agency
"""
_SHORT_TITLE = 20
"""Letters of a title that is a name; a longer one is the sentence that sets the task."""
_PART_OF_TITLE = 3
"""Letters of a topic that may be less than a whole title: 培训 is in too many."""
_VERB = 2
"""Letters of a verb, which may stand in front or behind: 建设消费中心, 消费中心建设."""
_IN_LONG_TITLE, _IN_CLAUSE, _ANYWHERE = 4, 6, 12
"""Letters of a topic that must stand in a long title, at the start of a clause, or anywhere."""


@dataclass(frozen=True, slots=True)
class Post:
    """An agency's role in a task: LEADS, SUPPORTS or RESPONSIBLE_FOR; ``listed`` with how many."""

    agency: str
    name: str
    role: str
    listed: int | None
    line: Line


@dataclass(frozen=True, slots=True)
class Task:
    """A task; ``title`` and ``text`` are folded."""

    id: str
    title: str
    text: str
    deadline_text: str | None
    due_on: date | None
    jurisdiction: str
    line: Line
    posts: tuple[Post, ...]

    @property
    def place(self) -> str:
        """A pattern of what the plan may call the place it is of."""
        known = jurisdictions().get(self.jurisdiction)
        names = (known.name, known.short_name) if known else ()
        return "|".join((*names, "全市", "本市", "我市"))

    def is_about(self, topics: Iterable[str]) -> bool:
        """Whether it is about all that is said, and not only mentions it."""
        return all(self._is_about(topic) for topic in topics)

    def _is_about(self, topic: str) -> bool:
        """All that is said as one, or each part between commas."""
        if self._says(topic):
            return True
        parts = [part for part in topic.split(BREAK) if trimmed(part, self.place)]
        return len(parts) > 1 and all(map(self._says, parts))

    def _says(self, words: str) -> bool:
        forms = trimmed(words, self.place)
        return not forms or any(self._has(form) for form in forms if len(form) > 1)

    def _has(self, form: str) -> bool:
        if len(form) < _PART_OF_TITLE:
            return form == self.title
        if len(self.title) <= _SHORT_TITLE:
            turned = form[_VERB:] + form[:_VERB], form[-_VERB:] + form[:-_VERB]
            if any(_finds(self.title, each) for each in (form, *turned)):
                return True
        elif len(form) >= _IN_LONG_TITLE and _finds(self.title, form):
            return True
        starts = begins_clause(self.text, self.text.find(form)) and len(form) >= _IN_CLAUSE
        return _finds(self.text, form) and (starts or len(form) >= _ANYWHERE)


def _finds(text: str, form: str) -> bool:
    """Whether a text says it: not against it, and no part of a longer number."""
    at = text.find(form)
    if at < 0 or is_turned(text, at):
        return False
    ends = text[at - 1 : at] + form[0], form[-1] + text[at + len(form) :][:1]
    return not any(len(end) > 1 and end.isdigit() for end in ends)


@dataclass(frozen=True, slots=True)
class Tasks:
    """``complete`` unless there are more than are looked at."""

    found: tuple[Task, ...]
    complete: bool


def read_tasks(topics: Iterable[str], agencies: list[str]) -> Reads[Tasks]:
    """The tasks about all topics: of the agencies, and of others."""
    said = list(topics)
    given = {"word": _longest_word(said), "most": MOST}
    theirs = (yield Read(_TASKS, {**given, "agencies": agencies})) if agencies else []
    others = yield Read(_TASKS, {**given, "agencies": None})
    by_id: dict[str, list[dict[str, Any]]] = {}
    for row in [*theirs, *others] if agencies else others:
        rows = by_id.setdefault(row["id"], [])
        if row not in rows:
            rows.append(row)
    found = tuple(task for task in map(_task, by_id.values()) if task.is_about(said))
    return Tasks(found, complete=len({row["id"] for row in others}) < MOST)


def _longest_word(topics: Iterable[str]) -> str:
    """The longest word in Chinese letters: it stands in the text as it does in the topic."""
    words = [
        word
        for topic in topics
        for form in trimmed(topic, "")[-1:]
        for word in cut(form)
        if all("一" <= letter <= "鿿" for letter in word)
    ]
    return max(words, key=len, default="")


def _task(rows: list[dict[str, Any]]) -> Task:
    first = rows[0]
    return Task(
        id=first["id"],
        title=words_and_stops(first["title"] or ""),
        text=words_and_stops(first["text"] or ""),
        deadline_text=first["deadline_text"],
        due_on=day_of(first["due_on"]),
        jurisdiction=first["jurisdiction"] or "",
        line=_line(first, "line_start", "line_end", "quote"),
        posts=tuple(_post(row) for row in rows if row["agency"]),
    )


def _post(row: dict[str, Any]) -> Post:
    line = _line(row, "role_start", "role_end", "role_quote")
    return Post(row["agency"], row["agency_name"], row["role"], row["listed"], line)


def _line(row: dict[str, Any], start: str, end: str, quote: str) -> Line:
    return Line(row["document"], row["document_title"], row[start], row[end], row[quote] or "")
