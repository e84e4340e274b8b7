"""Money that is granted, fined or estimated, and how many may apply for it or be praised."""

from functools import lru_cache

from loaders.extract.targets.sentences.asides.around import Around, Rule
from loaders.extract.targets.words import RATES, TIMES
from loaders.text.regex import regex

_GRANT = regex(
    r"给予|奖励|补助(?!标准)|补贴(?!标准)|资助(?!标准)|津贴(?!标准)|安家费|奖补|贴息|扶持(?=最高|不超过)|申领|兑付"
    r"|予以[^，；\d]{0,8}(?:支持|扶持)|抵扣|抵免|%的?(?:优惠|折扣)"
    r"|(?<!限额)最高(?:额度为?|不超过)?(?=[\d.]{1,8}(?:[万亿]?元|%))|(?:支持|金额|资金|额度)最高可?[至达]"
    r"|(?:单个|每个|每家|单项)[^，；\d]{0,12}最高可?[至达]"
)
"""Money that is granted to those who apply is no goal."""
_ESTIMATE = regex(r"(?:需|估算|概算|匡算|测算)[^，；\d]{0,6}(?:投资|资金|经费)[^，；\d]{0,3}$")
"""What works cost by an estimate: 需投资15.75亿元."""
_RATE_OF_GRANT = regex(
    r"(?:补助|补贴|补偿|奖补|贴息|资助)(?:比例|保费|资金)?[为按]?\s*$"
    r"|(?:补助|补贴|奖励|资助|奖补|缴费|拨款)标准(?:为|按|是)?[^，；、\d提升增调达到降减]{0,8}\s*$"
)
"""What a grant is, by its words alone (补助标准为每户5000元); 提高到 makes it a goal."""
_PENALTY = regex(r"罚款|扣减|扣除|扣\d")
_MERITS = regex(r"(?:优秀|先进|等次)(?:等次)?的?(?:比例|占比)?[，]?(?:占比)?$")
"""How many may be praised: 优秀比例不超过30%."""
_EACH = regex(r"(?:单[个户项笔次家件]|每[个家户项笔次件名人]|同一)[^，；\d]{0,12}$")
"""Before the most that one of those who apply may get: 单笔贷款不超过300万元."""
_FIRST = regex(r"优先(?:安排|配[给置备]|提供|发放)[^，；\d]{0,12}$")
"""Before money that some get before others: 优先安排资金10万元."""
_SUM = regex(r"(?:金额|额度|资金)\s*$")
"""Before an amount without 元: 支持金额不超过100万."""
_QUOTA = regex(
    r"(?:推荐|申报|报送|限报|主持|遴选|评选|选取|推选|入选|拟(?:支持|立项|资助))[^，；\d]{0,20}$"
)
"""How many may be put forward or chosen: 每个地区推荐的工业园区不超过3个, 每年遴选不超过10个."""
_CEILING = regex(r"(?:上限(?:为|是)?|限[补报领])\s*$")
"""Before how many may have a grant, or how much: 每年补助上限100名."""
_GRANTED_EACH = regex(r"每[新再多]?(?![年月季周天日半两次人家户个名各])[\u4e00-\u9fff]{2,8}$")
"""Before one of those for each of whom money is granted: 每新引进1家给予20万元."""
_RATE = regex(r"(?<![利费])率(?:原则上|一般)?$")
"""Before what a plan holds down, whatever it grants: 失业率不超过5%."""
_SHARE_OF_SUM = regex(
    r"\s*的?(?:标准|比例|额度)?[^，；\d]{0,6}(?:给予|补助|补贴|奖励|资助|贴息|抵[扣免]|优惠|折扣)"
)
"""Behind the part of a sum that is granted: 不超过费用的60%补贴, 手续费不低于50%优惠."""
_VOUCHER = regex(r"\s*的?[^，；、\d]{0,8}券")
"""Behind what is set aside for vouchers: 每年设立总额1000万元的“技术券”."""
_ALLOWED = regex(r"(?:可(?:以|按|在|由|享)|予以)")
"""Behind what those who apply may count on: 投资额的10%可按照规定抵免."""


@lru_cache(maxsize=64)
def speaks_of_grants(clause: str) -> bool:
    """Whether a clause grants money; asked for each of its numbers, which may be thousands."""
    return _GRANT.search(clause) is not None


def _is_grant(around: Around) -> bool:
    if _RATE_OF_GRANT.search(around.before):
        return around.quantity.unit in RATES or _is_money(around)
    ceiling = around.quantity.comparator == "<=" and _EACH.search(around.before) is not None
    aside = _FIRST.search(around.before) or _VOUCHER.match(around.behind)
    granted = ceiling or aside is not None or speaks_of_grants(around.clause)
    return granted and (_is_money(around) or _is_granted_share(around))


def _is_capped(around: Around) -> bool:
    """A ceiling in a sentence that grants: 给予补助，累计不超过200万元, 每年不超过3次."""
    granted = around.granted or speaks_of_grants(around.clause)
    start = around.quantity.start
    held = _is_money(around) and around.clause.startswith("控制在", start)
    capped = granted and (held or around.clause.startswith(("不", "最"), start))
    measured = around.quantity.unit in TIMES or _RATE.search(around.before)
    return capped and around.quantity.comparator == "<=" and not measured


def _is_money(around: Around) -> bool:
    unit = around.quantity.unit
    return "元" in unit or (unit in ("万", "亿") and _SUM.search(around.before) is not None)


def _is_granted_share(around: Around) -> bool:
    """How much of what they spend is granted: 不超过费用的60%补贴, 按销售额给予不超过30%."""
    if around.quantity.unit != "%":
        return False
    given = around.before.endswith("给予") or _SHARE_OF_SUM.match(around.behind)
    return bool(given)


def _is_of_each_grant(around: Around) -> bool:
    """1家 of 每新引进1家总部给予50万元."""
    one = around.counts and around.quantity.value == 1
    each = one and _GRANTED_EACH.search(around.before) is not None
    return each and speaks_of_grants(around.behind)


def _is_penalty(around: Around) -> bool:
    money = "元" in around.quantity.unit or around.quantity.unit == "%"
    return money and _PENALTY.search(around.clause) is not None


def _is_estimate(around: Around) -> bool:
    return "元" in around.quantity.unit and _ESTIMATE.search(around.before) is not None


def _is_merit(around: Around) -> bool:
    return around.quantity.unit == "%" and _MERITS.search(around.before) is not None


def _is_quota(around: Around) -> bool:
    counted = around.quantity.unit not in TIMES and around.quantity.comparator == "<="
    quota = counted and _QUOTA.search(around.before) is not None
    return quota or _CEILING.search(around.before) is not None


def _is_allowed(around: Around) -> bool:
    return _ALLOWED.match(around.behind) is not None


RULES: tuple[Rule, ...] = (
    _is_grant,
    _is_capped,
    _is_of_each_grant,
    _is_penalty,
    _is_estimate,
    _is_merit,
    _is_quota,
    _is_allowed,
)
