"""Sections that set no goals: of review, which tell what has been, and of rules."""

from itertools import dropwhile

from loaders.extract.structure.headings import PREFACE
from loaders.extract.structure.node import Node
from loaders.text.regex import regex

_PAST = regex(
    r"(?:成效|成就|现状|进展|背景|特征|概况|概述|工作总结|年度?总结|禀赋|家底|短板)$|(?:现状|基本情况|形势)(?:与|和)?(?:分析|问题)$|基本情况$|(?:成效|成就|成果)(?:十分|较为)?(?:显[著着]|明显|突出|斐然)$|^(?:发展|现实|工作|起步|现有|前期|产业)?基础$|发展基础"
    rf"|^{PREFACE}$"
    r"|历史方位|形势|任重(?:而)?道远|机遇(?:和|与)挑战|回顾|取得的?(?:成效|成绩|进展|成就)|存在的?(?:主要)?问题"
)
"""How the titles of sections of review read, if they do not speak of goals as well."""
_PROBLEMS = regex(r"(?:问题|短板|不足|挑战|差距|瓶颈|困难|制约)$")
"""What a plan says last of what has been: the chapters before it are of review as well."""
_TO_DO = regex(
    r"(?:[（(]?[一二三四五六七八九十\d]+[）)、.]\s*)?(?:(?:运用|利用|依托|借助|通过|以)[^，；]{2,12}?)?(?:加快|加大|进一步|着力|持续|稳定|稳住|巩固|提升|提高|扩大|放大|释放|增强|深化|推动|推进|建强|补齐|补强|补上|弥补|破解|解决|攻克|克服|突破|消除|缩小|完善|健全|优化|强化|夯实)"
)
"""How a heading begins that says what shall be done: 加快释放改革开放成效, 运用X提升改革成效."""
_DONE = regex(
    r"(?:完成|实施|执行)情况$|(?:如期|圆满|顺利|胜利|超额)(?:地?(?:实现|完成|达成|收官)|实现完成)$"
)
"""How a heading ends that says what was done, though it speaks of goals: 既定目标如期实现."""
_RULES = regex(
    r"(?:认定|申报|准入|评定|支持|补助|奖励|申请|入选|遴选)(?:条件|标准|对象|范围)$"
    r"|(?:建设|改造|技术|设计|配置|收费|补贴|补助)标准$"
)
"""How the titles of sections read that say whom or what something is for: 认定条件, 改造标准."""
_CONDITIONS = regex(
    r"(?:具备|符合|满足|达到)[^，；。]{0,8}(?:条件|标准)(?:之一)?的?[：:]$"
    r"|(?:下列|以下|如下)[^，；。]{0,4}(?:条件|情形)(?:之一)?的?[^；。]{0,14}[：:]$"
)
"""How a lead-in reads behind which conditions are listed: 应当同时具备下列条件：."""
_AHEAD = regex(r"目标|任务|安排|要求")
_TELLS = regex(rf"{_AHEAD.pattern}|{_PROBLEMS.pattern}")


def is_review(node: Node) -> bool:
    """A section on what has been; 高质量发展取得显著成效 below 目标任务 is what shall be."""
    ahead = any(_AHEAD.search(each.title) for each in node.ancestors())
    if _DONE.search(node.title):
        return True
    past = _PAST.search(node.title) is not None or _leads_to_problems(node)
    return past and not (ahead or _TO_DO.match(node.title))


def looks_back(title: str) -> bool:
    """Whether a heading, alone, speaks of what has been."""
    ahead = _AHEAD.search(title) or _TO_DO.match(title)
    return _DONE.search(title) is not None or (_PAST.search(title) is not None and not ahead)


def _leads_to_problems(node: Node) -> bool:
    """Whether a chapter stands, with none of goals between, above that of what is wanting."""
    if node.level != 1 or node.parent is None or not node.title:
        return False
    behind = dropwhile(lambda each: each is not node, node.parent.children)
    told = next((each for each in behind if _TELLS.search(each.title)), node)
    return _PROBLEMS.search(told.title) is not None


def is_of_rules(node: Node) -> bool:
    """A section whose numbers are conditions and standards: 年营业额不低于500万元."""
    return _RULES.search(node.title) is not None


def lists_conditions(node: Node) -> bool:
    """Whether what is listed below an item are conditions: those of whom it speaks meet them."""
    last = node.paragraphs[-1] if node.paragraphs else node.heading
    lead_in = str(last).rstrip() if last and node.parent else ""
    return _CONDITIONS.search(lead_in) is not None
