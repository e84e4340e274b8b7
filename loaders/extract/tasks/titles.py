"""Titles of tasks and of the parts of a plan: what they are and what they tell."""

import re

from loaders.text.regex import regex

LONGEST_TITLE = 60
"""Characters; a first sentence that is longer gives only its first clause."""
_SAFEGUARD = regex(
    r"(?:要素|政策|组织|实施|服务|工作|强化|加强|健全|落实)?保障(?:措施|机制|体系)?$|保障措施|要素保障"
    r"|组织(?:实施|领导|推动|推进|保障)|规划实施|实施机制|监督考核|监测评价"
)


def first_sentence(words: str) -> str:
    """The title of a task that prints none: up to 。 or ；, or to ， where that is too long."""
    sentence = re.split(r"[。；\n]", words, maxsplit=1)[0]
    short = sentence if len(sentence) <= LONGEST_TITLE else sentence.split("，", 1)[0]
    return short.rstrip("，,")


def is_safeguard(title: str) -> bool:
    """Whether a part of a plan secures its tasks (组织领导, 保障措施) instead of setting some."""
    return _SAFEGUARD.search(title) is not None
