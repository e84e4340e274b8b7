"""Numbers in a question: 前10个, 十家及以上, 相似度70以上, 到第二层, 三步以内."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ontology.numerals import parse_number

Kind: TypeAlias = Literal["top", "least", "score", "level", "steps"]

_N = "(?P<n>[1-9][0-9]{0,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一两二三四五六七八九])"
_MEASURE_WORD = "[个名项条位家件大份次]"
_MORE = "(?:及|或|和)?(?:以上|往上|打底|起步|开外)"
_AT_LEAST = (
    "(?:至少|起码|最少|不少于|不低于|不下于?|超过|大于|多于|高于|达到|>=?|≥)(?:得?要?有|涉及|牵涉)?"
)
_LAYER = "[级层]"
_FORMS: tuple[tuple[Kind, str], ...] = (
    ("top", rf"(?:排名?前|(?<!目)前|头|top|(?<=最多的)){_N}{_MEASURE_WORD}?(?!{_LAYER}|步|[0-9])"),
    ("least", rf"{_AT_LEAST}{_N}{_MEASURE_WORD}{_MORE}?"),
    ("least", rf"{_N}{_MEASURE_WORD}(?:责任单位|单位|部门|机构|任务)?{_MORE}"),
    ("score", rf"(?<=相似度)[在要]?(?:{_AT_LEAST})?{_N}[%分]?{_MORE}?"),
    ("score", rf"{_N}%{_MORE}?(?=的?(?:相似|类似|雷同|重合))"),
    ("level", rf"(?:第|前|到第?){_N}{_LAYER}(?:标题)?(?:为止)?"),
    ("level", rf"{_N}级(?=标题|目录)"),
    ("level", rf"最[上顶高][面头层]?(?:的|那|这)?(?:(?P<n>一)|首)?{_LAYER}"),
    ("steps", rf"(?<!每)(?:不超过|最多|至多)?{_N}[步跳](?:以内|之内|内)?"),
)
_PATTERNS: list[tuple[Kind, re.Pattern[str]]] = [
    (kind, re.compile(pattern)) for kind, pattern in _FORMS
]


@dataclass(frozen=True, slots=True)
class Number:
    """How many: the first rows, at least, per cent alike, levels of a table of contents, steps."""

    text: str
    kind: Kind
    value: int


def find_numbers(text: str) -> Iterator[tuple[int, Number]]:
    """Start and meaning of each number in a folded text that says of what it is."""
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield match.start(), Number(match.group(), kind, parse_number(match["n"] or "一"))
