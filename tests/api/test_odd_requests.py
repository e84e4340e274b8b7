"""What no honest client sends: refused or answered on both engines, and never a server error."""

from collections.abc import Callable, Iterator
from itertools import cycle, islice

import pytest
from sampling import amount, sample
from starlette.testclient import TestClient

from api.services.keys import Keys
from api.settings import Settings
from queries.catalogue import catalogue

pytestmark = pytest.mark.exhaustive(
    on="neo4j"
)  # what is odd is refused before the engine hears of it

WORDS = [
    *("%00", "a%00b", "%ED%A0%80", "%FF", "%F0%9F%98%80", "%E2%80%8B", "%5Cu0041", "%20", ""),
    *("9" * 400, "-1", "1e400", "NaN", "true", "null", "0001-01-01", "9999-12-31", "2026-13-45"),
    *(
        "{}",
        "%27%22%60",
        "*",
        "((((",
        "~" * 150,
        "AND OR NOT",
        "..%2F..",
        "+%2B-",
        '"a',
        "[1 TO 2]",
    ),
]
WORDS_EACH = amount(1, 4)
PATHS = [
    *("/search?q={}", "/search?q=a&cursor={}", "/search?q=会展&year={}", "/search?q=会展&plan={}"),
    *("/entities/{}", "/entities/{}/neighbours?cursor={}", "/documents/{}/text", "/names/{}"),
    *("/documents/doc-aaaaaaaaaaaa/text?from={}", "/queries/{}", "/static/{}", "/{}"),
]
ASKED = b'{"statement":"RETURN $a AS x","parameters":{"a":'
BODIES = [
    *(b"", b"{", b"[]", b"null", b"NaN", b"[" * 20_000, b'{"a":' * 5_000, b"\xff\xfe"),
    *(
        b'{"statement":1}',
        b'{"statement":"RETURN 1","parameters":[]}',
        b'{"statement":"RETURN \xff"}',
    ),
    *(b'{"statement":"\\ud800"}', b'{"statement":"RETURN \'\\ud800\' AS `\\udfff`"}'),
    *(ASKED + b"NaN}}", ASKED + b"-Infinity}}", ASKED + b"1" + b"0" * 5_000 + b"}}"),
    *(ASKED + b"[" * 900 + b"]" * 900 + b"}}", ASKED + b'{"":{"":[null]}}}}'),
]


@pytest.fixture(scope="module")
def odd(
    each_settings: Settings, client_on: Callable[[Settings], TestClient]
) -> Iterator[TestClient]:
    with client_on(each_settings) as opened:
        yield opened


@pytest.fixture(scope="module")
def key(each_settings: Settings) -> Iterator[dict[str, str]]:
    keys = Keys(each_settings.keys_file)
    yield {"X-API-Key": keys.add("怪")}
    keys.remove("怪")


def faults(client: TestClient, asked: list[tuple[str, str]]) -> list[str]:
    return [
        f"{method} {path}"
        for method, path in asked
        if client.request(method, path, follow_redirects=False).status_code >= 500
    ]


def test_odd_words_in_every_parameter_of_every_question(odd: TestClient) -> None:
    """Each parameter gets the next ``WORDS_EACH`` words: there are more parameters than words."""
    words = cycle(WORDS)
    asked = []
    for query in sample(list(catalogue().values()), 15):
        for name in [*query.params.model_fields, "format"]:
            given = "&".join(f"{n}={value}" for n, value in query.example.items() if n != name)
            address = f"/queries/{query.name}?{given}&{name}="
            asked += [("GET", address + word) for word in islice(words, WORDS_EACH)]
    assert not faults(odd, asked)


def test_odd_words_in_every_other_address(odd: TestClient) -> None:
    places = [(path, word) for path in PATHS for word in WORDS]
    assert not faults(odd, [("GET", path.replace("{}", word)) for path, word in sample(places, 80)])
    methods = ["PUT", "PATCH", "OPTIONS", "TRACE", "HEAD", "BREW"]
    paths = ["/", "/queries", "/cypher", "/documents", "/metrics", "/nowhere", "/static/page.js"]
    assert not faults(odd, [(method, path) for method in methods for path in paths])


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
@pytest.mark.parametrize("kind", sample(["application/json", "text/plain", ""], 1))
def test_odd_bodies(odd: TestClient, body: bytes, kind: str) -> None:
    answer = odd.post("/cypher", content=body, headers={"Content-Type": kind})
    assert answer.status_code in {200, 400, 422}
    assert answer.json()


def test_odd_changes_with_a_key(odd: TestClient, key: dict[str, str]) -> None:
    for word in sample(WORDS, 10):
        decided = odd.post(
            f"/review/{word}/decision", json={"verdict": "accept", "reason": "x"}, headers=key
        )
        withdrawn = odd.delete(f"/review/{word}/decision", headers=key)
        assert {decided.status_code, withdrawn.status_code} <= {404, 405, 422}, word


@pytest.mark.parametrize("value", [b"\xff", b"\xed\xa0\x80", b"a,b;q=x", b"x" * 5_000])
def test_odd_headers(odd: TestClient, value: bytes) -> None:
    names = (b"X-API-Key", b"If-None-Match", b"Accept-Encoding", b"Origin", b"X-Forwarded-For")
    headers = {**dict.fromkeys(names, value), b"Authorization": b"Bearer " + value}
    assert odd.get("/queries", headers=headers).status_code == 200
    assert odd.post("/documents", content=value, headers=headers).status_code in {401, 422}
