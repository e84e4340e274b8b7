"""Classes of words that several steps of reading a question look for, by what the words mean."""

from collections.abc import Mapping

from ontology.labels import LABEL_NAMES, NAMED, NamedLabel

LABEL_WORDS: Mapping[NamedLabel, str] = {
    **{label: LABEL_NAMES[label].chinese for label in NAMED},
    "Agency": "单位",
}
"""What questions call the things that have names."""
KINDS = frozenset(["任务", "单位", "目标", "指标", "文件", "行业", "行政区"])
"""Words for kinds of things."""
ASKED_KINDS = {"任务": "任务", "单位": "单位", "文件": "文件", "目标": "目标", "指标": "目标"}
"""Kinds of things that the answers of questions are, by each word for them."""
ASKED_FOR = frozenset([*ASKED_KINDS, "谁"])
"""Words for what may be asked for."""

ASKS_WHICH = frozenset(["哪些", "谁"])
"""What asks, and alone says nothing of what is asked for."""
ASKS_OF_THINGS = ASKS_WHICH | {"多少"}
"""What stands before the kind of thing that is asked for: 多少单位."""
ASKS = ASKS_OF_THINGS | {"什么时候"}
"""What makes a clause a question."""
BESIDE_CONDITIONS = KINDS | ASKS | {"最", "最多"}
"""Next to these a word says which things are meant, or what of them."""

QUOTING = {"words": frozenset(["提到", "涉及", "抓"]), "section": frozenset(["目录"])}
"""What says that words are meant as they stand, by the parameter that takes any."""

THIS = frozenset(["这", "这个", "这份", "那", "那个", "那份", "该"])
"""What stands between a name and the kind of thing that it is: 若干措施这个文件."""
THIS_BEGINS = "这那该"
"""How what stands between a title and its kind begins, with any measure: 这项任务, 这一节."""
