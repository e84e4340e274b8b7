"""A text as clauses, sentence by sentence, each with the years that hold in it.

Sentences without a number, and those that speak of the past, have no clauses; in others a clause
may be ``past``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from loaders.extract.targets.words import COUNTERS
from loaders.extract.time.years import Years
from loaders.text.regex import regex
from loaders.text.unit_words import UNITS
from loaders.text.year_words import BY_YEAR, SINCE_2020, YEAR

_PAST = regex(
    r"已(?!有|[^，；。]{1,20}的(?:[，；]|$))|以来|实现了|建成了|完成了|(?<![项由从])目前|截至目前|近[一二三四五\d]?年来?|[一二三四五\d]年来|过去[一二三四五]年|提前[^，；]{0,6}(?:实现|完成)(?=国家|省|“)|(?<![较比与同])上年同期|去年|上年末"
)
_FOUND = regex(
    r"[^，；]{0,12}(?:督察|督查|检查|审计|调研|巡视|巡察|核查|抽查|评估|调查|普查|暗访)组?(?:中|时)?(?:发现|指出)"
    r"|(?:会议)?通报(?:指出|了)?|据(?:[^，；\d]{0,6})?(?:统计|监测|普查|调查|抽样|测算|估算)"
    r"|经(?:初步)?(?:测算|估算|统计|普查|勘查|摸底)"
    r"|[^，；\d]{0,6}(?:监测|统计|普查|抽查|调查)(?:结果|数据)*(?:显示|表明)"
    r"|[^，；\d]{0,8}(?:投票|表决|票决|征求意见|问卷调查|满意度调查)(?:情况|结果)"
    r"|(?:[一二三四五六七八九十\d]{1,3}[、.．])?(?:督[察查]|巡[视察]|审计|检查|考核)?(?:反馈|发现|存在)(?:的)?(?:主要|突出|具体)?问题"
)
"""A clause behind which, in its sentence, stands what was found: 督察发现，7座泵站停用."""
_ASKED = regex(r"(?:收回|回收|收到)(?:有效)?(?:调查)?(?:问卷|选票|表决票|调查表|意见表)?[共约]?\d")
_ASKED_OF = regex(r"问卷|选票|表决票|调查表|意见表")
"""What a sentence has that tells how many answered: 发放问卷1200份，收回1086份."""
_VOTED = regex(r"(?:应到|实到)[^，；\d]{0,8}\d+[人名]|(?:赞成|反对|弃权|同意|得|获)票?\d+票")
_AIM = regex(r"[^，；\d]{0,4}(?:目标|措施|要求)")
"""The label of what is to be done about what was found: 整改目标：."""
_OF_GOAL = regex(r"目标|任务")
"""What a clause behind it has that says what was to be reached."""
_AHEAD = regex(rf"[到至]\s?{SINCE_2020}\s?年|力争|争取|确保")
"""Words of a sentence that speaks of what is to come, though it names what has been."""
_PARTS = ("；", ";")
"""What parts a sentence in two: the year that it names holds for both."""
_DONE = regex(
    rf"\s*(?:力争|确保|计划)?(?:于|在|到)?{YEAR}\s?年[^，；。]{{0,6}}?前?(?:全部|全面|基本)?"
    r"(?:完成|完工|建成|投用|竣工|到位|清零)(?:投用|验收|任务)?\s*"
)
"""A clause that says of those before it when they are to be done."""
_LABEL_MARKS = ("：", ":")
_OF_PART = regex(rf"其中{BY_YEAR}")
_LONGEST_CLAUSE = 600
_MARKS = frozenset("，,；;：:、）)” ")
_NUMERIC = regex(
    r"\d|分之|[一二两三四五六七八九]成|一半|半数|同步|翻.?番|倍增"
    rf"|[十百千万][一二三四五六七八九十百零]{{0,6}}[万亿元{COUNTERS}]"
    rf"|(?:[一二两三四五六七八九][至到][两三四五六七八九十]|一两|两三)[{COUNTERS}]"
    rf"|(?:[少低多高]于|超过)[一二两三四五六七八九][轮遍{COUNTERS}]|[两三四五六七八九][场条座所家处期][\u4e00-\u9fff]"
    rf"|至少[^，；。]{{0,2}}[一二两三四五六七八九][{COUNTERS}]|[一二两三四五六七八九][万亿]{{1,2}}(?:{UNITS})"
    r"|[\u4e00-\u9fff”）][两三四五六七八九][个座条家场](?:[，。；、）]|$)"
)
"""What a sentence that sets a goal has in it."""
_DATED = regex(rf"[（(](?:其中[，,]?)?(?P<words>[到至]?{YEAR}\s?年[^（）()]*\d[^（）()]*)[）)]")
"""A bracket that says what is reached in another year: 达到70%以上（其中，2021年达到60%）."""
_NEXT_YEAR = regex(rf"[、，,；;](?=[到至]?{YEAR}\s?年)")
"""What parts the years of such a bracket: 新建10座（2026年4座；2027年6座）."""
_SENTENCE_END = regex(rf"(?P<bracket>{_DATED.pattern})|[。；;\n]")
_SPLIT = regex(
    rf"[，；;。]|(?<={YEAR})[：:]|(?<!\d)[：:]|[：:](?!\d)|,(?!\d{{3}}(?!\d))|(?<![年底末])、(?=(?:{YEAR}\s?|[今明])年[底末]?(?:达到?|突破|超过?|为|约|[升降增减提][高低长加少升]?[到至])?\s?\d)"
)
"""Where a clause ends, in 2023年6万套、2024年6.5万套 too; 4,500 is one number, 1：15 a ratio."""
_AMENDED = regex(
    r"(?:[将把]\s?)?“(?P<old>[^“”]*)”(?:的?(?:规定|内容|表述|目标|任务))?\s?(?:调整|修改|修订|修正|变更|更改|改)为[：:]?\s?“(?P<new>[^“”]*)(?P<end>”)"
)
"""What a notice puts in the place of older words: 将“新建8座”调整为“新建12座”."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The words between two commas: ``start`` is their offset in the text.

    ``years`` are those that hold for its first number; ``past`` tells that it says what has been,
    ``labelled`` that a label stands before it: 污水处理率：98%.
    """

    text: str
    start: int
    years: Years
    past: bool
    labelled: bool = False

    @property
    def end(self) -> int:
        """The offset behind the clause."""
        return self.start + len(self.text)


def split_clauses(string: str, years: Years) -> Iterator[tuple[Clause, ...]]:
    """The clauses of each sentence that may set a goal; ``years`` hold where the text begins."""
    if not _NUMERIC.search(string):
        return
    string = _AMENDED.sub(_as_amended, string)
    for start, stop in _sentences(string):
        sentence = string[start:stop]
        if string[start - 1 : start] not in _PARTS:
            years = years.next_sentence()
        if not _NUMERIC.search(sentence):
            years = years.read(sentence)
        else:
            clauses = _until_done(tuple(_dated(sentence, start, years)))
            years = _behind(clauses)
            told = _PAST.search(sentence) or _tells_of_answers(sentence)
            if not told or _AHEAD.search(sentence):
                yield clauses


def _as_amended(match: re.Match[str]) -> str:
    """The new words alone, where they stand: blanks fill the place of the old ones."""
    return "。".ljust(match.start("new") - match.start()) + match["new"] + "。"


def _tells_of_answers(sentence: str) -> bool:
    """Whether a sentence says how many answered or voted."""
    asked = _ASKED_OF.search(sentence) and _ASKED.search(sentence)
    return bool(asked) or _VOTED.search(sentence) is not None


def _sentences(string: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(string):
        if not match["bracket"]:
            yield start, match.start()
            start = match.end()
    yield start, len(string)


def _until_done(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses, those without a year of their own dated by when all is to be done.

    ``清淤34公里，2025年底前完成``.
    """
    last = clauses[-1]
    if not _DONE.fullmatch(last.text):
        return clauses
    return (*(replace(each, years=each.years.until(last.years)) for each in clauses[:-1]), last)


