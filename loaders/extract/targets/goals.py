"""Whether a quantity is a goal, by the words around it, and what it measures.

A word of attainment leads to it (达到, 突破, 降至, 不低于 …) or a word of action governs it (培育,
新建, 聚集 …). A quantity that only describes (面向13个行业, 已建成29家) is none, nor is a grant.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from loaders.extract.targets.asides import is_aside
from loaders.extract.targets.asides.around import Around
from loaders.extract.targets.asides.sizes import is_scope, limits_class
from loaders.extract.targets.bounds import WORDS
from loaders.extract.targets.indicators import name_indicator
from loaders.extract.targets.quantities import Quantity
from loaders.extract.targets.shares import name_of_share
from loaders.extract.targets.words import (
    ACTION,
    AREA_DEEDS,
    ATTAIN,
    GROW,
    MEASURE,
    PLACES,
    RATES,
    TIMES,
)
from loaders.facts import TargetKind
from loaders.text.regex import regex

_ACTION = regex(ACTION)
_GROW = regex(GROW)
_HAS = regex(
    rf"(?:各|每)[^，；]{{0,20}}?(?:有|至少(?:[办建设]|明确|配有|{ACTION}))(?P<name>[^，；\d]{{0,12}})$"
)
"""What each of several has, or sets up: 各区有1所医院, 每千名老人拥有床位40张, 各县至少办1所."""
_AT_LEAST = regex(r"(?P<bound>至少)[^，；\d]{0,4}$")
_OFTEN = regex(r"^[^，；\d应]*至少[^，；\d]{1,4}$")
"""Before how often, or how much of something, is done: 每年至少听取1次; 应 states a rule."""
_ITEM = regex(
    r"(?!各|每|全|约|共|距|长|宽|深|高|占|总|至|到|[其由为是按以从向对在于或和与及])[\u4e00-\u9fffA-Za-z（）()“”·]{2,20}(?<![长宽深高距达为至到近约共比在按从以])"
)
"""A thing of a list and nothing else, in whatever it is measured: 环湖绿道180公里."""
_PARTS = regex(rf"[（(]?其中(?!(?:{ATTAIN})$)(?P<name>[^\d，；]{{1,12}})")
_SHORT = regex(r"[\u4e00-\u9fff]{2,8}")
_PARTED = regex(
    r"(?:提高|提升|增加(?!值)|扩大|降低|压缩|缩短|减少)(?P<name>[^，；\d]{1,29}[^，；\d达高升加大低缩短少])"
    r"[至到]\s{0,2}$"
)
"""A verb of attainment that its object parts: 提高机顶盒占比至75%."""
_STANDS_AT = regex(rf"(?:{MEASURE})(?:均|必?须|力争|确保)*在\s{{0,2}}$")
"""质量安全监测总体合格率在97%以上."""
_OF_WHOLE = regex(
    r"(?P<name>[^，；\d]{2,30}?)(?:力争|争取|确保|基本)?(?P<verb>达到?|超过|占)(?:[^，；\d]{2,12})?的\s*$"
)
"""What a share is of stands between the verb and it: 园区比例达到工业园区的50%."""
_RANK = regex(r"(?:进入|位居|跃居|挺进|保持在?|达到)[^，；]{0,8}前\s{0,2}$")
_LEAD_IN = regex(
    rf"(?P<verb>{ATTAIN}|{GROW}|占(?:[^，；]{{0,20}}的)?)?\s{{0,2}}(?:\d{{1,3}}大?类)?$"
)
_BOUND = regex(
    r"(?P<bound>不[得能应宜]?(?:低于|少于|高于|超过)|超过|高于|低于)"
    r"(?=[^，；\d]{2,30}的\s{0,2}$|[^，；、\d的]{2,12}(?:负荷|总[量数额]|面积|收入|产值|人口)\s{0,2}$)"
)
"""A bound that words part from its number: 不低于上年度人均可支配收入的60%."""
IN_STEP = regex(
    r"(?P<name>[^，；]{2,30}?(?:增长|增速|增幅|收入))(?P<goal>(?:保持|基本|总体)*与[^，；]{2,20}?同步)(?:增长)?$"
)
"""A goal without a number: one thing grows in step with another."""
_FROM = regex(r"[由从][^，；由从]*\d[^，；]*$")
"""What a level is raised from: 标准由9600元提高到15600元."""
_INDEX = regex(
    r"(?:指数|系数|倍差|死亡率|生育率|[\u4e00-\u9fff]{2}(?<!占)(?<!同)(?<!环)比|PUE值?|效率(?:值?[（(]PUE值?[）)])?)$"
)
"""What is measured without a unit."""
_VERB_REACH = 24
"""How far, in characters, the words of a quantity and its verb can stand before it."""
_STRONG = frozenset({">", ">=", "<=", "<", "~"})
_SETTING = regex(r"^\s*(?:在|围绕|聚焦|面向|针对|依托|对|按照|利用|通过|以)")
_SELECTS = regex(r"的[^，；]{2,}")
"""Behind a bare bound: what it selects, 少于10人的敬老院."""
_MEASURE = regex(rf"(?:{MEASURE})$")
_AMOUNT = regex(rf"(?:{MEASURE}|量)$")
_DEED_BY_AREA = regex(rf"(?:{AREA_DEEDS})(?:任务)?(?:[（(][^（）()]*[）)])?$")
_AREAS = ("亩", "公顷", "平方公里")
_NEXT_LEVEL = regex(rf"、[^，；、\d]{{2,16}}(?:{MEASURE})\s{{0,2}}\d")
"""Behind the first of a list of levels: 医师数3.6人、护士数4.2人."""
_END = regex(r"\s*(?:$|[（(]|的目标)")
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
_LISTED = regex(rf"(?:、|以及|和|及)(?P<name>(?!.*(?:{ATTAIN}|{GROW})$)[^\d，（(]{{2,24}})")
"""What leads to a further count: 建成国家级平台3个、省级平台10个.

