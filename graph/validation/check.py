"""Validates a store, a file of facts or a Turtle file, and says what is wrong where."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from rdflib import RDF, Graph, Literal
from rdflib.exceptions import ParserError
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node as Term

from graph.checksums import changed
from graph.export.facts_file import FactsFile
from graph.export.store_source import StoreSource, no_plan, one_plan
from graph.export.triples import term_iri
from graph.store import GraphStore
from graph.validation.messages import Breach, caption
from graph.validation.shapes import graph_of, quiet, results
from ontology.errors import FormatError


@dataclass(frozen=True, slots=True)
class Violation:
    """A node or edge that is not as the ontology says, in Chinese, and where it was read.

    ``node`` is its id (of an edge: of its ends and type), ``rule`` is for programs; ``document``
    and the lines are None where it was read from no text.
    """

    node: str
    caption: str
    rule: str
    message: str
    remedy: str
    document: str | None
    document_title: str | None
    line_start: int | None
    line_end: int | None
    quote: str | None

    def as_dict(self) -> dict[str, str | int | None]:
        """The values by name."""
        return asdict(self)


def check_store(store: GraphStore) -> Iterator[Violation]:
    """The violations in a store: what is not as it was written, then those of each
    document in turn, then of the vocabularies.

    One document is in memory at a time. What belongs to no document is looked at last.
    """
    titles: dict[str, str] = {source["id"]: source["title"] for source in store.sources()}
    for each in changed(store.read):
        yield _changed(each, titles.get(each))
    for document in titles:
        plan = partial(one_plan, document=document)
        yield from check_graph(graph_of(StoreSource(store, plan)))
    yield from check_graph(graph_of(StoreSource(store, no_plan)))


def _changed(changed: str, title: str | None) -> Violation:
    """Of a document, the vocabulary or a shared node that is not as it was written."""
    again = f"policygraph remove {changed} 之后重新载入" if title else "在空的数据库上重新载入"
    return Violation(
        node=changed,
        caption=title or changed,
        rule="checksum",
        message="存储的事实与写入时不同：磁盘或别的程序改动过",
        remedy=f"请用 {again}，或从备份恢复（policygraph restore 备份文件 --replace）。",
        document=changed if title else None,
        document_title=title,
        line_start=None,
        line_end=None,
        quote=None,
    )


def check_file(path: Path) -> list[Violation]:
    """The violations in a file: ``.ttl`` is Turtle, another a file of facts.

    Raises FormatError if it cannot be read as such.
    """
    return check_graph(_turtle(path) if path.suffix == ".ttl" else graph_of(FactsFile(path)))


def check_graph(graph: Graph) -> list[Violation]:
    """The violations in a graph, in the order of the nodes and their lines."""
    report, found = results(graph)
    breaches = [Breach(graph, report, result) for result in found]
    statements = {
        (graph.value(each.focus, RDF.subject), graph.value(each.focus, RDF.predicate))
        for each in breaches
    }
    # An edge is there twice, as a statement and as a property of its start: say it once.
    kept = [each for each in breaches if (each.focus, each.path) not in statements]
    violations = {_violation(graph, each): None for each in kept}
    return sorted(violations, key=lambda it: (it.line_start or 0, it.node, it.message))


def _violation(graph: Graph, breach: Breach) -> Violation:
    document = _document(graph, breach.focus)
    title = _text(graph, document, "title") if document else None
    return Violation(
        node=str(breach.focus).rpartition("/id/")[2],
        caption=caption(graph, breach.focus),
        rule=breach.rule,
        message=breach.message,
        remedy=_remedy(graph, document, title),
        document=_text(graph, document, "dcterms:identifier") if document else None,
        document_title=title,
        line_start=_line(graph, breach.focus, "line_start"),
        line_end=_line(graph, breach.focus, "line_end"),
        quote=_text(graph, breach.focus, "quote"),
    )


def _document(graph: Graph, focus: Term) -> Term | None:
    """The document that a node or an edge was read from, by its source or by its id."""
    if (focus, RDF.type, term_iri("Document")) in graph:
        return focus
    if stated := graph.value(focus, term_iri("stated_in")):
        return stated
    ends = (graph.value(focus, end) for end in (RDF.subject, RDF.object))
    for each in (focus, *filter(None, ends)):
        if id_ := graph.value(each, term_iri("document_id")):
            return graph.value(None, term_iri("dcterms:identifier"), id_)
    return None


def _remedy(graph: Graph, document: Term | None, title: str | None) -> str:
    if document is None:
        return "这一项不出自某个文件：请重新载入任一文件，词表即重写；手工改过的，请改回。"
    file = _text(graph, document, "source_file")
    again = f"policygraph load {file}" if file else "policygraph load"
    return f"请对照原文核对，再重新载入《{title or ''}》（{again}）；若仍如此，请报告这一处。"


def _text(graph: Graph, subject: Term, term: str) -> str | None:
    found = graph.value(subject, term_iri(term))
    return None if found is None else str(found)


def _line(graph: Graph, subject: Term, term: str) -> int | None:
    found = graph.value(subject, term_iri(term))
    value = found.toPython() if isinstance(found, Literal) else None
    return value if isinstance(value, int) else None


def _turtle(path: Path) -> Graph:
    try:
        with quiet():
            return Graph().parse(data=path.read_text("utf-8"), format="turtle")
    except OSError as error:
        raise FormatError(f"{path}：无法读取（{error.strerror}）。请检查路径和权限。") from error
    except (ParserError, BadSyntax, UnicodeDecodeError) as error:
        raise FormatError(f"{path} 不是 Turtle：{error}") from error
