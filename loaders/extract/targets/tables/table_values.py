"""What a cell of values says: one number or several, each of its own part of the indicator.

``≥40``, ``下降12%``, ``〔180〕``, ``[累计15]``, ``年均5左右``, ``4.5*—5*``,
``中心城区≥40 其他县城≥20``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from loaders.extract.targets.numbers.bounds import WORDS
from loaders.extract.targets.numbers.quantities import Quantity, parse_quantity
from loaders.text.document import Text, squeeze
from loaders.text.regex import regex
from loaders.text.year_words import YEAR
from ontology.five_year_plans import PLAN_NAME

_NOTHING = regex(r"[-—–－/、~]*|\.+|…+|无|空白")
_RATIO = regex(r"(?P<value>\d+(?:\.\d+)?)[:：∶]1(?P<after>以上|左右)?")
"""How many of one thing come to one of another: 2.6:1."""
_PARTS = regex(
    r"<br\s*/?>|[，；;\n]|(?<=\d|%)[（(](?=(?:力争|争取)[达到至]{0,2}\d[^（）()]*[）)])|(?<=[\d%以上以下左右])\s*(?!年)(?=[\u4e00-\u9fff]{2,12}[≥≤＞＜><:：]?\d)"
)
_LISTED = regex(r"[、/／](?=[\u4e00-\u9fff、]{2,14}[≥≤＞＜><:：]?\d)")
_DIGIT = regex(r"\d")
_PART = regex(r"^其中[:：，]?")
_IN_BRACKET = regex(r"(?P<whole>[^（()）]*\d[^（()）]*)[（(](?P<parts>[^（()）]*\d[^（()）]*)[）)]")
"""A value with those of parts in a bracket: 主干路24（快速路45）, 120（其中新建80）."""
_GROWTH = regex(r"(?P<label>[^（）]*?(?:增长|增加|提高|提升|上升|下降|降低|减少))(?=\d)")
_BRACKETS = regex(r"^[\[〔【［]|[\]〕】］]$")
_SUMMED = regex(r"(?:[五5三3]年|期间)?(?:累计|合计|共)(?:达到|达|为)?")
_YEARLY = regex(r"(?:[五5三3]年)?年均(?:增长|下降)?")
_BASE = rf"(?:{YEAR}年|[“”]?(?:{PLAN_NAME})[“”]?(?:时期|期间|期?末|均值|平均)?|上年|基期)"
_GROWS = regex(rf"(?:较|比)?{_BASE}?(?:下降|降低|减少|提高|增长|增加|提升|上升)(?!到|至)")
_WHEN = regex(rf"^[到至]?{YEAR}年[底末]?(?:目标|预期|规划)?值?(?:为|是|[:：])?(?=.*\d)")
"""Before a value, the year that it is of: 其中机动车2025年目标为1800."""
_REACHES = regex(
    r"稳定在|保持在?|维持在|力争|达到|达|提高到|提高至|提升至|提升到|降至|降低到|下降到|下降至|控制在|增长到|增加到|以内控制"
)
_REMARK = regex(r"(\d[^（）]*)[（(](?:[^（）()\d]{1,12})[）)]$")
"""What a bracket says of a value: 83.3（IV类）, 49（微克/立方米）."""
_OWN_YEAR = regex(rf"(?<=[\d%])[（(〔\[](?P<year>{YEAR})年?(?:数据|数|值|底)?[）)〕\]]$")
"""Behind a value, the year that it is of though its column is of another: 4.5（2019年）."""
_LABEL = regex(r"(?P<label>[\u4e00-\u9fff、（）]{2,14}?)[:：]?(?=约|[≥≤＞＜><不超低高]|\d)")
_IN_WORDS = regex(
    r"同步|国家|省级?下达|下达|要求|持续|逐[年步]|不[降低减]|基本|全覆盖|高于|低于|以上|零|保持|稳定"
    r"|持平|达标|应.尽.|(?:全面|全部|如期)(?:完成|建[成立]|实现|推行|覆盖|消除)"
)
"""What a goal in words says; other words in a cell of values cannot be read as one."""


class CellValue(NamedTuple):
    """One value of a cell: ``label`` is the part of the indicator that it is of, "" for all.

    ``quantity`` is None for a goal in ``words``; ``summed`` over the years, ``yearly`` on average;
    ``year`` is that of the value where the cell itself says it: 4.5（2019年）.
    """

    label: str
    quantity: Quantity | None
    words: str
    summed: bool = False
    yearly: bool = False
    grows: bool = False
    year: int | None = None


def is_nothing(words: str) -> bool:
    """Whether a cell is empty, or has a dash for nothing."""
    return _NOTHING.fullmatch(words) is not None


def is_value(words: str) -> bool:
    """Whether a cell of a column of values can be read, or has a dash."""
    return is_nothing(words) or any(value.quantity for value in read_values(words))


def values_of(texts: Sequence[Text]) -> list[CellValue]:
    """The values of a cell, whose paragraphs may be one each, or one broken over two lines."""
    whole = squeeze("".join(map(str, texts)))
    apart = [value for text in texts for value in read_values(str(text))]
    return apart if apart and all(value.quantity for value in apart) else list(read_values(whole))


def read_values(words: str) -> Iterator[CellValue]:
    """The values that words state; one without a quantity where they are none."""
    if is_nothing(squeeze(words)):
        return
    found = [_read(squeeze(part)) for part in _parts(words)]
    if inner := _IN_BRACKET.fullmatch(squeeze(words)):
        parts = list(map(_read_part, map(squeeze, _parts(inner["parts"]))))
        whole = _read(inner["whole"])
        if whole.quantity and all(value.label and value.quantity for value in parts):
            found = [whole, *parts]
    if len(found) > 1 and not all(value.quantity for value in found):
        found = [_read(squeeze(words))]
    yield from found


def _parts(words: str) -> Iterator[str]:
    """Words parted into those of one value each; 、 may stand between two names of one part."""
    for part in _PARTS.split(words):
        start = 0
        for mark in _LISTED.finditer(part):
            if _DIGIT.search(part, start, mark.start()):
                yield part[start : mark.start()]
                start = mark.end()
        if squeeze(part[start:]):
            yield part[start:]


def says_goal(value: CellValue) -> bool:
    """Whether a value is a number, or a goal in words such as 与经济增长同步."""
    return value.quantity is not None or _IN_WORDS.search(value.words) is not None


def _read(words: str) -> CellValue:
    own = _OWN_YEAR.search(words)
    inner = _REMARK.sub(r"\1", _BRACKETS.sub("", words[: own.start()] if own else words))
    label, inner = _split_label(_PART.sub("", inner))
    summed, yearly, grows = (
        pattern.search(inner) is not None for pattern in (_SUMMED, _YEARLY, _GROWS)
    )
    for pattern in (_WHEN, _YEARLY, _SUMMED, _GROWS, _REACHES):
        inner = pattern.sub("", inner)
    quantity = _parse(inner)
    if quantity is None and not label:
        label, inner = _split_label(inner)
        quantity = parse_quantity(inner)
    year = int(own["year"]) if own else None
    return CellValue(label, quantity, words, summed, yearly, grows, year)


def _parse(words: str) -> Quantity | None:
    """The quantity that words are; a ratio to one is its first number, its words are kept."""
    ratio = _RATIO.fullmatch(words)
    if ratio is None:
        return parse_quantity(words)
    quantity = parse_quantity(ratio["value"] + (ratio["after"] or ""))
    return replace(quantity, value_text=words) if quantity else None


def _read_part(words: str) -> CellValue:
    """What a bracket says of a value: one of a part, or by how much it grows to it."""
    value, grows = _read(words), _GROWTH.match(words)
    return value._replace(label=grows["label"]) if grows and not value.label else value


def _split_label(words: str) -> tuple[str, str]:
    match = _LABEL.match(words)
    label = match["label"] if match else ""
    if label in WORDS or label == "不降":
        return "", words
    if match is None or any(p.search(label) for p in (_SUMMED, _YEARLY, _GROWS, _REACHES)):
        head = re.match(r"([\u4e00-\u9fff]{2,8})[:：](.+)", words)
        return (head[1], head[2]) if head else ("", words)
    return label, words[match.end() :]
