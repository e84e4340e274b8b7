"""Whether words are the name of a body, by their form alone, and where run-together names part.

A name ends in the word for what the body is (局, 委员会, 人民政府), and has nothing of a sentence
in it. No list of bodies is asked: a body that no vocabulary knows is one all the same.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.text.regex import regex
from loaders.text.role_words import IN_NO_NAME
from ontology.jurisdictions import begins_with_full_place, leading_place

SHORTEST, LONGEST = 2, 45
"""Characters of a name: 市委, and the office of a leading group that is named for its task."""

_OFFICE = r"办公厅|办公室|综合司|秘书处|党组|党委|机关"
_ENDING = regex(
    rf"(?:{_OFFICE}|人民政府|政府|国务院|中共中央|常委会|委|厅|局|部|署|院|办|处|会|组|社|社团|团|队|行|所|站"
    r"|中心|集团|公司|海关|法院|大学|学院|学校|联合会|指挥部|专班|兵团|军区|会议|行署|联盟|基金|交易所|街道"
    r"|[乡镇村]|[案书物化术技]馆|[象视]台|工商联|妇联|残联|文联|科协|政协|青年团|共青团中央|税务)$"
)
_LONELY = regex(
    rf"(?:{_OFFICE}|部门|各?单位|委员会|管委会|人民政府|政府|政府部门|领导小组|小组|工作组|(?:工作)?专班(?:办公室)?|处室|党委|全会|大会|会议|协会"
    r"|委员|部队|机构|集团|公司|银行|中心|.|[一二三四五六七八九十两数多各].)$"
)
"""What says of what kind a body is, and not which one."""
_SENTENCE = regex(
    r"[《》〈〉“”‘’\"〔〕\[\]【】：:；;，,。！!？?…—＋+=%％<>＜＞|｜#*@._\d０-９]"
    r"|[的你我您他请将已把被让使很]|关于|印发|转发|批转|现予|现将|根据|按照|遵照|认真|贯彻|执行|以及|和各"
    rf"|{IN_NO_NAME}|联系人|有关|相关|各(?!界)|通知|公告|如下|同意|批准|通过|研究|附件|来源|下列|上述|任何"
    r"|全体|召开|参加|提出|要求|做好|实行|实施(?!办|[\u4e00-\u9fff]{2,20}领导小组)|加强|附表|目录"
)
_RESEARCH = regex("研究(?=院|所|中心|会|室)")
_QUOTED = regex(r"(?<=[\u4e00-\u9fff])“([\u4e00-\u9fff]{2,8})”(?=[\u4e00-\u9fff])")
"""What a team is for, within its name: 云州市“放管服”改革协调小组办公室."""
_BEGINNING = regex(
    r"(?:本|该|此|这|那|其|某|全部|内部|外部|一部|大部|为|由|对|在|与|及|和|或|并|从|向|以|等|经|至|到|即"
    r"|进一步|推动|促进(?!会)|加快|开展|完善|健全|建立|组织(?!部|委)|支持|鼓励|坚持|强化|深化|落实|责任|主管|承办|报送"
    r"|第[一二三四五六七八九十百]+[章节条次届]|[一二三四五六七八九十]+[、.])"
)
_SEAL = regex(
    r"[（(〔\[](?:由?(?P<lender>[^（）()〔〕]*?)(?:代\s*[盖用]?\s*)?[章印]\s*"
    r"|代章(?:单位|机关|部门)?[：:](?P<named>[^（）()〔〕]*))[）)〕\]]"
)
_PLATE_ALONE = regex(r"[（(](?P<other>[^（）()]+)[）)]")
_PLATE = regex(rf"^(?P<name>[^（）()]+){_PLATE_ALONE.pattern}$")
_ZONE = regex(r"^中国（[\u4e00-\u9fff]{2,4}）")
"""中国（云南）自由贸易试验区: the one kind of name with brackets in it."""
_BRACKET = regex("[（()）]")
_OTHERS = regex(
    r"(?<!\s)\s*等\s*(?:[一二三四五六七八九十两\d]+\s*[个家]?)?(?:有关|相关)?"
    r"(?:(?:部门|单位|部委|委办局|厅局|委局|机关)(?:联合)?)?\s*$"
)
_BEGINS_ANEW = regex(
    r"自治[区州县]|省(?!际)|市(?!场|容|民|区|政[^府协])|市场监管|国家|中国|中共|国务院|全国|中央|外交部|国防部|教育部|科技部|科学技术部|工业和信息化|工信部"
    r"|公安部|民政部|司法部|财政部|人力资源|人社部|自然资源部|生态环境部|住房|住建部|交通运输部|水利部|农业农村部|商务部"
    r"|文化和旅游部|卫生健康委|应急管理部|人民银行|审计署|国资委|海关总署|税务总局|银保监会|证监会|发展改革委"
    r"|农业部|文化部|卫生部|环境保护部|国土资源部|退役军人事务部|金融监管总局|质检总局|工商总局|体育总局"
    r"|广电总局|最高人民(?:法院|检察院)"
)
"""How a name begins that is run together with the one before it; a place begins one too."""
_COUNCIL = "国务院"
"""What stands behind it is a body of its own: 国务院国资委."""
_VERTICAL = regex(
    r"(?:中国)?人民银行|国家税务总局|国家统计局|国家能源局|国家外汇管理局|国家矿山安全监察局"
    r"|中国(?:银行业?保险|证券)监督管理委员会|中国?[银保证]{1,2}监会|国家金融监督管理总局"
)
_BRANCH = regex(
    r".{2,12}(?:分行|支行|营业管理部|上海总部|分局|监管局|税务局|监管办|调查总?队|专员办|办事处)(?:办公室)?"
)
_LEAGUE = regex(r"(?:中国共产主义青年团|共青团|中国共产党)")
_COMMITTEE = regex(r".{2,9}(?:委员会|委)|中央")
_PARTING = r"[\s\u3164、，,；;/]+"
_LONGEST_LINE = 120
_LAST_LETTERS = "厅局委部办会院署府室"
"""How a name ends whose last letter did not fit on the line above."""
_MOST_PARTS = 14
"""Parts of one name that is printed with blanks between its letters, or over lines."""


def is_body_name(words: str) -> bool:
    """Whether ``words`` (white space removed) have the form of one body's name.

    >>> is_body_name("佛山市体育局"), is_body_name("现将方案印发给你们"), is_body_name("有关部门")
    (True, False, False)
    """
    plate = _PLATE.match(words)
    if plate:
        return is_body_name(plate["name"]) and is_body_name(plate["other"])
    words = _QUOTED.sub(r"\1", words)
    return (
        SHORTEST <= len(words) <= LONGEST
        and _ENDING.search(words) is not None
        and _LONELY.fullmatch(words) is None
        and _SENTENCE.search(_RESEARCH.sub("", words)) is None
        and (_BEGINNING.match(words) is None or begins_with_full_place(words))
        and _BRACKET.search(_ZONE.sub("", words)) is None
        and min(words.strip("（）()")) >= "\u4e00"
    )


def split_body_names(words: str) -> tuple[str, ...]:
    """The names of bodies that ``words`` consist of, whole; none if anything else is among them.

    Names are parted by blanks, lines and 、, or run together; a name itself may be printed with
    blanks in it or over two lines. Whose seal was lent (代章) and 等五部门 are no names.

    >>> split_body_names("佛山市体育局　佛山市公安局\\n佛山市交通 运输局")
    ('佛山市体育局', '佛山市公安局', '佛山市交通运输局')
    """
    parts = re.split(_PARTING, _OTHERS.sub("", _SEAL.sub("", words)).strip())
    found: list[str] = []
    start = 0
    while start < len(parts):
        taken = _shortest_names(parts, start)
        if taken is None and found and (_is_office(parts[start]) or _is_plate(parts[start])):
            found[-1] += parts[start]
            start += 1
        elif taken is None:
            return ()
        else:
            names, start = taken
            found.extend(names)
    return tuple(_with_branches(found))


def could_be_names(words: str) -> bool:
    """Whether a line may hold names of bodies, or a part of one: nothing of a sentence is in it."""
    squeezed = "".join(re.split(_PARTING, words))
    plain = _RESEARCH.sub("", _OTHERS.sub("", _SEAL.sub("", _QUOTED.sub(r"\1", squeezed))))
    if len(squeezed) == 1:
        return squeezed in _LAST_LETTERS
    return len(squeezed) <= _LONGEST_LINE and _SENTENCE.search(plain) is None


def seal_lender(words: str) -> str:
    """The body whose seal stands for the one that signs: （上海市机关事务管理局代章）; or ""."""
    match = _SEAL.search("".join(re.split(_PARTING, words)))
    return (match["lender"] or match["named"] or "") if match else ""


def _shortest_names(parts: Sequence[str], start: int) -> tuple[list[str], int] | None:
    """The names that the fewest parts make up, and the part behind them."""
    for end in range(start + 1, min(start + _MOST_PARTS, len(parts)) + 1):
        joined = "".join(parts[start:end])
        if is_body_name(joined):
            return _parted(joined), end
    return None


def _is_office(words: str) -> bool:
    """Whether words are a part of the body named before them: 教育部 办公厅, 共青团 中央."""
    return re.fullmatch(rf"{_OFFICE}|中央", words) is not None


def _is_plate(words: str) -> bool:
    """Whether a line is what the body named above it is called as well: （云州市数据局）."""
    match = _PLATE_ALONE.fullmatch(words)
    return match is not None and is_body_name(match["other"])


def _parted(words: str) -> list[str]:
    """Names that are run together, parted where one ends and another begins."""
    for cut in range(SHORTEST, len(words) - SHORTEST):
        left, right = words[:cut], words[cut:]
        whole = is_body_name(left) and left != _COUNCIL
        if whole and _begins_name(right) and is_body_name(right):
            return [left, *_parted(right)]
    return [words]


def _begins_name(words: str) -> bool:
    return _BEGINS_ANEW.match(words) is not None or leading_place(words) > 0


def _is_branch(name: str, held: str) -> bool:
    league = _LEAGUE.fullmatch(held) and _COMMITTEE.fullmatch(name)
    return bool(league or (_VERTICAL.fullmatch(held) and _BRANCH.fullmatch(name)))


def _with_branches(names: Sequence[str]) -> Iterator[str]:
    """A branch goes with the body that it is of: 国家税务总局 天津市税务局."""
    held = ""
    for name in names:
        if held and _is_branch(name, held):
            held += name
            continue
        if held:
            yield held
        held = name
    if held:
        yield held
