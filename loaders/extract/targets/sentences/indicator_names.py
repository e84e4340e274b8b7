"""What a target measures: the name of its indicator, taken from the words around the number.

In ``培育智能工厂达到1000家`` it stands before the attainment, behind the verb of action; in
``聚集20家以上国内外知名创意设计团队`` it is the object behind the number. Verbs are cut off.
"""

import re

from loaders.extract.targets.words import ACTION, MEASURE
from loaders.text.cutting import cut
from loaders.text.regex import regex
from loaders.text.role_words import LEAD_VERB
from loaders.text.year_words import YEAR

_ACTION = regex(ACTION)
_TRIM = regex(
    r"^(?:○\d{1,2}|展望|力争|确保|争取|努力|实现|基本|持续|稳步|进一步|其中|同时|并(?![网购轨行])且?|且|[一二三四五六七八九十]{1,3}[是要]|同比|合计|较上年|比上年|使|将|把|全年|累计|每年|逐年|"
    r"全市范围内|全市|全省|全区|本市|我市|我省|本省|全县|每(?=[家所名个])|[，,：:、；\s])+"
)
_SHARED_END = regex(rf"(?:{MEASURE})$")
_OWN_VERBS = (
    *("新增", "新建", "改造", "更新", "更换", "加固", "改建", "扩建", "完成", "提升"),
    *("硬化", "维修", "翻新", "亮化", "疏浚", "疏通", "补植", "收储", "筛查", "接种"),
)
"""Verbs that are part of the name: 新建供水管网 is not 供水管网."""
_EMPTY = frozenset("和与并及、") | {"动态", "调整", "优化", "加快", "加强", "大力", "积极", "着力"}
_VERB_LAST = regex(rf"(?:{ACTION})$")
_DEEDS = frozenset(("替代", "改造", "建设", "更新", "升级", "治理", "整治", "修复"))
"""Objects that name a deed and not a thing: 完成6台替代 and 启动4台替代 count two things."""
_LONG_OBJECT = 6
"""Characters behind a number that name what is counted: 实现4000家以上企业数字化."""
_LEVEL = "(?:[市县区州旗乡镇街村居]道?|社区|苏木)"
_OF_LEVEL = rf"{_LEVEL}(?:、{_LEVEL}){{0,2}}[）)]"
"""What a bracket says of places of one level, within their name: 县（市、区）, 村（社区）."""
_END_OF_OBJECT = regex(
    rf"[（(](?!{_OF_LEVEL})|[，,；;。]"
    r"|[、和及](?=[^、]*\d|[一二两三四五六七八九][至到]?[个家项场条座所处期两三四五六七八九]|[百千万][个家名支项所座场部首])|在津|在本市|并|等$"
)
"""Where the object behind a number ends, before the next count too: 百支乐团、千支舞队."""
_LISTED_BEFORE = regex(r"^.*\d\s?[\u4e00-\u9fff]{1,4}、(?=[^、\d]{3,}$)")
"""A count before the name in a list: 国家级小流域15个、市级小流域."""
_NAMES_ITSELF = 3
"""Characters in a bracket that name what is measured by themselves: （低产林改造13万公顷）."""
_GRADES = regex(
    "(?P<head>.+)(?P<first>[一二三四五六七])、(?P<second>[二三四五六七八])(?P<tail>[级类型星期等档].*)"
)
"""Two grades of one thing: 一、二星级建筑."""
_BARE = frozenset(("数量", "总数", "规模", "总量", "总规模", "比重", "占比", "比例", "覆盖率"))


_CHARGED = regex(rf"^由[\u4e00-\u9fff、]{{2,24}}?负责(?:组织|{LEAD_VERB})?(?=[\u4e00-\u9fff]{{3}})")
"""Who is charged with what a clause names: 由区教育局负责组织中小学校开展实践课."""
_HOW_OFTEN = regex("每(?:学期|学年|季度|半年|[年月周天日班次])")
"""Says of what the clause before names how often it is: 开展实践课，每学期不少于4课时."""
_VAGUE = regex(r"[^，；]{0,6}(?:一批|若干|一系列)")
"""What is not counted is no subject of the number behind it: 打造一批街角，新建提升250个公园."""


