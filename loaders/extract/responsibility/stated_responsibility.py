"""Where a text says who is responsible: brackets, last sentences, paragraphs of their own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from loaders.extract.agencies.forms import DIVISION_END, UNIT_END
from loaders.extract.agencies.names import AgencyNames
from loaders.extract.responsibility.clauses import is_responsibility
from loaders.extract.responsibility.labels import (
    deadline_end,
    deadline_start,
    is_labelled,
    label_at,
)
from loaders.extract.responsibility.remarks import is_remark
from loaders.extract.responsibility.units import read_units
from loaders.text.deadline_words import is_deadline
from loaders.text.document import Text
from loaders.text.punctuation import BARS, BRACKETS, CLOSES, COLONS, OPENING, OPENS
from loaders.text.regex import regex
from loaders.text.role_words import (
    CERTAIN_VERB,
    CLAUSE_SUPPORT,
    IN_CHARGE,
    LATE_SUPPORT,
    LEAD_VERB,
    ROLE_VERB,
)

_LONGEST_STATEMENT = 200
LONGEST_LIST = 5000
"""Characters of a list that are read: every edge quotes its list, so endless ones fill memory."""
_MOST = 4
"""Of so many names in a list one may be known by its ending alone."""
_OFFICE = regex(r"[\u4e00-\u9fff]{2,}(?:(?<![布格全大结])局|委|办|厅|政府|委员会)")
"""Offices even where no vocabulary of the place is at hand; 优化布局 is none."""
_CALLED = ("以下简称", "以下统称", "简称", "以下称")
"""（以下简称上市公司） names nobody who acts."""
_BREAK = regex(rf"[，,；;]\s*|(?P<apart>\s*[{BARS}]\s*|\s{{2,}}|\u3000)")
_ROLE_ALONE = regex(rf"(?:(?!会同|由|联合|委托)[^。；])*(?:{CERTAIN_VERB})\s*")
"""A line of names and roles that ends without a mark; sentences tell who acts with or for whom."""
_ROLES = frozenset(("LEADS", "SUPPORTS", "RESPONSIBLE_FOR", "units"))
_BRACKET = regex(f"[{OPENS}{CLOSES}]")
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
_STAR = regex("[★☆▲△●※＊*]")
_STAR_OF_LEAD = regex("[★☆]")
"""What marks one name alone; ▲ and the like may be bullets before a heading."""
_SENTENCE_MARK = regex(f"[{COLONS}。；]")
_OF_SENTENCE = regex(f"[{COLONS}，,的]|设在|成立|组建")
"""What a sentence has that tells of bodies: 成立由区领导任组长的工作专班，办公室设在团区委."""
_FIRST_DUTY = regex(rf"{LEAD_VERB}|(?:{LATE_SUPPORT}|协助)(?!.*[；，](?:{LEAD_VERB}|负责))")
"""What those that head a line do there: 县供电公司：配合…; not where they answer for more."""
_HELP = regex(rf"[，；](?P<said>(?P<who>[^，。；：:]{{3,60}}?)(?:{CLAUSE_SUPPORT}))[。；]?$")
_EXAMPLE = regex("(?<!市政)(?:集团|公司|银行|大学|学院|学校|医院|企业)$")
"""龙头企业（一汽集团、长安汽车公司）: what a bracket within a sentence may give as examples."""
_ATTENDED = regex(r"(?:出席|列席|参加|参会|缺席|请假|主持|记录)(?:人员?|单位|领导)?[:：][^。；]*$")
"""Before a bracket with the body that somebody is of: 出席：刘洋（县住建局）、余波（县财政局）。"""
_EXPLAINED = regex(
    "(?:局|委|委员会|办|办公室|厅|署|政府|部门|单位|企业|集团|公司|银行|机构|高校|院校|法院|检察院|小组|指挥部|专班"
    "|协会|联合会|海关|[织传战]部)$"
)
"""What a bracket behind it explains: 向市应急指挥部（市应急局）报送; a pumping station is built."""
_SECTION = regex("(?!本)[\u4e00-\u9fff]{2,8}(?:[科股]|事务所)")
"""更新科, 物业科: who stands behind a dash at the end of a line; elsewhere other words end so."""
_BEHIND_DASH = regex(
    r"\s*(?:——|—|←)\s*(?P<who>[^—←。；：:]{2,80}?|[^—←。；]{2,8}[：:][^—←。；]{2,80})"
    r"(?:[（(](?P<when>[^（）()]{2,12})[）)])?[。；]?\s*$"
)
"""建成联合体1个——市教育局、市工信局（12月）: a line of a list, and who does it."""


_SIGNED = regex(r"[^、，]{3,40}[\s\u3000]+20\d\d年\d{1,2}月(?:\d{1,2}日)?")
"""（市民政局　2023年5月24日）: who signs, and when."""
_OURS = regex("[我本](?:省|市|区|县)?[厅局委办部署]$")
"""我厅（气候处）: a bracket that says which of us, and no more."""
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
    end = len(text.string.rstrip("。；; "))
    if is_labelled(text.string) or _are_bodies_and_a_day(text, names) or _are_starred(text, names):
        return [Statement(0, len(text), 0, end)]
    found = find_brackets(text, names)
    if found:
        return [Statement(start, end, start + 1, end - 1) for start, end in found]
    if beside := _charged_at_start(text, names) or _behind_dash(text, names):
        return [beside]
    labelled = _labelled_sentences(text.string)
    if labelled is not None:
        return [Statement(labelled, len(text), labelled, end)]
    if clauses := [*_labelled_first(text, names)] or list(_labelled_clauses(text, names)):
        return clauses
    start = _last_sentence(text.string)
    inner = start + text.string.startswith(tuple(OPENING), start)  # a bracket that nothing closes
    alone = start or _ROLE_ALONE.fullmatch(text.string)
    last = text.cut(inner, len(text))
    if (alone and _is_all_names(last, names)) or _lists_bodies_alone(last, names):
        return [Statement(start, len(text), inner, len(text))]
    return []


def _are_bodies_and_a_day(text: Text, names: AgencyNames) -> bool:
    """Whether a line lists bodies and says by when: 县水利局、县民政局　年底前.

    One body and a date are a signature, unless the date says that it is the last one.
    """
    match = _AND_WHEN.fullmatch(text.string)
    if match is None or not is_deadline(match["when"]):
        return False
    signed = "、" not in match["who"] and not _LAST_DAY.search(match["when"])
    return not signed and _are_bodies(names.in_full(text.cut(*match.span("who"))), names)


def _are_starred(text: Text, names: AgencyNames) -> bool:
    """Whether a line lists bodies, some with the mark of those that lead: ★省教育厅　省体育局."""
    if _STAR.search(text.string) is None or _SENTENCE_MARK.search(text.string):
        return False
    listed = [mention.name for mention in read_units(text, names)]
    sure = len(listed) > 1 or _STAR_OF_LEAD.search(text.string) is not None
    return sure and bool(listed) and _are_bodies(listed, names)


def _lists_bodies_alone(sentence: Text, names: AgencyNames) -> bool:
    """Whether a sentence is nothing but several bodies: 市园林局；各区政府。

    A signature has no full stop.
    """
    string = sentence.string.rstrip()
    if not string.endswith("。") or len(string) > _LONGEST_STATEMENT or _OF_SENTENCE.search(string):
        return False
    listed = names.in_full(sentence)
    return len(listed) > 1 and _are_bodies(listed, names)


def _charged_at_start(text: Text, names: AgencyNames) -> Statement | None:
    match = _CHARGED.match(text.string)
    if match is None:
        return None
    who, duty = text.cut(*match.span("who")), _DUTY.match(text.string, match.end())
    beside = match["bullet"] or duty
    listed = names.in_full(who)
    if not (
        lists_bodies(who, names)
        or (beside and _are_bodies(listed, names))
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
    if match and _names_bodies(text.cut(*match.span("who")), names):
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
        _are_bodies([each], names) or _SECTION.fullmatch(each) for each in found
    )


def lists_bodies(words: Text, names: AgencyNames) -> bool:
    """Whether words are a list of names of bodies, towns among them, whatever stands beside."""
    found = names.in_full(words)
    return bool(found) and all(names.is_name(name) or _TOWN.fullmatch(name) for name in found)


def _are_bodies(found: Iterable[str], names: AgencyNames) -> bool:
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


def _last_sentence(string: str) -> int:
    """Where the last sentence begins; 0 if there is but one."""
    return string.rstrip("。；; ").rfind("。") + 1


def _labelled_first(text: Text, names: AgencyNames) -> Iterator[Statement]:
    """The first sentence if it has a label and names bodies: 责任单位：市教育局。建成学校2所。"""
    stop = text.string.find("。")
    if label_at(text.string) not in _ROLES or not 0 < stop < len(text) - 1:
        return
    labels = re.findall(r"[：:]", text.string[:stop])
    if len(labels) == 1 and _names_bodies(text.cut(0, stop), names):
        yield Statement(0, stop + 1, 0, stop)


def _labelled_sentences(string: str) -> int | None:
    """Where the last sentences begin that each have a label, one of them of bodies.

    A deadline may stand among them without its label: ……。责任单位：市商务局。2025年底前完成。
    """
    ends = [0, *(match.end() for match in re.finditer(r"。\s*", string.rstrip("。；; ")))]
    sentences = zip(ends, [*ends[1:], len(string)], strict=True)
    labels = [(at, label_at(string, at), is_deadline(string[at:end])) for at, end in sentences]
    last = takewhile(lambda found: found[1] or found[2], reversed(labels))
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
        if label and (label["apart"] or _names_bodies(text.cut(label.end(), stop), names)):
            yield Statement(label.end(), end, label.end(), stop)
        start = end


def _names_bodies(words: Text, names: AgencyNames) -> bool:
    mentions = read_units(words, names) if len(words) <= _LONGEST_STATEMENT else []
    return bool(mentions) and _are_bodies([m.completed or m.name for m in mentions], names)


def _is_all_names(sentence: Text, names: AgencyNames) -> bool:
    """Whether a sentence is nothing but a statement of responsibility."""
    return is_responsibility(sentence.string) and _names_bodies(sentence, names)


def find_brackets(text: Text, names: AgencyNames) -> list[tuple[int, int]]:
    """Offsets (start, end) of the brackets that say who is responsible, outermost ones.

    ``〔市知识产权局、市新闻出版局（市版权局）按职责分工负责〕``. A bracket behind a sentence, or at
    the end, that holds nothing but names of agencies is one too, and where a text has such a one,
    so are those behind the parts that ； separates, and those of bodies of which none is in doubt
    behind the parts that ， and 、 do. Within a sentence a bracket of such bodies must close a
    clause: 间隔压缩到8分钟以内（市公交集团、市客运中心）。
    """
    string = text.string
    found, parted = [], []
    last = len(string.rstrip("。；; "))
    for start, end in _outermost(string):
        words, inner = string[start + 1 : end - 1], text.cut(start + 1, end - 1)
        before = string[:start].strip()
        apart = (end >= last or not before or before.endswith("。")) and not _OURS.search(before)
        if is_remark(words) or _ATTENDED.search(before):
            continue
        if (
            is_responsibility(words)
            or (apart and _all_named(inner, names))
            or (before.endswith("。") and _are_of_a_bureau(inner, names))
            or (_closes_clause(string, start, end) and _names_offices(inner, names))
        ):
            found.append((start, end))
        elif _is_parted(string, start, end, inner, names):
            parted.append((start, end))
    return sorted(found + parted) if found else []


def _are_of_a_bureau(words: Text, names: AgencyNames) -> bool:
    """Whether a bracket behind a full stop lists parts of a bureau: （环卫科、分类中心）."""
    mentions = read_units(words, names) if len(words) <= _LONGEST_STATEMENT else []
    found = [mention.completed or mention.name for mention in mentions]
    return bool(found) and all(
        _are_bodies([name], names) or _OF_BUREAU.fullmatch(name) for name in found
    )


def _closes_clause(string: str, start: int, end: int) -> bool:
    """Whether a bracket stands behind what is to be done, and not behind a name that it explains.

    Before a comma only one that says by when as well does: （2025年11月底前，市水务局），.
    """
    if _EXPLAINED.search(string[:start]):
        return False
    words = string[start + 1 : end - 1]
    dated = deadline_end(words) > 0 or deadline_start(words) < len(words)
    return string.startswith(("。", "；"), end) or (dated and string.startswith("，", end))


def _is_parted(string: str, start: int, end: int, inner: Text, names: AgencyNames) -> bool:
    """Whether a bracket closes one of several parts of a sentence: 修渠（市水务局），植树（…）。"""
    if string[:start].rstrip().endswith("；") or string.startswith("；", end):
        return _all_named(inner, names)
    within = string.startswith(("，", "、"), end) and not _EXPLAINED.search(string[:start])
    return within and _names_offices(inner, names)


def _names_offices(words: Text, names: AgencyNames) -> bool:
    """Whether words are names of bodies, and not of firms or schools alone, as examples may be."""
    if not _names_bodies(words, names):
        return False
    return any(not _EXAMPLE.search(each.name) for each in read_units(words, names))


def _outermost(string: str) -> Iterator[tuple[int, int]]:
    """The brackets that stand in no other; behind one that nothing closes, those within it."""
    opened: list[int] = []
    closed: list[tuple[int, int]] = []
    for bracket in _BRACKET.finditer(string):
        character, offset = bracket.group(), bracket.start()
        if character in BRACKETS:
            opened.append(offset)
        elif opened:
            # A bracket closed by one of another kind (OCR, typing) is closed all the same.
            start = opened.pop()
            while closed and closed[-1][0] > start:
                closed.pop()
            closed.append((start, offset + 1))
    yield from closed


def _all_named(words: Text, names: AgencyNames) -> bool:
    """Whether a bracket at the end holds names of agencies and nothing else.

    In a long list of bodies one may end in a word that others have too (长沙调查队, 市红十字会),
    and so may any beside one that is said to lead (监测站做好技术支撑).
    """
    if not 1 < len(words) <= LONGEST_LIST or words.string.startswith(_CALLED):
        return False
    if _SIGNED.fullmatch(words.string):
        return False
    mentions = read_units(words, names)
    found = [mention.completed or mention.name for mention in mentions]
    others = [name for name in found if not _are_bodies([name], names)]
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
