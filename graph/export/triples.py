"""The resources of an export as triples of rdflib."""

from collections.abc import Iterator
from typing import Any

from rdflib import RDF, XSD, BNode, Literal, URIRef
from rdflib.term import Node as Term

from graph.export.rdf import Resource, context

Triple = tuple[Term, Term, Term]


def triples(resource: Resource) -> Iterator[Triple]:
    """What the resource says, the nested ones included."""
    subject = URIRef(resource["id"]) if "id" in resource else BNode()
    yield from _about(subject, resource)


def _about(subject: Term, resource: Resource) -> Iterator[Triple]:
    for term, value in resource.items():
        if term == "@type":
            yield subject, RDF.type, term_iri(value)
        elif term != "id":
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, dict):
                    nested = BNode()
                    yield subject, term_iri(term), nested
                    yield from _about(nested, each)
                else:
                    yield subject, term_iri(term), _object(term, each)


def _object(term: str, value: Any) -> Term:
    kind = context()[term].get("@type") if term in context() else None
    if kind == "@id":
        return URIRef(value)
    if kind:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        return Literal(text, datatype=XSD[kind.removeprefix("xsd:")])
    return Literal(value)


def term_iri(term: str) -> URIRef:
    """The IRI of a term of the context, or of a name with one of its prefixes."""
    name = context()[term]["@id"] if term in context() else term
    prefix, colon, local = name.partition(":")
    return URIRef(context()[prefix] + local if colon else context()["@vocab"] + name)
