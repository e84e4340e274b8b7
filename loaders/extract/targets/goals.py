"""Whether a quantity is a goal, by the words around it, and what it measures.

A word of attainment leads to it (达到, 突破, 降至, 不低于 …) or a word of action governs it (培育,
新建, 聚集 …). A quantity that only describes (面向13个行业, 已建成29家) is none, nor is a grant.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from loaders.extract.targets.indicators import ACTION, name_indicator
from loaders.extract.targets.quantities import WORDS, Quantity
from loaders.facts import TargetKind

_ATTAIN = (
    r"(?:力争|争取|确保|努力|预计|计划|基本|均|全部|稳步|持续)*"
    r"(?:达到|达|实现|提高到|提高至|提升到|提升至|上升到|增长到|增加到|增至|增加至|扩大到|扩大至|拓展至|"
    r"降至|降到|降低到|降低至|下降到|下降至|消减至|削减至|压缩到|压缩至|缩短至|缩短到|减少到|减少至|压减至|"
    r"保持在|保持|稳定在|维持在|控制在|稳定|位居|进入|总数达|为)(?:了)?"
)
_GROW = (
    r"(?:年均)?(?:增长|增加|提高|提升|上升|下降|降低|减少|增速|压减|缩短|翻)(?:率|幅度)?"
    r"(?:达到|达|为)?"
)
_HAS = re.compile(r"(?:各|每)[^，；]{0,20}?有(?P<name>[^，；\d]{0,12})$")
"""A verb that says what each of several has: 各区有1所医院, 每千名老人拥有床位40张."""
_AT_LEAST = re.compile(r"(?P<bound>至少)[^，；\d]{0,2}有$")
_PARTS = re.compile(r"其中(?P<name>[^\d，；]{1,12})")
_SHORT = re.compile(r"[\u4e00-\u9fff]{2,8}")
_PARTED = re.compile(
    r"(?:提高|提升|增加(?!值)|扩大|降低|压缩|缩短|减少)(?P<name>[^，；\d]{1,29}[^，；\d达高升加大低缩短少])"
    r"[至到]\s{0,2}$"
)
"""A verb of attainment that its object parts: 提高机顶盒占比至75%."""
_RANK = re.compile(r"(?:进入|位居|跃居|挺进|保持在?|达到)[^，；]{0,8}前\s{0,2}$")
_LEAD_IN = re.compile(
    rf"(?P<verb>{_ATTAIN}|{_GROW}|占(?:[^，；]{{0,20}}的)?)?\s{{0,2}}(?:\d{{1,3}}大?类)?$"
)
_BOUND = re.compile(
    r"(?P<bound>不低于|不少于|不高于|不超过|超过|高于|低于)(?=[^，；\d]{2,30}的\s{0,2}$)"
)
"""A bound that words part from its number: 不低于上年度人均可支配收入的60%."""
IN_STEP = re.compile(
    r"(?P<name>[^，；]{2,30}?(?:增长|增速|增幅|收入))(?P<goal>(?:保持|基本|总体)*与[^，；]{2,20}?同步)(?:增长)?$"
)
"""A goal without a number: one thing grows in step with another."""
_SHARE = re.compile(
    r"(?:以上)?的(?P<who>[^，；\d]{2,30}?)(?P<what>达标|达到|实现|完成|建成|通过|拥有|签订|配备|纳入)"
)
"""What stands behind a share of things that shall do something: 80%的社区达到标准."""
_WHOLE = re.compile(
    r"\s*(?:全[市省区县州国]|其中|确保|力争|实现)*(?:[^，；\d]{1,12}[区县市州])?(?:首批)?\s*"
)
_DONE = re.compile(
    r"(?P<who>[^，；\d]{2,40}?)(?:全面|全部|基本)?(?P<what>建成|完成|投用|竣工|达标)(?=$|[（(])"
)
"""What stands behind a count of things that shall be done: 100个示范社区全面建成."""
_FROM = re.compile(r"[由从][^，；由从]*\d[^，；]*$")
"""What a level is raised from: 标准由9600元提高到15600元."""
_RATE = re.compile(r"(?:率|比重|占比|比例)$")
_INDEX = re.compile(r"(?:指数|系数)$")
"""What is measured without a unit."""
_GRANT = re.compile(r"给予|奖励|补助(?!标准)|补贴(?!标准)|资助(?!标准)|奖补|贴息")
"""Money that is granted to those who apply is no goal."""
_SLOGAN = 14
"""Characters of a quotation that is a slogan or a name, not a statement: “发现1户、解决1户”."""
_VERB_REACH = 24
"""How far, in characters, the words of a quantity and its verb can stand before it."""
_STRONG = frozenset({">", ">=", "<=", "<", "~"})
_SETTING = re.compile(r"^\s*(?:在|围绕|聚焦|面向|针对|依托|对|按照|利用|通过|以)")
_PLACES = frozenset(("位", "名"))
_RATES = frozenset(("%", "个百分点", "百分点", "位", "倍"))
_QUALIFIES = re.compile(r"(?:的|、[^\d]*的).*\d|.*的.{0,14}(?:架构|体系|机制|格局)$")
"""What stands behind a number that only describes: 产值超100亿元的企业2家, 16个区联动的格局."""
_SELECTS = re.compile(r"的[^，；]{2,}")
"""Behind a bare bound: what it selects, 少于10人的敬老院."""
_DOCUMENTS = re.compile(r"(?:措施|举措|意见|政策|规定)")
_MEASURE = re.compile(r"(?:率|度|比重|占比|比例|总额|总量|指数|水平|面积|规模|能力|人数|数量)$")
"""Words that a bare bound may follow: 旅游满意度90分以上."""
_RULE = re.compile(r"(?:允许|可以|不得|具有|具备|满足|须|应当|按照?)$")
_TIMES = frozenset(("天", "小时", "分钟", "周", "个月", "工作日", "个工作日", "年"))
_LISTED = re.compile(rf"(?:、|以及|和|及)(?P<name>(?!.*(?:{_ATTAIN}|{_GROW})$)[^\d，（(]{{2,24}})")
"""What leads to a further count: 建成国家级平台3个、省级平台10个.

