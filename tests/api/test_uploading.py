"""Loading one document over HTTP: with a key only, and as the command would load it."""

import hashlib
import json
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any, ClassVar
from zipfile import ZipFile

import pytest
from engines import SharedEngine
from starlette.testclient import TestClient

from api.http.middleware.body_limit import MAX_BODY
from api.services.keys import Keys, Role
from api.settings import Settings

PLAN = (
    "天津市促进夜间消费实施方案\n\n一、主要任务\n\n（一）办好夜市。办好全市夜市。（市商务局负责）\n"
)


@pytest.fixture(scope="module")
def settings(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """An empty graph, and a key for who may change it."""
    return Settings(data=embedded.serve(tmp_path_factory.mktemp("uploads")), neo4j_uri=None)


@pytest.fixture(scope="module")
def client(settings: Settings, client_on: Callable[[Settings], TestClient]) -> Iterator[TestClient]:
    with client_on(settings) as opened:
        yield opened


@pytest.fixture(scope="module")
def key(settings: Settings) -> dict[str, str]:
    return {"X-API-Key": Keys(settings.keys_file).add("载入")}


def send(client: TestClient, name: str, data: bytes, headers: dict[str, str]) -> tuple[int, object]:
    answer = client.post("/documents", files={"file": (name, data)}, headers=headers)
    return answer.status_code, answer.json()


def test_a_plan_is_loaded_once_replaced_when_corrected_and_its_file_kept(
    client: TestClient, settings: Settings, key: dict[str, str]
) -> None:
    status, body = send(client, "夜间.txt", PLAN.encode(), key)
    assert status == 200 and isinstance(body, dict)
    assert (body["title"], body["status"], body["measures"]) == (
        "天津市促进夜间消费实施方案",
        "written",
        1,
    )
    digest = hashlib.sha256(PLAN.encode()).hexdigest()[:16]
    assert (settings.originals / digest / "夜间.txt").read_text("utf-8") == PLAN
    again = send(client, "夜间.txt", PLAN.encode(), key)[1]
    assert isinstance(again, dict) and again["status"] == "unchanged"
    corrected = PLAN.replace("市商务局", "市教委").encode()
    changed = send(client, "夜间.txt", corrected, key)[1]
    assert isinstance(changed, dict) and changed["document"] == body["document"]
    led = client.get("/queries/tasks-led-by-agency", params={"agency": "市教委"}).json()
    assert [row["quote"] for row in led["rows"]] == ["（市教委负责）"]


def test_without_a_key_nothing_is_read(client: TestClient, key: dict[str, str]) -> None:
    assert send(client, "夜间.txt", PLAN.encode(), {})[0] == 401
    assert send(client, "夜间.txt", PLAN.encode(), {"X-API-Key": key["X-API-Key"][:-1]})[0] == 401


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("空.txt", b"", "空.txt：文件是空的"),
        ("图.png", b"\x89PNG", "不认识的文件类型"),
        ("包.zip", b"PK", "包.zip：压缩包损坏"),
        ("表.xlsx", b"PK\x03\x04", "表.xlsx：文件损坏或不完整；请重新下载或另存"),
        ("坏.docx", b"PK\x03\x04 broken", "坏.docx"),
        ("菜单.txt", "今天吃面。\n明天吃饭。\n".encode(), "不像政策文件"),
        ("../../etc/passwd", b"x", "不认识的文件类型"),
        ("..", b"x", "文件要有名称"),
        ("~$锁.docx", b"x", "锁.docx"),
    ],
)
def test_what_is_no_plan_is_refused_by_its_own_name(
    client: TestClient, key: dict[str, str], name: str, data: bytes, says: str
) -> None:
    status, body = send(client, name, data, key)
    assert status == 422, body
    told = json.dumps(body, ensure_ascii=False)
    assert says in told and "/tmp" not in told


def test_a_request_without_a_file_is_told_what_is_missing(
    client: TestClient, key: dict[str, str]
) -> None:
    answer = client.post("/documents", headers=key)
    assert answer.status_code == 422 and answer.json()["errors"][0]["parameter"] == "file"


