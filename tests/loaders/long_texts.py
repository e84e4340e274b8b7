"""Long tasks, one thing repeated in each: what takes a power of its length shows there."""

from collections.abc import Callable

HEAD = "天津市促进消费实施方案\n\n"
TASK = "一、重点任务\n（一）促进消费。"
TABLE = "序号\t任务\t责任单位\n"

_TASKS: dict[str, Callable[[int], str]] = {
    "one line without a mark": lambda n: "推动产业升级" * (n // 6),
    "one sentence of many clauses": lambda n: "推动产业升级，" * (n // 7),
    "many sentences": lambda n: "推动产业升级。" * (n // 7),
    "many numbers": lambda n: "达到1亿元，" * (n // 6),
    "many numbers of a list": lambda n: "建成基地1个、" * (n // 7),
    "many amounts of a list": lambda n: "产值达到1亿元、" * (n // 8),
    "many brackets": lambda n: "（市商务局负责）" * (n // 16),
    "brackets behind parts": lambda n: "开展整治（市水务局）、" * (n // 11),
    "brackets that say nothing": lambda n: "开展整治（见附件）。" * (n // 10),
    "brackets with goals": lambda n: "开展整治（50%）、" * (n // 10),
    "many declarations": lambda n: "排在第一位的为牵头单位。" * (n // 12),
    "many periods of goals": lambda n: "到2027年达到50%，" * (n // 11),
    "many names and no verb": lambda n: "市商务局、" * (n // 5),
    "many units": lambda n: "建设。（责任单位：" + "市商务局、" * (n // 5) + "市财政局）",
    "many titles": lambda n: "《甲方案》" * (n // 5),
    "many periods": lambda n: "2025年—" * (n // 6) + "1亿元。",
    "many lines of cells": lambda n: "\n" + "\t甲\n\n乙\n" * (n // 6),
    "many rows": lambda n: "\n" + TABLE + "1\t建设园区\t市商务局\n" * (n // 28),
    "digits": lambda n: "达到" + "1" * n + "亿元。",
    "Chinese digits": lambda n: "一" * n + "分之一",
    "spaces behind a number": lambda n: "达到1" + " " * n + "亿元",
    "spaces behind a year": lambda n: "到2025" + " " * n + "年",
    "spaces before a year": lambda n: "国发" + " " * n + "〔2025〕1号",
    "many blanks in one name": lambda n: (
        "建设。（责任单位：" + "市商务局负责 " * (n // 7) + "市财政局）"
    ),
    "dashes and digits": lambda n: "1—" * (n // 2),
    "a word of attainment": lambda n: "持续" * (n // 2) + "1亿元。",
    "tabs": lambda n: "\n" + "\t" * n,
    "headings of one number": lambda n: "\n" + "（一）甲。\n" * (n // 5),
    "a lead without an end": lambda n: "建设。（市商务局牵头" + "组织负责" * (n // 4) + "甲）",
    "support without an end": lambda n: "建设。（" + "市商务局配合" * (n // 12) + "负责）",
}


_HEADS: dict[str, Callable[[int], str]] = {
    "many issuers": lambda n: "天津市商务局、" * (n // 7) + "\n\n",
}
"""What stands below the title, before the task."""


def long_text(kind: str, characters: int) -> str:
    """A plan with a head, or with one task, of about so many characters."""
    if kind in _HEADS:
        return HEAD + _HEADS[kind](characters) + TASK
    return HEAD + TASK + _TASKS[kind](characters)


KINDS = (*_TASKS, *_HEADS)
