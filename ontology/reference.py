"""The reference page: every label, edge and property in Chinese and English, with a diagram."""

from collections.abc import Iterable, Iterator

from ontology.model import EdgeClass, NodeClass, Property, Schema

_HEADER = """\
# 本体参考 · Ontology reference

本页由 `python -m ontology.generate` 从 `ontology/policygraph.yaml` 生成，请勿手改。
Generated from `ontology/policygraph.yaml`; do not edit.
"""
_PROPERTY_COLUMNS = "| 属性 property | 类型 type | 中文 | English | IRI |\n|---|---|---|---|---|"


def reference_page(schema: Schema, prefixes: dict[str, str]) -> str:
    """Markdown; ``prefixes`` shorten the IRIs."""
    return "\n".join(
        (
            _HEADER,
            "## 图示 · Diagram\n",
            *_diagram(schema),
            "\n## 节点 · Nodes\n",
            *(line for node in schema.classes.values() for line in _node(schema, node, prefixes)),
            "## 关系 · Edges\n",
            *_edges(schema.edges.values(), prefixes),
            "\n### 关系的属性 · Properties of edges\n",
            *_properties(_edge_properties(schema), prefixes),
            "",
        )
    )


def _diagram(schema: Schema) -> Iterator[str]:
    yield "```mermaid"
    yield "flowchart LR"
    for node in schema.classes.values():
        yield f'  {node.label}["{node.label}<br/>{node.title}"]'
    for edge in schema.edges.values():
        if len(edge.ends) == len(schema.classes) - 1:  # ABOUT: an arrow to everything hides all
            yield f'  Any(["…"])\n  {edge.starts[0]} -->|{edge.type}| Any'
            continue
        for start in edge.starts:
            for end in edge.ends:
                yield f"  {start} -->|{edge.type}| {end}"
    yield "```"


def _node(schema: Schema, node: NodeClass, prefixes: dict[str, str]) -> Iterator[str]:
    indexed = "、".join(f"`{name}`" for name in schema.indexed[node.label])
    yield f"### `{node.label}` {node.title} · {node.title_en}\n"
    yield f"{node.description}\n{node.description_en}\n"
    yield f"IRI：`{_curie(node.iri, prefixes)}`；键 key：`{node.key}`；索引 indexed：{indexed}\n"
    yield from _properties(node.properties.values(), prefixes)
    yield ""


def _properties(properties: Iterable[Property], prefixes: dict[str, str]) -> Iterator[str]:
    yield _PROPERTY_COLUMNS
    for p in properties:
        type_ = f"list of {p.type}" if p.multivalued else p.type
        type_ = "、".join(f"`{value}`" for value in p.values) or type_
        yield (
            f"| `{p.name}`{' *' if p.required else ''} | {type_} | {p.title}：{p.description} "
            f"| {p.description_en} | `{_curie(p.iri, prefixes)}` |"
        )
    yield "\n\\* 必填 required"


def _edges(edges: Iterable[EdgeClass], prefixes: dict[str, str]) -> Iterator[str]:
    yield "| 关系 edge | 起点 from | 终点 to | 中文 | English | 属性 properties | IRI |"
    yield "|---|---|---|---|---|---|---|"
    for e in edges:
        yield (
            f"| `{e.type}` | {'、'.join(e.starts)} | {'、'.join(e.ends)} "
            f"| {e.title}：{e.description} | {e.description_en} "
            f"| {'、'.join(f'`{name}`' for name in e.properties)} "
            f"| `{_curie(e.iri, prefixes)}` |"
        )


def _edge_properties(schema: Schema) -> Iterable[Property]:
    return {p.name: p for e in schema.edges.values() for p in e.properties.values()}.values()


def _curie(iri: str, prefixes: dict[str, str]) -> str:
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
