"""What was read of tasks and targets, in the words in which a person corrects it.

The page words what is stored alike (``static/views/correcting.js``, ``static/amounts.js``).
"""

from collections import defaultdict

from graph.records import Facts, Node
from loaders.check.review.wrong import plain_number
from loaders.wording import LABELS

_SIGNS = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "~": "约 "}


def readings(found: Facts) -> dict[str, str]:
    """By the id of a task or target: 牵头单位：市商务局；完成时限：2025年底前."""
    ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    names = {node.ref: str(node.properties.get("name", "")) for node in found.nodes}
    for edge in found.edges:
        if edge.type in LABELS:
            ends[edge.end.id, edge.type].append(names[edge.start])
        elif edge.type == "MEASURES":
            ends[edge.start.id, edge.type].append(names[edge.end])
    words: dict[str, str] = {}
    for node in found.nodes:
        if node.label == "Measure":
            roles = {name: "、".join(ends[node.id, role]) for role, name in LABELS.items()}
            deadline = str(node.properties.get("deadline_text") or "")
            words[node.id] = _labelled({**roles, "完成时限": deadline})
        elif node.label == "Target":
            indicator = _labelled({"指标": "".join(ends[node.id, "MEASURES"])})
            words[node.id] = f"{indicator}；{_year(node)}{_amount(node)}"
    return words


def _labelled(values: dict[str, str]) -> str:
    return "；".join(f"{name}：{value}" for name, value in values.items() if value)


def _year(target: Node) -> str:
    year = target.properties.get("year")
    return f"{year}年" if year else ""


def _amount(target: Node) -> str:
    given = target.properties
    value, most, unit = (given.get(name) for name in ("value", "value_max", "unit"))
    if value is None:
        return str(given.get("value_text") or "")
    numbers = "—".join(plain_number(n) for n in (value, most) if isinstance(n, int | float))
    return f"{_SIGNS.get(str(given.get('comparator')), '')}{numbers}{unit or ''}"
