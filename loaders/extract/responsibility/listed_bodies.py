"""Whether words list bodies and name nothing else: cells, brackets, headings, sentences."""

from collections.abc import Iterable

from loaders.extract.agencies.forms import DIVISION_END, UNIT_END
from loaders.extract.agencies.names import AgencyNames
from loaders.extract.responsibility.clauses import is_responsibility
from loaders.extract.responsibility.units import Mention, read_units
from loaders.text.document import Text
from loaders.text.regex import regex
from loaders.text.year_words import YEAR

LONGEST_STATEMENT = 200
LONGEST_LIST = 5000
"""Characters of a list that are read: every edge quotes its list, so endless ones fill memory."""
_MOST = 4
"""Of so many names in a list one may be known by its ending alone."""
_OFFICE = regex(r"[\u4e00-\u9fff]{2,}(?:(?<![布格全大结])局|委|办|厅|政府|委员会)")
"""Offices even where no vocabulary of the place is at hand; 优化布局 is none."""
_CALLED = ("以下简称", "以下统称", "简称", "以下称")
"""（以下简称上市公司） names nobody who acts."""
_ALSO_CALLED = regex(r"(?<=[\u4e00-\u9fff]{3})[（(][\u4e00-\u9fff]{2,10}[）)]$")
_TOWN = regex("[\u4e00-\u9fff]{1,6}(?:镇|乡|街道|苏木)")
_OF_LEVEL = regex(
    r"(?:[省市区县州旗镇]|中国)(?![民域级内外里际])[\u4e00-\u9fff]{2,12}(?:中心|站|馆|所|院|[大支中]队|公司|集团|协会|学校|医院|库)"
)
_OF_HOSPITALS = (
    "中医科|老年病|病理|肿瘤|急诊|麻醉|康复|精神科|感染科|重症|影像|放射|药剂|血液|消化|呼吸|泌尿|整形"
    "|疼痛|生殖|针灸|推拿|血管|神经|检验科|超声|介入|透析|内镜|输血"
)
"""What clinical departments are called by, which no plan charges in a bracket."""
_DIVISION = regex(
    rf"[\u4e00-\u9fff]{{0,4}}{DIVISION_END}(?<![汇洼口弯点位险]处)"
    r"|[\u4e00-\u9fff]{0,8}(?:管理|建设|规划|监管|服务|综合|法规|财务|税)[科股]"
    "|[\u4e00-\u9fff]{2,10}(?<![公上有])司"
    rf"|(?!.*(?:{_OF_HOSPITALS}))[\u4e00-\u9fff]{{1,8}}(?<![学专本文理工农社中内外妇产儿眼鼻喉腔腹骨胸口皮男全百牙前预新各分有武登])科"
)
"""产业处, 村镇建设科, 人事司: whom a bureau's or a ministry's own plan charges.

妇产科 is what a hospital has.
"""
_OF_BUREAU = regex(
    "(?!.*(?:市民|活动|会展|会议|商业|商务|购物|文体|国际|游客|健身|养老))[\u4e00-\u9fff]{2,8}"
    "(?:中心|[大中支]队|执法队|(?:管理|监督|监测|检测)[站所])"
)
"""照明中心, 市容中队: of a bureau, where nothing else stands in the bracket."""
_OF_A_KIND = regex(
    r"(?:[省市区县州旗镇局委厅](?:属|直|级|机关)|下属|直属|主?城区|沿线|辖区|驻[\u4e00-\u9fff]{1,4}|沿[江河湖海线])?各(?!有关|相关|类)[\u4e00-\u9fff]{0,8}"
    r"(?:[分支]局|[分支]行|[科处股]（?室）?|单位|机构|企业|银行|公司|院校|高校|学校|医院|部门|商会|协会|派出所|[中大]队|站|所"
    r"|站（?所）?|街道|乡镇|[镇乡村]|社区|村（(?:居|社区)）委会|[村居]委会)"
    r"|站（所）|[省市区县州]属(?:国有)?(?:国企|企业|高校)|[省市区县州][\u4e00-\u9fff]{1,3}[联协]"
    "|[\u4e00-\u9fff]{2,4}(?:电信|移动|联通|铁塔)"
    r"|(?:[沿环滨临][江河湖海库线])?各(?:有关)?[省市州县区旗盟]|国家统计局[\u4e00-\u9fff]{2,8}调查队|人行[\u4e00-\u9fff]{2,6}(?:支行|营管部|营业管理部)"
)
"""All of a kind, wherever they belong, and branches: 局属各单位, 各银行机构, 国家统计局X调查队."""
_EXAMPLE = regex("(?<!市政)(?:集团|公司|银行|大学|学院|学校|医院|企业)$")
"""龙头企业（一汽集团、长安汽车公司）: what a bracket within a sentence may give as examples."""
_SIGNED = regex(rf"[^、，]{{3,40}}[\s\u3000]+{YEAR}年\d{{1,2}}月(?:\d{{1,2}}日)?")
"""（市民政局　2023年5月24日）: who signs, and when."""


