"""The py2neo models against the ontology, and against two small plans in a real Neo4j."""

import gc
from collections.abc import Iterator

import pytest
from py2neo import Graph
from py2neo.ogm import Model, Property, Related, RelatedTo
from two_plans import two_plans

from graph.address import Connection
from graph.store import GraphStore
from ogm import models
from ogm.connect import connect
from ogm.models import Agency, Document, Indicator, Measure
from ontology.errors import StoreError
from ontology.model import load_schema

MODELS = [
    value
    for value in vars(models).values()
    if isinstance(value, type) and issubclass(value, Model) and value is not Model
]


@pytest.fixture(scope="module")
def graph(neo4j_connection: Connection) -> Iterator[Graph]:
    server = neo4j_connection
    with GraphStore.open(server) as store:
        store.ensure_schema()
        store.clear()
        list(store.load(two_plans()))
        graph = connect(server.uri, server.user, server.password, server.database)
        yield graph
        graph.service.connector.close()
        store.clear()


def test_every_label_that_states_facts_has_a_model() -> None:
    assert {model.__name__ for model in MODELS} == load_schema().classes.keys() - {"ReviewItem"}


@pytest.mark.parametrize("model", MODELS)
def test_a_model_has_only_properties_of_the_ontology(model: type[Model]) -> None:
    stated = {name for name, value in vars(model).items() if isinstance(value, Property)}
    assert stated
    assert stated <= load_schema().classes[model.__name__].properties.keys() | {"id"}


@pytest.mark.parametrize("model", MODELS)
def test_a_models_edges_lead_where_the_ontology_says_and_nowhere_else(model: type[Model]) -> None:
    edges = load_schema().edges
    for related in vars(model).values():
        if isinstance(related, Related):
            edge = edges[related.relationship_type]
            here, there = edge.starts, edge.ends
            if not isinstance(related, RelatedTo):
                here, there = there, here
            assert model.__name__ in here
            assert set(there) == {related.related_class}


@pytest.mark.neo4j
def test_an_agency_is_found_by_any_name_and_tells_what_it_leads(graph: Graph) -> None:
    agency = Agency.match(graph).where("'市商务委' IN _.names").first()
    assert agency
    assert agency.name == "天津市商务局"
    assert [measure.title for measure in agency.leads] == ["办好滨海新区购物节"]


@pytest.mark.neo4j
def test_an_edge_carries_its_evidence(graph: Graph) -> None:
    agency = Agency.match(graph, "agency:天津市商务局").first()
    assert agency
    _, (kind, evidence), measure = next(agency.leads.triples())
    assert kind == "LEADS"
    assert evidence["as_written"] == "市商务局"
    assert (evidence["line_start"], evidence["line_end"]) == (7, 7)
    assert evidence["quote"] == "市商务局牵头"
    assert measure.title == "办好滨海新区购物节"


@pytest.mark.neo4j
def test_models_walk_from_an_indicator_to_the_document(graph: Graph) -> None:
    indicator = Indicator.match(graph).where(name="社会消费品零售总额").first()
    assert indicator
    assert {target.value for target in indicator.targets} >= {5000}
    measure = Measure.match(graph).where(title="办好滨海新区购物节").first()
    assert measure
    assert [document.title for document in measure.in_document] == ["天津市服务业方案"]
    assert [agency.short_name for agency in measure.led_by] == ["市商务局"]


@pytest.mark.neo4j
def test_a_missing_property_is_none(graph: Graph) -> None:
    cited = Document.match(graph).where(stub=True).first()
    assert cited
    assert cited.period_start is None


@pytest.mark.neo4j
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_a_wrong_password_is_said_so(neo4j_connection: Connection) -> None:
    said = ""
    try:
        connect(neo4j_connection.uri, neo4j_connection.user, "not the password")
    except StoreError as error:
        said = str(error)
    gc.collect()  # py2neo leaves its socket open; let that be noticed here and not in another test
    assert "密码" in said


def test_no_password_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    with pytest.raises(StoreError, match="NEO4J_PASSWORD"):
        connect()
