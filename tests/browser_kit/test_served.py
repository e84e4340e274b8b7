"""The kit as it is fetched and as it is written to a folder."""

import io
import zipfile
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.cli.__main__ import run
from api.http.app import create_app
from api.settings import Settings
from browser_kit.kit import kit

ELSEWHERE = {"Origin": "http://localhost:7474"}


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    """The application before its store is opened: the kit needs none."""
    settings = Settings(data=tmp_path, neo4j_uri=None, cors="https://example.org")
    return TestClient(create_app(settings), base_url="http://127.0.0.1")


@pytest.mark.parametrize("name", ["style.grass", "guide.html", "guide.adoc", "favourites.zip"])
def test_neo4j_browser_may_fetch_it_with_its_own_headers(client: TestClient, name: str) -> None:
    asks = {
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "pragma,cache-control,sentry-trace",
    }
    asked = client.options(f"/browser/{name}", headers={**ELSEWHERE, **asks})
    assert asked.is_success
    assert "sentry-trace" in asked.headers["Access-Control-Allow-Headers"]
    answer = client.get(f"/browser/{name}", headers=ELSEWHERE)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.content == kit()[name]


def test_pages_from_elsewhere_may_read_nothing_but_the_kit(client: TestClient) -> None:
    answer = client.get("/healthz", headers=ELSEWHERE)
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_the_folder_is_the_page_of_statements(client: TestClient) -> None:
    assert client.get("/browser").content == kit()["index.html"]


def test_what_the_kit_does_not_have_is_not_found(client: TestClient) -> None:
    answer = client.get("/browser/nothing")
    assert answer.status_code == 404
    assert "/browser/" in answer.json()["detail"]


def test_the_kit_needs_no_key(tmp_path: Path) -> None:
    app = create_app(Settings(data=tmp_path, neo4j_uri=None, require_key=True))
    assert TestClient(app).get("/browser/style.grass").is_success


def test_the_archive_holds_the_statements_by_folder_and_is_the_same_each_time() -> None:
    with zipfile.ZipFile(io.BytesIO(kit()["favourites.zip"])) as archive:
        saved = {f"favourites/{name}": archive.read(name) for name in archive.namelist()}
    assert saved == {path: text for path, text in kit().items() if path.endswith(".cypher")}
    assert all(text.startswith(b"// ") for text in saved.values())


def test_the_command_writes_the_kit_and_spoils_no_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kit"
    assert run(["browser-kit", str(folder)]) == 0
    written = {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}
    assert written == kit()
    assert run(["browser-kit", str(folder)]) != 0
    assert "已经存在" in capsys.readouterr().err
