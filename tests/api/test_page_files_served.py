"""The page's files as the service sends them: kept compressed, and sent anew once they change."""

import os
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.http.page_files import PageFiles

WORDS = "// 页面\n" * 400


@pytest.fixture
def module(tmp_path: Path) -> Path:
    path = tmp_path / "page.js"
    path.write_text(WORDS, "utf-8")
    return path


@pytest.fixture
def client(module: Path) -> TestClient:
    return TestClient(PageFiles(directory=module.parent))


def test_a_file_is_sent_compressed_to_who_takes_that(client: TestClient) -> None:
    packed = client.get("/page.js", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/page.js", headers={"Accept-Encoding": "identity"})
    assert (packed.text, plain.text) == (WORDS, WORDS)
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert {packed.headers["vary"], plain.headers["vary"]} == {"Accept-Encoding"}
    assert packed.headers["content-type"].startswith("text/javascript")


def test_a_file_that_changed_is_read_anew(client: TestClient, module: Path) -> None:
    tag = client.get("/page.js").headers["etag"]
    assert client.get("/page.js", headers={"If-None-Match": tag}).status_code == 304
    module.write_text("// 短\n", "utf-8")
    os.utime(module, ns=(1, 1))
    changed = client.get("/page.js", headers={"If-None-Match": tag})
    assert (changed.status_code, changed.text) == (200, "// 短\n")
    assert "content-encoding" not in changed.headers  # too short to pay


def test_a_part_of_a_file_is_sent_where_it_is_asked_for(client: TestClient) -> None:
    part = client.get("/page.js", headers={"Range": "bytes=0-1"})
    assert (part.status_code, part.content) == (206, b"//")
