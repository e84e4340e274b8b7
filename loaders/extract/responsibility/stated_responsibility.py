"""Where a text says who is responsible: brackets, last sentences, paragraphs of their own."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from loaders.extract.agencies.names import AgencyNames
from loaders.extract.responsibility.brackets import find_brackets
from loaders.extract.responsibility.clauses import is_responsibility
from loaders.extract.responsibility.labels import is_labelled, label_at, may_hold_label
from loaders.extract.responsibility.listed_bodies import (
    LONGEST_STATEMENT,
    are_bodies,
    lists_bodies,
    names_bodies,
)
from loaders.extract.responsibility.units import read_units
from loaders.text.deadline_words import is_deadline
from loaders.text.document import Piece, Text
from loaders.text.punctuation import BARS, COLONS, OPENING, STARS
from loaders.text.regex import regex
from loaders.text.role_words import (
    CERTAIN_VERB,
    CLAUSE_SUPPORT,
    IN_CHARGE,
    LATE_SUPPORT,
    LEAD_VERB,
    ROLE_VERB,
)

_BREAK = regex(rf"[，,；;]\s*|(?P<apart>\s*[{BARS}]\s*|\s{{2,}}|\u3000)")
_ROLE_ALONE = regex(rf"(?:(?!会同|由|联合|委托)[^。；])*(?:{CERTAIN_VERB})\s*")
"""A line of names and roles that ends without a mark; sentences tell who acts with or for whom."""
_ROLES = frozenset(("LEADS", "SUPPORTS", "RESPONSIBLE_FOR", "units"))
_AUTHORITY = regex(
    "(?:公安|检察|审判|司法行政|海事|税务|海关|监察|审计|统计|教育|民政|财政)(?:行政)?机关|(?:消防|应急)救援机构|消防救援(?:机构|[大支]队)"
    "|[\u4e00-\u9fff]{2,6}(?:监管|监督|监察|执法|经办|疾控|登记)机构"
)
"""Authorities by what they do, at the head of a line of duties: 公安机关：负责…."""
_CHARGED = regex(
    rf"(?P<bullet>[●▲◆■◎○•▪])?\s*(?P<who>[^{COLONS}。；]{{2,80}})[{COLONS}]\s*"
    rf"(?!(?:你[们局委厅单]|现将|根据|依据|按照|为(?!(?:{IN_CHARGE})主体)|经|近[期日年]|《|本))"
    r"(?=[\u4e00-\u9fff“‘]{2}.{3}|\d{1,4}[年月].{3})"
)
"""市教育局：组织校车驾驶人培训. Behind whom a letter is sent to stand other words."""
_DUTY = regex(rf"{ROLE_VERB}|为(?:{IN_CHARGE})主体|督促|组织|统筹|承担|协调|履行|会同|提供")
"""What shows 市市政设施管护中心： to be a body; 市民活动中心：完成改造 is a thing to be done."""
_STAR = regex(f"[{STARS}]")
_STAR_OF_LEAD = regex("[★☆]")
"""What marks one name alone; ▲ and the like may be bullets before a heading."""
_SENTENCE_MARK = regex(f"[{COLONS}。；]")
_OF_SENTENCE = regex(f"[{COLONS}，,的]|设在|成立|组建|会同|联合")
"""What a sentence has that tells of bodies: 成立由区领导任组长的工作专班，办公室设在团区委."""
_FIRST_DUTY = regex(rf"{LEAD_VERB}|(?:{LATE_SUPPORT}|协助)(?!.*[；，](?:{LEAD_VERB}|负责))")
"""What those that head a line do there: 县供电公司：配合…; not where they answer for more."""
_HELP = regex(rf"[，；](?P<said>(?P<who>[^，。；：:]{{3,60}}?)(?:{CLAUSE_SUPPORT}))[。；]?$")
_SECTION = regex("(?!本)[\u4e00-\u9fff]{2,8}(?:[科股]|事务所)")
"""更新科, 物业科: who stands behind a dash at the end of a line; elsewhere other words end so."""
_BEHIND_DASH = regex(
    r"(?<!\s)\s*(?:——|—|←)\s*(?P<who>[^—←。；：:]{2,80}?|[^—←。；]{2,8}[：:][^—←。；]{2,80})"
    r"(?:[（(](?P<when>[^（）()]{2,12})[）)])?[。；]?\s*$"
)
"""建成联合体1个——市教育局、市工信局（12月）: a line of a list, and who does it.

