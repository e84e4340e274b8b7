"""Which quantities of a sentence are goals: clauses → candidates → judged goals.

``loaders.extract.targets.goals`` judges one quantity by the words around it; here it is told what
has been said before: the subject of the sentence, and the goal that a further number goes on with
(培养300名甲，1000名乙).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from loaders.extract.targets.asides import is_aside
from loaders.extract.targets.asides.around import Around
from loaders.extract.targets.asides.granted import speaks_of_grants
from loaders.extract.targets.clauses import Clause
from loaders.extract.targets.goals import (
    IN_STEP,
    Goal,
    bounded,
    in_series,
    is_series,
    judge,
    judge_further,
    judge_listed,
)
from loaders.extract.targets.indicators import name_indicator, split_names
from loaders.extract.targets.quantities import Quantity, find_quantities
from loaders.extract.targets.words import ACTION, ATTAIN, GROW, TIMES
from loaders.extract.time.expressions import without_years
from loaders.extract.time.years import Years
from loaders.text.regex import regex
from loaders.text.year_words import YEAR

_ALONE = regex(r"[\u4e00-\u9fff]{0,8}[。；]?")
"""What stands behind a number that is all a cell says: 60个小区."""
_COMPARES = regex(
    r"(?:[^，；较比]{0,6}[较比](?:上一?年|去年|往年|同期)|逐年|稳步|持续)(?:有所)?"
    r"(?:增加|增长|提高|提升|上升|下降|降低|减少)"
)
"""A clause that speaks of the subject before it and names none: 较上一年增加，2023年达到80%."""
_NAMES = regex(r"[\u4e00-\u9fffA-Za-z]")
"""What a clause has that names a subject; 2023年，达到900亿元 goes on with the one before."""
_END = regex(r"\s*(?:[（(][^（）()]*[）)])?[。；]?")
_YEAR = regex(rf"{YEAR}\s?年")
_OTHERS = regex(
    r"\s*[\u4e00-\u9fff]{2,8}(?:企业|用户|单位|居民|农村|城镇|城市|地区|乡镇|学校|医院|项目|以[上下]企业)\s*"
)
_PART = regex(rf"其中(?![^，；]*(?:{ACTION}|{ATTAIN}|{GROW}))\D*$")
_VERB = regex(rf"{ACTION}|{ATTAIN}|{GROW}")
_GOES_ON = regex(r"\s*(?:其中[，,]?)?\s*")
"""What may stand before a number that has nothing but its year: 其中2023年6万套."""
_QUOTA = regex(r"(?:支持|资助|立项|申报|推荐|限报)(?:项目|课题)?(?:数量|数|个数)$")
"""The label of how many of a call are taken: 支持项目数：不超过2项."""
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
_OWN_RATE = regex(r"(?:率|占比|比重|比例)(?:[为达至到]{1,2}|提高[至到])?\s*$")
"""What is named as a rate is no part of what stands before: 提出7项指标，其中…比重21%."""
_WHO = regex(r"\s*(?:以上)?的[^，；、\d]*$")
_EXAMINED = regex(
    r"(?:纳入|计入|列入)[^，；\d]{0,14}(?:考核|考评|评价|绩效|总分)(?:体系|结果|内容|指标)?$"
)
_WEIGHT = regex(r"\s*(?:所占|占)?(?:占比|权重|比重|比例|占|占总分的?)(?:为|不[低高少]于)?\s*")
"""A clause on what an assessment counts, and what stands before how much it does."""
_SITE = regex(r"占地|(?:总?建筑|用地)面积")
_INVESTED = regex(r"\s*(?:(?:计划|预计|估算|项目)?总?投资额?(?:为|达)?|概算)\s*")
_STANDARD = regex(r"(?:补[助贴偿]|奖[补励]|资助|收费|缴费)(?:资金)?标准")
_FOR_OTHERS = regex(
    r"[\u4e00-\u9fffA-Za-z（）()、“”]{1,12}?(?:每[人户亩年月次天]{1,2})?[为是按]?\s*"
)
_LOOK_BACK = 120
"""Characters before a quantity that may say what it measures."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quantity in a clause: it may be a goal."""

    clause: Clause
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class JudgedGoal:
    """A quantity that is a goal, with its bound and the years that hold for it."""

    clause: Clause
    quantity: Quantity
    goal: Goal
    years: Years


