"""The vocabularies as graph records say only what the schema allows."""

from datetime import date

from graph.records import Value
from loaders.vocabulary import vocabulary_facts
from ontology.model import Property, load_schema
from ontology.vocabulary import load_vocabulary

TYPES = {"string": str, "integer": int, "float": float, "boolean": bool, "date": date}


def fits(value: Value, allowed: Property) -> bool:
    values = value if isinstance(value, list) else [value]
    return (
        isinstance(value, list) == allowed.multivalued
        and all(type(item) is TYPES[allowed.type] for item in values)
        and (not allowed.values or set(values) <= set(allowed.values))
    )


def test_every_node_is_what_the_schema_allows() -> None:
    classes = load_schema().classes
    for node in vocabulary_facts().nodes:
        allowed = classes[node.label].properties
        assert all(fits(value, allowed[name]) for name, value in node.properties.items()), node
        required = {p.name for p in allowed.values() if p.required} - {"id"}
        assert required <= node.properties.keys(), node


def test_every_edge_is_what_the_schema_allows() -> None:
    edges = load_schema().edges
    for edge in vocabulary_facts().edges:
        kind = edges[edge.type]
        assert edge.start.label in kind.starts and edge.end.label in kind.ends, edge
        assert all(fits(v, kind.properties[name]) for name, v in edge.properties.items()), edge
        required = {p.name for p in kind.properties.values() if p.required}
        assert required <= edge.properties.keys(), edge


def test_every_edge_joins_nodes_that_are_there_and_occurs_once() -> None:
    facts = vocabulary_facts()
    nodes = [node.ref for node in facts.nodes]
    assert len(nodes) == len(set(nodes))
    assert len({edge.id for edge in facts.edges}) == len(facts.edges)
    assert {end for edge in facts.edges for end in (edge.start, edge.end)} <= set(nodes)


def test_no_term_of_the_vocabulary_is_left_out() -> None:
    vocabulary = load_vocabulary()
    terms = (
        vocabulary.agencies,
        vocabulary.districts,
        vocabulary.sectors,
        vocabulary.indicators,
    )
    ids = {node.id for node in vocabulary_facts().nodes}
    assert ids == {id_ for table in terms for id_ in table}


def test_an_agency_is_found_by_every_name_and_belongs_to_no_document() -> None:
    nodes = {node.id: node.properties for node in vocabulary_facts().nodes}
    culture = nodes["agency:天津市文化和旅游局"]
    assert culture == {
        "name": "天津市文化和旅游局",
        "short_name": "市文化和旅游局",
        "aliases": ["市文化旅游局", "市文旅局"],
        "names": [
            "天津市文化和旅游局",
            "市文化和旅游局",
            "天津市文化旅游局",
            "天津市文旅局",
            "市文化旅游局",
            "市文旅局",
        ],
        "kind": "department",
        "jurisdiction": "120000",
        "confirmed": True,
    }
    assert not any("document_id" in properties for properties in nodes.values())


def test_changes_members_and_areas_are_edges() -> None:
    edges = {edge.id: edge.properties for edge in vocabulary_facts().edges}
    assert edges[
        "agency:中国银行保险监督管理委员会天津监管局|SUCCEEDED_BY"
        "|agency:国家金融监督管理总局天津监管局"
    ] == {"on": date(2023, 7, 20), "source": "国家金融监督管理总局派出机构统一挂牌"}
    unsure = edges["agency:天津市地方金融监督管理局|SUCCEEDED_BY|agency:天津市地方金融管理局"]
    assert unsure["not_before"] == date(2023, 3, 16) and unsure["not_after"] == date(2025, 4, 19)
    assert "on" not in unsure and "挂牌日期未核实" in str(unsure["source"])
    customs = "agency:国家质量监督检验检疫总局|SUCCEEDED_BY|agency:中华人民共和国海关总署"
    assert edges[customs]["joined"] is True
    office = "agency:天津市公安局出入境管理局|MEMBER_OF|agency:天津市公安局"
    assert edges[office] == {"source": "名称即载明所属；津政办规〔2020〕18号"}
    assert "agency:天津市和平区人民政府|MEMBER_OF|agency:天津市各区人民政府" in edges
    assert "agency:天津港保税区管理委员会|GOVERNS|district:天津港保税区" in edges
    assert "district:天津港保税区|WITHIN|district:天津市滨海新区" in edges
    assert "sector:融资租赁|BROADER|sector:金融业" in edges


def test_the_facts_are_the_same_at_every_call() -> None:
    assert vocabulary_facts().fingerprint == vocabulary_facts().fingerprint
