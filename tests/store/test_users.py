"""The file that makes database users: Neo4j takes it as far as its edition lets it."""

from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import Neo4jError

from graph.address import Connection
from graph.store import GraphStore
from ontology.errors import StatementRefusedError

FILE = Path(__file__).parents[2] / "deploy" / "neo4j-users.cypher"
PASSWORDS = {"reader": "read-only-password", "loader": "loading-password"}


def statements() -> list[str]:
    text = "\n".join(
        line for line in FILE.read_text("utf-8").splitlines() if not line.startswith("//")
    )
    return [each.strip() for each in text.split(";") if each.strip()]


def fault(driver: Driver, statement: str) -> str:
    """Why Neo4j does not run it; "" if it does."""
    try:
        driver.execute_query(statement, PASSWORDS, database_="system")  # type: ignore[arg-type]
    except Neo4jError as error:
        return error.code or "?"
    return ""


@pytest.mark.neo4j
def test_the_users_are_made_and_only_the_edition_keeps_rights_from_them(
    neo4j_connection: Connection,
) -> None:
    place = neo4j_connection
    with GraphDatabase.driver(place.uri, auth=place.auth) as driver:
        faults = {each: fault(driver, each) for each in statements()}
        unsupported = {"Neo.ClientError.Statement.UnsupportedAdministrationCommand"}
        made = [each for each, why in faults.items() if not why]
        assert [each.split()[:2] for each in made][:2] == [["CREATE", "USER"]] * 2
        assert {why for why in faults.values() if why} <= unsupported
        reader = ("policygraph_reader", PASSWORDS["reader"])
        asks = Connection.to_neo4j(place.uri, *place.auth, reader=reader)
        with GraphStore.open(asks) as store:
            store.clear()
            assert store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
            with pytest.raises(StatementRefusedError):
                store.read_statement("CREATE (n:Agency)", limit=1)
        for user in ("policygraph_reader", "policygraph_loader"):
            driver.execute_query(f"DROP USER {user}", database_="system")
