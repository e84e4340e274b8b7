"""Which quantities of a sentence are goals: clauses → candidates → judged goals.

``loaders.extract.targets.sentences.goal`` judges one quantity by the words around it; here it is
told what has been said before: the subject of the sentence, and the goal that a further number goes
on with (培养300名甲，1000名乙).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.extract.targets.numbers.quantities import Quantity
from loaders.extract.targets.sentences.asides import is_aside
from loaders.extract.targets.sentences.asides.around import Around
from loaders.extract.targets.sentences.asides.granted import speaks_of_grants
from loaders.extract.targets.sentences.candidates import Candidate, ends_clause, find_candidates
from loaders.extract.targets.sentences.clauses import Clause
from loaders.extract.targets.sentences.further import judge_further, judge_listed
from loaders.extract.targets.sentences.goal import Goal, JudgedGoal, judge
from loaders.extract.targets.sentences.indicator_names import name_indicator
from loaders.extract.targets.sentences.lead_ins import bounded, led_in
from loaders.extract.targets.sentences.series import (
    again,
    all_of_its_names,
    each_by_its_name,
    in_series,
    is_series,
)
from loaders.extract.targets.words import ACTION, ATTAIN, GROW, TIMES
from loaders.extract.time.expressions import without_years
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
_YEAR = regex(rf"{YEAR}\s?年")
_OTHERS = regex(
    r"\s*[\u4e00-\u9fff]{2,8}(?:企业|用户|单位|居民|农村|城镇|城市|地区|乡镇|学校|医院|项目|以[上下]企业)\s*"
)
_PLACES = regex(
    r"\s*[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8})+等?[两二三四五六七八九十\d]{1,2}个?[省市县区州旗镇]\s*"
)
"""Places and nothing else, of which the goal before holds at another level: 甲、乙、丙3市."""
_PART = regex(rf"其中(?![^，；]*(?:{ACTION}|{ATTAIN}|{GROW}))\D*$")
_VERB = regex(rf"{ACTION}|{ATTAIN}|{GROW}")
_GOES_ON = regex(r"\s*(?:其中[，,]?)?\s*")
"""What may stand before a number that has nothing but its year: 其中2023年6万套."""
_QUOTA = regex(r"(?:支持|资助|立项|申报|推荐|限报)(?:项目|课题)?(?:数量|数|个数)$")
"""The label of how many of a call are taken: 支持项目数：不超过2项."""
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
_IN_STEP = regex(
    r"(?P<name>[^，；]{2,30}?(?:增长|增速|增幅|收入))(?P<goal>(?:保持|基本|总体)*与[^，；]{2,20}?同步)(?:增长)?$"
)
"""A goal without a number: one thing grows in step with another."""
_LOOK_BACK = 120
"""Characters before a quantity that may say what it measures."""


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
        found = again(candidates, told or above)
        preceding = preceding.then(found[-1]) if found else preceding
        for candidate in () if found else candidates:
            judged = _judge(candidate, preceding)
            preceding = preceding.then(judged)
            found.extend([judged] if judged else [])
        goals = (
            each_by_its_name(found)
            if "分别" in clause.text and len(found) > 1
            else [each for judged in found for each in all_of_its_names(judged)]
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
    if last and (others := _of_others(candidate, before, preceding.unit, last)):
        return others
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
    whole = _GOES_ON.fullmatch(before) and ends_clause(clause, quantity)
    return bool(told and whole and quantity.unit)


def _of_others(candidate: Candidate, before: str, unit: str, last: Goal) -> Goal | None:
    """The last goal as others shall reach it, whom the words before the number name alone."""
    named = before.strip()
    if _is_of_others(candidate, before, unit):
        return last._replace(indicator=named)
    if candidate.quantity.unit == unit and _PLACES.fullmatch(led_in(before)[0]):
        return last._replace(indicator=named + last.indicator)
    return None


def _is_of_others(candidate: Candidate, before: str, unit: str) -> bool:
    """Whether a clause is what others shall reach: 企业办电压减至15天以内，居民用户5天以内."""
    clause, quantity = candidate.clause, candidate.quantity
    same = quantity.unit == unit and unit in TIMES | {"%", "‰"}
    named = _OTHERS.fullmatch(before) and not _VERB.search(before)
    return bool(same and named and ends_clause(clause, quantity))


def _in_step(clause: Clause) -> Iterator[JudgedGoal]:
    """A goal in words: 居民收入增长与经济增长同步."""
    if match := _IN_STEP.search(without_years(clause.text)):
        quantity = Quantity(0, 0, None, None, "", "=", match["goal"])
        goal = Goal(name_indicator(match["name"], "", "", attained=True), "growth")
        if goal.indicator:
            yield JudgedGoal(clause, quantity, goal, clause.years)
