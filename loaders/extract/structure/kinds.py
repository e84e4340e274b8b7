"""The kinds of official documents, by how their titles end: 实施方案 is a 方案."""

import re

from loaders.text.regex import regex

_KIND_WORDS = """
    规划纲要 行动计划 行动方案 实施方案 工作方案 总体方案 实施意见 若干措施 工作要点 任务清单
    实施细则 三年行动 纲要 规划 计划 方案 措施 意见 办法 细则 规定 条例 决定 通知 要点 清单
    建议 举措 政策 批复 报告 指南 目录 章程 公告 通告 决议 安排 规则 规程 指引 导则 规范
    标准 准则 战略 思路 方法 名单 榜单 函
"""
KINDS = tuple(_KIND_WORDS.split())
"""How titles end; the words of two characters are the kinds (``Document.kind``)."""
PLAN_KINDS = frozenset(
    ("方案", "措施", "规划", "计划", "意见", "纲要", "要点", "举措", "办法", "政策")
)
"""Kinds of documents that are plans, also where a notice prints them as its annex."""
_LONGEST = 200
"""Characters at the end of a title in which its kind stands, with what is in brackets behind it."""
_LIST_WORDS = """
    分解表 分工表 任务表 责任分解 任务分解 责任分工 任务分工 工作分解 分解书 工作事项 工作安排
    任务书 责任书 任务单 督办单 一览 一览表 台账 指标表 目标表 分配表 对照表 安排表 计划表
    会议纪要 主要指标 年度指标 发展指标 控制指标
"""
_LISTS = tuple(_LIST_WORDS.split())
"""How the titles of lists of tasks end: they are titles, but of no kind of document."""
_TITLE = regex(rf"(?:{'|'.join((*KINDS, *_LISTS))})(?:[（(][^）)]*[）)])?$")
_KIND = regex(rf"(?:{'|'.join(KINDS)})(?:[（(][^）)]*[）)])?$")


def kind_of(title: str) -> str | None:
    """The kind of document that a title ends in: 实施方案 is a 方案."""
    words = title[-_LONGEST:].rstrip("》")
    match = _KIND.search(re.sub(r"[（(][^）)]*[）)]$", "", words))
    if match is None:
        return None
    word = match.group()
    return next((kind for kind in KINDS if len(kind) == 2 and word.endswith(kind)), word)


def ends_like_a_title(words: str) -> bool:
    """Whether words end as the titles of documents and of lists of tasks do."""
    return _TITLE.search(words[-_LONGEST:]) is not None