From the first of the blanks before the dash: looked for from each, a line of blanks takes minutes.
"""
_LAST_DAY = regex("前|底|末|持续|长期|常态|全年|完成|季度|半年")
_AND_WHEN = regex(r"(?P<who>[^\s，。；：:]{3,80})[\s\u3000]+(?P<when>\S{2,20})")


class Statement(NamedTuple):
    """Offsets of what says who is responsible, and of the words in it without its bracket."""

    start: int
    end: int
    inner_start: int
    inner_end: int


def find_statements(text: Text, names: AgencyNames) -> list[Statement]:
    """What says who is responsible in a paragraph: the whole of it, or brackets in it.

    A paragraph of its own begins with its label: 责任单位：市商务局、市财政局. Without a bracket,
    the last sentence may say it: ……。由市商务局牵头，市财政局配合。 So may the last ones that begin
    with labels: ……。责任单位：市商务局。完成时限：2027年底。 And so may a clause that does:
    抓就业增收，牵头单位为市人社局，责任单位为市总工会。 A line of a list may name its bodies first
    (市教育局：组织培训) or behind a dash. A line may be such a sentence alone: 市商务局牵头.
    """
    return list(_find(text.string, names))


@lru_cache(maxsize=256)
def _find(string: str, names: AgencyNames) -> tuple[Statement, ...]:
    """Asked of a paragraph, of its parts, and by whoever looks for what was not read."""
    return tuple(_statements(Text((Piece(1, 0, string),)), names))


def _statements(text: Text, names: AgencyNames) -> list[Statement]:
    end = len(text.string.rstrip("。；; "))
    if is_labelled(text.string) or _are_bodies_and_a_day(text, names) or _are_starred(text, names):
        return [Statement(0, len(text), 0, end)]
    if found := find_brackets(text, names):
        return [Statement(start, end, start + 1, inner_end) for start, end, inner_end in found]
    if beside := _charged_at_start(text, names) or _behind_dash(text, names):
        return [beside]
    if may_hold_label(text.string) and (labelled := _labelled(text, names, end)):
        return labelled
    start = _last_sentence(text.string)
    inner = start + text.string.startswith(tuple(OPENING), start)  # a bracket that nothing closes
    alone = start or _ROLE_ALONE.fullmatch(text.string)
    last = text.cut(inner, len(text))
    if (alone and _is_all_names(last, names)) or _lists_bodies_alone(last, names):
        return [Statement(start, len(text), inner, len(text))]
    return []


def _labelled(text: Text, names: AgencyNames, end: int) -> list[Statement]:
    """The sentences or clauses that begin with a label."""
    start = _labelled_sentences(text.string)
    if start is not None:
        return [Statement(start, len(text), start, end)]
    return [*_labelled_first(text, names)] or list(_labelled_clauses(text, names))


def _are_bodies_and_a_day(text: Text, names: AgencyNames) -> bool:
    """Whether a line lists bodies and says by when: 县水利局、县民政局　年底前.

    One body and a date are a signature, unless the date says that it is the last one.
    """
    match = _AND_WHEN.fullmatch(text.string)
    if match is None or not is_deadline(match["when"]):
        return False
    signed = "、" not in match["who"] and not _LAST_DAY.search(match["when"])
    return not signed and are_bodies(names.in_full(text.cut(*match.span("who"))), names)


def _are_starred(text: Text, names: AgencyNames) -> bool:
    """Whether a line lists bodies, some with the mark of those that lead: ★省教育厅　省体育局."""
    if _STAR.search(text.string) is None or _SENTENCE_MARK.search(text.string):
        return False
    listed = [mention.name for mention in read_units(text, names)]
    sure = len(listed) > 1 or _STAR_OF_LEAD.search(text.string) is not None
    return sure and bool(listed) and are_bodies(listed, names)


def _lists_bodies_alone(sentence: Text, names: AgencyNames) -> bool:
    """Whether a sentence is nothing but several bodies: 市园林局；各区政府。

    A signature has no full stop.
    """
    string = sentence.string.rstrip()
    if not string.endswith("。") or len(string) > LONGEST_STATEMENT or _OF_SENTENCE.search(string):
        return False
    listed = names.in_full(sentence)
    return len(listed) > 1 and are_bodies(listed, names)


def _charged_at_start(text: Text, names: AgencyNames) -> Statement | None:
    match = _CHARGED.match(text.string)
    if match is None:
        return None
    who, duty = text.cut(*match.span("who")), _DUTY.match(text.string, match.end())
    beside = match["bullet"] or duty
    listed = names.in_full(who)
    if not (
        lists_bodies(who, names)
        or (beside and are_bodies(listed, names))
        or (duty and all(_AUTHORITY.fullmatch(name) for name in listed))
    ):
        return None
    start, end = match.span("who")
    role = _FIRST_DUTY.match(text.string, match.end())
    return Statement(0, match.end(), start, role.end() if role else end)


def helpers_behind(
    text: Text, statements: Sequence[Statement], names: AgencyNames
) -> Iterator[Statement]:
    """Who helps those that head a line, in its last clause: 镇卫生院：救护伤员，镇畜牧站配合。"""
    if len(statements) != 1 or statements[0].start or statements[0].end == len(text):
        return
    match = _HELP.search(text.string, statements[0].end)
    if match and names_bodies(text.cut(*match.span("who")), names):
        start, end = match.span("said")
        yield Statement(start, end, start, end)


def _behind_dash(text: Text, names: AgencyNames) -> Statement | None:
    match = _BEHIND_DASH.search(text.string)
    if match is None or not (match["when"] is None or is_deadline(match["when"])):
        return None
    who = text.cut(*match.span("who"))
    if label_at(who.string) in (None, "other") and not _lists_offices(who, names):
        return None
    return Statement(match.start(), len(text), *match.span("who"))


def _lists_offices(words: Text, names: AgencyNames) -> bool:
    """Whether words are a list of bodies, sections of a bureau among them."""
    found = names.in_full(words)
    return bool(found) and all(
        are_bodies([each], names) or _SECTION.fullmatch(each) for each in found
    )


def _last_sentence(string: str) -> int:
    """Where the last sentence begins; 0 if there is but one."""
    return string.rstrip("。；; ").rfind("。") + 1


def _labelled_first(text: Text, names: AgencyNames) -> Iterator[Statement]:
    """The first sentence if it has a label and names bodies: 责任单位：市教育局。建成学校2所。"""
    stop = text.string.find("。")
    if label_at(text.string) not in _ROLES or not 0 < stop < len(text) - 1:
        return
    labels = re.findall(r"[：:]", text.string[:stop])
    if len(labels) == 1 and names_bodies(text.cut(0, stop), names):
        yield Statement(0, stop + 1, 0, stop)


def _labelled_sentences(string: str) -> int | None:
    """Where the last sentences begin that each have a label, one of them of bodies.

    A deadline may stand among them without its label: ……。责任单位：市商务局。2025年底前完成。
    """
    ends = [0, *(match.end() for match in re.finditer(r"。\s*", string.rstrip("。；; ")))]
    sentences = zip(ends, [*ends[1:], len(string)], strict=True)
    labels = ((at, label_at(string, at), string[at:end]) for at, end in reversed([*sentences]))
    last = takewhile(lambda found: found[1] or is_deadline(found[2]), labels)
    begun = {at: label for at, label, _ in last if label}
    return min(begun) if begun and not {"deadline", "other"}.issuperset(begun.values()) else None


def _labelled_clauses(text: Text, names: AgencyNames) -> Iterator[Statement]:
    """The ends of sentences that begin with a label and hold nothing but bodies.

    What blanks or a bar set apart need not be known as such: 临空商圈　　责任单位：空港园区.
    """
    start = 0
    for end in [*(match.end() for match in re.finditer("。", text.string)), len(text)]:
        breaks = _BREAK.finditer(text.string, start, end)
        label = next((at for at in breaks if label_at(text.string, at.end()) in _ROLES), None)
        stop = end - text.string[start:end].endswith("。")
        if label and (label["apart"] or names_bodies(text.cut(label.end(), stop), names)):
            yield Statement(label.end(), end, label.end(), stop)
        start = end


def _is_all_names(sentence: Text, names: AgencyNames) -> bool:
    """Whether a sentence is nothing but a statement of responsibility."""
    return is_responsibility(sentence.string) and names_bodies(sentence, names)
