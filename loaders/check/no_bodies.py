"""What a list of units cannot mean: words that by their form are no body's name.

A table whose cells are torn has words of the task in its column of units. They are put up and no
agency is made of them; a name that no vocabulary knows and that may be one is kept as printed.
"""

from collections.abc import Iterator
from dataclasses import replace

from loaders.extract.agencies.forms import UNIT_END
from loaders.extract.responsibility.unread import UNREAD
from loaders.extract.targets.words import ACTION
from loaders.facts import Assignment, Measure, PlanFacts, ReviewItem
from loaders.names.resolve import Resolver
from loaders.text.punctuation import CLOSES, IN_BRACKETS, OPENS
from loaders.text.regex import regex
from loaders.text.role_words import BODY, BRACKET_VERB, SHARE

_BEGINS_TASK = regex(
    rf"(?:{ACTION}|探索|优化|实现|确保|深化|通过|不断|加强|持续|研究|落实|强化|加快|鼓励|引导|规范|严格|健全"
    r"|提高|定期|及时|积极|进一步)[^（(]{3,}"
)
_LONG = 8
"""Characters of words that are no name unless they end like one."""
_OTHER_ENDS = (*"所社院校厂场馆园商盟组处科股企", "务段", "供电段", "机构")
"""How bodies end whose endings are those of other words as well."""
_SECTION = regex("[\u4e00-\u9fff]{3,8}(?<![学本专文百工])(?<!(?<![管治代办受])理)[科股]")
"""建设管理科, 推广应用股: sections named for what they do."""
_SAYS_ROLE = regex(
    rf"(?:{BRACKET_VERB})(?![\u4e00-\u9fff]{{0,4}}(?:{BODY}|{SHARE}|[人方员组户岗]|企业|领导|办公室))"
)
"""A verb of a role within words that are its list, not read whole: 市中院牵头并."""
_TELLS = regex(r"\d{1,2}月(?:\d{1,2}日|底|[前内]|中旬|$)|报送|抄送|上报")
"""Words that say by when, or what is sent to whom: 初审意见于6月15日前报送生态环境厅."""
_BRACKET = regex(rf"{IN_BRACKETS}$|[{OPENS}][^{CLOSES}]*$")
_NO_LETTERS = regex(r"[#＃：:。；;《》]")


def without_no_bodies(plan: PlanFacts, resolver: Resolver) -> PlanFacts:
    """The plan without assignments to what is no body, with an item for each task that has some."""
    found = [(measure, list(_no_bodies(measure, resolver))) for measure in plan.measures]
    if not any(words for _, words in found):
        return plan
    return replace(
        plan,
        measures=tuple(_without(measure, words) if words else measure for measure, words in found),
        review_items=(
            *plan.review_items,
            *(_put_up(measure, words) for measure, words in found if words),
        ),
    )


def names_nobody(words: str) -> bool:
    """Whether words are no body's name, by their form alone.

    >>> names_nobody("探索“零跑动”取得许可证"), names_nobody("市"), names_nobody("市属各高校")
    (True, True, False)
    >>> names_nobody("市中院牵头并会同市财政局"), names_nobody("各任务牵头单位")
    (True, False)
    >>> names_nobody("初审意见于6月15日前报送省教育厅"), names_nobody("省“7·20”工作专班")
    (True, False)
    """
    if len(words) < 2 or _NO_LETTERS.search(words):
        return True
    words = _BRACKET.sub("", words)
    if _SAYS_ROLE.search(words) or _TELLS.search(words):
        return True
    if UNIT_END.search(words) or _SECTION.fullmatch(words):
        return False
    long = len(words) >= _LONG and not words.endswith(_OTHER_ENDS)
    return long or _BEGINS_TASK.match(words) is not None


def _no_bodies(measure: Measure, resolver: Resolver) -> Iterator[Assignment]:
    return (
        each
        for each in measure.stated
        if names_nobody(each.name) and not resolver.resolve(each.name).confirmed
    )


def _without(measure: Measure, words: list[Assignment]) -> Measure:
    gone = {each.mention for each in words}
    return replace(
        measure,
        assignments=tuple(each for each in measure.assignments if each.mention not in gone),
        body_assignments=tuple(
            each for each in measure.body_assignments if each.mention not in gone
        ),
    )


def _put_up(measure: Measure, words: list[Assignment]) -> ReviewItem:
    named = "”“".join(dict.fromkeys(each.mention for each in words))
    return ReviewItem(
        UNREAD,
        f"“{named}”不是机构的名称，没有作为责任单位，可能是单元格错位",
        words[0].span,
        about=measure.key,
        affects=len(words),
        task=measure.words,
    )
