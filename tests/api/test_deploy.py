"""What stands in ``deploy/`` speaks of things that there are."""

import json
import os
import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from api.settings import Settings

DEPLOY = Path(__file__).parents[2] / "deploy"
NAME = re.compile(r"\b(?:policygraph|process)_[a-z_]+")


def asked_for() -> set[str]:
    """The metrics that boards and rules name; a record of a rule is none."""
    board = json.loads((DEPLOY / "grafana.json").read_text("utf-8"))
    rules = yaml.safe_load((DEPLOY / "prometheus-alerts.yml").read_text("utf-8"))
    expressions = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    expressions += [rule["expr"] for group in rules["groups"] for rule in group["rules"]]
    return {name for expression in expressions for name in NAME.findall(expression)}


def test_boards_and_alerts_name_metrics_that_there_are(client: TestClient) -> None:
    for path in ("/queries/documents", "/nowhere"):
        client.get(path)
    families = text_string_to_metric_families(client.get("/metrics").text)
    known = {sample.name for family in families for sample in family.samples}
    assert len(asked_for()) > 8
    assert asked_for() <= known


def test_the_production_compose_adds_to_services_that_there_are() -> None:
    added = yaml.safe_load((DEPLOY / "compose.production.yml").read_text("utf-8"))
    base = yaml.safe_load((DEPLOY.parent / "docker-compose.yml").read_text("utf-8"))
    assert added["services"].keys() - base["services"].keys() == {"proxy", "rates"}
    for mount in added["services"]["proxy"]["volumes"]:
        if mount.startswith("./"):
            assert (DEPLOY.parent / mount.split(":")[0]).is_file()


def test_the_unit_starts_the_program_with_settings_that_there_are() -> None:
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[method-assign, assignment]
    unit.read(DEPLOY / "policygraph.service", "utf-8")
    assert unit["Service"]["ExecStart"].endswith("/policygraph up")
    set_there = {each.split("=")[0] for each in unit["Service"]["Environment"].split()}
    ours = {f"POLICYGRAPH_{name.upper()}" for name in Settings.model_fields}
    assert "POLICYGRAPH_DATA" in set_there and set_there - {"PYTHONUTF8"} <= ours


def merged(*files: str) -> dict[str, Any]:
    """The services as docker-compose understands them; skipped where there is none."""
    if not (compose := shutil.which("docker-compose")):
        pytest.skip("apt-get install docker-compose")
    done = subprocess.run(
        [compose, *(part for file in files for part in ("-f", file)), "config"],
        cwd=DEPLOY.parent,
        env={**os.environ, "NEO4J_PASSWORD": "not-a-real-one", "POLICYGRAPH_SITE": "p.example"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    services: dict[str, Any] = yaml.safe_load(done.stdout)["services"]
    return services


def test_on_one_machine_the_api_is_published_on_the_loopback_only() -> None:
    api = merged()["api"]
    assert api["environment"]["POLICYGRAPH_REQUIRE_KEY"] == "false"
    (port,) = api["ports"]
    assert "127.0.0.1" in str(port) and "8000" in str(port)


def test_in_production_the_proxy_alone_is_reached_and_keys_are_needed() -> None:
    services = merged("docker-compose.yml", "deploy/compose.production.yml")
    assert "ports" not in services["api"]
    assert services["api"]["environment"]["POLICYGRAPH_REQUIRE_KEY"] == "true"
    assert len(services["proxy"]["ports"]) == 2
