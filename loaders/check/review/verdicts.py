"""Which verdicts decide which review item, and what each means: the one table of the review.

``accept`` keeps the reading, ``correct`` replaces it, ``reject`` takes it out; ``alias`` makes the
printed name another name of a known agency. A ``general`` verdict speaks of a name and holds for
every plan of its jurisdiction; all others hold for the words of one document.
"""

from collections.abc import Mapping
from enum import StrEnum

from loaders.check.checks import (
    NO_YEAR,
    NOTHING_READ,
    TWO_AGENCIES,
    UNKNOWN_AGENCY,
    UNKNOWN_PLACE,
    UNREAD_ISSUER,
)
from loaders.extract.issue.owners import ANNEX_OF_SEVERAL
from loaders.extract.issue.plans import ANNEX_ALONE, PLAN_NOT_FOUND
from loaders.extract.responsibility.unread import ENDLESS, UNREAD
from loaders.extract.targets.sentences.targets import GOAL_OF_WHOM, UNREAD_VALUE
from loaders.extract.tasks.row_review import MERGED_ROWS, NO_UNITS
from loaders.names.resolve import GLUED_REMAINDER
from loaders.reconcile.both_prints import UNITS_OF_SEVERAL
from loaders.reconcile.looping_lists import LOOPING_LIST
from ontology.errors import DecisionError
from ontology.words import words_of

WRONG_TASK, WRONG_TARGET = "wrong-task", "wrong-target"
CALLED_WRONG = frozenset((WRONG_TASK, WRONG_TARGET))
"""Rules of the items that a decision raises on a fact that nothing else doubts."""
MISSED_TASK, MISSED_TARGET = "missed-task", "missed-target"
MISSED = frozenset((MISSED_TASK, MISSED_TARGET))
"""Rules of the items that a decision raises on lines whose fact was not read, and adds."""
OUTDATED = "outdated-decision"
"""The rule of the review item that a decision raises whose words the text no longer has."""


class Verdict(StrEnum):
    """What a person says of a review item."""

    accept = "accept"
    correct = "correct"
    reject = "reject"
    alias = "alias"


