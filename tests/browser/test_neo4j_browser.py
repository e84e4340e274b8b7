"""The kit in a real Neo4j Browser: who logs in finds the guide, and nodes that have their style."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
import yaml
from neo4j_server import Neo4jServer, running_neo4j
from playwright.sync_api import Browser, Page, expect
from running import running
from two_plans import two_plans

from api.http.app import create_app
from api.settings import Settings
from graph.address import Connection
from graph.store import GraphStore

pytestmark = [
    pytest.mark.browser,
    pytest.mark.neo4j(own=True),
    pytest.mark.exhaustive(on="neo4j"),
]
COMPOSE = Path(__file__).parents[2] / "docker-compose.yml"


def settings(kit_address: str) -> str:
    """What docker-compose.yml has Neo4j Browser do at login, with the kit where it is here."""
    neo4j = yaml.safe_load(COMPOSE.read_text("utf-8"))["services"]["neo4j"]
    commands: str = neo4j["environment"]["NEO4J_browser_post__connect__cmd"]
    commands = commands.replace("http://localhost:8000/browser", kit_address)
    return f"browser.post_connect_cmd={commands}\nclient.allow_telemetry=false\n"


@pytest.fixture(scope="module")
def kit_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the kit is served: under the name that Neo4j allows by itself."""
    app = create_app(Settings(data=tmp_path_factory.mktemp("kit"), neo4j_uri=None))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_level="warning"))
        with running(server, listening):
            yield f"http://localhost:{listening.getsockname()[1]}/browser"


@pytest.fixture(scope="module")
def neo4j(kit_address: str) -> Iterator[Neo4jServer]:
    """A Neo4j that is set up as docker-compose.yml sets it up, with the two small plans."""
    with running_neo4j(settings=settings(kit_address)) as server:
        connection = Connection.to_neo4j(server.uri, server.user, server.password)
        with GraphStore.open(connection) as store:
            store.ensure_schema()
            for _ in store.load(two_plans()):
                pass
        yield server


@pytest.fixture
def page(browser: Browser, neo4j: Neo4jServer) -> Iterator[Page]:
    """Neo4j Browser after the login."""
    opened = browser.new_page(viewport={"width": 1400, "height": 900})
    bolt = neo4j.uri.replace("bolt://", f"bolt://{neo4j.user}@")
    opened.goto(f"{neo4j.http.replace('127.0.0.1', 'localhost')}/browser/?dbms={bolt}&db=neo4j")
    opened.locator("input[type=password]").fill(neo4j.password)
    opened.keyboard.press("Enter")
    yield opened
    opened.close()


def run(page: Page, statement: str) -> None:
    page.get_by_test_id("activeEditor").click()
    page.keyboard.insert_text(statement)
    page.get_by_test_id("editor-Run").click()


def test_the_guide_opens_at_login_and_its_statement_runs_with_the_style(page: Page) -> None:
    guide = page.get_by_test_id("guidesDrawer")
    expect(guide.get_by_text("政策图谱十步")).to_be_visible()
    for _ in range(2):
        guide.get_by_test_id("guideNextSlide").click()
    guide.locator("pre.runnable").click()
    expect(page.get_by_test_id("activeEditor")).to_contain_text("市商务局")
    page.get_by_test_id("editor-Run").click()
    agency = page.get_by_test_id("property-details-overview-node-label-Agency")
    expect(agency).to_have_css("background-color", "rgb(168, 35, 27)")


def test_the_style_that_is_in_force_is_the_kits(page: Page) -> None:
    expect(page.get_by_test_id("guidesDrawer").get_by_text("政策图谱十步")).to_be_visible()
    run(page, ":style")
    expect(page.get_by_test_id("frame").first).to_contain_text("node.Agency")