def lists_bodies(words: Text, names: AgencyNames) -> bool:
    """Whether words are a list of names of bodies, towns among them, whatever stands beside."""
    found = names.in_full(words)
    return bool(found) and all(names.is_name(name) or _TOWN.fullmatch(name) for name in found)


def are_bodies(found: Iterable[str], names: AgencyNames) -> bool:
    """Whether all are names of bodies, beside words or in a bracket that name nothing else."""
    forms = (_TOWN, _OF_LEVEL, _DIVISION, _OF_A_KIND)
    plain = (_ALSO_CALLED.sub("", name) for name in found)
    return all(names.is_name(name) or any(form.fullmatch(name) for form in forms) for name in plain)


def heads_bodies(words: Text, names: AgencyNames) -> bool:
    """Whether a heading is a list of offices: 加强谋划部署 ends like a name as well."""
    return all(
        name in names
        or any(form.fullmatch(name) for form in (_OFFICE, _TOWN))
        or (name.startswith("各") and names.is_name(name))
        for name in names.in_full(words)
    )


def _mentions(words: Text, names: AgencyNames) -> list[Mention]:
    """The bodies that words name with their roles; none in what is too long for a statement."""
    return read_units(words, names) if len(words) <= LONGEST_STATEMENT else []


def _in_full(mention: Mention) -> str:
    return mention.completed or mention.name


def names_bodies(words: Text, names: AgencyNames) -> bool:
    """Whether words with their roles name bodies and nothing else: 市商务局牵头，市财政局配合."""
    mentions = _mentions(words, names)
    return bool(mentions) and are_bodies(map(_in_full, mentions), names)


def names_offices(words: Text, names: AgencyNames) -> bool:
    """Whether words are names of bodies, and not of firms or schools alone, as examples may be."""
    mentions = _mentions(words, names)
    bodies = are_bodies(map(_in_full, mentions), names)
    return bodies and any(not _EXAMPLE.search(each.name) for each in mentions)


def names_parts_of_bureau(words: Text, names: AgencyNames) -> bool:
    """Whether a bracket behind a full stop lists parts of a bureau: （环卫科、分类中心）."""
    found = list(map(_in_full, _mentions(words, names)))
    return bool(found) and all(
        are_bodies([name], names) or _OF_BUREAU.fullmatch(name) for name in found
    )


def names_bodies_alone(words: Text, names: AgencyNames) -> bool:
    """Whether a bracket at the end holds names of agencies and nothing else.

    In a long list of bodies one may end in a word that others have too (长沙调查队, 市红十字会),
    and so may any beside one that is said to lead (监测站做好技术支撑).
    """
    if not 1 < len(words) <= LONGEST_LIST or words.string.startswith(_CALLED):
        return False
    if _SIGNED.fullmatch(words.string):
        return False
    mentions = read_units(words, names)
    found = list(map(_in_full, mentions))
    others = [name for name in found if not are_bodies([name], names)]
    ends = all(UNIT_END.search(name) for name in others)
    led = any(mention.role == "LEADS" for mention in mentions)
    return bool(found) and ends and (led or len(others) * _MOST <= len(found))


def names_only(cell: Text, names: AgencyNames) -> bool:
    """Whether a cell of a table holds a list of units and nothing else, by its words alone."""
    if UNIT_END.search(cell.string) is None and not is_responsibility(cell.string):
        return False
    found = [mention.name for mention in read_units(cell[:LONGEST_LIST], names)]
    certain = any(name in names or _OFFICE.fullmatch(name) for name in found)
    return certain and all(map(names.is_name, found))
