"""What a key may do, until when, and what is written down of what was done with it."""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from engines import SharedEngine
from starlette.testclient import TestClient

from api.services.audit import Audit, read_audit
from api.services.keys import BEFORE_ROLES, Keys, Role
from api.settings import Settings
from ontology.errors import KeyRefusedError, PolicyGraphError, RoleRefusedError

PLAN = next((Path(__file__).parents[2] / "seeds").glob("000_*.txt"))


@pytest.fixture(scope="module")
def settings(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    data = embedded.serve(tmp_path_factory.mktemp("roles"))
    return Settings(data=data, neo4j_uri=None, host="0.0.0.0")


@pytest.fixture(scope="module")
def keys(settings: Settings) -> dict[str, str]:
    kept = Keys(settings.keys_file)
    return {role: kept.add(role, {role}) for role in Role}


@pytest.fixture(scope="module")
def client(
    settings: Settings, keys: dict[str, str], client_on: Callable[[Settings], TestClient]
) -> Iterator[TestClient]:
    with client_on(settings) as opened:
        yield opened


def loads(client: TestClient, key: str) -> Any:
    file = {"file": (PLAN.name, PLAN.read_bytes())}
    return client.post("/documents", files=file, headers={"X-API-Key": key})


def decides(client: TestClient, key: str) -> Any:
    body = {"verdict": "accept", "reason": "x"}
    return client.post("/review/none/decision", json=body, headers={"X-API-Key": key})


def looks(client: TestClient, key: str) -> Any:
    return client.get("/audit", headers={"X-API-Key": key})


MAY = {"read": set(), "load": {loads}, "decide": {decides}, "admin": {loads, decides, looks}}


@pytest.mark.parametrize("role", MAY)
def test_a_key_may_do_what_its_role_says_and_is_told_which_role_it_lacks(
    client: TestClient, keys: dict[str, str], role: str
) -> None:
    assert client.get("/queries", headers={"X-API-Key": keys[role]}).status_code == 200
    for needed, does in (("load", loads), ("decide", decides), ("admin", looks)):
        answer = does(client, keys[role])
        if does in MAY[role]:
            assert answer.status_code in {200, 404}, answer.text
        else:
            assert answer.status_code == 403
            assert answer.json()["type"] == "urn:policygraph:problem:role-refused"
            assert f"--role {needed}" in answer.json()["detail"]


def test_who_loaded_is_written_down_without_the_key(
    client: TestClient, settings: Settings, keys: dict[str, str]
) -> None:
    assert loads(client, keys["load"]).status_code == 200
    (entry, *_) = [each for each in read_audit(settings.audit_file) if each.action == "load"]
    assert (entry.by, entry.via) in {("load", "http"), ("admin", "http")}
    assert entry.what.startswith("doc-")
    assert not any(key in settings.audit_file.read_text("utf-8") for key in keys.values())
    shown = looks(client, keys["admin"]).json()["entries"]
    assert shown[0]["action"] == "load"


def test_keys_from_before_there_were_roles_may_do_what_they_could(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "keys.json")
    key = keys.add("新", {Role.read})
    digest = keys.all()["新"].sha256
    keys.path.write_text(json.dumps({"旧": digest}), "utf-8")
    holder = keys.holder(key)
    assert (holder.name, holder.roles) == ("旧", BEFORE_ROLES)
    holder.check(Role.load)
    with pytest.raises(RoleRefusedError, match="--role admin"):
        holder.check(Role.admin)
    keys.add("又", {Role.admin})
    assert keys.all()["旧"].roles == BEFORE_ROLES


def test_a_key_is_good_on_its_last_day_and_refused_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = Keys(tmp_path / "keys.json")
    today = date.today()
    key = keys.add("甲", {Role.read}, today)
    assert keys.holder(key).name == "甲"
    kept = json.loads(keys.path.read_text("utf-8"))
    kept["甲"]["expires"] = (today - timedelta(days=2)).isoformat()
    keys.path.write_text(json.dumps(kept), "utf-8")
    with pytest.raises(KeyRefusedError, match="到期"):
        keys.holder(key)
    with pytest.raises(PolicyGraphError, match="已经过去"):
        keys.add("乙", {Role.read}, today - timedelta(days=2))


def test_a_torn_last_line_is_passed_over_and_a_damaged_one_is_named(tmp_path: Path) -> None:
    audit = Audit(tmp_path / "audit.jsonl", "甲", "cli")
    audit.record("remove", "doc-1")
    with audit.path.open("a") as file:
        file.write('{"at": "20')
    assert [each.what for each in read_audit(audit.path)] == ["doc-1"]
    with audit.path.open("a") as file:
        file.write("\n")
    audit.record("remove", "doc-2")
    with pytest.raises(PolicyGraphError, match="第 2 行"):
        list(read_audit(audit.path))


def test_keys_are_made_listed_and_revoked_from_the_command_line(
    here: Callable[..., Any], tmp_path: Path
) -> None:
    def on(*arguments: str) -> Any:
        return here(*arguments, POLICYGRAPH_DATA=str(tmp_path))

    made = on("key", "create", "甲", "--role", "load", "--expires", "2999-12-31")
    assert made.stdout.startswith("pg_")
    listed = on("key", "list").stdout
    assert "甲" in listed and "load" in listed and "2999-12-31" in listed
    assert on("key", "revoke", "甲").returncode == 0
    log = on("audit", "--jsonl").stdout
    assert [json.loads(line)["action"] for line in log.splitlines()] == ["key-create", "key-revoke"]
    assert made.stdout.strip() not in log