With a verb of attainment at its end it is a target of its own."""


class Goal(NamedTuple):
    """What a quantity measures.

    ``counted`` are things under a verb of action, which may go on; ``part`` those that 其中 names.
    """

    indicator: str
    kind: TargetKind
    counted: bool = False
    part: bool = False


def judge(
    clause: str, before: str, quantity: Quantity, subject: str, *, dated: bool
) -> Goal | None:
    """The goal that a quantity is in its clause, or None.

    ``before`` are the words that lead to it, ``subject`` what the clause before speaks of;
    ``dated`` tells that a year is named for it.
    """
    behind = clause[quantity.end :]
    if share := _share(before, behind, quantity):
        return share
    if _QUALIFIES.match(behind) or _is_aside(clause, before, quantity):
        return None
    words, verb = _led_in(before)
    if not quantity.unit and not _INDEX.search(words):
        return None
    attained = bool(verb) or _is_attained(clause, words, quantity, dated=dated)
    acted = None if attained else _action(words) or _HAS.search(words)
    if not (attained or acted) or _RULE.search(words):
        return None
    if not (verb or acted) and _SELECTS.match(behind):
        return None
    if quantity.unit in _TIMES and not attained:
        return None
    if acted and _SETTING.match(words):
        words = words[acted.start() :]
    words = _FROM.sub("", words) if verb else words
    indicator = name_indicator(words, behind, subject, attained)
    kind = _kind(clause, verb, quantity.unit)
    return Goal(indicator, kind, counted=not attained) if indicator else None


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
    near = max(0, len(before) - _VERB_REACH)
    lead = _LEAD_IN.search(before, near)
    if lead and lead["verb"]:
        return before[: lead.start("verb")], lead["verb"]
    return before, ""


def _is_attained(clause: str, words: str, quantity: Quantity, *, dated: bool) -> bool:
    """Whether the words lead to the quantity as to something to be reached, without a verb."""
    bound = quantity.comparator in _STRONG
    return (
        (bound and not clause[quantity.start].isdigit())
        or (bound and _MEASURE.search(words) is not None)
        or (dated and quantity.unit == "%" and _RATE.search(words) is not None)
        or (dated and bound and quantity.end == len(clause))
        or re.match(r"\s*(?:基本|力争|确保)?实现", words) is not None
    )


def _action(words: str) -> re.Match[str] | None:
    """The verb of action that governs the number; that of 面向13个行业开展 stands behind it."""
    setting = _SETTING.match(words)
    return ACTION.search(words, setting.end() + 2 if setting else 0)


def _is_aside(clause: str, before: str, quantity: Quantity) -> bool:
    """A number in a slogan (“发现1户、解决1户”) or a name (十条措施), or a grant (补助10万元)."""
    opened = clause.rfind("“", 0, quantity.start)
    closed = clause.find("”", quantity.end)
    if quantity.unit == "条" and _DOCUMENTS.match(clause, quantity.end):
        return True
    if opened > clause.rfind("”", 0, quantity.start) and 0 < closed - opened < _SLOGAN:
        return True
    granted = before.strip() == "最高" or _GRANT.search(clause) is not None
    return granted and "元" in quantity.unit


def _share(before: str, behind: str, quantity: Quantity) -> Goal | None:
    """``80%的社区达到标准``, ``100个社区全面建成``: what shall be done opens the clause."""
    if not _WHOLE.fullmatch(before):
        return None
    if quantity.unit == "%":
        share = _SHARE.match(behind)
        return Goal(f"{share['who']}{share['what']}比例", "target") if share else None
    done = _DONE.match(behind) if quantity.unit else None
    return Goal(done["who"], "target") if done else None


def bounded(before: str, quantity: Quantity) -> Quantity:
    """The quantity with the bound that words part from it: 不低于上年度收入的60%, 前10位."""
    if quantity.comparator != "=":
        return quantity
    if match := _BOUND.search(before) or _AT_LEAST.search(before):
        return replace(quantity, comparator=WORDS[match["bound"]])
    ranked = quantity.unit in _PLACES and _RANK.search(before)
    return replace(quantity, comparator="<=") if ranked else quantity


def judge_further(clause: str, before: str, quantity: Quantity, last: Goal) -> Goal | None:
    """A further thing counted under the verb of the last one, or None."""
    if last.counted and not before.strip():
        return judge_count("", clause, quantity)
    if part := _PARTS.fullmatch(before):
        return judge_count(part["name"], clause, quantity, part=True)
    if last.part and _SHORT.fullmatch(before) and not ACTION.search(before):
        return judge_count(before, clause, quantity, part=True)
    return None


def judge_listed(clause: str, before: str, quantity: Quantity, last: Goal) -> Goal | None:
    """A further thing of a list in the clause: 建成国家级平台3个、省级平台10个; or None."""
    if before.endswith(("、", "和", "及")) and not ACTION.search(before):
        return judge_count("", clause, quantity, part=last.part)
    listed = _LISTED.fullmatch(before)
    return judge_count(listed["name"], clause, quantity, part=last.part) if listed else None


def judge_count(name: str, clause: str, quantity: Quantity, *, part: bool = False) -> Goal | None:
    """A further thing counted: what stands behind the number, or its ``name`` before."""
    indicator = name_indicator(name, clause[quantity.end :], "", attained=False)
    found = Goal(indicator, "target", counted=True, part=part)
    return found if quantity.unit and indicator else None


def is_series(clause: str, before: str) -> bool:
    """``种植、收获机械化率分别达到65%和55%``: a further number of the same indicator."""
    return "分别" in clause and before.strip() in ("和", "、", "与", "及")


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
    grows = bool(verb) and re.fullmatch(_GROW, verb) is not None
    return "growth" if grows and unit in _RATES else "target"
