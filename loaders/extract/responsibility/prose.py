"""Bodies that running text makes responsible: 由市发改委、市生态环境局牵头筹备组建工作专班.

Paragraphs of safeguards name them without a bracket or a label. A clause is read if all before its
verb, or behind 会同 and 主责部门包括, is a list of names that stand for bodies by themselves.
由X会同Y制定 hands a task to X, and so do X会同Y制定, X要会同Y and X应当, as rules say it (办法,
条例); X会同Y开展评估 may be a charge or tell how things go, on which careful readers differ;
X会同Y开展了评估 tells of what they did, and hands over nothing. X要加强统筹 may be a charge or an
appeal, on which they differ as well, but for 各地各部门要: an appeal to all.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

from loaders.extract.agencies.names import AgencyNames
from loaders.facts import Role
from loaders.text.document import Text, squeeze
from loaders.text.regex import regex
from loaders.text.role_words import (
    BODY,
    CARRIES_OUT,
    IN_CHARGE,
    LEAD_VERB,
    LEADS_IN,
    PROSE_LEAD,
    PROSE_SUPPORT,
    RESPONSIBLE,
    SUPPORT,
)
from ontology.jurisdictions import leading_place

_SHARED = r"按照?(?:各自)?(?:职能)?(?:职责)?(?:分工|职责)"
_MEETS = r"(?<=[局厅部办])会(?=[省市州县区][\u4e00-\u9fff]{1,12}[局厅委部办])"
"""会同 in short: 由省水利厅会省财政厅制定."""
_TOGETHER = ("会同", "会", "联合")
_EXHORTS = (
    rf"(?<![不重主必需摘概纲首简])要(?![求素点闻件害领么道务塞义]|由|{PROSE_LEAD}|{PROSE_SUPPORT})"
)
_CARRIES_OUT = f"抓落实|{CARRIES_OUT}"
_VERBS = regex(
    rf"(?P<LEADS>总?(?:{LEAD_VERB})(?!单位|部门|人|的)|会同|{_MEETS}|(?<={LEAD_VERB}，)联合)"
    rf"|(?P<RESPONSIBLE_FOR>负责(?!人|任|制(?![定订作造])|{LEAD_VERB})|(?<!不)应当(?!{PROSE_LEAD}|由|{PROSE_SUPPORT})|{_EXHORTS}"
    rf"|对[^，。；、]{{2,20}}负总责|{_SHARED}，?(?:共同|分别|认真|切实|扎实)*(?:做好|抓好|推进|开展)"
    rf"|(?:作?为|是)(?:第一|直接)?(?:责任|实施|落实)主体|{_CARRIES_OUT})"
    rf"|(?P<SUPPORTS>(?<!相)(?<!(?<![文妇残侨台科商])联)(?:{PROSE_SUPPORT})(?!单位|部门)|{_SHARED}，?(?:密切|积极)?(?:协同|配合|协助))"
)
_TASKED_BODY = regex(
    rf"(?P<who>[^是为]{{2,40}}?)(?:（以下[^（）]*）)?(?:是|为|作为)[^，；。]{{0,60}}(?:{BODY}|主体)"
)
"""市水务局是排水行政主管部门，负责…: who the clause before 负责 speaks of."""
_ASIDE = regex(
    rf"(?:要|应当?|须|主要|共同|联合|分别|分工|积极|具体|统筹|统一|组织|负责|予以|做好|发挥|{_SHARED})+$"
)
_DOING = (
    "分别|具体|统一|统筹|组织|协调|制定|制订|研究|另行|承担|监督|编制|汇总|落实|实施|执行|查处|整治|承办|办理|开展|推进"
    "|受理|提供|审核|验收|考核|评估|检查|抽检|安排|解决|运营|清运|抓好|做好|拨付|兑付|发放|公布"
    "|先行(?=[代整处组实开修])|代管|托管|管护|养护|维护|修复|兜底|整改|处置|认领"
)
_BY = regex(rf"由(?=(?:(?!{PROSE_LEAD}|{_MEETS})[^。；，由]){{2,60}}?(?:{_DOING}))")
_DOES = regex(_DOING)
_ASKED_FOR = regex(
    rf"(?<![申邀提报聘敬])请(?!(?:及时|按时|尽快|直接|主动|先)*(?:[示求于你我贵在按将就对予各以向]|联系|咨询|致电|与|通过))(?![^。；，]{{0,40}}(?:{PROSE_LEAD}|负责))"
)
"""请县财政局于11月30日前拨付: minutes charge so."""
_DRAFTS = regex(r"[^。；，]{0,30}?(?:制定|制订|编制|拟订|拟定|起草|修订)(?![了的]|完成)")
"""What is handed over where bodies act together: X会同Y制定实施细则."""
_ASKED = regex(rf"(?:应当?|要|须|需|负责)$|{_SHARED}$")
_SHARING = regex(rf"[^。；，]{{0,8}}{_SHARED}|负责(?!人)")
_TOLD_BEFORE = regex(r"已|曾|先后|日前|近日|近年|去年|上年|以来|一直|多次")
_TOLD_BEHIND = regex(r"[^。；]{0,40}?(?:(?<![为除])[了过](?![程滤渡])|已)")
"""What tells of things done, where bodies act together: 会同有关部门开展了评估."""
_EXPLAINS = regex(
    r"(?:(?:本|该|此)[\u4e00-\u9fff]{0,6}(?:方案|办法|细则|规定|意见|措施|计划|通知|政策|规则|条例|指南|规划|制度|要点|安排|预案)"
    r"|(?<=[。；，])(?:具体)?(?=由|解释权))[^。；]{0,80}?解释[^。；]{0,30}|由[^。；，]{2,60}(?:负责|进行)(?:具体|最终)?解释"
)
"""Who says what a plan means has no task of it: 本方案由市商务局负责解释."""
_ARE = regex(rf"(?:{IN_CHARGE})(?:{BODY})(?:主要)?(?:包括|为|是)")
_AMENDS = regex("[更整改换变][为成]|增加|新增|增列|增补|补充")
_AMENDED = regex(
    rf"(?:(?P<LEADS>{LEADS_IN})|(?P<SUPPORTS>{SUPPORT}(?:{BODY}))|(?P<RESPONSIBLE_FOR>{RESPONSIBLE}(?:{BODY})))"
    r"(?:[由从][^，。；]{2,60}?|“[^”]{2,60}”)?(?:(?:变更|调整|修改|更改|更换|[改变])[为成]|(?:增加|新增|增列|增补|补充)为?)"
    r"“?(?P<who>[^，。；“”]{2,80})”?(?=[，。；]|$)"
)
"""What an amendment says of who acts: 牵头单位由“市能源局”变更为“市发展改革委”."""
_BREAK = regex(
    rf"(?:(?<=[。；：:])|^)[一二三四五六七八九十]是|(?<={LEAD_VERB})、|(?<=负责)、|(?<![申邀提报聘敬])请(?![示求])"
    r"|(?<=[\u4e00-\u9fff])委托(?=[\u4e00-\u9fff]{3})|(?:支持|鼓励|推动)(?=[\u4e00-\u9fff]{2,8}(?:大学|学院|院)$)"
    r"|(?:强化|突出|发挥好?)(?=[省市区县州][\u4e00-\u9fff])|(?<=涉及|所属)的|[。；，：;,:]|——|\.(?=[\u4e00-\u9fff])|第[一二三四五六七八九十百零\d]+[条款]|由|(?<![\u4e00-\u9fff])经(?![信济贸发])"
)
_TAKEN = regex(r".*(?<![可所加予足得])以(?![及上下来外内前后])")
"""What stands before whom 以X为实施主体 charges."""
_ENDS = regex(
    r"(?:残联|妇联|侨联|文联|社科联|工商联|联合会|总工会|科协|协会|团委"
    r"|委员会|管委会|执委会|办公室|办公厅|部门|单位|政府|公司|集团|银行|分行|中心|总队|支队|海关|局|委(?![托派员])|厅|办|院)"
    r"(?:等(?:(?:相关|有关)?(?:部门|单位))?)?(?![、和及与局委厅办院部室处（]|[\u4e00-\u9fff]{2,4}(?:分局|支队|大队|支行))"
)
_OF_PLACE = regex(
    r"[沿环滨临][江河湖海库线]各[省市区县州旗]|各?[省市区县州][\u4e00-\u9fff]{2,12}(?:中心|总队|支队|专班|指挥部)"
    r"|(?:镇（街(?:道)?）|乡镇（街道）|县（市、区）|市（[县区州]、?[县区州]?）|区（县）|镇街)"
    r"|(?:各?[省市区县州盟旗]级?|各级|地方(?:各级)?|(?:[省市县]级)?以上(?:地方)?|设区的?市级?|国家)"
    r"(?!各|有关|相关|其他)(?:(?!各|有关|相关|其他)[\u4e00-\u9fff]){2,16}(?:部门|派出机构)"
)
"""Bodies of a place or a level that are named by what they do: 各级住房城乡建设部门."""
_ACTS_ALONE = regex(
    r"[\u4e00-\u9fff]{1,8}(?:主管|管理)部门|[\u4e00-\u9fff]{2,6}(?:救援|监管|监督|监察|执法|经办|疾控|管理|登记)机构|各(?:权属|产权|运营|经营|养护|管护|建设|施工|使用)单位|(?!.*的)[\u4e00-\u9fff（）()]{2,20}(?:[管监研]\S{1,2}所|中心|(?<!电)站|办事处|街道|[镇乡]|苏木|医院|院校|学校|学院|大学|(?<=局)[\u4e00-\u9fff]{2,6}[处科股]|[大中]队|公司|集团|协会|分局|[直储]\S库|农发行|[\u4e00-\u9fff](?<![公上官])司)"
)
"""What a word of responsibility shows to be a body, though other words end so as well."""
_CLAUSE = regex(
    r"要(?!素)|为|对(?![外口台])|明确|按照|进一步|积极|全面(?!依法|深化|推[行进])|形成|完善|确保|加强|参与|以下|所有|分工|协调|建立|健全"
)
"""What only a sentence has in it: 全面形成政府, 有关部门对生态环境保护分工."""
_AMENDED_ROLES: tuple[Role, ...] = ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR")
_PLACE_ENDS = ("省", "市", "区", "县", "州", "盟", "旗")
"""A place that acts is its government: 市科委、杨浦区牵头."""
_LONGEST_LIST = 160


Charge: TypeAlias = Literal["charged", "unsure", "told"]
"""Whether words hand a task to a body, or tell what it did; where bodies act together, nobody may
be able to say."""


class ProseUnit(NamedTuple):
    """A unit that a sentence says acts, and the words that say so.

    ``name`` is as printed, ``completed`` in full where it shares its ending with another (市、区
    人民政府; 教育、财政部门).
    """

    role: Role
    name: str
    words: Text
    charge: Charge
    completed: str | None = None


_Found: TypeAlias = tuple[Role, tuple[int, int], tuple[int, int], Charge]
"""Role, offsets of the list and of the words that say so, and whether they charge anybody."""


def read_prose(text: Text, names: AgencyNames) -> list[ProseUnit]:
    """The units that the sentences of a paragraph make responsible, each name once, in order."""
    return _charged(acting_bodies(text, names))


def _charged(acting: Iterable[ProseUnit]) -> list[ProseUnit]:
    units = [unit for unit in acting if unit.charge == "charged"]
    return [] if all(unit.role == "SUPPORTS" for unit in units) else units


def acting_bodies(text: Text, names: AgencyNames) -> list[ProseUnit]:
    """All units that the sentences of a paragraph name beside a word of responsibility."""
    return _acting(text, list(_lists(text)), names)


def _acting(text: Text, lists: Iterable[_Found], names: AgencyNames) -> list[ProseUnit]:
    first: dict[tuple[str, Charge], ProseUnit] = {}
    for role, listed, words, charge in sorted(lists, key=lambda found: found[1][0]):
        found = [(squeeze(part.string), done) for part, done in names.split(text.cut(*listed))]
        if found and all(_is_body(done or name, names) for name, done in found):
            for name, done in found:
                unit = ProseUnit(role, name, text.cut(*words), charge, done)
                first.setdefault((done or name, charge), unit)
    return [unit for unit in first.values() if not _is_appeal(unit, names)]


def overlooked_bodies(text: Text, names: AgencyNames) -> list[ProseUnit]:
    """The bodies of which nothing is read, in a paragraph that charges them.

    They stand in a list with words that name nobody (人民银行、科技、财政负责), before the words of
    a clause that begins with them, only support, or act together without being asked to.
    """
    lists = list(_lists(text))
    acting = _acting(text, lists, names)
    units = [] if _charged(acting) else acting
    for role, listed, words, charge in lists:
        parts = names.in_full(text.cut(*listed))
        found = [each for part in parts if (each := _body_in(part, names))]
        if charge != "told" and found and not all(_is_body(part, names) for part in parts):
            units.extend(ProseUnit(role, name, text.cut(*words), charge) for name in found)
    return [unit for unit in units if unit.charge != "told" and not _is_appeal(unit, names)]


def _is_appeal(unit: ProseUnit, names: AgencyNames) -> bool:
    """Whether 要 asks something of everybody: 各地各部门要高度重视."""
    asked = unit.role == "RESPONSIBLE_FOR" and unit.charge == "unsure"
    return asked and not names.names_one(unit.name)


def _body_in(part: str, names: AgencyNames) -> str:
    """The body that a part of a list is or begins with; "" if none is known."""
    if _is_body(part, names):
        return part
    return next((part[:end] for end in range(len(part), 3, -1) if part[:end] in names), "")


def _is_body(name: str, names: AgencyNames) -> bool:
    if name in names or (name.endswith(_PLACE_ENDS) and leading_place(name) == len(name)):
        return True
    cut_off = name.count("“") != name.count("”")
    acts = cut_off or _VERBS.search(name) or _CLAUSE.search(name) or name.startswith("各自")
    forms = (_OF_PLACE, _ACTS_ALONE)
    return not acts and (names.is_name(name) or any(form.fullmatch(name) for form in forms))


def _lists(text: Text) -> Iterator[_Found]:
    """All lists of words beside a word of responsibility, which may name bodies."""
    explained = [match.span() for match in _EXPLAINS.finditer(text.string)]
    for found in (*_charging(text.string), *_amended(text.string)):
        _, last = found[2]
        if not any(start < last <= end for start, end in explained):
            yield found


def _charging(string: str) -> Iterator[_Found]:
    for verb in _VERBS.finditer(string):
        role: Role = verb.lastgroup  # type: ignore[assignment]  # the groups are named after roles
        start, end = _before_verb(string, verb)
        charge = _charge(string, start, verb)
        if role == "RESPONSIBLE_FOR" and _beside_lead(string, start, verb.end()):
            role = "SUPPORTS"
        if start == end and role == "RESPONSIBLE_FOR":
            start, end = _tasked(string, start)
        yield role, (start, end), (start, verb.end()), charge
        if verb.group() in _TOGETHER and (stop := _behind(string, verb.end())):
            yield "SUPPORTS", (verb.end(), stop), (start, stop), charge
    for match in _BY.finditer(string):
        end = _DOES.search(string, match.end()).start()  # type: ignore[union-attr]
        yield "RESPONSIBLE_FOR", (match.end(), end), (match.start(), end), "charged"
    for match in (*_ASKED_FOR.finditer(string), *_ARE.finditer(string)):
        if stop := _behind(string, match.end()):
            yield "RESPONSIBLE_FOR", (match.end(), stop), (match.start(), stop), "charged"


def _amended(string: str) -> Iterator[_Found]:
    """Whom an amendment puts in the place of others, or beside them."""
    for match in _AMENDED.finditer(string) if _AMENDS.search(string) else ():
        role: Role = next(each for each in _AMENDED_ROLES if match[each])
        yield role, match.span("who"), match.span(), "charged"


def _before_verb(string: str, verb: re.Match[str]) -> tuple[int, int]:
    """The words of the clause before a verb; of 以X为实施主体 those behind 以."""
    start, end = _before(string, verb.start())
    taken = _TAKEN.match(string, start, end) if verb.group().endswith("主体") else None
    return taken.end() if taken else start, end


def _before(string: str, end: int) -> tuple[int, int]:
    """The words of the clause before a verb, without those that go with the verb."""
    low = max(0, end - _LONGEST_LIST)
    breaks = [match.end() for match in _BREAK.finditer(string, low, end)]
    start = breaks[-1] if breaks else low
    aside = _ASIDE.search(string[start:end])
    return start, start + aside.start() if aside else end


def _tasked(string: str, start: int) -> tuple[int, int]:
    """The body of which the clause before ``start`` says what it is; nothing if none is."""
    if string[start - 1 : start] != "，":
        return start, start
    clause, _ = _before(string, start - 1)
    match = _TASKED_BODY.fullmatch(string, clause, start - 1)
    return match.span("who") if match else (start, start)


def _charge(string: str, start: int, verb: re.Match[str]) -> Charge:
    """Whether the bodies before a verb are charged with what follows."""
    if verb.group() in _TOGETHER:
        return _charged_together(string, start, verb)
    return "unsure" if verb.group() == "要" else "charged"


def _charged_together(string: str, start: int, together: re.Match[str]) -> Charge:
    """Whether X会同Y is charged with what follows, or told to have done it."""
    sentence = max(string.rfind(mark, 0, start) for mark in "。；") + 1
    behind = _behind(string, together.end()) or together.end()
    asked = (
        _ASKED.search(string, start, together.start())
        or string[start - 1 : start] in ("由", "请")
        or string.endswith(f"{LEAD_VERB}，", 0, together.start())
    )
    if asked or _DRAFTS.match(string, behind) or _SHARING.match(string, behind):
        return "charged"
    told = _TOLD_BEFORE.search(string, sentence, together.start())
    return "told" if told or _TOLD_BEHIND.match(string, behind) else "unsure"


def _beside_lead(string: str, start: int, verb: int) -> bool:
    """Whether a list shares a task that a lead of its sentence has: 由X牵头，Y按职责分工负责.

    So do those whom X会同 who 负责, and those who carry out what X leads.
    """
    sentence = string[string.rfind("。", 0, start) + 1 : start]
    clause = string[start:verb]
    shares = re.search(rf"{_SHARED}|(?:{_CARRIES_OUT})$", clause)
    return "会同" in clause or (LEAD_VERB in sentence and shares is not None)


def _behind(string: str, start: int) -> int:
    """Where a list ends that begins at ``start``; 0 if no name does."""
    stop = regex("[。；，]").search(string, start)
    limit = min(stop.start() if stop else len(string), start + _LONGEST_LIST)
    match = _ENDS.search(string, start, limit)
    return match.end() if match else 0
