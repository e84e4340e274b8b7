"""OWL, SHACL and the JSON-LD context, by LinkML's generators (development only).

LinkML tags a schema's texts with one language; so each generator runs once a language, and the
English texts join the graph of the Chinese run.
"""

import re
from collections.abc import Callable
from pathlib import Path

from linkml.generators.jsonldcontextgen import ContextGenerator  # type: ignore[import-untyped]
from linkml.generators.owlgen import OwlSchemaGenerator  # type: ignore[import-untyped]
from linkml.generators.shaclgen import ShaclGenerator  # type: ignore[import-untyped]
from linkml_runtime.utils.rdf_canonicalize import canonicalize_rdf_graph  # type: ignore[import-untyped]
from rdflib import DCTERMS, OWL, RDF, RDFS, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from ontology.localized import Language, localized_schema
from ontology.yaml_file import read_yaml

_CYPHER = URIRef("https://w3id.org/policygraph/cypher")


def owl(path: Path) -> str:
    """The ontology as OWL in Turtle, with labels and definitions in Chinese and English."""

    def generate(language: Language) -> Graph:
        graph: Graph = OwlSchemaGenerator(
            localized_schema(path, language),
            default_language=language,
            use_native_uris=False,  # the standard's IRI where a standard has the term
            metaclasses=False,
            type_objects=False,
            default_permissible_value_type=RDFS.Literal,  # kinds are strings in the graph
            skip_vacuous_min_zero_cardinality_axioms=True,
            skip_vacuous_local_range_axioms=True,
            consolidate_cardinality_axioms=True,
        ).as_graph()
        # LinkML labels an element with its name in the schema; here its title is the label.
        graph.remove((None, RDFS.label, None))
        for subject, title in list(graph.subject_objects(DCTERMS.title)):
            graph.remove((subject, DCTERMS.title, title))
            graph.add((subject, RDFS.label, title))
        for datatype in graph.subjects(RDF.type, RDFS.Datatype):
            graph.remove((datatype, RDF.type, OWL.Class))  # LinkML says both of an enum
        for subject, type_ in list(graph.subject_objects(_CYPHER)):
            graph.set((subject, _CYPHER, Literal(str(type_))))  # a name has no language
        return graph

    graph = _in_both_languages(generate, lambda _, subject: subject)
    _restore_standard_properties(graph, path)
    return _turtle(graph, path)


def shacl(path: Path) -> str:
    """The shapes of nodes and associations as SHACL in Turtle, in Chinese and English."""

    def generate(language: Language) -> Graph:
        schema = localized_schema(path, language)
        graph: Graph = ShaclGenerator(schema, default_language=language).as_graph()
        return graph

    return _turtle(_in_both_languages(generate, _shape_and_order), path)


def context(path: Path) -> str:
    """The JSON-LD context."""
    generator = ContextGenerator(localized_schema(path, "zh"), metadata=False)
    return str(generator.serialize()).rstrip() + "\n"


def _restore_standard_properties(graph: Graph, path: Path) -> None:
    """LinkML's OWL loses the slot_uri of an inherited slot that slot_usage narrows."""
    schema = read_yaml(path)
    own = schema["prefixes"][schema["default_prefix"]]
    for name, slot in schema["slots"].items():
        prefix, _, local = slot.get("slot_uri", "").partition(":")
        for restriction in list(graph.subjects(OWL.onProperty, URIRef(own + name))):
            if local:
                standard = URIRef(schema["prefixes"][prefix] + local)
                graph.set((restriction, OWL.onProperty, standard))


def _in_both_languages(
    generate: Callable[[Language], Graph], identity: Callable[[Graph, Node], object]
) -> Graph:
    """The graph in Chinese, and the English texts of the subjects with the same ``identity``."""
    graph, english = generate("zh"), generate("en")
    subjects = {identity(graph, subject): subject for subject in graph.subjects(unique=True)}
    for subject, predicate, text in english:
        same = subjects.get(identity(english, subject))
        if isinstance(text, Literal) and text.language == "en" and same is not None:
            graph.add((same, predicate, text))
    return graph


def _shape_and_order(graph: Graph, subject: Node) -> object:
    """A property shape has no IRI: its node shape and ``sh:order`` identify it."""
    order = graph.value(subject, SH.order)
    return subject if order is None else (graph.value(None, SH.property, subject), order)


def _turtle(graph: Graph, path: Path) -> str:
    """Turtle that is the same at every run: blank nodes are named by what they say (RDFC-1.0)."""
    lines = canonicalize_rdf_graph(graph, "nt")
    named = Graph().parse(data=re.sub(r"_:(c14n\d+)", r"<blank:\1>", lines), format="nt")
    canonical = Graph(bind_namespaces="none")
    prefixes = {"owl": OWL, "rdfs": RDFS, "sh": SH, "xsd": XSD, **read_yaml(path)["prefixes"]}
    for prefix, namespace in prefixes.items():
        canonical.bind(prefix, namespace)
    for subject, predicate, object_ in named:
        canonical.add((_blank(subject), predicate, _blank(object_)))
    return canonical.serialize(format="turtle").rstrip() + "\n"


def _blank(term: Node) -> Node:
    return BNode(str(term).removeprefix("blank:")) if str(term).startswith("blank:") else term
