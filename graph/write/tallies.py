"""How many tasks each agency has: some have millions, and no load counts them anew.

A task counts once, and in one role: to lead and to support are named before to be listed as
responsible, as in ``busiest-agencies``. What a document adds follows from its own facts, so that
a load adds what came and takes away what is gone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from neo4j import ManagedTransaction

from graph.driver.query import query
from graph.records import Edge
from graph.schema import TALLIES

LED, SUPPORTED, LISTED = "LEADS", "SUPPORTS", "RESPONSIBLE_FOR"
Tally: TypeAlias = Counter[str]
"""Numbers of tasks by the names in ``TALLIES``."""

_OF_DOCUMENT = f"""
MATCH (task:Measure {{document_id: $source}})<-[role:{LED}|{SUPPORTED}|{LISTED}]-(agency:Agency)
RETURN agency.id AS agency, task.id AS task, type(role) AS type, role.listed AS listed
"""
_ADD = f"""
UNWIND $rows AS row MATCH (agency:Agency {{id: row.id}})
SET {", ".join(f"agency.{name} = coalesce(agency.{name}, 0) + row.{name}" for name in TALLIES)}
"""
_COUNT = f"""
UNWIND $ids AS id MATCH (agency:Agency {{id: id}})
OPTIONAL MATCH (agency)-[role:{LED}|{SUPPORTED}|{LISTED}]->(task:Measure)
WITH agency, task, collect(type(role)) AS types, max(role.listed) AS listed
WITH agency, task,
  '{LED}' IN types AS led, '{SUPPORTED}' IN types AS supported,
  size(types) = 1 AND '{LISTED}' IN types AS only_listed, coalesce(listed, 0) = 1 AS alone
WITH agency,
  count(task) AS tasks,
  sum(CASE WHEN led THEN 1 ELSE 0 END) AS led,
  sum(CASE WHEN only_listed AND alone THEN 1 ELSE 0 END) AS alone,
  sum(CASE WHEN only_listed AND NOT alone THEN 1 ELSE 0 END) AS joint,
  sum(CASE WHEN supported THEN 1 ELSE 0 END) AS supported
SET agency.tasks = tasks, agency.tasks_led = led, agency.tasks_alone = alone,
  agency.tasks_joint = joint, agency.tasks_supported = supported
"""


class Role(NamedTuple):
    """That an agency has a task: in which role, listed beside how many."""

    agency: str
    task: str
    type: str
    listed: int | None


def stored_roles(tx: ManagedTransaction, source: str) -> list[Role]:
    """The roles in the tasks of a document as it is stored."""
    return [Role(*record.values()) for record in tx.run(query(_OF_DOCUMENT), source=source)]


def stated_roles(edges: Iterable[Edge]) -> list[Role]:
    """The roles among the edges that a document states."""
    return [
        Role(edge.start.id, edge.end.id, edge.type, _whole(edge.properties.get("listed")))
        for edge in edges
        if edge.type in {LED, SUPPORTED, LISTED}
    ]


def tallied(roles: Sequence[Role]) -> dict[str, Tally]:
    """Tasks by agency."""
    by_task: dict[tuple[str, str], list[Role]] = defaultdict(list)
    for role in roles:
        by_task[role.agency, role.task].append(role)
    found: dict[str, Tally] = defaultdict(Counter)
    for (agency, _), of_task in by_task.items():
        found[agency].update(_counted(of_task))
    return found


def add(tx: ManagedTransaction, changes: Mapping[str, Tally]) -> None:
    """Add ``changes`` to what is stored; no other writer may be there (``data_version.hold``)."""
    rows = [
        {"id": agency, **{name: change[name] for name in TALLIES}}
        for agency, change in sorted(changes.items())
        if any(change.values())
    ]
    if rows:
        tx.run(query(_ADD), rows=rows).consume()


def count(tx: ManagedTransaction, ids: Sequence[str]) -> None:
    """Count the tasks of agencies anew."""
    if ids:
        tx.run(query(_COUNT), ids=ids).consume()


def _counted(roles: Sequence[Role]) -> list[str]:
    """As what one task counts for an agency, by its roles in it."""
    types = {role.type for role in roles}
    names = {LED: "tasks_led", SUPPORTED: "tasks_supported"}
    if types == {LISTED}:
        return ["tasks", "tasks_alone" if roles[0].listed == 1 else "tasks_joint"]
    return ["tasks", *(name for type_, name in names.items() if type_ in types)]


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None
