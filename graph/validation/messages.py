"""What a violation of a shape is, in words."""

from collections.abc import Callable
from functools import cache

from rdflib import RDF, RDFS, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node as Term

from graph.export.rdf import context
from graph.export.triples import term_iri
from graph.validation.shapes import shapes
from ontology.model import EdgeClass, NodeClass, load_schema

_TYPES = {
    str(XSD.string): "文字",
    str(XSD.integer): "整数",
    str(XSD.float): "数",
    str(XSD.boolean): "真或假",
    str(XSD.date): "日期（如 2027-12-31）",
}
_SHOWN = 40
"""Characters of a value that are shown."""

Rule = Callable[["Breach"], str]


class Breach:
    """One result of a validation report, over the graph ``data``."""

    def __init__(self, data: Graph, report: Graph, result: Term) -> None:
        self.data = data
        self.focus = _one(report, result, SH.focusNode)
        self.path = report.value(result, SH.resultPath)
        self.value = report.value(result, SH.value)
        self.component = _one(report, result, SH.sourceConstraintComponent)
        self._shape = _one(report, result, SH.sourceShape)
        self._message = str(report.value(result, SH.resultMessage))

    @property
    def rule(self) -> str:
        """Id of the rule: the constraint and the property, ``MinCount title``."""
        name = str(self.component).rpartition("#")[2].removesuffix("ConstraintComponent")
        return f"{name} {self.term}".strip()

    @property
    def message(self) -> str:
        """What is wrong, in Chinese."""
        words = _RULES.get(self.component)
        return words(self) if words else self._message

    def asks(self, parameter: URIRef) -> Term | None:
        """A parameter of the shape: its datatype, class, pattern, …"""
        return shapes().value(self._shape, parameter)

    def choices(self, parameter: URIRef) -> list[Term]:
        """A list among the shape's parameters."""
        head = self.asks(parameter)
        return list(Collection(shapes(), head)) if head else []

    @property
    def name(self) -> str:
        """The property as the ontology calls it: “标题”（title）."""
        title = self._title or _titles().get(self.term)
        return f"“{title}”（{self.term}）" if title else f"“{self.term}”"

    @property
    def term(self) -> str:
        """The ontology's name of the property; two may share an IRI, but not their title."""
        if self.path is None:
            return ""
        names = [term for term in context() if str(self.path) == _iris().get(term)]
        fitting = [name for name in names if _titles().get(name) == self._title]
        local = str(self.path).rpartition("/")[2].rpartition("#")[2]
        return next(iter([*fitting, *names]), local)

    @property
    def _title(self) -> str | None:
        names = filter(_is_chinese, shapes().objects(self._shape, SH.name))
        return next(map(str, names), None)

    @property
    def shown(self) -> str:
        """The value; a node by its class and name."""
        if isinstance(self.value, Literal):
            return f"“{_cut(str(self.value))}”"
        return caption(self.data, self.value) if self.value else "没有"


def caption(data: Graph, term: Term) -> str:
    """任务“会展服务”; the IRI of what is not in the graph."""
    kinds = [_class_titles().get(kind) for kind in data.objects(term, RDF.type)]
    kind = next((each for each in sorted(filter(None, kinds))), None)
    if kind is None:
        return f"图中没有的 {str(term).rpartition('/id/')[2]}"
    return f"{kind}“{_cut(node_name(data, term))}”"


def node_name(data: Graph, term: Term) -> str:
    """Title or name of a node; of an edge, its ends: 天津市商务局 → 会展服务."""
    start, end = data.value(term, RDF.subject), data.value(term, RDF.object)
    if start and end:
        return f"{node_name(data, start)} → {node_name(data, end)}"
    for name in ("title", "name", "value_text", "reason", "dcterms:identifier"):
        if found := data.value(term, term_iri(name)):
            return str(found)
    return "" if isinstance(term, BNode) else str(term).rpartition("/id/")[2]


def _class(breach: Breach) -> str:
    classes = (
        [breach.asks(SH["class"])]
        if breach.asks(SH["class"])
        else [shapes().value(each, SH["class"]) for each in breach.choices(SH["or"])]
    )
    titles = "、".join(_class_titles().get(each, str(each)) for each in classes if each)
    return f"{breach.name}应是{titles}，实为{breach.shown}"


def _kind(breach: Breach) -> str:
    wanted = "文字、数字或日期" if breach.asks(SH.nodeKind) == SH.Literal else "一个节点"
    return f"{breach.name}应是{wanted}，实为{breach.shown}"


def _datatype(breach: Breach) -> str:
    wanted = str(breach.asks(SH.datatype))
    return f"{breach.name}应是{_TYPES.get(wanted, wanted)}，实为{breach.shown}"


def _in(breach: Breach) -> str:
    return (
        f"{breach.name}只能是 {'、'.join(map(str, breach.choices(SH['in'])))}，实为{breach.shown}"
    )


_RULES: dict[Term, Rule] = {
    SH.MinCountConstraintComponent: lambda it: f"缺少{it.name}",
    SH.MaxCountConstraintComponent: lambda it: f"{it.name}有不止一个，只能有一个",
    SH.DatatypeConstraintComponent: _datatype,
    SH.NodeKindConstraintComponent: _kind,
    SH.ClassConstraintComponent: _class,
    SH.OrConstraintComponent: _class,
    SH.InConstraintComponent: _in,
    SH.MinInclusiveConstraintComponent: lambda it: (
        f"{it.name}不能小于 {it.asks(SH.minInclusive)}，实为{it.shown}"
    ),
    SH.PatternConstraintComponent: lambda it: (
        f"{it.name}的写法不对：{it.shown}，应符合 {it.asks(SH.pattern)}"
    ),
    SH.ClosedConstraintComponent: lambda it: f"不该有{it.name}，本体中它没有这一项",
}


@cache
def _iris() -> dict[str, str]:
    return {term: str(term_iri(term)) for term, it in context().items() if isinstance(it, dict)}


@cache
def _titles() -> dict[str, str]:
    schema = load_schema()
    tables: list[NodeClass | EdgeClass] = [*schema.classes.values(), *schema.edges.values()]
    titles = {p.name: p.title for table in tables for p in table.properties.values()}
    return titles | {kind.lower(): edge.title for kind, edge in schema.edges.items()}


@cache
def _class_titles() -> dict[Term, str]:
    return {
        shape: str(title)
        for shape in shapes().subjects(RDF.type, SH.NodeShape)
        for title in shapes().objects(shape, RDFS.label)
        if _is_chinese(title)
    }


def _is_chinese(text: Term) -> bool:
    return isinstance(text, Literal) and text.language == "zh"


def _one(report: Graph, result: Term, predicate: URIRef) -> Term:
    found = report.value(result, predicate)
    assert found is not None
    return found


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
