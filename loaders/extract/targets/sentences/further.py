"""A further thing of a list, which goes on with the goal before it: 培养300名甲，1000名乙."""

from loaders.extract.targets.numbers.quantities import Quantity
from loaders.extract.targets.sentences.goal import CLAUSE_END, NAMES_MEASURE, Goal
from loaders.extract.targets.sentences.indicator_names import name_indicator
from loaders.extract.targets.words import ACTION, ATTAIN, GROW, RATES, TIMES
from loaders.text.regex import regex

_ACTION = regex(ACTION)
_ITEM = regex(
    r"(?!各|每|全|约|共|距|长|宽|深|高|占|总|至|到|[其由为是按以从向对在于或和与及])[\u4e00-\u9fffA-Za-z（）()“”·]{2,20}(?<![长宽深高距达为至到近约共比在按从以])"
)
"""A thing of a list and nothing else, in whatever it is measured: 环湖绿道180公里."""
_OF_LEVEL = regex("(?:国家|自治区|[省市州盟区县旗镇乡村])级")
"""A further thing that names its level alone: 国家级基地2家、市级4家."""
_FIRST_LEVEL = regex("^(?:国家级?|(?:自治区|[省市州盟区县旗镇乡村])级)")
_PARTS = regex(rf"[（(]?其中(?!(?:{ATTAIN})$)(?P<name>[^\d，；]{{1,12}})")
_SHORT = regex(r"[\u4e00-\u9fff]{2,8}")
_LISTED = regex(rf"(?:、|以及|和|及)(?P<name>(?!.*(?:{ATTAIN}|{GROW})$)[^\d，（(]{{2,24}})")
"""What leads to a further count: 建成国家级平台3个、省级平台10个.

With a verb of attainment at its end it is a target of its own."""
_SELECTED = regex(r"(?<=、)[^、，]*\d[^、，]*的")
"""What selects the things of a list: 投资2000万元以上的技改项目3000个."""


def judge_further(clause: str, before: str, quantity: Quantity, last: Goal) -> Goal | None:
    """A further thing counted under the verb of the last one, or None."""
    if _OF_LEVEL.fullmatch(before):
        return last._replace(indicator=before + _FIRST_LEVEL.sub("", last.indicator))
    if last.counted and quantity.unit not in RATES and not before.strip():
        return _judge_count("", clause, quantity)
    if part := _PARTS.fullmatch(before):
        return _judge_count(part["name"], clause, quantity, part=True)
    if _is_item(clause, before, quantity):
        return _judge_count(before, clause, quantity, part=last.part)
    if last.part and _SHORT.fullmatch(before) and not _ACTION.search(before):
        return _judge_count(before, clause, quantity, part=True)
    return None


def _is_item(clause: str, before: str, quantity: Quantity) -> bool:
    """Whether a clause is a thing and how much of it, as in a list: 环湖绿道180公里."""
    level = NAMES_MEASURE.search(before) is not None and not before.endswith("面积")
    named = _ITEM.fullmatch(before) and not (_ACTION.search(before) or level)
    measured = quantity.unit not in RATES and quantity.unit not in TIMES
    return bool(named) and measured and CLAUSE_END.match(clause, quantity.end) is not None


def judge_listed(clause: str, before: str, quantity: Quantity, last: Goal) -> Goal | None:
    """A further thing of a list in the clause: 建成国家级平台3个、省级平台10个; or None."""
    if before.endswith(("、", "和", "及")) and not _ACTION.search(before):
        return _judge_count("", clause, quantity, part=last.part)
    listed = _LISTED.fullmatch(_SELECTED.sub("", before))
    if listed and _OF_LEVEL.fullmatch(listed["name"]):
        return judge_further(clause, listed["name"], quantity, last)
    return _judge_count(listed["name"], clause, quantity, part=last.part) if listed else None


def _judge_count(name: str, clause: str, quantity: Quantity, *, part: bool = False) -> Goal | None:
    """A further thing counted: what stands behind the number, or its ``name`` before."""
    indicator = name_indicator(name, clause[quantity.end :], "", attained=False)
    found = Goal(indicator, "target", counted=True, part=part)
    return found if quantity.unit and indicator else None
