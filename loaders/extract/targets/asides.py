"""Numbers that are no goals: of names, slogans, grants, conditions, sizes, scopes and frequencies.

Each rule looks at the words around the number; the first that fits is enough.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from loaders.extract.targets.quantities import Quantity
from loaders.extract.targets.words import ACTION, COUNTERS, DIMENSIONS, SUPPORT, TIMES
from loaders.text.regex import regex

_DOCUMENTS = regex(r"[^，；、\d的]{0,12}(?:措施|举措|意见|政策|规定|(?<!解决)方案)(?:落|$|[，、])")
_OWN_PARTS = regex(
    r"[^，；、\d]{0,8}(?:民生实事|实事|体系|机制|问题|行动|重点任务)(?![\u4e00-\u9fff])|[^，；、\d]{0,8}指标|[^，；、\d]{0,8}领域|方面|大?事$"
)
"""What a plan counts of itself: 28项指标, 20件民生实事."""
_GRANT = regex(
    r"给予|奖励|补助(?!标准)|补贴(?!标准)|资助(?!标准)|奖补|贴息|扶持(?=最高|不超过)|申领|兑付"
)
"""Money that is granted to those who apply is no goal."""
_ESTIMATE = regex(r"(?:需|估算|概算|匡算|测算)[^，；\d]{0,6}(?:投资|资金|经费)[^，；\d]{0,3}$")
"""What works cost by an estimate: 需投资15.75亿元."""
_HIGHEST = regex(
    r"^\s*最高\s*$|最高额度(?:为)?$|(?:支持|金额|资金)最高(?:可?[至达])?\s*$"
    r"|(?:单个|每个|每家|单项)[^，；\d]{0,12}最高(?:可?[至达])?\s*$"
)
_RATE_OF_GRANT = regex(
    r"(?:补助|补贴|补偿|奖补|贴息|资助)(?:比例|保费|资金)?\s*$"
    r"|(?:补助|补贴|奖励|资助|奖补|缴费)标准(?:为|按|是)?[^，；、\d提升增调达到降减]{0,8}\s*$"
)
"""What a grant is, by its words alone (补助标准为每户5000元); 提高到 makes it a goal."""
_PENALTY = regex(r"罚款|扣减|扣除|扣\d")
_OF_EACH = regex(
    r"(?:每(?:个|座|处|站|所|户|家|具|餐|次|队|间|套|栋|人)|单(?:个|座|处|站|次|体|栋))[^，；提升增达]{0,24}(?:面积|容积|限额|额度|投资)$"
    r"|(?:亩均|户均|每亩|每户)[^，；\d提升增达]{0,4}(?:投资|补助|补贴)$"
)
"""How large each of several is: 每站营业面积不小于15平方米, 单座建筑面积不超过300平方米."""
_WHEN = regex(r"时(?![间限段长])")
"""Behind the number at which something is to be done: 震级达到5.0级时."""
_TEAMS = regex(r"(?:联合)?(?:检查|督查|督导|督察|工作|指导|调研|巡查|暗访)组")
"""Who checks is counted, but it is no goal: 组成6个检查组."""
_ELSEWHERE = regex(r"[（(](?:全国|全省|国家|世界|全球)平均[^（）()]*$")
"""What is compared with: （全国平均为2.41平方米）."""
_MERITS = regex(r"(?:优秀|先进|等次)(?:等次)?的?(?:比例|占比)?[，]?(?:占比)?$")
"""How many may be praised: 优秀比例不超过30%."""
_EACH = regex(r"(?:单个|每个|每家|单户|单项|同一)[^，；\d]{0,12}$")
_QUOTA = regex(r"(?:推荐|申报|报送|限报|拟(?:支持|立项|资助))[^，；\d]{0,20}$")
"""How many one may put forward: 每个地区推荐的工业园区不超过3个."""
_TERM = regex(
    r"(?:建设期|执行期|整改期|有效期|(?:补贴|补助|奖励|贷款|租赁|享受|优惠)期限?|期限|试点时间|工作时间|使用年限|近)[^，；\d控缩压]{0,10}$"
    r"|(?:周期|时限)(?:原则上|一般|为)+$|(?:保存|存档|归档|保管)[^，；\d]{0,30}$"
)
"""How long something may take or is kept: 建设期为3到5年, 归档保存至少10年."""
_REACH = regex(r"[^，；\d]{0,6}(?:半径(?:范围)?|范围)以?内")
"""30公里供热半径范围内的机组: how far something reaches."""
_SLOGAN = 14
"""Characters of a quotation that is a slogan or a name, not a statement: “发现1户、解决1户”."""
_QUALIFIES = regex(r"(?:的|、[^\d]*的).*\d|.*的.{0,14}(?:架构|体系|机制|格局)$")
"""What stands behind a number that only describes: 产值超100亿元的企业2家, 16个区联动的格局."""
_CONDITION = regex(
    r"的$|(?:企业|单位|项目)实施|(?:、\d+(?:\.\d+)?[\u4e00-\u9fff]{1,3}){0,3}(?:[（(]含[^（）()]{0,4}[）)])?的(?!目标|水平|标准|能力|规模|速度|增[长速幅]|比[例重])[\u4e00-\u9fff]{2}"
)
"""Behind an amount: whom it selects, 年运量120万吨以上的物流园区."""
_NOUN = regex(r"(?!以?[上下内]|左右|等|的|目标|[通直可到送]达|办结|完成)[\u4e00-\u9fff]{2}")
_EXTENT = regex(
    r"(?<!改造)(?<!修复)(?<!治理)(?:面积|规模|容量|能力|人口|高度|直径|总量|产值|能耗|消费量|用水量)$"
)
_SIZED = regex(rf"(?!{ACTION})[^，；、。的\d]{{2,12}}?\d{{1,6}}[余多]?[家个名户项所座]")
"""Behind a bound of size: the things of that size, and how many, 营收超1000万元企业100家."""
_EXAMPLE = regex(r"[^，；]{0,14}等[^，；]{0,6}(?:项目|工程|企业|基地|园区)")
"""Behind the size of one thing out of several: 600兆瓦风电站等项目."""
_PROGRAMME = regex(r"[^，；、\d]{0,12}?(?:计划|工程|行动)")
"""Behind the number in the name of a programme: 千万吨粮食增产计划."""
_SUBJECT = regex(
    r"[^、，；\d]{2,24}(?:达到?|突破|超过?|不低于|不少于|[增提减降][长高少低升]|至|到)\s*\d"
)
"""Behind the count of those of whom something else is said: 11个领域投资突破2000亿元."""
_PROJECT = regex(r"[\u4e00-\u9fff]{2,14}项目(?=[\u4e00-\u9fff])")
_ACTION = regex(ACTION)
_NAMED = regex(rf"(?:{SUPPORT})[^，；\d]{{2,}}(?P<last>、[^，；、\d]+|等)$")
"""Things that are there already: 支持青石、白水等8个镇发展成为中心镇."""
_EXISTING = regex(r"(?:现有|已有|原有)的?\s*$")
_PLACES = regex(r"(?:乡镇|村|县|区|镇|街道|市|城市|社区)")
"""Places that a list names and counts: 元山尔村等12个乡镇."""
_SCOPE = regex(r"(?:^|总|(?<![社园小厂校街])区|占地|流域|规划|国土|用地|陆域|海域|分布)面积$")
"""What lies within a boundary, where no verb leads to it: 绿核区总面积约52.6平方公里."""


_DEFINES = regex(
    r"[=＝×]|是指|^\d{1,2}\s?指(?![标数导定挥引])|(?<=[\u4e00-\u9fff])指(?:单个|每个|的是)"
)
_LIMIT = regex(r"[（(][^（()）]*(?:大于|小于)$")
"""What limits whom a task concerns: （存栏生猪大于50头）."""
_CLASS = regex(r"[\u4e00-\u9fff]{0,4}及以[上下][）)]|[）)]")
"""Behind the number of a class in a bracket: （年产生10吨及以上）, （100张床位及以上）."""
_OPEN_BRACKET = regex(r"[（(][^（()）]*$")
_REQUIRED = regex(r"[\u4e00-\u9fff]{1,6}具备")
"""Behind the number of those who must have something: 至少1名成员具备专业知识."""
_ALLOWED = regex(r"(?:可(?:以|按|在|由|享)|予以)")
"""Behind what those who apply may count on: 投资额的10%可按照规定抵免."""
_LIMIT_LETTERS = 40
"""So far before a number it is looked for: a clause may have thousands of numbers."""
_DIGIT = regex(r"\d")


class Around(NamedTuple):
    """A number in its clause: the words ``before`` it without years, and ``behind`` it."""

    clause: str
    before: str
    quantity: Quantity
    behind: str

    @property
    def counts(self) -> bool:
        """Whether the unit counts things; others measure them."""
        return is_counter(self.quantity.unit)


def is_counter(unit: str) -> bool:
    """Whether a unit counts things (个, 家, 万套) and does not measure them."""
    base = unit.partition("（")[0]
    return base[-1:] in COUNTERS and "/" not in unit and unit not in DIMENSIONS


def is_aside(around: Around) -> bool:
    """Whether the number is no goal, whatever verb stands before it."""
    return any(rule(around) for rule in _RULES)


def is_scope(before: str) -> bool:
    """Whether the noun before a number without a verb is the extent of a place."""
    return _SCOPE.search(before) is not None


def _describes(around: Around) -> bool:
    bounded = not around.counts and around.quantity.comparator in (">", ">=")
    sized = bounded and _SIZED.match(around.behind)
    return bool(sized or _QUALIFIES.match(around.behind))


def _is_subject(around: Around) -> bool:
    return around.counts and _SUBJECT.match(around.behind) is not None


def _in_document_name(around: Around) -> bool:
    counted = around.quantity.unit in ("条", "个", "项")
    return counted and _DOCUMENTS.match(around.behind) is not None


def _counts_itself(around: Around) -> bool:
    counted = around.quantity.unit in ("项", "件", "个", "条")
    named = (
        re.search(r"(?:指标|实事)(?:共计?|合计|总计|体系[^，；]*类)?$", around.before) is not None
    )
    return counted and (named or _OWN_PARTS.match(around.behind) is not None)


def _in_slogan(around: Around) -> bool:
    clause, quantity = around.clause, around.quantity
    opened = clause.rfind("“", 0, quantity.start)
    closed = clause.find("”", quantity.end)
    quoted = opened > clause.rfind("”", 0, quantity.start) and closed > opened
    return quoted and (closed - opened < _SLOGAN or "+" in clause[opened:closed])


@lru_cache(maxsize=64)
def _speaks_of_grants(clause: str) -> bool:
    """Asked for each number of a clause, which may have thousands."""
    return _GRANT.search(clause) is not None


def _is_grant(around: Around) -> bool:
    if _RATE_OF_GRANT.search(around.before):
        return around.quantity.unit == "%" or "元" in around.quantity.unit
    granted = _HIGHEST.search(around.before) is not None or _speaks_of_grants(around.clause)
    ceiling = around.quantity.comparator == "<=" and _EACH.search(around.before) is not None
    granted, unit = granted or ceiling, around.quantity.unit
    return granted and ("元" in unit or (unit == "%" and around.behind.startswith("给予")))


def _is_penalty(around: Around) -> bool:
    money = "元" in around.quantity.unit or around.quantity.unit == "%"
    return money and _PENALTY.search(around.clause) is not None


def _is_of_each(around: Around) -> bool:
    return not around.counts and _OF_EACH.search(around.before) is not None


def _is_occasion(around: Around) -> bool:
    return _WHEN.match(around.behind) is not None


def _is_of_teams(around: Around) -> bool:
    return around.counts and _TEAMS.match(around.behind) is not None


def _is_elsewhere(around: Around) -> bool:
    return _ELSEWHERE.search(around.before) is not None


def _is_merit(around: Around) -> bool:
    return around.quantity.unit == "%" and _MERITS.search(around.before) is not None


def _is_estimate(around: Around) -> bool:
    return "元" in around.quantity.unit and _ESTIMATE.search(around.before) is not None


def _is_condition(around: Around) -> bool:
    granted = _speaks_of_grants(around.clause)
    measured = not around.counts and around.quantity.unit != "%"
    if around.behind.strip() == "的" and around.quantity.comparator != "=":
        return True
    return (measured or granted) and _CONDITION.match(around.behind) is not None


def _is_size(around: Around) -> bool:
    """3.5米直径管片, 百亿元企业, 10万千瓦及以下机组."""
    quantity, behind = around.quantity, around.behind
    limits = around.clause.endswith(("及以下", "及以上", "以下"), 0, quantity.end)
    class_ = quantity.value_text is not None and "元" in quantity.unit
    sized = quantity.unit in DIMENSIONS or class_ or (limits and not around.counts)
    return sized and _NOUN.match(behind) is not None


def _is_quota(around: Around) -> bool:
    counted = around.quantity.unit not in TIMES and around.quantity.comparator == "<="
    return counted and _QUOTA.search(around.before) is not None


def _is_term(around: Around) -> bool:
    return around.quantity.unit in ("年", "个月") and _TERM.search(around.before) is not None


def _is_extent(around: Around) -> bool:
    """汇水面积50平方公里以上一级支流的整治: how large those are that a task concerns."""
    bounded = around.quantity.bounded_behind and not around.counts
    of = bounded and _EXTENT.search(around.before)
    return bool(of) and _NOUN.match(around.behind) is not None


def _is_reach(around: Around) -> bool:
    return _REACH.match(around.behind) is not None


def _is_example(around: Around) -> bool:
    """600兆瓦风电站等项目, 120万吨乙烯项目, 一批50万千瓦以上基地: the size of one of them."""
    if around.counts or around.quantity.unit == "%":
        return False
    sized = "元" not in around.quantity.unit and _PROJECT.match(around.behind)
    several = _EXAMPLE.match(around.behind) or around.before.endswith("一批")
    return bool(sized or several)


def _in_programme(around: Around) -> bool:
    spelled = around.quantity.value_text is not None
    return spelled and _PROGRAMME.match(around.behind) is not None


def _is_of_named(around: Around) -> bool:
    named = _NAMED.search(around.before)
    return around.counts and named is not None and not _ACTION.search(named["last"])


def _is_existing(around: Around) -> bool:
    listed = around.before.endswith("等") and _PLACES.match(around.behind) is not None
    return around.counts and (listed or _EXISTING.search(around.before) is not None)


def _defines(around: Around) -> bool:
    """The number of a formula or a definition: 覆盖率=覆盖人口/总人口×100%."""
    return _DEFINES.search(around.before) is not None


def _limits(around: Around) -> bool:
    start = around.quantity.start
    digit = _DIGIT.search(around.clause, start)
    end = digit.start() if digit else start
    return _LIMIT.search(around.clause, max(0, end - _LIMIT_LETTERS), end) is not None


def _is_class(around: Around) -> bool:
    end = around.quantity.end
    class_ = _CLASS.match(around.behind)
    sized = around.quantity.unit in DIMENSIONS and around.quantity.bounded_behind
    named = around.clause.endswith(("及以上", "及以下"), 0, end) or (
        class_ and "及" in class_.group()
    )
    return (
        bool(class_ and (named or sized))
        and _OPEN_BRACKET.search(around.clause, 0, end) is not None
    )


def _is_required(around: Around) -> bool:
    return around.counts and _REQUIRED.match(around.behind) is not None


def _is_score(around: Around) -> bool:
    """What a heading of an assessment is worth: 政务服务“一网通办”（25分）."""
    scored = around.quantity.unit == "分" and around.before.endswith(("（", "("))
    return scored and around.behind.startswith(("）", ")"))


def _is_allowed(around: Around) -> bool:
    return _ALLOWED.match(around.behind) is not None


def _is_span(around: Around) -> bool:
    """2年内建成示范园区3个: how long it may take."""
    within = re.match("之?内[\u4e00-\u9fff]", around.behind) is not None
    return around.quantity.unit in ("年", "个月") and within and not around.before.strip()


_RULES: tuple[Callable[[Around], bool], ...] = (
    _describes,
    _is_subject,
    _in_document_name,
    _counts_itself,
    _in_slogan,
    _is_grant,
    _is_penalty,
    _is_of_each,
    _is_occasion,
    _is_of_teams,
    _is_elsewhere,
    _is_merit,
    _is_estimate,
    _is_condition,
    _is_size,
    _is_quota,
    _is_term,
    _is_extent,
    _is_reach,
    _is_example,
    _in_programme,
    _is_of_named,
    _is_existing,
    _is_span,
    _is_class,
    _is_required,
    _is_allowed,
    _is_score,
    _defines,
    _limits,
)