@dataclass(frozen=True, slots=True)
class _Preceding:
    """What has been said up to a candidate.

    ``subject`` is what the words before speak of, ``goal`` the one that the candidate may go on
    with, in ``unit``, ``latest`` the last goal of its own clause; ``cell`` while nothing but the
    ``subject`` of a cell has been said; ``refused`` when all numbers so far are no goals,
    ``granted`` when money has been.
    """

    subject: str
    goal: Goal | None = None
    unit: str = ""
    latest: JudgedGoal | None = None
    cell: bool = False
    refused: bool = False
    granted: bool = False

    def then(self, judged: JudgedGoal | None) -> "_Preceding":
        """Behind a candidate."""
        if judged is None:
            return replace(self, goal=None, refused=not self.unit)
        goal, unit = judged.goal, judged.quantity.unit
        return _Preceding(goal.indicator, goal, unit, judged, granted=self.granted)


def find_candidates(clause: Clause) -> list[Candidate]:
    """The quantities of a clause; 分别不高于53和32微克 prints the unit of both once."""
    words = clause.text
    found = list(find_quantities(words))
    candidates = []
    for quantity, following in zip_longest(found, found[1:]):
        between = words[quantity.end : following.start] if following else ""
        together = "分别" in words and between in ("和", "、", "，")
        if following and together and _lacks_unit(quantity, following):
            quantity = replace(quantity, unit=following.unit)
        candidates.append(Candidate(clause, quantity))
    return _bounded_together(candidates) if "分别" in words else candidates


def _lacks_unit(quantity: Quantity, following: Quantity) -> bool:
    """Whether the unit of both is printed once, behind the second: 53和32微克, 20个、10个百分点."""
    begun = following.unit != quantity.unit and following.unit.startswith(quantity.unit)
    return not quantity.unit or begun


def _bounded_together(series: Sequence[Candidate]) -> list[Candidate]:
    """What bounds the last number of a series bounds all: 分别稳定在310万吨和750万吨左右."""
    last = series[-1].quantity if series else None
    if last is None or last.comparator not in ("<=", ">=", "~") or not last.bounded_behind:
        return list(series)
    return [
        replace(each, quantity=replace(each.quantity, comparator=last.comparator))
        if each.quantity.comparator == "="
        else each
        for each in series
    ]


def judge_sentence(
    clauses: Iterable[Clause], subject: str, above: Sequence[JudgedGoal] = ()
) -> Iterator[JudgedGoal]:
    """The goals of a sentence; ``subject`` is what it speaks of before it names anything.

    ``above`` are the goals of the sentence before it.
    """
    preceding = _Preceding(subject, cell=bool(subject))
    told: list[JudgedGoal] = []
    for clause in clauses:
        candidates = [] if clause.past else find_candidates(clause)
        found = _again(candidates, told or above)
        preceding = preceding.then(found[-1]) if found else preceding
        for candidate in () if found else candidates:
            judged = _judge(candidate, preceding)
            preceding = preceding.then(judged)
            found.extend([judged] if judged else [])
        goals = (
            _each_by_its_name(found)
            if "分别" in clause.text and len(found) > 1
            else [each for judged in found for each in _all_of_its_names(judged)]
        )
        told += goals
        yield from goals
        if preceding.latest is None:
            yield from () if clause.past else _in_step(clause)
            words = without_years(clause.text)
            if _NAMES.search(words) and not _COMPARES.fullmatch(clause.text):
                preceding = replace(preceding, subject=words)
        goal = preceding.goal if candidates else None
        granted = preceding.granted or speaks_of_grants(clause.text)
        preceding = replace(preceding, goal=goal, latest=None, cell=False, granted=granted)


def _again(candidates: Sequence[Candidate], goals: Sequence[JudgedGoal]) -> list[JudgedGoal]:
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


def _each_by_its_name(series: Sequence[JudgedGoal]) -> list[JudgedGoal]:
    """婴儿死亡率、孕产妇死亡率分别下降到3.2‰、9/10万: as many names as numbers are one each."""
    joint = {judged.goal.indicator for judged in series}
    names = split_names(next(iter(joint))) if len(joint) == 1 else []
    if len(names) != len(series):
        return list(series)
    return [
        replace(judged, goal=judged.goal._replace(indicator=name))
        for judged, name in zip(series, names, strict=True)
    ]


def _all_of_its_names(judged: JudgedGoal) -> list[JudgedGoal]:
    """化肥、农药利用率均达到43%: each of the names that share their ending reaches it."""
    names = split_names(judged.goal.indicator)
    alike = _ALIKE.search(without_years(judged.clause.text[: judged.quantity.start]))
    if len(names) == 1 or not (alike or _are_rates(judged, names)):
        return [judged]
    return [replace(judged, goal=judged.goal._replace(indicator=name)) for name in names]


def _are_rates(judged: JudgedGoal, names: Sequence[str]) -> bool:
    """Whether rates are listed before the number that each reaches: 监测率、签约率100%."""
    words = judged.clause.text
    whole = judged.quantity.unit == "%" and _END.fullmatch(words, judged.quantity.end) is not None
    return whole and all(_RATE.search(name) and name in words for name in names)


