"""Numbers that share what they measure: 种植、收获机械化率分别达到65%和55%.

Several numbers may be of one name, one number of several names, and as many numbers as names one
each; a later clause may go on with all of them (2030年，两项指标分别达到96%和72%).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.targets.numbers.quantities import Quantity
from loaders.extract.targets.sentences.candidates import Candidate, ends_clause
from loaders.extract.targets.sentences.goal import JudgedGoal
from loaders.extract.targets.sentences.indicator_names import split_names
from loaders.extract.targets.words import ACTION, ATTAIN, GROW
from loaders.extract.time.expressions import without_years
from loaders.text.regex import regex

_ALIKE = regex(
    r"(?:(?<![平年人户亩])[均都皆]|分别)[^，；、\d]{0,8}$"
    rf"|(?:{ACTION})[^，；\d]+(?<=[^，；、\d]{{2}})各$"
)
"""Before what each of several names reaches: 均达到43%, 分别下降10%, 建成公园、书店各10个.

Without a verb those before 各 may be the places: 图书馆：甲区、乙区各1座.
"""
_RESPECTIVELY = regex(
    rf"\s*(?:(?:上述|以上|前述|这|该)?[两二三四五](?:[项个类]|者)?(?:指标|目标|比例|比率)?|上述指标|以上指标)?"
    rf"(?:力争|争取|要|将|应|再)*分别(?:力争)?(?:{ATTAIN}|{GROW})?\s*"
)
"""Before the numbers that the goals before reach, one each: 两项指标分别达到."""
_RATE = regex("(?:率|占比|比例)$")


def is_series(clause: str, before: str, behind: str) -> bool:
    """``种植、收获机械化率分别达到65%和55%``: a further number of the same indicator.

    So is that of ``供热、燃气管网800公里、600公里``, where nothing else is named.
    """
    alone = "分别" in clause or re.match(r"、\d|$", behind) is not None
    return alone and before.strip() in ("和", "、", "与", "及")


def in_series(quantity: Quantity, first: Quantity) -> Quantity:
    """A further number of a series has the bound of its first: 分别超过90家和870家."""
    return (
        replace(quantity, comparator=first.comparator) if quantity.comparator == "=" else quantity
    )


def again(candidates: Sequence[Candidate], goals: Sequence[JudgedGoal]) -> list[JudgedGoal]:
    """What the goals before reach further on: 2030年，两项指标分别达到96%和72%以上.

    As many numbers as there were goals, in the same units, and no name of their own.
    """
    series = [each.quantity for each in candidates]
    words = candidates[0].clause.text if candidates else ""
    named = without_years(words[: series[0].start]) if series else "："
    alike = [each.unit for each in series] == [each.quantity.unit for each in goals]
    if len(series) < 2 or not (alike and _RESPECTIVELY.fullmatch(named)):
        return []
    return [
        JudgedGoal(each.clause, each.quantity, goal.goal, each.clause.years)
        for each, goal in zip(candidates, goals, strict=True)
    ]


def each_by_its_name(series: Sequence[JudgedGoal]) -> list[JudgedGoal]:
    """婴儿死亡率、孕产妇死亡率分别下降到3.2‰、9/10万: as many names as numbers are one each."""
    joint = {judged.goal.indicator for judged in series}
    names = split_names(next(iter(joint))) if len(joint) == 1 else []
    if len(names) != len(series):
        return list(series)
    return [
        replace(judged, goal=judged.goal._replace(indicator=name))
        for judged, name in zip(series, names, strict=True)
    ]


def all_of_its_names(judged: JudgedGoal) -> list[JudgedGoal]:
    """化肥、农药利用率均达到43%: each of the names that share their ending reaches it."""
    names = split_names(judged.goal.indicator)
    alike = _ALIKE.search(without_years(judged.clause.text[: judged.quantity.start]))
    if len(names) == 1 or not (alike or _are_rates(judged, names)):
        return [judged]
    return [replace(judged, goal=judged.goal._replace(indicator=name)) for name in names]


def _are_rates(judged: JudgedGoal, names: Sequence[str]) -> bool:
    """Whether rates are listed before the number that each reaches: 监测率、签约率100%."""
    words = judged.clause.text
    whole = judged.quantity.unit == "%" and ends_clause(judged.clause, judged.quantity)
    return whole and all(_RATE.search(name) and name in words for name in names)
