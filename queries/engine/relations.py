"""What edges are called where their sentence is shown."""

from typing import Literal, TypeAlias

CitationName: TypeAlias = Literal["依据", "引用", "修改", "废止"]
CITATIONS: dict[str, CitationName] = {
    "BASED_ON": "依据",
    "CITES": "引用",
    "AMENDS": "修改",
    "REPEALS": "废止",
}
FACTS: dict[str, str] = {
    "LEADS": "牵头",
    "RESPONSIBLE_FOR": "负责",
    "SUPPORTS": "配合",
    "SETS": "提出",
    "MEASURES": "衡量",
    "LOCATED_IN": "涉及地区",
    "CONCERNS": "涉及行业",
    **CITATIONS,
    "ISSUED_BY": "发文机关",
    "IN_DOCUMENT": "出自",
    "PART_OF": "属于",
}
"""Edges that a text states; where two nodes have several, the first of these is shown."""
