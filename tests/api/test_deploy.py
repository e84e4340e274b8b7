"""What stands in ``deploy/`` speaks of things that there are."""

import json
import re
from pathlib import Path

import yaml
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

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
    tags = yaml.SafeLoader
    tags.add_constructor("!reset", lambda loader, node: None)
    added = yaml.load((DEPLOY / "compose.production.yml").read_text("utf-8"), tags)
    base = yaml.safe_load((DEPLOY.parent / "docker-compose.yml").read_text("utf-8"))
    assert added["services"].keys() - base["services"].keys() == {"proxy"}
    for mount in added["services"]["proxy"]["volumes"]:
        if mount.startswith("./"):
            assert (DEPLOY.parent / mount.split(":")[0]).is_file()
