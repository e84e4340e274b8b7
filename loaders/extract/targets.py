"""Quantitative targets in running text and in 工作目标 cells.

A quantity is a target if a word of attainment leads to it (达到, 突破, 降至, 不低于 …) or a word of
action governs it (培育, 新建, 聚集 …); a quantity that only describes (面向13个行业, 已建成29家) is
none. The words before the attainment name the indicator; behind an action it is the object.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import jieba  # type: ignore[import-untyped]

from loaders.document import Document, Span, Text
from loaders.extract.quantities import Quantity, find_quantities
from loaders.extract.years import Period, Years
from loaders.facts import Target, TargetKind

_ATTAIN = (
    r"(?:力争|争取|确保|努力|预计|计划|基本|均|全部|稳步|持续|总数|总量|总额)*"
    r"(?:达到|达|实现|提高到|提高至|提升到|提升至|上升到|增长到|增加到|增至|增加至|扩大到|扩大至|拓展至|"
    r"降至|降到|降低到|降低至|下降到|下降至|消减至|削减至|压缩到|压缩至|缩短至|缩短到|减少到|减少至|压减至|"
    r"保持在|保持|稳定在|维持在|控制在|稳定|位居|进入|总数达|为)(?:了)?"
)
_GROW = (
    r"(?:年均)?(?:增长|增加|提高|提升|上升|下降|降低|减少|增速|压减|缩短|翻)(?:率|幅度)?"
    r"(?:达到|达|为)?"
)
_ACT = (
    r"新增|新建|改扩?建|改造|更新|新培育|培育|引育|引进|引聚|集聚|聚集|打造|建成|建设|建立|举办|组织|开展|完成|"
    r"启动|创建|认定|遴选|选树|培训|培养|形成|布局|实施|推进|推动|支持|扶持|发展|制定|推出|发布|投放|配置|"
    r"完善|提升|修复|治理|整治|建好|设立|落地|落户|招引|吸引|孵化|转化|征集|评选|支付|安排|筹集|供应|开工|竣工|消除"
)
_LEAD_IN = re.compile(rf"(?P<verb>{_ATTAIN}|{_GROW})?\s*$")
_ACTION = re.compile(rf"(?:{_ACT})")
_STRONG = frozenset({">", ">=", "<=", "<", "~"})
_PAST = re.compile(
    r"已(?!有)|以来|较“?十三五|较上年|实现了|建成了|完成了|目前|截至目前|五年来|十四五”?(?:时期|期间|以来|末)"
)
_SETTING = re.compile(r"^\s*(?:在|围绕|聚焦|面向|针对|依托|对|按照|利用|通过|以)")
_TRIM = re.compile(
    r"^(?:力争|确保|争取|努力|实现|基本|持续|稳步|进一步|其中|同时|并且?|且|使|将|把|全年|累计|每年|逐年|全市范围内"
    r"|全市|全省|全区|本市|我市|我省|本省|全县|每|[，,：:、；\s])+"
)
_RATES = frozenset(("%", "个百分点", "百分点", "位", "倍"))
_KEEP_VERB = ("新增", "新建", "改造", "更新", "改建", "扩建", "完成", "提升")
_SPLIT = re.compile(r"[，,；;。：:]")


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
    if not re.search(r"\d|分之", string):
        return
    years = Years(period, heading)
    for start, stop in _sentences(string):
        sentence = string[start:stop]
        years.next_sentence()
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
        for quantity in find_quantities(clause.text):
            before = years.without(clause.text[previous : quantity.start])
            found = _judge(clause.text, before, quantity, subject)
            if found is None:
                continue
            indicator, kind = found
            subject = indicator
            start = offset + clause.start
            span = document.span(text.cut(start, start + len(clause.text)))
            yield _target(indicator, kind, quantity, span, years, clause.text, owners)
            previous = quantity.end


def _clauses(sentence: str) -> Iterator[_Clause]:
    start, depth = 0, 0
    for index, character in enumerate(sentence):
        depth += (character in "（(“") - (character in "）)”")
        if depth <= 0 and _SPLIT.match(character):
            yield _Clause(sentence[start:index], start)
            start = index + 1
    yield _Clause(sentence[start:], start)


def _judge(
    clause: str, before: str, quantity: Quantity, subject: str
) -> tuple[str, TargetKind] | None:
    """Indicator and kind if the quantity is a target of the clause, else None."""
    if not quantity.unit:
        return None
    lead = _LEAD_IN.search(before)
    verb = lead["verb"] if lead and lead["verb"] else ""
    words = before[: lead.start("verb")] if verb and lead else before
    comparing = quantity.comparator in _STRONG and not clause[quantity.start].isdigit()
    realised = re.match(r"\s*(?:基本|力争|确保)?实现", words)
    acted = _ACTION.search(words) and not _SETTING.match(words)
    if not (verb or comparing or realised or acted):
        return None
    behind = clause[quantity.end :]
    indicator = _name(words, behind, subject, bool(verb or comparing or realised))
    return (indicator, _kind(clause, verb, quantity.unit)) if indicator else None


def _kind(clause: str, verb: str, unit: str) -> TargetKind:
    if "累计" in clause:
        return "cumulative"
    if re.search(r"年均增|增速|增长率", clause):
        return "growth"
    grows = bool(verb) and re.fullmatch(_GROW, verb) is not None
    return "growth" if grows and unit in _RATES else "target"


def _name(words: str, behind: str, subject: str, attained: bool) -> str:
    """The indicator: what stands before the attainment, or the object of the action."""
    name = _clean(words)
    noun = _without_verbs(name)
    if attained and noun:
        share = _share_of(behind)
        return _with_subject(name if _keeps_verb(name) else noun, subject) + share
    if noun and not re.match(r"等?$", noun) and len(noun) > 1 and not noun.endswith("等"):
        return _object(behind) or name
    return _object(behind) or _clean(noun)


def _share_of(behind: str) -> str:
    """``煤炭集港保持100%清洁运输``: what the share is of may stand behind it."""
    match = re.fullmatch(r"(?!全覆盖)[\u4e00-\u9fff]{2,8}", behind)
    return match.group() if match else ""


def _with_subject(name: str, subject: str) -> str:
    """``占全市电力装机比重`` says the share of what the clause before names."""
    return subject + name if name.startswith("占") and subject else name


def _clean(words: str) -> str:
    words = re.sub(r"[“”\s]", "", words)
    words = _TRIM.sub("", words)
    words = re.sub(r"(?:比)?20\d\d年$", "", words)
    return re.sub(r"(?:力争|争取|确保|预计|总体|均|要|应)+$", "", words).strip("，,、的")


def _keeps_verb(name: str) -> bool:
    return name.startswith(_KEEP_VERB)


def _without_verbs(name: str) -> str:
    """Drop the verbs of action that a name begins with: 培育智能工厂 is about 智能工厂."""
    if not name:
        return ""
    words = list(jieba.cut(name, HMM=False))
    while words and (_ACTION.fullmatch(words[0]) or words[0] in "和与并及、"):
        words.pop(0)
    return "".join(words)


def _object(behind: str) -> str:
    """The object behind a number: ``家以上国内外知名创意设计团队在津发展``."""
    words = re.sub(r"^(?:以上|左右|以内|的|具有|具备|有)+", "", behind)
    words = re.split(r"[（(，,；;。]|在津|在本市|并|等$", words, maxsplit=1)[0]
    tail = words.rpartition("的")[2]
    return _clean(tail if len(tail) >= 4 else words)


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
        kind = "cumulative" if _ACTION.search(clause) else kind
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