STATUS: Mapping[Verdict, str] = {
    Verdict.accept: "accepted",
    Verdict.correct: "corrected",
    Verdict.reject: "rejected",
    Verdict.alias: "aliased",
}
_WORDS = "改为给出的责任表述，如 市商务局牵头，市财政局配合；完成时限：2025年底前"
_ROW = {
    Verdict.accept: "现在的读法是对的",
    Verdict.correct: _WORDS,
    Verdict.reject: "读出的责任单位都不属于这项任务，去掉",
}
VERDICTS: Mapping[str, Mapping[Verdict, str]] = {
    UNKNOWN_AGENCY: {
        Verdict.accept: "确有这个机构，本地区的文件都照此确认",
        Verdict.correct: "本文件中实指给出的机构，多个用顿号分开",
        Verdict.reject: "这不是机构，去掉",
        Verdict.alias: "是给出的机构的另一种写法，本地区的文件都这样认",
    },
    GLUED_REMAINDER: {
        Verdict.accept: "现在的读法是对的",
        Verdict.correct: "本文件中实指给出的机构，多个用顿号分开",
        Verdict.reject: "这不是机构，去掉",
    },
    TWO_AGENCIES: {
        Verdict.accept: "括号里是同一机构的另一块牌子，或只是说明",
        Verdict.correct: "本文件中实指给出的机构，多个用顿号分开",
        Verdict.reject: "这不是机构，去掉",
    },
    MERGED_ROWS: _ROW,
    LOOPING_LIST: _ROW,
    NO_UNITS: {Verdict.accept: "原件就没有写责任单位", Verdict.correct: _WORDS},
    UNITS_OF_SEVERAL: {
        Verdict.accept: "这几个单位不归这一行",
        Verdict.correct: "正文中归这一行的责任表述，附件所写的不变，如 配合单位：市财政局",
    },
    UNREAD: {Verdict.accept: "这里没有写明任何任务的责任单位", Verdict.correct: _WORDS},
    ENDLESS: {Verdict.accept: "读出的就是名单的全部"},
    UNREAD_VALUE: {Verdict.accept: "原件这里就不是一个数"},
    GOAL_OF_WHOM: {Verdict.accept: "这是国家或上级的目标，不是本文件的"},
    NO_YEAR: {Verdict.accept: "原件就没有写年份，也不补", Verdict.correct: _WORDS},
    UNKNOWN_PLACE: {
        Verdict.accept: "确实不属于任何一个地方",
        Verdict.correct: "改为或确认为给出的地方，写全称或六位代码，如 天津市、120000",
    },
    UNREAD_ISSUER: {
        Verdict.accept: "原件就没有写发文机关",
        Verdict.correct: "发文机关是给出的机构，多个用顿号分开",
    },
    NOTHING_READ: {Verdict.accept: "这份文件本来就没有任务和目标"},
    PLAN_NOT_FOUND: {Verdict.accept: "这份文件本来就只收录其中一部分"},
    ANNEX_ALONE: {Verdict.accept: "它本来就单独成文"},
    ANNEX_OF_SEVERAL: {Verdict.accept: "它就是现在这份文件的附件"},
    WRONG_TASK: {Verdict.correct: _WORDS, Verdict.reject: "这不是任务，去掉"},
    WRONG_TARGET: {
        Verdict.correct: "改为给出的指标、数值或年份，没有写的照旧，"
        "如 指标：旅客吞吐量；2025年达到5000万人次以上",
        Verdict.reject: "这不是目标值，去掉",
    },
    MISSED_TASK: {Verdict.correct: "原文有这项任务，补上，责任如给出的表述，如 市商务局牵头"},
    MISSED_TARGET: {
        Verdict.correct: "原文有这个目标值，补上，如 指标：旅客吞吐量；2025年达到5000万人次以上"
    },
    OUTDATED: {},
}
NAME_RULES = frozenset((UNKNOWN_AGENCY, GLUED_REMAINDER, TWO_AGENCIES))
"""Rules whose review items are about one printed name, wherever the document prints it."""
NAMING_RULES = NAME_RULES | {UNREAD_ISSUER}
"""Rules whose review items are corrected by names of bodies, and not by who does what."""
NEEDS_VALUE = frozenset((Verdict.correct, Verdict.alias))
_GENERAL = frozenset(((UNKNOWN_AGENCY, Verdict.accept), (UNKNOWN_AGENCY, Verdict.alias)))


def is_general(rule: str, verdict: Verdict) -> bool:
    """Whether a verdict holds for every plan of the jurisdiction."""
    return (rule, verdict) in _GENERAL


def in_words(verdict: Verdict, value: str) -> str:
    """What people read of a verdict: 更正“市教委”."""
    return words_of("Verdict")[verdict].chinese + (f"“{value}”" if value else "")


def rule_in_words(rule: str) -> str:
    """What people call a rule (不知何地); one that is no longer raised by its name."""
    word = words_of("ReviewRule").get(rule)
    return word.chinese if word else rule


def check_verdict(rule: str, verdict: Verdict, value: str) -> None:
    """Refuse a verdict that the rule does not know, or that lacks or has no use for a value.

    Raises:
        DecisionError: says which verdicts there are and what each means.
    """
    allowed = VERDICTS.get(rule, {})
    if rule == OUTDATED:
        raise DecisionError("这一项是已失效的决定：请撤回它（withdraw），再对新的原文作决定。")
    if verdict not in allowed:
        offered = "；".join(f"{name}（{meaning}）" for name, meaning in allowed.items())
        raise DecisionError(
            f"“{rule_in_words(rule)}”类的待核事项不能用 {verdict}。可用：{offered}。"
        )
    if verdict in NEEDS_VALUE and not value.strip():
        raise DecisionError(f"{verdict} 需要给出内容：{allowed[verdict]}。")
    if verdict not in NEEDS_VALUE and value.strip():
        raise DecisionError(f"{verdict} 不需要内容，收到“{value}”；要更正请用 correct。")