def _judge(candidate: Candidate, preceding: _Preceding) -> JudgedGoal | None:
    clause, quantity, latest = candidate.clause, candidate.quantity, preceding.latest
    start = max(latest.quantity.end if latest else 0, quantity.start - _LOOK_BACK)
    before = without_years(clause.text[start : quantity.start])
    years = latest.years if latest else clause.years
    goes_on = preceding.goal or latest
    series = goes_on is not None and is_series(clause.text, before, clause.text[quantity.end :])
    if series and preceding.goal:
        goal: Goal | None = preceding.goal
        years = years.next_of_series()
    else:
        goal = _next_goal(candidate, before, preceding)
    if goal is None:
        return None
    quantity = bounded(before, quantity)
    if series and latest:
        quantity = in_series(quantity, latest.quantity)
    return JudgedGoal(clause, quantity, goal, years)


def _next_goal(candidate: Candidate, before: str, preceding: _Preceding) -> Goal | None:
    """The goal of a quantity, which may go on with the last one."""
    words, quantity, last = candidate.clause.text, candidate.quantity, preceding.goal
    if _is_told_of_no_goal(candidate, before, preceding):
        return None
    if preceding.latest and quantity.value_text and _is_in_share(preceding.latest, before):
        return None
    if preceding.cell and quantity.unit and _ALONE.fullmatch(words, quantity.end) and not before:
        return Goal(
            name_indicator(preceding.subject, "", "", attained=True), "target", counted=True
        )
    if _is_bare_value(candidate, before):
        name = name_indicator(preceding.subject, "", "", attained=True)
        if name or (last and last.indicator == preceding.subject):
            return Goal(name, "target") if name else last
    if last and _is_of_others(candidate, before, preceding.unit):
        return last._replace(indicator=before.strip())
    around = Around(words, before, quantity, words[quantity.end :], preceding.granted)
    shared = quantity.unit == "%" and not _OWN_RATE.search(before)
    if (around.counts or shared) and preceding.refused and _PART.match(before):
        return None  # a part of what is no goal
    aside = is_aside(around)
    further = (last and not aside) and (
        judge_further(words, before, quantity, last) or judge_listed(words, before, quantity, last)
    )
    return further or judge(around, preceding.subject)


def _is_told_of_no_goal(candidate: Candidate, before: str, preceding: _Preceding) -> bool:
    """Whether a number is told of what the clause before says and sets no goal with.

    ``占地约90亩，总投资38亿元``, ``补助标准为3元，乙区为7元``, ``结果纳入考核，占比5%``.
    """
    subject, unit = preceding.subject, candidate.quantity.unit
    if candidate.clause.labelled and not before and _QUOTA.search(subject):
        return True
    if _EXAMINED.search(subject):
        return unit == "%" and _WEIGHT.fullmatch(before) is not None
    if not preceding.refused or "元" not in unit:
        return False
    invested = _SITE.search(subject) and _INVESTED.fullmatch(before)
    return bool(invested or (_STANDARD.search(subject) and _FOR_OTHERS.fullmatch(before)))


def _is_in_share(latest: JudgedGoal, before: str) -> bool:
    """Whether a number is in what those do of whom the last is a share: 85%的学生掌握两项技能."""
    return latest.goal.indicator.endswith("比例") and _WHO.match(before) is not None


def _is_bare_value(candidate: Candidate, before: str) -> bool:
    """Whether a clause is the value of a label, or of a year: 护理型床位占比：2023年62%."""
    clause, quantity = candidate.clause, candidate.quantity
    told = clause.labelled or _YEAR.search(clause.text[: quantity.start]) is not None
    whole = _GOES_ON.fullmatch(before) and _END.fullmatch(clause.text, quantity.end)
    return bool(told and whole and quantity.unit)


def _is_of_others(candidate: Candidate, before: str, unit: str) -> bool:
    """Whether a clause is what others shall reach: 企业办电压减至15天以内，居民用户5天以内."""
    clause, quantity = candidate.clause, candidate.quantity
    same = quantity.unit == unit and unit in TIMES | {"%", "‰"}
    named = _OTHERS.fullmatch(before) and not _VERB.search(before)
    return bool(same and named and _END.fullmatch(clause.text, quantity.end))


def _in_step(clause: Clause) -> Iterator[JudgedGoal]:
    """A goal in words: 居民收入增长与经济增长同步."""
    if match := IN_STEP.search(without_years(clause.text)):
        quantity = Quantity(0, 0, None, None, "", "=", match["goal"])
        goal = Goal(name_indicator(match["name"], "", "", attained=True), "growth")
        if goal.indicator:
            yield JudgedGoal(clause, quantity, goal, clause.years)