def _behind(clauses: Sequence[Clause]) -> Years:
    """The years behind a sentence: those of a part (其中2023年6万套) hold in it alone."""
    part = next((n for n, each in enumerate(clauses) if n and _OF_PART.match(each.text)), 0)
    return clauses[part - 1].years


def _dated(sentence: str, offset: int, years: Years) -> Iterator[Clause]:
    outer, found = years, False
    for start, stop, bracketed in _bounds(sentence):
        words = sentence[start:stop]
        years = years if bracketed else outer
        inner = years.read(words)
        past = (found or _PAST.search(words) is not None) and not _AHEAD.search(words)
        past = past and not (found and _OF_GOAL.search(words))
        found = (found or _FOUND.fullmatch(words) is not None) and not _AIM.fullmatch(words)
        labelled = sentence[start - 1 : start] in _LABEL_MARKS
        yield Clause(words, offset + start, inner, past or inner.past, labelled)
        if not bracketed:
            outer = inner  # the year of a bracket holds in it alone


def _bounds(sentence: str) -> Iterator[tuple[int, int, bool]]:
    """Where each clause of a sentence begins and ends, and whether it is of a bracket of years."""
    start, depth = 0, 0
    for index, character in enumerate(sentence):
        depth += (character in "（(“") - (character in "）)”")
        if depth == 1 and (dated := _DATED.match(sentence, index)) and index > start:
            yield start, index, False
            first, last = dated.span("words")
            parts = [mark.span() for mark in _NEXT_YEAR.finditer(sentence, first, last)]
            starts, stops = (first, *(b for _, b in parts)), (*(a for a, _ in parts), last)
            yield from zip(starts, stops, repeat(True), strict=False)
            start = dated.end()
        elif index < start:
            continue
        elif (depth <= 0 and _SPLIT.match(sentence, index)) or _is_endless(sentence, start, index):
            yield start, index, False
            start = index + 1
    yield start, len(sentence), False


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