With a verb of attainment at its end it is a target of its own."""
_SELECTED = regex(r"(?<=、)[^、，]*\d[^、，]*的")
"""What selects the things of a list: 投资2000万元以上的技改项目3000个."""


class Goal(NamedTuple):
    """What a quantity measures.

    ``counted`` are things under a verb of action, which may go on; ``part`` those that 其中 names.
    """

    indicator: str
    kind: TargetKind
    counted: bool = False
    part: bool = False


def judge(around: Around, subject: str) -> Goal | None:
    """The goal that a quantity is in its clause, or None.

    ``subject`` is what the clause before speaks of.
    """
    clause, before, quantity, behind, _ = around
    share = name_of_share(before, behind, quantity)
    if share and not limits_class(around):
        return Goal(share, "target")
    words, verb = _led_in(before)
    ruled = _RULE.search(words) and not _is_due(words, verb, subject)
    if is_aside(around) or ruled or not (quantity.unit or _INDEX.search(words)):
        return None
    acted = None if verb else _action(words) or _HAS.search(words)
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


def _led_in(before: str) -> tuple[str, str]:
    """The words that name what is measured, and the verb of attainment between them and it."""
    if bound := _BOUND.search(before):
        return before[: bound.start()], bound["bound"]
    if (each := _HAS.search(before)) and each["name"]:
        return before, each.group()
    if rank := _RANK.search(before):
        return before[: rank.start()], rank.group()
    if parted := _PARTED.search(before):
        return parted["name"], parted.group()
    if (whole := _OF_WHOLE.search(before)) and _AMOUNT.search(whole["name"]):
        return whole["name"], whole["verb"]
    near = max(0, len(before) - _VERB_REACH)
    lead = _LEAD_IN.search(before, near)
    if lead and lead["verb"]:
        return before[: lead.start("verb")], lead["verb"]
    return before, ""


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
    ends = _END.match(around.behind) is not None
    if not around.behind.strip() and _STANDS_AT.search(words):
        return True
    deed = quantity.unit.endswith(_AREAS) and _DEED_BY_AREA.search(words) is not None
    ends = ends or (deed and around.behind.startswith("、"))
    named = deed or _MEASURE.search(words) is not None
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
    if _END.match(around.behind):
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


def bounded(before: str, quantity: Quantity) -> Quantity:
    """The quantity with the bound that words part from it: 不低于上年度收入的60%, 前10位."""
    if quantity.comparator != "=":
        return quantity
    if match := _BOUND.search(before) or _AT_LEAST.search(before):
        return replace(quantity, comparator=WORDS[match["bound"]])
    ranked = quantity.unit in PLACES and _RANK.search(before)
    return replace(quantity, comparator="<=") if ranked else quantity


def judge_further(clause: str, before: str, quantity: Quantity, last: Goal) -> Goal | None:
    """A further thing counted under the verb of the last one, or None."""
    if last.counted and quantity.unit not in RATES and not before.strip():
        return judge_count("", clause, quantity)
    if part := _PARTS.fullmatch(before):
        return judge_count(part["name"], clause, quantity, part=True)
    if _is_item(clause, before, quantity):
        return judge_count(before, clause, quantity, part=last.part)
    if last.part and _SHORT.fullmatch(before) and not _ACTION.search(before):
        return judge_count(before, clause, quantity, part=True)
    return None


def _is_item(clause: str, before: str, quantity: Quantity) -> bool:
    """Whether a clause is a thing and how much of it, as in a list: 环湖绿道180公里."""
    level = _MEASURE.search(before) is not None and not before.endswith("面积")
    named = _ITEM.fullmatch(before) and not (_ACTION.search(before) or level)
    measured = quantity.unit not in RATES and quantity.unit not in TIMES
    return bool(named) and measured and _END.match(clause, quantity.end) is not None


def judge_listed(clause: str, before: str, quantity: Quantity, last: Goal) -> Goal | None:
    """A further thing of a list in the clause: 建成国家级平台3个、省级平台10个; or None."""
    if before.endswith(("、", "和", "及")) and not _ACTION.search(before):
        return judge_count("", clause, quantity, part=last.part)
    listed = _LISTED.fullmatch(_SELECTED.sub("", before))
    return judge_count(listed["name"], clause, quantity, part=last.part) if listed else None


def judge_count(name: str, clause: str, quantity: Quantity, *, part: bool = False) -> Goal | None:
    """A further thing counted: what stands behind the number, or its ``name`` before."""
    indicator = name_indicator(name, clause[quantity.end :], "", attained=False)
    found = Goal(indicator, "target", counted=True, part=part)
    return found if quantity.unit and indicator else None


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


def _kind(clause: str, verb: str, unit: str) -> TargetKind:
    if "累计" in clause:
        return "cumulative"
    if re.search(r"年均增|增速|增长率", clause):
        return "growth"
    grows = bool(verb) and _GROW.fullmatch(verb) is not None
    return "growth" if grows and unit in RATES else "target"
