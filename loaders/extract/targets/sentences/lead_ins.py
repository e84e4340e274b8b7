"""What leads to a quantity: the verb of attainment, and a bound that words part from its number."""

from dataclasses import replace

from loaders.extract.targets.numbers.bounds import WORDS
from loaders.extract.targets.numbers.quantities import Quantity
from loaders.extract.targets.words import ACTION, ATTAIN, GROW, MEASURE, PLACES
from loaders.text.regex import regex

HAS = regex(
    rf"(?:各|每)[^，；]{{0,20}}?(?:有|至少(?:[办建设]|明确|配有|{ACTION}))(?P<name>[^，；\d]{{0,12}})$"
)
"""What each of several has, or sets up: 各区有1所医院, 每千名老人拥有床位40张, 各县至少办1所."""
_AT_LEAST = regex(r"(?P<bound>至少)[^，；\d]{0,4}$")
_PARTED = regex(
    r"(?:提高|提升|增加(?!值)|扩大|降低|压缩|缩短|减少)(?P<name>[^，；\d]{1,29}[^，；\d达高升加大低缩短少])"
    r"[至到]\s{0,2}$"
)
"""A verb of attainment that its object parts: 提高机顶盒占比至75%."""
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
_VERB_REACH = 24
"""How far, in characters, the words of a quantity and its verb can stand before it."""
_AMOUNT = regex(rf"(?:{MEASURE}|量)$")


def led_in(before: str) -> tuple[str, str]:
    """The words that name what is measured, and the verb of attainment between them and it."""
    if bound := _BOUND.search(before):
        return before[: bound.start()], bound["bound"]
    if (each := HAS.search(before)) and each["name"]:
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


def bounded(before: str, quantity: Quantity) -> Quantity:
    """The quantity with the bound that words part from it: 不低于上年度收入的60%, 前10位."""
    if quantity.comparator != "=":
        return quantity
    if match := _BOUND.search(before) or _AT_LEAST.search(before):
        return replace(quantity, comparator=WORDS[match["bound"]])
    ranked = quantity.unit in PLACES and _RANK.search(before)
    return replace(quantity, comparator="<=") if ranked else quantity