def test_a_body_that_is_too_large_is_refused_whether_it_says_so_or_not(client: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(MAX_BODY // 65536 + 2):
            yield b" " * 65536

    for content in (b" " * (MAX_BODY + 1), pieces()):
        answer = client.post("/cypher", content=content)
        assert answer.status_code == 413, answer.text
        assert "上限 1 MB" in answer.json()["detail"]


@pytest.mark.parametrize("letters", [84, 200])
def test_a_long_chinese_name_is_taken(
    client: TestClient, key: dict[str, str], letters: int
) -> None:
    """A file system counts bytes, three for each character."""
    assert send(client, "规" * letters + ".txt", PLAN.encode(), key)[0] == 200


class Corrected:
    """A plan that is sent with corrections of what is read of it."""

    words = PLAN.replace("夜间消费", "更正").replace("\n\n", "\n\n延长地铁运营时间。\n\n", 1)
    why: ClassVar = {"reason": "核对了原件"}

    def __init__(self, client: TestClient, key: dict[str, str]) -> None:
        self.client, self.key = client, key
        self.first = self.preview()
        task = next(each for each in self.first["facts"] if each["kind"] == "Measure")
        assert task["reads"] == "责任单位：天津市商务局"
        lines = {"document": self.first["document"], "line_start": 3, "line_end": 3}
        self.wrong = {"fact": task["id"], "value": "市教委牵头", **self.why}
        missed = {**lines, "kind": "task", "title": "延长运营"}
        self.lacks = {"missed": missed, "value": "市财政局牵头", **self.why}

    def send(self, path: str, *corrections: object, key: dict[str, str] | None = None) -> Any:
        files = {"file": ("更正.txt", self.words.encode())}
        data = {"corrections": json.dumps(corrections)}
        return self.client.post(path, files=files, data=data, headers=key or self.key)

    def preview(self, *corrections: object) -> dict[str, Any]:
        answer = self.send("/documents/preview", *corrections)
        assert answer.status_code == 200, answer.text
        (plan,) = answer.json()["plans"]
        return dict(plan)

    @staticmethod
    def roles(plan: dict[str, Any]) -> set[tuple[str, str, str]]:
        found = (each for each in plan["facts"] if each["kind"] in ("LEADS", "RESPONSIBLE_FOR"))
        return {(each["subject"], each["kind"], each["object"]) for each in found}


@pytest.fixture
def corrected(client: TestClient, key: dict[str, str]) -> Corrected:
    return Corrected(client, key)


def test_a_preview_is_corrected_and_nothing_is_stored(
    corrected: Corrected, settings: Settings
) -> None:
    """A task read wrongly, one that was not read, and a correction of that one."""
    wrong, lacks = corrected.wrong, corrected.lacks
    second = corrected.preview(wrong, lacks)
    assert corrected.roles(second) == {
        ("天津市教育委员会", "LEADS", "办好夜市"),
        ("天津市财政局", "LEADS", "延长运营"),
    }
    added = next(each for each in second["facts"] if each["subject"] == "延长运营")
    again = {"fact": added["id"], "value": "市统计局牵头", **corrected.why}
    third = corrected.preview(wrong, lacks, again)
    assert ("天津市统计局", "LEADS", "延长运营") in corrected.roles(third)
    assert not settings.decisions_file.exists()


def test_corrections_that_cannot_be_kept_are_refused(
    corrected: Corrected, settings: Settings
) -> None:
    wrong = corrected.wrong
    reader = {"X-API-Key": Keys(settings.keys_file).add("只载入", roles=[Role.load])}
    assert corrected.send("/documents", wrong, key=reader).status_code == 403
    assert corrected.send("/documents", {**wrong, "fact": "nothing"}).status_code == 404
    assert corrected.send("/documents", {**wrong, "reason": " "}).status_code == 422
    assert not settings.decisions_file.exists()


def test_what_was_corrected_in_a_preview_is_stored_with_the_file_and_kept(
    corrected: Corrected, client: TestClient, key: dict[str, str]
) -> None:
    stored = corrected.send("/documents", corrected.wrong, corrected.lacks)
    assert (stored.status_code, stored.json()["measures"]) == (200, 2)
    again = send(client, "更正.txt", corrected.words.encode(), key)[1]
    assert isinstance(again, dict) and again["status"] == "unchanged"
    led = client.get("/queries/tasks-led-by-agency", params={"agency": "市教委"}).json()
    assert "办好夜市" in {row["title"] for row in led["rows"]}
    made = {"document": corrected.first["document"], "status": "corrected"}
    items = [row["item"] for row in client.get("/queries/review-queue", params=made).json()["rows"]]
    assert len(items) == 2
    taken = client.delete("/review/decisions", params={"item": items}, headers=key)
    assert taken.status_code == 200, taken.text
    assert len(corrected.preview()["facts"]) == 0


def test_a_preview_says_what_would_change_and_stores_nothing(
    client: TestClient, settings: Settings, key: dict[str, str]
) -> None:
    def tried(words: str) -> dict[str, Any]:
        sent = {"file": ("书店.txt", words.encode())}
        answer = client.post("/documents/preview", files=sent, headers=key)
        assert answer.status_code == 200, answer.text
        (plan,) = answer.json()["plans"]
        assert isinstance(plan, dict)
        return plan

    plan = PLAN.replace("夜间消费", "书店")
    new = tried(plan)
    assert (new["status"], new["changed"], new["removed"]) == ("new", 0, 0)
    assert len(new["facts"]) == new["added"] > 0
    responsible = next(each for each in new["facts"] if each["kind"] == "RESPONSIBLE_FOR")
    assert (responsible["subject"], responsible["object"]) == ("天津市商务局", "办好夜市")
    assert (responsible["kind_words"], responsible["where"]) == ("负责", "第5行")
    assert responsible["quote"] == "（市商务局负责）"
    assert client.get(f"/documents/{new['document']}/text").status_code == 404
    assert not list(settings.originals.glob("*/书店.txt"))

    assert send(client, "书店.txt", plan.encode(), key)[0] == 200
    assert tried(plan)["status"] == "unchanged"
    corrected = tried("\n" + plan.replace("市商务局", "市夜市办"))
    assert corrected["status"] == "changed"
    kinds = {(each["change"], each["kind"]) for each in corrected["facts"]}
    assert {("removed", "RESPONSIBLE_FOR"), ("added", "RESPONSIBLE_FOR")} <= kinds
    moved = next(each for each in corrected["facts"] if each["kind"] == "Measure")
    values = {each["property"]: each for each in moved["values"]}
    assert (values["line_start"]["before"], values["line_start"]["after"]) == ("5", "6")
    (open_,) = corrected["review"]
    assert (open_["rule"], open_["rule_words"]) == ("unknown-agency", "未收录的机构")
    assert (open_["words"], open_["where"]) == ("市夜市办", "第6行")


def test_files_sent_together_are_read_together_and_one_that_is_no_plan_stops_no_other(
    client: TestClient, key: dict[str, str]
) -> None:
    def sent(*files: tuple[str, bytes]) -> dict[str, Any]:
        several = [("file", each) for each in files]
        answer = client.post("/documents", files=several, headers=key)
        assert answer.status_code == 200, answer.text
        found = answer.json()
        assert isinstance(found, dict)
        return found

    spring, autumn = (PLAN.replace("夜间", each).encode() for each in ("春季", "秋季"))
    together = sent(("春.txt", spring), ("秋.txt", autumn), ("菜单.txt", "今天吃面。".encode()))
    titles = [each["title"] for each in (together, *together["others"])]
    assert titles == ["天津市促进春季消费实施方案", "天津市促进秋季消费实施方案"]
    assert [each["file"] for each in together["refused"]] == ["菜单.txt"]
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("2024/春.txt", spring)
        archive.writestr("2024/图.png", b"\x89PNG")
    again = sent(("包.zip", packed.getvalue()))
    assert (again["document"], again["status"]) == (together["document"], "unchanged")
    assert [each["file"] for each in again["refused"]] == ["包.zip/2024/图.png"]


def test_a_document_is_removed_with_its_copy(
    client: TestClient, settings: Settings, key: dict[str, str]
) -> None:
    body = send(client, "早市.txt", PLAN.replace("夜间", "早市").encode(), key)[1]
    assert isinstance(body, dict)
    address = f"/documents/{body['document']}"
    assert client.delete(address).status_code == 401
    removed = client.delete(address, headers=key)
    assert removed.status_code == 200 and removed.json()["nodes_deleted"] > 0
    assert client.get(f"{address}/text").status_code == 404
    assert not list(settings.originals.glob("*/早市.txt"))
    assert client.delete(address, headers=key).status_code == 404
