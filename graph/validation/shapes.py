"""Runs the ontology's SHACL shapes over a graph."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files

from pyshacl import validate
from rdflib import RDF, RDFS, SH, Graph
from rdflib.collection import Collection
from rdflib.term import Node as Term

from graph.export.rdf import describe
from graph.export.source import Source
from graph.export.triples import triples


@cache
def shapes() -> Graph:
    """The shapes of ``ontology/generated``."""
    path = files("ontology").joinpath("generated", "policygraph.shacl.ttl")
    return Graph().parse(data=path.read_text("utf-8"), format="turtle")


@cache
def _constraints() -> Graph:
    """The shapes without their texts, which pyshacl would look at for every node.

    Each property is a shape of its own with the targets of its node's: what is nested pyshacl
    sets up anew for every node. The closed ones are told its path instead.
    """
    lean = Graph()
    for subject, predicate, value in shapes():
        if predicate not in (SH.name, SH.description, SH.order, RDFS.label, RDFS.comment):
            lean.add((subject, predicate, value))
    for shape, nested in list(lean.subject_objects(SH.property)):
        lean.remove((shape, SH.property, nested))
        for target in lean.objects(shape, SH.targetClass):
            lean.add((nested, SH.targetClass, target))
        allowed = lean.value(shape, SH.ignoredProperties)
        path = lean.value(nested, SH.path)
        assert allowed and path
        Collection(lean, allowed).append(path)
    return lean


def graph_of(source: Source) -> Graph:
    """The source as RDF, in memory."""
    graph = Graph()
    with quiet():
        for resource in describe(source):
            for triple in triples(resource):
                graph.add(triple)
    return graph


def results(graph: Graph) -> tuple[Graph, list[Term]]:
    """The validation report and its results."""
    with quiet():
        _, report, _ = validate(graph, shacl_graph=_constraints(), inplace=True)
    assert isinstance(report, Graph)
    return report, list(report.subjects(RDF.type, SH.ValidationResult))


@contextmanager
def quiet() -> Iterator[None]:
    """rdflib logs each value that is not of its type, with a traceback: here they are found."""
    logger = logging.getLogger("rdflib.term")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)
