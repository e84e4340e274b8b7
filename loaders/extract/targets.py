"""Quantitative targets in running text and in 工作目标 cells.

A quantity is a target if a word of attainment leads to it (达到, 突破, 降至, 不低于 …) or a word of
action governs it (培育, 新建, 聚集 …); a quantity that only describes (面向13个行业, 已建成29家) is
none. The words before the attainment name the indicator; behind an action it is the object.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.document import Document, Span, Text
from loaders.extract.indicators import ACTION, name_indicator
from loaders.extract.quantities import Quantity, find_quantities
from loaders.extract.years import Period, Years
from loaders.facts import Target, TargetKind

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
_LEAD_IN = re.compile(rf"(?P<verb>{_ATTAIN}|{_GROW})?\s{{0,2}}$")
_LOOK_BACK = 120
_VERB_REACH = 24
"""How far, in characters, the words of a quantity and its verb can stand before it."""
_STRONG = frozenset({">", ">=", "<=", "<", "~"})
_PAST = re.compile(
    r"已(?!有)|以来|较“?十三五|较上年|实现了|建成了|完成了|目前|截至目前|五年来|十四五”?(?:时期|期间|以来|末)"
)
_SETTING = re.compile(r"^\s*(?:在|围绕|聚焦|面向|针对|依托|对|按照|利用|通过|以)")
_RATES = frozenset(("%", "个百分点", "百分点", "位", "倍"))
_QUALIFIES = re.compile(r"(?:的|、[^\d]*的).*\d|.*的.{0,14}(?:架构|体系|机制|格局)$")
"""What stands behind a number that only describes: 产值超100亿元的企业2家, 16个区联动的格局."""
_MEASURE = re.compile(r"(?:率|度|比重|占比|比例|总额|总量|指数|水平|面积|规模|能力|人数|数量)$")
"""Words that a bare bound may follow: 旅游满意度90分以上."""
_RULE = re.compile(r"(?:允许|可以|不得|具有|具备|满足|须|应当)$")
_TIMES = frozenset(("天", "小时", "分钟", "周", "个月", "工作日", "个工作日", "年"))
_LONGEST_CLAUSE = 600
_MARKS = frozenset("，,；;：:、）)” ")
_NUMERIC = re.compile(r"\d|分之")
_LISTED = re.compile(rf"(?:、|以及|和|及)(?P<name>(?!.*(?:{_ATTAIN}|{_GROW})$)[^\d，（(]{{2,12}})")
"""What leads to a further count: 建成国家级平台3个、省级平台10个.

