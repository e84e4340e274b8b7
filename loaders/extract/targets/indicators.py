"""What a target measures: the name of its indicator, taken from the words around the number.

In ``培育智能工厂达到1000家`` it stands before the attainment, behind the verb of action; in
``聚集20家以上国内外知名创意设计团队`` it is the object behind the number. Verbs are cut off.
"""

import re

from loaders.text.cutting import cut

ACTION = re.compile(
    r"新增|增设|新建|改扩?建|改造|更新|新培育|培育|引育|引进|引聚|集聚|聚集|打造|建成|建设|建立|举办|组织|"
    r"开展|完成|启动|创建|认定|遴选|选树|培训|培养|形成|布局|实施|推进|推动|支持|扶持|发展|制定|推出|"
    r"发布|投放|配置|完善|提升|修复|治理|整治|建好|设立|落地|落户|招引|吸引|孵化|转化|征集|评选|支付|"
    r"选拔|选派|筹建|盘活|减轻|增加(?!值)|再就业$|淘汰|关停|选择$|建有|开发(?!区)|直接服务|安排|筹集|供应|开工|竣工|消除|开通|开办|开设|惠及|带动|吸纳|输送"
)
"""The verbs with which plans set something going."""
_TRIM = re.compile(
    r"^(?:力争|确保|争取|努力|实现|基本|持续|稳步|进一步|其中|同时|并且?|且|使|将|把|全年|累计|每年|逐年|"
    r"全市范围内|全市|全省|全区|本市|我市|我省|本省|全县|每(?=[家所名个])|[，,：:、；\s])+"
)
_OWN_VERBS = ("新增", "新建", "改造", "更新", "改建", "扩建", "完成", "提升")
"""Verbs that are part of the name: 新建供水管网 is not 供水管网."""
_EMPTY = frozenset("和与并及、") | {"动态", "调整", "优化", "加快", "加强", "大力", "积极", "着力"}
_VERB_LAST = re.compile(rf"(?:{ACTION.pattern})$")
_LONG_OBJECT = 6
"""Characters behind a number that name what is counted: 实现4000家以上企业数字化."""
_BARE = frozenset(("数量", "总数", "规模", "总量", "总规模", "比重", "占比", "比例", "覆盖率"))


def name_indicator(words: str, behind: str, subject: str, attained: bool) -> str:
    """The indicator of a quantity; "" if the words name none.

    ``words`` stand before the number and its verb of attainment (``attained`` if there is one),
    ``behind`` after it; ``subject`` is what the clause before speaks of.
    """
    name = _clean(words)
    noun = _without_verbs(name)
    counted = _object(behind) if attained and len(behind) >= _LONG_OBJECT else ""
    if attained and not noun:
        return counted or _without_verbs(_clean(subject)) or name
    if counted and _VERB_LAST.search(noun):
        return counted
    own = name if name.startswith(_OWN_VERBS) else noun
    if attained:
        return _with_subject(own, subject) + _share_of(behind)
    if found := _object(behind):
        return found
    return own if noun else _without_verbs(_clean(subject)) or own


def _clean(words: str) -> str:
    words = re.sub(r"[“”\s]", "", words)
    words = _TRIM.sub("", words)
    words = re.sub(r"比?20\d\d年$", "", words)
    return re.sub(r"(?:力争|争取|确保|预计|总体|累计|分别|均|要|应)+$", "", words).strip("，,、的")


def _without_verbs(name: str) -> str:
    """Drop the verbs of action that a name begins with: 培育智能工厂 is about 智能工厂."""
    if not ACTION.match(name) and name[:2] not in _EMPTY:
        return name
    words = cut(name)
    while words and (ACTION.fullmatch(words[0]) or words[0] in _EMPTY):
        words.pop(0)
    return "".join(words)


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
    if re.match("[、，和及]", behind):
        return ""
    words = re.sub(r"^(?:以上|左右|以内|的|具有|具备|有)+", "", behind)
    words = re.split(r"[（(，,；;。]|[、和及](?=\d)|在津|在本市|并|等$", words, maxsplit=1)[0]
    tail = words.rpartition("的")[2]
    return _clean(tail if len(tail) >= 4 else words)
