"""Goals of a wider place that a plan quotes: 到2030年，全国非化石能源消费比重达到25%左右.

A plan sets goals for its own place. What a sentence says of the nation, or in the plan of a city of
the province, is the goal of another plan, until the sentence comes to its own place (我市, 全市).
全国 may be a part of a title (全国文明城市3个): titles are counted, and those who hold them are of
the place. 国家下达我市 hands down a goal, which is the plan's own. What the nation or the province
asks for (国家要求到2025年…, 按照国家下降13.5%的目标) may be a goal of the plan or not: nobody can
tell.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from loaders.extract.targets.sentences.clauses import Clause
from loaders.extract.targets.sentences.goal import JudgedGoal
from loaders.text.regex import regex
from loaders.text.year_words import BY_YEAR
from ontology.jurisdictions import jurisdictions
from ontology.terms import NATION

_WHEN = (
    rf"(?:(?:根据|按照|落实)[^，]{{0,40}}?)?(?:{BY_YEAR}(?:底|末|前)?|“[^”]{{2,6}}”(?:期间|末))?"
    r"(?:力争|确保|实现|推动|使|预计)?"
)
_SAYS = rf"(?:提出|要求|确定|明确|规定|{BY_YEAR})"
_OF_NATION = regex(rf"{_WHEN}(?:全国(?!重点文物|文明|示范|先进|卫生|双拥|统一)|我国)")
_OF_PROVINCE = regex(rf"{_WHEN}(?:全省|我省)")
_ASKED_OF_NATION = regex(rf"{_WHEN}(?:国家{_SAYS}|(?:党中央|国务院).{{0,10}}{_SAYS})")
_ASKED_OF_PROVINCE = regex(rf"{_WHEN}省(?:里|委、省政府)?{_SAYS}")
_CITED = r"(?:按照?|根据|依据|落实|贯彻|对照|对标|围绕|锚定)[^，；]{0,6}"
_GOAL = r"[^，；]{0,40}\d[^，；]{0,20}(?:目标|要求|任务|部署)"
_CITES_NATION = regex(rf"{_CITED}(?:国家|党中央|国务院|上级){_GOAL}")
_CITES_PROVINCE = regex(rf"{_CITED}省(?:里|委|政府|委、省政府)?{_GOAL}")
_TITLE = regex(
    r"(?:全国|全省)(?!将|共|已|累计|新增|建成)[^\d，]{2,20}?\d+\s?[余多]?(?:个|家|名|项|所|座|处|位|强)"
)
_NATIONS = regex(r"^(?:全国|我国|全省|我省)(?:将|共)?(?:建成|新增|完成)?")
_OWN = regex(r"我[市区县州盟旗]|全[市县州盟旗]|本[市区县州盟旗]|下达|分解")
_OWN_PROVINCE = regex(r"我[省市区]|全[省市区]|本[省市区]|自治区|下达|分解")


Whose: TypeAlias = Literal["own", "wider", "unsure"]
"""Whose goal a clause tells: the plan's own, that of a wider place, or one of the two."""


def whose_goals(places: Sequence[str], clauses: Iterable[Clause]) -> Iterator[Whose]:
    """Whose goals each clause of a sentence tells; ``places`` are the codes of the plan's own.

    Of a plan of no known place, and of the nation's, all are its own.
    """
    within = all(code in jurisdictions() and not code.endswith("0000") for code in places)
    own = _OWN if within else _OWN_PROVINCE
    wider = (_OF_NATION, _OF_PROVINCE) if within else (_OF_NATION,)
    asked = (_ASKED_OF_NATION, _ASKED_OF_PROVINCE) if within else (_ASKED_OF_NATION,)
    cited = (_CITES_NATION, _CITES_PROVINCE) if within else (_CITES_NATION,)
    whose: Whose = "own"
    everywhere = not places or NATION in places
    for clause in clauses:
        words = clause.text
        if everywhere or own.search(words):
            whose = "own"
        elif any(each.match(words) for each in wider):
            whose = "own" if _TITLE.search(words) else "wider"
        elif any(each.match(words) for each in asked):
            whose = "unsure"
        elif any(each.search(words) for each in cited):
            yield "unsure"
            continue
        yield whose


def as_own(judged: JudgedGoal) -> JudgedGoal:
    """A goal named by what the sentence said of the wider place: 全国建成充电桩…，我市建成2万个."""
    name = _NATIONS.sub("", judged.goal.indicator)
    return replace(judged, goal=judged.goal._replace(indicator=name))
