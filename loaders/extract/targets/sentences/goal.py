"""Whether a quantity is a goal, by the words around it, and what it measures.

A word of attainment leads to it (达到, 突破, 降至, 不低于 …) or a word of action governs it (培育,
新建, 聚集 …). A quantity that only describes (面向13个行业, 已建成29家) is none, nor is a grant.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from loaders.extract.targets.numbers.quantities import Quantity
from loaders.extract.targets.sentences.asides import is_aside
from loaders.extract.targets.sentences.asides.around import Around
from loaders.extract.targets.sentences.asides.sizes import is_scope, limits_class
from loaders.extract.targets.sentences.clauses import Clause
from loaders.extract.targets.sentences.indicator_names import name_indicator
from loaders.extract.targets.sentences.lead_ins import HAS, led_in
from loaders.extract.targets.sentences.shares import name_of_share
from loaders.extract.targets.words import ACTION, AREA_DEEDS, GROW, MEASURE, RATES, TIMES
from loaders.extract.time.years import Years
from loaders.facts import TargetKind
from loaders.text.regex import regex

_ACTION = regex(ACTION)
_GROW = regex(GROW)
_OFTEN = regex(r"^[^，；\d应]*至少[^，；\d]{1,4}$")
"""Before how often, or how much of something, is done: 每年至少听取1次; 应 states a rule."""
_STANDS_AT = regex(rf"(?:{MEASURE})(?:均|必?须|力争|确保)*在\s{{0,2}}$")
"""质量安全监测总体合格率在97%以上."""
_FROM = regex(r"[由从][^，；由从]*\d[^，；]*$")
"""What a level is raised from: 标准由9600元提高到15600元."""
_INDEX = regex(
    r"(?:指数|系数|倍差|死亡率|生育率|[\u4e00-\u9fff]{2}(?<!占)(?<!同)(?<!环)比|PUE值?|效率(?:值?[（(]PUE值?[）)])?)$"
)
"""What is measured without a unit."""
_STRONG = frozenset({">", ">=", "<=", "<", "~"})
_SETTING = regex(r"^\s*(?:在|围绕|聚焦|面向|针对|依托|对|按照|利用|通过|以)")
_SELECTS = regex(r"的[^，；]{2,}")
"""Behind a bare bound: what it selects, 少于10人的敬老院."""
NAMES_MEASURE = regex(rf"(?:{MEASURE})$")
_DEED_BY_AREA = regex(rf"(?:{AREA_DEEDS})(?:任务)?(?:[（(][^（）()]*[）)])?$")
_AREAS = ("亩", "公顷", "平方公里")
_NEXT_LEVEL = regex(rf"、[^，；、\d]{{2,16}}(?:{MEASURE})\s{{0,2}}\d")
"""Behind the first of a list of levels: 医师数3.6人、护士数4.2人."""
CLAUSE_END = regex(r"\s*(?:$|[（(]|的目标)")
_BRINGS_ABOUT = regex(r"\s*(?:年[底末]前?|\d{1,2}月底?前)?(?:基本|力争|确保|全面)*实现")
"""How a clause begins that says what shall be so: 年底前实现报名等12个主题服务“一网通办”."""
_SETTLED = regex(r"(?:以?内)?(?:办结|审结|办理完毕|出具|反馈|答复|回复)")
_CASES = regex(
    r"(?:件|事项|申请|业务|项目|登记|审批|手续|工单|诉求|投诉|退税|注册|注销|变更|备案|问题|验收|许可|核准|审核|报告)(?:平均)?$"
)
"""Around the time in which cases are settled."""
_LED = regex(r"^\s*(?:力争|争取|确保|努力|再|新|全年|累计)+[\u4e00-\u9fff]")
"""Adverbs that lead to a goal whatever verb follows: 争取再纳规3个大基地."""
_VERB = regex(r"\s*[\u4e00-\u9fff]{2,4}")
_STATES = regex(
    r"(?:[共现含占分为是于近第约等在按以从由对用至到每]|面向|针对|围绕|聚焦|全[市省区县州国]|拥有|具有|设有|分为|包括|覆盖|明确|涉及|属|位居|延长|超)$"
)
"""How words before a bare count end that only say how many there are."""
_RULE = regex(
    r"(?:允许|(?<!许)可以?|可为|不得|具有|具备|满足|须|应当|按照?|有效期(?:可?为)?|(?:[划细]分|细化|分解|区分|分)为\s*)$"
)
_MUST = "必须应要 "
_DUE = regex(rf"(?:{MEASURE})(?:必?须|应当)$")
"""Before what has to be reached by a rate; 人员须达到10人 is a rule."""


class Goal(NamedTuple):
    """What a quantity measures.

    ``counted`` are things under a verb of action, which may go on; ``part`` those that 其中 names.
    """

    indicator: str
    kind: TargetKind
    counted: bool = False
    part: bool = False


@dataclass(frozen=True, slots=True)
class JudgedGoal:
    """A quantity that is a goal, with its bound and the years that hold for it."""

    clause: Clause
    quantity: Quantity
    goal: Goal
    years: Years


def judge(around: Around, subject: str) -> Goal | None:
    """The goal that a quantity is in its clause, or None.

    ``subject`` is what the clause before speaks of.
    """
    clause, before, quantity, behind, _ = around
    share = name_of_share(before, behind, quantity)
    if share and not limits_class(around):
        return Goal(share, "target")
    words, verb = led_in(before)
    ruled = _RULE.search(words) and not _is_due(words, verb, subject)
    if is_aside(around) or ruled or not (quantity.unit or _INDEX.search(words)):
        return None
    acted = None if verb else _action(words) or HAS.search(words)
    bounded_before = quantity.comparator in (">", ">=") and not clause[quantity.start].isdigit()
    if not (verb or acted or bounded_before) and is_scope(words):
        return None
    level = bool(verb) or _is_level(words, around)
    if not (level or acted or _is_count(words, around)):
        return None
    if quantity.unit in TIMES and not level:
        return None
    if not (verb or acted or _covers(words, quantity)) and _SELECTS.match(behind):
        return None
    if acted and _SETTING.match(words):
        words = words[acted.start() :]
    words = _FROM.sub("", words) if verb else words
    indicator = name_indicator(words, behind, subject, level)
    kind = _kind(clause, verb, quantity.unit)
    return Goal(indicator, kind, counted=bool(acted) or not level) if indicator else None


def _is_due(words: str, verb: str, subject: str) -> bool:
    """Whether a rate has to be reached: 转移率必须达到100%, 占新建建筑比重，2025年须达到100%."""
    named = words if words.strip(_MUST) else subject + words
    return bool(verb) and _DUE.search(named) is not None


def _is_level(words: str, around: Around) -> bool:
    """Whether the words name what the quantity is the value of, though no verb leads to it."""
    quantity = around.quantity
    bound = quantity.comparator in _STRONG
    if (quantity.unit == "倍" and quantity.value_text) or _covers(words, quantity):
        return True
    if bound and not around.clause[quantity.start].isdigit():
        return True
    if _BRINGS_ABOUT.match(words) or _is_settled(words, around):
        return True
    words = words.rstrip()
    ends = CLAUSE_END.match(around.behind) is not None
    if not around.behind.strip() and _STANDS_AT.search(words):
        return True
    deed = quantity.unit.endswith(_AREAS) and _DEED_BY_AREA.search(words) is not None
    ends = ends or (deed and around.behind.startswith("、"))
    named = deed or NAMES_MEASURE.search(words) is not None
    total = "亿" in quantity.unit and len(words.strip()) > 1 and not _STATES.search(words)
    led = (
        ends
        or _NEXT_LEVEL.match(around.behind)
        or (_LED.match(words) is not None and around.behind.startswith("、"))
    )
    return (named and bound) or bool(named and led) or (total and ends)


def _is_settled(words: str, around: Around) -> bool:
    """Within what time cases are settled: 一般件2个工作日办结."""
    timed = around.quantity.unit in TIMES and _SETTLED.fullmatch(around.behind) is not None
    return timed and _CASES.search(words) is not None


def _covers(words: str, quantity: Quantity) -> bool:
    """优质公办幼儿园覆盖95%乡镇."""
    return quantity.unit == "%" and words.endswith("覆盖")


def _is_count(words: str, around: Around) -> bool:
    """Whether a bare count ends the clause that names what is counted: 政策性岗位4.5万个.

    A short word that opens the clause is a verb: 筛选100家企业, 在3000个小区设置回收机.
    """
    if (_LED.match(words) or _OFTEN.search(words)) and around.counts:
        return True
    if not around.counts or _STATES.search(words):
        return False
    if CLAUSE_END.match(around.behind):
        return len(words.strip()) > 1
    placed = (
        words.strip() in ("在", "为", "给", "与", "同")
        and _ACTION.search(around.behind) is not None
    )
    return placed or _VERB.fullmatch(words) is not None


def _action(words: str) -> re.Match[str] | None:
    """The verb of action that governs the number; that of 面向13个行业开展 stands behind it."""
    setting = _SETTING.match(words)
    return _ACTION.search(words, setting.end() + 2 if setting else 0)


def _kind(clause: str, verb: str, unit: str) -> TargetKind:
    if "累计" in clause:
        return "cumulative"
    if re.search(r"年均增|增速|增长率", clause):
        return "growth"
    grows = bool(verb) and _GROW.fullmatch(verb) is not None
    return "growth" if grows and unit in RATES else "target"