def name_indicator(words: str, behind: str, subject: str, attained: bool) -> str:
    """The indicator of a quantity; "" if the words name none.

    ``words`` stand before the number and its verb of attainment (``attained`` if there is one),
    ``behind`` after it; ``subject`` is what the clause before speaks of.
    """
    name = _clean(_out_of_bracket(_LISTED_BEFORE.sub("", words)))
    noun = "" if _HOW_OFTEN.fullmatch(name) else _without_verbs(name)
    counted = _object(behind) if attained and len(behind) >= _LONG_OBJECT else ""
    if attained and not noun:
        vague = _VAGUE.match(_clean(subject)) is not None
        behind_it = _object(behind) if vague else ""
        spoken_of = _without_verbs(_clean(_CHARGED.sub("", subject)))
        return counted or behind_it or spoken_of or _object(behind) or name
    if counted and (_VERB_LAST.search(noun) or noun.endswith("等")):
        return counted
    own = name if name.startswith(_OWN_VERBS) else noun
    if attained:
        return _with_subject(own, subject) + _share_of(behind)
    if found := _object(behind):
        return f"{name[-2:]}{found}" if found in _DEEDS else found
    return own if noun else _without_verbs(_clean(subject)) or own


def _out_of_bracket(words: str) -> str:
    """What an open bracket says it of: 儒林污水厂 of ``儒林污水厂（扩建``; a noun in it is kept."""
    before, mark, inner = words.replace("(", "（").rpartition("（")
    if not mark or re.search("[）)]", inner):
        return words
    own, last = (re.split("[、，；]", part)[-1] for part in (inner.strip(), before))
    if len(own) >= _NAMES_ITSELF:
        return own
    return last if _ACTION.fullmatch(own) else last + own


def split_names(indicator: str) -> list[str]:
    """The indicators of a joint name, which may share an ending: 肉、奶产量, 肉产量 and 奶产量.

    What is listed may be what is done: 新建、改造公厕. Letters name nothing: A、B两类企业.
    """
    if graded := _GRADES.fullmatch(indicator):
        head, first, second, tail = graded.groups()
        return [head + first + tail, head + second + tail]
    names = re.split("[、和与及]", indicator)
    if len(names) == 1:
        return names
    thing = _ACTION.sub("", names[-1], count=1)
    if thing and all(_ACTION.fullmatch(name) for name in names[:-1]):
        return [*(name + thing for name in names[:-1]), names[-1]]
    ending = _SHARED_END.search(names[-1])
    shared = max(cut(names[-1])[-1], ending.group(), key=len) if ending else ""
    whole = [name if _SHARED_END.search(name) else name + shared for name in names]
    return whole if all(len(name) > 1 for name in whole) else [indicator]


def _clean(words: str) -> str:
    words = re.sub(r"[“”\s]|(?<=[\u4e00-\u9fff])(?:力争|争取)(?!到)", "", words)
    words = _TRIM.sub("", words)
    words = re.sub(rf"比?{YEAR}年$", "", words)
    return re.sub(
        r"(?:每年|年均|力争|争取|确保|预计|总体|累计|分别(?:完成|实现)?|(?<!平)均|必?须|要|应|再|各|在)+$",
        "",
        words,
    ).strip("，,、的")


def _without_verbs(name: str) -> str:
    """Drop the verbs of action that a name begins with: 培育智能工厂 is about 智能工厂.

    Before a measure alone the verb says what is measured: 绿化覆盖率.
    """
    if not _ACTION.match(name) and name[:2] not in _EMPTY:
        return name
    words = cut(name)
    while words and (_ACTION.fullmatch(words[0]) or words[0] in _EMPTY):
        if "".join(words[1:]) in _BARE:
            break
        words.pop(0)
    return re.sub(r"^\d{1,5}[个家项户所]", "", "".join(words))


def _with_subject(name: str, subject: str) -> str:
    """``占全市电力装机比重`` and a bare ``数量`` speak of what the clause before names."""
    if name.startswith("占") or name in _BARE:
        return _without_verbs(_clean(subject)) + name
    return name


def _share_of(behind: str) -> str:
    """``煤炭集港保持100%清洁运输``: what the share is of may stand behind it."""
    match = re.fullmatch(r"(?!全覆盖)[\u4e00-\u9fff]{2,8}", behind)
    return match.group() if match else ""


def _object(behind: str) -> str:
    """The object behind a number: ``家以上国内外知名创意设计团队在津发展``.

    Behind 国家级平台3个、省级平台10个 stands none: the mark begins the next count.
    """
    if re.match("[、，及）)]|和(?!美|谐|平)", behind):
        return ""
    words = re.sub(r"^(?:以上|左右|以内|的|具有|具备|有)+", "", behind)
    words = _END_OF_OBJECT.split(words, maxsplit=1)[0]
    tail = words.rpartition("的")[2]
    return _clean(tail if len(tail) >= 4 else words)
