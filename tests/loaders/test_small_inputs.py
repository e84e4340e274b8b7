"""Small invented plans of every kind of print, in every format that has it, and what they say.

``small_inputs/`` has a file for each kind. A case is written down before it is read: ``words`` in
the form of ``small_files.py``, or ``raw`` for a text that is kept to the character; ``files`` the
suffixes it is written as; ``tasks`` and ``targets`` what a careful reader finds, all of it.
"""

from pathlib import Path
from typing import Any

import pytest
from sampling import sample
from small_files import write_small

from graph.records import Facts, Node
from loaders.pipeline import extract_file
from ontology.yaml_file import read_yaml

FOLDER = Path(__file__).parent / "small_inputs"
ROLES = {"LEADS": "L", "RESPONSIBLE_FOR": "R", "SUPPORTS": "S"}
CASES = [
    pytest.param(case, suffix, id=f"{path.stem}-{number}{suffix}")
    for path in sorted(FOLDER.glob("*.yaml"))
    for number, case in enumerate(read_yaml(path), start=1)
    for suffix in case.get("files", [".txt"])
]


def told_tasks(facts: Facts) -> list[str]:
    """``建设步道：L 市体育局、S 市园林局 @2027-06-30 进展：已开工`` of each task with some."""
    told = (_told_task(facts, node) for node in facts.nodes if node.label == "Measure")
    return [words for words in told if not words.endswith("：")]


def _told_task(facts: Facts, task: Node) -> str:
    edges = [edge for edge in facts.edges if edge.type in ROLES and edge.end.id == task.id]
    edges.sort(key=lambda edge: list(ROLES).index(edge.type))
    units = "、".join(f"{ROLES[edge.type]} {edge.properties['as_written']}" for edge in edges)
    found = task.properties
    due = f" @{found['due_on']}" if "due_on" in found else ""
    ongoing = " @持续" if found.get("ongoing") else ""
    kept = found.get("other")
    other = "".join(f" {words}" for words in kept) if isinstance(kept, list) else ""
    return f"{found['title']}：{units}{due}{ongoing}{other}"


def told_head(facts: Facts) -> list[object]:
    """Title, number, date and issuers."""
    (found,) = (node.properties for node in facts.nodes if node.label == "Document")
    day = str(found["issued_on"]) if "issued_on" in found else None
    issuers = [edge.end.id.partition(":")[2] for edge in facts.edges if edge.type == "ISSUED_BY"]
    return [str(found["title"]), found.get("doc_number"), day, *issuers]


def told_targets(facts: Facts) -> list[str]:
    """``管网漏损率 =9% 2025 约束性`` of each target."""
    names = {edge.start.id: edge.end.id for edge in facts.edges if edge.type == "MEASURES"}
    words = {node.id: str(node.properties.get("name")) for node in facts.nodes}
    return [
        f"{words.get(names[node.id], '')} {_told_target(node)}"
        for node in facts.nodes
        if node.label == "Target"
    ]


def _told_target(target: Node) -> str:
    found = target.properties
    upper = f"-{found['value_max']}" if found.get("value_max") else ""
    years = "-".join(str(found[key]) for key in ("year_start", "year") if found.get(key))
    amount = f"{found['comparator']}{found.get('value')}{upper}{found['unit']}"
    return " ".join(filter(None, (amount, years, str(found.get("binding") or ""))))


@pytest.mark.parametrize(("case", "suffix"), sample(CASES, 70))
def test_a_small_plan_says_what_a_careful_reader_finds(
    tmp_path: Path, case: dict[str, Any], suffix: str
) -> None:
    path = tmp_path / f"plan{suffix}"
    if "raw" in case:
        path.write_text(case["raw"], encoding="utf-8")
    else:
        write_small(path, case["words"])
    facts = extract_file(path)
    assert told_tasks(facts) == case.get("tasks", [])
    assert told_targets(facts) == case.get("targets", [])
    if "head" in case:
        assert told_head(facts) == case["head"]
