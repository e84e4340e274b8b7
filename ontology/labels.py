"""What the labels of nodes are called where people read them, and in paths and parameters."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, TypeAlias, get_args

NamedLabel: TypeAlias = Literal["Agency", "District", "Sector", "Indicator", "Document"]
NAMED: tuple[NamedLabel, ...] = get_args(NamedLabel)
"""Labels whose nodes are asked for by name."""


class LabelName(NamedTuple):
    """机构, agencies."""

    chinese: str
    plural: str


LABEL_NAMES: Mapping[str, LabelName] = {
    "Agency": LabelName("机构", "agencies"),
    "Measure": LabelName("任务", "measures"),
    "Document": LabelName("文件", "documents"),
    "Section": LabelName("章节", "sections"),
    "Target": LabelName("目标", "targets"),
    "Indicator": LabelName("指标", "indicators"),
    "District": LabelName("行政区", "districts"),
    "Sector": LabelName("行业", "sectors"),
}