With a verb of attainment at its end it is a target of its own."""
_SPLIT = re.compile(r"[，；;。：:]|,(?!\d{3}(?!\d))")  # 4,500 is one number


@dataclass(slots=True)
class _Clause:
    """A clause of a sentence: ``text`` between two commas, ``start`` its offset."""

    text: str
    start: int


def find_targets(
    document: Document, text: Text, owners: tuple[str, ...], period: Period, heading: str = ""
) -> Iterator[Target]:
    """The targets that a paragraph or cell states.

    ``period`` is that of the plan (it dates “十五五”时期 and 未来5年); ``heading`` is a column
    heading such as ``2027年`` that dates the whole cell.
    """
    string = text.string
    if not _NUMERIC.search(string):
        return
    years = Years(period, heading)
    for start, stop in _sentences(string):
        sentence = string[start:stop]
        years.next_sentence()
        if not _NUMERIC.search(sentence):
            years.read(sentence)
            continue
        if _PAST.search(sentence) and not re.search(r"到20[2-9]\d年|至20[2-9]\d年", sentence):
            continue
        yield from _in_sentence(document, text, start, sentence, years, owners)


def _sentences(string: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(r"[。；;\n]", string):
        yield start, match.start()
        start = match.end()
    yield start, len(string)


def _in_sentence(
    document: Document,
    text: Text,
    offset: int,
    sentence: str,
    years: Years,
    owners: tuple[str, ...],
) -> Iterator[Target]:
    subject = ""
    for clause in _clauses(sentence):
        years.read(clause.text)
        previous = 0
        found: tuple[str, TargetKind] | None = None
        years.next_clause()
        for quantity in find_quantities(clause.text):
            looked = max(previous, quantity.start - _LOOK_BACK)
            before = years.without(clause.text[looked : quantity.start])
            if found and _is_series(clause.text, before):
                years.next_of_series()
            elif found and _is_counted_too(before):
                found = _judge_count("", clause.text, quantity)
            elif found and (listed := _LISTED.fullmatch(before)):
                found = _judge_count(listed["name"], clause.text, quantity)
            else:
                found = _judge(clause.text, before, quantity, subject)
            if found is None:
                continue
            indicator, kind = found
            subject = indicator
            start = offset + clause.start
            span = document.span(text.cut(start, start + len(clause.text)))
            yield _target(indicator, kind, quantity, span, years, clause.text, owners)
            previous = quantity.end
        if not previous:
            subject = years.without(clause.text)


def _clauses(sentence: str) -> Iterator[_Clause]:
    start, depth = 0, 0
    for index, character in enumerate(sentence):
        depth += (character in "（(“") - (character in "）)”")
        if (depth <= 0 and _SPLIT.match(sentence, index)) or _is_endless(sentence, start, index):
            yield _Clause(sentence[start:index], start)
            start = index + 1
    yield _Clause(sentence[start:], start)


def _is_endless(sentence: str, start: int, index: int) -> bool:
    """Whether a clause has gone on longer than any: it is parted at its next mark, or anywhere.

    Each of its numbers is judged by the whole clause, so the time would grow with its square.
    """
    length = index - start
    if length <= _LONGEST_CLAUSE:
        return False
    return sentence[index] in _MARKS or (
        length > 2 * _LONGEST_CLAUSE and not _NUMERIC.search(sentence[index - 1 : index + 2])
    )


def _judge(
    clause: str, before: str, quantity: Quantity, subject: str
) -> tuple[str, TargetKind] | None:
    """Indicator and kind if the quantity is a target of the clause, else None."""
    behind = clause[quantity.end :]
    if not quantity.unit or _QUALIFIES.match(behind):
        return None
    near = max(0, len(before) - _VERB_REACH)
    lead = _LEAD_IN.search(before, near)
    verb = lead["verb"] if lead and lead["verb"] else ""
    words = before[: lead.start("verb")] if verb and lead else before
    comparing = quantity.comparator in _STRONG and not clause[quantity.start].isdigit()
    realised = re.match(r"\s*(?:基本|力争|确保)?实现", words)
    comparing = comparing or (quantity.comparator in _STRONG and bool(_MEASURE.search(words)))
    acted = ACTION.search(words) and not _SETTING.match(words)
    if not (verb or comparing or realised or acted) or _RULE.search(words):
        return None
    if quantity.unit in _TIMES and not (verb or comparing or realised):
        return None
    indicator = name_indicator(words, behind, subject, bool(verb or comparing or realised))
    return (indicator, _kind(clause, verb, quantity.unit)) if indicator else None


def _is_counted_too(before: str) -> bool:
    """``建成1个国家级中心、3个市级中心``: a further count, of what stands behind it."""
    return before.endswith(("、", "和", "及")) and not ACTION.search(before)


def _judge_count(name: str, clause: str, quantity: Quantity) -> tuple[str, TargetKind] | None:
    """A further thing counted under the same verb: behind the number, or by its ``name`` before."""
    indicator = name_indicator(name, clause[quantity.end :], "", attained=False)
    return (indicator, "target") if quantity.unit and indicator else None


def _is_series(clause: str, before: str) -> bool:
    """``种植、收获机械化率分别达到65%和55%``: a further number of the same indicator."""
    return "分别" in clause and before.strip() in ("和", "、", "与", "及")


def _kind(clause: str, verb: str, unit: str) -> TargetKind:
    if "累计" in clause:
        return "cumulative"
    if re.search(r"年均增|增速|增长率", clause):
        return "growth"
    grows = bool(verb) and re.fullmatch(_GROW, verb) is not None
    return "growth" if grows and unit in _RATES else "target"


def _target(
    indicator: str,
    kind: TargetKind,
    quantity: Quantity,
    span: Span,
    years: Years,
    clause: str,
    owners: tuple[str, ...],
) -> Target:
    year_start, year = years.at
    base = re.search(r"(?:比|较)(20\d\d)年", clause)
    if base:
        year_start, kind = int(base.group(1)), "growth"
    elif year_start and kind == "target" and not re.search(r"每年|年均|^年|，年|、年", clause):
        kind = "cumulative" if ACTION.search(clause) else kind
    target = Target(
        indicator,
        quantity.value,
        quantity.unit,
        quantity.comparator,
        kind,
        span,
        quantity.value_max,
        quantity.value_text,
        year,
        year_start,
        owners=owners,
    )
    return replace(
        target, unit=target.unit.removeprefix("个") if "百分点" in target.unit else target.unit
    )
