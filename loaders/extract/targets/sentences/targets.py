"""Quantitative targets in running text and in 工作目标 cells.

A text becomes clauses, a clause candidates, some candidates goals, and each goal a target.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.extract.context import Context
from loaders.extract.targets.sentences.clauses import split_clauses
from loaders.extract.targets.sentences.goal import JudgedGoal
from loaders.extract.targets.sentences.goals import judge_sentence
from loaders.extract.targets.sentences.own_place import as_own, whose_goals
from loaders.extract.targets.words import ACTION, ATTAIN, RATES
from loaders.extract.time.expressions import without_years
from loaders.extract.time.years import Years
from loaders.facts import ReviewItem, Target, TargetKind
from loaders.text.document import Text
from loaders.text.number_blanks import without_number_blanks
from loaders.text.regex import regex
from loaders.text.year_words import BY_YEAR, YEAR

GOAL_OF_WHOM = "goal-of-whom"
UNREAD_VALUE = "unread-value"
_ACTION = regex(ACTION)
_YEAR = regex(BY_YEAR)
_UNNAMED = regex(rf"\s*(?:$|{ATTAIN}|突破|超过?|不低于|约|\d)")
"""What stands behind a year where nothing is named: 2024年突破1000亿元."""
_BASE_YEAR = regex(rf"(?:比|较)\s*{YEAR}\s*年")
_TOTAL = regex(r"累计[^，；\d]{0,8}(?:达|超|突破)|总[数量]达")
"""What is reached at the end, though it was summed up: 累计达到1000家."""
_FLOWS = frozenset(("growth", "cumulative"))
_ADDED = regex(r"增量|再增")
"""What is added over the period: “十四五”期间能耗增量, 再增加2家."""
_AREA_DONE = regex(rf"(?:{ACTION}|改造|整治|修复|造林)[^，；\d]{{0,6}}(?:面积|里程|长度|户数)$")
"""What is done piece by piece, as its name says: 既有建筑节能改造面积."""
_PER_UNIT = regex(r"每(?:[百千万]|百?万)?(?:平方米|平方公里|公里|亩|公顷|人|户|吨|千瓦)")
"""What each has of something is a level: 建筑垃圾排放量每万平方米不高于300吨."""
_INVESTED = regex(r"(?:总|工程|项目|累计|完成)投资额?$|投资总额$")
"""What is spent bit by bit: “十四五”期间总投资约1300亿元."""
_YEARLY = regex(r"每(?:半?年|[两二三四五]年|季度?|学[期年]|月|周)|年均|^年|，年|、年")
_SCRAP = 0.5
"""Of the longest line of a paragraph, what is shorter was not broken because it was full."""


@dataclass(frozen=True, slots=True)
class GoalText:
    """A paragraph or cell in which goals may stand, and the ``owners`` that would set them.

    ``years`` are those that hold where it begins; ``subject`` is what a cell that only says 增长6%
    speaks of.
    """

    text: Text
    owners: tuple[str, ...]
    years: Years
    subject: str = ""


def find_targets(context: Context, source: GoalText) -> Iterator[Target | ReviewItem]:
    """The targets that a paragraph or cell states, and an item for each that may be another's or
    whose number nobody can tell.
    """
    source = replace(source, text=without_number_blanks(source.text))
    named = source.subject
    above: list[JudgedGoal] = []
    for clauses in split_clauses(source.text.string, source.years):
        told = whose_goals(context.places, clauses)
        whose = {clause.start: each for clause, each in zip(clauses, told, strict=True)}
        mixed = len(set(whose.values())) > 1
        subject = named if _goes_on(clauses[0].text) else source.subject
        above = list(judge_sentence(clauses, subject, above))
        for judged in above:
            named = judged.goal.indicator
            if _is_torn(source.text, judged):
                yield _unread(context, source, judged)
            elif judged.quantity.torn:
                yield _unread_parts(context, source, judged)
            elif whose[judged.clause.start] == "own":
                yield _target(context, source, as_own(judged) if mixed else judged)
            elif whose[judged.clause.start] == "unsure":
                yield _of_whom(context, source, judged)


def _goes_on(words: str) -> bool:
    """Whether a sentence speaks of what the one before it does.

    ``；其中2026年达到15家``, ``；2023年，达到900亿元``, ``；2023年1120亿``.
    """
    return words.startswith("其中") or (
        _YEAR.match(words) is not None and _UNNAMED.match(without_years(words)) is not None
    )


def _is_torn(text: Text, judged: JudgedGoal) -> bool:
    """Whether a line that is not full ends within the number: what parted it may be a point.

    Of 岗位3 ⏎ 6万个 nobody can tell whether it is 36 or 3.6.
    """
    if len(text.pieces) == 1:
        return False
    start, quantity = judged.clause.start, judged.quantity
    first = text.line_at(start + quantity.start)
    breaks = (
        at
        for at in range(start + quantity.start + 1, start + quantity.end)
        if text.string[at - 1 : at + 1].isdecimal() and text.line_at(at) != text.line_at(at - 1)
    )
    if next(breaks, None) is None:
        return False
    lengths = Counter[int]()
    for piece in text.pieces:
        lengths[piece.line] += len(piece.text)
    return lengths[first] < _SCRAP * max(lengths.values())


def _unread(context: Context, source: GoalText, judged: JudgedGoal) -> ReviewItem:
    clause, quantity = judged.clause, judged.quantity
    words = clause.text[quantity.start : quantity.end]
    return ReviewItem(
        UNREAD_VALUE,
        f"“{judged.goal.indicator}”的数字“{words}”在换行处断开，可能少了小数点，没有读成目标，请核对",
        context.document.span(source.text.cut(clause.start, clause.end)),
    )


def _unread_parts(context: Context, source: GoalText, judged: JudgedGoal) -> ReviewItem:
    clause, quantity = judged.clause, judged.quantity
    printed = clause.text[quantity.start : quantity.end].strip()
    return ReviewItem(
        UNREAD_VALUE,
        f"“{printed}”中的空格可能断开了一个数，没有读成目标，请核对",
        context.document.span(source.text.cut(clause.start, clause.end)),
    )


def _of_whom(context: Context, source: GoalText, judged: JudgedGoal) -> ReviewItem:
    clause = judged.clause
    return ReviewItem(
        GOAL_OF_WHOM,
        f"这里引述国家或上级的目标，看不出“{judged.goal.indicator}”是不是本文件自己的目标，没有读成目标",
        context.document.span(source.text.cut(clause.start, clause.end)),
        about=next((key for key in source.owners if not key.startswith("section:")), None),
    )


def _target(context: Context, source: GoalText, judged: JudgedGoal) -> Target:
    quantity, clause = judged.quantity, judged.clause
    since_base = _BASE_YEAR.search(clause.text) is not None
    when = judged.years.of_target(clause.text, flow=not since_base and _is_flow(judged))
    return Target(
        judged.goal.indicator,
        quantity.value,
        quantity.unit,
        quantity.comparator,
        "growth" if since_base else _kind(judged, when.first),
        context.document.span(source.text.cut(clause.start, clause.end)),
        quantity.value_max,
        quantity.value_text,
        when.last,
        when.first,
        when.basis,
        owners=source.owners,
    )


def _is_flow(judged: JudgedGoal) -> bool:
    """Whether it goes on over the years: growth, or things done one after the other."""
    goal, words = judged.goal, judged.clause.text
    summed = judged.quantity.unit.endswith("次")  # 累计培训达到2万人次 counts what was done
    if (_TOTAL.search(words) and not summed) or _PER_UNIT.search(goal.indicator):
        return False
    done = goal.counted or _AREA_DONE.search(goal.indicator) or _INVESTED.search(goal.indicator)
    counted = done and judged.quantity.unit not in RATES
    lasting = _ADDED.search(words) or _YEARLY.search(words)
    return bool(counted or lasting) or goal.kind in _FLOWS


def _kind(judged: JudgedGoal, year_start: int | None) -> TargetKind:
    """What is done over several years (2026—2030年新建10个) counts from the first to the last."""
    kind, words = judged.goal.kind, judged.clause.text
    done = year_start and kind == "target" and not _YEARLY.search(words) and _ACTION.search(words)
    return "cumulative" if done else kind
