"""From a name as a person writes it to the ids of what it means; the nearest names if to none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, LiteralString

from pydantic import Field
from rapidfuzz import fuzz, process

from graph.name_keys import name_key, without_spacing
from graph.schema import names_index
from ontology.errors import NotFoundError
from ontology.labels import LABEL_NAMES, NamedLabel
from queries.engine.cursor import decode_cursor, encode_cursor, question_digest
from queries.engine.parameters import Params
from queries.engine.reads import Read, Reads

_NAMED = "n.name AS name, coalesce(n.names, [n.name]) AS forms"
_TITLED = "n.title AS name, [n.title, n.doc_number] AS forms"
_RESOLVED = """\
MATCH (n:{label} {{id: $form}}) RETURN n.id AS id, {name}
UNION
CALL db.index.fulltext.queryNodes('{index}', $key) YIELD node AS n RETURN n.id AS id, {name}"""
_PAGE = """\
MATCH (n:{label}) WHERE n.{key} IS NOT NULL WITH n, n.{key} + ' ' + n.id AS key WHERE key > $after
RETURN n.id AS id, {name}, key ORDER BY key LIMIT $limit"""
_ALL = "MATCH (n:{label}) RETURN n.id AS id, {name}, {used} AS used ORDER BY name, id"
USED: Mapping[NamedLabel, LiteralString] = {
    "Agency": "EXISTS { (n)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(:Measure) }",
    "Document": "NOT coalesce(n.stub, false)",
    "District": "EXISTS { (n)<-[:LOCATED_IN]-() }",
}
"""What plans speak of: agencies with tasks, documents with text, districts with tasks or goals.

Of other labels they speak of everything. It is likelier meant, and offered before the rest.
"""
_AS_NEAR = 20
"""Points of 100 by which a name that plans speak of may be less like what was typed."""


_COMPARED = 10
"""Forms that are compared for each name that is offered: most bodies have several."""
MAX_NAMES = 5000
"""Names of a page: enough for what a form offers."""


class NamesParams(Params):
    """How many names."""

    limit: Annotated[int, Field(title="每页条数", ge=1, le=MAX_NAMES)] = MAX_NAMES


@dataclass(frozen=True, slots=True)
class Name:
    """A node with a name; ``forms`` are all names that find it, ``name`` the one to show.

    ``used`` says whether the plans that are loaded speak of it.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    used: bool = True


def known_names(label: NamedLabel) -> Reads[list[Name]]:
    """Every named node of ``label`` in the graph, by name."""
    records = yield Read(_statement(_ALL, label), {})
    return [_name(r) for r in records if r["name"]]


def _name(record: Mapping[str, Any]) -> Name:
    forms = tuple(form for form in record["forms"] if form)
    return Name(record["id"], record["name"], forms, record.get("used", True))


def page_of_names(label: NamedLabel, params: NamesParams) -> Reads[tuple[list[Name], str | None]]:
    """Some named nodes of ``label`` by name, and the cursor of the next page.

    Raises:
        QueryError: a cursor of another kind of names.
    """
    digest = question_digest(f"names {label}", {})
    after = decode_cursor(params.cursor, digest) if params.cursor else ""
    given = {"after": after, "limit": params.limit + 1}
    records = yield Read(_statement(_PAGE, label), given)
    page = records[: params.limit]
    more = len(records) > len(page)
    return [_name(r) for r in page], encode_cursor(digest, page[-1]["key"]) if more else None


def resolve_name(label: NamedLabel, form: str) -> Reads[list[str]]:
    """As ``find_name``; NotFoundError, which offers the nearest names, if it means nothing."""
    if found := (yield from find_name(label, form)):
        return found
    names = yield from known_names(label)
    nearest = nearest_names(form, names)
    raise NotFoundError(_not_found(label, form, nearest), form, nearest)


def find_name(label: NamedLabel, form: str) -> Reads[list[str]]:
    """Ids of the nodes that ``form`` means: several if several jurisdictions use the same name.

    Spacing, 《》 and the shape of brackets do not matter.
    """
    records = yield Read(_statement(_RESOLVED, label), {"form": form, "key": name_key(form)})
    found = {r["id"]: {r["id"], r["name"], *r["forms"]} - {None} for r in records}
    if exact := [id for id, forms in found.items() if form in forms]:
        return sorted(exact)
    wanted = without_spacing(form)
    return sorted(id for id, forms in found.items() if wanted in map(without_spacing, forms))


def find_names(labels: Iterable[NamedLabel], form: str) -> Reads[list[str]]:
    """As ``find_name``, of nodes of any of the labels."""
    ids: list[str] = []
    for label in labels:
        ids += yield from find_name(label, form)
    return ids


def resolve_document(form: str) -> Reads[str]:
    """The id of the one document that ``form`` means; NotFoundError also if it means several."""
    ids = yield from resolve_name("Document", form)
    if len(ids) > 1:
        raise NotFoundError(f"“{form}”指 {len(ids)} 个文件，请用编号：{'、'.join(ids)}。")
    return ids[0]


def nearest_names(form: str, names: Iterable[Name], count: int = 5) -> list[str]:
    """Up to ``count`` names to show that are written most like ``form``, the likest first.

    Of names about as like, those come first of which the plans that are loaded speak.
    """
    of = [(each, name) for name in names for each in name.forms]
    forms = [each for each, _ in of]
    hits = process.extract(form, forms, scorer=fuzz.WRatio, limit=_COMPARED * count)
    scored = [(score + _AS_NEAR * of[at][1].used, of[at][1].name) for _, score, at in hits]
    ranked = sorted(scored, key=lambda each: -each[0])
    return list(dict.fromkeys(name for _, name in ranked))[:count]


def _statement(text: str, label: NamedLabel) -> str:
    name, key = (_TITLED, "title") if label == "Document" else (_NAMED, "name")
    used = USED.get(label, "true")
    return text.format(label=label, name=name, key=key, index=names_index(label), used=used)


def _not_found(label: NamedLabel, form: str, nearest: list[str]) -> str:
    kind = LABEL_NAMES[label].chinese
    if not nearest:
        return f"图中没有{kind}“{form}”，也没有任何{kind}。请先用 policygraph load 载入文件。"
    return f"图中没有名为“{form}”的{kind}。最接近的名称：{'、'.join(nearest)}。"
